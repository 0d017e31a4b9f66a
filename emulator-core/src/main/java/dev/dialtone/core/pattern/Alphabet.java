package dev.dialtone.core.pattern;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Code points as a pattern tells them apart: those that are in the same sets of it are one symbol. Symbols count from 0; the
 * number after the last one stands for the edge of a text. Immutable.
 */
final class Alphabet {

    private static final int CATEGORIES = Character.FINAL_QUOTE_PUNCTUATION + 1;
    private static final int LOW = 0x100;

    private final List<CodePoints> sets;

    /** Where runs of numbers begin that are told apart by category only, ascending from 0. */
    private final int[] runs;

    /** The symbol by run and category; without categories when no set asks for one. */
    private final int[][] symbols;

    /** The symbols of the lowest code points, which are nearly all that there are. */
    private final int[] low = new int[LOW];

    /** The symbols of each set, by its identity. */
    private final IdentityHashMap<CodePoints, BitSet> members = new IdentityHashMap<>();

    private final int size;

    Alphabet(Set<CodePoints> distinct) {
        sets = List.copyOf(distinct);
        sets.forEach(set -> members.put(set, new BitSet()));
        runs = runs(sets);
        boolean asksCategory = sets.stream().anyMatch(CodePoints::asksCategory);
        symbols = new int[runs.length][asksCategory ? CATEGORIES : 1];
        Map<BitSet, Integer> bySets = new HashMap<>();
        for (int run = 0; run < runs.length; run++) {
            for (int category = 0; category < symbols[run].length; category++) {
                symbols[run][category] = symbol(runs[run], category, bySets);
            }
        }
        size = bySets.size();
        for (int codePoint = 0; codePoint < LOW; codePoint++) {
            low[codePoint] = lookUp(codePoint);
        }
    }

    private static int[] runs(List<CodePoints> sets) {
        SortedSet<Integer> begins = new TreeSet<>();
        begins.add(0);
        sets.forEach(set -> set.addBounds(begins));
        return begins.stream().mapToInt(Integer::intValue).toArray();
    }

    private int symbol(int codePoint, int category, Map<BitSet, Integer> bySets) {
        BitSet in = new BitSet();
        for (int i = 0; i < sets.size(); i++) {
            in.set(i, sets.get(i).has(codePoint, category));
        }
        Integer known = bySets.putIfAbsent(in, bySets.size());
        int symbol = known == null ? bySets.size() - 1 : known;
        in.stream().forEach(set -> membersOf(sets.get(set)).set(symbol));
        return symbol;
    }

    private int lookUp(int codePoint) {
        int found = Arrays.binarySearch(runs, codePoint);
        int[] byCategory = symbols[found < 0 ? -found - 2 : found];
        return byCategory[byCategory.length == 1 ? 0 : Character.getType(codePoint)];
    }

    /** The symbol of a code point. */
    int of(int codePoint) {
        return codePoint < LOW ? low[codePoint] : lookUp(codePoint);
    }

    /** The symbols of one of the sets that it was made of. */
    BitSet of(CodePoints set) {
        return (BitSet) membersOf(set).clone();
    }

    private BitSet membersOf(CodePoints set) {
        return Objects.requireNonNull(members.get(set));
    }

    /** The symbol of the edge, and how many others there are. */
    int edge() {
        return size;
    }
}
