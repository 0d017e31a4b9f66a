package dev.dialtone.protocol.restjson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.dispatch.Protocol.Near;
import dev.dialtone.core.dispatch.ServiceModel.Entry;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class NearestPathTest {
    private final NearestPath paths = new NearestPath(List.of(
            Entry.of("List", "GET", "/_own/messages", 200),
            Entry.of("Wait", "POST", "/_own/messages/wait", 200),
            Entry.of("Get", "GET", "/_own/messages/{id}", 200),
            Entry.of("Put", "PUT", "/_own/destinations/{e164}?late", 200),
            Entry.of("Root", "POST", "/", 200),
            Entry.of("Any", "GET", "/{bucket}/acl", 200)));

    @Test
    void findsWhatWasMeant() {
        assertThat(paths.to("/_own/mesages")).isEqualTo(new Near("/_own/messages", 1));
        assertThat(paths.to("/_own/Messages")).isEqualTo(new Near("/_own/messages", 0));
        assertThat(paths.to("/_won/messages")).isEqualTo(new Near("/_own/messages", 2));
        assertThat(paths.to("/messages")).isEqualTo(new Near("/_own/messages", 2));
    }

    @Test
    void takesALabelForWhateverWasWritten() {
        assertThat(paths.to("/_own/mesages/7")).isEqualTo(new Near("/_own/messages/{id}", 4));
        assertThat(paths.to("/_own/destinatons/+1")).isEqualTo(new Near("/_own/destinations/{e164}", 4));
    }

    @Test
    void prefersALiteralThatIsNearlyWrittenSo() {
        assertThat(paths.to("/_own/messages/wiat")).isEqualTo(new Near("/_own/messages/wait", 2));
    }

    @Test
    void suggestsNothingFarAway() {
        for (String written : List.of("/nothing", "/a/b/c/d", "/_own/masseuse", "/x/a", "//", "/_own")) {
            assertThat(paths.to(written)).as(written).isNull();
        }
    }

    @Test
    @Timeout(5)
    void takesLittleTimeForAnything() {
        NearestPath many = new NearestPath(IntStream.range(0, 1000)
                .mapToObj(i -> Entry.of("O" + i, "GET", "/" + "a".repeat(60) + i + "/" + "b".repeat(60), 200))
                .toList());
        long begin = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            many.to("/" + "c".repeat(62) + "/" + "d".repeat(62));
            many.to("/" + "a".repeat(1_000_000));
            many.to("/".repeat(8000));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
    }
}
