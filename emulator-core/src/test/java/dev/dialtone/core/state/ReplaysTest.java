package dev.dialtone.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import dev.dialtone.core.shape.Weight;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReplaysTest {
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
    private final Replays<String> replays = new Replays<>("replays", Weight::of);

    @Test
    void knowsNothingOfANewToken() {
        assertThat(replays.replay(scope, "CreatePool", "t", new Input("a"))).isEmpty();
    }

    @Test
    void repeatsTheFirstAnswerForAnEqualInput() {
        replays.remember(scope, "CreatePool", "t", new Input("a"), "pool-1");

        assertThat(replays.replay(scope, "CreatePool", "t", new Input("a"))).contains("pool-1");
    }

    @Test
    void refusesATokenThatComesWithAnotherInput() {
        replays.remember(scope, "CreatePool", "t", new Input("a"), "pool-1");

        assertThatExceptionOfType(TokenReused.class)
                .isThrownBy(() -> replays.replay(scope, "CreatePool", "t", new Input("b")))
                .withMessage("CreatePool: the client token t was used with other parameters")
                .satisfies(thrown -> assertThat(thrown.getStackTrace()).isEmpty());
    }

    @Test
    void tellsLongFilesApart() {
        byte[] file = new byte[500 * 1024];
        replays.remember(scope, "CreateAttachment", "t", new Input(Blob.of(file)), "attachment-1");

        assertThat(replays.replay(scope, "CreateAttachment", "t", new Input(Blob.of(file))))
                .contains("attachment-1");
        file[file.length - 1] = 1;
        assertThatExceptionOfType(TokenReused.class)
                .isThrownBy(() -> replays.replay(scope, "CreateAttachment", "t", new Input(Blob.of(file))));
    }

    @Test
    void keepsOperationsAndRegionsApart() {
        replays.remember(scope, "CreatePool", "t", new Input("a"), "pool-1");

        assertThat(replays.replay(scope, "CreateOptOutList", "t", new Input("b")))
                .isEmpty();
        assertThat(replays.replay(new Scope(world.account, "eu-west-1"), "CreatePool", "t", new Input("b")))
                .isEmpty();
    }

    @Test
    void forgetsACallAfter24HoursOnTheAccountsClock() {
        replays.remember(scope, "CreatePool", "t", new Input("a"), "pool-1");

        timeline.advance(Duration.ofHours(24).minusMillis(1));
        assertThat(replays.replay(scope, "CreatePool", "t", new Input("a"))).contains("pool-1");
        timeline.advance(Duration.ofMillis(1));
        assertThat(replays.replay(scope, "CreatePool", "t", new Input("a"))).isEmpty();
        assertThat(replays.replay(scope, "CreatePool", "t", new Input("b"))).isEmpty();
    }

    @Test
    void countsTheHoursFromTheFirstCall() {
        replays.remember(scope, "CreatePool", "t", new Input("a"), "pool-1");
        timeline.advance(Duration.ofHours(23));
        assertThat(replays.replay(scope, "CreatePool", "t", new Input("a"))).isPresent();
        timeline.advance(Duration.ofHours(1));

        assertThat(replays.replay(scope, "CreatePool", "t", new Input("a"))).isEmpty();
    }

    @Test
    void remembersATokenAgainOnceItIsForgotten() {
        replays.remember(scope, "CreatePool", "t", new Input("a"), "pool-1");
        timeline.advance(Duration.ofHours(24));
        replays.remember(scope, "CreatePool", "t", new Input("b"), "pool-2");

        assertThat(replays.replay(scope, "CreatePool", "t", new Input("b"))).contains("pool-2");
    }

    @Test
    void dropsForgottenCallsWhenOneIsAdded() {
        for (int i = 0; i < 500; i++) {
            replays.remember(scope, "CreatePool", "t" + i, new Input("a"), "pool-" + i);
        }
        assertThat(replays.size(scope)).isEqualTo(500);
        timeline.advance(Duration.ofHours(24));
        replays.remember(scope, "CreatePool", "new", new Input("a"), "pool-new");

        assertThat(replays.size(scope)).isEqualTo(1);
    }

    @Test
    void keepsTheNewestTenThousandCalls() {
        for (int i = 0; i < 12_345; i++) {
            replays.remember(scope, "CreatePool", "t" + i, new Input("a"), "pool-" + i);
        }

        assertThat(replays.size(scope)).isEqualTo(10_000);
        assertThat(replays.replay(scope, "CreatePool", "t2344", new Input("a"))).isEmpty();
        assertThat(replays.replay(scope, "CreatePool", "t2345", new Input("a"))).contains("pool-2345");
    }

    @Test
    void doesTheWorkOncePerToken() {
        AtomicInteger made = new AtomicInteger();

        assertThat(replays.once(scope, "CreatePool", "t", new Input("a"), () -> "pool-" + made.incrementAndGet()))
                .isEqualTo("pool-1");
        assertThat(replays.once(scope, "CreatePool", "t", new Input("a"), () -> "pool-" + made.incrementAndGet()))
                .isEqualTo("pool-1");
        assertThat(made).hasValue(1);
    }

    @Test
    void doesTheWorkEveryTimeWithoutAToken() {
        AtomicInteger made = new AtomicInteger();
        replays.once(scope, "CreatePool", null, new Input("a"), () -> "pool-" + made.incrementAndGet());
        replays.once(scope, "CreatePool", null, new Input("a"), () -> "pool-" + made.incrementAndGet());

        assertThat(made).hasValue(2);
        assertThat(replays.size(scope)).isZero();
    }

    @Test
    void doesNotRememberWorkThatFailed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> replays.once(scope, "CreatePool", "t", new Input("a"), () -> {
                    throw new IllegalStateException("no");
                }));

        assertThat(replays.once(scope, "CreatePool", "t", new Input("b"), () -> "pool-2"))
                .isEqualTo("pool-2");
    }

    @Test
    void isForgottenOnReset() {
        replays.remember(scope, "CreatePool", "t", new Input("a"), "pool-1");
        world.accounts.reset(world.account.id());

        assertThat(replays.replay(scope, "CreatePool", "t", new Input("b"))).isEmpty();
    }
}
