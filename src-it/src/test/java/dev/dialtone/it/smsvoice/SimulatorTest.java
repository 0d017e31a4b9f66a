package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestableNumberType;

/** AWS's simulator: destinations that need no handset, and the number that writes to them. */
@ExtendWith(DialtoneServer.class)
class SimulatorTest {
    /** Country, where messages succeed, where they fail: the guide's table. */
    private static final String TABLE = """
            AU +61455944038 +61455944039
            AT +43676800442031 +43676800442032
            BE +32460213922 +32460213923
            CL +56229140630 +56229140631
            CZ +420790542286 +420790542287
            DK +4525919410 +4525919215
            EE +37282720792 +37282720793
            FI +3584573979110 +3584573979111
            FR +33755512501 +33755512502
            HK +85257048426 +85257048854
            HU +36707178770 +36707178772
            IT +394390009172 +394390009174
            JE +447937404990 +447937404992
            LU +352691385880 +352691385882
            NL +3197008100148 +3197008100150
            NO +4759449384 +4759449387
            PL +48732141440 +48732141442
            PT +351927946948 +351927946950
            RO +40783900330 +40783900332
            ES +34683783440 +34683783442
            SE +46790645100 +46790645102
            CH +41798075872 +41798075874
            TW +886903444630 +886903444632
            GB +447860019066 +447860019067
            """;

    private static final String SUCCESS = "+14254147755";
    private static final String FAILURE = "+14254147167";

    @Test
    @Evidence(value = AWS_DOCS, detail = "the table of destinations; that failure means UNREACHABLE is inferred")
    void endsAsTheTableSays(PinpointSmsVoiceV2Client sms, OutboxFixture outbox) {
        for (String line : TABLE.lines().toList()) {
            String country = line.substring(0, 2);
            int blank = line.lastIndexOf(' ');

            String success = send(sms, line.substring(3, blank));
            String failure = send(sms, line.substring(blank + 1));

            assertThat(outbox.story(success)).as(line).containsExactly("SUCCESSFUL", "DELIVERED");
            assertThat(outbox.story(failure)).as(line).containsExactly("UNREACHABLE");
            assertThat(outbox.message(success)
                            .path("events")
                            .get(0)
                            .path("isoCountryCode")
                            .asString())
                    .isEqualTo(country);
            assertThat(outbox.message(failure).path("price").asDouble())
                    .as(line)
                    .isPositive();
        }
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "a simulator number sends to the simulators of its country")
    void sendsInTheUnitedStatesFromASimulatorNumber(
            PinpointSmsVoiceV2Client sms, OriginationFixture origins, OutboxFixture outbox) {
        String simulator = simulator(sms, origins);

        assertThat(outbox.story(sendFrom(sms, simulator, SUCCESS))).containsExactly("SUCCESSFUL");
        assertThat(outbox.story(sendFrom(sms, simulator, FAILURE))).containsExactly("UNREACHABLE");
        Errors.invalid(
                () -> sendFrom(sms, simulator, "+12065550123"),
                "INVALID_IDENTITY_FOR_DESTINATION_COUNTRY",
                "destinationPhoneNumber");
        Errors.invalid(
                () -> sendFrom(sms, simulator, "+447860019066"),
                "INVALID_IDENTITY_FOR_DESTINATION_COUNTRY",
                "destinationPhoneNumber");
    }

    @Test
    @Evidence(value = GUESS, detail = "a simulator number is used when it is named only")
    void isNotChosenByItself(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        simulator(sms, origins);

        Errors.conflict(() -> send(sms, SUCCESS), "NO_ORIGINATION_IDENTITIES_FOUND", "phone-number", SUCCESS);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "simulators can be reached in the sandbox")
    void isReachedInTheSandbox(PinpointSmsVoiceV2Client sms, OriginationFixture origins, OutboxFixture outbox) {
        outbox.account("{\"tier\":\"SANDBOX\"}");

        assertThat(outbox.story(sendFrom(sms, simulator(sms, origins), SUCCESS)))
                .containsExactly("SUCCESSFUL");
    }

    private static String simulator(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        String id = sms.requestPhoneNumber(request ->
                        Canadian.longCode(request).isoCountryCode("US").numberType(RequestableNumberType.SIMULATOR))
                .phoneNumberId();
        origins.settle();
        return id;
    }

    private static String send(PinpointSmsVoiceV2Client sms, String to) {
        return sms.sendTextMessage(text -> text.destinationPhoneNumber(to).messageBody("Hello"))
                .messageId();
    }

    private static String sendFrom(PinpointSmsVoiceV2Client sms, String identity, String to) {
        return sms.sendTextMessage(text -> text.destinationPhoneNumber(to)
                        .originationIdentity(identity)
                        .messageBody("Hello"))
                .messageId();
    }
}
