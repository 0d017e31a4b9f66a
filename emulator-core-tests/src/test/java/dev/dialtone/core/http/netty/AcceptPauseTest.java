package dev.dialtone.core.http.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class AcceptPauseTest {

    @Test
    void acceptsAgainAfterATenthOfASecond() {
        MockTicker time = Ticker.newMockTicker();
        EmbeddedChannel listener = EmbeddedChannel.builder()
                .ticker(time)
                .handlers(new AcceptPause())
                .build();
        for (int i = 0; i < 3; i++) {
            listener.pipeline().fireExceptionCaught(new IOException("Too many open files"));
            assertThat(listener.config().isAutoRead()).isFalse();
            time.advance(99, TimeUnit.MILLISECONDS);
            listener.runPendingTasks();
            assertThat(listener.config().isAutoRead()).isFalse();
            time.advance(1, TimeUnit.MILLISECONDS);
            listener.runPendingTasks();
            assertThat(listener.config().isAutoRead()).isTrue();
        }
        listener.checkException(); // Nothing reached the end of the pipeline, which would log it.
        listener.finishAndReleaseAll();
    }
}
