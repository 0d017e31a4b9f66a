package dev.dialtone.connect.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.CreateInstanceRequest;
import dev.dialtone.connect.model.CreateInstanceResponse;
import dev.dialtone.connect.model.DirectoryType;
import dev.dialtone.connect.model.Instance;
import dev.dialtone.connect.model.InstanceStatus;
import dev.dialtone.connect.model.InvalidRequestException;
import dev.dialtone.connect.model.ListInstancesRequest;
import dev.dialtone.connect.model.ListInstancesResponse;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.connect.model.ServiceQuotaExceededException;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.fault.Ending;
import dev.dialtone.core.fault.Endings;
import dev.dialtone.core.page.InvalidPageToken;
import dev.dialtone.core.state.World;
import dev.dialtone.core.transition.TransitionSetting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class InstancesTest {
    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);

    private void delete(@Nullable String id) {
        client.caller.deleteInstance(b -> b.instanceId(Client.present(id)));
    }

    private ListInstancesResponse list(ListInstancesRequest.Builder request) {
        return client.caller.listInstances(request.build());
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "CREATION_IN_PROGRESS, then ACTIVE")
    void isActiveAfterItsCreation() {
        CreateInstanceResponse created = client.create("acme");
        assertThat(created.arn()).isEqualTo("arn:aws:connect:us-east-1:111122223333:instance/" + created.id());
        assertThat(client.describeInstance(created.id()).instanceStatus())
                .isEqualTo(InstanceStatus.CREATION_IN_PROGRESS);
        client.settle();
        assertThat(client.describeInstance(created.id()).instanceStatus()).isEqualTo(InstanceStatus.ACTIVE);
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "members and forms as terraform-provider-aws reads them")
    void describesEveryMember() {
        CreateInstanceResponse created = client.caller.createInstance(
                Client.instanceRequest("Acme-1").tags(Map.of("team", "voice")).build());
        Instance instance = client.describeInstance(created.id());
        assertThat(instance.id()).isEqualTo(created.id());
        assertThat(instance.arn()).isEqualTo(created.arn());
        assertThat(instance.identityManagementType()).isEqualTo(DirectoryType.CONNECT_MANAGED);
        assertThat(instance.instanceAlias()).isEqualTo("Acme-1");
        assertThat(instance.createdTime()).isEqualTo(World.START);
        assertThat(instance.serviceRole())
                .matches("arn:aws:iam::111122223333:role/aws-service-role/connect\\.amazonaws\\.com/"
                        + "AWSServiceRoleForAmazonConnect_[0-9a-z]{20}");
        assertThat(instance.inboundCallsEnabled()).isTrue();
        assertThat(instance.outboundCallsEnabled()).isFalse();
        assertThat(instance.instanceAccessUrl()).isEqualTo("https://Acme-1.my.connect.aws");
        assertThat(instance.statusReason()).isNull();
        assertThat(instance.tags()).containsExactly(Map.entry("team", "voice"));
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "CloudFormation's published handlers for Connect give the instance's ARN as InstanceId")
    void isFoundByItsArn() {
        CreateInstanceResponse created = client.create("acme");
        assertThat(client.describeInstance(created.arn()).id()).isEqualTo(created.id());
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "the service's text, from traces")
    void refusesAliasThatIsUsed() {
        client.create("acme");
        for (Client anywhere : List.of(client, client.in("eu-west-2"))) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> anywhere.create("ACME"))
                    .withMessage("Invalid Input. Instance alias is already used.");
        }
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "neither alias nor directory is required")
    void needsNoAlias() {
        CreateInstanceRequest.Builder request = Client.instanceRequest("acme").instanceAlias(null);
        CreateInstanceResponse nameless = client.caller.createInstance(request.build());
        assertThat(client.describeInstance(nameless.id()).instanceAlias()).isNull();
        CreateInstanceResponse created = client.caller.createInstance(request.directoryId("d-0123456789")
                .identityManagementType(DirectoryType.EXISTING_DIRECTORY)
                .build());
        assertThat(client.describeInstance(created.id()).instanceAccessUrl()).isNull();
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "CREATION_FAILED is kept for 24 hours")
    void forgetsWhatHasFailedAfterADay() {
        String id = Client.present(client.create("acme").id());
        Endings.begin(world.scope, Instances.CREATION, id, new Ending("CREATION_FAILED", "No capacity"));
        client.settle();
        world.account.timeline().advance(Duration.ofHours(23));
        assertThat(client.describeInstance(id).instanceStatus()).isEqualTo(InstanceStatus.CREATION_FAILED);
        world.account.timeline().advance(Duration.ofHours(1));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> client.describeInstance(id));
        assertThat(client.create("acme").id()).isNotEqualTo(id);
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "a directory and EXISTING_DIRECTORY belong together")
    void demandsDirectoryOfExistingDirectoryAlone() {
        CreateInstanceRequest.Builder managed = Client.instanceRequest("acme").directoryId("d-0123456789");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.caller.createInstance(managed.build()))
                .withMessage("DirectoryId: given (expected: only with IdentityManagementType EXISTING_DIRECTORY)");
        CreateInstanceRequest.Builder directory =
                Client.instanceRequest("acme").identityManagementType(DirectoryType.EXISTING_DIRECTORY);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.caller.createInstance(directory.build()))
                .withMessage("DirectoryId: absent (expected: one, as IdentityManagementType is EXISTING_DIRECTORY)");
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "2 instances per account and region")
    void refusesThirdInstanceOfRegion() {
        client.create("one");
        client.create("two");
        assertThatExceptionOfType(ServiceQuotaExceededException.class).isThrownBy(() -> client.create("three"));
        assertThatNoException().isThrownBy(() -> client.in("eu-west-2").create("three"));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "about 100 creations and deletions in 30 days; the service's text")
    void refusesTooManyCreationsAndDeletions() {
        for (int i = 0; i < 50; i++) {
            delete(client.create("acme").id());
        }
        assertThatExceptionOfType(ServiceQuotaExceededException.class)
                .isThrownBy(() -> client.create("acme"))
                .withMessage("Your account has been flagged for an excessive number of creation and deletion attempts");
        world.account.timeline().advance(Duration.ofDays(31));
        assertThatNoException().isThrownBy(() -> client.create("acme"));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "404 at once after the deletion; the service's text")
    void isGoneAtOnceAfterItsDeletion() {
        String id = client.create("acme").id();
        delete(id);
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.describeInstance(id))
                .withMessage("Instance not found");
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> delete(id));
        client.settle();
        assertThat(list(ListInstancesRequest.builder()).instanceSummaryList()).isEmpty();
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "nobody says how long AWS keeps an alias; tests create it again")
    void freesAliasWithItsDeletion() {
        delete(client.create("acme").id());
        assertThatNoException().isThrownBy(() -> client.create("acme"));
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "the deletion of an instance releases its numbers")
    void releasesNumbersWithItsDeletion() {
        String id = client.instance("acme");
        String settled = client.number(id, "+12065550100");
        String inProgress = client.claim(id, "+12065550101").phoneNumberId();
        delete(id);
        for (String number : List.of(settled, inProgress)) {
            assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> client.describe(number));
        }
        client.settle();
        assertThat(client.inventory.holder(world.scope, "+12065550101")).isPresent();
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "pages of 1 to 10; summaries have no tags")
    void listsInPages() {
        String first = client.create("one").id();
        String second = client.create("two").id();
        ListInstancesResponse page = list(ListInstancesRequest.builder().maxResults(1));
        assertThat(page.instanceSummaryList()).singleElement().satisfies(summary -> {
            assertThat(summary.id()).isEqualTo(first);
            assertThat(summary.instanceAlias()).isEqualTo("one");
            assertThat(summary.instanceStatus()).isEqualTo(InstanceStatus.CREATION_IN_PROGRESS);
            assertThat(summary.instanceAccessUrl()).isEqualTo("https://one.my.connect.aws");
        });
        ListInstancesResponse rest =
                list(ListInstancesRequest.builder().maxResults(1).nextToken(page.nextToken()));
        assertThat(rest.instanceSummaryList())
                .extracting(summary -> summary.id())
                .containsExactly(second);
        assertThat(rest.nextToken()).isNull();
        assertThatExceptionOfType(InvalidPageToken.class)
                .isThrownBy(() -> list(ListInstancesRequest.builder().nextToken("abc")));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "instances belong to a region")
    void isUnknownInOtherRegions() {
        String id = client.create("acme").id();
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.in("eu-west-2").describeInstance(id));
    }

    @Test
    @Evidence(Source.DIALTONE)
    void countsReadsOfItsCreation() {
        world.account.timedTransitions().set(List.of(TransitionSetting.afterReads(Instances.CREATION, 2)));
        String id = client.create("acme").id();
        assertThat(client.describeInstance(id).instanceStatus()).isEqualTo(InstanceStatus.CREATION_IN_PROGRESS);
        assertThat(list(ListInstancesRequest.builder()).instanceSummaryList())
                .extracting(summary -> summary.instanceStatus())
                .containsExactly(InstanceStatus.CREATION_IN_PROGRESS);
        assertThat(client.describeInstance(id).instanceStatus()).isEqualTo(InstanceStatus.ACTIVE);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "the enum has these three")
    void hasThisLife() {
        assertThat(Instances.LIFE).hasToString("""
                InstanceStatus
                    CREATION_IN_PROGRESS -> ACTIVE, CREATION_FAILED
                    ACTIVE               -> no move
                    CREATION_FAILED      -> no move""");
    }
}
