package dev.dialtone.core.http.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.PooledByteBufAllocator;
import org.junit.jupiter.api.Test;

final class NoLeaksTest {
    @Test
    void findsBufferThatNobodyReleased() {
        leak();

        assertThat(NoLeaks.findLeaks()).singleElement().asString().contains("left in the rain");
    }

    @Test
    void findsNothingWhenAllIsReleased() {
        PooledByteBufAllocator.DEFAULT.directBuffer(16).release();

        assertThat(NoLeaks.findLeaks()).isEmpty();
    }

    private static void leak() {
        PooledByteBufAllocator.DEFAULT.directBuffer(16).touch("left in the rain");
    }
}
