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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.MessageType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberCapability;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestPhoneNumberResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestableNumberType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.Tag;

/** RequestPhoneNumber, member by member against its page of the API reference. */
@ExtendWith(DialtoneServer.class)
class RequestPhoneNumberTest {
    @Test
    @Evidence(value = AWS_DOCS, detail = "every member of the response, with the defaults of the page")
    void answersEveryMemberOfThePage(PinpointSmsVoiceV2Client sms, Dialtone dialtone) {
        RequestPhoneNumberResponse number = Canadian.requested(sms);

        assertThat(number.createdTimestamp())
                .isBetween(
                        Instant.now().minus(Duration.ofMinutes(1)),
                        Instant.now().plus(Duration.ofMinutes(1)));
        assertThat(number.deletionProtectionEnabled()).isFalse();
        assertThat(number.internationalSendingEnabled()).isFalse();
        assertThat(number.isoCountryCode()).isEqualTo("CA");
        assertThat(number.messageType()).isEqualTo(MessageType.TRANSACTIONAL);
        assertThat(number.monthlyLeasingPrice()).isEqualTo("1.00");
        assertThat(number.numberCapabilities()).containsExactly(NumberCapability.SMS);
        assertThat(number.numberType()).isEqualTo(RequestableNumberType.LONG_CODE);
        assertThat(number.optOutListName()).isEqualTo("Default");
        assertThat(number.phoneNumber()).matches("\\+?[1-9][0-9]{1,18}").startsWith("+1");
        assertThat(number.phoneNumberId()).matches("phone-[0-9a-f]{32}");
        assertThat(number.phoneNumberArn())
                .isEqualTo("arn:aws:sms-voice:us-east-1:" + dialtone.accountId() + ":phone-number/"
                        + number.phoneNumberId());
        assertThat(number.poolId()).isNull();
        assertThat(number.registrationId()).isNull();
        assertThat(number.selfManagedOptOutsEnabled()).isFalse();
        assertThat(number.status()).isEqualTo(NumberStatus.PENDING);
        assertThat(number.hasTags()).isFalse();
        assertThat(number.twoWayChannelArn()).isNull();
        assertThat(number.twoWayChannelRole()).isNull();
        assertThat(number.twoWayEnabled()).isFalse();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "every optional member of the request that can be given today")
    void takesEveryMemberOfThePage(PinpointSmsVoiceV2Client sms) {
        String list =
                sms.createOptOutList(create -> create.optOutListName("List")).optOutListArn();
        Tag tag = Tag.builder().key("Name").value("Front desk").build();

        RequestPhoneNumberResponse number = sms.requestPhoneNumber(request -> Canadian.longCode(request)
                .messageType(MessageType.PROMOTIONAL)
                .numberCapabilities(NumberCapability.SMS, NumberCapability.VOICE)
                .clientToken("!token~")
                .deletionProtectionEnabled(true)
                .internationalSendingEnabled(true)
                .optOutListName(list)
                .tags(tag));

        assertThat(number.messageType()).isEqualTo(MessageType.PROMOTIONAL);
        assertThat(number.numberCapabilities()).containsExactly(NumberCapability.SMS, NumberCapability.VOICE);
        assertThat(number.deletionProtectionEnabled()).isTrue();
        assertThat(number.internationalSendingEnabled()).isTrue();
        assertThat(number.optOutListName()).isEqualTo("List");
        assertThat(number.tags()).containsExactly(tag);
        assertThat(sms.listTagsForResource(tags -> tags.resourceArn(number.phoneNumberArn()))
                        .tags())
                .containsExactly(tag);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "the number types of the page; TEN_DLC needs a registration")
    void givesNumbersOfEveryTypeThatNeedsNoRegistration(PinpointSmsVoiceV2Client sms) {
        RequestPhoneNumberResponse simulator = american(sms, RequestableNumberType.SIMULATOR, NumberCapability.SMS);
        RequestPhoneNumberResponse tollFree = american(sms, RequestableNumberType.TOLL_FREE, NumberCapability.SMS);
        RequestPhoneNumberResponse longCode = american(sms, RequestableNumberType.LONG_CODE, NumberCapability.VOICE);

        assertThat(simulator.phoneNumber()).matches("\\+1\\d{3}555\\d{4}");
        assertThat(tollFree.phoneNumber()).matches("\\+18(00|33|44|55|66|77|88)\\d{7}");
        assertThat(tollFree.monthlyLeasingPrice()).isEqualTo("2.00");
        assertThat(longCode.phoneNumber()).startsWith("+1");
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "RequestPhoneNumber page, ClientToken: \"identifier that you provide to ensure the"
                    + " idempotency of the"
                    + " request\"")
    void answersARepeatedCallOnce(PinpointSmsVoiceV2Client sms) {
        RequestPhoneNumberResponse first =
                sms.requestPhoneNumber(request -> Canadian.longCode(request).clientToken("token"));
        RequestPhoneNumberResponse again =
                sms.requestPhoneNumber(request -> Canadian.longCode(request).clientToken("token"));

        assertThat(again.equalsBySdkFields(first)).isTrue();
        assertThat(sms.describePhoneNumbers(all -> {}).phoneNumbers()).hasSize(1);
    }

    @Test
    @Evidence(value = GUESS, detail = "what a token is answered that comes again with another input is not documented")
    void refusesATokenOfAnotherCall(PinpointSmsVoiceV2Client sms) {
        sms.requestPhoneNumber(request -> Canadian.longCode(request).clientToken("token"));

        Errors.invalid(
                () -> sms.requestPhoneNumber(request ->
                        Canadian.longCode(request).clientToken("token").deletionProtectionEnabled(true)),
                "INVALID_PARAMETER",
                "clientToken");
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail = "terraform-provider-aws: ResourceNotFoundException for a promotional simulator number")
    void refusesWhatIsNotForSale(PinpointSmsVoiceV2Client sms) {
        Errors.nothingForSale(() -> sms.requestPhoneNumber(request -> Canadian.longCode(request)
                .isoCountryCode("US")
                .numberType(RequestableNumberType.SIMULATOR)
                .messageType(MessageType.PROMOTIONAL)));
        Errors.nothingForSale(() ->
                sms.requestPhoneNumber(request -> Canadian.longCode(request).isoCountryCode("DE")));
        assertThat(sms.describePhoneNumbers(all -> {}).phoneNumbers()).isEmpty();
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "RequestPhoneNumber page: \"A requested resource couldn't be found.\"; these members name one")
    void refusesUnknownListsPoolsAndRegistrations(PinpointSmsVoiceV2Client sms, Dialtone dialtone) {
        String account = dialtone.accountId();
        Errors.notFound(
                () -> sms.requestPhoneNumber(
                        request -> Canadian.longCode(request).optOutListName("Nowhere")),
                "opt-out-list",
                "Nowhere");
        Errors.notFound(
                () -> sms.requestPhoneNumber(request ->
                        Canadian.longCode(request).poolId("arn:aws:sms-voice:us-east-1:" + account + ":pool/pool-1")),
                "pool",
                "pool-1");
        Errors.notFound(
                () -> sms.requestPhoneNumber(
                        request -> Canadian.longCode(request).registrationId("registration-1")),
                "registration",
                "registration-1");
        Errors.invalid(
                () -> sms.requestPhoneNumber(request -> Canadian.longCode(request)
                        .poolId("arn:aws:sms-voice:us-east-1:" + account + ":phone-number/phone-1")),
                "INVALID_ARN",
                "poolId");
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "guide: a 10DLC number needs a campaign; the error is guessed by the service's"
                    + " RequestPhoneNumberTest")
    void refusesTenDlcWithoutRegistration(PinpointSmsVoiceV2Client sms) {
        Errors.invalid(
                () -> american(sms, RequestableNumberType.TEN_DLC, NumberCapability.SMS),
                "MISSING_PARAMETER",
                "registrationId");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "25 numbers per account and region, 50 tags per resource")
    void refusesWhatIsBeyondTheQuotas(PinpointSmsVoiceV2Client sms, Dialtone dialtone) {
        dialtone.account().quotas(QuotaLevel.AWS);
        List<Tag> tags = IntStream.rangeClosed(0, 50)
                .mapToObj(i -> Tag.builder().key("k" + i).value("").build())
                .toList();
        Errors.quotaExceeded(
                () -> sms.requestPhoneNumber(
                        request -> Canadian.longCode(request).tags(tags)),
                "TAGS_PER_RESOURCE");
        for (int i = 0; i < 25; i++) {
            Canadian.requested(sms);
        }
        Errors.quotaExceeded(() -> Canadian.requested(sms), "PHONE_NUMBERS_PER_ACCOUNT");
    }

    @Test
    @Evidence(value = MODEL, detail = "required members and patterns; the reasons are guesses")
    void namesEveryFieldThatIsMissingOrWrong(PinpointSmsVoiceV2Client sms) {
        Errors.invalid(
                () -> sms.requestPhoneNumber(request -> request.clientToken("token")),
                "MISSING_PARAMETER",
                "isoCountryCode",
                "messageType",
                "numberCapabilities",
                "numberType");
        Errors.invalid(
                () -> sms.requestPhoneNumber(request ->
                        Canadian.longCode(request).messageType("LOUD").numberType("SHORT_CODE")),
                "INVALID_PARAMETER",
                "messageType",
                "numberType");
        Errors.invalid(
                () -> sms.requestPhoneNumber(request -> Canadian.longCode(request)
                        .tags(Tag.builder().key("aws:a").value("").build())),
                "INVALID_PARAMETER",
                "tags.1.member.key");
    }

    private static RequestPhoneNumberResponse american(
            PinpointSmsVoiceV2Client sms, RequestableNumberType type, NumberCapability capability) {
        return sms.requestPhoneNumber(request ->
                Canadian.longCode(request).isoCountryCode("US").numberType(type).numberCapabilities(capability));
    }
}
