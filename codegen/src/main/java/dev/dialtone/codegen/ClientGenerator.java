package dev.dialtone.codegen;

import java.io.IOException;
import software.amazon.smithy.codegen.core.Symbol;
import software.amazon.smithy.model.Model;

/**
 * Writes a client of a service: records and enums into a package of their own; the class with a method for each operation, and what
 * reads and writes the records, beside the hand-written {@code ControlCalls}, {@code ControlCall} and {@code Json}.
 */
final class ClientGenerator {

    private final ClientShapes shapes;
    private final JavaNames names;
    private final JavaFiles files;

    ClientGenerator(Model model, ClientOptions options) {
        this.shapes = new ClientShapes(model, options);
        this.names = shapes.names();
        this.files = new JavaFiles(model, names);
    }

    void writeTo(GeneratedFolder out) throws IOException {
        ClientRecords records = new ClientRecords(shapes, names);
        ClientEnums enums = new ClientEnums(shapes, names);
        ClientCodecs codecs = new ClientCodecs(shapes, names);
        shapes.inputs()
                .forEach(input -> files.plan(names.generated(input), writer -> records.writeInput(writer, input)));
        shapes.structures()
                .forEach(structure ->
                        files.plan(names.generated(structure), writer -> records.write(writer, structure)));
        shapes.enums().forEach(shape -> files.plan(names.generated(shape), writer -> enums.write(writer, shape)));
        files.writeTo(out);

        ClientOperations operations = new ClientOperations(shapes, names, codecs);
        files.write(out, operations.name(), operations::write);
        files.write(out, beside("ModelReader"), codecs::writeReader);
        files.write(out, beside("ModelWriter"), codecs::writeWriter);
    }

    private Symbol beside(String name) {
        return JavaNames.symbol(shapes.options().packageName(), name);
    }
}
