package dev.dialtone.it.connect;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.connect.ConnectFixture.message;

import dev.dialtone.client.Dialtone;
import dev.dialtone.it.ControlClient;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.DirectoryType;
import software.amazon.awssdk.services.connect.model.InvalidParameterException;
import software.amazon.awssdk.services.connect.model.InvalidRequestException;
import software.amazon.awssdk.services.connect.model.QueueSummary;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;

/** An instance for the tests of what is in one. The account's clock stands still until {@link #pass}. */
public abstract class InstanceFixture {
    protected final ConnectClient connect;
    protected final Dialtone dialtone;
    protected final String instance;

    protected InstanceFixture(ConnectClient connect, Dialtone dialtone) {
        this.connect = connect;
        this.dialtone = dialtone;
        dialtone.clock().freeze();
        this.instance = create(connect, "acme");
        pass(Duration.ofSeconds(1));
    }

    /** The id of an instance whose creation lasts until the clock is advanced, whoever uses it. */
    public static String beingCreated(ConnectClient connect, ControlClient control) {
        control.dialtone().clock().freeze();
        control.keepTime("connect", "instance", "CREATION_IN_PROGRESS", "ACTIVE");
        return create(connect, "acme");
    }

    private static String create(ConnectClient connect, String alias) {
        return connect.createInstance(create -> create.instanceAlias(alias)
                        .identityManagementType(DirectoryType.CONNECT_MANAGED)
                        .inboundCallsEnabled(true)
                        .outboundCallsEnabled(true))
                .id();
    }

    /** The id of the instance. */
    public final String instance() {
        return instance;
    }

    /** The id of another instance. */
    public final String instance(String alias) {
        String id = create(connect, alias);
        pass(Duration.ofSeconds(1));
        return id;
    }

    /** Lets the account's time pass, and what falls due happen. */
    public final void pass(Duration time) {
        dialtone.clock().advance(time);
    }

    /** What the account's clock says. */
    public final Instant now() {
        return dialtone.clock().now();
    }

    /** The ARN of something in the instance. */
    public final String arn(String resource) {
        return "arn:aws:connect:us-east-1:" + dialtone.accountId() + ":instance/" + instance + "/" + resource;
    }

    /** The id of the hours that the instance came with. */
    public final String basicHours() {
        return connect.listHoursOfOperations(list -> list.instanceId(instance))
                .hoursOfOperationSummaryList()
                .get(0)
                .id();
    }

    /** The id of the queue that the instance came with. */
    public final String basicQueue() {
        return connect.listQueues(list -> list.instanceId(instance)).queueSummaryList().stream()
                .filter(queue -> "BasicQueue".equals(queue.name()))
                .map(QueueSummary::id)
                .findFirst()
                .orElseThrow();
    }

    /** The id of the routing profile that the instance came with. */
    public final String basicProfile() {
        return connect.listRoutingProfiles(list -> list.instanceId(instance))
                .routingProfileSummaryList()
                .get(0)
                .id();
    }

    public static String invalidParameter(ThrowingCallable call) {
        return message(refused(InvalidParameterException.class, 400, call));
    }

    public static String invalidRequest(ThrowingCallable call) {
        return message(refused(InvalidRequestException.class, 400, call));
    }

    public static String notFound(ThrowingCallable call) {
        return message(refused(ResourceNotFoundException.class, 404, call));
    }
}
