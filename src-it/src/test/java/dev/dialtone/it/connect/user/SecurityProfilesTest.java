package dev.dialtone.it.connect.user;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.connect.ConnectFixture.UNKNOWN;
import static dev.dialtone.it.connect.InstanceFixture.invalidParameter;
import static dev.dialtone.it.connect.InstanceFixture.invalidRequest;
import static dev.dialtone.it.connect.InstanceFixture.notFound;
import static dev.dialtone.it.connect.user.UserFixture.inUse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.DuplicateResourceException;
import software.amazon.awssdk.services.connect.model.LimitExceededException;
import software.amazon.awssdk.services.connect.model.ListSecurityProfilePermissionsResponse;
import software.amazon.awssdk.services.connect.model.ResourceInUseException;
import software.amazon.awssdk.services.connect.model.ResourceType;
import software.amazon.awssdk.services.connect.model.SecurityProfile;
import software.amazon.awssdk.services.connect.model.SecurityProfileSummary;

/** Security profiles. */
@ExtendWith(DialtoneServer.class)
class SecurityProfilesTest {

    private static String create(ConnectClient connect, UserFixture fixture, String name, String... permissions) {
        return connect.createSecurityProfile(create -> create.instanceId(fixture.instance())
                        .securityProfileName(name)
                        .permissions(permissions))
                .securityProfileId();
    }

    private static SecurityProfile describe(ConnectClient connect, UserFixture fixture, String id) {
        return connect.describeSecurityProfile(
                        describe -> describe.instanceId(fixture.instance()).securityProfileId(id))
                .securityProfile();
    }

    private static ListSecurityProfilePermissionsResponse permissions(
            ConnectClient connect, UserFixture fixture, String id) {
        return connect.listSecurityProfilePermissions(
                list -> list.instanceId(fixture.instance()).securityProfileId(id));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "members; DescribeSecurityProfile shows no permissions")
    void areCreatedShownAndChanged(ConnectClient connect, UserFixture fixture) {
        String id = connect.createSecurityProfile(create -> create.instanceId(fixture.instance())
                        .securityProfileName("Team lead")
                        .description("Those who lead")
                        .permissions("Users.View", "Users.Edit")
                        .allowedAccessControlTags(Map.of("team", "south"))
                        .tagRestrictedResources("User")
                        .tags(Map.of("cost", "7")))
                .securityProfileId();
        SecurityProfile profile = describe(connect, fixture, id);
        assertThat(profile.arn()).isEqualTo(fixture.arn("security-profile/" + id));
        assertThat(profile.securityProfileName()).isEqualTo("Team lead");
        assertThat(profile.description()).isEqualTo("Those who lead");
        assertThat(profile.organizationResourceId()).isEqualTo(fixture.instance());
        assertThat(profile.allowedAccessControlTags()).isEqualTo(Map.of("team", "south"));
        assertThat(profile.tagRestrictedResources()).containsExactly("User");
        assertThat(profile.tags()).isEqualTo(Map.of("cost", "7"));
        assertThat(profile.lastModifiedTime()).isEqualTo(fixture.now());
        assertThat(profile.lastModifiedRegion()).isEqualTo("us-east-1");
        assertThat(permissions(connect, fixture, id).permissions()).containsExactly("Users.View", "Users.Edit");

        fixture.pass(Duration.ofMinutes(1));
        connect.updateSecurityProfile(update -> update.instanceId(fixture.instance())
                .securityProfileId(id)
                .description("")
                .permissions(List.of()));
        assertThat(describe(connect, fixture, id).description()).isEmpty();
        assertThat(describe(connect, fixture, id).lastModifiedTime()).isEqualTo(fixture.now());
        assertThat(permissions(connect, fixture, id).permissions()).isEmpty();
        assertThat(permissions(connect, fixture, id).lastModifiedTime()).isEqualTo(fixture.now());
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "exports of real instances by Terraform and CDK")
    void fourComeWithTheInstance(ConnectClient connect, UserFixture fixture) {
        assertThat(connect.listSecurityProfiles(list -> list.instanceId(fixture.instance()))
                        .securityProfileSummaryList())
                .extracting(SecurityProfileSummary::name)
                .containsExactlyInAnyOrder("Admin", "Agent", "CallCenterManager", "QualityAnalyst");
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "pages; that one has 100 unless the request says otherwise is a guess")
    void permissionsAreListedInPages(ConnectClient connect, UserFixture fixture) {
        String admin = fixture.securityProfile("Admin");
        assertThat(permissions(connect, fixture, admin).permissions()).hasSize(100);
        List<String> all = connect
                .listSecurityProfilePermissionsPaginator(list -> list.instanceId(fixture.instance())
                        .securityProfileId(admin)
                        .maxResults(60))
                .permissions()
                .stream()
                .toList();
        assertThat(all).doesNotHaveDuplicates().contains("PhoneNumbers.Claim", "Users.Create");
        assertThat(invalidParameter(
                        () -> connect.listSecurityProfilePermissions(list -> list.instanceId(fixture.instance())
                                .securityProfileId(admin)
                                .nextToken("damaged"))))
                .contains("token");
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "constraints, at their edges")
    void refusesWhatConstraintsForbid(ConnectClient connect, UserFixture fixture) {
        assertThat(invalidParameter(() -> create(connect, fixture, "Lead!"))).contains("SecurityProfileName");
        assertThat(invalidParameter(() -> create(connect, fixture, "x".repeat(128))))
                .contains("SecurityProfileName");
        create(connect, fixture, "x".repeat(127));
        List<String> most =
                IntStream.range(0, 500).mapToObj(i -> "Permission" + i).toList();
        String id = create(connect, fixture, "Lead", most.toArray(String[]::new));
        assertThat(permissions(connect, fixture, id).permissions()).hasSize(100);
        assertThat(invalidParameter(() -> connect.updateSecurityProfile(update -> update.instanceId(fixture.instance())
                        .securityProfileId(id)
                        .permissions(Collections.nCopies(501, "Users.View")))))
                .contains("Permissions");
        assertThat(invalidParameter(() -> connect.createSecurityProfile(create -> create.instanceId(fixture.instance())
                        .securityProfileName("Other")
                        .hierarchyRestrictedResources("Queue"))))
                .contains("HierarchyRestrictedResources", "User");
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "an ARN of something else is the wrong kind of name")
    void refusesArnsOfSomethingElse(ConnectClient connect, UserFixture fixture) {
        String arn = fixture.arn("agent/" + UNKNOWN);
        assertThat(invalidRequest(() -> describe(connect, fixture, arn))).contains("/security-profile/");
        notFound(() -> describe(connect, fixture, fixture.arn("security-profile/" + UNKNOWN)));
        assertThat(describe(connect, fixture, fixture.arn("security-profile/" + fixture.securityProfile("Agent")))
                        .securityProfileName())
                .isEqualTo("Agent");
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "DuplicateResourceException and LimitExceededException of CreateSecurityProfile")
    void areOfTheirOwnNameAndNotTooMany(ConnectClient connect, UserFixture fixture) {
        refused(DuplicateResourceException.class, 409, () -> create(connect, fixture, "Agent"));
        create(connect, fixture, "agent");
        fixture.quota("CONNECT_SECURITY_PROFILES_PER_INSTANCE", 5);
        refused(LimitExceededException.class, 429, () -> create(connect, fixture, "Lead"));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "ResourceInUseException of DeleteSecurityProfile; its members are a guess")
    void stayWhileUsersHaveThem(ConnectClient connect, UserFixture fixture) {
        String id = create(connect, fixture, "Lead");
        String user = fixture.user("ana", create -> create.securityProfileIds(fixture.securityProfile("Agent"), id));
        ResourceInUseException error = inUse(() -> connect.deleteSecurityProfile(
                delete -> delete.instanceId(fixture.instance()).securityProfileId(id)));
        assertThat(error.resourceType()).isEqualTo(ResourceType.USER);
        assertThat(error.resourceId()).isEqualTo(fixture.arn("agent/" + user));

        connect.updateUserSecurityProfiles(update -> update.instanceId(fixture.instance())
                .userId(user)
                .securityProfileIds(fixture.securityProfile("Agent")));
        connect.deleteSecurityProfile(
                delete -> delete.instanceId(fixture.instance()).securityProfileId(id));
        notFound(() -> describe(connect, fixture, id));
    }
}
