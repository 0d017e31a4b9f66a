package dev.dialtone.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Draft;
import dev.dialtone.core.shape.Problems;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JsonWriterTest {

    private static String write(String member, Object value) {
        byte[] bytes = new JsonWriter(JsonDialect.AWS_JSON).write(SampleShape.of(member, value));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void leavesAbsentMembersOut() {
        assertThat(write("Name", "a")).isEqualTo("{\"Name\":\"a\"}");
    }

    @Test
    void heedsJsonNameInRestJson() {
        byte[] bytes = new JsonWriter(JsonDialect.REST_JSON).write(SampleShape.of("Name", "a"));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("{\"label\":\"a\"}");
    }

    @Test
    void writesSecondsWithoutExponent() {
        assertThat(write("Seconds", Instant.ofEpochSecond(1645568542))).isEqualTo("{\"Seconds\":1645568542}");
        assertThat(write("Seconds", Instant.ofEpochMilli(1645568542120L))).isEqualTo("{\"Seconds\":1645568542.12}");
        assertThat(write("DateTime", Instant.ofEpochMilli(1645568542120L)))
                .isEqualTo("{\"DateTime\":\"2022-02-22T22:22:22.120Z\"}");
    }

    @Test
    void writesNumbersThatJsonDoesNotKnowAsStrings() {
        assertThat(write("Double", Double.NaN)).isEqualTo("{\"Double\":\"NaN\"}");
        assertThat(write("Float", Float.NEGATIVE_INFINITY)).isEqualTo("{\"Float\":\"-Infinity\"}");
    }

    @Test
    void writesHugeExponentsShort() {
        assertThat(write("BigDecimal", new BigDecimal("1e1000000000"))).isEqualTo("{\"BigDecimal\":1E+1000000000}");
    }

    @Test
    void writesNullsInListsAndDocuments() {
        assertThat(write("Sparse", Arrays.asList("a", null))).isEqualTo("{\"Sparse\":[\"a\",null]}");
        assertThat(write("Document", new Document(Map.of("a", Arrays.asList(1L, null, false)))))
                .isEqualTo("{\"Document\":{\"a\":[1,null,false]}}");
    }

    @Test
    void writesHalfASurrogatePairAsAnEscape() {
        assertThat(write("Name", "\ud83d")).isEqualTo("{\"Name\":\"\\uD83D\"}");
        assertThat(write("Name", "😹")).isEqualTo("{\"Name\":\"😹\"}");
    }

    @Test
    void writesBodiesLargerThanItsBuffer() {
        List<String> many = Collections.nCopies(20_000, "a string of some length é");
        byte[] bytes = new JsonWriter(JsonDialect.AWS_JSON).write(SampleShape.of("List", many));
        Draft<SampleShape> draft = new Draft<>(SampleShape.SCHEMA);
        Problems problems = new Problems();
        new JsonReader(JsonDialect.AWS_JSON).readBody(bytes, draft, member -> true, problems);
        SampleShape sample = draft.finish(problems);
        assertThat(sample).isEqualTo(SampleShape.of("List", many));
    }
}
