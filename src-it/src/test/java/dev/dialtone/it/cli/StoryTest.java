package dev.dialtone.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.process.Command;
import dev.dialtone.it.process.Command.Outcome;
import dev.dialtone.it.process.Requirements;
import dev.dialtone.it.process.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * README's story as it stands there, but for the port and the key, by every AWS CLI on the PATH. In the account of the key {@code test}
 * it is run by this class alone.
 */
@Evidence(value = Source.CLIENT, detail = "aws-cli: AWS_ENDPOINT_URL from 1.29 and 2.13 on, --endpoint-url always")
class StoryTest {

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Pattern STORY =
            Pattern.compile("<!-- story: run by StoryTest -->\n```sh\n(.*?)\n```\n", Pattern.DOTALL);

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    @TempDir
    Path home;

    static List<Arguments> everyCliWithBothKindsOfKeys() {
        return Aws.all().stream()
                .flatMap(aws -> Stream.of("test", DialtoneServer.newAccount()).map(key -> Arguments.of(aws, key)))
                .toList();
    }

    @BeforeAll
    static void needsTheCli() {
        Requirements.require(Requirements.has("bash"), "The story was not tested: no bash on the PATH");
        Requirements.require(Requirements.has("aws"), "The story was not tested: no aws on the PATH");
    }

    @ParameterizedTest
    @MethodSource("everyCliWithBothKindsOfKeys")
    void isTrueTwiceInARow(Aws aws, String key) throws IOException {
        for (int time = 0; time < 2; time++) {
            Outcome told = tell(aws, key);
            assertThat(told.out())
                    .as("%s", told)
                    .matches("(?s)Forgot \\w+ " + (key.equals("test") ? "000000000000" : key) + "\n.*")
                    .contains(
                            "\"MessageId\": ",
                            "  Your code is 123456.\nCode: 123456\n",
                            "\nOpted out of list Default\n");
            // The second message is refused, and nothing else.
            assertThat(told.err().lines().filter(line -> !line.isBlank()))
                    .as("%s", told)
                    .hasSize(1)
                    .allMatch(line -> line.contains("(ConflictException) when calling the SendTextMessage operation")
                            && line.contains("DESTINATION_PHONE_NUMBER_OPTED_OUT"));
            assertThat(told.out().lines().filter(line -> line.contains("  400  ")))
                    .hasSize(1)
                    .allMatch(line -> line.contains("  SendTextMessage  ") && line.contains("  ConflictException  "));
        }
    }

    private Outcome tell(Aws aws, String key) throws IOException {
        Path bin = Files.createDirectories(home.resolve("bin"));
        Files.deleteIfExists(bin.resolve("aws"));
        Files.writeString(
                bin.resolve("aws"), "#!/bin/sh\nexec '" + aws.program().toAbsolutePath() + "' \"$@\"\n");
        assertThat(bin.resolve("aws").toFile().setExecutable(true)).isTrue();
        String story = story().replace(
                        "http://localhost:4566", dialtone.endpoint().toString())
                .replace("AWS_ACCESS_KEY_ID=test", "AWS_ACCESS_KEY_ID=" + key);
        return Command.of("bash", "-c", story)
                .in(Sources.root())
                .with("PATH", bin + ":" + System.getenv("PATH"))
                .with("JAVA_HOME", System.getProperty("java.home"))
                .with("AWS_CONFIG_FILE", "/nonexistent/config")
                .with("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent/credentials")
                .run(LONGEST);
    }

    private static String story() throws IOException {
        Matcher story = STORY.matcher(Files.readString(Sources.root().resolve("README.md")));
        assertThat(story.find()).as("README.md has %s", STORY).isTrue();
        return story.group(1);
    }
}
