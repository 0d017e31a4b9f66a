package dev.dialtone.core.shape;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody has probably meant. */
public final class NearestName {
    /** No name of the contract is nearly as long. */
    private static final int LONGEST = 64;

    /** More of them make another word of a short one. */
    private static final int MOST_CHANGES = 2;

    private NearestName() {}

    /**
     * The name that begins so, else the one that takes the fewest letters put in, left out or changed; the first of several. Empty
     * when none is like it.
     */
    public static Optional<String> of(String mistyped, List<String> names) {
        String text = mistyped.length() <= LONGEST ? mistyped : mistyped.substring(0, LONGEST);
        int most = Math.max(MOST_CHANGES, text.length() / 2);
        return names.stream()
                .filter(name -> text.length() > MOST_CHANGES && name.startsWith(text))
                .findFirst()
                .or(() -> names.stream()
                        .filter(name -> distance(text, name) <= most)
                        .min(Comparator.comparingInt(name -> distance(text, name))));
    }

    /** How many letters are put in, left out or changed on the way from one to the other (Levenshtein), whatever their case. */
    public static int distance(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
