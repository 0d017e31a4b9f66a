package dev.dialtone.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.schedule.RealTimeScheduler;
import dev.dialtone.core.schedule.ScheduledChange;
import dev.dialtone.core.transition.TransitionSpeed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RealTimeSchedulerTest {
    private static final Duration SOON = Duration.ofMillis(20);

    private final RealTimeScheduler scheduler = new RealTimeScheduler();
    private final ChangeHandlers changeHandlers = new ChangeHandlers();
    private final Accounts accounts =
            new Accounts(TransitionSpeed.FAST, changeHandlers, InstantSource.system(), scheduler);
    private final Account account = accounts.account("111122223333");
    private final CompletableFuture<String> applied = new CompletableFuture<>();

    @AfterEach
    void closes() {
        scheduler.close();
    }

    @Test
    void appliesWhatIsSeenOutsideAlthoughNobodyCalls() throws Exception {
        changeHandlers.onTime("send", (scope, key) -> applied.complete(key));

        account.exclusivelyRun(() -> schedule("send", SOON));

        assertThat(applied.get(10, TimeUnit.SECONDS)).isEqualTo("send");
    }

    @Test
    void leavesAllElseToTheNextRequest() throws Exception {
        changeHandlers.on("quiet", (scope, key) -> applied.complete(key));
        changeHandlers.onTime("send", (scope, key) -> {});
        CountDownLatch later = new CountDownLatch(1);

        account.exclusivelyRun(() -> schedule("quiet", SOON));
        scheduler.after(SOON.multipliedBy(2), later::countDown);

        assertThat(later.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(applied).isNotDone();
    }

    @Test
    void wakesUpForWhatComesAfterTheClockWasMoved() throws Exception {
        changeHandlers.onTime("send", (scope, key) -> applied.complete(key));
        changeHandlers.onTime("later", (scope, key) -> {});

        account.exclusivelyRun(() -> {
            schedule("later", Duration.ofHours(1));
            account.timeline().advance(Duration.ofDays(3));
            schedule("send", SOON);
        });

        assertThat(applied.get(10, TimeUnit.SECONDS)).isEqualTo("send");
    }

    @Test
    void wakesUpForAClockThatRunsAgain() throws Exception {
        changeHandlers.onTime("send", (scope, key) -> applied.complete(key));

        account.exclusivelyRun(() -> {
            account.timeline().freeze();
            schedule("send", SOON);
            account.timeline().thaw();
        });

        assertThat(applied.get(10, TimeUnit.SECONDS)).isEqualTo("send");
    }

    @Test
    void goesOnAfterWorkThatFailed() throws Exception {
        scheduler.execute(() -> {
            throw new IllegalStateException("expected by this test");
        });
        scheduler.execute(() -> applied.complete("next"));

        assertThat(applied.get(10, TimeUnit.SECONDS)).isEqualTo("next");
    }

    @Test
    void doesNoWorkThatWasCancelled() throws Exception {
        scheduler.after(SOON, () -> applied.complete("cancelled")).cancel();
        CountDownLatch later = new CountDownLatch(1);
        scheduler.after(SOON.multipliedBy(2), later::countDown);

        assertThat(later.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(applied).isNotDone();
    }

    private void schedule(String change, Duration after) {
        Instant at = account.timeline().now().plus(after);
        account.timeline().schedule(new ScheduledChange(at, change, "us-east-1", change));
    }
}
