package dev.dialtone.it.control;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.docs.GeneratedPage;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.transition.TransitionSpeed;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The table of docs/transitions.md. */
@Evidence(DIALTONE)
class TransitionsPageTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path PAGE = Path.of("..", "docs", "transitions.md");
    private static final String HEADING =
            "| service | resource | from | to | `fast` | `realistic` |\n|---|---|---|---|---|---|\n";

    @Test
    void tableIsUpToDate() throws IOException, InterruptedException {
        GeneratedPage.in(PAGE).requireTable(HEADING, table());
    }

    private static String table() throws IOException, InterruptedException {
        List<JsonNode> fast = transitions(TransitionSpeed.FAST);
        List<JsonNode> realistic = transitions(TransitionSpeed.REALISTIC);
        assertThat(fast).hasSameSizeAs(realistic).hasSizeGreaterThan(20);
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < fast.size(); i++) {
            JsonNode each = fast.get(i);
            table.append("| ")
                    .append(String.join(
                            " | ",
                            text(each, "service"),
                            text(each, "resource"),
                            text(each, "from"),
                            text(each, "to"),
                            text(each, "after"),
                            text(realistic.get(i), "after")))
                    .append(" |\n");
        }
        return table.toString();
    }

    private static String text(JsonNode transition, String member) {
        return transition.path(member).asString();
    }

    private static List<JsonNode> transitions(TransitionSpeed speed) throws IOException, InterruptedException {
        Settings settings = Settings.DEFAULTS.withAddress("127.0.0.1", 0).withTransitions(speed);
        try (Emulator emulator = Emulator.start(settings)) {
            URI uri = URI.create(emulator.endpoint() + "/_dialtone/transitions");
            String answer = HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
            List<JsonNode> all = new ArrayList<>();
            new ObjectMapper().readTree(answer).path("transitions").forEach(all::add);
            return all;
        }
    }
}
