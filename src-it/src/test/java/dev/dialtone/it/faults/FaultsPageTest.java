package dev.dialtone.it.faults;

import static dev.dialtone.client.Inbox.to;
import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.Faults;
import dev.dialtone.client.model.Fault;
import dev.dialtone.client.model.FaultConnection;
import dev.dialtone.client.model.FaultError;
import dev.dialtone.client.model.FaultRule;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.process.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;

/** The code that docs/faults.md shows. */
@ExtendWith(DialtoneServer.class)
@Evidence(DIALTONE)
class FaultsPageTest {

    @Test
    void showsADoubleSend(Dialtone dialtone, PinpointSmsVoiceV2Client sms) {
        // tag::twice[]
        dialtone.numbers().give("+12045550100");
        dialtone.faults().breakNext("SendTextMessage", FaultConnection.RESET_AFTER_COMMIT);

        sms.sendTextMessage(text -> text.originationIdentity("+12045550100")
                .destinationPhoneNumber("+12045550123")
                .messageBody("Your code is 123456.")); // The SDK tries again.

        assertThat(dialtone.inbox().messages(to("+12045550123"))).hasSize(2);
        // end::twice[]
    }

    @Test
    void setsRules(Dialtone dialtone, PinpointSmsVoiceV2Client sms) {
        dialtone.numbers().give("+12045550100");
        // tag::rules[]
        Faults faults = dialtone.faults();
        faults.failNext("SendTextMessage", "ThrottlingException", 2);
        faults.delayNext("SendTextMessage", Duration.ofMillis(50));
        faults.failLater("ClaimPhoneNumber", "FAILED", "The number is gone.");
        List<Fault> added = faults.add(FaultRule.builder()
                .service("pinpoint-sms-voice-v2")
                .probability(0.1)
                .seed(1L)
                .error(FaultError.builder().statusCode(503).build())
                .build());
        // end::rules[]
        assertThat(added).extracting(Fault::id).containsExactly("fault-4");
        assertThat(faults.list()).hasSize(4);
        sms.sendTextMessage(text -> text.originationIdentity("+12045550100")
                .destinationPhoneNumber("+12045550123")
                .messageBody("Hello"));
        assertThat(faults.list()).extracting(Fault::struck).startsWith(2, 1, 0);
        faults.set(FaultRule.builder().latencyMs(1).build());
        assertThat(faults.list()).extracting(Fault::id).containsExactly("fault-5");
    }

    @Test
    void namesWhatCanFailLater(ControlClient control) throws IOException {
        String refusal = control.send("POST", "/_dialtone/faults", """
                        {"faults":[{"later":{"status":"FAILED"}}]}""").body();
        String names = refusal.substring(refusal.indexOf("operations ") + "operations ".length(), refusal.indexOf(')'));
        assertThat(names.split(", ")).hasSizeGreaterThan(20);
        assertThat(Files.readString(Sources.root().resolve("docs/faults.md")))
                .contains(Stream.of(names.split(", "))
                        .map(name -> '`' + name + '`')
                        .toList());
    }

    @Test
    void strikesOneRequest(Dialtone dialtone, PinpointSmsVoiceV2Client sms) {
        // tag::header[]
        sms.describePools(
                all -> all.overrideConfiguration(request -> request.putHeader("x-dialtone-fault", "latencyMs=20")));
        // end::header[]
        assertThat(dialtone.requests().list().get(0).fault()).isEqualTo(Faults.HEADER);
    }
}
