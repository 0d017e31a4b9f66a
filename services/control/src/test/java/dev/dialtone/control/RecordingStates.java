package dev.dialtone.control;

import dev.dialtone.core.document.StateDocuments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Documents that are their account's id; one that says {@code bad} does not fit. */
final class RecordingStates implements StateDocuments {

    /** Account and text of each document that was put. */
    final List<String> put = new CopyOnWriteArrayList<>();
    /** Held back while it is above 0. */
    volatile CountDownLatch barrier = new CountDownLatch(0);

    /** Whether the first one is being read. */
    final CountDownLatch begun = new CountDownLatch(1);

    @Override
    public InputStream write(String account) {
        return new ByteArrayInputStream(account.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void read(InputStream document, String account) throws IOException {
        begun.countDown();
        try {
            barrier.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        String text = new String(document.readAllBytes(), StandardCharsets.UTF_8);
        if (text.equals("bad")) {
            throw new IllegalArgumentException("/accounts: bad (expected: good)");
        }
        put.add(account + " " + text);
    }
}
