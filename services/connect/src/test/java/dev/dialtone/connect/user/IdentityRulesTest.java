package dev.dialtone.connect.user;

import static dev.dialtone.connect.model.DirectoryType.CONNECT_MANAGED;
import static dev.dialtone.connect.model.DirectoryType.EXISTING_DIRECTORY;
import static dev.dialtone.connect.model.DirectoryType.SAML;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.CreateUserRequest;
import dev.dialtone.connect.model.InvalidParameterException;
import dev.dialtone.connect.model.InvalidRequestException;
import dev.dialtone.connect.model.UserIdentityInfo;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What users say of themselves. Which of the two errors refuses something is a guess throughout. */
@Evidence(value = Source.MODEL, detail = "texts of CreateUser, UserIdentityInfo and UpdateUserIdentityInfo")
final class IdentityRulesTest {
    private static final UserIdentityInfo ANA =
            UserIdentityInfo.builder().firstName("Ana").lastName("Rojas").build();

    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private final UserFixture fixture = new UserFixture(client);

    private void wrongRequest(CreateUserRequest.Builder request, String member) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> fixture.create(request))
                .withMessageStartingWith(member + ": ");
    }

    private void wrongParameter(CreateUserRequest.Builder request, String member) {
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> fixture.create(request))
                .withMessageStartingWith(member + ": ");
    }

    private static UserIdentityInfo secondary(String email) {
        return ANA.toBuilder().secondaryEmail(email).build();
    }

    @Test
    void connectKnowsPasswordsAndNames() {
        fixture.createInstance(CONNECT_MANAGED);
        wrongRequest(fixture.bare("ana").identityInfo(ANA), "Password");
        wrongRequest(fixture.bare("ana").password("Secret123"), "IdentityInfo.FirstName");
        wrongRequest(
                fixture.request("ana")
                        .identityInfo(
                                UserIdentityInfo.builder().firstName("Ana").build()),
                "IdentityInfo.LastName");
        String bea = fixture.create(fixture.request("bea").directoryUserId("S-1-5-21"));
        assertThat(fixture.describe(bea).directoryUserId()).isEqualTo("S-1-5-21");
        String id = fixture.create(fixture.request("ana").identityInfo(secondary("a.b+c%d_e-f@mail.example.com")));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.caller.updateUserIdentityInfo(b -> b.instanceId(fixture.instance)
                        .userId(id)
                        .identityInfo(UserIdentityInfo.builder().build())));
    }

    @Test
    void namesThatAreRequiredAreNotEmpty() {
        fixture.createInstance(CONNECT_MANAGED);
        wrongRequest(
                fixture.request("ana")
                        .identityInfo(ANA.toBuilder().firstName("").build()),
                "IdentityInfo.FirstName");
        wrongRequest(
                fixture.request("ana").identityInfo(ANA.toBuilder().lastName("").build()), "IdentityInfo.LastName");
        String id = fixture.create(fixture.request("ana").identityInfo(ANA));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.caller.updateUserIdentityInfo(b -> b.instanceId(fixture.instance)
                        .userId(id)
                        .identityInfo(ANA.toBuilder().lastName("").build())))
                .withMessage("IdentityInfo.LastName: empty (expected: one, in an instance of CONNECT_MANAGED)");
    }

    @Test
    void identityProvidersKnowPasswordsAndAddresses() {
        fixture.createInstance(SAML);
        wrongRequest(fixture.request("ana"), "Password");
        wrongRequest(fixture.bare("ana"), "IdentityInfo.FirstName");
        wrongRequest(
                fixture.bare("ana")
                        .identityInfo(ANA.toBuilder().email("ana@example.com").build()),
                "IdentityInfo.Email");
        wrongRequest(fixture.bare("ana").identityInfo(ANA).directoryUserId("S-1-5-21"), "DirectoryUserId");
        fixture.create(fixture.bare("ana").identityInfo(secondary("ana@example.com")));
    }

    @Test
    void directoriesKnowEverything() {
        fixture.createInstance(EXISTING_DIRECTORY);
        wrongRequest(fixture.bare("ana"), "DirectoryUserId, IdentityInfo");
        wrongRequest(
                fixture.bare("ana")
                        .directoryUserId("")
                        .identityInfo(UserIdentityInfo.builder().build()),
                "DirectoryUserId, IdentityInfo");
        wrongRequest(fixture.bare("ana").directoryUserId("S-1-5-21").password("Secret123"), "Password");
        String id = fixture.create(fixture.bare("ana").directoryUserId("S-1-5-21"));
        assertThat(fixture.describe(id).directoryUserId()).isEqualTo("S-1-5-21");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.caller.updateUserIdentityInfo(
                        b -> b.instanceId(fixture.instance).userId(id).identityInfo(ANA)))
                .withMessageContaining("directory");
        String bea = fixture.create(fixture.bare("bea").identityInfo(ANA));
        assertThat(fixture.describe(bea).identityInfo()).isEqualTo(ANA);
    }

    @Test
    void namesOfUsersAreShort() {
        fixture.createInstance(CONNECT_MANAGED);
        fixture.create("x".repeat(20));
        wrongParameter(fixture.request("x".repeat(21)), "Username");
    }

    @Test
    void namesOfUsersHaveAtSignsInAddressesAlone() {
        fixture.createInstance(CONNECT_MANAGED);
        fixture.create("ana@example.com");
        for (String name : new String[] {"a@b", "@example.com", "a@b@example.com"}) {
            wrongParameter(fixture.request(name), "Username");
        }
        fixture.createInstance(EXISTING_DIRECTORY);
        wrongParameter(fixture.bare("ana@example").directoryUserId("S-1-5-21"), "Username");
        fixture.create(fixture.bare("ana@example.com").directoryUserId("S-1-5-21"));
    }

    @Test
    void namesFromIdentityProvidersAreLonger() {
        fixture.createInstance(SAML);
        for (String name : new String[] {"testuser", "test.user-1_x@example.com", "x".repeat(64)}) {
            fixture.create(fixture.bare(name).identityInfo(ANA));
        }
        for (String name :
                new String[] {"testuser@example", "@example.com", "test user", "a@b@example.com", "x".repeat(65)}) {
            wrongParameter(fixture.bare(name).identityInfo(ANA), "Username");
        }
    }

    @Test
    void secondAddressesAreAddresses() {
        fixture.createInstance(CONNECT_MANAGED);
        for (String email : new String[] {
            "ana",
            "@example.com",
            "ana@example",
            "ana@example.c",
            "ana@example.c0m",
            "a na@example.com",
            "ana@ex_ample.com",
            "a".repeat(260) + "@b.com",
            "ana@.com"
        }) {
            wrongParameter(fixture.request("ana").identityInfo(secondary(email)), "IdentityInfo.SecondaryEmail");
        }
    }

    @Test
    void namesAreComposed() {
        fixture.createInstance(CONNECT_MANAGED);
        wrongParameter(
                fixture.request("ana")
                        .identityInfo(ANA.toBuilder().firstName("Ane\u0301").build()),
                "IdentityInfo.FirstName");
        fixture.create(fixture.request("ana")
                .identityInfo(ANA.toBuilder().firstName("An\u00e9").build()));
    }
}
