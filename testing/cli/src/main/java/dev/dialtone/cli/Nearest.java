package dev.dialtone.cli;

import java.util.List;

/** What somebody may have meant. */
final class Nearest {

    /** Farther away than this share of its letters, a word is another one. */
    private static final int LETTERS_PER_MISTAKE = 2;

    private Nearest() {}

    /** {@code " (did you mean inbox?)"}; without a name that is near, the text that says where all of them are. */
    static String hint(String word, List<String> names, String otherwise) {
        String best = "";
        int fewest = Integer.MAX_VALUE;
        for (String name : names) {
            int distance = name.startsWith(word) || word.startsWith(name) ? 1 : distance(word, name);
            if (distance < fewest) {
                fewest = distance;
                best = name;
            }
        }
        return " (" + (fewest * LETTERS_PER_MISTAKE <= word.length() ? "did you mean " + best + "?" : otherwise) + ")";
    }

    /** Letters to change, add, leave out or swap with their neighbour. */
    private static int distance(String from, String to) {
        int[][] rows = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                int change = rows[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                rows[i][j] = Math.min(change, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[from.length()][to.length()];
    }
}
