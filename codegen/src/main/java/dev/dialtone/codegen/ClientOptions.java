package dev.dialtone.codegen;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.smithy.model.shapes.ShapeId;

/**
 * What is said of a client besides the contract. Arguments of {@link Generate}; shapes are named without their namespace, which
 * is the service's:
 *
 * <ul>
 *   <li>{@code name=SHAPE:NAME}, repeatable: what the type of a shape is called; that of the service: the class of the operations
 *   <li>{@code text=SHAPE:TYPE}, repeatable: the Java type of a string, with {@code parse} and {@code toString}
 *   <li>{@code with=SHAPE:TYPE}, repeatable: a hand-written interface that the record implements
 *   <li>{@code without=RESOURCE}, repeatable: a resource whose operations are left out
 *   <li>{@code implied=MIXIN}: whose members inputs do not have, since the client itself sends them
 * </ul>
 *
 * @param service what the client calls
 * @param packageName of the class of the operations; records and enums are in {@code model} below it
 */
record ClientOptions(
        ShapeId service,
        String packageName,
        Map<ShapeId, String> names,
        Map<ShapeId, String> texts,
        Map<ShapeId, String> interfaces,
        Set<ShapeId> without,
        Set<ShapeId> implied) {

    /**
     * Reads {@code SHAPE_ID:PACKAGE} and the arguments above.
     *
     * @param arguments of the generator, by key
     */
    static ClientOptions of(String client, Map<String, List<String>> arguments) {
        int colon = client.lastIndexOf(':');
        ShapeId service = ShapeId.from(client.substring(0, colon));
        return new ClientOptions(
                service,
                client.substring(colon + 1),
                pairs(service, arguments.getOrDefault("name", List.of())),
                pairs(service, arguments.getOrDefault("text", List.of())),
                pairs(service, arguments.getOrDefault("with", List.of())),
                ids(service, arguments.getOrDefault("without", List.of())),
                ids(service, arguments.getOrDefault("implied", List.of())));
    }

    String modelPackage() {
        return packageName + ".model";
    }

    private static Map<ShapeId, String> pairs(ShapeId service, List<String> arguments) {
        Map<ShapeId, String> pairs = new TreeMap<>();
        for (String argument : arguments) {
            int colon = argument.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException(argument + " (expected: SHAPE:NAME)");
            }
            pairs.put(sibling(service, argument.substring(0, colon)), argument.substring(colon + 1));
        }
        return pairs;
    }

    private static Set<ShapeId> ids(ShapeId service, List<String> arguments) {
        Set<ShapeId> ids = new HashSet<>();
        arguments.forEach(argument -> ids.add(sibling(service, argument)));
        return ids;
    }

    private static ShapeId sibling(ShapeId service, String name) {
        return ShapeId.fromParts(service.getNamespace(), name);
    }
}
