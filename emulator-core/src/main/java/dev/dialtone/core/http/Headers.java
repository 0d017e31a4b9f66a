package dev.dialtone.core.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a request or an answer: names without regard to case, values in the order they came, several a name if need be.
 * Immutable. Each char of a value stands for one byte (ISO-8859-1).
 */
public final class Headers {
    /** No header at all. */
    public static final Headers EMPTY = new Headers(new String[0]);

    /** name, value, name, value. A linear search beats a hash table for the dozen headers of a request. */
    private final String[] pairs;

    /** Takes the array over and checks nothing: for what the decoder has checked. */
    public Headers(String[] pairs) {
        this.pairs = pairs;
    }

    /**
     * The headers {@code name, value, name, value, …}.
     *
     * @throws IllegalArgumentException for an odd count, a name that is no HTTP token, or a value with a control character
     */
    public static Headers of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException(
                    namesAndValues.length + " strings (expected: an even number, name and value in turn)");
        }
        Builder builder = builder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            builder.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return builder.build();
    }

    /** A builder without headers. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with these headers. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.pairs.addAll(Arrays.asList(pairs));
        return builder;
    }

    /** These headers and one value more. Throws like {@link Builder#add}. */
    public Headers with(String name, String value) {
        Builder.check(name, value);
        String[] more = Arrays.copyOf(pairs, pairs.length + 2);
        more[pairs.length] = name;
        more[pairs.length + 1] = value;
        return new Headers(more);
    }

    /** The first value of a name, or null when the header is absent. */
    public @Nullable String first(String name) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equalsIgnoreCase(name)) {
                return pairs[i + 1];
            }
        }
        return null;
    }

    /** All values of a name in their order; empty when the header is absent. */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>(1);
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equalsIgnoreCase(name)) {
                values.add(pairs[i + 1]);
            }
        }
        return List.copyOf(values);
    }

    /** Whether the header is there at least once. */
    public boolean contains(String name) {
        return first(name) != null;
    }

    /** How many name and value pairs there are. */
    public int count() {
        return pairs.length / 2;
    }

    /** How many characters all names and values have. */
    public int chars() {
        int chars = 0;
        for (String text : pairs) {
            chars += text.length();
        }
        return chars;
    }

    /** Name of the pair at an index below {@link #count()}, written as it came. */
    public String nameAt(int index) {
        return pairs[2 * index];
    }

    /** Value of the pair at an index below {@link #count()}. */
    public String valueAt(int index) {
        return pairs[2 * index + 1];
    }

    /** Gives every name and value, in order. */
    public void forEach(BiConsumer<String, String> action) {
        for (int i = 0; i < pairs.length; i += 2) {
            action.accept(pairs[i], pairs[i + 1]);
        }
    }

    /** Equal when the same values stand under the same names (without regard to case) in the same order. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Headers that) || that.pairs.length != pairs.length) {
            return false;
        }
        for (int i = 0; i < pairs.length; i += 2) {
            if (!pairs[i].equalsIgnoreCase(that.pairs[i]) || !pairs[i + 1].equals(that.pairs[i + 1])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = 0; i < pairs.length; i += 2) {
            hash = 31 * hash + pairs[i].toLowerCase(Locale.ROOT).hashCode();
            hash = 31 * hash + pairs[i + 1].hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        forEach((name, value) -> text.append(text.length() == 1 ? "" : ", ")
                .append(name)
                .append(": ")
                .append(value));
        return text.append('}').toString();
    }

    /** Collects headers; refuses what could break the framing of a message. */
    public static final class Builder {
        private static final String NAME_SYMBOLS = "!#$%&'*+-.^_`|~";

        private final List<String> pairs = new ArrayList<>(16);

        private Builder() {}

        /**
         * Adds one value; earlier ones of the same name stay.
         *
         * @throws IllegalArgumentException for a name that is no HTTP token, or a value with a control character
         */
        public Builder add(String name, String value) {
            check(name, value);
            pairs.add(name);
            pairs.add(value);
            return this;
        }

        private static void check(String name, String value) {
            if (!isToken(name)) {
                throw new IllegalArgumentException("header name '" + name + "' (expected: an HTTP token)");
            }
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if ((c < ' ' && c != '\t') || c == 0x7f) {
                    throw new IllegalArgumentException(
                            "header " + name + ": control character " + (int) c + " (expected: printable text)");
                }
            }
        }

        /** Puts one value in place of all that the name had. Throws like {@link #add}. */
        public Builder set(String name, String value) {
            for (int i = pairs.size() - 2; i >= 0; i -= 2) {
                if (pairs.get(i).equalsIgnoreCase(name)) {
                    pairs.subList(i, i + 2).clear();
                }
            }
            return add(name, value);
        }

        /** The headers collected so far. */
        public Headers build() {
            return pairs.isEmpty() ? EMPTY : new Headers(pairs.toArray(new String[0]));
        }

        private static boolean isToken(String name) {
            for (int i = 0; i < name.length(); i++) {
                char c = name.charAt(i);
                boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
                if (!alphanumeric && NAME_SYMBOLS.indexOf(c) < 0) {
                    return false;
                }
            }
            return !name.isEmpty();
        }
    }
}
