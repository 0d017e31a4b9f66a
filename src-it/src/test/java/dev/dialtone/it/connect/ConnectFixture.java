package dev.dialtone.it.connect;

import dev.dialtone.it.ControlClient;
import dev.dialtone.it.Fixture;
import java.time.Duration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.ClaimPhoneNumberRequest;
import software.amazon.awssdk.services.connect.model.ClaimedPhoneNumberSummary;
import software.amazon.awssdk.services.connect.model.DirectoryType;
import software.amazon.awssdk.services.connect.model.Instance;
import software.amazon.awssdk.services.connect.model.PhoneNumberWorkflowStatus;

/** The calls that most tests of Connect begin with. The account's clock stands still until {@link #pass}. */
@Fixture
public final class ConnectFixture {
    public static final String SEATTLE = "+12065550100";
    public static final String SEATTLE_TOO = "+12065550101";
    public static final String TOLL_FREE = "+18005550100";
    public static final String TORONTO = "+14165550100";
    public static final String UNKNOWN = "12345678-90ab-cdef-1234-567890abcdef";

    private final ConnectClient connect;
    private final ControlClient control;

    public ConnectFixture(ConnectClient connect, ControlClient control) {
        this.connect = connect;
        this.control = control;
        control.dialtone().clock().freeze();
    }

    /** Lets the account's time pass, and what falls due happen. */
    public void pass(Duration time) {
        control.dialtone().clock().advance(time);
    }

    /** Has changes of numbers last until {@link #settle}, whoever uses them. */
    public void keepTimeOfNumbers() {
        control.keepTime("connect", "phone-number", "IN_PROGRESS", "CLAIMED");
    }

    /** Lets everything that takes seconds come to its end. */
    public void settle() {
        pass(Duration.ofSeconds(1));
    }

    /** The id of a new, active instance. */
    public String instance(String alias) {
        return instance(connect, alias);
    }

    public String instance(ConnectClient client, String alias) {
        String id = client.createInstance(create -> create.instanceAlias(alias)
                        .identityManagementType(DirectoryType.CONNECT_MANAGED)
                        .inboundCallsEnabled(true)
                        .outboundCallsEnabled(true))
                .id();
        settle();
        return id;
    }

    /** The id of an active instance of us-east-1 with an active replica in us-west-2, whose alias ends with {@code -west}. */
    public String replicated(String alias) {
        String id = saml(alias);
        connect.replicateInstance(
                replicate -> replicate.instanceId(id).replicaRegion("us-west-2").replicaAlias(alias + "-west"));
        settle();
        return id;
    }

    /** The id of an active instance that can be replicated. */
    public String saml(String alias) {
        String id = connect.createInstance(create -> create.instanceAlias(alias)
                        .identityManagementType(DirectoryType.SAML)
                        .inboundCallsEnabled(true)
                        .outboundCallsEnabled(true))
                .id();
        settle();
        return id;
    }

    /** The ARN of a new, active traffic distribution group. */
    public String group(String instanceId, String name) {
        String arn = connect.createTrafficDistributionGroup(
                        create -> create.instanceId(instanceId).name(name))
                .arn();
        settle();
        return arn;
    }

    /** The id of a flow that an instance came with. */
    public String flow(String instanceId, String name) {
        return connect.listContactFlows(list -> list.instanceId(instanceId)).contactFlowSummaryList().stream()
                .filter(flow -> flow.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The id of a flow that takes calls. */
    public String flow(String instanceId) {
        return flow(instanceId, "Sample inbound flow (first contact experience)");
    }

    public Instance describeInstance(String id) {
        return connect.describeInstance(instance -> instance.instanceId(id)).instance();
    }

    /** The id of a number that is claimed, its progress over. */
    public String number(String instanceId, String e164) {
        String id = connect.claimPhoneNumber(
                        claim -> claim.instanceId(instanceId).phoneNumber(e164))
                .phoneNumberId();
        settle();
        return id;
    }

    public String claim(ClaimPhoneNumberRequest.Builder request) {
        return connect.claimPhoneNumber(request.build()).phoneNumberId();
    }

    public ClaimedPhoneNumberSummary describe(String idOrArn) {
        return connect.describePhoneNumber(number -> number.phoneNumberId(idOrArn))
                .claimedPhoneNumberSummary();
    }

    public PhoneNumberWorkflowStatus status(String id) {
        return describe(id).phoneNumberStatus().status();
    }

    /** The ARN of a resource of the test's account in us-east-1. */
    public String arn(String resource) {
        return "arn:aws:connect:us-east-1:" + control.dialtone().accountId() + ":" + resource;
    }

    /** The text that {@link dev.dialtone.it.SdkErrors#refused} has seen to be there. */
    public static String message(AwsServiceException error) {
        return error.awsErrorDetails().errorMessage();
    }
}
