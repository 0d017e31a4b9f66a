package dev.dialtone.it.chime.account;

import static dev.dialtone.it.SdkErrors.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.ChimeAccountType;
import dev.dialtone.it.Fixture;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chime.model.Account;
import software.amazon.awssdk.services.chime.model.BadRequestException;
import software.amazon.awssdk.services.chime.model.Bot;
import software.amazon.awssdk.services.chime.model.ConflictException;
import software.amazon.awssdk.services.chime.model.ErrorCode;
import software.amazon.awssdk.services.chime.model.ForbiddenException;
import software.amazon.awssdk.services.chime.model.Invite;
import software.amazon.awssdk.services.chime.model.NotFoundException;
import software.amazon.awssdk.services.chime.model.PhoneNumber;
import software.amazon.awssdk.services.chime.model.PhoneNumberProductType;
import software.amazon.awssdk.services.chime.model.ResourceLimitExceededException;
import software.amazon.awssdk.services.chime.model.Room;
import software.amazon.awssdk.services.chime.model.User;

/** The calls that most tests of Chime accounts begin with. */
@Fixture
final class AccountFixture {
    static final String SEATTLE = "+12065550100";
    static final String SEATTLE_TOO = "+12065550101";
    static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    /** What a Chime account can be. */
    static final List<ChimeAccountType> TYPES = List.of(
            ChimeAccountType.TEAM,
            ChimeAccountType.ENTERPRISE_DIRECTORY,
            ChimeAccountType.ENTERPRISE_LWA,
            ChimeAccountType.ENTERPRISE_OIDC);

    private final ChimeClient chime;
    private final Dialtone dialtone;

    AccountFixture(ChimeClient chime, Dialtone dialtone) {
        this.chime = chime;
        this.dialtone = dialtone;
    }

    /** Lets the account's time pass, and what falls due happen. */
    void pass(Duration time) {
        dialtone.clock().advance(time);
    }

    /** The id of a new Team account. */
    String team(String name) {
        Account account = chime.createAccount(create -> create.name(name)).account();
        return account.accountId();
    }

    /** The id of a new account of a type that AWS's console makes of a Team account. */
    String enterprise(ChimeAccountType type) {
        String accountId = team("Example Corp");
        dialtone.chimeAccounts().setType(accountId, type);
        return accountId;
    }

    /** The id of a new account whose users are made. */
    String directory() {
        return enterprise(ChimeAccountType.ENTERPRISE_DIRECTORY);
    }

    Account account(String accountId) {
        return chime.getAccount(get -> get.accountId(accountId)).account();
    }

    Invite invite(String accountId, String email) {
        List<Invite> invites = chime.inviteUsers(
                        invite -> invite.accountId(accountId).userEmailList(email))
                .invites();
        assertThat(invites).hasSize(1);
        return invites.get(0);
    }

    /** A user of a Team account, who has not accepted the invitation. */
    User invited(String accountId, String email) {
        invite(accountId, email);
        return ofEmail(accountId, email);
    }

    User ofEmail(String accountId, String email) {
        List<User> users = chime.listUsers(list -> list.accountId(accountId).userEmail(email))
                .users();
        assertThat(users).hasSize(1);
        return users.get(0);
    }

    /** A user of a directory. */
    User user(String accountId, String name) {
        return chime.createUser(
                        create -> create.accountId(accountId).username(name).email(name + "@example.com"))
                .user();
    }

    User get(User user) {
        return chime.getUser(get -> get.accountId(user.accountId()).userId(user.userId()))
                .user();
    }

    Bot bot(String accountId, String name) {
        return chime.createBot(create -> create.accountId(accountId).displayName(name))
                .bot();
    }

    /** A bot that has said where its events go. */
    Bot reachableBot(String accountId, String name) {
        Bot bot = bot(accountId, name);
        chime.putEventsConfiguration(put -> put.accountId(accountId)
                .botId(bot.botId())
                .outboundEventsHTTPSEndpoint("https://bot.example.com/events"));
        return bot;
    }

    Room room(String accountId, String name) {
        return chime.createRoom(create -> create.accountId(accountId).name(name))
                .room();
    }

    /** Orders numbers and waits until they are there. */
    void have(PhoneNumberProductType product, String... e164s) {
        chime.createPhoneNumberOrder(order -> order.productType(product).e164PhoneNumbers(e164s));
        pass(Duration.ofSeconds(11));
    }

    PhoneNumber number(String e164) {
        return chime.getPhoneNumber(get -> get.phoneNumberId(e164)).phoneNumber();
    }

    static void notFound(ThrowingCallable call) {
        NotFoundException error = refused(NotFoundException.class, 404, call);
        assertThat(error.code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(error.awsErrorDetails().errorMessage()).isEqualTo("Unable to find the requested identifier");
    }

    static void badRequest(ThrowingCallable call) {
        BadRequestException error = refused(BadRequestException.class, 400, call);
        assertThat(error.code()).isEqualTo(ErrorCode.BAD_REQUEST);
    }

    static void conflict(ThrowingCallable call) {
        assertThat(refused(ConflictException.class, 409, call).code()).isEqualTo(ErrorCode.CONFLICT);
    }

    static void limitExceeded(ThrowingCallable call) {
        assertThat(refused(ResourceLimitExceededException.class, 400, call).code())
                .isEqualTo(ErrorCode.RESOURCE_LIMIT_EXCEEDED);
    }

    /** What only Enterprise accounts have was asked of a Team. */
    void forbidden(String accountId, ThrowingCallable call) {
        ForbiddenException error = refused(ForbiddenException.class, 403, call);
        assertThat(error.code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(error.awsErrorDetails().errorMessage())
                .isEqualTo("Chime Account provided is not an Enterprise Chime Account[AWS Account ID: "
                        + dialtone.accountId() + "][Chime Account ID: " + accountId + "]");
    }
}
