package dev.dialtone.control.introspection;

import dev.dialtone.control.model.GetOpenApiInput;
import dev.dialtone.control.model.GetOpenApiOutput;
import dev.dialtone.control.model.OpenApiOperations;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Blob;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Shows the document that the build has made from the contract. */
public final class OpenApi implements OpenApiOperations {

    /** Read when somebody asks first, which most never do. */
    private static final class Document {
        static final GetOpenApiOutput OUTPUT = GetOpenApiOutput.builder()
                .document(read("/dev/dialtone/control/openapi.json"))
                .build();
    }

    @Override
    public GetOpenApiOutput getOpenApi(GetOpenApiInput input, RequestContext context) {
        return Document.OUTPUT;
    }

    private static Blob read(String name) {
        try (InputStream file = Objects.requireNonNull(OpenApi.class.getResourceAsStream(name), name)) {
            return Blob.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
