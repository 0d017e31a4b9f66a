package dev.dialtone.it.chime.account;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.chime.account.AccountFixture.NOBODY;
import static dev.dialtone.it.chime.account.AccountFixture.badRequest;
import static dev.dialtone.it.chime.account.AccountFixture.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.DialtoneException;
import dev.dialtone.client.model.ChimeAccount;
import dev.dialtone.client.model.ChimeAccountType;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chime.model.Account;
import software.amazon.awssdk.services.chime.model.AccountSettings;
import software.amazon.awssdk.services.chime.model.AccountStatus;
import software.amazon.awssdk.services.chime.model.AccountType;
import software.amazon.awssdk.services.chime.model.CreateAccountResponse;
import software.amazon.awssdk.services.chime.model.ErrorCode;
import software.amazon.awssdk.services.chime.model.License;
import software.amazon.awssdk.services.chime.model.ListAccountsResponse;
import software.amazon.awssdk.services.chime.model.PhoneNumberProductType;
import software.amazon.awssdk.services.chime.model.PhoneNumberStatus;
import software.amazon.awssdk.services.chime.model.SigninDelegateGroup;
import software.amazon.awssdk.services.chime.model.UnprocessableEntityException;
import software.amazon.awssdk.services.chime.model.User;

/** Chime accounts, their settings, and the groups that sign in for an administrator. */
@ExtendWith(DialtoneServer.class)
class AccountsTest {

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "AWS CLI example of create-account: Team, Pro, Basic and Pro; Active is guessed")
    void makesTeamAccounts(ChimeClient chime, Dialtone dialtone) {
        Instant now = dialtone.clock().freeze();
        CreateAccountResponse created = chime.createAccount(create -> create.name("Example Corp"));
        Account account = created.account();

        assertThat(created.sdkHttpResponse().statusCode()).isEqualTo(201);
        assertThat(account.awsAccountId()).isEqualTo(dialtone.accountId());
        assertThat(account.accountId()).hasSize(36);
        assertThat(account.name()).isEqualTo("Example Corp");
        assertThat(account.accountType()).isEqualTo(AccountType.TEAM);
        assertThat(account.accountStatus()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(account.defaultLicense()).isEqualTo(License.PRO);
        assertThat(account.supportedLicenses()).containsExactly(License.BASIC, License.PRO);
        assertThat(account.signinDelegateGroups()).isEmpty();
        assertThat(account.createdTimestamp()).isEqualTo(now);
        assertThat(chime.getAccount(get -> get.accountId(account.accountId())).account())
                .isEqualTo(account);
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "name is a prefix, user-email the account of that user; both together are guessed")
    void listsAccounts(ChimeClient chime, AccountFixture fixture) {
        String first = fixture.team("Example One");
        String second = fixture.team("Example Two");
        String other = fixture.team("Other");
        fixture.invite(second, "ann@example.com");

        assertThat(ids(chime.listAccounts(all -> {}))).containsExactly(first, second, other);
        assertThat(ids(chime.listAccounts(list -> list.name("Example")))).containsExactly(first, second);
        assertThat(ids(chime.listAccounts(list -> list.userEmail("ann@example.com"))))
                .containsExactly(second);
        assertThat(ids(chime.listAccounts(list -> list.name("Other").userEmail("ann@example.com"))))
                .isEmpty();
        ListAccountsResponse page = chime.listAccounts(list -> list.maxResults(2));
        assertThat(ids(page)).containsExactly(first, second);
        assertThat(ids(chime.listAccounts(list -> list.maxResults(2).nextToken(page.nextToken()))))
                .containsExactly(other);
        assertThat(chime.listAccountsPaginator(list -> list.maxResults(1)).stream()
                        .flatMap(each -> each.accounts().stream()))
                .hasSize(3);
        badRequest(() -> chime.listAccounts(list -> list.nextToken("nonsense")));
        badRequest(() -> chime.listAccounts(list -> list.maxResults(201)));
        badRequest(() -> chime.listAccounts(list -> list.userEmail("nobody")));
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "Name and DefaultLicense; that another license is a bad request is guessed")
    void changesNameAndLicense(ChimeClient chime, AccountFixture fixture) {
        String id = fixture.team("Example Corp");

        Account changed = chime.updateAccount(
                        update -> update.accountId(id).name("Example Inc").defaultLicense(License.BASIC))
                .account();
        assertThat(changed.name()).isEqualTo("Example Inc");
        assertThat(changed.defaultLicense()).isEqualTo(License.BASIC);
        assertThat(chime.updateAccount(update -> update.accountId(id)).account())
                .isEqualTo(changed);
        badRequest(() ->
                chime.updateAccount(update -> update.accountId(id).name("Other").defaultLicense(License.PRO_TRIAL)));
        badRequest(() -> chime.updateAccount(update -> update.accountId(id).defaultLicense("Gold")));
        badRequest(() -> chime.createAccount(create -> create.name("  ")));
        badRequest(() -> chime.createAccount(create -> create.name("x".repeat(101))));
        assertThat(fixture.account(id)).isEqualTo(changed);
        assertThat(fixture.invited(id, "ann@example.com").licenseType()).isEqualTo(License.BASIC);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "AWS CLI example: both false; that an absent one stays is guessed")
    void keepsSettings(ChimeClient chime, AccountFixture fixture) {
        String id = fixture.team("Example Corp");
        assertThat(settings(chime, id)).isEqualTo(settings(false, false));

        int status = chime.updateAccountSettings(
                        update -> update.accountId(id).accountSettings(settings -> settings.enableDialOut(true)))
                .sdkHttpResponse()
                .statusCode();
        assertThat(status).isEqualTo(204);
        chime.updateAccountSettings(
                update -> update.accountId(id).accountSettings(settings -> settings.disableRemoteControl(true)));
        assertThat(settings(chime, id)).isEqualTo(settings(true, true));
        badRequest(() -> chime.updateAccountSettings(update -> update.accountId(id)));
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "DeleteAccount page: all users of a Team are suspended first; that the rest goes with it is guessed")
    void deletesAccountsWithoutUsers(ChimeClient chime, AccountFixture fixture) {
        String id = fixture.team("Example Corp");
        User user = fixture.invited(id, "ann@example.com");

        UnprocessableEntityException error = refused(
                UnprocessableEntityException.class, 422, () -> chime.deleteAccount(delete -> delete.accountId(id)));
        assertThat(error.code()).isEqualTo(ErrorCode.UNPROCESSABLE);
        chime.batchSuspendUser(suspend -> suspend.accountId(id).userIdList(user.userId()));
        assertThat(chime.deleteAccount(delete -> delete.accountId(id))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(204);
        notFound(() -> fixture.account(id));
        notFound(() -> chime.deleteAccount(delete -> delete.accountId(id)));
        assertThat(ids(chime.listAccounts(all -> {}))).isEmpty();
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "what is in an account that is deleted is not documented")
    void letsWhatIsInAnAccountGoWithIt(ChimeClient chime, AccountFixture fixture, Dialtone dialtone) {
        String id = fixture.directory();
        User user = fixture.user(id, "ann");
        String roomId = fixture.room(id, "lobby").roomId();
        chime.createRoomMembership(join -> join.accountId(id).roomId(roomId).memberId(user.userId()));
        fixture.bot(id, "helper");
        fixture.have(PhoneNumberProductType.BUSINESS_CALLING, AccountFixture.SEATTLE);
        chime.associatePhoneNumberWithUser(
                associate -> associate.accountId(id).userId(user.userId()).e164PhoneNumber(AccountFixture.SEATTLE));
        dialtone.chimeAccounts().setType(id, ChimeAccountType.ENTERPRISE_LWA);
        refused(UnprocessableEntityException.class, 422, () -> chime.deleteAccount(delete -> delete.accountId(id)));
        chime.batchSuspendUser(suspend -> suspend.accountId(id).userIdList(user.userId()));

        chime.deleteAccount(delete -> delete.accountId(id));
        notFound(() -> chime.listRooms(list -> list.accountId(id)));
        assertThat(fixture.number(AccountFixture.SEATTLE).status()).isEqualTo(PhoneNumberStatus.UNASSIGNED);
        assertThat(fixture.number(AccountFixture.SEATTLE).associations()).isEmpty();
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "only names and types are in the model")
    void keepsGroupsThatSignIn(ChimeClient chime, AccountFixture fixture) {
        String id = fixture.enterprise(ChimeAccountType.ENTERPRISE_OIDC);
        associate(chime, id, "admins", "helpers");
        associate(chime, id, "helpers", "others");
        assertThat(groups(fixture, id)).containsExactly("admins", "helpers", "others");

        notFound(() -> disassociate(chime, id, "admins", "nobody"));
        disassociate(chime, id, "admins", "others");
        assertThat(groups(fixture, id)).containsExactly("helpers");
        badRequest(() -> chime.associateSigninDelegateGroupsWithAccount(associate -> associate
                .accountId(id)
                .signinDelegateGroups(SigninDelegateGroup.builder().build())));
        badRequest(() -> disassociate(chime, id));
        String team = fixture.team("Team");
        badRequest(() -> associate(chime, team, "admins"));
        badRequest(() -> disassociate(chime, team, "admins"));
    }

    @Test
    @Evidence(value = Source.DIALTONE, detail = "AWS's console makes Enterprise accounts")
    void becomesWhatTheConsoleMakesOfIt(AccountFixture fixture, Dialtone dialtone) {
        String id = fixture.team("Example Corp");
        for (ChimeAccountType type : AccountFixture.TYPES) {
            ChimeAccount changed = dialtone.chimeAccounts().setType(id, type);
            assertThat(changed.accountType()).isEqualTo(type);
            assertThat(fixture.account(id).accountTypeAsString()).isEqualTo(type.value());
        }
        assertThat(fixture.account(fixture.directory()).accountType()).isEqualTo(AccountType.ENTERPRISE_DIRECTORY);
        assertThat(fixture.account(fixture.enterprise(ChimeAccountType.ENTERPRISE_LWA))
                        .accountType())
                .isEqualTo(AccountType.ENTERPRISE_LWA);
        assertThat(fixture.account(fixture.enterprise(ChimeAccountType.ENTERPRISE_OIDC))
                        .accountType())
                .isEqualTo(AccountType.ENTERPRISE_OIDC);
        dialtone.chimeAccounts().setType(id, ChimeAccountType.ENTERPRISE_DIRECTORY);
        dialtone.chimeAccounts().setSigninDelegateGroups(id, List.of("admins", "admins"));
        assertThat(groups(fixture, id)).containsExactly("admins");
        assertThat(dialtone.chimeAccounts()
                        .setType(id, ChimeAccountType.ENTERPRISE_LWA)
                        .signinDelegateGroups())
                .isEmpty();
        Assertions.assertThatExceptionOfType(DialtoneException.class)
                .isThrownBy(() -> dialtone.chimeAccounts().setSigninDelegateGroups(id, List.of("admins")))
                .withMessageContaining(
                        "signinDelegateGroups: given (expected: none for an account of type EnterpriseLWA)");
        Assertions.assertThatExceptionOfType(DialtoneException.class)
                .isThrownBy(() -> dialtone.chimeAccounts().setType(NOBODY, ChimeAccountType.TEAM))
                .withMessageContaining("Chime account " + NOBODY + ": not in ");
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "Code, status and text of a 404")
    void findsNothingThatIsNotThere(ChimeClient chime) {
        List<BiConsumer<ChimeClient, String>> calls = List.of(
                (client, id) -> client.getAccount(get -> get.accountId(id)),
                (client, id) ->
                        client.updateAccount(update -> update.accountId(id).name("Other")),
                (client, id) -> client.deleteAccount(delete -> delete.accountId(id)),
                (client, id) -> client.getAccountSettings(get -> get.accountId(id)),
                (client, id) -> client.updateAccountSettings(
                        update -> update.accountId(id).accountSettings(same -> {})),
                (client, id) -> associate(client, id, "admins"),
                (client, id) -> disassociate(client, id, "admins"));
        for (BiConsumer<ChimeClient, String> call : calls) {
            notFound(() -> call.accept(chime, NOBODY));
        }
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "no limit is documented, and CreateAccount declares no error for one")
    void bringsNoMoreAccountsThanTheLimit(ChimeClient chime, AccountFixture fixture, Dialtone dialtone) {
        dialtone.account().quota("CHIME_ACCOUNTS", 1);
        fixture.team("Example Corp");
        badRequest(() -> chime.createAccount(create -> create.name("Other")));
    }

    private static void associate(ChimeClient chime, String id, String... names) {
        List<SigninDelegateGroup> groups = List.of(names).stream()
                .map(name -> SigninDelegateGroup.builder().groupName(name).build())
                .toList();
        int status = chime.associateSigninDelegateGroupsWithAccount(
                        associate -> associate.accountId(id).signinDelegateGroups(groups))
                .sdkHttpResponse()
                .statusCode();
        assertThat(status).isEqualTo(200);
    }

    private static void disassociate(ChimeClient chime, String id, String... names) {
        int status = chime.disassociateSigninDelegateGroupsFromAccount(
                        disassociate -> disassociate.accountId(id).groupNames(names))
                .sdkHttpResponse()
                .statusCode();
        assertThat(status).isEqualTo(200);
    }

    private static List<String> groups(AccountFixture fixture, String id) {
        return fixture.account(id).signinDelegateGroups().stream()
                .map(SigninDelegateGroup::groupName)
                .toList();
    }

    private static AccountSettings settings(ChimeClient chime, String id) {
        return chime.getAccountSettings(get -> get.accountId(id)).accountSettings();
    }

    private static AccountSettings settings(boolean disablesRemoteControl, boolean enablesDialOut) {
        return AccountSettings.builder()
                .disableRemoteControl(disablesRemoteControl)
                .enableDialOut(enablesDialOut)
                .build();
    }

    private static List<String> ids(ListAccountsResponse page) {
        return page.accounts().stream().map(Account::accountId).toList();
    }
}
