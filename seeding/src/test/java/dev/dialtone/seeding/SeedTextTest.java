package dev.dialtone.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.seed.SeedRefused;
import dev.dialtone.core.shape.Document;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SeedTextTest {

    /** What begins otherwise than JSON does. */
    private static final String YAML = "# YAML\n";

    private static final Entry CLOCK = new Entry(
            "s: clock",
            null,
            "dialtone",
            "PutClock",
            "111122223333",
            "eu-west-1",
            new Document(Map.of("frozen", true)));
    private static final Entry NUMBER = new Entry(
            "s: entry 1 (number)",
            "number",
            "connect",
            "ClaimPhoneNumber",
            "111122223333",
            "eu-west-1",
            new Document(Map.of("PhoneNumber", "+12065550100")));
    private static final Entry OTHER = new Entry(
            "s: entry 2", null, "chime", "ListPhoneNumbers", "444455556666", "us-west-2", new Document(Map.of()));

    private static List<Entry> read(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    private static List<Entry> read(String text, Charset charset) {
        return SeedText.read("s", text.getBytes(charset), "000000000000", "us-east-1");
    }

    @Test
    void readsYaml() {
        assertThat(read("""
                version: 1
                account: 111122223333
                region: eu-west-1
                clock: {frozen: true}
                entries:
                  - {service: connect, operation: ClaimPhoneNumber, as: number, input: {PhoneNumber: +12065550100}}
                  - {service: chime, operation: ListPhoneNumbers, account: '444455556666', region: us-west-2}
                """)).containsExactly(CLOCK, NUMBER, OTHER);
    }

    @Test
    void readsJsonAlsoBehindAByteOrderMark() {
        assertThat(read("\uFEFF" + """
                {"version": 1, "complete": false, "dropped": 3, "account": "111122223333", "region": "eu-west-1",
                 "clock": {"frozen": true}, "entries": [
                  {"service": "connect", "operation": "ClaimPhoneNumber", "as": "number",
                   "input": {"PhoneNumber": "+12065550100"}},
                  {"service": "chime", "operation": "ListPhoneNumbers", "account": "444455556666",
                   "region": "us-west-2"}]}
                """)).containsExactly(CLOCK, NUMBER, OTHER);
    }

    @Test
    void isInTheDefaultAccountAndRegionWhereItSaysNothing() {
        assertThat(read(YAML + "{version: 1, entries: [{service: a, operation: b}]}"))
                .containsExactly(
                        new Entry("s: entry 1", null, "a", "b", "000000000000", "us-east-1", new Document(Map.of())));
        assertThat(read("version: 1")).isEmpty();
    }

    @Test
    void goesByTheNameOfAFile() {
        byte[] braces = "{version: 1}".getBytes(StandardCharsets.UTF_8);

        assertThat(SeedText.read("a.YAML", braces, "000000000000", "us-east-1")).isEmpty();
        assertThatThrownBy(() -> SeedText.read("a.json", braces, "000000000000", "us-east-1"))
                .hasMessage("a.json: line 1, column 2: not valid JSON");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                entries: []                                  | s: version is missing (expected: version: 1)
                {version: 2}                                 | s: version: 2 (expected: 1)
                {version: '1'}                               | s: version: 1 (expected: 1)
                {version: 1, entrys: []}                     | s: entrys is unknown (nearest: entries)
                {version: 1, entries: {}}                    | s: entries: an object (expected: a list)
                {version: 1, account: 12}                    | s: account: 12 (expected: 12 digits such as '111122223333')
                {version: 1, region: us east}                | s: region: us east (expected: a region such as us-east-1)
                {version: 1, clock: now}                     | s: clock: a text (expected: an object)
                {version: 1, entries: [x]}                   | s: entry 1: a text (expected: an object with service, operation, input, as, account, region)
                {version: 1, entries: [{service: a}]}        | s: entry 1: operation is missing
                {version: 1, entries: [{servce: a}]}         | s: entry 1: servce is unknown (nearest: service)
                {version: 1, entries: [{service: [a]}]}      | s: entry 1: service: a list (expected: a text)
                {version: 1, entries: [{as: a b}]}           | s: entry 1: as: 'a b' (expected: a letter, then letters, digits, - and _, 64 at most)
                {version: 1, entries: [{service: a, operation: b, input: 1}]} | s: entry 1: input: a number (expected: an object)
                [1]                                          | s: a list (expected: an object with version, account, region, clock, entries, complete, dropped)
                {"version": 1, "version": 1}                 | s: line 1, column 16: 'version' is there twice
                {"version": 1} x                             | s: line 1, column 16: not valid JSON
                """)
    void refusesWhatIsNoSeed(String text, String message) {
        assertThatThrownBy(() -> read(text.startsWith("{\"") ? text : YAML + text))
                .isInstanceOf(SeedRefused.class)
                .hasMessage(message);
    }

    @Test
    void refusesOtherEncodingsAndNul() {
        for (Charset other : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
            assertThatThrownBy(() -> read("{\"version\": 1}", other))
                    .isInstanceOf(SeedRefused.class)
                    .hasMessageContaining("not valid UTF-8");
        }
        assertThatThrownBy(() -> read("version: 1 # \0")).hasMessageContaining("not valid UTF-8 without NUL");
    }

    @Test
    void refusesTooManyEntriesAndTooManyValues() {
        String entry = "{\"service\":\"a\",\"operation\":\"b\"}";
        assertThatThrownBy(() -> read("{\"version\":1,\"entries\":[" + (entry + ",").repeat(10_000) + entry + "]}"))
                .hasMessage("s: entries: 10001 (expected: at most 10000)");
        assertThatThrownBy(() -> read("{\"entries\":[" + "[],".repeat(600_000) + "[]]}"))
                .hasMessageEndingWith("too many values");
        assertThatThrownBy(() -> read("{\"entries\":" + "[".repeat(100_000)))
                .hasMessage("s: the body is nested too deeply (expected: at most 512 levels)");
    }
}
