package dev.dialtone.it.connect.user;

import static dev.dialtone.it.SdkErrors.refused;

import dev.dialtone.client.Dialtone;
import dev.dialtone.it.Fixture;
import dev.dialtone.it.connect.InstanceFixture;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.CreateUserRequest;
import software.amazon.awssdk.services.connect.model.HierarchyStructureUpdate;
import software.amazon.awssdk.services.connect.model.PhoneType;
import software.amazon.awssdk.services.connect.model.ResourceInUseException;
import software.amazon.awssdk.services.connect.model.SecurityProfileSummary;
import software.amazon.awssdk.services.connect.model.User;

/** An instance that knows the passwords of its users. The clock stands still unless a test moves it. */
@Fixture
final class UserFixture extends InstanceFixture {

    UserFixture(ConnectClient connect, Dialtone dialtone) {
        super(connect, dialtone);
    }

    /** Lets the instance have no more of something than this. */
    void quota(String name, int most) {
        dialtone.account().quota(name, most);
    }

    /** The id of a security profile that the instance came with. */
    String securityProfile(String name) {
        return connect.listSecurityProfiles(list -> list.instanceId(instance)).securityProfileSummaryList().stream()
                .filter(profile -> name.equals(profile.name()))
                .map(SecurityProfileSummary::id)
                .findFirst()
                .orElseThrow();
    }

    /** The id of a new user, who is an agent. */
    String user(String username) {
        return user(username, create -> {});
    }

    String user(String username, Consumer<CreateUserRequest.Builder> more) {
        return connect.createUser(create -> {
                    create.instanceId(instance)
                            .username(username)
                            .password("Secret123")
                            .identityInfo(identity -> identity.firstName("Ana").lastName("Rojas"))
                            .phoneConfig(phone -> phone.phoneType(PhoneType.SOFT_PHONE))
                            .routingProfileId(basicProfile())
                            .securityProfileIds(securityProfile("Agent"));
                    more.accept(create);
                })
                .userId();
    }

    User describe(String id) {
        return connect.describeUser(describe -> describe.instanceId(instance).userId(id))
                .user();
    }

    /** The id of a new hierarchy group, on the first of two levels. */
    String group(String name) {
        connect.updateUserHierarchyStructure(update -> update.instanceId(instance)
                .hierarchyStructure(HierarchyStructureUpdate.builder()
                        .levelOne(level -> level.name("Country"))
                        .levelTwo(level -> level.name("Site"))
                        .build()));
        return connect.createUserHierarchyGroup(
                        create -> create.instanceId(instance).name(name))
                .hierarchyGroupId();
    }

    static ResourceInUseException inUse(ThrowingCallable call) {
        return refused(ResourceInUseException.class, 409, call);
    }
}
