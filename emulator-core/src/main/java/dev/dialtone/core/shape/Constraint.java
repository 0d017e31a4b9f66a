package dev.dialtone.core.shape;

import dev.dialtone.core.pattern.LinearPattern;
import dev.dialtone.core.pattern.PatternParts;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the contract demands of a value. The text for a broken one is made by whoever answers: see {@link Problem}. */
public sealed interface Constraint {

    /** Whether a present value of the fitting kind meets it. */
    boolean isMetBy(Object value);

    /** What would meet it, for people: to stand behind "expected". AWS's own messages are made elsewhere. */
    default String expectation() {
        return toString();
    }

    private static String bounds(@Nullable Object min, @Nullable Object max) {
        if (max == null) {
            return min + " or more";
        }
        return min == null ? max + " or less" : min + ".." + max;
    }

    /** The member must be there. Asked of absent members only, so no present value breaks it. */
    record Required() implements Constraint {
        @Override
        public boolean isMetBy(Object value) {
            return true;
        }
    }

    /**
     * Bounds on code points of a string, bytes of a blob, elements of a list or entries of a map, both inclusive.
     *
     * @param min null: no lower bound
     * @param max null: no upper bound
     */
    record Length(@Nullable Long min, @Nullable Long max) implements Constraint {

        /** Holds where the contract sets no maximum: more than any client of AWS was seen to send. */
        public static final Length GENEROUS = new Length(null, 65_536L);

        /** The upper bound; {@link Long#MAX_VALUE} when there is none. */
        public long most() {
            return max == null ? Long.MAX_VALUE : max;
        }

        @Override
        public boolean isMetBy(Object value) {
            long length = of(value);
            return (min == null || length >= min) && (max == null || length <= max);
        }

        @Override
        public String expectation() {
            return "length " + bounds(min, max);
        }

        /** The length of a value as this constraint counts it. */
        public static long of(Object value) {
            if (value instanceof String text) {
                return text.codePointCount(0, text.length());
            } else if (value instanceof OpenEnum item) {
                return item.value().codePointCount(0, item.value().length());
            } else if (value instanceof Blob blob) {
                return blob.length();
            } else if (value instanceof Collection<?> list) {
                return list.size();
            } else if (value instanceof Map<?, ?> map) {
                return map.size();
            }
            throw new IllegalArgumentException("A length cannot be asked of " + value.getClass());
        }
    }

    /**
     * Bounds on a number, both inclusive. NaN and the infinities are within none.
     *
     * @param min as decimal text; null: no lower bound
     * @param max as decimal text; null: no upper bound
     */
    record Range(@Nullable String min, @Nullable String max) implements Constraint {
        @Override
        public boolean isMetBy(Object value) {
            if ((value instanceof Double || value instanceof Float)
                    && !Double.isFinite(((Number) value).doubleValue())) {
                return false;
            }
            return (min == null || compare(value, min) >= 0) && (max == null || compare(value, max) <= 0);
        }

        @Override
        public String expectation() {
            return bounds(min, max);
        }

        /** Whole numbers without BigDecimal, whose class takes longer to initialize than a first request should. */
        private static int compare(Object value, String bound) {
            boolean whole = value instanceof Integer
                    || value instanceof Long
                    || value instanceof Short
                    || value instanceof Byte;
            return whole && bound.length() < 19 && bound.indexOf('.') < 0
                    ? Long.compare(((Number) value).longValue(), Long.parseLong(bound))
                    : new BigDecimal(value.toString()).compareTo(new BigDecimal(bound));
        }
    }

    /**
     * A regular expression that must be found in a string, in the parts that the generator has split it into. They are
     * compiled when they are first asked, because a start loads many and asks few.
     *
     * @param regex as the contract writes it
     * @param found what must be found, each by itself; the expression itself where nothing had to be split
     * @param absent what must not be found
     * @param meaning the same for people, with an example; null: the contract has no other words than the expression
     */
    record Matches(
            String regex,
            List<String> found,
            List<String> absent,
            @Nullable String meaning) implements Constraint {

        private static final Map<String, Compiled> COMPILED = new ConcurrentHashMap<>();

        private record Compiled(List<LinearPattern> found, List<LinearPattern> absent) {}

        /** A constraint for a regular expression that is one pattern. */
        public static Matches of(String regex) {
            return new Matches(regex, List.of(regex), List.of(), null);
        }

        /** A constraint for a regular expression that is split here: one that no contract has. */
        public static Matches split(String regex) {
            PatternParts parts = PatternParts.of(regex);
            return new Matches(regex, parts.found(), parts.absent(), null);
        }

        /** The same with words for people. */
        Matches meaning(String words) {
            return new Matches(regex, found, absent, words);
        }

        @Override
        public boolean isMetBy(Object value) {
            Compiled patterns = COMPILED.get(regex);
            if (patterns == null) {
                patterns = COMPILED.computeIfAbsent(regex, text -> new Compiled(compiled(found), compiled(absent)));
            }
            String text = value.toString();
            for (int i = 0; i < patterns.found.size(); i++) {
                if (!patterns.found.get(i).matches(text)) {
                    return false;
                }
            }
            for (int i = 0; i < patterns.absent.size(); i++) {
                if (patterns.absent.get(i).matches(text)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String expectation() {
            return meaning == null ? "another form" : meaning;
        }

        private static List<LinearPattern> compiled(List<String> parts) {
            return parts.stream().map(LinearPattern::of).toList();
        }
    }

    /**
     * The values of an enum.
     *
     * @param schema the enum
     */
    record OneOf(EnumSchema<?> schema) implements Constraint {
        @Override
        public boolean isMetBy(Object value) {
            return value instanceof OpenEnum item
                    ? item.isKnown()
                    : schema.of(value.toString()).isKnown();
        }

        @Override
        public String expectation() {
            return schema.values().stream().map(Object::toString).collect(Collectors.joining(", "));
        }
    }

    /**
     * The values of an intEnum.
     *
     * @param values in the order of the contract
     */
    record OneOfInts(List<Integer> values) implements Constraint {
        @Override
        public boolean isMetBy(Object value) {
            return value instanceof Integer number && values.contains(number);
        }
    }

    /**
     * A name of a member that the contract has. Asked only where unknown names are not passed over, and then of the name, which
     * is the last step of the problem's path.
     *
     * @param names those there are at that place, in the order of the contract
     */
    record Known(List<String> names) implements Constraint {
        @Override
        public boolean isMetBy(Object value) {
            return names.contains(value.toString());
        }
    }

    /** No two elements of a list are equal. */
    record Unique() implements Constraint {
        @Override
        public boolean isMetBy(Object value) {
            if (!(value instanceof Collection<?> list)) {
                throw new IllegalArgumentException("Uniqueness cannot be asked of " + value.getClass());
            }
            Set<Object> seen = new HashSet<>();
            return list.stream().allMatch(seen::add);
        }
    }
}
