package dev.dialtone.connect.flow;

import static dev.dialtone.connect.Client.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.ContactFlow;
import dev.dialtone.connect.model.ContactFlowType;
import dev.dialtone.connect.model.InvalidContactFlowException;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.World;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Flows of an instance that is in two regions, and what goes with a flow. */
@Evidence(value = Source.AWS_DOCS, detail = "a replica has a synchronised copy of the configuration")
final class ReplicatedFlowsTest {
    private static final String REPLICA = "us-west-2";
    private static final String CONTENT = "{\"Version\":\"2019-10-30\",\"StartAction\":\"end\",\"Actions\":[{\"Identifier\":"
            + "\"end\",\"Type\":\"DisconnectParticipant\"}]}";

    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private String instance = "";

    @BeforeEach
    void replicate() {
        instance = client.replicated("acme");
    }

    private String flow(Client where, String name, ContactFlowType type) {
        return present(where.caller
                .createContactFlow(b -> b.instanceId(instance)
                        .name(name)
                        .type(type)
                        .content(CONTENT)
                        .tags(Map.of("team", "voice")))
                .contactFlowId());
    }

    private ContactFlow describe(Client where, String id) {
        return present(where.caller
                .describeContactFlow(b -> b.instanceId(instance).contactFlowId(id))
                .contactFlow());
    }

    @Test
    void areInBothRegions() {
        Client west = client.in(REPLICA);
        String id = flow(west, "Journey", ContactFlowType.CAMPAIGN);
        client.caller.createContactFlowVersion(b -> b.instanceId(instance).contactFlowId(id));
        assertThat(describe(client, id).lastModifiedRegion()).isEqualTo(REPLICA);
        assertThat(describe(client, id).arn()).contains("us-east-1");
        assertThat(describe(west, id).arn()).contains(REPLICA);
        assertThat(describe(west, id).tags()).containsEntry("team", "voice");
        assertThat(describe(west, id + ":1").version()).isEqualTo(1);
        client.caller.deleteContactFlow(b -> b.instanceId(instance).contactFlowId(id));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> describe(west, id));
        assertThat(flow(west, "Journey", ContactFlowType.CAMPAIGN)).isNotEqualTo(id);
    }

    @Test
    void takeTheArnsOfEitherRegion() {
        String queue = present(present(client.caller
                        .listQueues(b -> b.instanceId(instance))
                        .queueSummaryList())
                .get(0)
                .arn());
        String content = "{\"Version\":\"2019-10-30\",\"StartAction\":\"queue\",\"Actions\":[{\"Identifier\":\"queue\",\"Type\":"
                + "\"UpdateContactTargetQueue\",\"Parameters\":{\"QueueId\":\"" + queue + "\"},\"Transitions\":{\"NextAction\":"
                + "\"end\",\"Errors\":[{\"NextAction\":\"end\",\"ErrorType\":\"NoMatchingError\"}]}},"
                + "{\"Identifier\":\"end\",\"Type\":\"DisconnectParticipant\"}]}";
        String id = flow(client, "Queue", ContactFlowType.CONTACT_FLOW);
        client.in(REPLICA)
                .caller
                .updateContactFlowContent(
                        b -> b.instanceId(instance).contactFlowId(id).content(content));
        assertThat(describe(client, id).content()).isEqualTo(content);
        assertThatExceptionOfType(InvalidContactFlowException.class)
                .isThrownBy(() -> client.caller.updateContactFlowContent(b -> b.instanceId(instance)
                        .contactFlowId(id)
                        .content(content.replace(instance, "12345678-90ab-cdef-1234-567890abcdef"))));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "an instance takes all that is in it along")
    void goWithTheInstance() {
        String other = client.instance("other");
        client.caller.associateLambdaFunction(b -> b.instanceId(other)
                .functionArn("arn:aws:lambda:us-east-1:111122223333:function:find-customer"));
        client.caller.deleteInstance(b -> b.instanceId(other));
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.caller.listContactFlows(b -> b.instanceId(other)));
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.caller.listLambdaFunctions(b -> b.instanceId(other)));
    }
}
