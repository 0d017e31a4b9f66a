package dev.dialtone.codegen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.smithy.jsonschema.Schema;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.node.ArrayNode;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.node.StringNode;
import software.amazon.smithy.model.shapes.EnumShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.DocumentationTrait;
import software.amazon.smithy.model.traits.HttpErrorTrait;
import software.amazon.smithy.model.traits.MediaTypeTrait;
import software.amazon.smithy.model.traits.TitleTrait;
import software.amazon.smithy.model.traits.Trait;
import software.amazon.smithy.openapi.fromsmithy.Context;
import software.amazon.smithy.openapi.fromsmithy.OpenApiMapper;
import software.amazon.smithy.openapi.model.MediaTypeObject;
import software.amazon.smithy.openapi.model.OpenApi;
import software.amazon.smithy.openapi.model.OperationObject;
import software.amazon.smithy.openapi.model.ParameterObject;
import software.amazon.smithy.openapi.model.Ref;
import software.amazon.smithy.openapi.model.RequestBodyObject;
import software.amazon.smithy.openapi.model.ResponseObject;

/**
 * What Smithy's conversion leaves out: where the server is, a tag for each resource, what bodies, answers and enum values mean,
 * names of errors, paths and JSON documents as OpenAPI writes them.
 */
final class OpenApiDetails implements OpenApiMapper {

    private static final String ERROR_NAME = "X-Amzn-ErrorType";

    /** What any call can be answered in place of its own error of status 400: it cannot be read, or there is no room for it. */
    private static final List<String> OF_ANY_CALL = List.of("SerializationException", "LimitExceededException");

    private static final String BAD_REQUEST = "400";

    private static final String JSON = "application/json";

    private static final Schema FREE_OBJECT = Schema.builder()
            .type("object")
            .additionalProperties(Schema.builder().build())
            .build();

    /** How the names of schemas end that are a whole body. */
    private static final String WHOLE_BODY = "Payload";

    private final Contract contract;

    OpenApiDetails(Contract contract) {
        this.contract = contract;
    }

    @Override
    public OperationObject updateOperation(
            Context<? extends Trait> context,
            OperationShape shape,
            OperationObject operation,
            String method,
            String path) {
        String text = documentation(shape).orElse(shape.getId().getName()).replace('\n', ' ');
        int end = text.indexOf(". ");
        return operation.toBuilder()
                .summary(end < 0 ? text.replaceFirst("\\.$", "") : text.substring(0, end))
                .description(end < 0 ? null : text)
                .tags(contract.groupOf(shape.getId()).map(OpenApiDetails::tag).stream()
                        .toList())
                .build();
    }

    /** The member's description stands beside the schema; its type's own would say it twice. */
    @Override
    public ParameterObject updateParameter(
            Context<? extends Trait> context,
            OperationShape operation,
            String method,
            String path,
            ParameterObject parameter) {
        return parameter
                .getSchema()
                .map(schema -> parameter.toBuilder()
                        .schema(schema.toBuilder().description(null).build())
                        .build())
                .orElse(parameter);
    }

    @Override
    public RequestBodyObject updateRequestBody(
            Context<? extends Trait> context,
            OperationShape operation,
            String method,
            String path,
            RequestBodyObject body) {
        Model model = context.getModel();
        RequestBodyObject.Builder described = body.toBuilder()
                .description(documentation(model.expectShape(operation.getInputShape()))
                        .orElse(null));
        if (isJsonDocument(
                model, HttpBindingIndex.of(model).getRequestBindings(operation, HttpBinding.Location.PAYLOAD))) {
            described.putContent(
                    JSON, MediaTypeObject.builder().schema(FREE_OBJECT).build());
        }
        return described.build();
    }

    @Override
    public ResponseObject updateResponse(
            Context<? extends Trait> context,
            OperationShape operation,
            String status,
            String method,
            String path,
            ResponseObject response) {
        Model model = context.getModel();
        Optional<Shape> error = operation.getErrors(contract.service()).stream()
                .map(model::expectShape)
                .filter(shape -> status.equals(
                        String.valueOf(shape.expectTrait(HttpErrorTrait.class).getCode())))
                .findFirst();
        ResponseObject.Builder described = response.toBuilder()
                .description(documentation(error.orElse(model.expectShape(operation.getOutputShape())))
                        .orElse("Done."));
        error.ifPresent(shape -> described.putHeader(
                ERROR_NAME,
                Ref.local(ParameterObject.builder()
                        .description("The error's name.")
                        .schema(Schema.builder()
                                .type("string")
                                .enumValues(errorNames(shape, status))
                                .build())
                        .build())));
        if (error.isEmpty()
                && isJsonDocument(
                        model,
                        HttpBindingIndex.of(model).getResponseBindings(operation, HttpBinding.Location.PAYLOAD))) {
            described.putContent(
                    JSON, MediaTypeObject.builder().schema(FREE_OBJECT).build());
        }
        return described.build();
    }

    private static List<String> errorNames(Shape error, String status) {
        List<String> names = new ArrayList<>(List.of(error.getId().getName()));
        if (status.equals(BAD_REQUEST)) {
            names.addAll(OF_ANY_CALL);
        }
        return names;
    }

    /** Whether a body is bytes that are JSON, which OpenAPI describes as JSON. */
    private static boolean isJsonDocument(Model model, List<HttpBinding> payloads) {
        return payloads.stream()
                .anyMatch(payload -> payload.getMember()
                        .getMemberTrait(model, MediaTypeTrait.class)
                        .filter(type -> type.getValue().equals(JSON))
                        .isPresent());
    }

    @Override
    public ObjectNode updateNode(Context<? extends Trait> context, OpenApi openApi, ObjectNode document) {
        ObjectNode info = document.expectObjectMember("info")
                .withMember(
                        "license",
                        Node.objectNode().withMember("name", "Apache-2.0").withMember("identifier", "Apache-2.0"));
        return Node.objectNode()
                .withMember("openapi", document.expectStringMember("openapi"))
                .withMember("info", info)
                .withMember(
                        "servers",
                        ArrayNode.fromNodes(Node.objectNode()
                                .withMember("url", "http://localhost:4566")
                                .withMember("description", "Dialtone, as it is started without settings.")))
                // Whoever reaches the port may call.
                .withMember("security", ArrayNode.arrayNode())
                .withMember("tags", tags())
                .withMember("paths", withPlainLabels(document.expectObjectMember("paths")))
                .withMember("components", withSchemas(context.getModel(), document.expectObjectMember("components")));
    }

    private ArrayNode tags() {
        SortedMap<String, String> tags = new TreeMap<>();
        contract.groups()
                .forEach(group -> tags.putIfAbsent(
                        tag(group), documentation(group.owner()).orElse("")));
        return tags.entrySet().stream()
                .map(tag ->
                        Node.objectNode().withMember("name", tag.getKey()).withMember("description", tag.getValue()))
                .collect(ArrayNode.collect());
    }

    /** The title of the resource, or its name. Resources may share one. */
    private static String tag(Contract.Group group) {
        return group.owner()
                .getTrait(TitleTrait.class)
                .map(TitleTrait::getValue)
                .orElse(group.owner().getId().getName().replaceFirst("Resource$", ""));
    }

    /** OpenAPI knows no label for the rest of a path. */
    private static ObjectNode withPlainLabels(ObjectNode paths) {
        Map<StringNode, Node> plain = new LinkedHashMap<>();
        paths.getMembers()
                .forEach((path, item) -> plain.put(Node.from(path.getValue().replace("+}", "}")), item));
        return Node.objectNode(plain);
    }

    private ObjectNode withSchemas(Model model, ObjectNode components) {
        Map<StringNode, Node> schemas = new LinkedHashMap<>();
        components.expectObjectMember("schemas").getMembers().forEach((name, schema) -> {
            ObjectNode given = schema.expectObjectNode();
            ObjectNode whole = name.getValue().endsWith(WHOLE_BODY) ? given : withFreeObjects(given);
            schemas.put(
                    name,
                    enumOf(model, name.getValue())
                            .map(values -> whole.withMember("description", describe(values)))
                            .orElse(whole));
        });
        return components.withMember("schemas", Node.objectNode(schemas));
    }

    private Optional<EnumShape> enumOf(Model model, String name) {
        return model.getShape(ShapeId.fromParts(contract.service().getId().getNamespace(), name))
                .flatMap(Shape::asEnumShape);
    }

    /** With what is any JSON, which is always an object here but where it is a whole body, as an object of any members. */
    private static ObjectNode withFreeObjects(ObjectNode schema) {
        if (!schema.containsMember("type") && !schema.containsMember("$ref")) {
            return Node.objectNode()
                    .withMember("type", "object")
                    .withMember("additionalProperties", true)
                    .withOptionalMember("description", schema.getMember("description"));
        }
        Map<StringNode, Node> properties = new LinkedHashMap<>();
        schema.getObjectMember("properties")
                .ifPresent(all -> all.getMembers()
                        .forEach((name, property) ->
                                properties.put(name, withFreeObjects(property.expectObjectNode()))));
        ObjectNode whole = properties.isEmpty() ? schema : schema.withMember("properties", Node.objectNode(properties));
        return whole.getObjectMember("items")
                .map(items -> whole.withMember("items", withFreeObjects(items)))
                .orElse(whole);
    }

    /** The enum's own documentation, and below it a line for each value that has one. */
    private static String describe(EnumShape shape) {
        String values = shape.members().stream()
                .filter(value -> value.hasTrait(DocumentationTrait.class))
                .map(value -> "- `" + shape.getEnumValues().get(value.getMemberName()) + "`: " + oneLine(value))
                .collect(Collectors.joining("\n"));
        return documentation(shape).orElse("") + (values.isEmpty() ? "" : "\n\n" + values);
    }

    private static String oneLine(MemberShape member) {
        return documentation(member).orElseThrow().replace('\n', ' ');
    }

    private static Optional<String> documentation(Shape shape) {
        return shape.getTrait(DocumentationTrait.class).map(DocumentationTrait::getValue);
    }
}
