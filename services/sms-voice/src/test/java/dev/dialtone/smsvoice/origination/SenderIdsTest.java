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
import dev.dialtone.smsvoice.model.MessageType;
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
    @Evidence(value = GUESS, detail = "the ARN is a client's; price and message types that nobody named are inferred")
    void requestsASenderId() {
        RequestSenderIdResult senderId = origins.senderId("EXAMPLE", "GB");

        assertThat(senderId.senderIdArn()).isEqualTo(ARN + "EXAMPLE/GB");
        assertThat(senderId.senderId()).isEqualTo("EXAMPLE");
        assertThat(senderId.isoCountryCode()).isEqualTo("GB");
        assertThat(senderId.messageTypes()).containsExactly(MessageType.TRANSACTIONAL, MessageType.PROMOTIONAL);
        assertThat(senderId.monthlyLeasingPrice()).isEqualTo("0.00");
        assertThat(senderId.deletionProtectionEnabled()).isFalse();
        assertThat(senderId.registered()).isFalse();
        assertThat(senderId.tags()).isNull();
    }

    @Test
    @Evidence(value = MODEL, detail = "optional members")
    void takesEveryMember() {
        List<Tag> tags = List.of(Tag.builder().key("a").value("b").build());

        RequestSenderIdResult senderId = origins.senderId(
                "My_ID-2",
                "DE",
                input -> input.messageTypes(List.of(MessageType.PROMOTIONAL, MessageType.PROMOTIONAL))
                        .deletionProtectionEnabled(true)
                        .tags(tags));

        assertThat(senderId.senderId()).isEqualTo("My_ID-2");
        assertThat(senderId.messageTypes()).containsExactly(MessageType.PROMOTIONAL);
        assertThat(senderId.deletionProtectionEnabled()).isTrue();
        assertThat(senderId.tags()).isEqualTo(tags);
        assertThat(sms.caller
                        .listTagsForResource(b -> b.resourceArn(ARN + "My_ID-2/DE"))
                        .tags())
                .isEqualTo(tags);
    }

    @Test
    @Evidence(value = GUESS, detail = "the model has the rules; the reason is inferred")
    void refusesTextsThatAreNoSenderIds() {
        for (String text : List.of("12345", "-", "_", "-EXAMPLE", "EXAMPLE-")) {
            OriginationFixture.invalid(
                    () -> origins.senderId(text, "GB"), ValidationExceptionReason.INVALID_PARAMETER, "senderId");
        }
    }

    @Test
    @Evidence(
            value = GUESS,
            detail = "the same ID in two countries is two resources; the reason is inferred, so is case")
    void refusesASenderIdThatIsThere() {
        origins.senderId("EXAMPLE", "GB");

        OriginationFixture.conflict(
                () -> origins.senderId("EXAMPLE", "GB"),
                ConflictExceptionReason.RESOURCE_ALREADY_EXISTS,
                ResourceType.SENDER_ID,
                "EXAMPLE");
        origins.senderId("EXAMPLE", "DE");
        origins.senderId("Example", "GB");
        assertThat(arns(input -> input)).containsExactly(ARN + "EXAMPLE/GB", ARN + "EXAMPLE/DE", ARN + "Example/GB");
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
        assertThat(released.messageTypes()).hasSize(2);
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
