package dev.dialtone.core.shape;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One member of a structure, union or error, with what HTTP bindings and JSON need to know of it. Immutable; the methods
 * named like Smithy traits answer a changed copy and are for generated code.
 */
public final class Member implements Cloneable {

    /** Where a member stands in an HTTP message. */
    public enum Location {
        /** In the JSON body, under its name. */
        BODY,
        /** In the path. */
        LABEL,
        /** In the query string, under its location name. */
        QUERY,
        /** A map of all query parameters that no other member takes. */
        QUERY_PARAMS,
        /** In the header of its location name. */
        HEADER,
        /** A map of all headers that begin with its location name. */
        PREFIX_HEADERS,
        /** The body itself. */
        PAYLOAD,
        /** The status code of the answer. */
        STATUS
    }

    private final String name;
    private final Type type;
    private int index = -1;
    private Location location = Location.BODY;
    private String locationName;
    private @Nullable String jsonName;
    private @Nullable Object defaultValue;
    private boolean required;
    private @Nullable Duration tokenKept;

    private Member(String name, Type type) {
        this.name = name;
        this.type = type;
        this.locationName = name;
    }

    /** An optional member of the body. */
    public static Member of(String name, Type type) {
        return new Member(name, type);
    }

    /** With {@code @required}. */
    public Member required() {
        Member copy = copy();
        copy.required = true;
        return copy;
    }

    /** With {@code @default}: the value that stands in for an absent one. */
    public Member defaultsTo(Object value) {
        Member copy = copy();
        copy.defaultValue = value;
        return copy;
    }

    /** With {@code @jsonName}, which restJson1 heeds and awsJson does not. */
    public Member jsonName(String value) {
        Member copy = copy();
        copy.jsonName = value;
        return copy;
    }

    /** With {@code @idempotencyToken}, of an operation of which AWS does not say how long a token is known: a day, which is chosen. */
    public Member idempotencyToken() {
        return idempotencyToken(1);
    }

    /** With {@code @idempotencyToken}, and a token that is known for so many days. */
    public Member idempotencyToken(int days) {
        Member copy = copy();
        copy.tokenKept = Duration.ofDays(days);
        return copy;
    }

    /** Bound to a place outside the body. */
    public Member in(Location place, String nameThere) {
        Member copy = copy();
        copy.location = place;
        copy.locationName = nameThere;
        return copy;
    }

    Member at(int position) {
        Member copy = copy();
        copy.index = position;
        return copy;
    }

    private Member copy() {
        try {
            return (Member) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    /** The name in the contract. */
    public String name() {
        return name;
    }

    /** What the value may be. */
    public Type type() {
        return type;
    }

    /** The place in {@link Schema#members()}. */
    public int index() {
        return index;
    }

    /** Where it stands in an HTTP message. */
    public Location location() {
        return location;
    }

    /** The name of the header, prefix, query parameter or label; the member's own name in the body. */
    public String locationName() {
        return locationName;
    }

    /** The name in a restJson1 body. */
    public String jsonName() {
        return Objects.requireNonNullElse(jsonName, name);
    }

    /** What stands in for an absent value; null when nothing does. */
    public @Nullable Object defaultValue() {
        return defaultValue;
    }

    /** Whether a value must be there. */
    public boolean isRequired() {
        return required;
    }

    /** Whether clients fill it so that a repeated call is recognised. */
    public boolean isIdempotencyToken() {
        return tokenKept != null;
    }

    /** How long a call that comes again with this token is answered as the first one was; null: this is no such token. */
    public @Nullable Duration tokenKept() {
        return tokenKept;
    }

    @Override
    public String toString() {
        return name;
    }
}
