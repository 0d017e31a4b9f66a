package dev.dialtone.codegen;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.smithy.codegen.core.Symbol;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.shapes.EnumShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ResourceShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.RequiredTrait;

/**
 * What a client has of a service: operations, and types for what they take and answer. Structures that are one mixin and nothing
 * else are one type, that of the mixin.
 */
final class ClientShapes {

    private static final ShapeId DOCUMENT = ShapeId.from("smithy.api#Document");

    private final Model model;
    private final ClientOptions options;
    private final ServiceShape service;
    private final List<OperationShape> operations;
    private final Set<StructureShape> inputs = new TreeSet<>();
    private final Map<StructureShape, String> roles = new HashMap<>();
    private final Set<Shape> sent = new TreeSet<>();
    private final Set<Shape> answered = new TreeSet<>();

    /** A shape that the options name and the model does not have is an {@link IllegalArgumentException}. */
    ClientShapes(Model model, ClientOptions options) {
        this.model = model;
        this.options = options;
        Stream.of(
                        options.names().keySet(),
                        options.texts().keySet(),
                        options.interfaces().keySet(),
                        options.without(),
                        options.implied())
                .flatMap(Set::stream)
                .forEach(this::requireKnown);
        this.service = model.expectShape(options.service(), ServiceShape.class);
        Set<ShapeId> leftOut = new HashSet<>();
        options.without()
                .forEach(id -> leftOut.addAll(
                        model.expectShape(id, ResourceShape.class).getAllOperations()));
        this.operations = TopDownIndex.of(model).getContainedOperations(service).stream()
                .filter(operation -> !leftOut.contains(operation.getId()))
                .sorted(Comparator.comparing(operation -> operation.getId().getName()))
                .toList();
        operations.forEach(this::collect);
        Contract.streamed(model, service.getId().getNamespace()).forEach(shape -> collect(shape, answered));
    }

    private void requireKnown(ShapeId id) {
        if (model.getShape(id).isEmpty()) {
            throw new IllegalArgumentException(id + " (expected: a shape of the contract)");
        }
    }

    private void collect(OperationShape operation) {
        StructureShape input = input(operation);
        if (!members(input).isEmpty()) {
            inputs.add(input);
            roles.put(input, "What {@code " + ServiceGenerator.method(operation) + "} takes.");
            members(input).forEach(member -> collect(member, sent));
        }
        output(operation).ifPresent(output -> {
            collect(output, answered);
            roles.putIfAbsent(output, "What {@code " + ServiceGenerator.method(operation) + "} answers.");
        });
        errors(operation).forEach(error -> collect(error, answered));
    }

    private void collect(Shape shape, Set<Shape> found) {
        switch (shape.getType()) {
            case MEMBER -> collect(model.expectShape(((MemberShape) shape).getTarget()), found);
            case LIST, SET, MAP -> shape.members().forEach(member -> collect(member, found));
            case ENUM -> found.add(shape);
            case STRUCTURE -> {
                StructureShape structure = canonical((StructureShape) shape);
                if (found.add(structure)) {
                    members(structure).forEach(member -> collect(member, found));
                }
            }
            case UNION, INT_ENUM, BLOB, BIG_DECIMAL, BIG_INTEGER ->
                throw new IllegalArgumentException(shape.getId() + ": the client has no type for a " + shape.getType());
            default -> {
                // The JDK has a type for it.
            }
        }
    }

    /** The mixin that a structure consists of; any other structure itself. */
    StructureShape canonical(StructureShape structure) {
        if (structure.getMixins().size() != 1) {
            return structure;
        }
        StructureShape mixin =
                model.expectShape(structure.getMixins().iterator().next(), StructureShape.class);
        return mixin.getAllMembers().size() == structure.getAllMembers().size() ? canonical(mixin) : structure;
    }

    /** In alphabetical order. */
    List<OperationShape> operations() {
        return operations;
    }

    /** The inputs that there is something to say in. */
    Set<StructureShape> inputs() {
        return inputs;
    }

    /** The structures within inputs. */
    List<StructureShape> sentStructures() {
        return structures(sent);
    }

    /** The structures that the client reads: outputs, errors, and what is in these. */
    List<StructureShape> answeredStructures() {
        return structures(answered);
    }

    /** Both. */
    List<StructureShape> structures() {
        return Stream.concat(sentStructures().stream(), answeredStructures().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether a structure is within inputs. */
    boolean isSent(StructureShape structure) {
        return sent.contains(structure);
    }

    private static List<StructureShape> structures(Set<Shape> shapes) {
        return shapes.stream()
                .flatMap(shape -> shape.asStructureShape().stream())
                .toList();
    }

    List<EnumShape> enums() {
        return Stream.concat(sent.stream(), answered.stream())
                .flatMap(shape -> shape.asEnumShape().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether a server may answer a value of the enum, and then one that the client does not know. */
    boolean isAnswered(EnumShape shape) {
        return answered.contains(shape);
    }

    /** In a sentence, what an input or an output is; empty for other structures. */
    String role(StructureShape structure) {
        return roles.getOrDefault(structure, "");
    }

    StructureShape input(OperationShape operation) {
        return model.expectShape(operation.getInputShape(), StructureShape.class);
    }

    /** What an operation answers; empty for nothing. */
    Optional<StructureShape> output(OperationShape operation) {
        StructureShape output = canonical(model.expectShape(operation.getOutputShape(), StructureShape.class));
        return output.members().isEmpty() ? Optional.empty() : Optional.of(output);
    }

    /** The errors of an operation that say more than a message. */
    List<StructureShape> errors(OperationShape operation) {
        return operation.getErrors(service).stream()
                .map(id -> model.expectShape(id, StructureShape.class))
                .filter(error -> error.members().stream()
                        .anyMatch(member -> !member.getMemberName().equals("message")))
                .toList();
    }

    /** The members that a structure's record has: all but those that the client itself sends. */
    List<MemberShape> members(StructureShape structure) {
        return structure.members().stream()
                .filter(member -> member.getMixins().stream()
                        .noneMatch(origin -> options.implied().contains(origin.withoutMember())))
                .toList();
    }

    /** The hand-written interface of a structure's record. */
    Optional<Symbol> hand(StructureShape structure) {
        return Optional.ofNullable(options.interfaces().get(structure.getId())).map(ClientShapes::existing);
    }

    /** The mixins of an input that have a record of their own. */
    List<StructureShape> answeredMixins(StructureShape input) {
        return input.getMixins().stream()
                .map(id -> model.expectShape(id, StructureShape.class))
                .filter(answered::contains)
                .toList();
    }

    /** Whether a member is text, and not one of a few. */
    boolean isText(MemberShape member) {
        return target(member).isStringShape() && !target(member).isEnumShape();
    }

    /** Whether a value is always there; a default is for the server to apply. */
    static boolean isRequired(MemberShape member) {
        return member.hasTrait(RequiredTrait.class);
    }

    Shape target(MemberShape member) {
        return model.expectShape(member.getTarget());
    }

    ClientOptions options() {
        return options;
    }

    /** The types of the client. */
    JavaNames names() {
        Map<ShapeId, Symbol> given = new HashMap<>();
        given.put(
                DOCUMENT,
                JavaNames.generic(
                        JavaNames.symbol("java.util", "Map"),
                        JavaNames.symbol("java.lang", "String"),
                        JavaNames.symbol("java.lang", "Object").toBuilder()
                                .putProperty(JavaNames.NULLABLE, true)
                                .build()));
        options.texts().forEach((id, type) -> given.put(id, existing(type)));
        options.names().forEach((id, name) -> given.put(id, JavaNames.symbol(options.modelPackage(), name)));
        JavaNames named = new JavaNames(
                model, options.modelPackage(), Map.of(options.service().getNamespace(), options.modelPackage()), given);
        for (StructureShape structure : model.getStructureShapes()) {
            StructureShape canonical = canonical(structure);
            if (!canonical.equals(structure) && !inputs.contains(structure)) {
                given.put(structure.getId(), named.generated(canonical));
            }
        }
        return named;
    }

    /** A type by its whole name. */
    static Symbol existing(String type) {
        int dot = type.lastIndexOf('.');
        return JavaNames.symbol(type.substring(0, dot), type.substring(dot + 1));
    }
}
