package dev.dialtone.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.http.BodyStream;
import dev.dialtone.core.shape.Listing;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class JsonPiecesTest {
    private static final JsonWriter WRITER = new JsonWriter(JsonDialect.REST_JSON);

    @Test
    void writesWhatTheWriterWrites() {
        for (List<String> texts : List.of(List.<String>of(), List.of("a"), List.of("é", "\"", "c"))) {
            @Nullable Object[] values = new @Nullable Object[SampleShape.SCHEMA.members().size()];
            values[0] = "first";
            values[3] = 7L;
            values[12] = listing(texts, new AtomicInteger());
            values[15] = SampleShape.of("Flag", true);
            SampleShape sample = new SampleShape(Arrays.asList(values));

            assertThat(all(pieces(sample))).isEqualTo(text(WRITER.write(sample)));
        }
        SampleShape empty = SampleShape.of("List", listing(List.of(), new AtomicInteger()));
        assertThat(all(pieces(empty))).isEqualTo("{\"List\":[]}");
        SampleShape nothing = new SampleShape(
                Arrays.asList(new @Nullable Object[SampleShape.SCHEMA.members().size()]));
        assertThat(all(pieces(nothing))).isEqualTo("{}");
    }

    @Test
    void readsNoMoreThanAPieceTakes() {
        AtomicInteger read = new AtomicInteger();
        List<String> texts = Collections.nCopies(100, "x".repeat(1_021)); // 1 KiB with quotes and comma.
        BodyStream pieces = pieces(SampleShape.of("List", listing(texts, read)));
        assertThat(read).hasValue(0);

        assertThat(pieces.next()).hasSizeBetween(32 * 1024, 33 * 1024);
        assertThat(read).hasValue(32);
        assertThat(pieces.next()).hasSizeBetween(32 * 1024, 33 * 1024);
        assertThat(read).hasValue(64);
        assertThat(pieces.hasMore()).isTrue();
    }

    private static BodyStream pieces(SampleShape sample) {
        return WRITER.writeInPieces(sample, SampleShape.SCHEMA.members());
    }

    private static Listing<String> listing(List<String> texts, AtomicInteger read) {
        return new Listing<>(() -> {
            Iterator<String> left = texts.iterator();
            return () -> {
                if (!left.hasNext()) {
                    return null;
                }
                read.incrementAndGet();
                return left.next();
            };
        });
    }

    private static String all(BodyStream pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (pieces.hasMore()) {
            all.writeBytes(pieces.next());
        }
        return text(all.toByteArray());
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
