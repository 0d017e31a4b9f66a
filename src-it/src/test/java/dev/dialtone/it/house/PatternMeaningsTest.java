package dev.dialtone.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Messages of the control API show no regular expression: each pattern of its contract has words and an example beside it. */
class PatternMeaningsTest {

    @Test
    void everyPatternOfTheControlApiSaysWhatItMeans() throws IOException {
        List<String> without = new ArrayList<>();
        int patterns = 0;
        try (Stream<Path> files = Files.list(House.root().resolve("services/control/model"))) {
            for (Path file : files.sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    if (lines.get(i).startsWith("@pattern(")) {
                        patterns++;
                        if (i == 0 || !lines.get(i - 1).matches("@meaning\\(\".*(such as|, or ).*\"\\)")) {
                            without.add(file.getFileName() + ":" + (i + 1) + ": " + lines.get(i));
                        }
                    } else if (lines.get(i).contains("@pattern")) {
                        without.add(
                                file.getFileName() + ":" + (i + 1) + ": of a member (expected: of a type of its own)");
                    }
                }
            }
        }
        assertThat(patterns).isPositive();
        assertThat(without)
                .as("patterns without @meaning and an example on the line before")
                .isEmpty();
    }
}
