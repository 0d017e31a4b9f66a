package dev.dialtone.connect.user;

import static dev.dialtone.connect.Client.present;
import static dev.dialtone.connect.user.UserFixture.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.CreateUserResponse;
import dev.dialtone.connect.model.DirectoryType;
import dev.dialtone.connect.model.DuplicateResourceException;
import dev.dialtone.connect.model.HierarchyLevelUpdate;
import dev.dialtone.connect.model.HierarchyStructureUpdate;
import dev.dialtone.connect.model.InvalidRequestException;
import dev.dialtone.connect.model.LimitExceededException;
import dev.dialtone.connect.model.ListUsersResponse;
import dev.dialtone.connect.model.ResourceInUseException;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.connect.model.ResourceType;
import dev.dialtone.connect.model.User;
import dev.dialtone.connect.model.UserIdentityInfo;
import dev.dialtone.connect.model.UserSummary;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.resource.QuotaOverrides;
import dev.dialtone.core.state.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class UsersTest {
    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private final UserFixture fixture = new UserFixture(client);

    @BeforeEach
    void createInstance() {
        world.account.exclusivelyRun(() -> fixture.createInstance(DirectoryType.CONNECT_MANAGED));
    }

    /** The id of a group on the first level. */
    private String group(String name) {
        client.caller.updateUserHierarchyStructure(b -> b.instanceId(fixture.instance)
                .hierarchyStructure(HierarchyStructureUpdate.builder()
                        .levelOne(new HierarchyLevelUpdate("Country"))
                        .build()));
        return present(client.caller
                .createUserHierarchyGroup(b -> b.instanceId(fixture.instance).name(name))
                .hierarchyGroupId());
    }

    private String arn(String resource) {
        return "arn:aws:connect:us-east-1:111122223333:instance/" + fixture.instance + "/" + resource;
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "members of User; a password is in no answer")
    void showsWhatItWasCreatedWith() {
        String group = group("Chile");
        CreateUserResponse created = client.caller.createUser(fixture.request("ana")
                .hierarchyGroupId(group)
                .tags(Map.of("team", "south"))
                .build());
        String id = present(created.userId());
        assertThat(created.userArn()).isEqualTo(arn("agent/" + id));
        User user = fixture.describe(id);
        assertThat(user.username()).isEqualTo("ana");
        assertThat(user.arn()).isEqualTo(created.userArn());
        assertThat(user.identityInfo())
                .isEqualTo(UserIdentityInfo.builder()
                        .firstName("Ana")
                        .lastName("Rojas")
                        .build());
        assertThat(user.routingProfileId()).isEqualTo(fixture.routingProfile);
        assertThat(user.securityProfileIds()).containsExactly(fixture.securityProfile("Agent"));
        assertThat(user.hierarchyGroupId()).isEqualTo(group);
        assertThat(user.tags()).isEqualTo(Map.of("team", "south"));
        assertThat(user.lastModifiedTime()).isEqualTo(world.account.timeline().now());
        assertThat(user.lastModifiedRegion()).isEqualTo("us-east-1");
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "68 users of a real export have a uuid as DirectoryUserId")
    void hasDirectoryUserIdAnyway() {
        assertThat(fixture.describe(fixture.create("ana")).directoryUserId()).hasSize(36);
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "CloudFormation's handlers send ARNs everywhere")
    void isNamedByArnsToo() {
        String id = fixture.create(
                "ana",
                b -> b.instanceId("arn:aws:connect:us-east-1:111122223333:instance/" + fixture.instance)
                        .routingProfileId(arn("routing-profile/" + fixture.routingProfile))
                        .securityProfileIds(List.of(arn("security-profile/" + fixture.securityProfile("Admin")))));
        User user = fixture.describe(arn("agent/" + id));
        assertThat(user.id()).isEqualTo(id);
        assertThat(user.routingProfileId()).isEqualTo(fixture.routingProfile);
        assertThat(user.securityProfileIds()).containsExactly(fixture.securityProfile("Admin"));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> fixture.describe(arn("queue/" + id)))
                .withMessageContaining("/agent/");
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "the text of a duplicate user, as CDK users have it")
    void hasNameOfItsOwn() {
        fixture.create("ana");
        assertThatExceptionOfType(DuplicateResourceException.class)
                .isThrownBy(() -> fixture.create("ana"))
                .withMessage("The user ana is already associated with the Amazon Connect instance " + fixture.instance);
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "what is not in the instance is not found; nothing is stored then")
    void namesWhatIsThere() {
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> fixture.create("ana", b -> b.routingProfileId(UNKNOWN)))
                .withMessage("Resource not found");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> fixture.create(
                        "ana", b -> b.securityProfileIds(List.of(fixture.securityProfile("Agent"), UNKNOWN))));
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> fixture.create("ana", b -> b.hierarchyGroupId(UNKNOWN)));
        assertThat(client.caller.listUsers(b -> b.instanceId(fixture.instance)).userSummaryList())
                .isEmpty();
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "quota of users")
    void areAsManyAsTheQuota() {
        new QuotaOverrides(Map.of("CONNECT_USERS_PER_INSTANCE", 1)).putTo(world.account);
        fixture.create("ana");
        assertThatExceptionOfType(LimitExceededException.class).isThrownBy(() -> fixture.create("bea"));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "UserSummary, in pages")
    void areListed() {
        String ana = fixture.create("ana");
        String bea = fixture.create("bea");
        ListUsersResponse first =
                client.caller.listUsers(b -> b.instanceId(fixture.instance).maxResults(1));
        assertThat(first.userSummaryList())
                .containsExactly(UserSummary.builder()
                        .id(ana)
                        .arn(arn("agent/" + ana))
                        .username("ana")
                        .lastModifiedTime(world.account.timeline().now())
                        .lastModifiedRegion("us-east-1")
                        .build());
        assertThat(client.caller
                        .listUsers(b ->
                                b.instanceId(fixture.instance).maxResults(1).nextToken(first.nextToken()))
                        .userSummaryList())
                .extracting(UserSummary::id)
                .containsExactly(bea);
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "Terraform leaves an emptied member out and expects it to be gone")
    void replacesIdentity() {
        String id = fixture.create(
                "ana",
                b -> b.identityInfo(UserIdentityInfo.builder()
                        .firstName("Ana")
                        .lastName("Rojas")
                        .email("ana@example.com")
                        .mobile("+56912345678")
                        .build()));
        UserIdentityInfo changed =
                UserIdentityInfo.builder().firstName("Anita").lastName("Rojas").build();
        world.account.timeline().advance(Duration.ofMinutes(1));
        client.caller.updateUserIdentityInfo(
                b -> b.instanceId(fixture.instance).userId(id).identityInfo(changed));
        assertThat(fixture.describe(id).identityInfo()).isEqualTo(changed);
        assertThat(fixture.describe(id).lastModifiedTime())
                .isEqualTo(world.account.timeline().now());
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "Terraform and CloudFormation leave the group out to take the user out of it")
    void leavesHierarchyWithoutGroup() {
        String group = group("Chile");
        String id = fixture.create("ana");
        client.caller.updateUserHierarchy(
                b -> b.instanceId(fixture.instance).userId(id).hierarchyGroupId(arn("agent-group/" + group)));
        assertThat(fixture.describe(id).hierarchyGroupId()).isEqualTo(group);
        assertThatExceptionOfType(ResourceInUseException.class)
                .isThrownBy(() -> client.caller.deleteUserHierarchyGroup(
                        b -> b.instanceId(fixture.instance).hierarchyGroupId(group)))
                .satisfies(error -> {
                    assertThat(error.resourceType()).isEqualTo(ResourceType.USER);
                    assertThat(error.resourceId()).isEqualTo(arn("agent/" + id));
                });
        client.caller.updateUserHierarchy(b -> b.instanceId(fixture.instance).userId(id));
        assertThat(fixture.describe(id).hierarchyGroupId()).isNull();
        client.caller.deleteUserHierarchyGroup(
                b -> b.instanceId(fixture.instance).hierarchyGroupId(group));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "one to ten profiles; that repeated ones count once is a guess")
    void replacesSecurityProfiles() {
        String agent = fixture.securityProfile("Agent");
        String admin = fixture.securityProfile("Admin");
        String id = fixture.create("ana");
        client.caller.updateUserSecurityProfiles(
                b -> b.instanceId(fixture.instance).userId(id).securityProfileIds(List.of(admin, admin)));
        assertThat(fixture.describe(id).securityProfileIds()).containsExactly(admin);
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.caller.updateUserSecurityProfiles(
                        b -> b.instanceId(fixture.instance).userId(id).securityProfileIds(List.of(agent, UNKNOWN))));
        assertThat(fixture.describe(id).securityProfileIds()).containsExactly(admin);
        assertThatExceptionOfType(ResourceInUseException.class)
                .isThrownBy(() -> client.caller.deleteSecurityProfile(
                        b -> b.instanceId(fixture.instance).securityProfileId(admin)))
                .satisfies(error -> {
                    assertThat(error.resourceType()).isEqualTo(ResourceType.USER);
                    assertThat(error.resourceId()).isEqualTo(arn("agent/" + id));
                });
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "each user has one routing profile; that it has to be there is a guess")
    void changesRoutingProfile() {
        String id = fixture.create("ana");
        client.caller.updateUserRoutingProfile(
                b -> b.instanceId(fixture.instance).userId(id).routingProfileId(fixture.routingProfile));
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.caller.updateUserRoutingProfile(
                        b -> b.instanceId(fixture.instance).userId(id).routingProfileId(UNKNOWN)));
        assertThat(fixture.describe(id).routingProfileId()).isEqualTo(fixture.routingProfile);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "delete-user: the user is gone, its groups and profiles are free")
    void freesWhatItHad() {
        String group = group("Chile");
        String admin = fixture.securityProfile("Admin");
        String id = fixture.create("ana", b -> b.hierarchyGroupId(group).securityProfileIds(List.of(admin)));
        client.caller.deleteUser(b -> b.instanceId(fixture.instance).userId(id));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> fixture.describe(id));
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.caller.deleteUser(
                        b -> b.instanceId(fixture.instance).userId(id)));
        client.caller.deleteUserHierarchyGroup(
                b -> b.instanceId(fixture.instance).hierarchyGroupId(group));
        client.caller.deleteSecurityProfile(b -> b.instanceId(fixture.instance).securityProfileId(admin));
        assertThat(fixture.describe(fixture.create("ana")).id()).isNotEqualTo(id);
    }
}
