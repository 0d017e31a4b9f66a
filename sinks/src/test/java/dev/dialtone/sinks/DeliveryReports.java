package dev.dialtone.sinks;

import dev.dialtone.core.events.EventSender.DeliveryReport;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Waits for how events ended. */
final class DeliveryReports implements Consumer<DeliveryReport> {

    private static final int MAX_WAIT_SECONDS = 30;

    private final BlockingQueue<DeliveryReport> reports = new LinkedBlockingQueue<>();

    @Override
    public void accept(DeliveryReport report) {
        reports.add(report);
    }

    DeliveryReport next() {
        return taken(reports);
    }

    int left() {
        return reports.size();
    }

    static <T> T taken(BlockingQueue<T> queue) {
        try {
            T next = queue.poll(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing came within " + MAX_WAIT_SECONDS + " s");
            }
            return next;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
