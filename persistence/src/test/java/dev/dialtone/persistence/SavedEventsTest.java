package dev.dialtone.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.events.EventSender;
import dev.dialtone.core.events.EventSender.OutboundEvent;
import dev.dialtone.core.events.Target;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Accounts;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.core.transition.TransitionSpeed;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events wait until that of which they tell is saved. */
class SavedEventsTest {

    private static final Target TOPIC = new Target.SnsTopic("arn:aws:sns:us-east-1:111122223333:topic", null);

    @TempDir
    Path path;

    private final List<String> sent = new ArrayList<>();
    /** What a thread of its own would do. */
    private final LinkedBlockingQueue<Runnable> handedOver = new LinkedBlockingQueue<>();

    private final EventSender sender = new EventSender() {
        @Override
        public boolean canSend(Target target) {
            return target.equals(TOPIC);
        }

        @Override
        public void send(OutboundEvent event, Consumer<DeliveryReport> whenOver) {
            sent.add(event.eventId());
        }
    };

    @Test
    void leaveInTheirOrderOnceTheyAreSaved() {
        Accounts accounts = new Accounts(TransitionSpeed.FAST, new ChangeHandlers());
        Account account = accounts.account("111122223333");
        CountDownLatch mayBeSaved = new CountDownLatch(1);
        try (DataFolder folder = Folders.open(path)) {
            StateSaver saver = new StateSaver(folder, new EntryForm());
            accounts.listeners().add(saver);
            SavedEvents events = new SavedEvents(sender, saver, handedOver::add);
            folder.add(batch -> awaitZero(mayBeSaved));

            account.exclusivelyRun(() -> {
                events.send(event("first"), report -> {});
                events.send(event("second"), report -> {});
            });
            assertThat(handedOver).isEmpty();
            mayBeSaved.countDown();
            Folders.await(folder);
        }
        assertThat(sent).isEmpty();
        handedOver.forEach(Runnable::run);

        assertThat(sent).containsExactly("first", "second");
    }

    private static void awaitZero(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static OutboundEvent event(String id) {
        return new OutboundEvent(id, "111122223333", "us-east-1", TOPIC, new Document("text"), Instant.EPOCH);
    }

    @Test
    void canBeSentWhereTheOtherSenderCan() {
        try (DataFolder folder = Folders.open(path)) {
            SavedEvents events = new SavedEvents(sender, new StateSaver(folder, new EntryForm()), Runnable::run);

            assertThat(events.canSend(TOPIC)).isTrue();
            assertThat(events.canSend(new Target.SnsTopic("another", null))).isFalse();
        }
    }
}
