package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.AssociateOriginationIdentityResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.CreatePoolResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.DisassociateOriginationIdentityResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.MessageType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberCapability;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.OriginationIdentityMetadata;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.Owner;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PhoneNumberInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PoolFilter;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PoolFilterName;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PoolInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PoolOriginationIdentitiesFilter;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PoolOriginationIdentitiesFilterName;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PoolStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestPhoneNumberResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.Tag;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.UpdatePoolResponse;

@ExtendWith(DialtoneServer.class)
class PoolsTest {
    private static final String TOPIC = "arn:aws:sns:us-east-1:000000000000:inbound";

    @Test
    @Evidence(value = MODEL, detail = "every operation on pools, in the order of a pool's life")
    void livesFromCreationToDeletion(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        origins.keepTime("pool", "CREATING", "ACTIVE");
        String number = origins.number();
        Tag tag = Tag.builder().key("a").value("b").build();
        CreatePoolResponse created = sms.createPool(create -> OriginationFixture.from(create, number)
                .isoCountryCode("CA")
                .deletionProtectionEnabled(true)
                .tags(tag));
        String pool = created.poolId();
        assertThat(pool).matches("pool-[0-9a-f]{32}");
        assertThat(created.poolArn()).isEqualTo(origins.arn("pool/" + pool));
        assertThat(created.status()).isEqualTo(PoolStatus.CREATING);
        assertThat(created.messageType()).isEqualTo(MessageType.TRANSACTIONAL);
        assertThat(created.twoWayEnabled()).isFalse();
        assertThat(created.selfManagedOptOutsEnabled()).isFalse();
        assertThat(created.optOutListName()).isEqualTo("Default");
        assertThat(created.sharedRoutesEnabled()).isFalse();
        assertThat(created.deletionProtectionEnabled()).isTrue();
        assertThat(created.createdTimestamp()).isNotNull();
        assertThat(created.tags()).containsExactly(tag);
        assertThat(origins.status(number)).isEqualTo(NumberStatus.ASSOCIATING);
        Errors.conflict(() -> sms.updatePool(update -> update.poolId(pool)), "RESOURCE_NOT_ACTIVE", "pool", pool);
        origins.settle();
        assertThat(origins.poolStatus(created.poolArn())).isEqualTo(PoolStatus.ACTIVE);
        assertThat(origins.status(number)).isEqualTo(NumberStatus.ACTIVE);

        UpdatePoolResponse updated = sms.updatePool(update -> update.poolId(pool)
                .twoWayEnabled(true)
                .twoWayChannelArn(TOPIC)
                .selfManagedOptOutsEnabled(true)
                .sharedRoutesEnabled(true)
                .deletionProtectionEnabled(false));
        assertThat(updated.twoWayChannelArn()).isEqualTo(TOPIC);
        assertThat(updated.sharedRoutesEnabled()).isTrue();
        PhoneNumberInformation member = sms.describePhoneNumbers(describe -> describe.phoneNumberIds(number))
                .phoneNumbers()
                .get(0);
        assertThat(member.poolId()).isEqualTo(pool);
        assertThat(member.twoWayChannelArn()).isEqualTo(TOPIC);
        assertThat(member.selfManagedOptOutsEnabled()).isTrue();
        Errors.conflict(
                () -> sms.updatePhoneNumber(
                        update -> update.phoneNumberId(number).twoWayEnabled(false)),
                "PHONE_NUMBER_ASSOCIATED_TO_POOL",
                "phone-number",
                number);
        Errors.conflict(
                () -> sms.releasePhoneNumber(release -> release.phoneNumberId(number)),
                "PHONE_NUMBER_ASSOCIATED_TO_POOL",
                "phone-number",
                number);

        assertThat(sms.deletePool(delete -> delete.poolId(created.poolArn())).status())
                .isEqualTo(PoolStatus.DELETING);
        assertThat(origins.poolStatus(pool)).isEqualTo(PoolStatus.DELETING);
        origins.settle();
        Errors.notFound(() -> origins.poolStatus(pool), "pool", pool);
        Errors.notFound(() -> sms.listTagsForResource(tags -> tags.resourceArn(created.poolArn())), "pool", pool);
        assertThat(origins.status(number)).isEqualTo(NumberStatus.ACTIVE);
    }

    @Test
    @Evidence(value = MODEL, detail = "numbers and sender IDs come and go; the answers name both sides")
    void takesAndLetsGoIdentities(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        String first = origins.number();
        String second = origins.number();
        String pool = origins.pool(first);
        String senderId = origins.senderId("EXAMPLE", "GB");

        AssociateOriginationIdentityResponse joined = sms.associateOriginationIdentity(
                associate -> associate.poolId(pool).originationIdentity(second));
        assertThat(joined.poolArn()).isEqualTo(origins.arn("pool/" + pool));
        assertThat(joined.poolId()).isEqualTo(pool);
        assertThat(joined.originationIdentity()).isEqualTo(second);
        assertThat(joined.originationIdentityArn()).isEqualTo(origins.arn("phone-number/" + second));
        assertThat(joined.isoCountryCode()).isEqualTo("CA");
        sms.associateOriginationIdentity(associate ->
                associate.poolId(pool).originationIdentity(senderId).isoCountryCode("GB"));
        assertThat(sms
                        .listPoolOriginationIdentitiesPaginator(
                                list -> list.poolId(pool).maxResults(1))
                        .originationIdentities()
                        .stream()
                        .map(OriginationIdentityMetadata::originationIdentity))
                .containsExactly(first, second, "EXAMPLE");
        assertThat(sms.listPoolOriginationIdentities(list -> list.poolId(pool)
                                .filters(PoolOriginationIdentitiesFilter.builder()
                                        .name(PoolOriginationIdentitiesFilterName.ISO_COUNTRY_CODE)
                                        .values("GB")
                                        .build()))
                        .originationIdentities())
                .containsExactly(OriginationIdentityMetadata.builder()
                        .originationIdentityArn(senderId)
                        .originationIdentity("EXAMPLE")
                        .isoCountryCode("GB")
                        .numberCapabilities(NumberCapability.SMS)
                        .build());

        origins.settle();
        DisassociateOriginationIdentityResponse left = sms.disassociateOriginationIdentity(
                disassociate -> disassociate.poolId(pool).originationIdentity(second));
        assertThat(left.originationIdentity()).isEqualTo(second);
        assertThat(left.poolId()).isEqualTo(pool);
        assertThat(origins.status(second)).isEqualTo(NumberStatus.DISASSOCIATING);
        origins.settle();
        assertThat(origins.status(second)).isEqualTo(NumberStatus.ACTIVE);
        Errors.conflict(
                () -> sms.disassociateOriginationIdentity(
                        disassociate -> disassociate.poolId(pool).originationIdentity(second)),
                "PHONE_NUMBER_NOT_ASSOCIATED_TO_POOL",
                "phone-number",
                second);
        sms.disassociateOriginationIdentity(disassociate ->
                disassociate.poolId(pool).originationIdentity("EXAMPLE").isoCountryCode("GB"));
        Errors.notFound(
                () -> sms.disassociateOriginationIdentity(disassociate ->
                        disassociate.poolId(pool).originationIdentity("EXAMPLE").isoCountryCode("GB")),
                "sender-id",
                "EXAMPLE");
        Errors.conflict(
                () -> sms.disassociateOriginationIdentity(
                        disassociate -> disassociate.poolId(pool).originationIdentity(first)),
                "LAST_PHONE_NUMBER",
                "phone-number",
                first);
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "an error by the pages of CreatePool, AssociateOriginationIdentity,"
                    + " DisassociateOriginationIdentity and DeletePool; the reasons are guessed by the service's"
                    + " PoolsTest and PoolMembersTest")
    void refusesWhatDoesNotFit(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        origins.keepTime("phone-number", "PENDING", "ACTIVE");
        String first = origins.number();
        String other = origins.number();
        String pool = origins.pool(first);
        Errors.notFound(
                () -> sms.createPool(create -> OriginationFixture.from(create, "phone-1")), "phone-number", "phone-1");
        Errors.notFound(() -> sms.deletePool(delete -> delete.poolId("pool-1")), "pool", "pool-1");
        Errors.notFound(() -> sms.listPoolOriginationIdentities(list -> list.poolId("pool-1")), "pool", "pool-1");
        String promotional = sms.requestPhoneNumber(
                        request -> Canadian.longCode(request).messageType(MessageType.PROMOTIONAL))
                .phoneNumberId();
        Errors.conflict(
                () -> sms.createPool(create -> OriginationFixture.from(create, promotional)),
                "RESOURCE_NOT_ACTIVE",
                "phone-number",
                promotional);
        origins.settle();

        Errors.conflict(
                () -> sms.createPool(create -> OriginationFixture.from(create, promotional)),
                "MESSAGE_TYPE_MISMATCH",
                "phone-number",
                promotional);
        Errors.conflict(() -> associate(sms, pool, promotional), "MESSAGE_TYPE_MISMATCH", "phone-number", promotional);
        Errors.conflict(
                () -> sms.createPool(create -> OriginationFixture.from(create, first)),
                "PHONE_NUMBER_ASSOCIATED_TO_POOL",
                "phone-number",
                first);
        Errors.conflict(() -> associate(sms, pool, first), "RESOURCE_ALREADY_ASSOCIATED", "phone-number", first);
        sms.putKeyword(put -> put.originationIdentity(other).keyword("SALE").keywordMessage("Now"));
        Errors.conflict(() -> associate(sms, pool, other), "KEYWORD_MISMATCH", "phone-number", other);
        Errors.notFound(() -> associate(sms, "pool-1", other), "pool", "pool-1");
        Errors.notFound(() -> associate(sms, pool, "phone-1"), "phone-number", "phone-1");
        Errors.invalid(() -> associate(sms, pool, origins.arn("sender-id/EXAMPLE/GB")), "INVALID_ARN", "senderId");
        Errors.invalid(() -> associate(sms, pool, "EXAMPLE"), "MISSING_PARAMETER", "isoCountryCode");
        Errors.invalid(
                () -> sms.associateOriginationIdentity(associate ->
                        associate.poolId(pool).originationIdentity(other).isoCountryCode("US")),
                "COUNTRY_CODE_MISMATCH",
                "isoCountryCode");
        Errors.invalid(
                () -> sms.updatePool(update -> update.poolId(pool).twoWayEnabled(true)),
                "TWO_WAY_CHANNEL_NOT_PRESENT",
                "twoWayChannelArn");
        Errors.notFound(
                () -> sms.updatePool(update -> update.poolId(pool).optOutListName("Nowhere")),
                "opt-out-list",
                "Nowhere");
        Errors.invalid(
                () -> sms.describePools(describe -> describe.poolIds(pool).owner(Owner.SELF)),
                "PARAMETERS_CANNOT_BE_USED_TOGETHER",
                "poolIds",
                "owner");
        Errors.invalid(
                () -> sms.describePools(describe -> describe.filters(PoolFilter.builder()
                        .name(PoolFilterName.STATUS)
                        .values("gone")
                        .build())),
                "INVALID_FILTER_VALUES",
                "filters.1.member.values.1.member");
        Errors.invalid(
                () -> sms.describePools(describe -> describe.nextToken("nonsense")), "INVALID_NEXT_TOKEN", "nextToken");
        sms.updatePool(update -> update.poolId(pool).deletionProtectionEnabled(true));
        Errors.conflict(
                () -> sms.deletePool(delete -> delete.poolId(pool)), "DELETION_PROTECTION_ENABLED", "pool", pool);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "25 pools; a hundred identities to each is tested without HTTP")
    void refusesTheTwentySixthPool(PinpointSmsVoiceV2Client sms, OriginationFixture origins, Dialtone dialtone) {
        dialtone.account().quotas(QuotaLevel.AWS);
        origins.senderId("EXAMPLE", "GB");
        for (int i = 0; i < 25; i++) {
            sms.createPool(create -> OriginationFixture.from(create, "EXAMPLE").isoCountryCode("GB"));
        }

        Errors.quotaExceeded(
                () -> sms.createPool(
                        create -> OriginationFixture.from(create, "EXAMPLE").isoCountryCode("GB")),
                "POOLS_PER_ACCOUNT");
        assertThat(sms.describePoolsPaginator(describe -> describe.maxResults(10)).pools().stream()
                        .map(PoolInformation::poolId))
                .hasSize(25)
                .doesNotHaveDuplicates();
        assertThat(sms.describePools(describe -> describe.filters(PoolFilter.builder()
                                .name(PoolFilterName.STATUS)
                                .values("ACTIVE")
                                .build()))
                        .pools())
                .isEmpty();
        assertThat(sms.describePools(describe -> describe.owner(Owner.SHARED)).pools())
                .isEmpty();
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "page of the operation, ClientToken: \"identifier that you provide to ensure the idempotency of"
                    + " the request\"")
    void answersARepeatedCallOnce(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        String number = origins.number();
        CreatePoolResponse first =
                sms.createPool(create -> OriginationFixture.from(create, number).clientToken("token"));

        assertThat(sms.createPool(create ->
                                OriginationFixture.from(create, number).clientToken("token"))
                        .equalsBySdkFields(first))
                .isTrue();
        origins.settle();
        String other = origins.number();
        for (int i = 0; i < 2; i++) {
            sms.associateOriginationIdentity(associate ->
                    associate.poolId(first.poolId()).originationIdentity(other).clientToken("associate"));
        }
        for (int i = 0; i < 2; i++) {
            sms.disassociateOriginationIdentity(disassociate -> disassociate
                    .poolId(first.poolId())
                    .originationIdentity(other)
                    .clientToken("disassociate"));
        }
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "RequestPhoneNumber page, PoolId: \"The pool to associated with the phone number.\"; what a"
                    + " refusal names is guessed by the service's PoolMembersTest")
    void takesANumberThatIsRequestedForIt(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        String pool = origins.pool(origins.number());

        RequestPhoneNumberResponse number =
                sms.requestPhoneNumber(request -> Canadian.longCode(request).poolId(pool));

        assertThat(number.poolId()).isEqualTo(pool);
        assertThat(number.status()).isEqualTo(NumberStatus.PENDING);
        origins.settle();
        origins.settle();
        assertThat(origins.status(number.phoneNumberId())).isEqualTo(NumberStatus.ACTIVE);
        assertThat(sms.listPoolOriginationIdentities(list -> list.poolId(pool)).originationIdentities())
                .hasSize(2);
        Errors.conflict(
                () -> sms.requestPhoneNumber(request -> Canadian.longCode(request)
                        .messageType(MessageType.PROMOTIONAL)
                        .poolId(pool)),
                "MESSAGE_TYPE_MISMATCH",
                "pool",
                pool);
    }

    private static void associate(PinpointSmsVoiceV2Client sms, String pool, String identity) {
        sms.associateOriginationIdentity(associate -> associate.poolId(pool).originationIdentity(identity));
    }
}
