package dev.dialtone.telephony.numbers;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which numbers lie in any of many blocks. Immutable. */
final class BlockSet {
    private final long[] firsts;
    private final long[] lasts;

    /** @param blocks in any order; may overlap */
    BlockSet(List<Block> blocks) {
        SortedMap<Long, Long> lastByFirst = new TreeMap<>();
        for (Block block : blocks) {
            lastByFirst.merge(block.first(), block.last(), Math::max);
        }
        long[] starts = new long[lastByFirst.size()];
        long[] ends = new long[starts.length];
        int count = 0;
        for (Map.Entry<Long, Long> block : lastByFirst.entrySet()) {
            if (count > 0 && block.getKey() <= ends[count - 1]) {
                ends[count - 1] = Math.max(ends[count - 1], block.getValue());
            } else {
                starts[count] = block.getKey();
                ends[count++] = block.getValue();
            }
        }
        firsts = Arrays.copyOf(starts, count);
        lasts = Arrays.copyOf(ends, count);
    }

    boolean contains(long number) {
        int found = Arrays.binarySearch(firsts, number);
        int block = found >= 0 ? found : -found - 2;
        return block >= 0 && number <= lasts[block];
    }
}
