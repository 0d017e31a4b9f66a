package dev.dialtone.core.http.netty;

import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetectorFactory;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test class that left a Netty buffer unreleased, with {@code LEAK:} and the places that touched it. JUnit finds it
 * by {@code META-INF/services} and puts it on every test class of a module whose {@code junit-platform.properties} turns
 * {@code junit.jupiter.extensions.autodetection.enabled} on. So it is there before the first buffer: a leak detector that
 * was made earlier would not report here.
 */
public final class NoLeaks implements AfterAllCallback {
    private static final AtomicInteger BAITS = new AtomicInteger();
    private static final int MAX_COLLECTIONS = 200;
    private static final List<String> LEAKS = new CopyOnWriteArrayList<>();

    static {
        // For a run outside Maven, whose build sets it, too.
        if (System.getProperty("io.netty.leakDetection.level") == null) {
            System.setProperty("io.netty.leakDetection.level", "paranoid");
        }
        ResourceLeakDetectorFactory.setResourceLeakDetectorFactory(new Reporting());
    }

    /** For JUnit. */
    public NoLeaks() {}

    @Override
    public void afterAll(ExtensionContext context) {
        List<String> leaks = findLeaks();
        if (!leaks.isEmpty()) {
            throw new AssertionError("LEAK: " + String.join("\n\n", leaks));
        }
    }

    /** What has leaked since the last call, with the places that touched it. */
    static List<String> findLeaks() {
        String bait = "bait " + BAITS.incrementAndGet(); // Netty reports the same words only once.
        leak(bait);
        // Garbage is found in one go, so when the bait comes up, everything that leaked before it has come up, too.
        for (int i = 0; i < MAX_COLLECTIONS; i++) {
            System.gc();
            PooledByteBufAllocator.DEFAULT.directBuffer(1).release(); // Netty reports when it allocates.
            if (LEAKS.removeIf(leak -> leak.contains(bait))) {
                List<String> found = List.copyOf(LEAKS);
                LEAKS.clear();
                return found;
            }
        }
        throw new AssertionError("Leak detection is off, or was on before this extension was loaded");
    }

    private static void leak(String hint) {
        PooledByteBufAllocator.DEFAULT.directBuffer(1).touch(hint);
    }

    private static final class Reporting extends ResourceLeakDetectorFactory {
        @Override
        @SuppressWarnings("deprecation") // The one abstract method; the others end here.
        public <T> ResourceLeakDetector<T> newResourceLeakDetector(
                Class<T> resource, int samplingInterval, long maxActive) {
            return new Detector<>(resource, samplingInterval);
        }
    }

    private static final class Detector<T> extends ResourceLeakDetector<T> {
        Detector(Class<T> resource, int samplingInterval) {
            super(resource, samplingInterval);
        }

        /** Netty would ask whether errors are logged: without a logger, it would find no leak. */
        @Override
        protected boolean needReport() {
            return true;
        }

        @Override
        protected void reportTracedLeak(String type, String records) {
            LEAKS.add(type + records);
        }

        @Override
        protected void reportUntracedLeak(String type) {
            LEAKS.add(type + " (run with -Dio.netty.leakDetection.level=paranoid to see where)");
        }
    }
}
