package dev.dialtone.server;

import dev.dialtone.core.docs.GeneratedPage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The start script shows settings and commands before anything is built, from a file. */
class HelpPageTest {

    @Test
    void fileSaysWhatTheProgramSays() throws IOException {
        GeneratedPage.in(Path.of("startup", "help.txt")).requireText(Main.help());
    }
}
