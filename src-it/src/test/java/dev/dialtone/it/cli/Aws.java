package dev.dialtone.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.process.Command;
import dev.dialtone.it.process.Command.Outcome;
import dev.dialtone.it.process.Requirements;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * One AWS CLI of the machine.
 *
 * @param program where it is
 * @param major 1 or 2
 * @param minor tells whether it knows the AWS_ENDPOINT_URL variables
 */
record Aws(Path program, int major, int minor) {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VERSION = Pattern.compile("aws-cli/(\\d+)\\.(\\d+)\\..*", Pattern.DOTALL);
    private static final String FOR_ALL_SERVICES = "AWS_ENDPOINT_URL";

    /** Every AWS CLI on the PATH. */
    static List<Aws> all() {
        return Requirements.programs("aws").stream().map(Aws::of).toList();
    }

    private static Aws of(Path program) {
        Outcome said = Command.of(program.toString(), "--version").run(LONGEST);
        // Version 1 once said it on standard error.
        Matcher version = VERSION.matcher(said.out() + said.err());
        assertThat(version.matches()).as("%s --version: %s", program, said).isTrue();
        return new Aws(program, Integer.parseInt(version.group(1)), Integer.parseInt(version.group(2)));
    }

    /** They came in July 2023. Debian 12 has an older one. */
    boolean knowsEndpointVariables() {
        return major == 1 ? minor >= 29 : minor >= 13;
    }

    /** This CLI as a user of an account has set it up: {@code AWS_ENDPOINT_URL} is the endpoint. */
    Terminal terminal(String endpoint, String account) {
        return terminal(Map.of(FOR_ALL_SERVICES, endpoint), account);
    }

    /** With endpoints per service. */
    Terminal terminal(Map<String, String> endpoints, String account) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("AWS_ACCESS_KEY_ID", account);
        variables.put("AWS_SECRET_ACCESS_KEY", "test");
        variables.put("AWS_DEFAULT_REGION", "us-east-1");
        variables.put("AWS_DEFAULT_OUTPUT", "json");
        variables.put("AWS_PAGER", "");
        variables.put("AWS_MAX_ATTEMPTS", "1");
        // The files of whoever runs the tests have no say.
        variables.put("AWS_CONFIG_FILE", "/nonexistent/config");
        variables.put("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent/credentials");
        return new Terminal(this, endpoints, variables);
    }

    @Override
    public String toString() {
        return "aws-cli " + major + "." + minor;
    }

    /**
     * Where commands are typed.
     *
     * @param endpoints by variable
     * @param variables all others
     */
    record Terminal(Aws aws, Map<String, String> endpoints, Map<String, String> variables) {

        /** The answer to {@code aws ARGUMENTS}, which must succeed; an empty object when it answers nothing. */
        JsonNode answer(String... arguments) {
            Outcome ran = run(arguments);
            assertThat(ran.exitCode())
                    .as("%s %s: %s", aws, Arrays.toString(arguments), ran.err())
                    .isZero();
            return ran.out().isBlank() ? JSON.createObjectNode() : JSON.readTree(ran.out());
        }

        /** With another value of a variable. */
        Terminal with(String variable, String value) {
            Map<String, String> changed = new LinkedHashMap<>(variables);
            changed.put(variable, value);
            return new Terminal(aws, endpoints, changed);
        }

        /** Expects {@code aws ARGUMENTS} to end with an error of this code; returns what it says. */
        String refused(String code, String... arguments) {
            Outcome ran = run(arguments);
            assertThat(ran.exitCode())
                    .as("%s %s: %s", aws, Arrays.toString(arguments), ran.out())
                    .isNotZero();
            assertThat(ran.err()).contains("An error occurred (" + code + ") when calling the ");
            return ran.err();
        }

        private Outcome run(String... arguments) {
            List<String> words = new ArrayList<>(List.of(aws.program.toString()));
            words.addAll(List.of(arguments));
            if (!aws.knowsEndpointVariables()) {
                words.addAll(List.of("--endpoint-url", endpointOf(arguments[0])));
                return Command.of(words).with(variables).run(LONGEST);
            }
            return Command.of(words).with(variables).with(endpoints).run(LONGEST);
        }

        private String endpointOf(String service) {
            String own =
                    FOR_ALL_SERVICES + "_" + service.toUpperCase(Locale.ROOT).replace('-', '_');
            return Objects.requireNonNull(endpoints.getOrDefault(own, endpoints.get(FOR_ALL_SERVICES)));
        }
    }
}
