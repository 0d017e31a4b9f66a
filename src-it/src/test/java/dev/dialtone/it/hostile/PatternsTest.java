package dev.dialtone.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.pattern.LinearTime;
import dev.dialtone.core.pattern.PatternParts;
import dev.dialtone.core.pattern.SameVerdict;
import dev.dialtone.core.shape.Constraint;
import dev.dialtone.it.DialtoneServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No text makes a pattern of a contract take longer than in proportion to it, and none is judged otherwise than before. */
class PatternsTest {

    @RegisterExtension
    static final DialtoneServer DIALTONE = new DialtoneServer();

    private static final SortedMap<String, Constraint.Matches> PATTERNS = ContractPatterns.all();

    private final Client client = new Client(DIALTONE);

    @TestFactory
    Stream<DynamicTest> takesTimeInProportion() {
        return PATTERNS.values().stream()
                .map(pattern -> DynamicTest.dynamicTest(
                        pattern.regex(), () -> LinearTime.require(pattern.regex(), pattern::isMetBy)));
    }

    @Test
    void judgesAsTheJdkDoes() {
        long seed = new Random().nextLong();
        System.out.println("Patterns: seed " + seed);
        PATTERNS.values().forEach(pattern -> SameVerdict.require(pattern.regex(), pattern::isMetBy, seed));
    }

    @Test
    void splitsThesePatternsAndNoOthers() {
        PATTERNS.values().forEach(pattern -> {
            PatternParts parts = PatternParts.of(pattern.regex());
            assertThat(pattern.found()).as(pattern.regex()).isEqualTo(parts.found());
            assertThat(pattern.absent()).as(pattern.regex()).isEqualTo(parts.absent());
        });
        assertThat(PATTERNS.values().stream()
                        .filter(pattern -> !PatternParts.of(pattern.regex()).isWhole())
                        .map(pattern -> pattern.regex() + " is " + pattern.found() + " without " + pattern.absent()))
                .containsExactlyInAnyOrder(
                        "^(?!\\s*$)[\\s\\S]+$ is [^[\\s\\S]+$] without [^(?:\\s*$)]",
                        "^(?!aws:)[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$ is [^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$]"
                                + " without [^(?:aws:)]",
                        "^(?!d-)([\\da-zA-Z]+)([-]*[\\da-zA-Z])*$ is [^([\\da-zA-Z]+)([-]*[\\da-zA-Z])*$]"
                                + " without [^(?:d-)]",
                        "^(?!aws:)[a-zA-Z+-=._:/]+$ is [^[a-zA-Z+-=._:/]+$] without [^(?:aws:)]",
                        "^(?!aws:|connect:)[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]+$ is"
                                + " [^[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]+$] without [^(?:aws:|connect:)]",
                        "^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)[a-zA-Z\\d\\S]{8,64}$ is"
                                + " [^[a-zA-Z\\d\\S]{8,64}$, ^(?:.*[a-z]), ^(?:.*[A-Z]), ^(?:.*\\d)] without []");
    }

    @Test
    void refusesTheNameOfABucketOfAMillionLetters() throws IOException, InterruptedException {
        String body = "{\"VoiceConnector\":{\"CdrBucket\":\"" + "a".repeat(1_000_000) + "\"}}";
        refused(client.rest("chime", "PUT", "/chime-sdk-voice/settings", body));
    }

    @Test
    void refusesAPhoneNumberIdThatNearlyFits() throws IOException, InterruptedException {
        String body = "{\"UpdatePhoneNumberRequestItems\":[{\"PhoneNumberId\":\"" + "éa".repeat(40_000) + "\\n\"}]}";
        refused(client.rest("chime", "POST", "/chime-sdk-voice/phone-numbers?operation=batch-update", body));
    }

    @Test
    void refusesANameOfManyWords() throws IOException, InterruptedException {
        String name = "\"Name\":\"" + "a ".repeat(4_000) + "!\"";
        String order = "{\"ProductType\":\"VoiceConnector\",\"E164PhoneNumbers\":[\"+14255550123\"]," + name + "}";
        refused(client.rest("chime", "POST", "/chime-sdk-voice/phone-number-orders", order));
        refused(client.rest("chime", "POST", "/chime-sdk-voice/phone-numbers/%2B14255550123", "{" + name + "}"));
    }

    @Test
    void refusesAnAliasOfManyHyphens() throws IOException, InterruptedException {
        String body = "{\"IdentityManagementType\":\"CONNECT_MANAGED\",\"InboundCallsEnabled\":true,"
                + "\"OutboundCallsEnabled\":true,\"InstanceAlias\":\"" + "a-".repeat(30_000) + "!\"}";
        refused(client.rest("connect", "PUT", "/connect/instance", body));
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body().length()).isLessThan(2_000);
    }
}
