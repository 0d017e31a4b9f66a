package dev.dialtone.connect.security;

import static dev.dialtone.connect.Client.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.CreateSecurityProfileRequest;
import dev.dialtone.connect.model.CreateSecurityProfileResponse;
import dev.dialtone.connect.model.DuplicateResourceException;
import dev.dialtone.connect.model.InvalidParameterException;
import dev.dialtone.connect.model.LimitExceededException;
import dev.dialtone.connect.model.ListSecurityProfilePermissionsResponse;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.connect.model.SecurityProfile;
import dev.dialtone.connect.model.SecurityProfileSummary;
import dev.dialtone.connect.model.UpdateSecurityProfileRequest;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.resource.QuotaOverrides;
import dev.dialtone.core.state.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SecurityProfilesTest {
    private static final String UNKNOWN = "12345678-90ab-cdef-1234-567890abcdef";

    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private String instance = "";

    @BeforeEach
    void createInstance() {
        world.account.exclusivelyRun(() -> instance = client.instance("acme"));
    }

    private String create(String name, UnaryOperator<CreateSecurityProfileRequest.Builder> settings) {
        return present(client.caller
                .createSecurityProfile(
                        b -> settings.apply(b.instanceId(instance).securityProfileName(name)))
                .securityProfileId());
    }

    private SecurityProfile describe(String idOrArn) {
        return present(client.caller
                .describeSecurityProfile(b -> b.instanceId(instance).securityProfileId(idOrArn))
                .securityProfile());
    }

    private void update(String id, UnaryOperator<UpdateSecurityProfileRequest.Builder> settings) {
        client.caller.updateSecurityProfile(
                b -> settings.apply(b.instanceId(instance).securityProfileId(id)));
    }

    private ListSecurityProfilePermissionsResponse permissions(
            String id, @Nullable Integer most, @Nullable String token) {
        return client.caller.listSecurityProfilePermissions(b ->
                b.instanceId(instance).securityProfileId(id).maxResults(most).nextToken(token));
    }

    private List<String> permissions(String id) {
        return present(permissions(id, null, null).permissions());
    }

    private List<SecurityProfileSummary> list() {
        return present(
                client.caller.listSecurityProfiles(b -> b.instanceId(instance)).securityProfileSummaryList());
    }

    private String builtIn(String name) {
        return present(list().stream()
                .filter(profile -> name.equals(profile.name()))
                .findFirst()
                .orElseThrow()
                .id());
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "exports of real instances by Terraform and CDK")
    void newInstancesHaveFour() {
        assertThat(list())
                .extracting(SecurityProfileSummary::name)
                .containsExactly("Admin", "Agent", "CallCenterManager", "QualityAnalyst");
        assertThat(describe(builtIn("Agent")).description())
                .isEqualTo("An agent is a user of the system that is focused on customer care and/or sales.  "
                        + "Their role is unlikely to be technical.");
        assertThat(permissions(builtIn("Agent"))).containsExactly("BasicAgentAccess", "OutboundCallAccess");
        assertThat(permissions(builtIn("QualityAnalyst")))
                .containsExactly("AccessMetrics", "AgentTimeCard.View", "ContactAttributes.View", "ContactSearch.View");
        assertThat(permissions(builtIn("CallCenterManager")))
                .hasSize(42)
                .contains("HoursOfOperation.Edit", "ContactFlowModules.Publish", "Users.View");
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "every name of the administrator guide's list of permissions; real ones have about 300")
    void adminMayDoEverything() {
        List<String> all = new ArrayList<>();
        String token = null;
        do {
            ListSecurityProfilePermissionsResponse page = permissions(builtIn("Admin"), null, token);
            assertThat(present(page.permissions()).size()).isLessThanOrEqualTo(100);
            all.addAll(present(page.permissions()));
            token = page.nextToken();
        } while (token != null);
        assertThat(all)
                .doesNotHaveDuplicates()
                .hasSizeBetween(250, 350)
                .contains("PhoneNumbers.Claim", "RoutingPolicies.Create", "ScreenRecording.Redacted.Download")
                .allSatisfy(permission -> assertThat(permission).doesNotContain("/"));
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "members of SecurityProfile; that OrganizationResourceId is the instance's is a guess")
    void showsEverythingButPermissions() {
        CreateSecurityProfileResponse created = client.caller.createSecurityProfile(b -> b.instanceId(instance)
                .securityProfileName("Team lead_1@acme-x")
                .description("leads")
                .permissions(List.of("Users.View", "Users.Edit", "Users.View"))
                .allowedAccessControlTags(Map.of("team", "south"))
                .tagRestrictedResources(List.of("User"))
                .hierarchyRestrictedResources(List.of("User"))
                .tags(Map.of("cost", "7")));
        String id = present(created.securityProfileId());
        assertThat(created.securityProfileArn())
                .isEqualTo("arn:aws:connect:us-east-1:111122223333:instance/" + instance + "/security-profile/" + id);
        assertThat(describe(present(created.securityProfileArn())))
                .isEqualTo(SecurityProfile.builder()
                        .id(id)
                        .arn(created.securityProfileArn())
                        .organizationResourceId(instance)
                        .securityProfileName("Team lead_1@acme-x")
                        .description("leads")
                        .allowedAccessControlTags(Map.of("team", "south"))
                        .tagRestrictedResources(List.of("User"))
                        .hierarchyRestrictedResources(List.of("User"))
                        .tags(Map.of("cost", "7"))
                        .lastModifiedTime(world.account.timeline().now())
                        .lastModifiedRegion("us-east-1")
                        .build());
        assertThat(permissions(id)).containsExactly("Users.View", "Users.Edit");
        assertThat(permissions(id, null, null).lastModifiedRegion()).isEqualTo("us-east-1");
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "Terraform's one update holds what changed, and nothing when only tags did")
    void changesWhatIsSent() {
        String id = create("lead", b -> b.description("leads").permissions(List.of("Users.View")));
        world.account.timeline().advance(Duration.ofMinutes(1));
        update(id, b -> b);
        assertThat(describe(id).description()).isEqualTo("leads");
        assertThat(permissions(id)).containsExactly("Users.View");
        assertThat(describe(id).lastModifiedTime())
                .isEqualTo(world.account.timeline().now());
        update(id, b -> b.permissions(List.of("Queues.View", "Queues.Edit")));
        assertThat(describe(id).description()).isEqualTo("leads");
        assertThat(permissions(id)).containsExactly("Queues.View", "Queues.Edit");
        update(id, b -> b.description("").permissions(List.of()).tagRestrictedResources(List.of("Queue")));
        assertThat(describe(id).description()).isEmpty();
        assertThat(describe(id).tagRestrictedResources()).containsExactly("Queue");
        assertThat(permissions(id)).isEmpty();
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "AllowedAccessControlHierarchyGroupId; that the group has to be there is a guess")
    void restrictsToGroupsThatAreThere() {
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> create("lead", b -> b.allowedAccessControlHierarchyGroupId(UNKNOWN)));
        String id = create("lead", b -> b);
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> update(id, b -> b.allowedAccessControlHierarchyGroupId(UNKNOWN)));
        assertThat(describe(id).allowedAccessControlHierarchyGroupId()).isNull();
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "a permission of any name will do, since AWS adds some; but it has to be a name")
    void refusesWhatIsNoPermission() {
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> create("lead", b -> b.permissions(List.of("Users View"))))
                .withMessageContaining("Users View");
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> create("lead", b -> b.hierarchyRestrictedResources(List.of("Queue"))))
                .withMessageContaining("expected: User");
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "DuplicateResourceException and LimitExceededException")
    void refusesTakenNamesAndMoreThanTheQuota() {
        assertThatExceptionOfType(DuplicateResourceException.class).isThrownBy(() -> create("Admin", b -> b));
        new QuotaOverrides(Map.of("CONNECT_SECURITY_PROFILES_PER_INSTANCE", 5)).putTo(world.account);
        create("lead", b -> b);
        assertThatExceptionOfType(LimitExceededException.class).isThrownBy(() -> create("other", b -> b));
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "administrator guide: somebody deleted the Admin profile by mistake")
    void goesEvenWhenItCameWithTheInstance() {
        String admin = builtIn("Admin");
        client.caller.deleteSecurityProfile(b -> b.instanceId(instance).securityProfileId(admin));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> describe(admin));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> permissions(admin));
    }
}
