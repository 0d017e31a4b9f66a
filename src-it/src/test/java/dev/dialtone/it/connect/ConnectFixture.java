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
final class ConnectFixture {
    static final String SEATTLE = "+12065550100";
    static final String SEATTLE_TOO = "+12065550101";
    static final String TOLL_FREE = "+18005550100";
    static final String TORONTO = "+14165550100";
    static final String UNKNOWN = "12345678-90ab-cdef-1234-567890abcdef";

    private final ConnectClient connect;
    private final ControlClient control;

    ConnectFixture(ConnectClient connect, ControlClient control) {
        this.connect = connect;
        this.control = control;
        control.dialtone().clock().freeze();
    }

    /** Lets the account's time pass, and what falls due happen. */
    void pass(Duration time) {
        control.dialtone().clock().advance(time);
    }

    /** Has changes of numbers last until {@link #settle}, whoever uses them. */
    void keepTimeOfNumbers() {
        control.keepTime("connect", "phone-number", "IN_PROGRESS", "CLAIMED");
    }

    /** Lets everything that takes seconds come to its end. */
    void settle() {
        pass(Duration.ofSeconds(1));
    }

    /** The id of a new, active instance. */
    String instance(String alias) {
        return instance(connect, alias);
    }

    String instance(ConnectClient client, String alias) {
        String id = client.createInstance(create -> create.instanceAlias(alias)
                        .identityManagementType(DirectoryType.CONNECT_MANAGED)
                        .inboundCallsEnabled(true)
                        .outboundCallsEnabled(true))
                .id();
        settle();
        return id;
    }

    Instance describeInstance(String id) {
        return connect.describeInstance(instance -> instance.instanceId(id)).instance();
    }

    /** The id of a number that is claimed, its progress over. */
    String number(String instanceId, String e164) {
        String id = connect.claimPhoneNumber(
                        claim -> claim.instanceId(instanceId).phoneNumber(e164))
                .phoneNumberId();
        settle();
        return id;
    }

    String claim(ClaimPhoneNumberRequest.Builder request) {
        return connect.claimPhoneNumber(request.build()).phoneNumberId();
    }

    ClaimedPhoneNumberSummary describe(String idOrArn) {
        return connect.describePhoneNumber(number -> number.phoneNumberId(idOrArn))
                .claimedPhoneNumberSummary();
    }

    PhoneNumberWorkflowStatus status(String id) {
        return describe(id).phoneNumberStatus().status();
    }

    /** The ARN of a resource of the test's account in us-east-1. */
    String arn(String resource) {
        return "arn:aws:connect:us-east-1:" + control.dialtone().accountId() + ":" + resource;
    }

    /** The text that {@link dev.dialtone.it.SdkErrors#refused} has seen to be there. */
    static String message(AwsServiceException error) {
        return error.awsErrorDetails().errorMessage();
    }
}
