package dev.dialtone.smsvoice.origination;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.core.transition.TransitionSpeed;
import dev.dialtone.smsvoice.OriginationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.AssociateOriginationIdentityResult;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.DisassociateOriginationIdentityResult;
import dev.dialtone.smsvoice.model.ListPoolOriginationIdentitiesResult;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.NumberStatus;
import dev.dialtone.smsvoice.model.OriginationIdentityMetadata;
import dev.dialtone.smsvoice.model.PoolOriginationIdentitiesFilter;
import dev.dialtone.smsvoice.model.PoolOriginationIdentitiesFilterName;
import dev.dialtone.smsvoice.model.RequestPhoneNumberResult;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which identities are in a pool, how they come and how they go. */
class PoolMembersTest {
    @RegisterExtension
    final World world = new World(TransitionSpeed.REALISTIC);

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);
    private final OriginationFixture origins = new OriginationFixture(world, sms);

    @Test
    @Evidence(value = MODEL, detail = "the members of the answer; id or ARN")
    void takesANumber() {
        String pool = origins.pool(origins.number());
        String number = origins.number();

        AssociateOriginationIdentityResult answer = origins.associate(
                OriginationFixture.ARN + "pool/" + pool, OriginationFixture.ARN + "phone-number/" + number);

        assertThat(answer.poolId()).isEqualTo(pool);
        assertThat(answer.poolArn()).isEqualTo(OriginationFixture.ARN + "pool/" + pool);
        assertThat(answer.originationIdentity()).isEqualTo(number);
        assertThat(answer.originationIdentityArn()).isEqualTo(OriginationFixture.ARN + "phone-number/" + number);
        assertThat(answer.isoCountryCode()).isEqualTo("CA");
        assertThat(sms.described(number).status()).isEqualTo(NumberStatus.ASSOCIATING);
        assertThat(sms.described(number).poolId()).isEqualTo(pool);
        origins.settle();
        assertThat(sms.described(number).status()).isEqualTo(NumberStatus.ACTIVE);
        assertThat(origins.members(pool)).hasSize(2).contains(number);
    }

    @Test
    @Evidence(value = MODEL, detail = "a sender ID may be in many pools")
    void takesASenderIdIntoManyPools() {
        origins.senderId("EXAMPLE", "GB");
        String first = origins.pool(origins.number());
        String second = origins.pool(origins.number());

        AssociateOriginationIdentityResult answer = origins.associate(first, "EXAMPLE", "GB");
        origins.associate(second, OriginationFixture.ARN + "sender-id/EXAMPLE/GB", "GB");

        assertThat(answer.originationIdentity()).isEqualTo("EXAMPLE");
        assertThat(answer.originationIdentityArn()).isEqualTo(OriginationFixture.ARN + "sender-id/EXAMPLE/GB");
        assertThat(answer.isoCountryCode()).isEqualTo("GB");
        assertThat(origins.members(first)).contains("EXAMPLE");
        assertThat(origins.members(second)).contains("EXAMPLE");
    }

    @Test
    @Evidence(value = MODEL, detail = "a reason for each difference; the order of the checks is not documented")
    void refusesNumbersThatDifferFromThePool() {
        sms.createOptOutList("Orders");
        String pool = origins.pool(origins.number());
        String promotional = SmsVoiceFixture.id(sms.request(input -> input.messageType(MessageType.PROMOTIONAL)));
        String voice = SmsVoiceFixture.id(
                sms.request(input -> input.numberCapabilities(List.of(NumberCapability.SMS, NumberCapability.VOICE))));
        String otherList = SmsVoiceFixture.id(sms.request(input -> input.optOutListName("Orders")));
        String twoWay = sms.number();
        String keyword = sms.number();
        origins.settle();
        sms.update(twoWay, input -> input.twoWayEnabled(true).twoWayChannelArn(OriginationFixture.TOPIC));
        origins.put(keyword, "SALE", "Now", null);

        differs(pool, promotional, ConflictExceptionReason.MESSAGE_TYPE_MISMATCH);
        differs(pool, voice, ConflictExceptionReason.NUMBER_CAPABILITIES_MISMATCH);
        differs(pool, otherList, ConflictExceptionReason.OPT_OUT_LIST_MISMATCH);
        differs(pool, twoWay, ConflictExceptionReason.TWO_WAY_CONFIG_MISMATCH);
        differs(pool, keyword, ConflictExceptionReason.KEYWORD_MISMATCH);
        origins.update(
                pool,
                input -> input.twoWayEnabled(true)
                        .twoWayChannelArn(OriginationFixture.TOPIC)
                        .selfManagedOptOutsEnabled(true));
        differs(pool, twoWay, ConflictExceptionReason.SELF_MANAGED_OPT_OUTS_MISMATCH);
        assertThat(origins.members(pool)).hasSize(1);
    }

    @Test
    @Evidence(value = MODEL, detail = "message types are compared; a sender ID has nothing else to compare")
    void comparesOnlyTheMessageTypeOfSenderIds() {
        String pool = origins.pool(origins.number());
        origins.update(pool, input -> input.twoWayEnabled(true).twoWayChannelArn(OriginationFixture.TOPIC));
        origins.put(pool, "SALE", "Now", null);
        origins.senderId("BOTH", "GB");
        origins.senderId("ADS", "GB", input -> input.messageTypes(List.of(MessageType.PROMOTIONAL)));

        origins.associate(pool, "BOTH", "GB");
        OriginationFixture.conflict(
                () -> origins.associate(pool, "ADS", "GB"),
                ConflictExceptionReason.MESSAGE_TYPE_MISMATCH,
                ResourceType.SENDER_ID,
                "ADS");
    }

    @Test
    @Evidence(value = GUESS, detail = "which of the model's reasons it is")
    void refusesIdentitiesThatAreInAPool() {
        String number = origins.number();
        String pool = origins.pool(number);
        String other = origins.pool(origins.number());
        origins.senderId("EXAMPLE", "GB");
        origins.associate(pool, "EXAMPLE", "GB");
        String pending = sms.number();

        OriginationFixture.conflict(
                () -> origins.associate(pool, number),
                ConflictExceptionReason.RESOURCE_ALREADY_ASSOCIATED,
                ResourceType.PHONE_NUMBER,
                number);
        OriginationFixture.conflict(
                () -> origins.associate(pool, "EXAMPLE", "GB"),
                ConflictExceptionReason.RESOURCE_ALREADY_ASSOCIATED,
                ResourceType.SENDER_ID,
                "EXAMPLE");
        OriginationFixture.conflict(
                () -> origins.associate(other, number),
                ConflictExceptionReason.PHONE_NUMBER_ASSOCIATED_TO_POOL,
                ResourceType.PHONE_NUMBER,
                number);
        OriginationFixture.conflict(
                () -> origins.associate(other, pending),
                ConflictExceptionReason.RESOURCE_NOT_ACTIVE,
                ResourceType.PHONE_NUMBER,
                pending);
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail = "the ARN without a country, from Terraform's source; the other reasons are guesses")
    void readsTheCountryBesideTheIdentity() {
        String pool = origins.pool(origins.number());
        String number = origins.number();
        origins.senderId("EXAMPLE", "GB");
        String senderId = OriginationFixture.ARN + "sender-id/EXAMPLE/GB";

        OriginationFixture.invalid(
                () -> origins.associate(pool, senderId), ValidationExceptionReason.INVALID_ARN, "senderId");
        OriginationFixture.invalid(
                () -> origins.associate(pool, "EXAMPLE"),
                ValidationExceptionReason.MISSING_PARAMETER,
                "isoCountryCode");
        OriginationFixture.invalid(
                () -> origins.associate(pool, senderId, "DE"),
                ValidationExceptionReason.COUNTRY_CODE_MISMATCH,
                "isoCountryCode");
        OriginationFixture.invalid(
                () -> origins.associate(pool, number, "US"),
                ValidationExceptionReason.COUNTRY_CODE_MISMATCH,
                "isoCountryCode");
        OriginationFixture.notFound(() -> origins.associate(pool, "EXAMPLE", "DE"), ResourceType.SENDER_ID, "EXAMPLE");
        origins.associate(pool, number, "CA");
    }

    @Test
    @Evidence(value = GUESS, detail = "what an unknown identity is taken for, by the form of its id")
    void refusesUnknownIdentities() {
        String pool = origins.pool(origins.number());
        String unknown = "phone-00000000000000000000000000000000";

        OriginationFixture.notFound(() -> origins.associate(pool, unknown), ResourceType.PHONE_NUMBER, unknown);
        OriginationFixture.notFound(
                () -> origins.associate(pool, OriginationFixture.ARN + "phone-number/phone-1"),
                ResourceType.PHONE_NUMBER,
                "phone-1");
        OriginationFixture.notFound(() -> origins.associate(pool, pool), ResourceType.PHONE_NUMBER, pool);
        OriginationFixture.notFound(() -> origins.associate(pool, "rcs-1"), ResourceType.RCS_AGENT, "rcs-1");
        OriginationFixture.notFound(
                () -> origins.associate(pool, OriginationFixture.ARN + "sender-id/EXAMPLE/GB", "GB"),
                ResourceType.SENDER_ID,
                "EXAMPLE");
        OriginationFixture.notFound(
                () -> origins.associate(pool, "arn:aws:sms-voice:eu-west-1:111122223333:phone-number/phone-1"),
                ResourceType.PHONE_NUMBER,
                "phone-1");
        OriginationFixture.invalid(
                () -> origins.associate(pool, OriginationFixture.ARN + "pool/" + pool),
                ValidationExceptionReason.INVALID_ARN,
                "originationIdentity");
        OriginationFixture.notFound(() -> origins.associate("pool-1", unknown), ResourceType.POOL, "pool-1");
    }

    @Test
    @Evidence(value = GUESS, detail = "a sender ID may look like the beginning of an id")
    void findsSenderIdsThatLookLikeOtherIds() {
        String pool = origins.pool(origins.number());
        origins.senderId("phone-1", "GB");
        origins.senderId("pool-1", "GB");

        assertThat(origins.associate(pool, "phone-1", "GB").originationIdentity())
                .isEqualTo("phone-1");
        assertThat(origins.associate(pool, "pool-1", "GB").originationIdentity())
                .isEqualTo("pool-1");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "100 identities to a pool")
    void refusesTheHundredAndFirstIdentity() {
        String pool = origins.poolOfSenderId();
        for (int i = 1; i < 100; i++) {
            String senderId = "ID" + i;
            origins.senderId(senderId, "GB");
            origins.associate(pool, senderId, "GB");
        }
        origins.senderId("LAST", "GB");

        ServiceQuotaExceededException refusal = SmsVoiceFixture.refusal(
                ServiceQuotaExceededException.class, () -> origins.associate(pool, "LAST", "GB"));

        assertThat(refusal.reason()).isEqualTo(ServiceQuotaExceededExceptionReason.ORIGINATION_IDENTITIES_PER_POOL);
        assertThat(origins.members(pool)).hasSize(100).doesNotContain("LAST");
    }

    @Test
    @Evidence(value = GUESS, detail = "the number is DISASSOCIATING and names its pool until it has left")
    void letsANumberGo() {
        String first = origins.number();
        String number = origins.number();
        String pool = origins.pool(first);
        origins.associate(pool, number);

        DisassociateOriginationIdentityResult answer = origins.disassociate(pool, number, "CA");

        assertThat(answer.poolId()).isEqualTo(pool);
        assertThat(answer.poolArn()).isEqualTo(OriginationFixture.ARN + "pool/" + pool);
        assertThat(answer.originationIdentity()).isEqualTo(number);
        assertThat(answer.originationIdentityArn()).isEqualTo(OriginationFixture.ARN + "phone-number/" + number);
        assertThat(answer.isoCountryCode()).isEqualTo("CA");
        assertThat(origins.members(pool)).containsExactly(first);
        assertThat(sms.described(number).status()).isEqualTo(NumberStatus.DISASSOCIATING);
        OriginationFixture.conflict(
                () -> sms.release(number),
                ConflictExceptionReason.PHONE_NUMBER_ASSOCIATED_TO_POOL,
                ResourceType.PHONE_NUMBER,
                number);
        OriginationFixture.conflict(
                () -> origins.associate(pool, number),
                ConflictExceptionReason.RESOURCE_NOT_ACTIVE,
                ResourceType.PHONE_NUMBER,
                number);
        origins.settle();
        assertThat(sms.described(number).status()).isEqualTo(NumberStatus.ACTIVE);
        assertThat(sms.described(number).poolId()).isNull();
        origins.associate(pool, number);
        assertThat(origins.members(pool)).containsExactly(first, number);
    }

    @Test
    @Evidence(value = CLIENT, detail = "a pool keeps an identity, says Terraform's pool resource")
    void keepsItsLastIdentity() {
        String number = origins.number();
        String pool = origins.pool(number);

        OriginationFixture.conflict(
                () -> origins.disassociate(pool, number, null),
                ConflictExceptionReason.LAST_PHONE_NUMBER,
                ResourceType.PHONE_NUMBER,
                number);
        origins.senderId("EXAMPLE", "GB");
        origins.associate(pool, "EXAMPLE", "GB");
        origins.disassociate(pool, number, null);
        OriginationFixture.conflict(
                () -> origins.disassociate(pool, "EXAMPLE", "GB"),
                ConflictExceptionReason.LAST_PHONE_NUMBER,
                ResourceType.SENDER_ID,
                "EXAMPLE");
    }

    @Test
    @Evidence(value = GUESS, detail = "the model has a reason for numbers; for sender IDs it has none")
    void refusesToLetGoWhatItHasNot() {
        String pool = origins.pool(origins.number());
        String number = origins.number();
        origins.senderId("EXAMPLE", "GB");

        OriginationFixture.conflict(
                () -> origins.disassociate(pool, number, null),
                ConflictExceptionReason.PHONE_NUMBER_NOT_ASSOCIATED_TO_POOL,
                ResourceType.PHONE_NUMBER,
                number);
        OriginationFixture.notFound(
                () -> origins.disassociate(pool, "EXAMPLE", "GB"), ResourceType.SENDER_ID, "EXAMPLE");
    }

    @Test
    @Evidence(value = MODEL, detail = "the members of an item; pages; the two filters")
    void listsItsIdentities() {
        String number = origins.number();
        String pool = origins.pool(number);
        origins.senderId("EXAMPLE", "GB");
        origins.associate(pool, "EXAMPLE", "GB");

        ListPoolOriginationIdentitiesResult all = origins.list(pool, input -> input);
        assertThat(all.poolId()).isEqualTo(pool);
        assertThat(all.poolArn()).isEqualTo(OriginationFixture.ARN + "pool/" + pool);
        assertThat(all.originationIdentities())
                .containsExactly(
                        OriginationIdentityMetadata.builder()
                                .originationIdentityArn(OriginationFixture.ARN + "phone-number/" + number)
                                .originationIdentity(number)
                                .isoCountryCode("CA")
                                .numberCapabilities(List.of(NumberCapability.SMS))
                                .phoneNumber(sms.described(number).phoneNumber())
                                .build(),
                        OriginationIdentityMetadata.builder()
                                .originationIdentityArn(OriginationFixture.ARN + "sender-id/EXAMPLE/GB")
                                .originationIdentity("EXAMPLE")
                                .isoCountryCode("GB")
                                .numberCapabilities(List.of(NumberCapability.SMS))
                                .build());
        ListPoolOriginationIdentitiesResult page = origins.list(pool, input -> input.maxResults(1));
        assertThat(OriginationFixture.ids(page)).containsExactly(number);
        assertThat(OriginationFixture.ids(
                        origins.list(pool, input -> input.maxResults(1).nextToken(page.nextToken()))))
                .containsExactly("EXAMPLE");
        assertThat(PoolFilters.namesOfMembers())
                .containsExactlyInAnyOrderElementsOf(PoolOriginationIdentitiesFilterName.values());
        assertThat(with(pool, "iso-country-code", "GB")).containsExactly("EXAMPLE");
        assertThat(with(pool, "number-capability", "SMS")).containsExactly(number, "EXAMPLE");
        assertThat(with(pool, "number-capability", "VOICE")).isEmpty();
        OriginationFixture.invalid(
                () -> with(pool, "number-capability", "FAX"),
                ValidationExceptionReason.INVALID_FILTER_VALUES,
                "filters.1.member.values.1.member");
        OriginationFixture.notFound(() -> origins.members("pool-1"), ResourceType.POOL, "pool-1");
    }

    @Test
    @Evidence(value = GUESS, detail = "PENDING, then ASSOCIATING, then ACTIVE; PoolId from the start")
    void takesANumberThatIsRequestedForIt() {
        String first = origins.number();
        String pool = origins.pool(first);
        origins.update(pool, input -> input.twoWayEnabled(true).twoWayChannelArn(OriginationFixture.TOPIC));
        origins.put(pool, "SALE", "Now", null);

        RequestPhoneNumberResult number = sms.request(input -> input.poolId(OriginationFixture.ARN + "pool/" + pool));

        String id = SmsVoiceFixture.id(number);
        assertThat(number.poolId()).isEqualTo(pool);
        assertThat(number.status()).isEqualTo(NumberStatus.PENDING);
        assertThat(number.twoWayChannelArn()).isEqualTo(OriginationFixture.TOPIC);
        assertThat(origins.members(pool)).containsExactly(first, id);
        assertThat(origins.keywords(id)).containsExactly("HELP", "STOP", "SALE");
        world.passRealTime(Duration.ofSeconds(30));
        assertThat(sms.described(id).status()).isEqualTo(NumberStatus.ASSOCIATING);
        origins.settle();
        assertThat(sms.described(id).status()).isEqualTo(NumberStatus.ACTIVE);
        assertThat(sms.described(id).poolId()).isEqualTo(pool);
    }

    @Test
    @Evidence(value = GUESS, detail = "what a request can say has to match the pool; refusals name the pool")
    void refusesANumberThatIsRequestedOtherwiseThanItsPool() {
        String pool = origins.pool(origins.number());
        sms.createOptOutList("Orders");

        OriginationFixture.conflict(
                () -> sms.request(input -> input.poolId(pool).messageType(MessageType.PROMOTIONAL)),
                ConflictExceptionReason.MESSAGE_TYPE_MISMATCH,
                ResourceType.POOL,
                pool);
        OriginationFixture.conflict(
                () -> sms.request(input ->
                        input.poolId(pool).numberCapabilities(List.of(NumberCapability.SMS, NumberCapability.VOICE))),
                ConflictExceptionReason.NUMBER_CAPABILITIES_MISMATCH,
                ResourceType.POOL,
                pool);
        OriginationFixture.conflict(
                () -> sms.request(input -> input.poolId(pool).optOutListName("Orders")),
                ConflictExceptionReason.OPT_OUT_LIST_MISMATCH,
                ResourceType.POOL,
                pool);
        assertThat(origins.members(pool)).hasSize(1);
        assertThat(sms.describe(input -> input).phoneNumbers()).hasSize(1);
    }

    @Test
    @Evidence(value = GUESS, detail = "a number that leaves before it was there has left at once")
    void letsAPendingNumberGoAtOnce() {
        String pool = origins.pool(origins.number());
        String pending = SmsVoiceFixture.id(sms.request(input -> input.poolId(pool)));

        origins.disassociate(pool, pending, null);

        assertThat(sms.described(pending).status()).isEqualTo(NumberStatus.PENDING);
        assertThat(sms.described(pending).poolId()).isNull();
        origins.settle();
        assertThat(sms.described(pending).status()).isEqualTo(NumberStatus.ACTIVE);
    }

    @Test
    @Evidence(value = GUESS, detail = "joining may be broken off")
    void letsANumberGoThatIsStillJoining() {
        String first = origins.number();
        String number = origins.number();
        String pool = origins.pool(first);
        origins.associate(pool, number);

        origins.disassociate(pool, number, null);
        origins.settle();

        assertThat(sms.described(number).status()).isEqualTo(NumberStatus.ACTIVE);
        assertThat(sms.described(number).poolId()).isNull();
    }

    private void differs(String pool, String number, ConflictExceptionReason reason) {
        OriginationFixture.conflict(() -> origins.associate(pool, number), reason, ResourceType.PHONE_NUMBER, number);
        assertThat(sms.described(number).poolId()).isNull();
    }

    private List<String> with(String pool, String name, String... values) {
        PoolOriginationIdentitiesFilter filter = PoolOriginationIdentitiesFilter.builder()
                .name(PoolOriginationIdentitiesFilterName.of(name))
                .values(List.of(values))
                .build();
        return OriginationFixture.ids(origins.list(pool, input -> input.filters(List.of(filter))));
    }
}
