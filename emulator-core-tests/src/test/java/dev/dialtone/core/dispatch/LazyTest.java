package dev.dialtone.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LazyTest {

    private final AtomicInteger made = new AtomicInteger();
    private final Lazy<Integer> value = new Lazy<>(made::incrementAndGet);

    @Test
    void makesNothingUntilAsked() {
        assertThat(made).hasValue(0);
        assertThat(value.get()).isEqualTo(1);
    }

    @Test
    void makesOnceForThreadsThatAskTogether() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CountDownLatch start = new CountDownLatch(1);
        Callable<Integer> asking = () -> {
            start.await();
            return value.get();
        };
        List<Future<Integer>> asked =
                IntStream.range(0, 8).mapToObj(thread -> threads.submit(asking)).toList();
        start.countDown();

        for (Future<Integer> one : asked) {
            assertThat(one.get()).isEqualTo(1);
        }
        threads.shutdown();
    }
}
