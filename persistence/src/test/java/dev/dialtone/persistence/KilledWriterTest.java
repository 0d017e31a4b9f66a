package dev.dialtone.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed with SIGKILL, or that are two. */
class KilledWriterTest {

    private static final int KILLS = 12;

    @TempDir
    Path folder;

    @Test
    void losesNothingThatWasAcknowledgedAndKeepsNothingHalf() throws IOException, InterruptedException {
        Random random = new Random(3);
        int acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int rounds = random.nextInt(400);
            Process writer = Folders.java(Writer.class, folder.toString()).start();
            try (BufferedReader output = writer.inputReader()) {
                String line = output.readLine();
                for (int read = 0; line != null && read < rounds; read++) {
                    acknowledged = Integer.parseInt(line);
                    line = output.readLine();
                }
                writer.toHandle().destroyForcibly(); // The process itself would close its output.
                for (; line != null; line = output.readLine()) {
                    acknowledged = Integer.parseInt(line);
                }
            }
            writer.waitFor();

            assertThat(Writer.round(folder)).as("after kill %d", kill).isBetween(acknowledged, acknowledged + 1);
        }
    }

    @Test
    void isOneProcessAFolder() throws IOException, InterruptedException {
        Process writer = Folders.java(Writer.class, folder.toString()).start();
        try (BufferedReader output = writer.inputReader()) {
            output.readLine();

            assertThatThrownBy(() -> Folders.open(folder))
                    .isInstanceOf(FolderRefused.class)
                    .hasMessageContaining(folder + ": process " + writer.pid() + " uses it");
        } finally {
            writer.destroyForcibly().waitFor();
        }
        Folders.open(folder).close();
    }

    @Test
    void isOneUserAFolderWithinAProcess() {
        try (DataFolder first = Folders.open(folder)) {
            assertThat(first.trouble()).isNull();

            assertThatThrownBy(() -> Folders.open(folder))
                    .isInstanceOf(FolderRefused.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid() + " uses it");
        }
    }
}
