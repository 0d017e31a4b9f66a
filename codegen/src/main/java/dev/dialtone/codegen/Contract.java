package dev.dialtone.codegen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.neighbor.Walker;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ResourceShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.MixinTrait;

/** One service of the model: its operations by resource, and every shape that code is generated for. */
final class Contract {

    private static final ShapeId STORED = ShapeId.from("dev.dialtone.traits#stored");
    private static final ShapeId STREAMED = ShapeId.from("dev.dialtone.traits#streamed");
    private static final ShapeId FORMER_HOSTS = ShapeId.from("dev.dialtone.traits#formerHosts");
    private static final ShapeId SERVICE_NAME = ShapeId.from("dev.dialtone.traits#serviceName");

    private final Model model;
    private final ServiceShape service;
    private final List<OperationShape> operations;
    private final List<Group> groups = new ArrayList<>();

    /**
     * Operations that one class answers. Those that a merged service answers are in none.
     *
     * @param owner the resource that they belong to, or the service for those without one
     * @param operations in alphabetical order
     */
    record Group(Shape owner, List<OperationShape> operations) {}

    Contract(Model model, ServiceShape service) {
        this.model = model;
        this.service = service;
        TopDownIndex index = TopDownIndex.of(model);
        this.operations = index.getContainedOperations(service).stream()
                .sorted(Comparator.comparing(operation -> operation.getId().getName()))
                .toList();
        Set<OperationShape> loose = new TreeSet<>(operations);
        loose.removeIf(operation -> operation.hasTrait(ContractMerge.MERGED));
        for (ResourceShape resource : new TreeSet<>(index.getContainedResources(service))) {
            List<OperationShape> own = resource.getAllOperations().stream()
                    .sorted()
                    .map(id -> model.expectShape(id, OperationShape.class))
                    .filter(loose::contains)
                    .toList();
            own.forEach(loose::remove);
            if (!own.isEmpty()) {
                groups.add(new Group(resource, own));
            }
        }
        if (!loose.isEmpty()) {
            groups.add(new Group(service, List.copyOf(loose)));
        }
    }

    ServiceShape service() {
        return service;
    }

    List<Group> groups() {
        return groups;
    }

    /** The group of an operation; empty when a merged service answers it. */
    Optional<Group> groupOf(ShapeId operation) {
        return groups.stream()
                .filter(group ->
                        group.operations().stream().anyMatch(own -> own.getId().equals(operation)))
                .findFirst();
    }

    /** Every operation in alphabetical order. */
    List<OperationShape> operations() {
        return operations;
    }

    /** What settings, logs and the control API call the service. */
    String serviceName() {
        return service.findTrait(SERVICE_NAME)
                .map(trait -> trait.toNode().expectStringNode().getValue())
                .orElse(service.getId().getName().toLowerCase(Locale.ROOT));
    }

    /** Whole names of hosts that old clients know the service by. */
    List<String> formerHosts() {
        return service.findTrait(FORMER_HOSTS)
                .map(trait -> trait.toNode()
                        .expectArrayNode()
                        .getElementsAs(node -> node.expectStringNode().getValue()))
                .orElse(List.of());
    }

    /** What operations reach, what is stored or streamed, and the mixins of all; sorted, so that output is stable. */
    Set<Shape> shapes() {
        Set<Shape> roots = new TreeSet<>(stored(model, service.getId().getNamespace()));
        roots.addAll(streamed(model, service.getId().getNamespace()));
        roots.add(service);
        return reachable(model, roots);
    }

    /** The structures of a namespace that are kept in a store. */
    static Set<Shape> stored(Model model, String namespace) {
        return marked(model, namespace, STORED);
    }

    /** The structures of a namespace that streaming bodies have as text. */
    static Set<Shape> streamed(Model model, String namespace) {
        return marked(model, namespace, STREAMED);
    }

    private static Set<Shape> marked(Model model, String namespace, ShapeId trait) {
        Set<Shape> marked = new TreeSet<>(model.getShapesWithTrait(trait));
        marked.removeIf(shape -> !shape.getId().getNamespace().equals(namespace));
        return marked;
    }

    /** These shapes, what they reach, and the mixins of all. */
    static Set<Shape> reachable(Model model, Set<Shape> roots) {
        Walker walker = new Walker(model);
        Set<Shape> found = new TreeSet<>();
        roots.forEach(root -> found.addAll(walker.walkShapes(root)));
        for (Shape shape : List.copyOf(found)) {
            addMixins(model, shape, found);
        }
        found.removeIf(shape -> shape.getId().getNamespace().equals("smithy.api") || isPartOfEnums(shape));
        return found;
    }

    /** A mixin of enums: each of them has its values, and nothing is of its type. */
    private static boolean isPartOfEnums(Shape shape) {
        return shape.isEnumShape() && shape.hasTrait(MixinTrait.class);
    }

    private static void addMixins(Model model, Shape shape, Set<Shape> found) {
        for (ShapeId id : shape.getMixins()) {
            Shape mixin = model.expectShape(id);
            if (mixin.isStructureShape() && mixin.hasTrait(MixinTrait.class)) {
                found.add(mixin);
                addMixins(model, mixin, found);
            }
        }
    }
}
