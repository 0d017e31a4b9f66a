package dev.dialtone.core.index;

/** Looks for a number among those of places, which rise by one or more from place to place. */
public final class RisingNumbers {
    private RisingNumbers() {}

    /**
     * The first place that is numbered higher; {@code used} when there is none. That the numbers rise leaves few places to search,
     * and a single one where nothing was ever left out: late pages cost no more than early ones.
     *
     * @param numbers of the places
     * @param first the first place that counts
     * @param used how many places are used
     */
    public static int placeAfter(long[] numbers, int first, int used, long number) {
        if (used == 0 || number < numbers[0]) {
            return first;
        } else if (number >= numbers[used - 1]) {
            return used;
        }
        int low = (int) Math.max(first, used - (numbers[used - 1] - number));
        int high = (int) Math.min(used, number - numbers[0] + 1);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers[middle] <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
