package dev.dialtone.core.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a member, list element or map value may be: its kind, the constraints that hold there, and what is inside.
 * Immutable; the methods named like Smithy traits answer a changed copy and are for generated code.
 */
public final class Type implements Cloneable {

    private final Kind kind;
    private List<Constraint> constraints = List.of();
    private Constraint.Length bound = Constraint.Length.GENEROUS;
    private @Nullable Type element;
    private @Nullable Type key;
    private @Nullable Supplier<? extends Schema<?>> schema;
    private @Nullable EnumSchema<?> enumeration;
    private @Nullable TimestampFormat timestampFormat;
    private @Nullable String mediaType;
    private boolean sparse;
    private boolean streaming;
    private boolean sensitive;

    private Type(Kind kind) {
        this.kind = kind;
    }

    /** A simple type: one that is neither an enum nor made of others. */
    public static Type of(Kind kind) {
        return new Type(kind);
    }

    /** An enum with the constraint that the value is one that the contract names. */
    public static Type enumeration(EnumSchema<?> values) {
        Type type = new Type(Kind.ENUM);
        type.enumeration = values;
        type.constraints = List.of(new Constraint.OneOf(values));
        return type;
    }

    /** A list of the given elements. */
    public static Type list(Type element) {
        Type type = new Type(Kind.LIST);
        type.element = element;
        return type;
    }

    /** A map. Keys are strings; an enum as key only adds its constraint. */
    public static Type map(Type key, Type value) {
        Type type = new Type(Kind.MAP);
        type.key = key;
        type.element = value;
        return type;
    }

    /** A structure; looked up late, because structures may hold each other. */
    public static Type structure(Supplier<? extends Schema<?>> schema) {
        Type type = new Type(Kind.STRUCTURE);
        type.schema = schema;
        return type;
    }

    /** A union; looked up late, because unions may hold themselves. */
    public static Type union(Supplier<? extends Schema<?>> schema) {
        Type type = new Type(Kind.UNION);
        type.schema = schema;
        return type;
    }

    /** With {@code @length}; null leaves a side open. */
    public Type length(@Nullable Long min, @Nullable Long max) {
        Constraint.Length length = new Constraint.Length(min, max);
        Type copy = constrained(length);
        copy.bound = max == null ? bound : length;
        return copy;
    }

    /** With {@code @range}, bounds as decimal text; null leaves a side open. */
    public Type range(@Nullable String min, @Nullable String max) {
        return constrained(new Constraint.Range(min, max));
    }

    /** With {@code @pattern}. */
    public Type pattern(String regex) {
        return constrained(Constraint.Matches.of(regex));
    }

    /** With {@code @pattern}, split into what must be found and what must not: see {@link Constraint.Matches}. */
    public Type pattern(String regex, List<String> found, List<String> absent) {
        return constrained(new Constraint.Matches(regex, found, absent, null));
    }

    /** With words for people for the {@code @pattern} that it was given. */
    public Type meaning(String words) {
        Type copy = copy();
        copy.constraints = constraints.stream()
                .map(each -> each instanceof Constraint.Matches pattern ? pattern.meaning(words) : each)
                .toList();
        return copy;
    }

    /** With {@code @uniqueItems}. */
    public Type unique() {
        return constrained(new Constraint.Unique());
    }

    /** An intEnum with these values. */
    public Type oneOf(Integer... values) {
        return constrained(new Constraint.OneOfInts(List.of(values)));
    }

    /** With {@code @timestampFormat}. */
    public Type format(TimestampFormat format) {
        Type copy = copy();
        copy.timestampFormat = format;
        return copy;
    }

    /** With {@code @mediaType}. */
    public Type mediaType(String value) {
        Type copy = copy();
        copy.mediaType = value;
        return copy;
    }

    /** With {@code @sparse}: null elements and values are kept. */
    public Type sparse() {
        Type copy = copy();
        copy.sparse = true;
        return copy;
    }

    /** With {@code @streaming}. */
    public Type streaming() {
        Type copy = copy();
        copy.streaming = true;
        return copy;
    }

    /** With {@code @sensitive}: the value never appears in a message. */
    public Type sensitive() {
        Type copy = copy();
        copy.sensitive = true;
        return copy;
    }

    private Type constrained(Constraint constraint) {
        Type copy = copy();
        List<Constraint> more = new ArrayList<>(constraints);
        more.add(constraint);
        copy.constraints = List.copyOf(more);
        return copy;
    }

    private Type copy() {
        try {
            return (Type) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    /** What the value is. */
    public Kind kind() {
        return kind;
    }

    /** What is demanded of a present value, in the order of the contract; without {@code required}. */
    public List<Constraint> constraints() {
        return constraints;
    }

    /**
     * What a value may not exceed before anything else of it is looked at: the contract's length, or a generous one of
     * Dialtone's own where the contract sets no maximum.
     */
    public Constraint.Length bound() {
        return bound;
    }

    /**
     * Whether a list or map has more elements, or a text more characters, than anybody should go through: more than {@link
     * #bound} has, but of a text as many as any may have whose length the contract leaves open. A text of which the
     * contract demands nothing may be as long as a body.
     */
    public boolean isBeyond(Object value) {
        if (value instanceof String text) {
            if (constraints.isEmpty()) {
                return false;
            }
            long most = Math.max(bound.most(), Constraint.Length.GENEROUS.most());
            return text.length() > most && Constraint.Length.of(text) > most;
        } else if (value instanceof Collection<?> list) {
            return list.size() > bound.most();
        }
        return value instanceof Map<?, ?> map && map.size() > bound.most();
    }

    /** The type of a list's elements or a map's values. */
    public Type element() {
        return Objects.requireNonNull(element);
    }

    /** The type of a map's keys. */
    public Type key() {
        return Objects.requireNonNull(key);
    }

    /** The schema of a structure or union. */
    public Schema<?> schema() {
        return Objects.requireNonNull(schema).get();
    }

    /** The values of an enum. */
    public EnumSchema<?> enumeration() {
        return Objects.requireNonNull(enumeration);
    }

    /** How the contract wants a timestamp written; null leaves it to protocol and location. */
    public @Nullable TimestampFormat timestampFormat() {
        return timestampFormat;
    }

    /** The media type of a string or blob; null when the contract names none. */
    public @Nullable String mediaType() {
        return mediaType;
    }

    /** Whether a list or map may hold nulls. */
    public boolean isSparse() {
        return sparse;
    }

    /** Whether a blob is the streamed body of a message. */
    public boolean isStreaming() {
        return streaming;
    }

    /** Whether a value must not appear in messages. */
    public boolean isSensitive() {
        return sensitive;
    }
}
