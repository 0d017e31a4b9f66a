package dev.dialtone.it.connect.terraform;

import static dev.dialtone.it.SdkErrors.refused;

import dev.dialtone.client.Dialtone;
import dev.dialtone.it.Fixture;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.DirectoryType;
import software.amazon.awssdk.services.connect.model.QueueType;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;

/** An instance, and what the provider asks of every kind of resource. */
@Fixture
final class TerraformFixture {
    private final ConnectClient connect;
    private final Dialtone dialtone;
    private final String instance;

    TerraformFixture(ConnectClient connect, Dialtone dialtone) {
        this.connect = connect;
        this.dialtone = dialtone;
        dialtone.clock().freeze();
        this.instance = connect.createInstance(create -> create.instanceAlias("acme")
                        .identityManagementType(DirectoryType.CONNECT_MANAGED)
                        .inboundCallsEnabled(true)
                        .outboundCallsEnabled(true))
                .id();
        pass(Duration.ofSeconds(1));
    }

    /** The id of the instance. */
    String instance() {
        return instance;
    }

    /** Lets the account's time pass, and what falls due happen. */
    void pass(Duration time) {
        dialtone.clock().advance(time);
    }

    /** The ARN of something in the instance. */
    String arn(String resource) {
        return "arn:aws:connect:us-east-1:" + dialtone.accountId() + ":instance/" + instance + "/" + resource;
    }

    /** The id of the hours that the instance came with. */
    String basicHours() {
        return connect.listHoursOfOperations(list -> list.instanceId(instance))
                .hoursOfOperationSummaryList()
                .get(0)
                .id();
    }

    /** The id of the queue that the instance came with. */
    String basicQueue() {
        return connect.listQueues(list -> list.instanceId(instance).queueTypes(QueueType.STANDARD))
                .queueSummaryList()
                .get(0)
                .id();
    }

    /** The id of the routing profile that the instance came with. */
    String basicRoutingProfile() {
        return connect.listRoutingProfiles(list -> list.instanceId(instance))
                .routingProfileSummaryList()
                .get(0)
                .id();
    }

    /** Changes tags as the provider does: what went is untagged, what is new or other is tagged. */
    void changeTags(String arn) {
        connect.untagResource(untag -> untag.resourceArn(arn).tagKeys(List.of("shop")));
        connect.tagResource(tag -> tag.resourceArn(arn).tags(Map.of("stage", "test")));
    }

    static void notFound(ThrowingCallable call) {
        refused(ResourceNotFoundException.class, 404, call);
    }
}
