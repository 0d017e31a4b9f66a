package dev.dialtone.codegen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.aws.traits.ServiceTrait;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.AbstractShapeBuilder;
import software.amazon.smithy.model.shapes.EnumShape;
import software.amazon.smithy.model.shapes.ListShape;
import software.amazon.smithy.model.shapes.MapShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ResourceShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.shapes.ShapeType;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.DynamicTrait;
import software.amazon.smithy.model.traits.HttpTrait;
import software.amazon.smithy.model.traits.LengthTrait;
import software.amazon.smithy.model.traits.PatternTrait;
import software.amazon.smithy.model.traits.RangeTrait;
import software.amazon.smithy.model.traits.RequiredTrait;
import software.amazon.smithy.model.traits.TitleTrait;
import software.amazon.smithy.model.traits.Trait;
import software.amazon.smithy.model.transform.ModelTransformer;

/**
 * The operations that two services both have, merged by operation, shape and member name into a third service that takes
 * what either takes and answers what either answers. Where the two differ, the merged contract is the looser one: a
 * member is required only if both require it, an enum has the values of both, bounds are the wider ones. An operation
 * that only one of them has stays out of the merged service; the others are marked {@code @merged} in their own.
 */
final class ContractMerge {

    static final ShapeId MERGED = ShapeId.from("dev.dialtone.traits#merged");
    private static final ShapeId SERVICE_NAME = ShapeId.from("dev.dialtone.traits#serviceName");

    private final Model contracts;
    /** The same with mixins flattened, because a merged structure has members from either side's mixins. */
    private final Model model;

    private final ServiceShape first;
    private final ServiceShape second;
    private final ShapeId mergedId;
    private final Map<ShapeId, Shape> made = new TreeMap<>();

    ContractMerge(Model contracts, ShapeId first, ShapeId second, ShapeId mergedId) {
        this.contracts = contracts;
        this.model = ModelTransformer.create().flattenAndRemoveMixins(contracts);
        this.first = this.model.expectShape(first, ServiceShape.class);
        this.second = this.model.expectShape(second, ServiceShape.class);
        this.mergedId = mergedId;
    }

    /** The model with the merged service in it, whose structures have no mixins. */
    Model merged() {
        TopDownIndex index = TopDownIndex.of(model);
        Set<String> shared = operationsOf(index, first);
        shared.retainAll(operationsOf(index, second));
        ServiceShape.Builder service =
                named(first.toBuilder()).clearOperations().clearResources().clearErrors();
        Set<ShapeId> errors = new LinkedHashSet<>(first.getErrorsSet());
        errors.addAll(second.getErrorsSet());
        errors.stream().map(error -> merge(error.getName())).distinct().forEach(service::addError);
        Set<String> loose = new TreeSet<>(shared);
        for (ResourceShape owner : new TreeSet<>(index.getContainedResources(first))) {
            Set<String> own = new TreeSet<>();
            owner.getAllOperations().forEach(operation -> own.add(operation.getName()));
            own.retainAll(loose);
            if (!own.isEmpty()) {
                loose.removeAll(own);
                service.addResource(resource(owner.getId().getName(), own));
            }
        }
        loose.forEach(operation -> service.addOperation(merge(operation)));
        List<Shape> changed = new ArrayList<>(made.values());
        changed.add(service.build());
        for (String operation : shared) {
            changed.add(marked(first, operation));
            changed.add(marked(second, operation));
        }
        return ModelTransformer.create().replaceShapes(contracts, changed);
    }

    private static Set<String> operationsOf(TopDownIndex index, ServiceShape service) {
        Set<String> names = new TreeSet<>();
        index.getContainedOperations(service)
                .forEach(operation -> names.add(operation.getId().getName()));
        return names;
    }

    private ShapeId resource(String name, Set<String> operations) {
        ResourceShape.Builder resource = ResourceShape.builder().id(id(name));
        operations.forEach(operation -> resource.addOperation(merge(operation)));
        made.put(id(name), resource.build());
        return id(name);
    }

    private Shape marked(ServiceShape owner, String operation) {
        ShapeId id = ShapeId.fromParts(owner.getId().getNamespace(), operation);
        return contracts.expectShape(id, OperationShape.class).toBuilder()
                .addTrait(new DynamicTrait(MERGED, Node.objectNode()))
                .build();
    }

    /** The merged service has names of its own, from that of its shape: ChimeNumbers, chime-numbers, Chime Numbers. */
    private ServiceShape.Builder named(ServiceShape.Builder service) {
        String words = mergedId.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
        service.id(mergedId).removeTrait(TitleTrait.ID);
        service.addTrait(new DynamicTrait(
                SERVICE_NAME, Node.from(words.toLowerCase(Locale.ROOT).replace(' ', '-'))));
        first.getTrait(ServiceTrait.class)
                .ifPresent(
                        trait -> service.addTrait(trait.toBuilder().sdkId(words).build()));
        return service;
    }

    private ShapeId id(String name) {
        return ShapeId.fromParts(mergedId.getNamespace(), name);
    }

    private ShapeId merge(ShapeId id) {
        return id.getNamespace().equals("smithy.api") ? id : merge(id.getName());
    }

    private ShapeId merge(String name) {
        ShapeId id = id(name);
        if (!made.containsKey(id)) {
            Optional<Shape> a = model.getShape(ShapeId.fromParts(first.getId().getNamespace(), name));
            Optional<Shape> b = model.getShape(ShapeId.fromParts(second.getId().getNamespace(), name));
            Shape one = a.or(() -> b).orElseThrow(() -> new IllegalArgumentException("No shape " + name));
            Shape other = b.orElse(one);
            if (one.getType() != other.getType()) {
                throw new IllegalArgumentException(one + " and " + other + " differ in kind");
            }
            made.put(id, one); // stands in while what it holds is merged, should that hold it
            made.put(id, merge(id, one, other));
        }
        return id;
    }

    private Shape merge(ShapeId id, Shape one, Shape other) {
        return switch (one.getType()) {
            case OPERATION -> mergeOperations(id, (OperationShape) one, (OperationShape) other);
            case STRUCTURE -> mergeStructures(id, (StructureShape) one, (StructureShape) other);
            case ENUM -> mergeEnums(id, (EnumShape) one, (EnumShape) other);
            case LIST -> {
                ListShape list = (ListShape) one;
                yield loosened(
                        list.toBuilder().id(id).member(member(id, list.getMember(), ((ListShape) other).getMember())),
                        one,
                        other);
            }
            case MAP -> {
                MapShape map = (MapShape) one;
                yield loosened(
                        map.toBuilder()
                                .id(id)
                                .key(member(id, map.getKey(), ((MapShape) other).getKey()))
                                .value(member(id, map.getValue(), ((MapShape) other).getValue())),
                        one,
                        other);
            }
            case STRING, INTEGER, LONG, BOOLEAN, TIMESTAMP, DOUBLE, BLOB ->
                loosened(Shape.shapeToBuilder(one).id(id), one, other);
            default -> throw new IllegalArgumentException("Cannot merge " + one);
        };
    }

    private OperationShape mergeOperations(ShapeId id, OperationShape one, OperationShape other) {
        if (!one.getTrait(HttpTrait.class).equals(other.getTrait(HttpTrait.class))) {
            throw new IllegalArgumentException(one + " and " + other + " differ in @http");
        }
        Set<ShapeId> errors = new LinkedHashSet<>();
        one.getErrorsSet().forEach(error -> errors.add(merge(error)));
        other.getErrorsSet().forEach(error -> errors.add(merge(error)));
        return one.toBuilder()
                .id(id)
                .input(merge(one.getInputShape()))
                .output(merge(one.getOutputShape()))
                .errors(errors)
                .build();
    }

    private StructureShape mergeStructures(ShapeId id, StructureShape one, StructureShape other) {
        StructureShape.Builder builder = one.toBuilder().id(id).clearMembers();
        Map<String, MemberShape> members = new LinkedHashMap<>(one.getAllMembers());
        other.getAllMembers().forEach(members::putIfAbsent);
        members.forEach((name, member) -> builder.addMember(member(
                id,
                member,
                other.getMember(name)
                        .filter(same -> one.getMember(name).isPresent())
                        .orElse(null),
                one.equals(other))));
        return builder.build();
    }

    private MemberShape member(ShapeId container, MemberShape one, MemberShape other) {
        return member(container, one, other, false);
    }

    /** A member of both; {@code other} is null for a member that only one side has. */
    private MemberShape member(ShapeId container, MemberShape one, @Nullable MemberShape other, boolean same) {
        MemberShape.Builder builder = one.toBuilder().id(container.withMember(one.getMemberName()));
        Shape target = model.expectShape(one.getTarget());
        Shape otherTarget = other == null ? target : model.expectShape(other.getTarget());
        boolean alike = target.getId().getName().equals(otherTarget.getId().getName());
        builder.target(alike ? merge(target.getId()) : looser(target, otherTarget));
        boolean required = one.isRequired() && (same || (other != null && other.isRequired()));
        if (!required) {
            builder.removeTrait(RequiredTrait.ID);
        }
        return builder.build();
    }

    private ShapeId looser(Shape one, Shape other) {
        ShapeId text = ShapeId.from("smithy.api#String");
        if (isText(one) && isText(other)) {
            return text;
        } else if (one.getType() == other.getType() && one.getType() == ShapeType.INTEGER) {
            return ShapeId.from("smithy.api#Integer");
        }
        throw new IllegalArgumentException(one + " and " + other + " have no shape that fits both");
    }

    private static boolean isText(Shape shape) {
        return shape.getType() == ShapeType.STRING || shape.getType() == ShapeType.ENUM;
    }

    private static EnumShape mergeEnums(ShapeId id, EnumShape one, EnumShape other) {
        EnumShape.Builder builder = one.toBuilder().id(id).clearMembers();
        Map<String, String> values = new LinkedHashMap<>(one.getEnumValues());
        values.putAll(other.getEnumValues());
        values.forEach(builder::addMember);
        return builder.build();
    }

    private static Shape loosened(AbstractShapeBuilder<?, ?> builder, Shape one, Shape other) {
        looserLength(one, other).ifPresentOrElse(builder::addTrait, () -> builder.removeTrait(LengthTrait.ID));
        looserRange(one, other).ifPresentOrElse(builder::addTrait, () -> builder.removeTrait(RangeTrait.ID));
        if (!one.getTrait(PatternTrait.class)
                .map(PatternTrait::getValue)
                .equals(other.getTrait(PatternTrait.class).map(PatternTrait::getValue))) {
            builder.removeTrait(PatternTrait.ID);
        }
        return (Shape) builder.build();
    }

    private static Optional<Trait> looserLength(Shape one, Shape other) {
        Optional<LengthTrait> a = one.getTrait(LengthTrait.class);
        Optional<LengthTrait> b = other.getTrait(LengthTrait.class);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(LengthTrait.builder()
                .min(a.get()
                        .getMin()
                        .flatMap(x -> b.get().getMin().map(y -> Math.min(x, y)))
                        .orElse(null))
                .max(a.get()
                        .getMax()
                        .flatMap(x -> b.get().getMax().map(y -> Math.max(x, y)))
                        .orElse(null))
                .build());
    }

    private static Optional<Trait> looserRange(Shape one, Shape other) {
        Optional<RangeTrait> a = one.getTrait(RangeTrait.class);
        Optional<RangeTrait> b = other.getTrait(RangeTrait.class);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(RangeTrait.builder()
                .min(a.get().getMin().flatMap(x -> b.get().getMin().map(x::min)).orElse(null))
                .max(a.get().getMax().flatMap(x -> b.get().getMax().map(x::max)).orElse(null))
                .build());
    }
}
