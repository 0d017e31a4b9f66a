package dev.dialtone.it.connect;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.connect.ConnectFixture.SEATTLE;
import static dev.dialtone.it.connect.ConnectFixture.UNKNOWN;
import static dev.dialtone.it.connect.ConnectFixture.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.junit5.InRegion;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.CreateInstanceRequest;
import software.amazon.awssdk.services.connect.model.CreateInstanceResponse;
import software.amazon.awssdk.services.connect.model.DirectoryType;
import software.amazon.awssdk.services.connect.model.Instance;
import software.amazon.awssdk.services.connect.model.InstanceStatus;
import software.amazon.awssdk.services.connect.model.InstanceSummary;
import software.amazon.awssdk.services.connect.model.InvalidRequestException;
import software.amazon.awssdk.services.connect.model.ListInstancesResponse;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;
import software.amazon.awssdk.services.connect.model.ServiceQuotaExceededException;

/** CreateInstance, DescribeInstance, ListInstances and DeleteInstance. */
@ExtendWith(DialtoneServer.class)
class InstanceLifeTest {

    @Test
    @Evidence(value = Source.CLIENT, detail = "Terraform's aws_connect_instance: what it sends, waits for and reads")
    void livesFromCreationToDeletion(ConnectClient connect, Dialtone dialtone, ConnectFixture fixture) {
        CreateInstanceResponse created = connect.createInstance(request("acme").build());
        assertThat(created.arn()).isEqualTo(fixture.arn("instance/" + created.id()));
        Instance creating = fixture.describeInstance(created.id());
        assertThat(creating.instanceStatus()).isEqualTo(InstanceStatus.CREATION_IN_PROGRESS);
        fixture.settle();

        Instance instance = fixture.describeInstance(created.id());
        assertThat(instance.instanceStatus()).isEqualTo(InstanceStatus.ACTIVE);
        assertThat(instance.id()).isEqualTo(created.id());
        assertThat(instance.arn()).isEqualTo(created.arn());
        assertThat(instance.identityManagementType()).isEqualTo(DirectoryType.SAML);
        assertThat(instance.instanceAlias()).isEqualTo("acme");
        assertThat(instance.createdTime())
                .isBetween(
                        Instant.now().minus(Duration.ofMinutes(1)),
                        Instant.now().plusSeconds(1));
        assertThat(instance.serviceRole())
                .startsWith("arn:aws:iam::" + dialtone.accountId()
                        + ":role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect_");
        assertThat(instance.statusReason()).isNull();
        assertThat(instance.inboundCallsEnabled()).isTrue();
        assertThat(instance.outboundCallsEnabled()).isFalse();
        assertThat(instance.instanceAccessUrl()).isEqualTo("https://acme.my.connect.aws");
        assertThat(instance.tags()).isEqualTo(Map.of("team", "voice"));

        connect.deleteInstance(deletion -> deletion.instanceId(created.id()));
        ResourceNotFoundException gone =
                refused(ResourceNotFoundException.class, 404, () -> fixture.describeInstance(created.id()));
        assertThat(message(gone)).isEqualTo("Instance not found");
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "the same operations through the asynchronous client")
    void answersTheAsynchronousClientAlike(ConnectAsyncClient connect, ConnectFixture fixture) {
        CreateInstanceResponse created =
                connect.createInstance(request("acme").build()).join();
        assertThat(connect.describeInstance(instance -> instance.instanceId(created.id()))
                        .join()
                        .instance())
                .isEqualTo(fixture.describeInstance(created.id()));
        assertThat(connect.listInstances(list -> {}).join().instanceSummaryList())
                .extracting(InstanceSummary::id)
                .containsExactly(created.id());
        connect.deleteInstance(deletion -> deletion.instanceId(created.id())).join();
        assertThat(connect.describeInstance(instance -> instance.instanceId(created.id())))
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "DirectoryType; what a directory is, Dialtone does not ask")
    void showsWhereIdentitiesAreManaged(ConnectClient connect, ConnectFixture fixture) {
        assertThat(fixture.describeInstance(fixture.instance("acme")).identityManagementType())
                .isEqualTo(DirectoryType.CONNECT_MANAGED);
        String id = connect.createInstance(request("other")
                        .identityManagementType(DirectoryType.EXISTING_DIRECTORY)
                        .directoryId("d-1234567890")
                        .build())
                .id();
        assertThat(fixture.describeInstance(id).identityManagementType()).isEqualTo(DirectoryType.EXISTING_DIRECTORY);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "@paginated; members of InstanceSummary")
    void listsInPages(ConnectClient connect, ConnectFixture fixture) {
        String first = fixture.instance("first");
        String second = fixture.instance("second");
        ListInstancesResponse page = connect.listInstances(list -> list.maxResults(1));
        assertThat(page.nextToken()).isNotBlank();
        assertThat(page.instanceSummaryList()).singleElement().satisfies(summary -> {
            Instance instance = fixture.describeInstance(first);
            assertThat(summary.id()).isEqualTo(first);
            assertThat(summary.arn()).isEqualTo(instance.arn());
            assertThat(summary.identityManagementType()).isEqualTo(instance.identityManagementType());
            assertThat(summary.instanceAlias()).isEqualTo("first");
            assertThat(summary.createdTime()).isEqualTo(instance.createdTime());
            assertThat(summary.serviceRole()).isEqualTo(instance.serviceRole());
            assertThat(summary.instanceStatus()).isEqualTo(InstanceStatus.ACTIVE);
            assertThat(summary.inboundCallsEnabled()).isTrue();
            assertThat(summary.outboundCallsEnabled()).isTrue();
            assertThat(summary.instanceAccessUrl()).isEqualTo("https://first.my.connect.aws");
        });
        assertThat(connect.listInstancesPaginator(list -> list.maxResults(1)).instanceSummaryList())
                .extracting(InstanceSummary::id)
                .containsExactly(first, second);
        refused(InvalidRequestException.class, 400, () -> connect.listInstances(list -> list.nextToken("never given")));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "400 with the service's text, from traces")
    void refusesAliasThatIsUsed(ConnectClient connect, ConnectFixture fixture) {
        fixture.instance("acme");
        InvalidRequestException error = refused(
                InvalidRequestException.class,
                400,
                () -> connect.createInstance(request("acme").build()));
        assertThat(message(error)).isEqualTo("Invalid Input. Instance alias is already used.");
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "2 instances per account and region; 402")
    void refusesInstanceOverTheQuota(
            ConnectClient connect,
            @InRegion("eu-west-2") ConnectClient elsewhere,
            ConnectFixture fixture,
            Dialtone dialtone) {
        dialtone.account().quotas(QuotaLevel.AWS);
        fixture.instance("first");
        fixture.instance("second");
        refused(ServiceQuotaExceededException.class, 402, () -> fixture.instance("third"));
        assertThat(connect.listInstances(list -> {}).instanceSummaryList()).hasSize(2);
        assertThat(fixture.instance(elsewhere, "third")).isNotBlank();
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "length of InstanceId; the instance operations know InvalidRequestException")
    void refusesInstanceIdThatIsTooLong(ConnectClient connect, ConnectFixture fixture) {
        String id = "x".repeat(101);
        for (InvalidRequestException error : new InvalidRequestException[] {
            refused(InvalidRequestException.class, 400, () -> fixture.describeInstance(id)),
            refused(
                    InvalidRequestException.class,
                    400,
                    () -> connect.deleteInstance(deletion -> deletion.instanceId(id)))
        }) {
            assertThat(message(error)).contains("'InstanceId'", "length less than or equal to 100");
        }
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "ResourceNotFoundException of DeleteInstance")
    void refusesToDeleteWhatIsNotThere(ConnectClient connect) {
        refused(
                ResourceNotFoundException.class,
                404,
                () -> connect.deleteInstance(deletion -> deletion.instanceId(UNKNOWN)));
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "the deletion of an instance releases its numbers")
    void releasesItsNumbersWithItsDeletion(ConnectClient connect, ConnectFixture fixture) {
        String instance = fixture.instance("acme");
        String number = fixture.number(instance, SEATTLE);
        connect.deleteInstance(deletion -> deletion.instanceId(instance));
        refused(ResourceNotFoundException.class, 404, () -> fixture.describe(number));
        assertThat(connect.listPhoneNumbersV2(list -> {}).listPhoneNumbersSummaryList())
                .isEmpty();
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "@idempotencyToken; the error for another input is guessed")
    void createsOnceForOneClientToken(ConnectClient connect) {
        CreateInstanceResponse first =
                connect.createInstance(request("acme").clientToken("token-1").build());
        assertThat(connect.createInstance(request("acme").clientToken("token-1").build())
                        .id())
                .isEqualTo(first.id());
        refused(
                InvalidRequestException.class,
                400,
                () -> connect.createInstance(
                        request("other").clientToken("token-1").build()));
        assertThat(connect.listInstances(list -> {}).instanceSummaryList()).hasSize(1);
    }

    private static CreateInstanceRequest.Builder request(String alias) {
        return CreateInstanceRequest.builder()
                .identityManagementType(DirectoryType.SAML)
                .instanceAlias(alias)
                .inboundCallsEnabled(true)
                .outboundCallsEnabled(false)
                .tags(Map.of("team", "voice"));
    }
}
