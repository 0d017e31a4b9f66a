package dev.dialtone.connect.flow;

import static dev.dialtone.connect.Client.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.ContactFlowType;
import dev.dialtone.connect.model.InvalidContactFlowException;
import dev.dialtone.connect.model.ProblemDetail;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a content may name besides the resources of an instance. */
final class FlowReferencesTest {
    private static final String END = "{\"Identifier\":\"end\",\"Type\":\"DisconnectParticipant\"}";

    private static final String NUMBER = "+12065550100";

    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private String instance = "";

    @BeforeEach
    void createInstance() {
        world.account.exclusivelyRun(() -> instance = client.instance("acme"));
    }

    private String create(String name, ContactFlowType type, String actions) {
        return present(client.caller
                .createContactFlow(b -> b.instanceId(instance)
                        .name(name)
                        .type(type)
                        .content("{\"Version\":\"2019-10-30\",\"StartAction\":\"end\",\"Actions\":[" + END + actions
                                + "]}"))
                .contactFlowId());
    }

    private void transfer(String flow) {
        create(
                "To " + flow,
                ContactFlowType.CONTACT_FLOW,
                ",{\"Identifier\":\"to\",\"Type\":\"TransferToFlow\",\"Parameters\":{\"ContactFlowId\":\"" + flow
                        + "\"},\"Transitions\":{\"NextAction\":\"end\"}}");
    }

    private void call(String number) {
        create(
                "From " + number,
                ContactFlowType.CONTACT_FLOW,
                ",{\"Identifier\":\"call\",\"Type\":\"TransferParticipantToThirdParty\",\"Parameters\":"
                        + "{\"ThirdPartyPhoneNumber\":\"+12065550100\",\"ThirdPartyConnectionTimeLimitSeconds\":\"30\","
                        + "\"ContinueFlowExecution\":\"True\",\"CallerId\":{\"Number\":\"" + number
                        + "\"}},\"Transitions\":{\"NextAction\":\"end\"}}");
    }

    private static void refused(Runnable call, String parameter) {
        assertThatExceptionOfType(InvalidContactFlowException.class)
                .isThrownBy(call::run)
                .satisfies(refusal -> assertThat(present(refusal.problems()))
                        .extracting(ProblemDetail::message)
                        .containsExactly("Invalid Action property value. Path: Actions[1].Parameters." + parameter));
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail =
                    "what a flow names is looked up when it is published; that a version is looked up as well is a guess")
    void areVersionsThatTheFlowHas() {
        String journey = create("Journey", ContactFlowType.CAMPAIGN, "");
        refused(() -> transfer(journey + ":1"), "ContactFlowId");
        client.caller.createContactFlowVersion(b -> b.instanceId(instance).contactFlowId(journey));
        assertThatNoException().isThrownBy(() -> transfer(journey + ":1"));
        for (String unknown : new String[] {":2", ":01", ":0", ":99999999999999999999"}) {
            refused(() -> transfer(journey + unknown), "ContactFlowId");
        }
        assertThatNoException().isThrownBy(() -> transfer(journey + ":$SAVED"));
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail =
                    "numbers of transfers to third parties are compared with the claimed ones; which message it is, is a guess")
    void areNumbersThatTheInstanceHas() {
        refused(() -> call(NUMBER), "CallerId.Number");
        client.number(instance, NUMBER);
        assertThatNoException().isThrownBy(() -> call(NUMBER));
        instance = client.instance("other");
        refused(() -> call(NUMBER), "CallerId.Number");
    }
}
