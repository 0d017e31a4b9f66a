package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.CarrierLookupResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PhoneNumberType;
import tools.jackson.databind.JsonNode;

@ExtendWith(DialtoneServer.class)
class CarrierLookupTest {
    private static final String NUMBER = "+12065550100";
    private static final String DESTINATION = "/_dialtone/destinations/%2B12065550100";

    @Test
    @Evidence(value = AWS_DOCS, detail = "the members of each kind of number; names of carriers are a guess")
    void looksUpNumbersOfEachKind(PinpointSmsVoiceV2Client sms) {
        CarrierLookupResponse mobile = lookup(sms, "+1 (206) 555-0100");
        CarrierLookupResponse landline = lookup(sms, "+442079460000");
        CarrierLookupResponse invalid = lookup(sms, "+15555550100");

        assertThat(mobile.phoneNumberType()).isEqualTo(PhoneNumberType.MOBILE);
        assertThat(mobile.equalsBySdkFields(CarrierLookupResponse.builder()
                        .e164PhoneNumber(NUMBER)
                        .dialingCountryCode("1")
                        .isoCountryCode("US")
                        .country("United States")
                        .mcc("310")
                        .mnc("260")
                        .carrier("T-Mobile")
                        .phoneNumberType(PhoneNumberType.MOBILE)
                        .build()))
                .as(mobile.toString())
                .isTrue();
        assertThat(landline.phoneNumberType()).isEqualTo(PhoneNumberType.LANDLINE);
        assertThat(landline.country()).isEqualTo("United Kingdom");
        assertThat(landline.mcc()).isNull();
        assertThat(landline.mnc()).isNull();
        assertThat(invalid.phoneNumberType()).isEqualTo(PhoneNumberType.INVALID);
        assertThat(invalid.equalsBySdkFields(CarrierLookupResponse.builder()
                        .e164PhoneNumber("+15555550100")
                        .phoneNumberType(PhoneNumberType.INVALID)
                        .build()))
                .as(invalid.toString())
                .isTrue();
        assertThat(lookup(sms, "+18005550199").phoneNumberType()).isEqualTo(PhoneNumberType.OTHER);
        Errors.invalid(() -> lookup(sms, "2065550100"), "INVALID_PARAMETER", "phoneNumber");
        Errors.invalid(() -> lookup(sms, "+123456789012345678901"), "CANNOT_PARSE", "phoneNumber");
        Errors.invalid(() -> sms.carrierLookup(input -> {}), "MISSING_PARAMETER", "phoneNumber");
    }

    @Test
    @Evidence(value = DIALTONE, detail = "docs/control-api.md: what is put for a number comes first")
    void showsWhatTheControlApiHasSet(PinpointSmsVoiceV2Client sms, ControlClient control) {
        String all = "{\"outcome\":\"CARRIER_BLOCKED\",\"delay\":\"PT5S\",\"carrier\":\"Aunt Mobile\","
                + "\"lineType\":\"LANDLINE\",\"reply\":\"STOP\",\"repeatEvents\":true,\"late\":true}";

        JsonNode put = control.call("PUT", DESTINATION, all);

        assertThat(lookup(sms, NUMBER).carrier()).isEqualTo("Aunt Mobile");
        assertThat(lookup(sms, NUMBER).phoneNumberType()).isEqualTo(PhoneNumberType.LANDLINE);
        JsonNode got = control.call("GET", "/_dialtone/destinations/+12065550100", "");
        assertThat(got).isEqualTo(put);
        assertThat(got.path("outcome").asString()).isEqualTo("CARRIER_BLOCKED");
        assertThat(got.path("delay").asString()).isEqualTo("PT5S");
        assertThat(got.path("reply").asString()).isEqualTo("STOP");
        assertThat(got.path("repeatEvents").asBoolean()).isTrue();
        assertThat(got.path("late").asBoolean()).isTrue();

        control.call("DELETE", DESTINATION, "");

        assertThat(lookup(sms, NUMBER).carrier()).isEqualTo("T-Mobile");
        assertThat(control.send("GET", DESTINATION, "").statusCode()).isEqualTo(404);
    }

    @Test
    @Evidence(value = DIALTONE, detail = "docs/control-api.md: errors name the value and what was expected")
    void refusesDestinationsThatDoNotFit(ControlClient control) {
        refuses(control, DESTINATION, "{\"outcome\":\"LOST\"}", "outcome: LOST (expected: ACCEPTED, BLOCKED, BUSY, ");
        refuses(
                control,
                DESTINATION,
                "{\"lineType\":\"FAX\"}",
                "lineType: FAX (expected: MOBILE, LANDLINE, OTHER, INVALID)");
        refuses(control, DESTINATION, "{\"delay\":\"soon\"}", "delay: soon (expected: ");
        refuses(control, "/_dialtone/destinations/bob", "{}", "e164: bob (expected: a phone number in E.164)");
        assertThat(control.send("GET", DESTINATION, "").statusCode()).isEqualTo(404);
    }

    private static void refuses(ControlClient control, String path, String json, String message) {
        HttpResponse<String> answer = control.send("PUT", path, json);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(message);
    }

    private static CarrierLookupResponse lookup(PinpointSmsVoiceV2Client sms, String number) {
        return sms.carrierLookup(input -> input.phoneNumber(number));
    }
}
