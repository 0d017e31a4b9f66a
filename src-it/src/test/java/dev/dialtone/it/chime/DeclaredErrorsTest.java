package dev.dialtone.it.chime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.it.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every error that an operation declares has a test that shows it, or a reason why nothing documented brings it about: the files
 * declared-errors-*.txt say which.
 */
@Evidence(value = Evidence.Source.MODEL, detail = "the errors that each operation declares")
class DeclaredErrorsTest {
    private static final List<String> AREAS = List.of("number", "connector", "sip", "account");

    /** In which a test of a file may be. */
    private static final List<String> PACKAGES = List.of("", ".connector", ".sip", ".account");

    /** One line. */
    private record Line(String operation, String error, String shownBy) {}

    private final List<Line> lines = AREAS.stream()
            .flatMap(area -> lines("declared-errors-" + area + ".txt"))
            .toList();

    @Test
    void haveATestOrAReason() {
        Set<String> general = new TreeSet<>();
        Set<String> told = new TreeSet<>();
        for (Line line : lines) {
            if (line.operation().equals("*")) {
                general.add(line.error());
            } else {
                told.add(line.operation() + " " + line.error());
            }
        }
        Set<String> declared = new TreeSet<>();
        Stream.of(Chime.builder().build(), ChimeSDKTelephonyService.builder().build())
                .flatMap(service -> service.operations().stream())
                .forEach(operation -> errors(operation)
                        .filter(error -> !general.contains(error))
                        .forEach(error -> declared.add(operation.name() + " " + error)));

        assertThat(declared).hasSizeGreaterThan(450);
        assertThat(told).as("what the files tell of, beside what is declared").isEqualTo(declared);
    }

    @Test
    void areShownByTestsThatThereAre() {
        List<String> missing = new ArrayList<>();
        for (Line line : lines) {
            if (!line.shownBy().startsWith("- ") && !isTest(line.shownBy())) {
                missing.add(line.toString());
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Stream<String> errors(Operation<?, ?> operation) {
        return operation.errors().stream().map(Schema::name);
    }

    private static boolean isTest(String test) {
        int dot = test.indexOf('.');
        return dot > 0
                && PACKAGES.stream()
                        .map(each -> DeclaredErrorsTest.class.getPackageName() + each + '.' + test.substring(0, dot))
                        .flatMap(DeclaredErrorsTest::methods)
                        .anyMatch(test.substring(dot + 1)::equals);
    }

    private static Stream<String> methods(String className) {
        try {
            return Stream.of(Class.forName(className).getDeclaredMethods()).map(method -> method.getName());
        } catch (ClassNotFoundException elsewhere) {
            return Stream.empty();
        }
    }

    private static Stream<Line> lines(String file) {
        return Ledger.lines(DeclaredErrorsTest.class, file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" ", 3))
                .map(words -> new Line(words[0], words[1], words[2]));
    }
}
