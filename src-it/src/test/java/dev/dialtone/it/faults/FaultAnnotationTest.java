package dev.dialtone.it.faults;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.FaultConnection;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.junit5.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;

/** Rules as annotations of a test and of its class. */
@ExtendWith(DialtoneServer.class)
@Evidence(DIALTONE)
@Fault(operation = "DescribePools", latencyMs = 1)
class FaultAnnotationTest {

    // tag::annotation[]
    @Test
    @Fault(operation = "SendTextMessage", error = "ThrottlingException", times = 2)
    void sendsAgainWhenItIsThrottled(Dialtone dialtone, PinpointSmsVoiceV2Client sms) {
        dialtone.numbers().give("+12045550100");

        sms.sendTextMessage(text -> text.originationIdentity("+12045550100")
                .destinationPhoneNumber("+12045550123")
                .messageBody("Hello"));

        assertThat(dialtone.requests().list(calls -> calls.operation("SendTextMessage")))
                .hasSize(3);
    }
    // end::annotation[]

    @Test
    @Fault(operation = "SendTextMessage", connection = FaultConnection.EMPTY, times = 1)
    @Fault(operation = "ClaimPhoneNumber", later = "FAILED", reason = "No capacity")
    @Fault(service = "connect", region = "eu-west-1", probability = 0.5, seed = 3, statusCode = 503, message = "Later")
    void hasThoseOfItsClassFirst(Dialtone dialtone) {
        assertThat(dialtone.faults().list())
                .extracting(dev.dialtone.client.model.Fault::operation)
                .containsExactly("DescribePools", "SendTextMessage", "ClaimPhoneNumber", null);
    }

    @Test
    void hasNoneOfOtherTests(Dialtone dialtone) {
        assertThat(dialtone.faults().list())
                .extracting(dev.dialtone.client.model.Fault::operation)
                .containsExactly("DescribePools");
    }
}
