package dev.dialtone.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/terraform.md promises no resource whose calls are not there, and not played by a test. */
class TerraformPageTest {

    private static final Path DOCS = House.root().resolve("docs");
    private static final String PAGE = String.join("\n", House.lines(DOCS.resolve("terraform.md")));

    /** A block of an example: {@code resource "aws_connect_phone_number" "desk"}. */
    private static final Pattern BLOCK = Pattern.compile("(?m)^ {4}(?:resource|data) \"(aws_\\w+)\"");

    /** A line of the table: resource, operations, test. */
    private static final Pattern LINE = Pattern.compile("(?m)^\\| `(aws_\\w+)` \\| (.+) \\| `(\\w+)` \\|$");

    private static final Pattern QUOTED = Pattern.compile("`(\\w+)`");
    private static final Pattern ENDPOINT = Pattern.compile("(?m)^ {8}(\\w+) += \"http://localhost:4566");

    /** The provider's names, by the services' own. */
    private static final Map<String, String> PROVIDER_NAMES = Map.of(
            "pinpoint-sms-voice-v2", "pinpointsmsvoicev2",
            "connect", "connect",
            "chime-sdk-voice", "chimesdkvoice",
            "chime", "chime");

    private record Promise(String resource, List<String> operations, String test) {}

    @Test
    void tableHasTheResourcesOfTheExamples() {
        Set<String> shown =
                BLOCK.matcher(PAGE).results().map(block -> block.group(1)).collect(Collectors.toSet());

        assertThat(promises())
                .extracting(Promise::resource)
                .hasSizeGreaterThan(5)
                .containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void operationsHaveBehaviour() {
        Map<String, Set<String>> built = built();
        List<String> missing = new ArrayList<>();
        for (Promise promise : promises()) {
            Set<String> there = built.getOrDefault(service(promise.resource()), Set.of());
            promise.operations().stream()
                    .filter(operation -> !there.contains(operation))
                    .forEach(operation -> missing.add(promise.resource() + ": " + operation));
        }
        assertThat(missing).as("operations without behaviour").isEmpty();
    }

    @Test
    void testsPlayTheirResources() {
        List<String> silent = promises().stream()
                .filter(promise -> House.tests().stream()
                        .filter(test -> test.endsWith(promise.test() + ".java"))
                        .noneMatch(test -> String.join("\n", House.lines(test)).contains(promise.resource())))
                .map(promise -> promise.resource() + ": " + promise.test())
                .toList();

        assertThat(silent).as("tests that do not name the resource").isEmpty();
    }

    @Test
    void providerKnowsEveryServiceByItsEndpoint() {
        assertThat(ENDPOINT.matcher(PAGE).results().map(line -> line.group(1)))
                .containsExactlyInAnyOrderElementsOf(built().keySet());
    }

    private static List<Promise> promises() {
        return LINE.matcher(PAGE)
                .results()
                .map(line -> new Promise(
                        line.group(1),
                        QUOTED.matcher(line.group(2))
                                .results()
                                .map(name -> name.group(1))
                                .toList(),
                        line.group(3)))
                .toList();
    }

    /** What the resources of Chime's voice connectors are named for was Chime's before; the provider calls Chime SDK Voice. */
    private static String service(String resource) {
        return resource.startsWith("aws_chime_voice_connector") ? "chimesdkvoice" : resource.split("_", -1)[1];
    }

    /** The operations with behaviour of docs/coverage.md, by the provider's name of their service. */
    private static Map<String, Set<String>> built() {
        Map<String, Set<String>> built = new TreeMap<>();
        Set<String> operations = new TreeSet<>();
        for (String line : House.lines(DOCS.resolve("coverage.md"))) {
            if (line.startsWith("## ")) {
                operations = new TreeSet<>();
                built.put(PROVIDER_NAMES.getOrDefault(line.substring(3), line), operations);
            } else if (line.endsWith(" | yes |")) {
                operations.add(line.split(" ", -1)[1]);
            }
        }
        return built;
    }
}
