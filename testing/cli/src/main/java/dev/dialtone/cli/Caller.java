package dev.dialtone.cli;

import dev.dialtone.client.Dialtone;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who calls which server: as the AWS CLI would in the same shell, but that Dialtone is on this machine unless somebody says where. */
final class Caller {

    private static final String SERVICE_ENDPOINT = "AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2";
    private static final int DIGITS_OF_ACCOUNT = 12;

    private final Arguments arguments;
    private final Map<String, String> environment;
    private final AwsProfile profile;

    Caller(Arguments arguments, Map<String, String> environment) {
        this.arguments = arguments;
        this.environment = environment;
        this.profile = AwsProfile.of(environment);
    }

    /** The server and account that are meant. Nobody is called yet. */
    Dialtone dialtone() {
        Dialtone dialtone = trusted(at(endpoint()));
        String account = account();
        dialtone = account == null ? dialtone : dialtone.inAccount(account);
        String region = region();
        return region == null ? dialtone : dialtone.inRegion(region);
    }

    /** As the AWS CLI does it: by the certificates of a file, if there is one. */
    private Dialtone trusted(Dialtone dialtone) {
        String bundle = first(variable("AWS_CA_BUNDLE"), profile.get("ca_bundle"));
        if (bundle == null || !"https".equals(dialtone.endpoint().getScheme())) {
            return dialtone;
        }
        try {
            return dialtone.trusting(Files.readString(Path.of(bundle)));
        } catch (IOException | IllegalArgumentException unusable) {
            throw new UsageException(
                    "AWS_CA_BUNDLE: " + bundle + ": " + unusable.getMessage() + " (expected: a file of PEM)");
        }
    }

    private static Dialtone at(String endpoint) {
        try {
            return Dialtone.at(new URI(endpoint));
        } catch (URISyntaxException | IllegalArgumentException wrong) {
            boolean mayHoldSecrets = endpoint.contains("@") || endpoint.contains("?");
            throw new UsageException("endpoint: " + (mayHoldSecrets ? "one with more than an address" : endpoint)
                    + " (expected: such as http://localhost:4566)");
        }
    }

    private String endpoint() {
        String chosen = arguments.text(Option.ENDPOINT_URL);
        if (chosen == null && !"true".equalsIgnoreCase(environment.get("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"))) {
            chosen = first(variable(SERVICE_ENDPOINT), variable("AWS_ENDPOINT_URL"), profile.get("endpoint_url"));
        }
        return chosen == null ? "http://localhost:" + port() : chosen;
    }

    /** Where the server of this environment listens. Of a Service named {@code dialtone} Kubernetes sets the variable to an address. */
    private String port() {
        String port = variable("DIALTONE_PORT");
        return port == null || port.contains("://") ? "4566" : port;
    }

    /** Null: the first one. A key that is none of ours is not sent anywhere. */
    private @Nullable String account() {
        String chosen = arguments.text(Option.ACCOUNT);
        if (chosen != null) {
            return chosen;
        }
        String key = first(variable("AWS_ACCESS_KEY_ID"), profile.get("aws_access_key_id"));
        boolean isAccount =
                key != null && key.length() == DIGITS_OF_ACCOUNT && key.chars().allMatch(c -> c >= '0' && c <= '9');
        return isAccount ? key : null;
    }

    private @Nullable String region() {
        return first(
                arguments.text(Option.REGION),
                variable("AWS_REGION"),
                variable("AWS_DEFAULT_REGION"),
                profile.get("region"));
    }

    private @Nullable String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    private static @Nullable String first(@Nullable String... choices) {
        for (String each : choices) {
            if (each != null) {
                return each;
            }
        }
        return null;
    }
}
