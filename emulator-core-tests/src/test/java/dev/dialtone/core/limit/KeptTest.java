package dev.dialtone.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KeptTest {
    @Test
    void leavesRoomInASmallHeap() {
        long all = Arrays.stream(Kept.values())
                .mapToLong(kept -> kept.budget(256L << 20).overAll())
                .sum();
        long half = Arrays.stream(Kept.values())
                .mapToLong(kept -> kept.budget(128L << 20).overAll())
                .sum();

        assertThat(all).isLessThan((256L << 20) * 6 / 10);
        assertThat(half).isEqualTo(all / 2);
        assertThat(Kept.MESSAGES.budget(8L << 30).overAll())
                .isEqualTo(Kept.MESSAGES.budget(256L << 20).overAll());
    }
}
