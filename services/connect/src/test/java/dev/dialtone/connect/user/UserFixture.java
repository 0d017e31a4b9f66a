package dev.dialtone.connect.user;

import static dev.dialtone.connect.Client.present;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.CreateUserRequest;
import dev.dialtone.connect.model.DirectoryType;
import dev.dialtone.connect.model.RoutingProfileSummary;
import dev.dialtone.connect.model.SecurityProfileSummary;
import dev.dialtone.connect.model.User;
import dev.dialtone.connect.model.UserIdentityInfo;
import java.util.List;
import java.util.function.UnaryOperator;

/** An instance, and the users of it. */
final class UserFixture {
    static final String UNKNOWN = "12345678-90ab-cdef-1234-567890abcdef";

    final Client client;
    String instance = "";
    /** The routing profile that the instance came with. */
    String routingProfile = "";

    private List<SecurityProfileSummary> securityProfiles = List.of();

    UserFixture(Client client) {
        this.client = client;
    }

    /** Makes an active instance, whose users are meant from now on. */
    void createInstance(DirectoryType identities) {
        instance = present(client.caller
                .createInstance(Client.instanceRequest(
                                "acme-" + identities.value().length())
                        .identityManagementType(identities)
                        .directoryId(identities.equals(DirectoryType.EXISTING_DIRECTORY) ? "d-0123456789" : null)
                        .build())
                .id());
        client.settle();
        RoutingProfileSummary profile = present(client.caller
                        .listRoutingProfiles(b -> b.instanceId(instance))
                        .routingProfileSummaryList())
                .get(0);
        routingProfile = present(profile.id());
        securityProfiles = present(
                client.caller.listSecurityProfiles(b -> b.instanceId(instance)).securityProfileSummaryList());
    }

    /** The id of a security profile that the instance came with. */
    String securityProfile(String name) {
        return present(securityProfiles.stream()
                .filter(profile -> name.equals(profile.name()))
                .findFirst()
                .orElseThrow()
                .id());
    }

    /** What every user needs, and those of an instance that manages identities by itself. */
    CreateUserRequest.Builder request(String username) {
        return bare(username)
                .password("Secret123")
                .identityInfo(UserIdentityInfo.builder()
                        .firstName("Ana")
                        .lastName("Rojas")
                        .build());
    }

    /** What users need whoever manages identities. */
    CreateUserRequest.Builder bare(String username) {
        return CreateUserRequest.builder()
                .instanceId(instance)
                .username(username)
                .securityProfileIds(List.of(securityProfile("Agent")))
                .routingProfileId(routingProfile);
    }

    /** The id of a new user. */
    String create(String username) {
        return create(username, b -> b);
    }

    String create(String username, UnaryOperator<CreateUserRequest.Builder> more) {
        return create(more.apply(request(username)));
    }

    String create(CreateUserRequest.Builder request) {
        return present(client.caller.createUser(request.build()).userId());
    }

    User describe(String idOrArn) {
        return present(client.caller
                .describeUser(b -> b.instanceId(instance).userId(idOrArn))
                .user());
    }
}
