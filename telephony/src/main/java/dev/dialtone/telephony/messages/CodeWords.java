package dev.dialtone.telephony.messages;

import dev.dialtone.core.data.DataLines;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of {@code code-words.txt}, by what they say of a number near them. Read with the first number that may be a code. */
final class CodeWords {
    /** What a word says. */
    enum Sense {
        CODE,
        OTHER,
        MONEY,
        UNIT
    }

    private static final int SHORTEST_ENDING = 4;

    private final Map<Sense, Set<String>> words = new EnumMap<>(Sense.class);
    /** Those of scripts that set no blanks between words. */
    private final List<String> unspacedCodes = new ArrayList<>();

    private CodeWords(List<List<String>> lines) {
        lines.forEach(this::add);
    }

    private static final class Loaded {
        static final CodeWords WORDS = read();
    }

    static CodeWords get() {
        return Loaded.WORDS;
    }

    /** Whether a word in lower case has a sense. A word that ends like one for codes, as Zugangscode does, is one. */
    boolean has(Sense sense, String word) {
        Set<String> known = words.getOrDefault(sense, Set.of());
        if (known.contains(word)) {
            return true;
        }
        if (sense == Sense.CODE && !words.getOrDefault(Sense.OTHER, Set.of()).contains(word)) {
            for (int start = 1; start <= word.length() - SHORTEST_ENDING; start++) {
                if (known.contains(word.substring(start))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where a text names codes in scripts that set no blanks between words. */
    List<Integer> unspacedIn(String text) {
        List<Integer> places = new ArrayList<>();
        for (String word : unspacedCodes) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
                places.add(at);
            }
        }
        return places;
    }

    private void add(List<String> line) {
        Sense sense = Sense.valueOf(line.get(0).toUpperCase(Locale.ROOT));
        for (String word : line.subList(2, line.size())) {
            if (isUnspaced(word.charAt(0))) {
                unspacedCodes.add(word);
            } else {
                words.computeIfAbsent(sense, key -> new HashSet<>()).add(word);
            }
        }
    }

    /** Of a letter: whether its script sets no blanks between words, or joins them with what stands before and after. */
    static boolean isUnspaced(char letter) {
        return Character.isLetter(letter) && !Character.isUpperCase(letter) && !Character.isLowerCase(letter);
    }

    private static CodeWords read() {
        return new CodeWords(DataLines.words(CodeWords.class, "code-words.txt"));
    }
}
