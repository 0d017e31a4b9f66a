package dev.dialtone.it.connect.flow;

import static dev.dialtone.it.SdkErrors.refused;

import dev.dialtone.client.Dialtone;
import dev.dialtone.it.Fixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.ContactFlow;
import software.amazon.awssdk.services.connect.model.ContactFlowModule;
import software.amazon.awssdk.services.connect.model.ContactFlowSummary;
import software.amazon.awssdk.services.connect.model.ContactFlowType;
import software.amazon.awssdk.services.connect.model.DirectoryType;
import software.amazon.awssdk.services.connect.model.InvalidContactFlowException;
import software.amazon.awssdk.services.connect.model.InvalidContactFlowModuleException;
import software.amazon.awssdk.services.connect.model.InvalidParameterException;
import software.amazon.awssdk.services.connect.model.InvalidRequestException;
import software.amazon.awssdk.services.connect.model.ProblemDetail;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;

/** An instance, and the flows that tests put into it. The clock stands still unless a test moves it. */
@Fixture
final class FlowFixture {
    /** Of the form of an id, and nobody's. */
    static final String UNKNOWN = "12345678-90ab-cdef-1234-567890abcdef";
    /** The flow of Terraform's own tests, which AWS is known to take. */
    static final String GREETING = greeting("Thanks for calling the sample flow!");
    /** A module that AWS is known to take. */
    static final String MODULE =
            "{\"Version\":\"2019-10-30\",\"StartAction\":\"end\",\"Actions\":[{\"Identifier\":\"end\","
                    + "\"Type\":\"EndFlowModuleExecution\",\"Parameters\":{},\"Transitions\":{}}],\"Settings\":{\"InputParameters\":[],"
                    + "\"OutputParameters\":[],\"Transitions\":[]}}";

    private final ConnectClient connect;
    private final Dialtone dialtone;
    private final String instance;

    FlowFixture(ConnectClient connect, Dialtone dialtone) {
        this.connect = connect;
        this.dialtone = dialtone;
        dialtone.clock().freeze();
        this.instance = instance("acme");
    }

    /** The id of another instance. */
    String instance(String alias) {
        String id = connect.createInstance(create -> create.instanceAlias(alias)
                        .identityManagementType(DirectoryType.CONNECT_MANAGED)
                        .inboundCallsEnabled(true)
                        .outboundCallsEnabled(true))
                .id();
        pass(Duration.ofSeconds(1));
        return id;
    }

    /** The id of the instance. */
    String instance() {
        return instance;
    }

    /** Lets the account's time pass, and what falls due happen. */
    void pass(Duration time) {
        dialtone.clock().advance(time);
    }

    /** What the account's clock says. */
    Instant now() {
        return dialtone.clock().now();
    }

    /** The ARN of something in the instance. */
    String arn(String resource) {
        return "arn:aws:connect:us-east-1:" + dialtone.accountId() + ":instance/" + instance + "/" + resource;
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
        return refused(InvalidContactFlowException.class, 400, call).problems().stream()
                .map(ProblemDetail::message)
                .toList();
    }

    /** The messages of a module that is refused. */
    static List<String> moduleProblems(ThrowingCallable call) {
        return refused(InvalidContactFlowModuleException.class, 400, call).problems().stream()
                .map(ProblemDetail::message)
                .toList();
    }

    static String invalidParameter(ThrowingCallable call) {
        return message(refused(InvalidParameterException.class, 400, call));
    }

    static String invalidRequest(ThrowingCallable call) {
        return message(refused(InvalidRequestException.class, 400, call));
    }

    static String notFound(ThrowingCallable call) {
        return message(refused(ResourceNotFoundException.class, 404, call));
    }

    static String message(AwsServiceException error) {
        return error.awsErrorDetails().errorMessage();
    }
}
