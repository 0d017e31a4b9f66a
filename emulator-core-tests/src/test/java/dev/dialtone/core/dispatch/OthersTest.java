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
import dev.dialtone.core.signature.Signatures;
import dev.dialtone.core.state.World;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calls of services that Dialtone has not, and operations of its own that the contract has not. */
final class OthersTest {

    private static final Entry COUNT = Entry.of("Count", "GET", "/words", 200);

    private final World world = new World();
    private final Journal journal = new Journal();
    private final SmallModel parrot =
            SmallModel.named("parrot", COUNT).answering("Count", (ask, context) -> new Answer("none"));
    private final Service talking = new Service(
            parrot.identity(),
            Role.AWS,
            () -> new Service.Parts(
                    parrot, new PlainText(parrot), SmallModel.WORDS, new AwsApi("Amazon Parrot", contract -> {
                        ServiceModel unbuilt =
                                UnbuiltModel.of(contract, List.of(COUNT, Entry.of("Forget", "DELETE", "/words", 200)));
                        return new AwsApi.Unbuilt(unbuilt, new PlainText(unbuilt));
                    })));
    private final Dispatcher dispatcher = new Dispatcher(
                    List.of(talking),
                    talking,
                    world.accounts,
                    journal,
                    TestInvocations.of(world.accounts),
                    HttpLimits.defaults(),
                    InstantSource.system(),
                    Signatures.believed("000000000000", "us-east-1"))
            .besides(new Cats());

    @Test
    void areAnsweredInTheirOwnWords() {
        HttpResponse answer = dispatch(Requests.of("POST", "/", "purr", "Authorization", signedFor("cat")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(text(answer)).isEqualTo("cat: UnknownServiceException, no cats here");
        assertThat(answer.headers().first("x-amzn-RequestId")).isNotNull();
        assertThat(journal.of("000000000000")).singleElement().satisfies(entry -> {
            assertThat(entry.call().service()).isEqualTo("cat");
            assertThat(entry.call().operation()).isEqualTo("Purr");
            assertThat(entry.outcome())
                    .isEqualTo(new JournalEntry.Outcome(400, "UnknownServiceException", "no cats here", null));
        });
    }

    @Test
    void areMeantByTheirSignatureWhateverThePathIs() {
        HttpResponse path = dispatch(Requests.of("GET", "/words", "", "Authorization", signedFor("cat")));
        HttpResponse name = dispatch(Requests.of("GET", "/parrot/words", "", "Authorization", signedFor("cat")));

        assertThat(text(path)).startsWith("cat: ");
        assertThat(text(name)).startsWith("cat: ");
    }

    @Test
    void doNotMeanWhatNobodyKnows() {
        assertThat(text(dispatch(Requests.of("GET", "/words", "any", "Authorization", signedFor("dog")))))
                .isEqualTo("none");
    }

    @Test
    void areAnsweredByThoseOperationsThatAreHere() {
        HttpResponse answer = dispatch(Requests.of("POST", "/whoami", "", "Authorization", signedFor("cat")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(text(answer)).isEqualTo("000000000000 in us-east-1");
        assertThat(journal.of("000000000000").get(0).outcome()).isEqualTo(new JournalEntry.Outcome(200, null));
    }

    @Test
    void areRejectedInTheirOwnWords() {
        HttpRequest head = Requests.of("PUT", "/", "", "Authorization", signedFor("cat"));

        assertThat(text(dispatcher.reject(head, HttpRejection.BODY_TOO_LARGE)))
                .startsWith("cat: RequestEntityTooLargeException, ");
    }

    @Test
    void operationsThatTheContractHasNotAreNamed() {
        HttpResponse signed = dispatch(Requests.of("DELETE", "/words", "", "Authorization", signedFor("parrot")));
        HttpResponse unsigned = dispatch(Requests.of("DELETE", "/words", ""));

        assertThat(signed.status()).isEqualTo(501);
        assertThat(signed.headers().first("error")).isEqualTo("NotImplementedException");
        assertThat(text(signed)).isEqualTo("Amazon Parrot: Forget is not built in Dialtone yet.");
        assertThat(text(unsigned)).isEqualTo(text(signed));
        assertThat(journal.of("000000000000"))
                .extracting(entry -> entry.call().service() + " " + entry.call().operation())
                .containsExactly("parrot Forget", "parrot Forget");
    }

    @Test
    void whatTheContractHasIsNoLongerUnbuilt() {
        assertThat(talking.unbuilt()).extracting(Entry::name).containsExactly("Forget");
        assertThat(talking.publicName()).isEqualTo("Amazon Parrot");
    }

    private static String signedFor(String name) {
        return Requests.signature("000000000000", "us-east-1", name);
    }

    private HttpResponse dispatch(HttpRequest request) {
        return dispatcher
                .handle(request, Disconnect.NEVER)
                .toCompletableFuture()
                .join();
    }

    private static String text(HttpResponse answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** One service, which knows who calls and nothing else. */
    private static final class Cats implements OtherServices {
        @Override
        public boolean haveSigningName(String name) {
            return name.equals("cat");
        }

        @Override
        public OtherServices.@Nullable Call find(HttpRequest request, @Nullable String signingName, boolean isOurs) {
            return "cat".equals(signingName) ? new Purr(request.path()) : null;
        }
    }

    private record Purr(String path) implements OtherServices.Call {
        @Override
        public String service() {
            return "cat";
        }

        @Override
        public String signingName() {
            return "cat";
        }

        @Override
        public String operation() {
            return "Purr";
        }

        @Override
        public HttpResponse answer(OtherServices.Identity caller, String requestId) {
            if (path.equals("/whoami")) {
                return OthersTest.answer(200, caller.account() + " in " + caller.region());
            }
            throw new RequestRejected(ProtocolError.unknownService("no cats here"));
        }

        @Override
        public HttpResponse encode(ProtocolError error, String requestId) {
            return OthersTest.answer(error.status(), "cat: " + error.name() + ", " + error.message());
        }
    }

    private static HttpResponse answer(int status, String text) {
        return new HttpResponse(status, Headers.EMPTY, text.getBytes(StandardCharsets.UTF_8));
    }
}
