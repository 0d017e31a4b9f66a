package dev.dialtone.core.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.schedule.RealTimeScheduler;
import dev.dialtone.core.shape.Unit;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FeedsTest {
    private static final String MINE = "111122223333";
    private static final String THEIRS = "444455556666";
    private static final long BEGIN = 5_000_000;

    private final RealTimeScheduler scheduler = new RealTimeScheduler();
    private final Feeds feeds = new Feeds(scheduler, InstantSource.fixed(Instant.ofEpochMilli(BEGIN / 1_000)));
    private final List<String> audience = new ArrayList<>();

    @AfterEach
    void stop() {
        scheduler.close();
    }

    @Test
    void tellsThoseWhoListenInOrder() {
        FeedListener one = feeds.listen(MINE, null);
        tell(MINE, "a");
        FeedListener two = feeds.listen(MINE, null);
        tell(MINE, "b");
        tell(THEIRS, "c");

        assertThat(heard(one)).containsExactly(BEGIN + 1 + " a", BEGIN + 2 + " b");
        assertThat(heard(one)).isEmpty();
        assertThat(heard(two)).containsExactly(BEGIN + 2 + " b");
        assertThat(one.hasGap()).isFalse();
    }

    @Test
    void givesNoMoreThanIsAskedFor() {
        FeedListener listener = feeds.listen(MINE, null);
        tell(MINE, "a");
        tell(MINE, "b");

        assertThat(listener.take(1)).hasSize(1);
        assertThat(listener.pause()).isNull();
        assertThat(listener.take(1)).hasSize(1);
        assertThat(listener.pause()).isNotNull();
    }

    @Test
    void wakesWhoWaits() throws Exception {
        FeedListener listener = feeds.listen(MINE, null);
        CompletionStage<?> pause = Objects.requireNonNull(listener.pause());
        CountDownLatch woken = new CountDownLatch(1);
        var unused = pause.whenComplete((nothing, failure) -> woken.countDown());
        assertThat(woken.getCount()).isOne();
        tell(MINE, "a");

        assertThat(woken.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(heard(listener)).hasSize(1);
    }

    @Test
    void keepsABoundedNumberForASlowListenerWhoHearsOfTheGap() {
        FeedListener listener = feeds.listen(MINE, null);
        for (int i = 0; i < Feed.MOST; i++) {
            tell(MINE, "a");
        }
        tell(MINE, "last");

        assertThat(listener.take(10)).isEmpty();
        assertThat(listener.takeGap()).isTrue();
        assertThat(listener.takeGap()).isFalse();
        assertThat(listener.place()).isEqualTo(BEGIN + Feed.MOST + 1);
        tell(MINE, "next");
        assertThat(heard(listener)).containsExactly(BEGIN + Feed.MOST + 2 + " next");
    }

    @Test
    void keepsABoundedNumberOfBytes() {
        FeedListener listener = feeds.listen(MINE, null);
        for (int i = 0; i < 5; i++) {
            feeds.tell(MINE, new Happening("large", "", Feed.MOST_BYTES / 4, Unit::new));
        }

        assertThat(listener.take(10)).isEmpty();
        assertThat(listener.hasGap()).isTrue();
        FeedListener later = feeds.listen(MINE, BEGIN + 1);
        assertThat(later.hasGap()).isFalse();
        assertThat(heard(later)).hasSize(4);
    }

    @Test
    void keepsTheLastOneHoweverLargeItIs() {
        FeedListener listener = feeds.listen(MINE, null);
        feeds.tell(MINE, new Happening("huge", "", Feed.MOST_BYTES * 2, Unit::new));

        assertThat(heard(listener)).containsExactly(BEGIN + 1 + " huge");
    }

    @Test
    void hearsOnAfterALostConnectionUntilNothingIsKeptAnyMore() {
        FeedListener lost = feeds.listen(MINE, null);
        tell(MINE, "a");
        long last = lost.take(10).get(0).number();
        lost.close();
        assertThat(feeds.isHeard(MINE)).isTrue();
        tell(MINE, "b");

        assertThat(heard(feeds.listen(MINE, last))).containsExactly(BEGIN + 2 + " b");
        assertThat(feeds.listen(MINE, BEGIN - 1).hasGap()).isTrue();
        assertThat(feeds.listen(MINE, BEGIN + 100).hasGap()).isTrue();
        assertThat(feeds.listen(THEIRS, last).hasGap()).isTrue();
    }

    @Test
    void keepsFewFeedsToWhichNobodyListens() {
        for (int i = 0; i < 100; i++) {
            feeds.listen("1000000000" + (10 + i % 90) + i / 90, null).close();
        }
        long kept = 0;
        for (int i = 0; i < 100; i++) {
            kept += feeds.isHeard("1000000000" + (10 + i % 90) + i / 90) ? 1 : 0;
        }

        assertThat(kept).isEqualTo(16);
        assertThat(feeds.listening()).isZero();
    }

    @Test
    void refusesTooManyAndHasRoomAgainWhenOneHasGone() {
        List<FeedListener> all = new ArrayList<>();
        for (int i = 0; i < Feeds.MOST_LISTENERS; i++) {
            all.add(feeds.listen(i % 2 == 0 ? MINE : THEIRS, null));
        }
        assertThatThrownBy(() -> feeds.listen(MINE, null))
                .isInstanceOf(FeedsFull.class)
                .hasMessage("64 listen (expected: at most 64 at a time)");
        all.get(0).close();
        all.get(0).close();

        feeds.listen(MINE, null);
        assertThat(feeds.listening()).isEqualTo(Feeds.MOST_LISTENERS);
    }

    @Test
    void tellsItsAudienceWhenItIsWorthWhile() {
        feeds.tellOf(new Feeds.Audience() {
            @Override
            public void begins() {
                audience.add("begins");
            }

            @Override
            public void ends() {
                audience.add("ends");
            }
        });
        FeedListener listener = feeds.listen(MINE, null);
        feeds.listen(THEIRS, null).close();
        assertThat(audience).containsExactly("begins");
        feeds.close();
        assertThat(listener.isClosed()).isTrue();
        assertThat(listener.pause()).isNull();
        assertThat(feeds.isHeard(MINE)).isFalse();
        assertThat(feeds.listen(MINE, null).isClosed()).isTrue();
    }

    private void tell(String account, String kind) {
        feeds.tell(account, new Happening(kind, "", 100, Unit::new));
    }

    private static List<String> heard(FeedListener listener) {
        return listener.take(10_000).stream()
                .map(each -> each.number() + " " + each.happened().kind())
                .toList();
    }
}
