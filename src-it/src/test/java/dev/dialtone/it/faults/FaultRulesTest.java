package dev.dialtone.it.faults;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.Fault;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.SdkClients;
import dev.dialtone.junit5.OtherAccount;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PinpointSmsVoiceV2Exception;

/** Rules as the control API takes, shows and refuses them. */
@ExtendWith(DialtoneServer.class)
@Evidence(DIALTONE)
class FaultRulesTest {
    private static final String FAULTS = "/_dialtone/faults";

    @Test
    void areShownWithWhatTheyHaveStruck(FaultFixture calls, ControlClient control) {
        String first = calls.add("{\"operation\":\"SendTextMessage\",\"times\":2,\"error\":{\"statusCode\":500}}");
        String second = calls.add("{\"service\":\"connect\",\"latencyMs\":5}");

        calls.send();

        List<Fault> faults = control.dialtone().faults().list();
        assertThat(faults).extracting(Fault::id).containsExactly(first, second);
        assertThat(faults).extracting(Fault::struck).containsExactly(2, 0);
        assertThat(faults).extracting(Fault::remaining).containsExactly(0, null);

        control.dialtone().faults().remove(first);
        assertThat(control.send("DELETE", FAULTS + "/" + first, "").statusCode())
                .isEqualTo(404);
        assertThat(control.dialtone().faults().list()).extracting(Fault::id).containsExactly(second);
        control.call("PUT", FAULTS, "{\"faults\":[{\"connection\":\"RESET\"}]}");
        assertThat(control.dialtone().faults().list()).extracting(Fault::id).containsExactly("fault-3");
        control.dialtone().faults().clear();
        assertThat(control.dialtone().faults().list()).isEmpty();
        calls.add("{\"connection\":\"RESET\"}");
        control.dialtone().reset();
        assertThat(control.dialtone().faults().list()).isEmpty();
    }

    @Test
    void strikeTheSameCallsWithTheSameSeed(ControlClient control) {
        String rule =
                "{\"faults\":[{\"operation\":\"DescribePools\",\"probability\":0.5,\"seed\":7,\"error\":{\"statusCode\":500}}]}";
        control.call("PUT", FAULTS, rule);
        List<Boolean> first = struck(control, 40);
        control.call("PUT", FAULTS, rule);
        assertThat(struck(control, 40)).isEqualTo(first).contains(true, false);
        control.call("PUT", FAULTS, rule.replace("\"seed\":7", "\"seed\":8"));
        assertThat(struck(control, 40)).isNotEqualTo(first);

        String withoutSeed = rule.replace(",\"seed\":7", "");
        control.dialtone().reset(5);
        control.call("PUT", FAULTS, withoutSeed);
        List<Boolean> ofAccount = struck(control, 40);
        control.dialtone().reset(5);
        control.call("PUT", FAULTS, withoutSeed);
        assertThat(struck(control, 40)).isEqualTo(ofAccount).contains(true, false);
    }

    private static List<Boolean> struck(ControlClient control, int calls) {
        List<Boolean> struck = new ArrayList<>();
        try (PinpointSmsVoiceV2Client once = SdkClients.createWithoutRetries(
                PinpointSmsVoiceV2Client.class,
                control.dialtone().endpoint(),
                control.dialtone().accountId(),
                Region.US_EAST_1)) {
            for (int i = 0; i < calls; i++) {
                try {
                    once.describePools(all -> {});
                    struck.add(false);
                } catch (PinpointSmsVoiceV2Exception fault) {
                    struck.add(true);
                }
            }
        }
        return struck;
    }

    @Test
    void strikeNoOtherAccount(
            FaultFixture calls, @OtherAccount Dialtone theirs, @OtherAccount PinpointSmsVoiceV2Client theirClient) {
        calls.add("{\"error\":{\"code\":\"AccessDeniedException\"}}");

        assertThat(theirClient.describePools(all -> {}).pools()).isEmpty();
        assertThat(theirs.faults().list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | faults.0.latencyMs, error, connection, later: absent (expected: one of them)",
                "{'service':'pinpoint-sms-voice','latencyMs':1} | faults.0.service: pinpoint-sms-voice is unknown (nearest: pinpoint-sms-voice-v2)",
                "{'service':'s3','latencyMs':1} | faults.0.service: s3 is unknown",
                "{'operation':'SendTextMesage','latencyMs':1} | faults.0.operation: SendTextMesage is unknown (nearest: SendTextMessage)",
                "{'service':'connect','operation':'SendTextMessage','latencyMs':1} | faults.0.operation: SendTextMessage is unknown",
                "{'operaton':'X','latencyMs':1} | faults.0.operaton is unknown (nearest: operation)",
                "{'operation':'SendTextMessage','error':{'code':'ResourceInUseException'}} | SendTextMessage declares AccessDeniedException, ConflictException",
                "{'operation':'SendTextMessage','error':{'code':'ConflictException','statusCode':409}} | faults.0.error.statusCode: 409 (expected: 400, that of ConflictException)",
                "{'error':{'statusCode':200}} | faults.0.error.statusCode: 200 (expected: 400..599)",
                "{'error':{'message':'x'}} | faults.0.error: neither code nor statusCode",
                "{'error':{'code':'No such\\u000aname'}} | faults.0.error.code: ",
                "{'error':{'statusCode':500},'connection':'RESET'} | faults.0.error, connection: given together",
                "{'connection':'DROP'} | faults.0.connection: DROP (expected: RESET, EMPTY, CUT_OFF, RESET_AFTER_COMMIT)",
                "{'latencyMs':-1} | faults.0.latencyMs: -1 (expected: 1..600000)",
                "{'latencyMs':600001} | faults.0.latencyMs: 600001",
                "{'latencyMs':99999999999} | latencyMs",
                "{'probability':'NaN','latencyMs':1} | faults.0.probability: NaN (expected: more than 0, at most 1)",
                "{'probability':-0.5,'latencyMs':1} | faults.0.probability: -0.5",
                "{'probability':1.01,'latencyMs':1} | faults.0.probability: 1.01",
                "{'times':0,'latencyMs':1} | faults.0.times: 0",
                "{'seed':1,'latencyMs':1} | faults.0.seed: given (expected: with a probability)",
                "{'region':'eu west','latencyMs':1} | faults.0.region: eu west",
                "{'input':{'PoolId':'x'},'latencyMs':1} | faults.0.input: given (expected: an operation",
                "{'operation':'SendTextMessage','input':{'DestinationPhoneNumbr':'x'},'latencyMs':1} | nearest: DestinationPhoneNumber",
                "{'later':{'status':'FAILED'}} | faults.0.later: given (expected: with one of the operations BatchUpdatePhoneNumber, ClaimPhoneNumber",
                "{'operation':'RequestPhoneNumber','later':{'status':'FAILED'}} | faults.0.later: nothing that RequestPhoneNumber begins fails afterwards",
                "{'operation':'ClaimPhoneNumber','later':{'status':'Failed'}} | faults.0.later.status: Failed (expected: FAILED)",
                "{'operation':'ClaimPhoneNumber','later':{'reason':'x'}} | faults.0.later.status is missing",
                "{'operation':'AddFaults','latencyMs':1} | faults.0.operation: AddFaults is unknown"
            })
    void areRefusedInWords(String rule, String message, ControlClient control) {
        HttpResponse<String> answer = control.send("POST", FAULTS, "{\"faults\":[" + rule.replace('\'', '"') + "]}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body().replace("\\\"", "\"")).contains(message);
        assertThat(control.dialtone().faults().list()).isEmpty();
    }

    @Test
    void areBoundedInNumberAndSize(ControlClient control) {
        String rule = "{\"latencyMs\":1}";
        String thousand = "{\"faults\":[" + String.join(",", Collections.nCopies(1000, rule)) + "]}";
        assertThat(control.send(
                                "POST",
                                FAULTS,
                                "{\"faults\":[" + String.join(",", Collections.nCopies(10_000, rule)) + "]}")
                        .statusCode())
                .isEqualTo(400);
        control.call("PUT", FAULTS, thousand);

        HttpResponse<String> more = control.send("POST", FAULTS, "{\"faults\":[" + rule + "]}");

        assertThat(more.statusCode()).isEqualTo(400);
        assertThat(more.body()).contains("faults: 1001 rules (expected: at most 1000 in an account)");
        assertThat(control.dialtone().faults().list()).hasSize(1000);
        String longText = "x".repeat(5_000);
        assertThat(control.send(
                                "PUT",
                                FAULTS,
                                "{\"faults\":[{\"error\":{\"statusCode\":500,\"message\":\"" + longText + "\"}}]}")
                        .body())
                .contains("faults.0.error.message: 5000 characters");
        assertThat(control.send("DELETE", FAULTS, "").statusCode()).isEqualTo(204);
    }
}
