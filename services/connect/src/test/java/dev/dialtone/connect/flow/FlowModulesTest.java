package dev.dialtone.connect.flow;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.InvalidRequestException;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class FlowModulesTest {
    private static final String OF_INSTANCE = "arn:aws:connect:us-east-1:111122223333:instance/";

    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private String instance = "";

    @BeforeEach
    void createInstance() {
        world.account.exclusivelyRun(() -> instance = client.instance("acme"));
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "the text of a call with the ARN of an instance; that other ARNs get it as well is a guess")
    void areNamedByNoOtherArns() {
        for (String other : new String[] {OF_INSTANCE + instance, OF_INSTANCE + instance + "/queue/" + instance}) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> client.caller.describeContactFlowModule(
                            b -> b.instanceId(instance).contactFlowModuleId(other)))
                    .withMessage("Invalid request");
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> client.caller.updateContactFlowModuleContent(
                            b -> b.instanceId(instance).contactFlowModuleId(other)))
                    .withMessage("Invalid request");
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> client.caller.deleteContactFlowModule(
                            b -> b.instanceId(instance).contactFlowModuleId(other)))
                    .withMessage("Invalid request");
        }
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.caller.describeContactFlowModule(b -> b.instanceId(instance)
                        .contactFlowModuleId(OF_INSTANCE + instance + "/flow-module/" + instance)));
    }
}
