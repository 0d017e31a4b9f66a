package dev.dialtone.sinks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.shape.Document;
import dev.dialtone.core.state.Budget;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RoomTest {

    private final Room room = new Room(5, new Budget(1_000, 1_500), 1);

    @Test
    void countsEvents() {
        for (int i = 0; i < 5; i++) {
            assertThat(room.take("111122223333", 1)).isEmpty();
        }
        assertThat(room.take("111122223333", 1)).contains("5 events");
        room.giveBack("111122223333", 1);
        assertThat(room.take("111122223333", 1)).isEmpty();
    }

    @Test
    void countsBytesOfAnAccountAndOfAll() {
        assertThat(room.take("111122223333", 900)).isEmpty();
        assertThat(room.take("111122223333", 101)).contains("1000 bytes of account 111122223333");
        assertThat(room.take("444455556666", 600)).isEmpty();
        assertThat(room.take("777788889999", 1)).contains("1500 bytes");
        room.giveBack("111122223333", 900);
        assertThat(room.take("111122223333", 900)).isEmpty();
    }

    @Test
    void sharesTheBudgetBetweenTwoAddresses() {
        Room half = new Room(5, new Budget(1_000, 1_500), 2);

        assertThat(half.take("111122223333", 501)).contains("500 bytes of account 111122223333");
    }

    @Test
    void weighsAnEventWithAllThatItTells() {
        assertThat(Room.weight(Sent.parcel(Sent.TOPIC, new Document(Map.of("context", "x".repeat(10_000))))))
                .isBetween(10_000L, 11_000L);
    }
}
