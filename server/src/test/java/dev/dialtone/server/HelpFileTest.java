package dev.dialtone.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The start script shows settings and commands before anything is built, from a file. With {@code -Ddocs.write=true} it is written in
 * place of being compared.
 */
class HelpFileTest {

    private static final Path FILE = Path.of("startup", "help.txt");
    private static final String WRITE =
            "mvn -pl server -am test -Dtest=HelpFileTest -Ddocs.write=true -Dsurefire.failIfNoSpecifiedTests=false";

    @Test
    void fileSaysWhatTheProgramSays() throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(FILE, Main.help());
        }
        assertThat(FILE).as("To write it: %s", WRITE).content().isEqualTo(Main.help());
    }
}
