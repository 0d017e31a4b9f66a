package dev.dialtone.it.chime.account;

import static dev.dialtone.it.chime.account.AccountFixture.NOBODY;
import static dev.dialtone.it.chime.account.AccountFixture.badRequest;
import static dev.dialtone.it.chime.account.AccountFixture.conflict;
import static dev.dialtone.it.chime.account.AccountFixture.notFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.DialtoneException;
import dev.dialtone.client.model.AcceptedInvite;
import dev.dialtone.client.model.ChimeAccountType;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chime.model.AlexaForBusinessMetadata;
import software.amazon.awssdk.services.chime.model.CreateUserResponse;
import software.amazon.awssdk.services.chime.model.EmailStatus;
import software.amazon.awssdk.services.chime.model.ErrorCode;
import software.amazon.awssdk.services.chime.model.Invite;
import software.amazon.awssdk.services.chime.model.InviteStatus;
import software.amazon.awssdk.services.chime.model.InviteUsersResponse;
import software.amazon.awssdk.services.chime.model.License;
import software.amazon.awssdk.services.chime.model.ListUsersResponse;
import software.amazon.awssdk.services.chime.model.RegistrationStatus;
import software.amazon.awssdk.services.chime.model.UpdateUserRequestItem;
import software.amazon.awssdk.services.chime.model.User;
import software.amazon.awssdk.services.chime.model.UserError;
import software.amazon.awssdk.services.chime.model.UserType;

/** Users: those of a Team, who are invited, and those of a directory, who are made. */
@ExtendWith(DialtoneServer.class)
class UsersTest {

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "InviteUsers page: Pending and Sent, in the order of the request; that ListUsers shows them at once is guessed")
    void invitesUsersToATeam(ChimeClient chime, AccountFixture fixture, Dialtone dialtone) {
        String id = fixture.team("Team");
        Instant now = dialtone.clock().freeze();
        InviteUsersResponse answer = chime.inviteUsers(invite -> invite.accountId(id)
                .userEmailList("ann@example.com", "bob@example.com")
                .userType(UserType.SHARED_DEVICE));

        assertThat(answer.sdkHttpResponse().statusCode()).isEqualTo(201);
        assertThat(answer.invites())
                .extracting(Invite::emailAddress)
                .containsExactly("ann@example.com", "bob@example.com");
        assertThat(answer.invites()).extracting(Invite::status).containsOnly(InviteStatus.PENDING);
        assertThat(answer.invites()).extracting(Invite::emailStatus).containsOnly(EmailStatus.SENT);
        User user = fixture.ofEmail(id, "ann@example.com");
        assertThat(user.userInvitationStatus()).isEqualTo(InviteStatus.PENDING);
        assertThat(user.userRegistrationStatus()).isEqualTo(RegistrationStatus.UNREGISTERED);
        assertThat(user.userType()).isEqualTo(UserType.SHARED_DEVICE);
        assertThat(user.licenseType()).isEqualTo(License.PRO);
        assertThat(user.invitedOn()).isEqualTo(now);
        assertThat(user.displayName()).isNull();
        assertThat(user.personalPIN()).matches("\\d{10}");
        assertThat(user.alexaForBusinessMetadata())
                .isEqualTo(AlexaForBusinessMetadata.builder()
                        .isAlexaForBusinessEnabled(false)
                        .alexaForBusinessRoomArn("null")
                        .build());
        assertThat(chime.inviteUsers(invite -> invite.accountId(id).userEmailList(List.of()))
                        .invites())
                .isEmpty();
    }

    @Test
    @Evidence(value = Source.DIALTONE, detail = "a person accepts an invitation; what that changes is guessed")
    void registersWhoAcceptsAnInvitation(AccountFixture fixture, Dialtone dialtone) {
        String id = fixture.team("Team");
        Invite first = fixture.invite(id, "ann@example.com");
        Invite second = fixture.invite(id, "ann@example.com");
        User invited = fixture.ofEmail(id, "ann@example.com");
        assertThatExceptionOfType(DialtoneException.class)
                .isThrownBy(() -> dialtone.chimeAccounts().acceptInvite(first.inviteId()))
                .withMessageContaining("invite " + first.inviteId() + ": not in ");
        Instant now = dialtone.clock().freeze();

        AcceptedInvite accepted = dialtone.chimeAccounts().acceptInvite(second.inviteId());
        assertThat(accepted).isEqualTo(new AcceptedInvite(id, invited.userId(), "ann"));
        User user = fixture.get(invited);
        assertThat(user.userInvitationStatus()).isEqualTo(InviteStatus.ACCEPTED);
        assertThat(user.userRegistrationStatus()).isEqualTo(RegistrationStatus.REGISTERED);
        assertThat(user.registeredOn()).isEqualTo(now);
        assertThat(user.displayName()).isEqualTo("ann");
        assertThat(dialtone.chimeAccounts().acceptInvite(second.inviteId())).isEqualTo(accepted);
        fixture.invite(id, "ann@example.com");
        assertThat(fixture.get(invited).userRegistrationStatus()).isEqualTo(RegistrationStatus.REGISTERED);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "InviteUsers page: Team accounts only; the code is guessed")
    void invitesToTeamsOnly(ChimeClient chime, AccountFixture fixture) {
        String id = fixture.directory();
        badRequest(() -> fixture.invite(id, "ann@example.com"));
        String team = fixture.team("Team");
        badRequest(() ->
                chime.inviteUsers(invite -> invite.accountId(team).userEmailList("ann@example.com", "no address")));
        badRequest(() -> chime.inviteUsers(invite -> invite.accountId(team)
                .userEmailList(IntStream.range(0, 51)
                        .mapToObj(i -> "user" + i + "@example.com")
                        .toList())));
        assertThat(chime.listUsers(list -> list.accountId(team)).users()).isEmpty();
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail =
                    "boto3 #2384: only accounts that are configured with Active Directory, others get a bad request; that these "
                            + "are registered at once is guessed")
    void makesUsersOfADirectory(ChimeClient chime, AccountFixture fixture, Dialtone dialtone) {
        String id = fixture.directory();
        CreateUserResponse created =
                chime.createUser(create -> create.accountId(id).username("ann").email("ann@example.com"));

        assertThat(created.sdkHttpResponse().statusCode()).isEqualTo(201);
        User user = created.user();
        assertThat(user.accountId()).isEqualTo(id);
        assertThat(user.displayName()).isEqualTo("ann");
        assertThat(user.primaryEmail()).isEqualTo("ann@example.com");
        assertThat(user.userType()).isEqualTo(UserType.PRIVATE_USER);
        assertThat(user.userRegistrationStatus()).isEqualTo(RegistrationStatus.REGISTERED);
        assertThat(user.userInvitationStatus()).isNull();
        assertThat(fixture.get(user)).isEqualTo(user);
        User device = chime.createUser(
                        create -> create.accountId(id).username("room system").userType(UserType.SHARED_DEVICE))
                .user();
        assertThat(device.userType()).isEqualTo(UserType.SHARED_DEVICE);
        for (ChimeAccountType type : AccountFixture.TYPES) {
            if (!type.equals(ChimeAccountType.ENTERPRISE_DIRECTORY)) {
                String other = fixture.enterprise(type);
                badRequest(() -> fixture.user(other, "ann"));
            }
        }
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "CreateUser declares a conflict; what it is about is not documented")
    void refusesAUserThatIsThere(ChimeClient chime, AccountFixture fixture) {
        String id = fixture.directory();
        fixture.user(id, "ann");
        conflict(() -> chime.createUser(create -> create.accountId(id).email("ann@example.com")));
        conflict(() -> chime.createUser(create -> create.accountId(id).username("ann")));
        assertThat(chime.listUsers(list -> list.accountId(id)).users()).hasSize(1);
    }

    @Test
    @Evidence(value = Source.MODEL)
    void listsUsers(ChimeClient chime, AccountFixture fixture) {
        String id = fixture.team("Team");
        chime.inviteUsers(
                invite -> invite.accountId(id).userEmailList("a@example.com", "b@example.com", "c@example.com"));
        chime.inviteUsers(
                invite -> invite.accountId(id).userEmailList("d@example.com").userType(UserType.SHARED_DEVICE));

        assertThat(emails(chime.listUsers(list -> list.accountId(id))))
                .containsExactly("a@example.com", "b@example.com", "c@example.com", "d@example.com");
        assertThat(emails(chime.listUsers(list -> list.accountId(id).userType(UserType.SHARED_DEVICE))))
                .containsExactly("d@example.com");
        ListUsersResponse page = chime.listUsers(list -> list.accountId(id).maxResults(3));
        assertThat(emails(page)).hasSize(3);
        assertThat(emails(
                        chime.listUsers(list -> list.accountId(id).maxResults(3).nextToken(page.nextToken()))))
                .containsExactly("d@example.com");
        assertThat(chime.listUsersPaginator(list -> list.accountId(id).maxResults(1)).stream()
                        .flatMap(each -> each.users().stream()))
                .hasSize(4);
        badRequest(() -> chime.listUsers(list -> list.accountId(id).nextToken("nonsense")));
        badRequest(() -> chime.listUsers(list -> list.accountId(id).userType("Robot")));
        String other = fixture.team("Other");
        badRequest(() ->
                chime.listUsers(list -> list.accountId(other).maxResults(3).nextToken(page.nextToken())));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "LicenseType; that the other members are kept, and the error, are guessed")
    void changesUsers(ChimeClient chime, AccountFixture fixture) {
        User user = fixture.user(fixture.directory(), "ann");
        AlexaForBusinessMetadata alexa = AlexaForBusinessMetadata.builder()
                .isAlexaForBusinessEnabled(true)
                .alexaForBusinessRoomArn("arn:aws:a4b:us-east-1:111122223333:room/1")
                .build();

        User changed = chime.updateUser(update -> update.accountId(user.accountId())
                        .userId(user.userId())
                        .licenseType(License.BASIC)
                        .userType(UserType.SHARED_DEVICE)
                        .alexaForBusinessMetadata(alexa))
                .user();
        assertThat(changed)
                .isEqualTo(user.toBuilder()
                        .licenseType(License.BASIC)
                        .userType(UserType.SHARED_DEVICE)
                        .alexaForBusinessMetadata(alexa)
                        .build());
        badRequest(() -> chime.updateUser(update ->
                update.accountId(user.accountId()).userId(user.userId()).licenseType(License.PLUS)));
        assertThat(fixture.get(user)).isEqualTo(changed);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "AWS CLI example: UserErrors, empty on success; the codes are guessed")
    void changesManyUsers(ChimeClient chime, AccountFixture fixture) {
        String id = fixture.directory();
        User ann = fixture.user(id, "ann");
        User bob = fixture.user(id, "bob");
        List<UserError> errors = chime.batchUpdateUser(batch -> batch.accountId(id)
                        .updateUserRequestItems(
                                item(ann.userId(), License.BASIC),
                                item(bob.userId(), License.PLUS),
                                item(NOBODY, License.BASIC)))
                .userErrors();

        assertThat(errors).extracting(UserError::userId).containsExactly(bob.userId(), NOBODY);
        assertThat(errors).extracting(UserError::errorCode).containsExactly(ErrorCode.BAD_REQUEST, ErrorCode.NOT_FOUND);
        assertThat(errors).extracting(UserError::errorMessage).doesNotContainNull();
        assertThat(fixture.get(ann).licenseType()).isEqualTo(License.BASIC);
        assertThat(fixture.get(bob).licenseType()).isEqualTo(License.PRO);
        UpdateUserRequestItem[] many = IntStream.range(0, 21)
                .mapToObj(i -> item(ann.userId(), License.BASIC))
                .toArray(UpdateUserRequestItem[]::new);
        badRequest(() -> chime.batchUpdateUser(batch -> batch.accountId(id).updateUserRequestItems(many)));
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "BatchSuspendUser page: who is suspended from a Team is no longer in it")
    void removesSuspendedUsersFromATeam(ChimeClient chime, AccountFixture fixture, Dialtone dialtone) {
        String id = fixture.team("Team");
        Invite invite = fixture.invite(id, "ann@example.com");
        User user = fixture.ofEmail(id, "ann@example.com");

        assertThat(suspend(chime, id, user.userId(), NOBODY))
                .extracting(UserError::userId)
                .containsExactly(NOBODY);
        notFound(() -> fixture.get(user));
        assertThat(chime.listUsers(list -> list.accountId(id)).users()).isEmpty();
        assertThatExceptionOfType(DialtoneException.class)
                .isThrownBy(() -> dialtone.chimeAccounts().acceptInvite(invite.inviteId()));
        assertThat(fixture.invited(id, "ann@example.com").userId()).isNotEqualTo(user.userId());
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "BatchSuspendUser and BatchUnsuspendUser pages: Suspended, then Registered; others are ignored")
    void suspendsUsersWhoLogInWithAmazon(ChimeClient chime, AccountFixture fixture, Dialtone dialtone) {
        String id = fixture.team("Team");
        Invite invite = fixture.invite(id, "ann@example.com");
        dialtone.chimeAccounts().acceptInvite(invite.inviteId());
        User ann = fixture.ofEmail(id, "ann@example.com");
        User bob = fixture.invited(id, "bob@example.com");
        dialtone.chimeAccounts().setType(id, ChimeAccountType.ENTERPRISE_LWA);

        assertThat(suspend(chime, id, ann.userId())).isEmpty();
        assertThat(fixture.get(ann).userRegistrationStatus()).isEqualTo(RegistrationStatus.SUSPENDED);
        List<UserError> errors = unsuspend(chime, id, ann.userId(), bob.userId(), NOBODY);
        assertThat(errors).extracting(UserError::errorCode).containsExactly(ErrorCode.NOT_FOUND);
        assertThat(fixture.get(ann).userRegistrationStatus()).isEqualTo(RegistrationStatus.REGISTERED);
        assertThat(fixture.get(bob).userRegistrationStatus()).isEqualTo(RegistrationStatus.UNREGISTERED);
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "nothing says what somebody is who was suspended before accepting")
    void leavesWhoWasInvitedTheirInvitation(ChimeClient chime, AccountFixture fixture, Dialtone dialtone) {
        String id = fixture.team("Team");
        Invite invite = fixture.invite(id, "ann@example.com");
        User ann = fixture.ofEmail(id, "ann@example.com");
        dialtone.chimeAccounts().setType(id, ChimeAccountType.ENTERPRISE_LWA);

        assertThat(suspend(chime, id, ann.userId())).isEmpty();
        assertThat(unsuspend(chime, id, ann.userId())).isEmpty();
        assertThat(fixture.get(ann).userRegistrationStatus()).isEqualTo(RegistrationStatus.UNREGISTERED);
        dialtone.chimeAccounts().acceptInvite(invite.inviteId());
        assertThat(fixture.get(ann).userRegistrationStatus()).isEqualTo(RegistrationStatus.REGISTERED);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "which accounts' users can be suspended; the code is guessed")
    void suspendsNobodyOfADirectory(ChimeClient chime, AccountFixture fixture) {
        for (ChimeAccountType type : List.of(ChimeAccountType.ENTERPRISE_DIRECTORY, ChimeAccountType.ENTERPRISE_OIDC)) {
            String id = fixture.enterprise(type);
            badRequest(() -> suspend(chime, id, NOBODY));
            badRequest(() -> unsuspend(chime, id, NOBODY));
        }
        String team = fixture.team("Team");
        badRequest(() -> unsuspend(chime, team, NOBODY));
        String[] many = IntStream.range(0, 51).mapToObj(i -> NOBODY).toArray(String[]::new);
        badRequest(() -> suspend(chime, team, many));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "no limit of users is documented, and no error for one declared")
    void hasNoMoreUsersThanTheLimit(ChimeClient chime, AccountFixture fixture, Dialtone dialtone) {
        dialtone.account().quota("CHIME_USERS", 2);
        String team = fixture.team("Team");
        fixture.invite(team, "ann@example.com");
        badRequest(() -> chime.inviteUsers(invite ->
                invite.accountId(team).userEmailList("ann@example.com", "bob@example.com", "cid@example.com")));
        assertThat(chime.listUsers(list -> list.accountId(team)).users()).hasSize(1);
        String directory = fixture.directory();
        fixture.user(directory, "ann");
        fixture.user(directory, "bob");
        badRequest(() -> fixture.user(directory, "cid"));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "Code, status and text of a 404")
    void findsNothingThatIsNotThere(ChimeClient chime, AccountFixture fixture) {
        String id = fixture.directory();
        List<ThrowingCallable> calls = List.of(
                () -> chime.getUser(get -> get.accountId(id).userId(NOBODY)),
                () -> chime.updateUser(update -> update.accountId(id).userId(NOBODY)),
                () -> chime.getUser(get -> get.accountId(NOBODY).userId(NOBODY)),
                () -> chime.updateUser(update -> update.accountId(NOBODY).userId(NOBODY)),
                () -> chime.listUsers(list -> list.accountId(NOBODY)),
                () -> fixture.user(NOBODY, "ann"),
                () -> fixture.invite(NOBODY, "ann@example.com"),
                () -> suspend(chime, NOBODY, NOBODY),
                () -> unsuspend(chime, NOBODY, NOBODY),
                () -> chime.batchUpdateUser(
                        batch -> batch.accountId(NOBODY).updateUserRequestItems(item(NOBODY, License.PRO))));
        calls.forEach(AccountFixture::notFound);
    }

    private static UpdateUserRequestItem item(String userId, License license) {
        return UpdateUserRequestItem.builder()
                .userId(userId)
                .licenseType(license)
                .build();
    }

    private static List<UserError> suspend(ChimeClient chime, String accountId, String... userIds) {
        return chime.batchSuspendUser(batch -> batch.accountId(accountId).userIdList(userIds))
                .userErrors();
    }

    private static List<UserError> unsuspend(ChimeClient chime, String accountId, String... userIds) {
        return chime.batchUnsuspendUser(batch -> batch.accountId(accountId).userIdList(userIds))
                .userErrors();
    }

    private static List<String> emails(ListUsersResponse page) {
        return page.users().stream().map(User::primaryEmail).toList();
    }
}
