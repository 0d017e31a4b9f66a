package dev.dialtone.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.dispatch.Service.Role;
import dev.dialtone.core.dispatch.ServiceModel.Entry;
import dev.dialtone.core.http.Disconnect;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpLimits;
import dev.dialtone.core.http.HttpRejection;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.invocation.TestInvocations;
import dev.dialtone.core.schedule.ScheduledChange;
import dev.dialtone.core.shape.Documents;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.StoredForm;
import dev.dialtone.core.shape.Type;
import dev.dialtone.core.signature.Signatures;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Accounts;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DispatcherTest {

    private static final String MINE = "111122223333";
    private static final String THEIRS = "444455556666";

    private final World world = new World();
    private final Journal journal = new Journal();
    private final Store<String, String> words = Store.perRegion("words", StoredForm.of(Type.of(Kind.STRING)));

    private final SmallModel parrot = SmallModel.named(
                    "parrot",
                    Entry.of("Count", "GET", "/words", 200),
                    Entry.of("Crash", "POST", "/crash", 200),
                    Entry.of("Listen", "POST", "/listen", 200),
                    Entry.of("Say", "POST", "/words", 200),
                    Entry.of("Sing", "POST", "/songs", 200))
            .answering("Count", (ask, context) -> new Answer("" + words.size(context.scope())))
            .answering("Crash", (ask, context) -> {
                switch (ask.word()) {
                    case "deep" -> throw new StackOverflowError();
                    case "unwritable" -> throw new Taken("?");
                    default -> throw new IllegalStateException("secret of the house");
                }
            })
            .answering("Listen", (ask, context) -> {
                words.page(context.scope(), context.page(new Ask("", null, "not a token", 1), 1), word -> true);
                return new Answer("never");
            })
            .answering("Say", (ask, context) -> {
                if (words.find(context.scope(), ask.word()).isPresent()) {
                    throw new Taken(ask.word() + " was said");
                }
                words.put(context.scope(), ask.word(), ask.word());
                return new Answer(ask.word() + " " + words.size(context.scope()));
            });

    private final SmallModel keeper = SmallModel.named(
                    "keeper", Entry.of("Peek", "GET", "/_keeper", 200), Entry.of("Take", "POST", "/_keeper", 200))
            .answering("Peek", (ask, context) -> {
                Account other = world.accounts.account(THEIRS);
                return new Answer(other.exclusively(() -> "saw " + other.id()));
            })
            .answering("Take", (ask, context) -> {
                words.size(context.scope());
                return new Answer("took without the lock");
            });

    private final Service own = keeper.as(Role.CONTROL);
    private final Dispatcher dispatcher = new Dispatcher(
            List.of(parrot.as(Role.AWS), own),
            own,
            world.accounts,
            journal,
            TestInvocations.of(world.accounts),
            HttpLimits.defaults(),
            InstantSource.system(),
            Signatures.believed("000000000000", "us-east-1"));

    @Test
    void answersWhatBehaviourAnswers() {
        HttpResponse answer = call("POST", "/words", "hello");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(text(answer)).isEqualTo("hello 1");
    }

    @Test
    void answersErrorOfTheContract() {
        call("POST", "/words", "hello");
        HttpResponse answer = call("POST", "/words", "hello");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.headers().first("error")).isEqualTo("Taken");
        assertThat(text(answer)).isEqualTo("hello was said");
    }

    @Test
    void wordsFindingsAsTheServiceDoesAndCallsNoBehaviour() {
        HttpResponse answer = call("POST", "/words", "x".repeat(21));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(text(answer)).isEqualTo("Say does not take [Word]");
        assertThat(text(call("GET", "/words", "any"))).isEqualTo("0");
    }

    @Test
    void refusesWhatCannotBeRead() {
        HttpResponse answer = call("POST", "/words", "?");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers().first("error")).isEqualTo("SerializationException");
        assertThat(text(answer)).isEqualTo("nobody can read this");
    }

    @Test
    void namesTheOperationThatIsNotBuilt() {
        HttpResponse answer = call("POST", "/songs", "la");

        assertThat(answer.status()).isEqualTo(501);
        assertThat(answer.headers().first("error")).isEqualTo("NotImplementedException");
        assertThat(text(answer)).isEqualTo("parrot: Sing is not built in Dialtone yet.");
        assertThat(call("POST", "/songs", "?").status())
                .as("bad input comes first")
                .isEqualTo(400);
    }

    @Test
    void namesServiceAndWishWhenTheServiceHasNoSuchOperation() {
        HttpResponse path = call("DELETE", "/parrot/nothing?all=1", "");
        HttpResponse target = dispatch(Requests.of("POST", "/", "", "X-Amz-Target", "parrot.Whistle"));

        assertThat(path.status()).isEqualTo(404);
        assertThat(path.headers().first("error")).isEqualTo("UnknownOperationException");
        assertThat(text(path)).isEqualTo("parrot has no operation for DELETE /nothing. Here are: parrot, keeper.");
        assertThat(text(target)).isEqualTo("parrot has no operation for parrot.Whistle. Here are: parrot, keeper.");
    }

    @Test
    void saysWhichMethodsAPathHas() {
        HttpResponse answer = call("DELETE", "/words", "");
        HttpResponse ours = call("DELETE", "/_keeper", "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers().first("Allow")).isEqualTo("GET, POST");
        assertThat(answer.headers().first("error")).isEqualTo("MethodNotAllowedException");
        assertThat(text(answer)).isEqualTo("DELETE /words is not allowed (expected: GET, POST).");
        assertThat(ours.headers().first("service")).isEqualTo("keeper");
        assertThat(ours.headers().first("Allow")).isEqualTo("GET, POST");
    }

    @Test
    void asksWhetherTheNearestPathWasMeant() {
        assertThat(text(dispatch(Requests.get("/_keepr"))))
                .isEqualTo(
                        "No service of Dialtone answers GET /_keepr. Did you mean /_keeper? Here are: parrot, keeper.");
        assertThat(text(call("GET", "/parrot/word", ""))).contains(" Did you mean /words? ");
    }

    @Test
    void saysNothingOfTheQueryThatSignsARequest() {
        HttpResponse answer = dispatch(Requests.get("/nothing?X-Amz-Signature=abc&X-Amz-Security-Token=def"));

        assertThat(text(answer)).isEqualTo("No service of Dialtone answers GET /nothing. Here are: parrot, keeper.");
        assertThat(journal.of("000000000000"))
                .extracting(entry -> entry.call().operation())
                .containsExactly("GET /nothing");
    }

    @Test
    void cutsALongWish() {
        HttpResponse answer = dispatch(Requests.of("POST", "/", "", "X-Amz-Target", "parrot." + "x".repeat(5_000)));

        assertThat(text(answer)).hasSizeLessThan(300).contains("\u2026(5007 characters).");
        assertThat(journal.of("000000000000").get(0).call().operation()).hasSizeLessThan(250);
    }

    @Test
    void saysWhenThereIsNoRoomForAnotherAccount() {
        for (int i = 0; i < Accounts.MOST_HOLDING; i++) {
            Account account = world.accounts.account(String.valueOf(700_000_000_000L + i));
            account.exclusivelyRun(() -> account.ids().below(2));
        }

        HttpResponse refused = call("POST", "/words", "hello");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.headers().first("error")).isEqualTo("LimitExceededException");
        assertThat(text(refused)).contains("10000 accounts", MINE, "POST /_dialtone/reset?account=");
        assertThat(text(call("GET", "/words", "any"))).isEqualTo("0");
    }

    @Test
    void namesTheWishWhenNoServiceFits() {
        HttpResponse path = dispatch(Requests.get("/nothing"));
        HttpResponse target = dispatch(Requests.of("POST", "/", "", "X-Amz-Target", "Cat.Purr"));

        assertThat(path.status()).isEqualTo(404);
        assertThat(path.headers().first("error")).isEqualTo("UnknownOperationException");
        assertThat(text(path)).startsWith("No service of Dialtone answers GET /nothing.");
        assertThat(text(target)).startsWith("No service of Dialtone answers Cat.Purr.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shallow", "deep", "unwritable"})
    void hidesItsOwnBugsBehindTheRequestId(String kind) {
        HttpResponse answer = call("POST", "/crash", kind);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.headers().first("error")).isEqualTo("InternalFailure");
        assertThat(text(answer))
                .isEqualTo("Dialtone has a bug; its log has request "
                        + answer.headers().first("x-amzn-RequestId") + ".");
        assertThat(journal.of(MINE))
                .extracting(entry -> entry.outcome().error())
                .containsExactly("InternalFailure");
    }

    @Test
    void answersItsOwnBugsBeforeServiceIsKnown() {
        HttpResponse answer = dispatch(Requests.of("BREAK", "/unroutable", ""));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(journal.of("000000000000").get(0).call().service()).isNull();
    }

    @Test
    void settlesTheAccountBeforeBehaviour() {
        world.changeHandlers.on("ripen", (scope, key) -> words.put(scope, key, key));
        world.account.exclusivelyRun(() -> world.account
                .timeline()
                .schedule(new ScheduledChange(World.START.plusSeconds(5), "ripen", "us-east-1", "apple")));

        assertThat(text(call("GET", "/words", "any"))).isEqualTo("0");
        world.passRealTime(Duration.ofSeconds(5));
        assertThat(text(call("GET", "/words", "any"))).isEqualTo("1");
    }

    @Test
    void survivesChangeThatFails() {
        world.changeHandlers.on("rot", (scope, key) -> {
            throw new IllegalStateException("secret of the house");
        });
        world.account.exclusivelyRun(
                () -> world.account.timeline().schedule(new ScheduledChange(World.START, "rot", "us-east-1", "apple")));

        assertThat(call("GET", "/words", "any").status()).isEqualTo(500);
        assertThat(call("GET", "/words", "any").status()).isEqualTo(200);
    }

    @Test
    void keepsAccountsAndRegionsApart() {
        call("POST", "/words", "hello");

        assertThat(text(dispatch(signed("GET", "/words", "any", THEIRS, "us-east-1"))))
                .isEqualTo("0");
        assertThat(text(dispatch(signed("GET", "/words", "any", MINE, "eu-west-2"))))
                .isEqualTo("0");
        assertThat(text(dispatch(Requests.get("/parrot/words")))).contains("Count does not take [Word]");
        assertThat(journal.of("000000000000")).hasSize(1);
    }

    @Test
    void replaysTheAnswerToTokenThatComesAgain() {
        assertThat(text(call("POST", "/words", "hello,token-1"))).isEqualTo("hello 1");
        assertThat(text(call("POST", "/words", "hello,token-1"))).isEqualTo("hello 1");
        assertThat(text(call("GET", "/words", "any"))).isEqualTo("1");
    }

    @Test
    void refusesTokenThatComesWithAnotherInput() {
        call("POST", "/words", "hello,token-1");
        HttpResponse answer = call("POST", "/words", "bye,token-1");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(text(answer)).isEqualTo("Say was told something else with token-1");
        assertThat(text(call("GET", "/words", "any"))).isEqualTo("1");
    }

    @Test
    void takesTokensOfOtherOperationsRegionsAndAccountsForOthers() {
        call("POST", "/words", "hello,token-1");

        assertThat(text(call("GET", "/words", "any,token-1"))).isEqualTo("1");
        assertThat(text(dispatch(signed("POST", "/words", "bye,token-1", MINE, "eu-west-2"))))
                .isEqualTo("bye 1");
        assertThat(text(dispatch(signed("POST", "/words", "bye,token-1", THEIRS, "us-east-1"))))
                .isEqualTo("bye 1");
    }

    @Test
    void doesNotReplayErrors() {
        call("POST", "/words", "hello");
        assertThat(call("POST", "/words", "hello,token-1").status()).isEqualTo(409);
        world.accounts.reset(MINE);

        assertThat(call("POST", "/words", "hello,token-1").status()).isEqualTo(200);
    }

    @Test
    void wordsInvalidPageTokenAsTheServiceDoes() {
        HttpResponse answer = call("POST", "/listen", "any");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(text(answer)).isEqualTo("Listen does not know this page");
    }

    @Test
    void givesEveryAnswerItsOwnRequestId() {
        List<HttpResponse> answers = List.of(
                call("POST", "/words", "hello"),
                call("POST", "/words", "hello"),
                call("GET", "/nothing", ""),
                call("GET", "/_keeper", "any"),
                dispatcher.reject(Requests.get("/"), HttpRejection.MALFORMED));

        assertThat(answers)
                .extracting(answer ->
                        UUID.fromString(String.valueOf(answer.headers().first("x-amzn-RequestId"))))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.version() == 4 && id.variant() == 2);
    }

    @Test
    void notesCallsWithInputAndOutcome() {
        Instant before = Instant.now();
        HttpResponse said = call("POST", "/words", "hello");
        call("POST", "/words", "hello");
        call("POST", "/words", "?");

        List<JournalEntry> entries = journal.of(MINE);
        JournalEntry first = entries.get(0);
        assertThat(first.requestId()).isEqualTo(said.headers().first("x-amzn-RequestId"));
        assertThat(first.call().service()).isEqualTo("parrot");
        assertThat(first.call().operation()).isEqualTo("Say");
        assertThat(first.call().region()).isEqualTo("us-east-1");
        assertThat(first.call().input()).extracting(KeptInput::document).isEqualTo(Documents.of(new Ask("hello")));
        assertThat(first.outcome().status()).isEqualTo(200);
        assertThat(first.outcome().error()).isNull();
        assertThat(first.durationMicros()).isNotNegative();
        assertThat(first.receivedAt()).isBetween(before, Instant.now());
        assertThat(entries)
                .extracting(entry -> entry.outcome().error())
                .containsExactly(null, "Taken", "SerializationException");
        assertThat(entries).extracting(entry -> entry.outcome().status()).containsExactly(200, 409, 400);
        assertThat(entries.get(2).call().input()).isNull();
    }

    @Test
    void notesCallsThatNobodyKnows() {
        call("DELETE", "/parrot/nothing", "");
        dispatch(Requests.of("POST", "/", "", "X-Amz-Target", "Cat.Purr"));

        JournalEntry unknownOperation = journal.of(MINE).get(0);
        assertThat(unknownOperation.call().service()).isEqualTo("parrot");
        assertThat(unknownOperation.call().operation()).isEqualTo("DELETE /parrot/nothing");
        JournalEntry unknownService = journal.of("000000000000").get(0);
        assertThat(unknownService.call().service()).isNull();
        assertThat(unknownService.call().operation()).isEqualTo("Cat.Purr");
        assertThat(unknownService.outcome().status()).isEqualTo(404);
        assertThat(unknownService.outcome().error()).isEqualTo("UnknownOperationException");
    }

    @Test
    void neitherNotesControlCallsNorHoldsTheCallersAccountForThem() {
        assertThat(text(call("GET", "/_keeper", "any"))).isEqualTo("saw " + THEIRS);
        assertThat(call("POST", "/_keeper", "any").status()).isEqualTo(500);
        assertThat(journal.of(MINE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(HttpRejection.class)
    void wordsRefusalsOfTheFrontEnd(HttpRejection why) {
        HttpRequest head = new HttpRequest("GET", "/", "", Headers.EMPTY, new byte[0]);
        HttpResponse answer = dispatcher.reject(head, why);

        assertThat(answer.status()).isEqualTo(why.status());
        assertThat(answer.headers().first("error")).matches("[A-Z][A-Za-z]+Exception");
        assertThat(text(answer)).isEqualTo(why.message(head, HttpLimits.defaults()));
    }

    @Test
    void refusesInTheProtocolOfTheServiceThatWasMeant() {
        HttpResponse meant = dispatcher.reject(Requests.get("/parrot/words"), HttpRejection.BODY_TOO_LARGE);
        HttpResponse unknown = dispatcher.reject(Requests.get("/nothing"), HttpRejection.BODY_TOO_LARGE);

        assertThat(meant.headers().first("service")).isEqualTo("parrot");
        assertThat(meant.headers().first("error")).isEqualTo("RequestEntityTooLargeException");
        assertThat(unknown.headers().first("service")).isEqualTo("keeper");
    }

    private HttpResponse call(String method, String target, String body) {
        return dispatch(signed(method, target, body, MINE, "us-east-1"));
    }

    private HttpResponse dispatch(HttpRequest request) {
        return dispatcher
                .handle(request, Disconnect.NEVER)
                .toCompletableFuture()
                .join();
    }

    private static HttpRequest signed(String method, String target, String body, String account, String region) {
        return Requests.of(method, target, body, "Authorization", Requests.signature(account, region, "parrot"));
    }

    private static String text(HttpResponse answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
