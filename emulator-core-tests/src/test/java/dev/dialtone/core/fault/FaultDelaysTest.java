package dev.dialtone.core.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.core.dispatch.RequestRejected;
import dev.dialtone.core.http.Disconnect;
import dev.dialtone.core.schedule.RealTimeScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultDelaysTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    private final RealTimeScheduler scheduler = new RealTimeScheduler();
    private final FaultDelays delays = new FaultDelays(scheduler);

    @AfterEach
    void close() {
        delays.end();
        scheduler.close();
    }

    @Test
    void waitsForItsTime() {
        assertThat(delay(Duration.ofMillis(1), 0).join()).isTrue();
        assertThat(delays.size()).isZero();
    }

    @Test
    void letsTenThousandWaitAndRefusesOneMore() {
        List<CompletableFuture<Boolean>> waits = new ArrayList<>();
        for (int i = 0; i < FaultDelays.MOST_CALLS; i++) {
            waits.add(delay(LONG, 1));
        }

        refuses(1);
        assertThat(delays.size()).isEqualTo(FaultDelays.MOST_CALLS);
        delays.end();
        assertThat(waits).allSatisfy(wait -> assertThat(wait).isCompletedWithValue(false));
        assertThat(delays.size()).isZero();
    }

    @Test
    void letsInputsOfSoManyBytesWaitAndRefusesOneMore() {
        Leaver leaver = new Leaver();
        delays.delay(LONG, FaultDelays.MOST_BYTES, leaver);

        refuses(1);
        assertThat(delay(LONG, 0)).isNotDone();
        leaver.leave();
        assertThat(delay(LONG, FaultDelays.MOST_BYTES)).isNotDone();
        assertThat(delays.size()).isEqualTo(2);
    }

    @Test
    void doesNothingForAClientThatHasLeft() {
        Leaver leaver = new Leaver();
        CompletableFuture<Boolean> wait =
                delays.delay(LONG, 1, leaver).thenApply(over -> true).toCompletableFuture();

        leaver.leave();

        assertThat(wait).isCompletedExceptionally();
        assertThat(delays.size()).isZero();
        assertThat(scheduler.pending()).isZero();
    }

    @Test
    void letsNobodyWaitOnceItHasEnded() {
        CompletableFuture<Boolean> before = delay(LONG, 1);

        delays.end();

        assertThat(before).isCompletedWithValue(false);
        assertThat(delay(LONG, 1)).isCompletedWithValue(false);
        assertThat(scheduler.pending()).isZero();
    }

    private CompletableFuture<Boolean> delay(Duration time, long weight) {
        return delays.delay(time, weight, new Leaver()).toCompletableFuture();
    }

    private void refuses(long weight) {
        assertThatExceptionOfType(RequestRejected.class)
                .isThrownBy(() -> delay(LONG, weight))
                .satisfies(refused -> {
                    assertThat(refused.error().status()).isEqualTo(503);
                    assertThat(refused.error().message()).contains("latencyMs", "10000", "16777216");
                });
    }

    /** A client that leaves when it is told to. */
    private static final class Leaver implements Disconnect {
        private Runnable consequence = () -> {};

        @Override
        public void then(Runnable work) {
            consequence = work;
        }

        void leave() {
            consequence.run();
        }
    }
}
