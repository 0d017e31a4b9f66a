package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.MessageType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberCapability;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.Owner;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PhoneNumberFilter;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PhoneNumberFilterName;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PhoneNumberInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestPhoneNumberResponse;

@ExtendWith(DialtoneServer.class)
class DescribePhoneNumbersTest {
    @BeforeEach
    void stopTheClock(Dialtone dialtone) {
        dialtone.clock().freeze();
    }

    @Test
    @Evidence(value = MODEL, detail = "every member of PhoneNumberInformation")
    void showsEveryMember(PinpointSmsVoiceV2Client sms) {
        RequestPhoneNumberResponse number = Canadian.requested(sms);

        PhoneNumberInformation shown = sms.describePhoneNumbers(
                        describe -> describe.phoneNumberIds(number.phoneNumberArn()))
                .phoneNumbers()
                .get(0);

        assertThat(shown.phoneNumberArn()).isEqualTo(number.phoneNumberArn());
        assertThat(shown.phoneNumberId()).isEqualTo(number.phoneNumberId());
        assertThat(shown.phoneNumber()).isEqualTo(number.phoneNumber());
        assertThat(shown.status()).isEqualTo(NumberStatus.PENDING);
        assertThat(shown.isoCountryCode()).isEqualTo("CA");
        assertThat(shown.messageType()).isEqualTo(MessageType.TRANSACTIONAL);
        assertThat(shown.numberCapabilities()).containsExactly(NumberCapability.SMS);
        assertThat(shown.numberType()).isEqualTo(NumberType.LONG_CODE);
        assertThat(shown.monthlyLeasingPrice()).isEqualTo("1.00");
        assertThat(shown.twoWayEnabled()).isFalse();
        assertThat(shown.twoWayChannelArn()).isNull();
        assertThat(shown.twoWayChannelRole()).isNull();
        assertThat(shown.selfManagedOptOutsEnabled()).isFalse();
        assertThat(shown.optOutListName()).isEqualTo("Default");
        assertThat(shown.internationalSendingEnabled()).isFalse();
        assertThat(shown.deletionProtectionEnabled()).isFalse();
        assertThat(shown.poolId()).isNull();
        assertThat(shown.registrationId()).isNull();
        assertThat(shown.createdTimestamp()).isEqualTo(number.createdTimestamp());
    }

    @Test
    @Evidence(value = MODEL, detail = "NextToken; its lack ends the SDK's paginator")
    void pagesThroughTheSdksPaginator(PinpointSmsVoiceV2Client sms) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(Canadian.requested(sms).phoneNumberId());
        }

        assertThat(sms.describePhoneNumbersPaginator(describe -> describe.maxResults(2)).phoneNumbers().stream()
                        .map(PhoneNumberInformation::phoneNumberId))
                .isEqualTo(all);
        assertThat(sms.describePhoneNumbersPaginator(describe -> describe.maxResults(2)).stream()
                        .map(page -> page.phoneNumbers().size()))
                .containsExactly(2, 2, 1);
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "DescribePhoneNumbers page: \"only those phone numbers that meet the filter criteria\"; that any"
                    + " value of a filter will do is guessed by the service's PhoneNumberFiltersTest")
    void filters(PinpointSmsVoiceV2Client sms) {
        String canadian = Canadian.requested(sms).phoneNumberId();
        String american = sms.requestPhoneNumber(request ->
                        Canadian.longCode(request).isoCountryCode("US").numberCapabilities(NumberCapability.VOICE))
                .phoneNumberId();

        assertThat(with(sms, filter(PhoneNumberFilterName.ISO_COUNTRY_CODE, "US", "CA")))
                .containsExactly(canadian, american);
        assertThat(with(
                        sms,
                        filter(PhoneNumberFilterName.ISO_COUNTRY_CODE, "US", "CA"),
                        filter(PhoneNumberFilterName.NUMBER_CAPABILITY, "VOICE")))
                .containsExactly(american);
        assertThat(with(sms, filter(PhoneNumberFilterName.STATUS, "ACTIVE"))).isEmpty();
        Errors.invalid(
                () -> with(sms, filter(PhoneNumberFilterName.TWO_WAY_ENABLED, "yes")),
                "INVALID_FILTER_VALUES",
                "filters.1.member.values.1.member");
    }

    @Test
    @Evidence(value = CLIENT, detail = "one unknown id fails the whole call: seen live")
    void failsWholeForOneUnknownId(PinpointSmsVoiceV2Client sms) {
        String id = Canadian.requested(sms).phoneNumberId();

        Errors.notFound(
                () -> sms.describePhoneNumbers(describe -> describe.phoneNumberIds(id, "phone-0")),
                "phone-number",
                "phone-0");
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "DescribePhoneNumbers page: \"If you specify a phone number ID that isn't valid, an error is"
                    + " returned.\"; reasons as the service's own tests have them")
    void refusesWhatDoesNotFit(PinpointSmsVoiceV2Client sms) {
        String id = Canadian.requested(sms).phoneNumberId();
        Canadian.requested(sms);
        String token =
                sms.describePhoneNumbers(describe -> describe.maxResults(1)).nextToken();

        Errors.invalid(
                () -> sms.describePhoneNumbers(
                        describe -> describe.phoneNumberIds(id).owner(Owner.SELF)),
                "PARAMETERS_CANNOT_BE_USED_TOGETHER",
                "phoneNumberIds",
                "owner");
        Errors.invalid(
                () -> sms.describePhoneNumbers(describe -> describe.nextToken("nonsense")),
                "INVALID_NEXT_TOKEN",
                "nextToken");
        Errors.invalid(
                () -> sms.describePhoneNumbers(
                        describe -> describe.nextToken(token).owner(Owner.SELF)),
                "INVALID_NEXT_TOKEN",
                "nextToken");
        Errors.invalid(
                () -> sms.describePhoneNumbers(describe -> describe.maxResults(101)),
                "INVALID_PARAMETER",
                "maxResults");
        assertThat(sms.describePhoneNumbers(describe -> describe.owner(Owner.SHARED))
                        .phoneNumbers())
                .isEmpty();
    }

    private static List<String> with(PinpointSmsVoiceV2Client sms, PhoneNumberFilter... filters) {
        return sms.describePhoneNumbers(describe -> describe.filters(filters)).phoneNumbers().stream()
                .map(PhoneNumberInformation::phoneNumberId)
                .toList();
    }

    private static PhoneNumberFilter filter(PhoneNumberFilterName name, String... values) {
        return PhoneNumberFilter.builder().name(name).values(values).build();
    }
}
