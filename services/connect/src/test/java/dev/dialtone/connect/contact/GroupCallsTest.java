package dev.dialtone.connect.contact;

import static dev.dialtone.connect.Client.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.Contact;
import dev.dialtone.connect.model.InvalidRequestException;
import dev.dialtone.connect.model.OutboundCallerConfig;
import dev.dialtone.connect.model.StartOutboundVoiceContactRequest;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.World;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls from numbers of traffic distribution groups. */
final class GroupCallsTest {
    private static final String NUMBER = "+12065550100";
    private static final String OF_INSTANCE = "+12065550101";

    @RegisterExtension
    final World world = new World();

    private final Client east = new Client(world);
    private final Client west = east.in("us-west-2");
    private String instance = "";
    private String arn = "";

    @BeforeEach
    void claimNumber() {
        world.account.exclusivelyRun(() -> {
            instance = east.replicated("acme");
            String group = east.group(instance, "sales");
            arn = present(east.caller
                    .claimPhoneNumber(b -> b.targetArn(group).phoneNumber(NUMBER))
                    .phoneNumberArn());
            east.number(instance, OF_INSTANCE);
        });
    }

    private Contact start(Client from, UnaryOperator<StartOutboundVoiceContactRequest.Builder> origin) {
        String id = present(from.caller
                .startOutboundVoiceContact(b -> origin.apply(b.instanceId(instance)
                        .contactFlowId(from.flow(instance, "Sample inbound flow (first contact experience)"))
                        .destinationPhoneNumber("+12065550142")))
                .contactId());
        return present(from.caller
                .describeContact(b -> b.instanceId(instance).contactId(id))
                .contact());
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail =
                    "OutboundCallerIdNumberId takes the ARN of a group's number in the group's other region; that calls are made "
                            + "with it there is a guess")
    void areMadeInBothRegions() {
        String queue = present(
                present(west.caller.listQueues(b -> b.instanceId(instance)).queueSummaryList())
                        .get(0)
                        .id());
        west.caller.updateQueueOutboundCallerConfig(b -> b.instanceId(instance)
                .queueId(queue)
                .outboundCallerConfig(OutboundCallerConfig.builder()
                        .outboundCallerIdNumberId(arn)
                        .build()));
        for (Client each : List.of(west, east)) {
            for (Contact contact :
                    List.of(start(each, b -> b.queueId(queue)), start(each, b -> b.sourcePhoneNumber(NUMBER)))) {
                assertThat(present(contact.systemEndpoint()).address()).isEqualTo(NUMBER);
                assertThat(present(contact.globalResiliencyMetadata()).trafficDistributionGroupId())
                        .isNotNull();
            }
        }
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> start(west, b -> b.sourcePhoneNumber(OF_INSTANCE)))
                .withMessage(
                        "SourcePhoneNumber: " + OF_INSTANCE + " (expected: a number that is claimed to the instance)");
    }
}
