package dev.dialtone.testcontainers;

import dev.dialtone.client.Dialtone;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/**
 * Waits until Dialtone answers {@code GET /_dialtone/ready}. Unlike Testcontainers' own strategy for HTTP, it gives up as soon as
 * the container has stopped, as it does for a setting that cannot be taken, and asks more often than once a second.
 */
final class UntilReady extends AbstractWaitStrategy {

    private static final Duration PAUSE = Duration.ofMillis(50);

    @Override
    protected void waitUntilReady() {
        Dialtone dialtone = Dialtone.at(DialtoneContainer.endpointOf(waitStrategyTarget));
        long start = System.nanoTime();
        while (!dialtone.isReady()) {
            if (!waitStrategyTarget.isRunning()) {
                throw new ContainerLaunchException("Dialtone has stopped before it was ready");
            }
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            if (waited.compareTo(startupTimeout) > 0 || Thread.currentThread().isInterrupted()) {
                throw new ContainerLaunchException("Dialtone was not ready after " + waited.toMillis() + " ms");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
