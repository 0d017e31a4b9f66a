package dev.dialtone.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.shape.EnumSchema;
import dev.dialtone.core.shape.OpenEnum;
import dev.dialtone.it.Ledger;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each reason that Pinpoint SMS and Voice gives for a refusal is expected in a scenario test, through an SDK. Those that no
 * client can bring about stand in {@code reasons-without-scenario.txt}.
 */
class ReasonsTest {
    private static final String SERVICE = "dev.dialtone.smsvoice";
    private static final String SDK_FOR_JAVASCRIPT = "@aws-sdk/client-pinpoint-sms-voice-v2";

    /** By the name of the class. No reason is in two of them, so that its name is enough. */
    private static final Map<String, EnumSchema<?>> REASONS = Map.of(
            ConflictExceptionReason.class.getName(), ConflictExceptionReason.SCHEMA,
            ServiceQuotaExceededExceptionReason.class.getName(), ServiceQuotaExceededExceptionReason.SCHEMA,
            ValidationExceptionReason.class.getName(), ValidationExceptionReason.SCHEMA);

    /** {@code Errors.conflict(call, "REASON", …)}: the call comes first. */
    private static final Pattern IN_JAVA = Pattern.compile(",\\s*\"([A-Z_]+)\"\\s*[,)]");

    private static final Pattern IN_JAVASCRIPT = Pattern.compile("\\bReason: \"([A-Z_]+)\"");

    @Test
    void everyReasonThatIsGivenIsExpectedByAScenario() throws IOException {
        Set<String> unseen = given();
        assertThat(unseen).hasSizeGreaterThan(60);

        unseen.removeAll(expected());

        assertThat(unseen)
                .as("reasons that no scenario test expects; those that no client can bring about stand in"
                        + " reasons-without-scenario.txt, and only those")
                .containsExactlyInAnyOrderElementsOf(Ledger.read(ReasonsTest.class, "reasons-without-scenario.txt"));
    }

    @Test
    void noReasonIsInTwoEnums() {
        assertThat(REASONS.values().stream().flatMap(ReasonsTest::names)).doesNotHaveDuplicates();
    }

    @Test
    void tellsAnExpectedReasonFromANameThatIsMentioned() {
        assertThat(found(IN_JAVA, "Errors.conflict(() -> call(\"A\"), \"KEYWORD_MISMATCH\", \"pool\", id)"))
                .containsExactly("KEYWORD_MISMATCH");
        assertThat(found(IN_JAVA, "Errors.quotaExceeded(\n    this::create,\n    \"POOLS_PER_ACCOUNT\");"))
                .containsExactly("POOLS_PER_ACCOUNT");
        assertThat(found(IN_JAVA, "put(\"{\\\"POOLS_PER_ACCOUNT\\\":1}\").path(\"POOLS_PER_ACCOUNT\")"))
                .isEmpty();
        assertThat(found(IN_JAVASCRIPT, "{ Reason: \"KEYWORD_MISMATCH\", ResourceType: \"POOL\" }"))
                .containsExactly("KEYWORD_MISMATCH");
    }

    /** The reasons that a hand-written class of the service names. */
    private static Set<String> given() {
        return House.Running.CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith(SERVICE)
                        && !type.getPackageName().startsWith(SERVICE + ".model"))
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .map(access -> access.getTarget())
                .filter(field -> REASONS.containsKey(field.getOwner().getName()))
                .map(field -> field.getName())
                .filter(ReasonsTest::isReason)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isReason(String name) {
        return REASONS.values().stream().flatMap(ReasonsTest::names).anyMatch(name::equals);
    }

    private static Stream<String> names(EnumSchema<?> reasons) {
        return reasons.values().stream().map(OpenEnum::value);
    }

    private static Set<String> expected() throws IOException {
        Set<String> expected = new TreeSet<>();
        Path scenarios = House.root().resolve("src-it");
        for (String test : texts(scenarios.resolve("src/test/java/dev/dialtone/it/smsvoice"), ".java")) {
            expected.addAll(found(IN_JAVA, test));
        }
        for (String script : texts(scenarios.resolve("js"), ".test.mjs")) {
            if (script.contains(SDK_FOR_JAVASCRIPT)) {
                expected.addAll(found(IN_JAVASCRIPT, script));
            }
        }
        return expected;
    }

    private static List<String> texts(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(file -> String.join("\n", House.lines(file)))
                    .toList();
        }
    }

    private static List<String> found(Pattern reason, String text) {
        return reason.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
