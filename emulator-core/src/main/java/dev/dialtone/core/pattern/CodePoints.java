package dev.dialtone.core.pattern;

import java.util.List;
import java.util.Set;

/** A set of code points, as classes of regular expressions name them. */
sealed interface CodePoints {

    CodePoints ALL = new Range(0, Character.MAX_CODE_POINT);
    CodePoints DIGITS = new Range('0', '9');
    CodePoints SPACES = new AnyOf(List.of(new Range('\t', '\r'), new Range(' ', ' ')));
    CodePoints WORD = new AnyOf(List.of(DIGITS, new Range('A', 'Z'), new Range('a', 'z'), new Range('_', '_')));
    CodePoints LINE_ENDS = new AnyOf(List.of(
            new Range('\n', '\n'), new Range('\r', '\r'), new Range('\u0085', '\u0085'), new Range(0x2028, 0x2029)));

    /**
     * Whether a code point is in the set.
     *
     * @param category what {@link Character#getType(int)} says of it
     */
    boolean has(int codePoint, int category);

    /** Adds each code point at which being in the set may begin or end, as far as numbers decide on it. */
    void addBounds(Set<Integer> bounds);

    /** Whether the category of a code point decides on it. */
    boolean asksCategory();

    /** Both ends are in it. */
    record Range(int first, int last) implements CodePoints {
        @Override
        public boolean has(int codePoint, int category) {
            return codePoint >= first && codePoint <= last;
        }

        @Override
        public void addBounds(Set<Integer> bounds) {
            bounds.add(first);
            bounds.add(last + 1);
        }

        @Override
        public boolean asksCategory() {
            return false;
        }
    }

    /**
     * Those of some categories of Unicode.
     *
     * @param mask has the bit of each category's number in {@link Character}
     */
    record Categories(int mask) implements CodePoints {
        @Override
        public boolean has(int codePoint, int category) {
            return (mask >>> category & 1) != 0;
        }

        @Override
        public void addBounds(Set<Integer> bounds) {
            // Numbers do not decide.
        }

        @Override
        public boolean asksCategory() {
            return true;
        }
    }

    /** The union of sets. */
    record AnyOf(List<CodePoints> sets) implements CodePoints {
        @Override
        public boolean has(int codePoint, int category) {
            for (CodePoints set : sets) {
                if (set.has(codePoint, category)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void addBounds(Set<Integer> bounds) {
            sets.forEach(set -> set.addBounds(bounds));
        }

        @Override
        public boolean asksCategory() {
            return sets.stream().anyMatch(CodePoints::asksCategory);
        }
    }

    /** What is not in a set. */
    record Not(CodePoints set) implements CodePoints {
        @Override
        public boolean has(int codePoint, int category) {
            return !set.has(codePoint, category);
        }

        @Override
        public void addBounds(Set<Integer> bounds) {
            set.addBounds(bounds);
        }

        @Override
        public boolean asksCategory() {
            return set.asksCategory();
        }
    }
}
