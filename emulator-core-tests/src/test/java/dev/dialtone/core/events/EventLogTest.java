package dev.dialtone.core.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.shape.Document;
import dev.dialtone.core.state.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventLogTest {
    @RegisterExtension
    final World world = new World();

    private final EventLog log = new EventLog(world.stores);

    @Test
    void keepsEventsTheOldestFirst() {
        EmittedEvent first = note("one");
        EmittedEvent second = note("two");

        assertThat(log.all(world.account)).containsExactly(first, second);
        assertThat(log.dropped(world.account)).isZero();
    }

    @Test
    void countsTheOldestThatLeave() {
        note("first");
        EmittedEvent second = note("second");
        for (int i = 2; i < EventLog.KEPT_PER_ACCOUNT; i++) {
            note("more " + i);
        }
        assertThat(log.dropped(world.account)).isZero();

        note("last");

        assertThat(log.all(world.account)).hasSize(EventLog.KEPT_PER_ACCOUNT).startsWith(second);
        assertThat(log.dropped(world.account)).isEqualTo(1);
        note("one more");
        assertThat(log.dropped(world.account)).isEqualTo(2);
        log.clear(world.account);
        assertThat(log.all(world.account)).isEmpty();
        assertThat(log.dropped(world.account)).isZero();
    }

    @Test
    void goesWithTheAccountsReset() {
        note("one");

        world.accounts.reset(world.account.id());

        assertThat(log.all(world.account)).isEmpty();
    }

    private EmittedEvent note(String id) {
        EmittedEvent event = new EmittedEvent(
                id, Payload.of(new Document(null)), null, Delivery.RECORDED, 0, null, World.START, "us-east-1");
        log.add(world.account, event);
        return event;
    }
}
