package dev.dialtone.core.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.dialtone.core.idempotency.IdempotencyCache.Token;
import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Timeline;
import dev.dialtone.core.state.World;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IdempotencyCacheTest {
    record Input(Blob file) implements Shape {
        static final Schema<Input> SCHEMA = Schema.<Input>structure("test#Input")
                .member(Member.of("File", Type.of(Kind.BLOB)).required())
                .build(v -> new Input((Blob) v[0]));

        Input(String text) {
            this(Blob.ofUtf8(text));
        }

        @Override
        public Schema<?> schema() {
            return SCHEMA;
        }

        @Override
        public Object get(int member) {
            return file;
        }
    }

    @RegisterExtension
    final World world = new World();

    private final Scope scope = world.scope;
    private final Timeline timeline = world.account.timeline();
    private final IdempotencyCache cache = new IdempotencyCache(world.stores, operation -> null);

    @Test
    void knowsNothingOfANewToken() {
        assertThat(cache.replay(scope, "CreatePool", "t", new Input("a"))).isEmpty();
    }

    @Test
    void repeatsTheFirstAnswerForAnEqualInput() {
        cache.remember(scope, "CreatePool", daily("t"), new Input("a"), answer("pool-1"));

        assertThat(cache.replay(scope, "CreatePool", "t", new Input("a"))).contains(answer("pool-1"));
    }

    @Test
    void refusesATokenThatComesWithAnotherInput() {
        cache.remember(scope, "CreatePool", daily("t"), new Input("a"), answer("pool-1"));

        assertThatExceptionOfType(TokenReused.class)
                .isThrownBy(() -> cache.replay(scope, "CreatePool", "t", new Input("b")))
                .withMessage("CreatePool: the client token t was used with other parameters")
                .satisfies(thrown -> assertThat(thrown.getStackTrace()).isEmpty());
    }

    @Test
    void tellsLongFilesApart() {
        byte[] file = new byte[500 * 1024];
        cache.remember(scope, "CreateAttachment", daily("t"), new Input(Blob.of(file)), answer("attachment-1"));

        assertThat(cache.replay(scope, "CreateAttachment", "t", new Input(Blob.of(file))))
                .contains(answer("attachment-1"));
        file[file.length - 1] = 1;
        assertThatExceptionOfType(TokenReused.class)
                .isThrownBy(() -> cache.replay(scope, "CreateAttachment", "t", new Input(Blob.of(file))));
    }

    @Test
    void keepsOperationsAndRegionsApart() {
        cache.remember(scope, "CreatePool", daily("t"), new Input("a"), answer("pool-1"));

        assertThat(cache.replay(scope, "CreateOptOutList", "t", new Input("b"))).isEmpty();
        assertThat(cache.replay(new Scope(world.account, "eu-west-1"), "CreatePool", "t", new Input("b")))
                .isEmpty();
    }

    @Test
    void forgetsACallAfter24HoursOnTheAccountsClock() {
        cache.remember(scope, "CreatePool", daily("t"), new Input("a"), answer("pool-1"));

        timeline.advance(Duration.ofHours(24).minusMillis(1));
        assertThat(cache.replay(scope, "CreatePool", "t", new Input("a"))).contains(answer("pool-1"));
        timeline.advance(Duration.ofMillis(1));
        assertThat(cache.replay(scope, "CreatePool", "t", new Input("a"))).isEmpty();
        assertThat(cache.replay(scope, "CreatePool", "t", new Input("b"))).isEmpty();
    }

    @Test
    void keepsACallAsLongAsItsTokenSays() {
        cache.remember(scope, "Call", new Token("t", Duration.ofDays(7)), new Input("a"), answer("contact-1"));
        cache.remember(scope, "CreatePool", daily("t"), new Input("a"), answer("pool-1"));

        timeline.advance(Duration.ofDays(6));
        cache.remember(scope, "CreatePool", daily("u"), new Input("a"), answer("pool-2"));
        assertThat(cache.replay(scope, "Call", "t", new Input("a"))).contains(answer("contact-1"));
        assertThat(cache.replay(scope, "CreatePool", "t", new Input("a"))).isEmpty();
        timeline.advance(Duration.ofDays(1));
        assertThat(cache.replay(scope, "Call", "t", new Input("a"))).isEmpty();
        cache.remember(scope, "CreatePool", daily("v"), new Input("a"), answer("pool-3"));
        assertThat(cache.size(scope)).isEqualTo(1);
    }

    @Test
    void countsTheHoursFromTheFirstCall() {
        cache.remember(scope, "CreatePool", daily("t"), new Input("a"), answer("pool-1"));
        timeline.advance(Duration.ofHours(23));
        assertThat(cache.replay(scope, "CreatePool", "t", new Input("a"))).isPresent();
        timeline.advance(Duration.ofHours(1));

        assertThat(cache.replay(scope, "CreatePool", "t", new Input("a"))).isEmpty();
    }

    @Test
    void remembersATokenAgainOnceItIsForgotten() {
        cache.remember(scope, "CreatePool", daily("t"), new Input("a"), answer("pool-1"));
        timeline.advance(Duration.ofHours(24));
        cache.remember(scope, "CreatePool", daily("t"), new Input("b"), answer("pool-2"));

        assertThat(cache.replay(scope, "CreatePool", "t", new Input("b"))).contains(answer("pool-2"));
    }

    @Test
    void dropsForgottenCallsWhenOneIsAdded() {
        for (int i = 0; i < 500; i++) {
            cache.remember(scope, "CreatePool", daily("t" + i), new Input("a"), answer("pool-" + i));
        }
        assertThat(cache.size(scope)).isEqualTo(500);
        timeline.advance(Duration.ofHours(24));
        cache.remember(scope, "CreatePool", daily("new"), new Input("a"), answer("pool-new"));

        assertThat(cache.size(scope)).isEqualTo(1);
    }

    @Test
    void keepsTheNewestTenThousandCalls() {
        for (int i = 0; i < 12_345; i++) {
            cache.remember(scope, "CreatePool", daily("t" + i), new Input("a"), answer("pool-" + i));
        }

        assertThat(cache.size(scope)).isEqualTo(10_000);
        assertThat(cache.replay(scope, "CreatePool", "t2344", new Input("a"))).isEmpty();
        assertThat(cache.replay(scope, "CreatePool", "t2345", new Input("a"))).contains(answer("pool-2345"));
    }

    @Test
    void doesTheWorkOncePerToken() {
        AtomicInteger made = new AtomicInteger();

        assertThat(cache.once(
                        scope,
                        "CreatePool",
                        daily("t"),
                        new Input("a"),
                        () -> answer("pool-" + made.incrementAndGet())))
                .isEqualTo(answer("pool-1"));
        assertThat(cache.once(
                        scope,
                        "CreatePool",
                        daily("t"),
                        new Input("a"),
                        () -> answer("pool-" + made.incrementAndGet())))
                .isEqualTo(answer("pool-1"));
        assertThat(made).hasValue(1);
    }

    @Test
    void doesTheWorkEveryTimeWithoutAToken() {
        AtomicInteger made = new AtomicInteger();
        cache.once(scope, "CreatePool", null, new Input("a"), () -> answer("pool-" + made.incrementAndGet()));
        cache.once(scope, "CreatePool", null, new Input("a"), () -> answer("pool-" + made.incrementAndGet()));

        assertThat(made).hasValue(2);
        assertThat(cache.size(scope)).isZero();
    }

    @Test
    void doesNotRememberWorkThatFailed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> cache.once(scope, "CreatePool", daily("t"), new Input("a"), () -> {
                    throw new IllegalStateException("no");
                }));

        assertThat(cache.once(scope, "CreatePool", daily("t"), new Input("b"), () -> answer("pool-2")))
                .isEqualTo(answer("pool-2"));
    }

    @Test
    void isForgottenOnReset() {
        cache.remember(scope, "CreatePool", daily("t"), new Input("a"), answer("pool-1"));
        world.accounts.reset(world.account.id());

        assertThat(cache.replay(scope, "CreatePool", "t", new Input("b"))).isEmpty();
    }

    private static Token daily(String text) {
        return new Token(text, Duration.ofHours(24));
    }

    private static Shape answer(String text) {
        return new Input(text);
    }
}
