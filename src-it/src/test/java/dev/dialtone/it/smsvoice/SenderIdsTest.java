package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.MessageType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.OriginationIdentityMetadata;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.Owner;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ReleaseSenderIdResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestSenderIdRequest;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestSenderIdResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SenderIdFilter;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SenderIdFilterName;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SenderIdInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.Tag;

@ExtendWith(DialtoneServer.class)
class SenderIdsTest {
    @Test
    @Evidence(value = CLIENT, detail = "request, describe, protect, release; there at once, gone at once")
    void livesFromRequestToRelease(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        Tag tag = Tag.builder().key("a").value("b").build();
        RequestSenderIdResponse requested = sms.requestSenderId(request -> request.senderId("EXAMPLE")
                .isoCountryCode("GB")
                .messageTypes(MessageType.TRANSACTIONAL)
                .tags(tag));
        String arn = origins.arn("sender-id/EXAMPLE/GB");
        assertThat(requested.senderIdArn()).isEqualTo(arn);
        assertThat(requested.senderId()).isEqualTo("EXAMPLE");
        assertThat(requested.isoCountryCode()).isEqualTo("GB");
        assertThat(requested.messageTypes()).containsExactly(MessageType.TRANSACTIONAL);
        assertThat(requested.monthlyLeasingPrice()).isEqualTo("0.00");
        assertThat(requested.deletionProtectionEnabled()).isFalse();
        assertThat(requested.registered()).isFalse();
        assertThat(requested.tags()).containsExactly(tag);

        SenderIdInformation described = sms.describeSenderIds(
                        describe -> describe.senderIds(OriginationFixture.senderIdName(arn, "GB")))
                .senderIds()
                .get(0);
        assertThat(described.senderIdArn()).isEqualTo(arn);
        assertThat(described.registrationId()).isNull();
        assertThat(sms.updateSenderId(update ->
                                update.senderId("EXAMPLE").isoCountryCode("GB").deletionProtectionEnabled(true))
                        .deletionProtectionEnabled())
                .isTrue();
        Errors.conflict(() -> release(sms, "EXAMPLE", "GB"), "DELETION_PROTECTION_ENABLED", "sender-id", "EXAMPLE");
        sms.updateSenderId(update -> update.senderId(arn).isoCountryCode("GB").deletionProtectionEnabled(false));

        ReleaseSenderIdResponse released = release(sms, arn, "GB");

        assertThat(released.senderIdArn()).isEqualTo(arn);
        assertThat(released.messageTypes()).containsExactly(MessageType.TRANSACTIONAL);
        Errors.notFound(() -> release(sms, "EXAMPLE", "GB"), "sender-id", "EXAMPLE");
        Errors.notFound(
                () -> sms.describeSenderIds(
                        describe -> describe.senderIds(OriginationFixture.senderIdName("EXAMPLE", "GB"))),
                "sender-id",
                "EXAMPLE");
        Errors.notFound(
                () -> sms.updateSenderId(update -> update.senderId("EXAMPLE").isoCountryCode("GB")),
                "sender-id",
                "EXAMPLE");
        Errors.notFound(() -> sms.listTagsForResource(tags -> tags.resourceArn(arn)), "sender-id", "EXAMPLE/GB");
    }

    @Test
    @Evidence(value = MODEL, detail = "the reasons by their names; type and id of resources are inferred")
    void refusesWhatDoesNotFit(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        origins.senderId("EXAMPLE", "GB");

        Errors.conflict(() -> origins.senderId("EXAMPLE", "GB"), "RESOURCE_ALREADY_EXISTS", "sender-id", "EXAMPLE");
        Errors.invalid(() -> origins.senderId("EXAMPLE", "US"), "SENDER_ID_NOT_SUPPORTED", "isoCountryCode");
        Errors.invalid(() -> origins.senderId("EXAMPLE", "IN"), "SENDER_ID_REQUIRES_REGISTRATION", "isoCountryCode");
        Errors.invalid(() -> origins.senderId("12345", "GB"), "INVALID_PARAMETER", "senderId");
        Errors.invalid(() -> origins.senderId("-A", "GB"), "INVALID_PARAMETER", "senderId");
        Errors.invalid(
                () -> release(sms, origins.arn("sender-id/EXAMPLE/GB"), "DE"),
                "COUNTRY_CODE_MISMATCH",
                "isoCountryCode");
        Errors.invalid(
                () -> sms.describeSenderIds(describe ->
                        describe.owner(Owner.SELF).senderIds(OriginationFixture.senderIdName("EXAMPLE", "GB"))),
                "PARAMETERS_CANNOT_BE_USED_TOGETHER",
                "senderIds",
                "owner");
        Errors.invalid(
                () -> sms.describeSenderIds(describe -> describe.nextToken("nonsense")),
                "INVALID_NEXT_TOKEN",
                "nextToken");
        Errors.invalid(
                () -> sms.describeSenderIds(describe -> describe.filters(SenderIdFilter.builder()
                        .name(SenderIdFilterName.REGISTERED)
                        .values("no")
                        .build())),
                "INVALID_FILTER_VALUES",
                "filters.1.member.values.1.member");
        sms.createPool(create -> OriginationFixture.from(create, "EXAMPLE").isoCountryCode("GB"));
        Errors.conflict(() -> release(sms, "EXAMPLE", "GB"), "SENDER_ID_ASSOCIATED_TO_POOL", "sender-id", "EXAMPLE");
    }

    @Test
    @Evidence(value = MODEL, detail = "paged and filtered as every listing; 200 to an account by AWS's quotas")
    void pagesAndFiltersUpToTheQuota(PinpointSmsVoiceV2Client sms, OriginationFixture origins, Dialtone dialtone) {
        dialtone.account().quotas(QuotaLevel.AWS);
        for (int i = 0; i < 200; i++) {
            origins.senderId("ID" + i, i % 2 == 0 ? "GB" : "DE");
        }

        Errors.quotaExceeded(() -> origins.senderId("LAST", "GB"), "SENDER_IDS_PER_ACCOUNT");
        assertThat(sms
                        .describeSenderIdsPaginator(describe -> describe.maxResults(30)
                                .filters(SenderIdFilter.builder()
                                        .name(SenderIdFilterName.ISO_COUNTRY_CODE)
                                        .values("GB")
                                        .build()))
                        .senderIds()
                        .stream()
                        .map(SenderIdInformation::senderId))
                .hasSize(100)
                .doesNotHaveDuplicates();
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "page of the operation, ClientToken: \"identifier that you provide to ensure the idempotency of"
                    + " the request\"")
    void answersARepeatedCallOnce(PinpointSmsVoiceV2Client sms) {
        for (int i = 0; i < 2; i++) {
            sms.requestSenderId(
                    request -> request.senderId("EXAMPLE").isoCountryCode("GB").clientToken("token"));
        }
        assertThat(sms.describeSenderIds(all -> {}).senderIds()).hasSize(1);
    }

    @Test
    @Evidence(
            value = GUESS,
            detail = "that AWS repeats an error to the same token is only indicated; Terraform repeats a refused"
                    + " CreateEventDestination with the same token until it passes")
    void evaluatesAFailedCallAfresh(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        origins.senderId("EXAMPLE", "GB");
        Consumer<RequestSenderIdRequest.Builder> call =
                request -> request.senderId("EXAMPLE").isoCountryCode("GB").clientToken("token");
        Errors.conflict(() -> sms.requestSenderId(call), "RESOURCE_ALREADY_EXISTS", "sender-id", "EXAMPLE");

        release(sms, "EXAMPLE", "GB");

        assertThat(sms.requestSenderId(call).senderId()).isEqualTo("EXAMPLE");
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail = "Terraform's sender ID resource: AWS stores sender IDs in upper case; TRANSACTIONAL unless"
                    + " the request says otherwise")
    void keepsThemInUpperCase(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        RequestSenderIdResponse requested =
                sms.requestSenderId(request -> request.senderId("TfBasic").isoCountryCode("GB"));

        assertThat(requested.senderId()).isEqualTo("TFBASIC");
        assertThat(requested.senderIdArn()).isEqualTo(origins.arn("sender-id/TFBASIC/GB"));
        assertThat(requested.messageTypes()).containsExactly(MessageType.TRANSACTIONAL);
        Errors.conflict(() -> origins.senderId("tfbasic", "GB"), "RESOURCE_ALREADY_EXISTS", "sender-id", "TFBASIC");
        String pool = sms.createPool(
                        create -> OriginationFixture.from(create, "TfBasic").isoCountryCode("GB"))
                .poolId();
        assertThat(sms.listPoolOriginationIdentities(list -> list.poolId(pool)).originationIdentities())
                .extracting(OriginationIdentityMetadata::originationIdentity)
                .containsExactly("TFBASIC");
        assertThat(sms.describeSenderIds(
                                describe -> describe.senderIds(OriginationFixture.senderIdName("tfBasic", "GB")))
                        .senderIds()
                        .get(0)
                        .senderId())
                .isEqualTo("TFBASIC");
        assertThat(sms.sendTextMessage(send -> send.destinationPhoneNumber("+447700900123")
                                .originationIdentity("TfBasic")
                                .messageBody("Hello"))
                        .messageId())
                .isNotNull();
    }

    @Test
    @Evidence(value = CLIENT, detail = "Terraform's pool resource: a sender ID's ARN begins a pool without a country")
    void beginsAPoolByItsArn(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        String arn = origins.senderId("EXAMPLE", "GB");

        String pool =
                sms.createPool(create -> OriginationFixture.from(create, arn)).poolId();

        origins.settle();
        Errors.invalid(
                () -> sms.associateOriginationIdentity(
                        associate -> associate.poolId(pool).originationIdentity(origins.senderId("OTHER", "GB"))),
                "INVALID_ARN",
                "senderId");
    }

    private static ReleaseSenderIdResponse release(PinpointSmsVoiceV2Client sms, String senderId, String country) {
        return sms.releaseSenderId(release -> release.senderId(senderId).isoCountryCode(country));
    }
}
