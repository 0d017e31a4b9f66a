package dev.dialtone.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlarmsTest {
    private static final Duration SOON = Duration.ofMillis(20);

    private final Alarms alarms = new Alarms();
    private final Changes changes = new Changes();
    private final Accounts accounts = new Accounts(Pace.FAST, changes, InstantSource.system(), alarms);
    private final Account account = accounts.account("111122223333");
    private final CompletableFuture<String> applied = new CompletableFuture<>();

    @AfterEach
    void closes() {
        alarms.close();
    }

    @Test
    void appliesWhatIsSeenOutsideAlthoughNobodyCalls() throws Exception {
        changes.onTime("send", (scope, key) -> applied.complete(key));

        account.exclusivelyRun(() -> schedule("send", SOON));

        assertThat(applied.get(10, TimeUnit.SECONDS)).isEqualTo("send");
    }

    @Test
    void leavesAllElseToTheNextRequest() throws Exception {
        changes.on("quiet", (scope, key) -> applied.complete(key));
        changes.onTime("send", (scope, key) -> {});
        CountDownLatch rung = new CountDownLatch(1);

        account.exclusivelyRun(() -> schedule("quiet", SOON));
        alarms.after(SOON.multipliedBy(2), rung::countDown);

        assertThat(rung.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(applied).isNotDone();
    }

    @Test
    void ringsForWhatComesAfterTheClockWasMoved() throws Exception {
        changes.onTime("send", (scope, key) -> applied.complete(key));
        changes.onTime("later", (scope, key) -> {});

        account.exclusivelyRun(() -> {
            schedule("later", Duration.ofHours(1));
            account.timeline().advance(Duration.ofDays(3));
            schedule("send", SOON);
        });

        assertThat(applied.get(10, TimeUnit.SECONDS)).isEqualTo("send");
    }

    @Test
    void ringsForAClockThatRunsAgain() throws Exception {
        changes.onTime("send", (scope, key) -> applied.complete(key));

        account.exclusivelyRun(() -> {
            account.timeline().freeze();
            schedule("send", SOON);
            account.timeline().thaw();
        });

        assertThat(applied.get(10, TimeUnit.SECONDS)).isEqualTo("send");
    }

    @Test
    void goesOnAfterWorkThatFailed() throws Exception {
        alarms.execute(() -> {
            throw new IllegalStateException("expected by this test");
        });
        alarms.execute(() -> applied.complete("next"));

        assertThat(applied.get(10, TimeUnit.SECONDS)).isEqualTo("next");
    }

    @Test
    void letsACancelledAlarmBe() throws Exception {
        alarms.after(SOON, () -> applied.complete("cancelled")).cancel();
        CountDownLatch rung = new CountDownLatch(1);
        alarms.after(SOON.multipliedBy(2), rung::countDown);

        assertThat(rung.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(applied).isNotDone();
    }

    private void schedule(String change, Duration after) {
        Instant at = account.timeline().now().plus(after);
        account.timeline().schedule(new Due(at, change, "us-east-1", change));
    }
}
