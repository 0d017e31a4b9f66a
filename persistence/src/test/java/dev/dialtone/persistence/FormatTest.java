package dev.dialtone.persistence;

import static dev.dialtone.persistence.Folders.put;
import static dev.dialtone.persistence.Folders.save;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that an older or a newer Dialtone has written. */
class FormatTest {

    private static final Format.Step RENAMED = (table, number, value, batch) -> {
        batch.remove(table, number);
        batch.put(Folders.table(table.store().replace("old", "new")), number, output -> output.writeBytes(value));
    };

    private static final Format.Step ENDED = (table, number, value, batch) -> {
        if (table.store().startsWith("new")) {
            byte[] ended = (new String(value, StandardCharsets.UTF_8) + "!").getBytes(StandardCharsets.UTF_8);
            batch.put(table, number, output -> output.writeBytes(ended));
        }
    };

    private static final Format THIRD = new Format(List.of(RENAMED, ENDED));

    @TempDir
    Path path;

    @BeforeEach
    void writeTheFirstFormat() {
        try (DataFolder folder = open(new Format(List.of()))) {
            save(folder, put("old/1", "a"));
            save(folder, put("other", "b"));
        }
    }

    private DataFolder open(Format format) {
        return DataFolder.open(path, format, warning -> {});
    }

    @Test
    void carriesAnOlderOneOverStepByStep() {
        try (DataFolder folder = open(THIRD)) {
            assertThat(Folders.read(folder)).containsExactly(Map.entry("new/1", "a!"), Map.entry("other", "b"));
            save(folder, put("new/2", "c"));
        }
        try (DataFolder folder = open(THIRD)) {
            assertThat(Folders.read(folder)).containsOnlyKeys("new/1", "new/2", "other");
        }
    }

    @Test
    void goesOnAfterTheStepThatWasDoneLast() {
        Format.Step failing = (table, number, value, batch) -> {
            throw new IllegalStateException("as if the process was killed");
        };
        assertThatThrownBy(() -> open(new Format(List.of(RENAMED, failing)))).isInstanceOf(IllegalStateException.class);

        try (DataFolder folder = open(THIRD)) {
            assertThat(Folders.read(folder)).containsExactly(Map.entry("new/1", "a!"), Map.entry("other", "b"));
        }
    }

    @Test
    void refusesANewerOne() {
        open(THIRD).close();

        assertThatThrownBy(() -> Folders.open(path))
                .isInstanceOf(FolderRefused.class)
                .hasMessage("data folder " + path.toAbsolutePath()
                        + ": written by a newer Dialtone, in format 3 (expected: at most 1; start that Dialtone, or name"
                        + " another folder)");
        open(THIRD).close();
    }
}
