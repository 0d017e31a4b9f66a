package dev.dialtone.it.control;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.process.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Clients of the last release still work: docs/control-api-stability.md. A release writes down what it promises with
 * {@code -Dbaseline.write=true}.
 */
class ControlApiStabilityTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DOCUMENT = Sources.root().resolve("docs/openapi.json");
    private static final Path RELEASED =
            Sources.root().resolve("src-it/src/test/resources/dev/dialtone/it/control/released-openapi.json");

    private static final String SMALL = """
            {"paths": {"/a": {"put": {"operationId": "PutA",
              "parameters": [{"name": "p", "in": "query", "schema": {"type": "string"}}],
              "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Sent"}}}},
              "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Got"}}}}}}}},
             "components": {"schemas": {
              "Sent": {"type": "object", "properties": {
                "kind": {"type": "string", "enum": ["ONE", "TWO"]},
                "old": {"type": "string", "deprecated": true},
                "many": {"type": "array", "maxItems": 5, "items": {"type": "string"}}}},
              "Got": {"type": "object", "required": ["id"], "properties": {
                "id": {"type": "string"}, "size": {"type": "integer"}}}}}}
            """;

    @Test
    @Evidence(DIALTONE)
    void breaksNoClientOfTheLastRelease() throws IOException {
        if (Boolean.getBoolean("baseline.write")) {
            Files.copy(DOCUMENT, RELEASED, StandardCopyOption.REPLACE_EXISTING);
        }

        assertThat(BrokenPromises.between(read(RELEASED), read(DOCUMENT)))
                .as("what breaks clients of the last release. Keep it, and mark it @deprecated in the contract for a"
                        + " release first: docs/control-api-stability.md")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "put": {                        | "post": {                             | put /a is gone
            "PutA"                          | "SetA"                                | put /a has the operationId 'SetA' now, not 'PutA'
            "name": "p"                     | "name": "q"                           | put /a ?p is gone
            "in": "query",                  | "in": "query", "required": true,      | put /a ?p is required now
            "200"                           | "201"                                 | put /a 200 is gone
            "enum": ["ONE", "TWO"]          | "enum": ["TWO"]                       | put /a body.kind has no value ONE now
            "kind": {                       | "sort": {                             | put /a body.kind is gone
            "Sent": {                       | "Sent": {"required": ["kind"],        | put /a body.kind is required now
            "maxItems": 5                   | "maxItems": 4                         | put /a body.many has maxItems 4 now
            "items": {                      | "items": {"pattern": "^a",            | put /a body.many[] has the pattern ^a now
            "required": ["id"]              | "required": []                        | put /a 200.id may be absent now
            "size": {"type": "integer"      | "size": {"type": "string"             | put /a 200.size has the type 'string' now, not 'integer'
            , "size": {"type": "integer"}   | , "length": {"type": "integer"}       | put /a 200.size is gone
            """)
    @Evidence(DIALTONE)
    void findsWhatBreaksClients(String was, String is, String broken) {
        assertThat(BrokenPromises.between(JSON.readTree(SMALL), JSON.readTree(SMALL.replace(was, is))))
                .containsExactly(broken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "enum": ["ONE", "TWO"]          | "enum": ["ONE", "TWO", "THREE"]
            "old": {"type": "string", "deprecated": true},  | ^^
            "maxItems": 5                   | "maxItems": 6
            "Sent": {"type": "object", "properties": { | "Sent": {"type": "object", "properties": {"new": {"type": "string"},
            "id": {"type": "string"}        | "id": {"type": "string"}, "new": {"type": "string"}
            "parameters": [                 | "parameters": [{"name": "q", "in": "query"},
            "200"                           | "409": {}, "200"
            """)
    @Evidence(DIALTONE)
    void letsTheApiGrow(String was, String is) {
        JsonNode grown = JSON.readTree(SMALL.replace(was, is));

        assertThat(grown).isNotEqualTo(JSON.readTree(SMALL));
        assertThat(BrokenPromises.between(JSON.readTree(SMALL), grown)).isEmpty();
    }

    @Test
    @Evidence(DIALTONE)
    void promisesNothingOfLocalStacksAliases() {
        String alias = SMALL.replace("\"parameters\"", "\"tags\": [\"LocalStack\"], \"parameters\"");

        assertThat(BrokenPromises.between(JSON.readTree(alias), JSON.readTree("{}")))
                .isEmpty();
    }

    private static JsonNode read(Path file) {
        return JSON.readTree(file.toFile());
    }
}
