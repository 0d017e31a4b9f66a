package dev.dialtone.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client of a small contract. To renew the expected files, run with {@code -Dgolden.write=true} and read the diff. */
class ClientGeneratorTest {

    private static final Path EXPECTED = Path.of("src/test/resources/expected-client");
    private static final String MODEL = "src/test/resources/client";

    @TempDir
    Path out;

    @Test
    void writesWhatIsExpected() throws IOException {
        generate(MODEL, "without=OldResource");
        if (Boolean.getBoolean("golden.write")) {
            GoldenFiles.copy(out, EXPECTED);
        }
        assertThat(GoldenFiles.in(out)).isEqualTo(GoldenFiles.in(EXPECTED));
    }

    @Test
    void refusesABindingThatTheClientDoesNotKnow() {
        assertThatThrownBy(() -> generate(MODEL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("example.switchboard#OldLinesInput$others"
                        + " (expected: in the path, the query or the body, which may be a text)");
    }

    @Test
    void refusesTimesThatAreNoDateTimes() throws IOException {
        assertThatThrownBy(() -> generateMember("at: Timestamp"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("example.switchboard#AskInput$at: the client knows date-times only");
    }

    @Test
    void refusesTypesThatTheClientDoesNotHave() throws IOException {
        assertThatThrownBy(() -> generateMember("file: Blob"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("smithy.api#Blob: the client has no type for a blob");
    }

    @Test
    void refusesANameForAShapeThatIsNotThere() {
        assertThatThrownBy(() -> generate(MODEL, "name=Lime:Lemon"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("example.switchboard#Lime (expected: a shape of the contract)");
        assertThatThrownBy(() -> generate(MODEL, "name=Lime"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Lime (expected: SHAPE:NAME)");
    }

    private void generateMember(String member) throws IOException {
        Path contract = Files.writeString(out.resolve("contract.smithy"), """
                $version: "2"
                namespace example.switchboard
                service Switchboard { operations: [Ask] }
                @http(method: "POST", uri: "/ask")
                operation Ask { input := { %s } }
                """.formatted(member));
        Generate.main(new String[] {
            "model=" + contract, "client=example.switchboard#Switchboard:example.client", "out=" + out.resolve("client")
        });
    }

    private void generate(String model, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "model=" + model,
                "client=example.switchboard#Switchboard:example.client",
                "implied=Called",
                "text=Span:java.time.Duration",
                "name=LineState:Line",
                "with=LineState:example.client.model.Held",
                "name=ListenOutput:Sound",
                "out=" + out));
        arguments.addAll(List.of(more));
        Generate.main(arguments.toArray(String[]::new));
    }
}
