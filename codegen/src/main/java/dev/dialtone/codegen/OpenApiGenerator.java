package dev.dialtone.codegen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.openapi.OpenApiConfig;
import software.amazon.smithy.openapi.OpenApiVersion;
import software.amazon.smithy.openapi.fromsmithy.OpenApiConverter;

/** Writes the contract of a service of restJson1 as an OpenAPI 3.1 document. */
final class OpenApiGenerator {

    /** It would tell what it leaves out, and warn of labels that {@link OpenApiDetails} writes anew. */
    private static final Logger CONVERSION = Logger.getLogger("software.amazon.smithy.openapi");

    private final Model model;
    private final ServiceShape service;

    OpenApiGenerator(Model model, ServiceShape service) {
        this.model = model;
        this.service = service;
    }

    /** Writes the document; its bytes depend on the model alone. */
    void writeTo(Path file) throws IOException {
        CONVERSION.setLevel(Level.SEVERE);
        OpenApiConfig config = new OpenApiConfig();
        config.setService(service.getId());
        config.setVersion(OpenApiVersion.VERSION_3_1_0);
        config.setUseIntegerType(true);
        config.setAddReferenceDescriptions(true);
        config.setRemoveGreedyParameterSuffix(true);
        Node document = OpenApiConverter.create()
                .config(config)
                .addOpenApiMapper(new OpenApiDetails(new Contract(model, service)))
                .convertToNode(model);
        GeneratedFolder.writeChanged(file, Node.prettyPrintJson(document, "  ") + "\n");
    }
}
