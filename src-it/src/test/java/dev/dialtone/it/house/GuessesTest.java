package dev.dialtone.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.dialtone.core.evidence.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Lists the tests and the groups of case files whose truth is guessed in {@code target/guesses.txt}; modules that were not
 * built are left out.
 */
class GuessesTest {
    private static final String CASES = ".cases";
    private static final Pattern GUESSED_CASES = Pattern.compile("\\[([^\\]]+)\\] GUESS: (.+)");

    @Test
    void listsGuessesEachWithItsReason() throws IOException {
        Map<String, String> guesses = new TreeMap<>();
        for (JavaClass test : tests()) {
            guess(test.tryGetAnnotationOfType(Evidence.class.getName()))
                    .ifPresent(why -> guesses.put(test.getName(), why));
            for (JavaMethod method : test.getMethods()) {
                guess(method.tryGetAnnotationOfType(Evidence.class.getName()))
                        .ifPresent(why -> guesses.put(test.getName() + "." + method.getName(), why));
            }
        }
        for (Path file : caseFiles()) {
            for (String line : Files.readAllLines(file)) {
                Matcher heading = GUESSED_CASES.matcher(line);
                if (heading.matches()) {
                    guesses.merge(
                            file.getFileName() + " [" + heading.group(1) + "]", heading.group(2), "%s; %s"::formatted);
                }
            }
        }

        Path report = Files.createDirectories(Path.of("target")).resolve("guesses.txt");
        Files.write(
                report,
                guesses.entrySet().stream()
                        .map(guess -> guess.getKey() + ": " + guess.getValue())
                        .toList());
        System.out.printf("Guesses: %d, see target/guesses.txt%n", guesses.size());
        assertThat(guesses)
                .as("guesses without a reason")
                .allSatisfy((test, why) -> assertThat(why).isNotBlank());
    }

    /** The reason of a guess; empty when it is none. */
    private static Optional<String> guess(Optional<? extends JavaAnnotation<?>> evidence) {
        return evidence.filter(annotation -> annotation.get("value").stream()
                        .anyMatch(value -> value instanceof JavaEnumConstant source
                                && source.name().equals(Evidence.Source.GUESS.name())))
                .map(annotation -> String.valueOf(annotation.get("detail").orElse("")));
    }

    private static JavaClasses tests() throws IOException {
        List<Path> folders = folders();
        return House.imported(importer -> importer.importPaths(folders));
    }

    private static List<Path> caseFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders()) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(file -> file.toString().endsWith(CASES)).forEach(files::add);
            }
        }
        return files;
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> modules = Files.walk(House.root(), 2)) {
            return modules.map(module -> module.resolve("target/test-classes"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }
}
