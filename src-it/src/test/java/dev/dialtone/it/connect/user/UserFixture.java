package dev.dialtone.it.connect.user;

import static dev.dialtone.it.SdkErrors.refused;

import dev.dialtone.client.Dialtone;
import dev.dialtone.it.Fixture;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.CreateUserRequest;
import software.amazon.awssdk.services.connect.model.DirectoryType;
import software.amazon.awssdk.services.connect.model.HierarchyStructureUpdate;
import software.amazon.awssdk.services.connect.model.InvalidParameterException;
import software.amazon.awssdk.services.connect.model.InvalidRequestException;
import software.amazon.awssdk.services.connect.model.PhoneType;
import software.amazon.awssdk.services.connect.model.ResourceInUseException;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;
import software.amazon.awssdk.services.connect.model.SecurityProfileSummary;
import software.amazon.awssdk.services.connect.model.User;

/** An instance that knows the passwords of its users. The clock stands still unless a test moves it. */
@Fixture
final class UserFixture {
    /** Of the form of an id, and nobody's. */
    static final String UNKNOWN = "12345678-90ab-cdef-1234-567890abcdef";

    private final ConnectClient connect;
    private final Dialtone dialtone;
    private final String instance;

    UserFixture(ConnectClient connect, Dialtone dialtone) {
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

    /** What the account's clock says. */
    Instant now() {
        return dialtone.clock().now();
    }

    /** Lets the instance have no more of something than this. */
    void quota(String name, int most) {
        dialtone.account().quota(name, most);
    }

    /** The ARN of something in the instance. */
    String arn(String resource) {
        return "arn:aws:connect:us-east-1:" + dialtone.accountId() + ":instance/" + instance + "/" + resource;
    }

    /** The id of the routing profile that the instance came with. */
    String routingProfile() {
        return connect.listRoutingProfiles(list -> list.instanceId(instance))
                .routingProfileSummaryList()
                .get(0)
                .id();
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
                            .routingProfileId(routingProfile())
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

    static String invalidParameter(ThrowingCallable call) {
        return message(refused(InvalidParameterException.class, 400, call));
    }

    static String invalidRequest(ThrowingCallable call) {
        return message(refused(InvalidRequestException.class, 400, call));
    }

    static void notFound(ThrowingCallable call) {
        refused(ResourceNotFoundException.class, 404, call);
    }

    static ResourceInUseException inUse(ThrowingCallable call) {
        return refused(ResourceInUseException.class, 409, call);
    }

    /** The text that {@link dev.dialtone.it.SdkErrors#refused} has seen to be there. */
    static String message(AwsServiceException error) {
        return error.awsErrorDetails().errorMessage();
    }
}
