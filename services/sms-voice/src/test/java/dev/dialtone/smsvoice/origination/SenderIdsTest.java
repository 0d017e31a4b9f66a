package dev.dialtone.smsvoice.origination;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.OriginationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.DescribeSenderIdsRequest;
import dev.dialtone.smsvoice.model.DescribeSenderIdsResult;
import dev.dialtone.smsvoice.model.ListTagsForResourceResult;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.MessagingLimits;
import dev.dialtone.smsvoice.model.Owner;
import dev.dialtone.smsvoice.model.ReleaseSenderIdResult;
import dev.dialtone.smsvoice.model.RequestSenderIdResult;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.SenderIdAndCountry;
import dev.dialtone.smsvoice.model.SenderIdFilter;
import dev.dialtone.smsvoice.model.SenderIdFilterName;
import dev.dialtone.smsvoice.model.SenderIdInformation;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.Tag;
import dev.dialtone.smsvoice.model.UpdateSenderIdResult;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SenderIdsTest {
    private static final String ARN = OriginationFixture.ARN + "sender-id/";

    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);
    private final OriginationFixture origins = new OriginationFixture(world, sms);

    @Test
    @Evidence(
            value = CLIENT,
            detail = "Terraform's sender ID resource: ARN, message type by default, no protection and no tags at first")
    void requestsASenderId() {
        RequestSenderIdResult senderId = origins.senderId("EXAMPLE", "GB");

        assertThat(senderId.senderIdArn()).isEqualTo(ARN + "EXAMPLE/GB");
        assertThat(senderId.senderId()).isEqualTo("EXAMPLE");
        assertThat(senderId.isoCountryCode()).isEqualTo("GB");
        assertThat(senderId.messageTypes()).containsExactly(MessageType.TRANSACTIONAL);
        assertThat(senderId.deletionProtectionEnabled()).isFalse();
        assertThat(senderId.registered()).isFalse();
        assertThat(senderId.tags()).isNull();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "guide to originating identities: no additional charge for a sender ID")
    void costsNothing() {
        assertThat(origins.senderId("EXAMPLE", "GB").monthlyLeasingPrice()).isEqualTo("0.00");
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail = "Terraform's sender ID resource: AWS stores sender IDs in upper case; its first tests asked"
                    + " for TfBasic")
    void keepsThemInUpperCase() {
        RequestSenderIdResult senderId = origins.senderId("TfBasic", "GB");

        assertThat(senderId.senderId()).isEqualTo("TFBASIC");
        assertThat(senderId.senderIdArn()).isEqualTo(ARN + "TFBASIC/GB");
        assertThat(arns(input -> input.senderIds(List.of(name("TfBasic", "GB")))))
                .containsExactly(ARN + "TFBASIC/GB");
        assertThat(with("sender-id", "tfbasic")).containsExactly(ARN + "TFBASIC/GB");
        assertThat(update("tfBasic", "GB", true).senderId()).isEqualTo("TFBASIC");
        assertThat(update("TFBASIC", "GB", false).senderId()).isEqualTo("TFBASIC");
        assertThat(release("tfbasic", "GB").senderId()).isEqualTo("TFBASIC");
    }

    @Test
    @Evidence(
            value = GUESS,
            detail = "what an ARN in another case means is not known; a client may have made it from what it asked for")
    void findsThemByArnsInAnyCase() {
        List<Tag> tags = List.of(Tag.builder().key("a").value("b").build());
        origins.senderId("TfBasic", "GB", input -> input.tags(tags));
        String arn = ARN + "TfBasic/GB";

        assertThat(arns(input -> input.senderIds(List.of(name(arn, "GB"))))).containsExactly(ARN + "TFBASIC/GB");
        assertThat(update(arn, "GB", true).deletionProtectionEnabled()).isTrue();
        ListTagsForResourceResult listed = sms.caller.listTagsForResource(b -> b.resourceArn(arn));
        assertThat(listed.resourceArn()).isEqualTo(ARN + "TFBASIC/GB");
        assertThat(listed.tags()).isEqualTo(tags);
        assertThat(origins.createPool(arn, input -> input.isoCountryCode("GB")).poolId())
                .isNotNull();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "MessagingLimits of a sender ID; MPS limits: 10 a second")
    void showsItsMessagingLimits() {
        origins.senderId("EXAMPLE", "GB");

        assertThat(Objects.requireNonNull(describe(input -> input).senderIds()))
                .extracting(SenderIdInformation::messagingLimits)
                .containsExactly(
                        MessagingLimits.builder().rateLimits(Map.of("SMS", 10)).build());
    }

    @Test
    @Evidence(value = MODEL, detail = "optional members")
    void takesEveryMember() {
        List<Tag> tags = List.of(Tag.builder().key("a").value("b").build());

        RequestSenderIdResult senderId = origins.senderId(
                "MY_ID-2",
                "DE",
                input -> input.messageTypes(List.of(MessageType.PROMOTIONAL, MessageType.PROMOTIONAL))
                        .deletionProtectionEnabled(true)
                        .tags(tags));

        assertThat(senderId.senderId()).isEqualTo("MY_ID-2");
        assertThat(senderId.messageTypes()).containsExactly(MessageType.PROMOTIONAL);
        assertThat(senderId.deletionProtectionEnabled()).isTrue();
        assertThat(senderId.tags()).isEqualTo(tags);
        assertThat(sms.caller
                        .listTagsForResource(b -> b.resourceArn(ARN + "MY_ID-2/DE"))
                        .tags())
                .isEqualTo(tags);
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail = "Terraform's sender ID resource: letters, numbers, dashes, not numbers alone;"
                    + " INVALID_PARAMETER is what live calls show for a value against its rule")
    void refusesTextsThatAreNoSenderIds() {
        for (String text : List.of("12345", "-", "_", "-EXAMPLE", "EXAMPLE-")) {
            OriginationFixture.invalid(
                    () -> origins.senderId(text, "GB"), ValidationExceptionReason.INVALID_PARAMETER, "senderId");
        }
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail = "Terraform's pool tests: the same ID in GB and in DE is two; its import is by ID and country")
    void keepsTheSameIdOfTwoCountriesApart() {
        origins.senderId("EXAMPLE", "GB");
        origins.senderId("EXAMPLE", "DE");

        assertThat(arns(input -> input)).containsExactly(ARN + "EXAMPLE/GB", ARN + "EXAMPLE/DE");
    }

    @Test
    @Evidence(
            value = GUESS,
            detail = "there is one of them, whatever its case; which of the model's reasons it is, is inferred")
    void refusesASenderIdThatIsThere() {
        origins.senderId("EXAMPLE", "GB");

        for (String again : List.of("EXAMPLE", "Example")) {
            OriginationFixture.conflict(
                    () -> origins.senderId(again, "GB"),
                    ConflictExceptionReason.RESOURCE_ALREADY_EXISTS,
                    ResourceType.SENDER_ID,
                    "EXAMPLE");
        }
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "200 sender IDs")
    void refusesTheTwoHundredAndFirst() {
        for (int i = 0; i < 200; i++) {
            origins.senderId("ID" + i, "GB");
        }

        ServiceQuotaExceededException refusal =
                SmsVoiceFixture.refusal(ServiceQuotaExceededException.class, () -> origins.senderId("LAST", "GB"));

        assertThat(refusal.reason()).isEqualTo(ServiceQuotaExceededExceptionReason.SENDER_IDS_PER_ACCOUNT);
    }

    @Test
    @Evidence(value = MODEL, detail = "id or ARN with the country; an unknown one is an error; pages; Owner")
    void describesSenderIds() {
        origins.senderId("A", "GB");
        origins.senderId("A", "DE");
        origins.senderId("B", "GB");

        assertThat(arns(input -> input.senderIds(List.of(name(ARN + "B/GB", "GB"), name("A", "DE")))))
                .containsExactly(ARN + "B/GB", ARN + "A/DE");
        DescribeSenderIdsResult page = describe(input -> input.maxResults(2));
        assertThat(arns(input -> input.maxResults(2).nextToken(page.nextToken())))
                .containsExactly(ARN + "B/GB");
        assertThat(arns(input -> input.owner(Owner.SHARED))).isEmpty();
        OriginationFixture.notFound(
                () -> arns(input -> input.senderIds(List.of(name("A", "GB"), name("B", "DE")))),
                ResourceType.SENDER_ID,
                "B");
        OriginationFixture.notFound(
                () -> arns(input -> input.senderIds(List.of(name(ARN + "C/GB", "GB")))), ResourceType.SENDER_ID, "C");
        OriginationFixture.invalid(
                () -> arns(input -> input.senderIds(List.of(name("A", "GB"))).owner(Owner.SELF)),
                ValidationExceptionReason.PARAMETERS_CANNOT_BE_USED_TOGETHER,
                "senderIds",
                "owner");
        OriginationFixture.invalid(
                () -> arns(input -> input.senderIds(List.of(name(OriginationFixture.ARN + "pool/pool-1", "GB")))),
                ValidationExceptionReason.INVALID_ARN,
                "senderId");
    }

    @Test
    @Evidence(value = MODEL, detail = "the five names of the contract")
    void filtersByEveryName() {
        origins.senderId("A", "GB", input -> input.messageTypes(List.of(MessageType.PROMOTIONAL)));
        origins.senderId("B", "DE", input -> input.deletionProtectionEnabled(true));

        assertThat(SenderIdFilters.names()).containsExactlyInAnyOrderElementsOf(SenderIdFilterName.values());
        assertThat(with("sender-id", "A")).containsExactly(ARN + "A/GB");
        assertThat(with("iso-country-code", "DE")).containsExactly(ARN + "B/DE");
        assertThat(with("message-type", "TRANSACTIONAL")).containsExactly(ARN + "B/DE");
        assertThat(with("deletion-protection-enabled", "true")).containsExactly(ARN + "B/DE");
        assertThat(with("registered", "true")).isEmpty();
        assertThat(with("registered", "false")).hasSize(2);
        OriginationFixture.invalid(
                () -> with("registered", "maybe"),
                ValidationExceptionReason.INVALID_FILTER_VALUES,
                "filters.1.member.values.1.member");
    }

    @Test
    @Evidence(value = MODEL, detail = "only protection can be changed")
    void changesProtection() {
        origins.senderId("EXAMPLE", "GB");

        assertThat(update("EXAMPLE", "GB", true).deletionProtectionEnabled()).isTrue();
        assertThat(update(ARN + "EXAMPLE/GB", "GB", null).deletionProtectionEnabled())
                .isTrue();
        OriginationFixture.conflict(
                () -> release("EXAMPLE", "GB"),
                ConflictExceptionReason.DELETION_PROTECTION_ENABLED,
                ResourceType.SENDER_ID,
                "EXAMPLE");
        assertThat(update("EXAMPLE", "GB", false).deletionProtectionEnabled()).isFalse();
        OriginationFixture.notFound(() -> update("EXAMPLE", "DE", true), ResourceType.SENDER_ID, "EXAMPLE");
        OriginationFixture.invalid(
                () -> update(ARN + "EXAMPLE/GB", "DE", true),
                ValidationExceptionReason.COUNTRY_CODE_MISMATCH,
                "isoCountryCode");
    }

    @Test
    @Evidence(value = CLIENT, detail = "it has no states: gone at once, and so are its tags")
    void releasesASenderId() {
        origins.senderId(
                "EXAMPLE",
                "GB",
                input -> input.tags(List.of(Tag.builder().key("a").value("b").build())));

        ReleaseSenderIdResult released = release(ARN + "EXAMPLE/GB", "GB");

        assertThat(released.senderIdArn()).isEqualTo(ARN + "EXAMPLE/GB");
        assertThat(released.messageTypes()).containsExactly(MessageType.TRANSACTIONAL);
        assertThat(released.registrationId()).isNull();
        assertThat(sms.kit.tags().of(sms.scope, ARN + "EXAMPLE/GB")).isEmpty();
        OriginationFixture.notFound(() -> release("EXAMPLE", "GB"), ResourceType.SENDER_ID, "EXAMPLE");
        origins.senderId("EXAMPLE", "GB");
    }

    @Test
    @Evidence(value = MODEL, detail = "the reason names pools")
    void refusesReleaseWhileInAPool() {
        String pool = origins.poolOfSenderId();

        OriginationFixture.conflict(
                () -> release("EXAMPLE", "GB"),
                ConflictExceptionReason.SENDER_ID_ASSOCIATED_TO_POOL,
                ResourceType.SENDER_ID,
                "EXAMPLE");
        origins.delete(pool);
        assertThat(release("EXAMPLE", "GB").senderId()).isEqualTo("EXAMPLE");
    }

    private UpdateSenderIdResult update(String senderId, String country, @Nullable Boolean isProtected) {
        return sms.caller.updateSenderId(
                b -> b.senderId(senderId).isoCountryCode(country).deletionProtectionEnabled(isProtected));
    }

    private ReleaseSenderIdResult release(String senderId, String country) {
        return sms.caller.releaseSenderId(b -> b.senderId(senderId).isoCountryCode(country));
    }

    private DescribeSenderIdsResult describe(UnaryOperator<DescribeSenderIdsRequest.Builder> change) {
        return sms.caller.describeSenderIds(change);
    }

    private List<String> arns(UnaryOperator<DescribeSenderIdsRequest.Builder> change) {
        return Objects.requireNonNull(describe(change).senderIds()).stream()
                .map(SenderIdInformation::senderIdArn)
                .toList();
    }

    private List<String> with(String name, String... values) {
        SenderIdFilter filter = SenderIdFilter.builder()
                .name(SenderIdFilterName.of(name))
                .values(List.of(values))
                .build();
        return arns(input -> input.filters(List.of(filter)));
    }

    private static SenderIdAndCountry name(String senderId, String country) {
        return SenderIdAndCountry.builder()
                .senderId(senderId)
                .isoCountryCode(country)
                .build();
    }
}
