package dev.dialtone.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.seed.SeedRefused;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SeedSourcesTest {

    @TempDir
    Path folder;

    private final SeedSources sources = new SeedSources();

    @Test
    void takesThoseOfAFolderInTheOrderOfTheirNamesAndWarnsOfOthers() throws IOException {
        for (String name : List.of("20-b.yml", "10-a.json", "30.YAML", "script.sh", "read.me")) {
            Files.writeString(folder.resolve(name), "");
        }
        Files.createDirectory(folder.resolve("nested.yaml"));

        sources.add(folder);

        assertThat(sources.files())
                .containsExactly(folder.resolve("10-a.json"), folder.resolve("20-b.yml"), folder.resolve("30.YAML"));
        assertThat(sources.warnings())
                .containsExactly(
                        folder + ": left aside, as only .json, .yaml and .yml are run, and nothing is executed: "
                                + "nested.yaml, read.me, script.sh");
    }

    @Test
    void refusesAFolderWithoutSeedsOnlyWhereSomebodyHasNamedIt() {
        assertThat(sources.addFolder(folder)).isZero();
        assertThatThrownBy(() -> sources.add(folder))
                .isInstanceOf(SeedRefused.class)
                .hasMessage(folder + ": no file in it that ends in .json, .yaml or .yml");
    }

    @Test
    void refusesWhatIsNotThereOrTooLarge() throws IOException {
        Path missing = folder.resolve("missing.yaml");
        assertThatThrownBy(() -> SeedSources.read(missing)).hasMessage(missing + ": no such file or folder");
        Path large = folder.resolve("large.json");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(100L * 1024 * 1024);
        }
        assertThatThrownBy(() -> SeedSources.read(large))
                .hasMessage(large + ": too large (expected: at most 8388608 bytes)");
    }
}
