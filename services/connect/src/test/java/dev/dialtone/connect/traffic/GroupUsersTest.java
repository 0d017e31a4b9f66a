package dev.dialtone.connect.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.InvalidRequestException;
import dev.dialtone.connect.model.ListTrafficDistributionGroupUsersResponse;
import dev.dialtone.connect.model.ResourceConflictException;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.connect.model.TrafficDistributionGroupUserSummary;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Evidence(value = Source.GUESS, detail = "nothing but the model is known of these operations")
final class GroupUsersTest {
    private static final String UNKNOWN = "12345678-90ab-cdef-1234-567890abcdef";

    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private final Client west = client.in("us-west-2");
    private String instance = "";
    private String group = "";

    @BeforeEach
    void createGroup() {
        world.account.exclusivelyRun(() -> {
            instance = client.replicated("acme");
            group = client.group(instance, "sales");
        });
    }

    private void add(Client from, String groupId, String userId) {
        from.caller.associateTrafficDistributionGroupUser(
                b -> b.trafficDistributionGroupId(groupId).instanceId(instance).userId(userId));
    }

    private void remove(String userId) {
        client.caller.disassociateTrafficDistributionGroupUser(
                b -> b.trafficDistributionGroupId(group).instanceId(instance).userId(userId));
    }

    private List<String> users(Client from) {
        return Client.present(from.caller
                        .listTrafficDistributionGroupUsers(b -> b.trafficDistributionGroupId(group))
                        .trafficDistributionGroupUserSummaryList())
                .stream()
                .map(TrafficDistributionGroupUserSummary::userId)
                .map(Client::present)
                .toList();
    }

    @Test
    void hasUsersOnceEach() {
        String ada = client.user(instance, "ada");
        String bob = client.user(instance, "bob");
        add(client, group, ada);
        add(client, group, bob);
        add(client, group, "arn:aws:connect:us-east-1:111122223333:instance/" + instance + "/agent/" + ada);
        assertThat(users(client)).containsExactly(ada, bob);
        assertThat(users(west)).containsExactly(ada, bob);
        remove(ada);
        remove(ada);
        assertThat(users(client)).containsExactly(bob);
    }

    @Test
    void listsInPages() {
        String ada = client.user(instance, "ada");
        String bob = client.user(instance, "bob");
        add(client, group, ada);
        add(client, group, bob);
        ListTrafficDistributionGroupUsersResponse first = client.caller.listTrafficDistributionGroupUsers(
                b -> b.trafficDistributionGroupId(group).maxResults(1));
        ListTrafficDistributionGroupUsersResponse second = client.caller.listTrafficDistributionGroupUsers(
                b -> b.trafficDistributionGroupId(group).maxResults(1).nextToken(first.nextToken()));
        assertThat(second.trafficDistributionGroupUserSummaryList())
                .containsExactly(new TrafficDistributionGroupUserSummary(bob));
        assertThat(second.nextToken()).isNull();
    }

    @Test
    void refusesWhatIsNotThere() {
        String ada = client.user(instance, "ada");
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> add(client, UNKNOWN, ada));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> add(client, group, UNKNOWN));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> remove(UNKNOWN));
        String other = client.instance("other");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.caller.associateTrafficDistributionGroupUser(b ->
                        b.trafficDistributionGroupId(group).instanceId(other).userId(ada)));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> add(west, group, ada))
                .withMessage(
                        "The traffic distribution group is of us-east-1 (expected: a call there, and not in us-west-2)");
        assertThat(users(client)).isEmpty();
    }

    @Test
    void needsActiveGroup() {
        String ada = client.user(instance, "ada");
        world.keepsItsTime("connect/traffic-distribution-group/PENDING_DELETION-DELETED");
        client.caller.deleteTrafficDistributionGroup(b -> b.trafficDistributionGroupId(group));
        assertThatExceptionOfType(ResourceConflictException.class)
                .isThrownBy(() -> add(client, group, ada))
                .withMessage("The traffic distribution group is PENDING_DELETION (expected: ACTIVE)");
    }

    @Test
    void losesUserWhoGoes() {
        String ada = client.user(instance, "ada");
        add(client, group, ada);
        client.caller.deleteUser(b -> b.instanceId(instance).userId(ada));
        assertThat(users(client)).isEmpty();
    }
}
