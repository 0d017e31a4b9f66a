package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.CarrierLookupResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PhoneNumberType;
import tools.jackson.databind.JsonNode;

class CarrierLookupTest {
    private static final String NUMBER = "+12065550100";
    private static final String DESTINATION = "/_dialtone/destinations/%2B12065550100";

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    private PinpointSmsVoiceV2Client sms;

    @BeforeEach
    void connect() {
        sms = dialtone.client(PinpointSmsVoiceV2Client.builder());
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "the members of each kind of number; names of carriers are a guess")
    void looksUpNumbersOfEachKind() {
        CarrierLookupResponse mobile = lookup("+1 (206) 555-0100");
        CarrierLookupResponse landline = lookup("+442079460000");
        CarrierLookupResponse invalid = lookup("+15555550100");

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
        assertThat(invalid.equalsBySdkFields(CarrierLookupResponse.builder()
                        .e164PhoneNumber("+15555550100")
                        .phoneNumberType(PhoneNumberType.INVALID)
                        .build()))
                .as(invalid.toString())
                .isTrue();
        Errors.invalid(() -> lookup("2065550100"), "INVALID_PARAMETER", "phoneNumber");
        Errors.invalid(() -> lookup("+123456789012345678901"), "CANNOT_PARSE", "phoneNumber");
        Errors.invalid(() -> sms.carrierLookup(input -> {}), "MISSING_PARAMETER", "phoneNumber");
    }

    @Test
    @Evidence(value = GUESS, detail = "Dialtone's own API: what is put for a number comes first")
    void showsWhatTheControlApiHasSet() {
        String all = "{\"outcome\":\"CARRIER_BLOCKED\",\"delay\":\"PT5S\",\"carrier\":\"Aunt Mobile\","
                + "\"lineType\":\"LANDLINE\",\"reply\":\"STOP\",\"repeatEvents\":true,\"late\":true}";

        JsonNode put = dialtone.control().call("PUT", DESTINATION, all);

        assertThat(lookup(NUMBER).carrier()).isEqualTo("Aunt Mobile");
        assertThat(lookup(NUMBER).phoneNumberType()).isEqualTo(PhoneNumberType.LANDLINE);
        JsonNode got = dialtone.control().call("GET", "/_dialtone/destinations/+12065550100", "");
        assertThat(got).isEqualTo(put);
        assertThat(got.path("outcome").asString()).isEqualTo("CARRIER_BLOCKED");
        assertThat(got.path("delay").asString()).isEqualTo("PT5S");
        assertThat(got.path("reply").asString()).isEqualTo("STOP");
        assertThat(got.path("repeatEvents").asBoolean()).isTrue();
        assertThat(got.path("late").asBoolean()).isTrue();

        dialtone.control().call("DELETE", DESTINATION, "");

        assertThat(lookup(NUMBER).carrier()).isEqualTo("T-Mobile");
        assertThat(dialtone.control().send("GET", DESTINATION, "").statusCode()).isEqualTo(404);
    }

    @Test
    @Evidence(value = GUESS, detail = "Dialtone's own API: errors name the value and what was expected")
    void refusesDestinationsThatDoNotFit() {
        refuses(DESTINATION, "{\"outcome\":\"LOST\"}", "outcome: LOST (expected: ACCEPTED, BLOCKED, BUSY, ");
        refuses(DESTINATION, "{\"lineType\":\"FAX\"}", "lineType: FAX (expected: MOBILE, LANDLINE, OTHER, INVALID)");
        refuses(DESTINATION, "{\"delay\":\"soon\"}", "delay: soon (expected: ");
        refuses("/_dialtone/destinations/bob", "{}", "e164: bob (expected: a phone number in E.164)");
        assertThat(dialtone.control().send("GET", DESTINATION, "").statusCode()).isEqualTo(404);
    }

    private void refuses(String path, String json, String message) {
        HttpResponse<String> answer = dialtone.control().send("PUT", path, json);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(message);
    }

    private CarrierLookupResponse lookup(String number) {
        return sms.carrierLookup(input -> input.phoneNumber(number));
    }
}
