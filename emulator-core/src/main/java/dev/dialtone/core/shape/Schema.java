package dev.dialtone.core.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the contract says of one structure, union or error: name, members and how to make an instance.
 *
 * @param <S> the generated type
 */
public final class Schema<S extends Shape> {

    private final String id;
    private final String name;
    private final boolean union;
    private final int errorStatus;
    private final @Nullable String queryErrorCode;
    private final List<Member> members;
    private final boolean hasDefaults;
    private final Map<String, Member> byName = new HashMap<>();
    private final Map<String, Member> byJsonName = new HashMap<>();
    private final Function<@Nullable Object[], S> constructor;

    private Schema(Builder<S> builder, Function<@Nullable Object[], S> constructor) {
        this.id = builder.id;
        this.name = id.substring(id.indexOf('#') + 1);
        this.union = builder.union;
        this.errorStatus = builder.errorStatus;
        this.queryErrorCode = builder.queryErrorCode;
        this.members = List.copyOf(builder.members);
        this.constructor = constructor;
        boolean anyDefault = false;
        for (Member member : members) {
            byName.put(member.name(), member);
            byJsonName.put(member.jsonName(), member);
            anyDefault |= member.defaultValue() != null;
        }
        this.hasDefaults = anyDefault;
    }

    /** Begins the schema of a structure; {@code id} is absolute, {@code namespace#Name}. */
    public static <S extends Shape> Builder<S> structure(String id) {
        return new Builder<>(id, false, 0);
    }

    /** Begins the schema of a union. */
    public static <S extends Shape> Builder<S> union(String id) {
        return new Builder<>(id, true, 0);
    }

    /** Begins the schema of an error that is answered with the given HTTP status. */
    public static <S extends Shape> Builder<S> error(String id, int httpStatus) {
        return new Builder<>(id, false, httpStatus);
    }

    /** The absolute shape id, {@code namespace#Name}. */
    public String id() {
        return id;
    }

    /** The shape's name without its namespace, as error headers and AWS documentation have it. */
    public String name() {
        return name;
    }

    /** Whether exactly one member is set. */
    public boolean isUnion() {
        return union;
    }

    /** The HTTP status of an error; 0 for what is not an error. */
    public int errorStatus() {
        return errorStatus;
    }

    /** The error's code in the awsQuery protocol, for services that once spoke it; null for all others. */
    public @Nullable String queryErrorCode() {
        return queryErrorCode;
    }

    /** The members in the order of the contract; a member's index is its place here. */
    public List<Member> members() {
        return members;
    }

    /** The member of a name; null when there is none. */
    public @Nullable Member member(String memberName) {
        return byName.get(memberName);
    }

    /** The member of a name in a restJson1 body; null when there is none. */
    public @Nullable Member memberByJsonName(String jsonName) {
        return byJsonName.get(jsonName);
    }

    /** Makes an instance of values by index that are known to be valid; see {@link Draft} for those that are not. */
    S construct(@Nullable Object[] values) {
        return constructor.apply(values);
    }

    /**
     * Makes an instance of what a program, not a client, put together; for generated builders.
     *
     * @param values by index, null for absent ones, which take their default
     * @throws NullPointerException naming a required member that is absent
     */
    public S make(@Nullable Object[] values) {
        return constructor.apply(hasDefaults ? withDefaults(values) : values);
    }

    private @Nullable Object[] withDefaults(@Nullable Object[] values) {
        @Nullable Object[] complete = values.clone();
        for (Member member : members) {
            if (complete[member.index()] == null) {
                complete[member.index()] = member.defaultValue();
            }
        }
        return complete;
    }

    @Override
    public String toString() {
        return id;
    }

    /** Collects members; for generated code. */
    public static final class Builder<S extends Shape> {
        private final String id;
        private final boolean union;
        private final int errorStatus;
        private final List<Member> members = new ArrayList<>();
        private @Nullable String queryErrorCode;

        private Builder(String id, boolean union, int errorStatus) {
            this.id = id;
            this.union = union;
            this.errorStatus = errorStatus;
        }

        /** With {@code @awsQueryError}: the error's code in the awsQuery protocol. */
        public Builder<S> queryError(String code) {
            this.queryErrorCode = code;
            return this;
        }

        /** Adds the next member. */
        public Builder<S> member(Member member) {
            members.add(member.at(members.size()));
            return this;
        }

        /** The schema; the function makes an instance of its members' values in order, null for absent ones. */
        public Schema<S> build(Function<@Nullable Object[], S> constructor) {
            return new Schema<>(this, constructor);
        }
    }
}
