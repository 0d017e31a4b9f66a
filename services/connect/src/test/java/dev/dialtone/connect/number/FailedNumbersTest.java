package dev.dialtone.connect.number;

import static dev.dialtone.connect.Client.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.InvalidParameterException;
import dev.dialtone.connect.model.InvalidRequestException;
import dev.dialtone.connect.model.OutboundCallerConfig;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.fault.Ending;
import dev.dialtone.core.fault.Endings;
import dev.dialtone.core.state.World;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Numbers whose claim, or whose change, has failed: nothing can be done with them. */
@Evidence(value = Source.GUESS, detail = "AWS says only that numbers have to be claimed; the errors are guesses")
final class FailedNumbersTest {
    private static final String FLOW = "Sample inbound flow (first contact experience)";

    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private String instance = "";
    private String queue = "";
    private String number = "";

    @BeforeEach
    void createQueue() {
        world.account.exclusivelyRun(() -> {
            instance = present(client.caller
                    .createInstance(Client.instanceRequest("acme")
                            .outboundCallsEnabled(true)
                            .build())
                    .id());
            client.settle();
            queue = present(present(client.caller
                            .listQueues(b -> b.instanceId(instance))
                            .queueSummaryList())
                    .get(0)
                    .id());
            number = present(client.claim(instance, "+12065550100").phoneNumberId());
        });
    }

    private void fail() {
        Endings.begin(world.scope, PhoneNumbers.PROGRESS, number, new Ending("FAILED", "No capacity"));
        client.settle();
        assertThat(client.status(number)).isEqualTo("FAILED");
    }

    private void makeCallerId() {
        client.caller.updateQueueOutboundCallerConfig(b -> b.instanceId(instance)
                .queueId(queue)
                .outboundCallerConfig(OutboundCallerConfig.builder()
                        .outboundCallerIdNumberId(number)
                        .build()));
    }

    @Test
    void areNoCallerIdsAndHaveNoFlows() {
        fail();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(this::makeCallerId)
                .withMessage("OutboundCallerConfig.OutboundCallerIdNumberId: " + number
                        + " (expected: a number that is claimed to the instance)");
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> client.caller.associatePhoneNumberContactFlow(
                        b -> b.instanceId(instance).phoneNumberId(number).contactFlowId(client.flow(instance, FLOW))))
                .withMessage("PhoneNumberId: " + number + " (expected: a number that is claimed to the instance)");
        assertThatNoException()
                .isThrownBy(() -> client.caller.disassociatePhoneNumberContactFlow(
                        b -> b.instanceId(instance).phoneNumberId(number)));
    }

    @Test
    void areClaimedAgainWithinADayAndGoAfterIt() {
        fail();
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> client.caller.updatePhoneNumber(
                        b -> b.phoneNumberId(number).instanceId(instance)))
                .withMessage("Phone number +12065550100: FAILED (expected: CLAIMED)");
        String failed = number;
        number = present(client.claim(instance, "+12065550100").phoneNumberId());
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> client.status(failed));
        fail();
        world.account.timeline().advance(Duration.ofDays(1));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> client.status(number));
        number = present(client.claim(instance, "+12065550100").phoneNumberId());
        client.settle();
        assertThat(client.status(number)).isEqualTo("CLAIMED");
        world.account.timeline().advance(Duration.ofDays(2));
        assertThat(client.status(number)).isEqualTo("CLAIMED");
    }

    @Test
    void areChangedAgainWhenAChangeHasFailed() {
        client.settle();
        client.caller.updatePhoneNumberMetadata(b -> b.phoneNumberId(number).phoneNumberDescription("desk"));
        fail();
        world.account.timeline().advance(Duration.ofDays(2));
        client.caller.updatePhoneNumberMetadata(b -> b.phoneNumberId(number).phoneNumberDescription("hall"));
        client.settle();
        assertThat(client.status(number)).isEqualTo("CLAIMED");
    }

    @Test
    void makeNoCallsForTheirQueue() {
        client.settle();
        makeCallerId();
        client.caller.updatePhoneNumberMetadata(b -> b.phoneNumberId(number).phoneNumberDescription("desk"));
        fail();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.caller.startOutboundVoiceContact(b -> b.instanceId(instance)
                        .contactFlowId(client.flow(instance, FLOW))
                        .destinationPhoneNumber("+12065550142")
                        .queueId(queue)))
                .withMessage("The outbound caller ID number of the queue " + queue + " is FAILED (expected: CLAIMED)");
    }
}
