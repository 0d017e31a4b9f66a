package dev.dialtone.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
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
 * Lists what is guessed in {@code target/guesses.txt}: tests and groups of case files whose truth is, and the lines of data
 * files that have {@code guess} for their source. Modules that were not built are left out.
 */
class GuessesTest {
    private static final String CASES = ".cases";
    private static final Pattern GUESSED_CASES = Pattern.compile("\\[([^\\]]+)\\] GUESS: (.+)");

    private static final Pattern GUESSED_LINE = Pattern.compile("[^#].* guess\\b.*");

    @Test
    void listsGuessesEachWithItsReason() throws IOException {
        Map<String, String> guesses = new TreeMap<>();
        for (JavaClass test : House.testClasses()) {
            guess(test.tryGetAnnotationOfType(Evidence.class.getName()))
                    .ifPresent(why -> guesses.put(test.getName(), why));
            for (JavaMethod method : test.getMethods()) {
                guess(method.tryGetAnnotationOfType(Evidence.class.getName()))
                        .ifPresent(why -> guesses.put(test.getName() + "." + method.getName(), why));
            }
        }
        for (Path file : files(House.built("test-classes"), CASES)) {
            for (String line : Files.readAllLines(file)) {
                Matcher heading = GUESSED_CASES.matcher(line);
                if (heading.matches()) {
                    guesses.merge(
                            file.getFileName() + " [" + heading.group(1) + "]", heading.group(2), "%s; %s"::formatted);
                }
            }
        }

        Map<String, Long> guessedLines = guessedLines();
        List<String> report = new ArrayList<>();
        guesses.forEach((test, why) -> report.add(test + ": " + why));
        guessedLines.forEach((file, lines) -> report.add(file + ": guessed data lines: " + lines));
        Files.write(Files.createDirectories(Path.of("target")).resolve("guesses.txt"), report);
        System.out.printf(
                "Guesses: %d, and guessed data lines: %d, see target/guesses.txt%n",
                guesses.size(),
                guessedLines.values().stream().mapToLong(Long::longValue).sum());
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

    /** How many lines of each data file are guessed; files without any are left out. */
    private static Map<String, Long> guessedLines() throws IOException {
        Map<String, Long> guessed = new TreeMap<>();
        for (Path file : files(House.built("classes"), ".txt")) {
            long lines = Files.readAllLines(file).stream()
                    .filter(line -> GUESSED_LINE.matcher(line).matches())
                    .count();
            if (lines > 0) {
                guessed.put(file.getFileName().toString(), lines);
            }
        }
        return guessed;
    }

    private static List<Path> files(List<Path> folders, String ending) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(file -> file.toString().endsWith(ending)).forEach(files::add);
            }
        }
        return files;
    }
}
