package dev.dialtone.it.connect.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dialtone.client.Dialtone;
import dev.dialtone.it.Fixture;
import dev.dialtone.it.connect.InstanceFixture;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.ContactFlow;
import software.amazon.awssdk.services.connect.model.ContactFlowModule;
import software.amazon.awssdk.services.connect.model.ContactFlowSummary;
import software.amazon.awssdk.services.connect.model.ContactFlowType;
import software.amazon.awssdk.services.connect.model.InvalidContactFlowException;
import software.amazon.awssdk.services.connect.model.InvalidContactFlowModuleException;
import software.amazon.awssdk.services.connect.model.ProblemDetail;

/** An instance, and the flows that tests put into it. The clock stands still unless a test moves it. */
@Fixture
final class FlowFixture extends InstanceFixture {
    /** The flow of Terraform's own tests, which AWS is known to take. */
    static final String GREETING = greeting("Thanks for calling the sample flow!");
    /** A module that AWS is known to take. */
    static final String MODULE =
            "{\"Version\":\"2019-10-30\",\"StartAction\":\"end\",\"Actions\":[{\"Identifier\":\"end\","
                    + "\"Type\":\"EndFlowModuleExecution\",\"Parameters\":{},\"Transitions\":{}}],\"Settings\":{\"InputParameters\":[],"
                    + "\"OutputParameters\":[],\"Transitions\":[]}}";

    FlowFixture(ConnectClient connect, Dialtone dialtone) {
        super(connect, dialtone);
    }

    /** A flow that says something. */
    static String greeting(String text) {
        return "{\"Version\":\"2019-10-30\",\"StartAction\":\"greet\",\"Actions\":[{\"Identifier\":\"greet\",\"Type\":"
                + "\"MessageParticipant\",\"Parameters\":{\"Text\":\"" + text
                + "\"},\"Transitions\":{\"NextAction\":\"end\","
                + "\"Errors\":[],\"Conditions\":[]}},{\"Identifier\":\"end\",\"Type\":\"DisconnectParticipant\","
                + "\"Parameters\":{},\"Transitions\":{}}]}";
    }

    /** The id of a new flow that is published. */
    String flow(String name, ContactFlowType type) {
        return connect.createContactFlow(create ->
                        create.instanceId(instance).name(name).type(type).content(GREETING))
                .contactFlowId();
    }

    ContactFlow describe(String id) {
        return connect.describeContactFlow(flow -> flow.instanceId(instance).contactFlowId(id))
                .contactFlow();
    }

    /** The id of a new module. */
    String module(String name) {
        return connect.createContactFlowModule(
                        create -> create.instanceId(instance).name(name).content(MODULE))
                .id();
    }

    ContactFlowModule describeModule(String id) {
        return connect.describeContactFlowModule(
                        module -> module.instanceId(instance).contactFlowModuleId(id))
                .contactFlowModule();
    }

    List<ContactFlowSummary> flows(ContactFlowType... types) {
        return connect.listContactFlows(list -> list.instanceId(instance).contactFlowTypes(types))
                .contactFlowSummaryList();
    }

    /** The id of a number that is claimed to the instance. */
    String number(String e164) {
        String id = connect.claimPhoneNumber(claim -> claim.instanceId(instance).phoneNumber(e164))
                .phoneNumberId();
        pass(Duration.ofSeconds(1));
        return id;
    }

    /** The messages of a flow that is refused. */
    static List<String> problems(ThrowingCallable call) {
        return withoutMessage(InvalidContactFlowException.class, call).problems().stream()
                .map(ProblemDetail::message)
                .toList();
    }

    /** The messages of a module that is refused. */
    static List<String> moduleProblems(ThrowingCallable call) {
        return withoutMessage(InvalidContactFlowModuleException.class, call).problems().stream()
                .map(ProblemDetail::message)
                .toList();
    }

    /** The two errors that have problems, in the place of a message. */
    private static <E extends AwsServiceException> E withoutMessage(Class<E> type, ThrowingCallable call) {
        E error = Objects.requireNonNull(catchThrowableOfType(type, call), () -> "expected: " + type.getSimpleName());
        assertThat(error.statusCode()).isEqualTo(400);
        assertThat(error.awsErrorDetails().errorMessage()).isNull();
        return error;
    }

    static String message(AwsServiceException error) {
        return error.awsErrorDetails().errorMessage();
    }
}
