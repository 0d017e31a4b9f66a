package dev.dialtone.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.control.stream.ChangeSource;
import dev.dialtone.core.state.Store;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents of a whole server, over HTTP. */
final class StateDocumentTest {
    private static final int NUMBERS = Integer.getInteger("dialtone.state.numbers", 200);
    /** It is due at the moment that it is scheduled, so that no request finds it. */
    private static final String NEVER_SEEN_DUE = "pinpoint-sms-voice-v2/rcs-fallback";

    private static final int MUTATIONS = Integer.getInteger("dialtone.state.mutations", 1_000);

    private final StateServer first = new StateServer();
    private final StateServer second = new StateServer();

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    @Test
    void isTheSameWhenItIsExportedAgain() throws Exception {
        first.make(NUMBERS);
        for (String account : List.of("all", StateServer.ACCOUNT)) {
            String exported = first.export(account);

            assertThat(second.put(account, exported).body()).isEmpty();
            assertThat(second.export(account)).isEqualTo(exported);
        }
        assertThat(first.export("all").lines().filter(line -> line.contains("\"key\"")))
                .hasSizeGreaterThan(NUMBERS);
    }

    /** Who adds a store adds to everything.yaml, too. */
    @Test
    void holdsSomethingOfEveryStore() throws Exception {
        first.make(3);
        String exported = first.export("all");

        assertThat(first.services.stores().all())
                .extracting(Store::name)
                .allSatisfy(name -> assertThat(exported).containsPattern("\"" + name + "(/[^\"]+)?\": \\{"));
    }

    @Test
    void knowsEveryStoreThatAStreamTellsOf() {
        assertThat(first.services.stores().all()).extracting(Store::name).containsAll(ChangeSource.stores());
    }

    /** Who adds a transition or another change that is scheduled adds to everything.yaml, too. */
    @Test
    void holdsEveryChangeThatCanBeDue() throws Exception {
        first.make(3);
        String exported = first.export("all");
        List<String> known = first.changes();

        assertThat(known).hasSizeGreaterThan(30).contains(NEVER_SEEN_DUE);
        assertThat(known)
                .filteredOn(change -> !change.equals(NEVER_SEEN_DUE))
                .allSatisfy(change -> assertThat(exported).contains("\"handler\": \"" + change + "\""));
    }

    @Test
    void goesOnAsTheExportedServerDoes() throws Exception {
        first.make(20);
        second.put("all", first.export("all"));

        for (int i = 0; i < 5; i++) {
            List<String> expected = first.goOn(i);
            assertThat(second.goOn(i)).isEqualTo(expected);
        }
        assertThat(withoutRequestIds(second.export("all"))).isEqualTo(withoutRequestIds(first.export("all")));
    }

    /** Requests have ids by chance, whatever the seed of the account. */
    private static String withoutRequestIds(String document) {
        return document.replaceAll("\"key\": \"[0-9a-f-]{36}\", \"value\": \\{\"service\"", "");
    }

    @Test
    void takesADocumentOfAnotherAccount() throws Exception {
        first.make(3);
        String exported = first.export(StateServer.ACCOUNT);

        assertThat(second.put("444455556666", exported).body()).isEmpty();
        assertThat(second.export("444455556666")).isEqualTo(exported.replace(StateServer.ACCOUNT, "444455556666"));
        assertThat(second.export("all")).doesNotContain(StateServer.ACCOUNT);
    }

    @Test
    void forgetsAccountsThatAWholeDocumentHasNot() throws Exception {
        first.make(1);
        second.put("444455556666", first.export(StateServer.ACCOUNT));
        second.put("all", first.export("all"));

        assertThat(second.export("all")).isEqualTo(first.export("all"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "dialtoneState": 1 | "dialtoneState": 2 | dialtoneState, line 2, version 2 of the format (expected: 1; it was written by a newer Dialtone)
                    "dialtoneState": 1, |                   | not a state document of Dialtone (expected: "dialtoneState" first)
                    "sms-voice/pools"  | "sms-voice/polls"  | accounts[0].stores["sms-voice/polls"], no store has this name (nearest: sms-voice/pools)
                    "sms-voice/pools"  | "sms-voice/pools/x" | accounts[0].stores["sms-voice/pools/x"], no store has this name
                    "us-east-1": {     | "*": {             | region:
                    "idSeed":          | "idSead":          | accounts[0].header, unknown member idSead (nearest: idSeed)
                    "idSeed":          | "idPosition":      | idPosition, is there twice
                    "sequence": 2,     | "sequence": 1,     | sequence: 1 (expected: 2..
                    "sequence": 1,     |                    | sequence is missing
                    "sequence": 1,     | "sequence": "1",   | .sequence, a text (expected: a whole number)
                    "ACTIVE"           | "SLEEPING"         | SLEEPING (expected:
                    "clockFrozenAt": "20 | "clockFrozenAt": "2o | a text (expected: a time such as
                    "clockFrozenAt": "20 | "clockFrozenAt": "99 | clock: 99
                    "lastSequence": 1, | "lastSequence": 9223372036854775807, | lastSequence
                    """)
    void refusesWhatDoesNotFitWithThePlaceAndTheReason(String old, String replacement, String reason) throws Exception {
        first.make(3);
        String exported = first.export("all");
        assertThat(exported).contains(old);

        HttpResponse<String> answer = first.put(
                "all",
                exported.replaceFirst(java.util.regex.Pattern.quote(old), replacement == null ? "" : replacement));

        assertThat(answer.statusCode()).isEqualTo(400);
        String message = answer.body().replace("\\\"", "\"");
        for (String part : reason.split(", ", -1)) {
            assertThat(message).contains(part);
        }
        assertThat(message).containsPattern("line [0-9]+, column [0-9]+: ");
        assertThat(first.export("all")).isEqualTo(exported);
    }

    @Test
    void answersEveryBrokenDocumentWithItsFaultAndChangesNothing() throws Exception {
        first.make(2);
        String exported = first.export("all");
        byte[] bytes = exported.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(5);
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] broken = Mutation.of(bytes, random);
            HttpResponse<String> answer = second.put("all", broken);
            assertThat(answer.statusCode())
                    .as(() -> answer.body() + " to " + new String(broken, StandardCharsets.UTF_8))
                    .isIn(204, 400);
            if (answer.statusCode() == 400) {
                refused++;
            } else {
                second.put("all", second.export("all"));
            }
        }
        assertThat(refused).isGreaterThan(MUTATIONS / 2);
        second.put("all", exported);
        for (int i = 0; i < 50; i++) {
            byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length - 2));
            assertThat(second.put("all", cut).statusCode()).isEqualTo(400);
            assertThat(second.export("all")).isEqualTo(exported);
        }
    }

    @Test
    void refusesWhatIsDeepLongOrEndless() throws Exception {
        String deep = "{\"dialtoneState\": 1, \"accounts\": " + "[".repeat(100_000);
        String wide = "{\"dialtoneState\": 1, \"version\": \"" + "x".repeat(17_000_000) + "\"}";
        String fine = "{\"dialtoneState\": 1, \"version\": \"" + "x".repeat(10_000_000) + "\", \"accounts\": []}";

        assertThat(first.put("all", deep).statusCode()).isEqualTo(400);
        assertThat(first.put("all", wide).body()).contains("a text in the body is too long");
        assertThat(first.put("all", fine).statusCode()).isEqualTo(204);
        assertThat(first.put("all", fine + "{}").body()).contains("expected: the end of the document");
    }

    @Test
    void takesManyAtOnceOneAfterTheOther() throws Exception {
        first.make(10);
        String exported = first.export("all");
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            answers.add(second.putLater("all", exported));
        }
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(204);
        }
        assertThat(second.export("all")).isEqualTo(exported);
    }

    @Test
    void refusesADocumentBeyondItsLimit() throws IOException, InterruptedException {
        try (StateServer small = new StateServer(1_000)) {
            HttpResponse<String> answer = small.put("all", " ".repeat(1_001));

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("at most 1000 bytes", "DIALTONE_MAX_STATE_BYTES");
        }
    }
}
