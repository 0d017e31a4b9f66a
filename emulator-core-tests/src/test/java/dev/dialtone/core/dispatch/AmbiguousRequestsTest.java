package dev.dialtone.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.dispatch.Operation.Now;
import dev.dialtone.core.dispatch.Service.Role;
import dev.dialtone.core.dispatch.ServiceModel.Entry;
import dev.dialtone.core.dispatch.ServiceModel.Identity;
import dev.dialtone.core.http.Disconnect;
import dev.dialtone.core.http.HttpLimits;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.invocation.TestInvocations;
import dev.dialtone.core.signature.Signatures;
import dev.dialtone.core.state.World;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that may mean either of two services, each of which has an operation that the other does not have. */
final class AmbiguousRequestsTest {

    private static final Entry LISTEN = Entry.of("Listen", "GET", "/words", 200);
    private static final Entry IMITATE = Entry.of("Imitate", "POST", "/words", 200);
    private static final Entry SING = Entry.of("Sing", "POST", "/songs", 200);
    private static final Now<Ask, Answer> BY_NAME = (ask, context) ->
            new Answer(context.operation().name() + " of " + context.service().name());

    private final World world = new World();
    private final Journal journal = new Journal();
    private final SmallModel shared = bird("birds", LISTEN).answering("Listen", BY_NAME);
    private final ServiceModel parrot = View.of(bird("parrot", LISTEN, IMITATE).answering("Imitate", BY_NAME), shared);
    private final ServiceModel lark = View.of(bird("lark", LISTEN, SING).answering("Sing", BY_NAME), shared);
    private final Service either = as(Role.EITHER, CombinedModel.of(shared, parrot, lark));
    private final Dispatcher dispatcher = new Dispatcher(
            List.of(as(Role.AWS, parrot), as(Role.AWS, lark), either),
            either,
            world.accounts,
            journal,
            TestInvocations.of(world.accounts),
            HttpLimits.defaults(),
            InstantSource.system(),
            Signatures.believed("000000000000", "us-east-1"));

    @ParameterizedTest
    @CsvSource({"GET, /words, Listen", "POST, /words, Imitate", "POST, /songs, Sing"})
    void reachEachOperationOfEither(String method, String path, String operation) {
        assertThat(signed(method, path)).isEqualTo(operation + " of birds");
        assertThat(unsigned(method, path)).isEqualTo(operation + " of birds");
        assertThat(journal.of("000000000000"))
                .extracting(entry -> entry.call().service() + " " + entry.call().operation())
                .containsExactly("birds " + operation, "birds " + operation);
    }

    @Test
    void areAnsweredByTheServiceThatTheyNameWithWhatItHas() {
        assertThat(unsigned("GET", "/lark/words")).isEqualTo("Listen of lark");
        assertThat(unsigned("POST", "/lark/songs")).isEqualTo("Sing of lark");
        assertThat(unsigned("POST", "/lark/words")).isEqualTo("POST /words is not allowed (expected: GET).");
    }

    @Test
    void areToldWhoLacksTheOperation() {
        assertThat(signed("POST", "/nests")).startsWith("birds has no operation for POST /nests.");
        assertThat(unsigned("POST", "/nests")).startsWith("No service of Dialtone answers POST /nests.");
    }

    private String signed(String method, String path) {
        return text(Requests.of(
                method, path, "any", "Authorization", Requests.signature("000000000000", "us-east-1", "birds")));
    }

    private String unsigned(String method, String path) {
        return text(Requests.of(method, path, "any"));
    }

    private String text(HttpRequest request) {
        HttpResponse answer = dispatcher
                .handle(request, Disconnect.NEVER)
                .toCompletableFuture()
                .join();
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static SmallModel bird(String name, Entry... entries) {
        return new SmallModel(new Identity("test#" + name, name, name, "birds", name, name, "2026-11-21"), entries);
    }

    private static Service as(Role role, ServiceModel model) {
        return new Service(
                model.identity(), role, () -> new Service.Parts(model, new PlainText(model), SmallModel.WORDS));
    }
}
