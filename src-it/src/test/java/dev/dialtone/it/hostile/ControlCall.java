package dev.dialtone.it.hostile;

import dev.dialtone.it.http.RawRequest;
import dev.dialtone.it.process.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A kind of call of the control API, as its contract has it.
 *
 * @param method of HTTP
 * @param uri with labels in braces
 */
public record ControlCall(String method, String uri) {

    private static final Pattern HTTP = Pattern.compile("@http\\(method: \"([A-Z]+)\", uri: \"([^\"]+)\"");

    /** By method and URI; the others have none. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("PUT /_dialtone/account", "{\"tier\":\"SANDBOX\"}"),
            Map.entry("PUT /_dialtone/clock", "{\"now\":\"2040-01-01T00:00:00Z\"}"),
            Map.entry("POST /_dialtone/clock/advance", "{\"duration\":\"PT1H\"}"),
            Map.entry("PUT /_dialtone/destinations/{e164}", "{\"outcome\":\"BLOCKED\"}"),
            Map.entry(
                    "POST /_dialtone/inbound", "{\"from\":\"+12065550100\",\"to\":\"+12065550101\",\"body\":\"STOP\"}"),
            Map.entry("POST /_dialtone/messages/wait", "{\"timeoutSeconds\":0}"),
            Map.entry("POST /_dialtone/messages/{messageId}/outcome", "{\"outcome\":\"BLOCKED\"}"),
            Map.entry("PUT /_dialtone/transitions", "{\"transitions\":[]}"),
            Map.entry("POST /_dialtone/registrations/{id}/review", "{\"decision\":\"APPROVE\"}"),
            Map.entry("POST /_dialtone/notify-configurations/{id}/review", "{\"decision\":\"APPROVE\"}"),
            Map.entry("POST /_dialtone/chime/calls", "{\"from\":\"+12065550100\",\"to\":\"+12065550101\"}"),
            Map.entry("POST /_dialtone/connect/calls", "{\"from\":\"+12065550100\",\"to\":\"+12065550101\"}"),
            Map.entry("PUT /_dialtone/chime/tasks/{taskId}", "{\"status\":\"FAILED\"}"));

    /** Every call of the contract. */
    public static List<ControlCall> all() {
        try (Stream<Path> files = Files.list(Sources.root().resolve("services/control/model"))) {
            return files.sorted()
                    .flatMap(file -> HTTP.matcher(read(file)).results())
                    .map(ControlCall::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ControlCall of(MatchResult http) {
        return new ControlCall(http.group(1), http.group(2));
    }

    /** Whether it reads something that needs no name, to its end. */
    boolean isListing() {
        return method.equals("GET") && !uri.contains("{") && ends();
    }

    /** Whether its answer ends, as long as the server and the client are there. */
    public boolean ends() {
        return !uri.equals("/_dialtone/stream");
    }

    /** The call for an account, with every label set to the same. */
    public RawRequest request(String account, String label) {
        String body = BODIES.getOrDefault(method + " " + uri, "");
        return RawRequest.rest(account, "none", method, uri.replaceAll("\\{[^}]*\\}", label), body);
    }

    @Override
    public String toString() {
        return method + " " + uri;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
