package dev.dialtone.codegen;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.Shape;

/** Writes the Java of what is kept in stores and belongs to no service. */
final class StateGenerator {

    private final Set<Shape> shapes;
    private final JavaFiles files;

    /** @param namespace the one of the stored structures; one without any is an {@link IllegalArgumentException} */
    StateGenerator(Model model, String namespace, String packageName) {
        Set<Shape> stored = Contract.stored(model, namespace);
        if (stored.isEmpty()) {
            throw new IllegalArgumentException(namespace + " (expected: a namespace with stored structures)");
        }
        this.shapes = Contract.reachable(model, stored);
        this.files = new JavaFiles(model, new JavaNames(model, packageName, Map.of(namespace, packageName)));
    }

    void writeTo(GeneratedFolder out) throws IOException {
        shapes.forEach(files::plan);
        files.writeTo(out);
    }
}
