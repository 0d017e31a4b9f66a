package dev.dialtone.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dialtone.core.dispatch.ProtocolError;
import dev.dialtone.core.dispatch.RequestRejected;
import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Draft;
import dev.dialtone.core.shape.Problems;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class JsonReaderTest {

    private static @Nullable SampleShape read(byte[] body, JsonDialect dialect, Problems problems) {
        Draft<SampleShape> draft = new Draft<>(SampleShape.SCHEMA);
        new JsonReader(dialect).readBody(body, draft, member -> true, problems);
        return draft.finish(problems);
    }

    private static SampleShape read(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return Objects.requireNonNull(read(bytes, JsonDialect.AWS_JSON, new Problems()));
    }

    private static String refusal(byte[] body) {
        RequestRejected refused =
                catchThrowableOfType(RequestRejected.class, () -> read(body, JsonDialect.AWS_JSON, new Problems()));
        assertThat(refused).as("refusal").isNotNull();
        ProtocolError error = refused.error();
        assertThat(error.name()).isEqualTo("SerializationException");
        assertThat(error.status()).isEqualTo(400);
        assertThat(error.message())
                .doesNotContainIgnoringCase("jackson")
                .doesNotContain("Exception", "Feature", "java.", "tools.");
        return error.message();
    }

    private static String refusal(String body) {
        return refusal(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsEveryKind() {
        assertThat(read("{\"Name\":\"Zoë\"}").get("Name")).isEqualTo("Zoë");
        assertThat(read("{\"Flag\":true}").get("Flag")).isEqualTo(true);
        assertThat(read("{\"Byte\":-128}").get("Byte")).isEqualTo((byte) -128);
        assertThat(read("{\"Long\":9223372036854775807}").get("Long")).isEqualTo(Long.MAX_VALUE);
        assertThat(read("{\"Float\":3.4028235E38}").get("Float")).isEqualTo(Float.MAX_VALUE);
        assertThat(read("{\"Double\":\"-Infinity\"}").get("Double")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(read("{\"BigInteger\":123456789012345678901}").get("BigInteger"))
                .isEqualTo(new BigInteger("123456789012345678901"));
        assertThat(read("{\"BigDecimal\":1e1000000000}").get("BigDecimal")).isEqualTo(new BigDecimal("1e1000000000"));
        assertThat(read("{\"Blob\":\"YWI=\"}").get("Blob")).isEqualTo(Blob.ofUtf8("ab"));
        assertThat(read("{\"Map\":{\"a\":1}}").get("Map")).isEqualTo(Map.of("a", 1));
        assertThat(read("{\"Choice\":{\"__type\":\"x\",\"number\":null,\"text\":\"a\"}}")
                        .get("Choice"))
                .isEqualTo(new SampleShape.Choice(Arrays.asList(null, "a")));
    }

    @Test
    void readsSecondsWithFractionAndExponent() {
        Instant moment = Instant.parse("2019-12-16T23:48:18.5Z");
        assertThat(read("{\"Seconds\":1576540098.5}").get("Seconds")).isEqualTo(moment);
        assertThat(read("{\"Seconds\":1.5765400985E9}").get("Seconds")).isEqualTo(moment);
        assertThat(read("{\"DateTime\":\"2019-12-16T23:48:18.5Z\"}").get("DateTime"))
                .isEqualTo(moment);
    }

    @Test
    void keepsDocumentsAsTheyAre() {
        assertThat(read("{\"Document\":{\"a\":[1,1.5,null,true,\"x\",123456789012345678901]}}")
                        .get("Document"))
                .isEqualTo(new Document(
                        Map.of("a", Arrays.asList(1L, 1.5, null, true, "x", new BigInteger("123456789012345678901")))));
    }

    @Test
    void ignoresUnknownMembersHoweverDeep() {
        SampleShape sample = read("{\"What\":[{\"a\":{\"b\":[1,2]}}],\"Name\":\"a\",\"Inner\":{\"New\":1}}");
        assertThat(sample.get("Name")).isEqualTo("a");
        assertThat(sample.get("Inner")).isNotNull();
    }

    @Test
    void takesTheLastOfSeveralMembersOfOneName() {
        assertThat(read("{\"Name\":\"a\",\"Name\":\"b\"}").get("Name")).isEqualTo("b");
        assertThat(read("{\"Name\":\"a\",\"Name\":null}").get("Name")).isNull();
    }

    @Test
    void readsNullAsAbsentAndKeepsItInSparseLists() {
        assertThat(read("{\"Name\":null,\"Inner\":null}")).isEqualTo(read("{}"));
        assertThat(read("{\"Sparse\":[null,\"a\"]}").get("Sparse")).isEqualTo(Arrays.asList(null, "a"));
    }

    @Test
    void heedsJsonNameInRestJsonOnly() {
        byte[] body = "{\"label\":\"a\",\"Name\":\"b\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(Objects.requireNonNull(read(body, JsonDialect.REST_JSON, new Problems()))
                        .get("Name"))
                .isEqualTo("a");
        assertThat(Objects.requireNonNull(read(body, JsonDialect.AWS_JSON, new Problems()))
                        .get("Name"))
                .isEqualTo("b");
    }

    @Test
    void collectsBrokenConstraintsWithTheirPath() {
        Problems problems = new Problems();
        byte[] body = "{\"Name\":\"\",\"Inner\":{\"Inner\":{\"Name\":\"too long\"}}}".getBytes(StandardCharsets.UTF_8);
        assertThat(read(body, JsonDialect.AWS_JSON, problems)).isNull();
        assertThat(problems.all()).extracting(problem -> problem.path("/")).containsExactly("Inner/Inner/Name", "Name");
    }

    @Test
    void namesThePlaceAndWhatWasExpected() {
        assertThat(refusal("{\"Name\":5}")).isEqualTo("/Name: a number (expected: a string)");
        assertThat(refusal("{\"Inner\":{\"List\":[\"a\",{}]}}"))
                .isEqualTo("/Inner/List/1: an object (expected: a string)");
        assertThat(refusal("{\"Byte\":128}")).isEqualTo("/Byte: a number (expected: an integer from -128 to 127)");
        assertThat(refusal("[]")).isEqualTo("the body: an array (expected: an object)");
        assertThat(refusal("{\"Name\":\"a\""))
                .isEqualTo("the body ends at byte 11 (expected: the rest of its JSON value)");
        assertThat(refusal("{\"Name\":\"a\",}")).isEqualTo("the body is not valid JSON at byte 12");
    }

    @Test
    void neverRepeatsAValue() {
        assertThat(refusal("{\"Flag\":\"secret\"}")).doesNotContain("secret");
    }

    @Test
    void refusesBrokenJson() {
        for (String body : List.of(
                "{",
                "{\"Name\"",
                "{'Name':'a'}",
                "{\"Name\":\"a\"}}",
                "{} {}",
                "{\"Name\":tru}",
                "{\"Double\":NaN}",
                "{\"Long\":01}",
                "{\"Long\":0x1}",
                "{/**/}",
                "\u0000{}",
                "nonsense",
                "{\"Name\":\"a\nb\"}",
                " ")) {
            refusal(body);
        }
    }

    @Test
    void refusesValuesOfAnotherKind() {
        for (String member : List.of(
                "\"Name\":true",
                "\"Flag\":\"true\"",
                "\"Byte\":1.5",
                "\"Byte\":\"1\"",
                "\"Long\":9223372036854775808",
                "\"Float\":1e39",
                "\"Double\":1e400",
                "\"Double\":\"1\"",
                "\"BigInteger\":1.0",
                "\"Blob\":\"YWI\"",
                "\"Blob\":\"Y W=\"",
                "\"Seconds\":\"1\"",
                "\"Seconds\":1e300",
                "\"Seconds\":99999999999999",
                "\"DateTime\":\"2019-12-16T23:48:18+01:00\"",
                "\"DateTime\":\"2019-02-30T00:00:00Z\"",
                "\"List\":{}",
                "\"List\":[null]",
                "\"Map\":{\"a\":null}",
                "\"Map\":[]",
                "\"Inner\":[]",
                "\"Choice\":{}",
                "\"Choice\":{\"number\":1,\"text\":\"a\"}",
                "\"Choice\":{\"other\":1}",
                "\"Choice\":{\"number\":1,\"other\":1}",
                "\"Choice\":{\"number\":1,\"number\":2}")) {
            refusal("{" + member + "}");
        }
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThat(refusal(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}))
                .contains("UTF-8");
        // An overlong slash, which some parsers take.
        assertThat(refusal(new byte[] {'{', '"', (byte) 0xc0, (byte) 0xaf, '"', ':', '1', '}'}))
                .contains("UTF-8");
        assertThat(refusal("{}".getBytes(StandardCharsets.UTF_16BE))).contains("UTF-8");
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        String deep = "{\"Inner\":".repeat(511);
        assertThat(read(deep + "{}" + "}".repeat(511)).get("Inner")).isNotNull();
        assertThat(refusal("{\"Inner\":" + deep + "{}" + "}".repeat(512))).contains("512");
        assertThat(refusal("{\"What\":" + "[".repeat(100_000))).contains("512");
    }

    @Test
    void refusesEndlessNumbers() {
        assertThat(refusal("{\"BigInteger\":" + "9".repeat(100_000) + "}")).contains("1000");
        assertThat(refusal("{\"What\":" + "9".repeat(100_000) + "}")).contains("1000");
    }

    @Test
    void namesTheLimitThatIsHit() {
        assertThat(refusal("{\"What\":" + "[".repeat(600)))
                .isEqualTo("the body is nested too deeply (expected: at most 512 levels)");
        assertThat(refusal("{\"What\":1." + "9".repeat(2_000) + "}"))
                .isEqualTo("a number in the body is too long (expected: at most 1000 characters)");
        assertThat(refusal("{\"" + "n".repeat(50_001) + "\":1}"))
                .isEqualTo("a name in the body is too long (expected: at most 50000 characters)");
    }

    @Test
    void readsNamesThatCollide() {
        StringBuilder body = new StringBuilder("{\"Map\":{");
        for (int i = 0; i < 1 << 15; i++) {
            body.append(i == 0 ? "" : ",").append('"').append(colliding(i, 15)).append("\":1");
        }
        String whole = body.append("}}").toString();

        for (int i = 0; i < 3; i++) {
            assertThat((Map<?, ?>) read(whole).get("Map")).hasSize(1 << 15);
            assertThat(read("{\"Map\":{\"AaAa\":1,\"BBBB\":2}}").get("Map")).isEqualTo(Map.of("AaAa", 1, "BBBB", 2));
        }
    }

    /** Words that the JDK gives one hash. */
    private static String colliding(int number, int digits) {
        StringBuilder name = new StringBuilder();
        for (int digit = 0; digit < digits; digit++) {
            name.append((number >> digit & 1) == 0 ? "Aa" : "BB");
        }
        return name.toString();
    }

    @Test
    void keepsNoMoreOfAListThanShowsThatItIsTooLong() {
        Problems problems = new Problems();
        byte[] body = ("{\"List\":[" + "\"a\",".repeat(100_000) + "\"a\"]}").getBytes(StandardCharsets.UTF_8);

        assertThat(read(body, JsonDialect.AWS_JSON, problems)).isNull();
        assertThat(problems.all()).hasSize(1);
        assertThat(problems.all().get(0).value())
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(65_537);
    }

    @Test
    void showsTheBeginningOfALongKey() {
        assertThat(refusal("{\"Map\":{\"" + "k".repeat(40_000) + "\":\"text\"}}"))
                .startsWith("/Map/kkk")
                .hasSizeLessThan(400);
    }

    @Test
    void readsHugeStrings() {
        String huge = "x".repeat(5_000_000);
        assertThat(read("{\"List\":[\"" + huge + "\"]}").get("List")).isEqualTo(List.of(huge));
    }
}
