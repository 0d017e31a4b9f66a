package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberCapability;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestPhoneNumberResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.UpdatePhoneNumberRequest;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.UpdatePhoneNumberResponse;

/** UpdatePhoneNumber, member by member against its page of the API reference. */
@ExtendWith(DialtoneServer.class)
class UpdatePhoneNumberTest {
    private static final String TOPIC = "arn:aws:sns:us-east-1:000000000000:inbound";
    private static final String ROLE = "arn:aws:iam::000000000000:role/inbound";

    private RequestPhoneNumberResponse number;

    @BeforeEach
    void haveANumber(PinpointSmsVoiceV2Client sms, ControlClient control) {
        control.dialtone().clock().freeze();
        number = Canadian.requested(sms);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "every member of request and response")
    void takesAndAnswersEveryMemberOfThePage(PinpointSmsVoiceV2Client sms) {
        sms.createOptOutList(create -> create.optOutListName("List"));

        UpdatePhoneNumberResponse updated = update(
                sms,
                change -> change.deletionProtectionEnabled(true)
                        .internationalSendingEnabled(true)
                        .optOutListName("List")
                        .selfManagedOptOutsEnabled(true)
                        .twoWayChannelArn(TOPIC)
                        .twoWayChannelRole(ROLE)
                        .twoWayEnabled(true));

        assertThat(updated.createdTimestamp()).isEqualTo(number.createdTimestamp());
        assertThat(updated.deletionProtectionEnabled()).isTrue();
        assertThat(updated.internationalSendingEnabled()).isTrue();
        assertThat(updated.isoCountryCode()).isEqualTo("CA");
        assertThat(updated.messageType()).isEqualTo(number.messageType());
        assertThat(updated.monthlyLeasingPrice()).isEqualTo("1.00");
        assertThat(updated.numberCapabilities()).containsExactly(NumberCapability.SMS);
        assertThat(updated.numberType()).isEqualTo(NumberType.LONG_CODE);
        assertThat(updated.optOutListName()).isEqualTo("List");
        assertThat(updated.phoneNumber()).isEqualTo(number.phoneNumber());
        assertThat(updated.phoneNumberArn()).isEqualTo(number.phoneNumberArn());
        assertThat(updated.phoneNumberId()).isEqualTo(number.phoneNumberId());
        assertThat(updated.registrationId()).isNull();
        assertThat(updated.selfManagedOptOutsEnabled()).isTrue();
        assertThat(updated.status()).isEqualTo(NumberStatus.ACTIVE);
        assertThat(updated.twoWayChannelArn()).isEqualTo(TOPIC);
        assertThat(updated.twoWayChannelRole()).isEqualTo(ROLE);
        assertThat(updated.twoWayEnabled()).isTrue();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "PhoneNumberId and OptOutListName take ARNs")
    void takesArns(PinpointSmsVoiceV2Client sms) {
        String list =
                sms.createOptOutList(create -> create.optOutListName("List")).optOutListArn();

        assertThat(sms.updatePhoneNumber(change ->
                                change.phoneNumberId(number.phoneNumberArn()).optOutListName(list))
                        .optOutListName())
                .isEqualTo("List");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "absent members stay as they are")
    void leavesWhatIsNotGiven(PinpointSmsVoiceV2Client sms) {
        update(sms, change -> change.twoWayEnabled(true).twoWayChannelArn(TOPIC));

        UpdatePhoneNumberResponse updated = update(sms, change -> change.twoWayChannelRole(ROLE));

        assertThat(updated.twoWayEnabled()).isTrue();
        assertThat(updated.twoWayChannelArn()).isEqualTo(TOPIC);
        assertThat(updated.twoWayChannelRole()).isEqualTo(ROLE);
    }

    @Test
    @Evidence(
            value = MODEL,
            detail = "the rules are in the words of the members; the reasons are guessed by the service's"
                    + " UpdatePhoneNumberTest")
    void refusesTwoWaySettingsThatDoNotFit(PinpointSmsVoiceV2Client sms) {
        refuses(sms, change -> change.twoWayEnabled(true), "TWO_WAY_CHANNEL_NOT_PRESENT", "twoWayChannelArn");
        refuses(
                sms,
                change -> change.twoWayChannelArn(TOPIC).twoWayChannelRole(ROLE),
                "TWO_WAY_NOT_ENABLED",
                "twoWayChannelArn",
                "twoWayChannelRole");
        refuses(
                sms,
                change -> change.selfManagedOptOutsEnabled(true),
                "TWO_WAY_NOT_ENABLED",
                "selfManagedOptOutsEnabled");
        refuses(
                sms,
                change -> change.twoWayEnabled(true).twoWayChannelArn(TOPIC + ".fifo"),
                "INVALID_ARN",
                "twoWayChannelArn");
        refuses(
                sms,
                change -> change.twoWayEnabled(true).twoWayChannelArn("connect.us-east-1.amazonaws.com"),
                "MISSING_PARAMETER",
                "twoWayChannelRole");
        assertThat(sms.describePhoneNumbers(all -> {}).phoneNumbers().get(0).twoWayEnabled())
                .isFalse();
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "UpdatePhoneNumber page: \"If the origination phone number is associated with a pool, an error is"
                    + " returned.\"")
    void refusesAnyChangeOfANumberInAPool(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        String id = origins.number();
        origins.pool(id);

        for (Consumer<UpdatePhoneNumberRequest.Builder> change : List.<Consumer<UpdatePhoneNumberRequest.Builder>>of(
                update -> update.deletionProtectionEnabled(true),
                update -> update.internationalSendingEnabled(true),
                update -> update.twoWayEnabled(false))) {
            Errors.conflict(
                    () -> sms.updatePhoneNumber(update -> change.accept(update.phoneNumberId(id))),
                    "PHONE_NUMBER_ASSOCIATED_TO_POOL",
                    "phone-number",
                    id);
        }
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "only numbers with SMS can be two-way; the reason is a guess")
    void refusesTwoWayForVoiceNumbers(PinpointSmsVoiceV2Client sms) {
        String voice = sms.requestPhoneNumber(
                        request -> Canadian.longCode(request).numberCapabilities(NumberCapability.VOICE))
                .phoneNumberId();

        Errors.invalid(
                () -> sms.updatePhoneNumber(change ->
                        change.phoneNumberId(voice).twoWayEnabled(true).twoWayChannelArn(TOPIC)),
                "INVALID_PARAMETER",
                "twoWayEnabled");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "a table of countries; which of two refusals comes first is a guess")
    void refusesTwoWayInCountriesWithoutIt(PinpointSmsVoiceV2Client sms) {
        String barbadian = sms.requestPhoneNumber(request ->
                        Canadian.longCode(request).isoCountryCode("BB").numberCapabilities(NumberCapability.VOICE))
                .phoneNumberId();

        Errors.invalid(
                () -> sms.updatePhoneNumber(change ->
                        change.phoneNumberId(barbadian).twoWayEnabled(true).twoWayChannelArn(TOPIC)),
                "TWO_WAY_NOT_SUPPORTED_IN_COUNTRY",
                "twoWayEnabled");
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "ResourceNotFoundException, ConflictException and ValidationException are declared")
    void refusesWhatIsUnknownWrongOrLeaving(PinpointSmsVoiceV2Client sms, ControlClient control) {
        control.keepTime("pinpoint-sms-voice-v2", "phone-number", "DISASSOCIATING", "DELETED");
        Errors.notFound(
                () -> sms.updatePhoneNumber(change -> change.phoneNumberId("phone-0")), "phone-number", "phone-0");
        Errors.notFound(() -> update(sms, change -> change.optOutListName("Nowhere")), "opt-out-list", "Nowhere");
        Errors.invalid(
                () -> sms.updatePhoneNumber(change -> change.deletionProtectionEnabled(true)),
                "MISSING_PARAMETER",
                "phoneNumberId");
        Errors.invalid(
                () -> sms.updatePhoneNumber(change -> change.phoneNumberId(TOPIC)), "INVALID_ARN", "phoneNumberId");
        sms.releasePhoneNumber(release -> release.phoneNumberId(number.phoneNumberId()));
        Errors.conflict(
                () -> update(sms, change -> change.deletionProtectionEnabled(true)),
                "RESOURCE_NOT_ACTIVE",
                "phone-number",
                number.phoneNumberId());
    }

    private UpdatePhoneNumberResponse update(
            PinpointSmsVoiceV2Client sms, Consumer<UpdatePhoneNumberRequest.Builder> change) {
        UpdatePhoneNumberRequest.Builder request =
                UpdatePhoneNumberRequest.builder().phoneNumberId(number.phoneNumberId());
        change.accept(request);
        return sms.updatePhoneNumber(request.build());
    }

    private void refuses(
            PinpointSmsVoiceV2Client sms,
            Consumer<UpdatePhoneNumberRequest.Builder> change,
            String reason,
            String... fields) {
        Errors.invalid(() -> update(sms, change), reason, fields);
    }
}
