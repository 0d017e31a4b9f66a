package dev.dialtone.it.trust;

import dev.dialtone.it.javascript.NodeFolder;
import dev.dialtone.it.process.Command;
import dev.dialtone.it.process.Command.Outcome;
import dev.dialtone.it.process.Requirements;
import dev.dialtone.it.process.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Clients that are programs of the machine. Without one of them the test that asks is skipped, and says so. */
final class Programs {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private Programs() {}

    /** What the README shows of the SDK for JavaScript: orders a number of Chime SDK Voice. */
    static Outcome javaScript(Map<String, String> environment) throws IOException {
        Path folder = NodeFolder.require();
        return Command.of("node", "first-steps.mjs")
                .in(folder)
                .with("AWS_REGION", "us-east-1")
                .with("AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED", "true")
                .with(environment)
                .run(LONGEST);
    }

    /** What the README shows of boto3: claims a number of Connect. */
    static Outcome python(Map<String, String> environment) {
        boolean hasBoto3 = Requirements.has("python3")
                && Command.of("python3", "-c", "import boto3").run(LONGEST).exitCode() == 0;
        Requirements.orSkip(hasBoto3, "boto3 was not tested: no python3 on the PATH, or none that has it");
        return Command.of(
                        "python3",
                        "-B",
                        Sources.root().resolve("src-it/python/first_steps.py").toString())
                .with("AWS_DEFAULT_REGION", "us-east-1")
                .with("AWS_MAX_ATTEMPTS", "1")
                .with(environment)
                .run(LONGEST);
    }

    /** The first AWS CLI of the PATH. */
    static Outcome aws(Map<String, String> environment, String... arguments) {
        Requirements.require(Requirements.has("aws"), "the AWS CLI was not tested: no aws on the PATH");
        String[] words = new String[arguments.length + 3];
        words[0] = "aws";
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        words[words.length - 2] = "--endpoint-url"; // Older ones do not know AWS_ENDPOINT_URL.
        words[words.length - 1] = environment.getOrDefault("AWS_ENDPOINT_URL", "");
        return Command.of(words)
                .with("AWS_DEFAULT_REGION", "us-east-1")
                .with("AWS_PAGER", "")
                .with("AWS_MAX_ATTEMPTS", "1")
                .with("AWS_CONFIG_FILE", "/nonexistent/config")
                .with("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent/credentials")
                .with(environment)
                .run(LONGEST);
    }
}
