package dev.dialtone.it.control;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.hostile.ControlCall;
import dev.dialtone.it.http.RawRequest;
import dev.dialtone.it.http.RawResponse;
import dev.dialtone.it.process.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The control API as an OpenAPI document. What clients make of it is tested by src-it/js/openapi.test.mjs. */
class OpenApiTest {

    private static final Path FILE = Sources.root().resolve("docs/openapi.json");
    private static final JsonNode DOCUMENT = new ObjectMapper().readTree(FILE.toFile());

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    @Test
    @Evidence(DIALTONE)
    void isServedAsItStandsInTheDocs() throws IOException {
        RawResponse answer = RawRequest.rest(dialtone.account(), "none", "GET", "/_dialtone/openapi.json", "")
                .with("Origin", "http://localhost:3000")
                .sendTo(dialtone.endpoint());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:3000");
        assertThat(FILE).hasContent(answer.body());
    }

    @Test
    @Evidence(DIALTONE)
    void hasEveryCallOfTheContract() {
        List<String> described = new ArrayList<>();
        DOCUMENT.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(ControlCall.all().stream()
                        .map(call -> call.toString().replace("+}", "}"))
                        .toList());
    }

    @Test
    @Evidence(DIALTONE)
    void saysWhatEverythingIs() {
        List<String> silent = new ArrayList<>();
        DOCUMENT.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode described = operation.getValue();
                    String name = described.path("operationId").asString();
                    if (described.path("summary").asString("").isEmpty()
                            || described.path("tags").isEmpty()) {
                        silent.add(name);
                    }
                    described.path("parameters").forEach(each -> check(name + " " + each.path("name"), each, silent));
                    described
                            .path("responses")
                            .properties()
                            .forEach(each -> check(name + each.getKey(), each.getValue(), silent));
                    if (described.has("requestBody")) {
                        check(name + " body", described.path("requestBody"), silent);
                    }
                }));
        DOCUMENT.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(member -> check(schema.getKey() + "." + member.getKey(), member.getValue(), silent)));
        DOCUMENT.path("tags").forEach(tag -> check("tag " + tag.path("name"), tag, silent));

        assertThat(silent).as("without a description").isEmpty();
    }

    private static void check(String name, JsonNode described, List<String> silent) {
        if (described.path("description").asString("").isEmpty()) {
            silent.add(name);
        }
    }
}
