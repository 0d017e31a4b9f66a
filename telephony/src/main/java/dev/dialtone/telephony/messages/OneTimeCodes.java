package dev.dialtone.telephony.messages;

import dev.dialtone.telephony.messages.CodeWords.Sense;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one-time codes in a message, as its reader does: by their form ({@link CodeCandidate}), by what stands around them, and
 * by words that name codes ({@link CodeWords}). What is money, a date, a time, a telephone number or in a URL is none. A year, an
 * order number or a form that others have as well is one only where a word says so and nothing better is there. Takes time in
 * proportion to the text.
 */
final class OneTimeCodes {
    /** How far before and after a code the word that names it may stand. */
    private static final int BEFORE = 64;

    private static final int AFTER = 48;
    /** How many words back one is looked for that says what a number is. */
    private static final int WORDS_BACK = 4;

    private static final int LONGEST_WORD = 32;
    private static final int LONGEST_GAP = 4;
    private static final int LONGEST_URL = 256;
    /** Where the text has not begun, or has ended. */
    private static final char NOTHING = '\0';

    private static final String SENTENCE_ENDS = ".:;!?";
    private static final String NO_CODE_BEFORE = "+_*•@";
    private static final String NO_CODE_AFTER = "%_@°";

    private final String text;
    private final CodeWords words = CodeWords.get();
    private final NavigableSet<Integer> named = new TreeSet<>();

    private OneTimeCodes(String text) {
        this.text = text;
    }

    /** Those of a text, each once, in its order. */
    static List<String> in(String text) {
        List<CodeCandidate> candidates = CodeCandidate.of(text);
        return candidates.isEmpty() ? List.of() : new OneTimeCodes(text).among(candidates);
    }

    private List<String> among(List<CodeCandidate> candidates) {
        findNames();
        Set<String> best = new LinkedHashSet<>();
        Set<String> good = new LinkedHashSet<>();
        Set<String> fair = new LinkedHashSet<>();
        for (CodeCandidate candidate : candidates) {
            if (isSomethingElse(candidate)) {
                continue;
            }
            boolean isNamed = isNamed(candidate);
            if (isSure(candidate)) {
                (isNamed ? best : good).add(candidate.code());
            } else if (isNamed) {
                fair.add(candidate.code());
            }
        }
        return List.copyOf(!best.isEmpty() ? best : good.isEmpty() ? fair : good);
    }

    /** Notes where the text names codes. */
    private void findNames() {
        String lower = text.toLowerCase(Locale.ROOT);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                if (i > start && i - start <= LONGEST_WORD && lower.length() == text.length()) {
                    String word = lower.substring(start, i);
                    if (words.has(Sense.CODE, word)) {
                        named.add(start);
                    }
                }
                start = i + 1;
            }
        }
        named.addAll(words.unspacedIn(text));
    }

    private boolean isNamed(CodeCandidate candidate) {
        Integer name = named.ceiling(candidate.start() - BEFORE);
        return (name != null && name < endOfSentence(candidate.end())) || isBoundToASite(candidate);
    }

    private int endOfSentence(int start) {
        int most = Math.min(start + AFTER, text.length());
        for (int i = start; i < most; i++) {
            if (SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0 && CodeCandidate.isBlank(at(i + 1))) {
                return i;
            }
        }
        return most;
    }

    /** By what touches it, and by the words beside it. */
    private boolean isSomethingElse(CodeCandidate candidate) {
        char before = at(candidate.start() - 1);
        char after = at(candidate.end());
        return isCased(before)
                || isCased(after)
                || isMoney(before)
                || isMoney(after)
                || NO_CODE_BEFORE.indexOf(before) >= 0
                || NO_CODE_AFTER.indexOf(after) >= 0
                || (after == '-' && Character.isLetterOrDigit(at(candidate.end() + 1)))
                || (before == '-' && !isSendersLetter(candidate.start() - 1))
                || isInUrl(candidate)
                || isAmount(candidate);
    }

    /** The G- of Google. */
    private boolean isSendersLetter(int hyphen) {
        int start = hyphen;
        while (start > 0 && hyphen - start <= LONGEST_GAP && Character.isUpperCase(text.charAt(start - 1))) {
            start--;
        }
        return hyphen - start < LONGEST_GAP && !Character.isLetterOrDigit(at(start - 1));
    }

    private boolean isInUrl(CodeCandidate candidate) {
        int start = candidate.start();
        boolean isPath = false;
        while (start > 0 && candidate.start() - start < LONGEST_URL && isOfUrl(text.charAt(start - 1))) {
            start--;
            isPath |= text.charAt(start) == '/';
        }
        if (!isPath) {
            return false;
        }
        String front = text.substring(start, candidate.start());
        int dot = front.indexOf('.');
        return front.contains("://")
                || (dot > 0 && Character.isLetter(at(start + dot + 1)) && front.indexOf('/') > dot);
    }

    private static boolean isOfUrl(char c) {
        return c > ' ' && c < 0x7f && "\"<>()[]{}|\\^`".indexOf(c) < 0;
    }

    /** With a currency or a unit. */
    private boolean isAmount(CodeCandidate candidate) {
        int end = candidate.end();
        int next = CodeCandidate.isBlank(at(end)) ? end + 1 : end;
        int wordEnd = next;
        while (wordEnd - next <= LONGEST_WORD && Character.isLetter(at(wordEnd))) {
            wordEnd++;
        }
        String after = text.substring(Math.min(next, wordEnd), wordEnd).toLowerCase(Locale.ROOT);
        int start = candidate.start();
        boolean isSpaced = CodeCandidate.isBlank(at(start - 1));
        return (isBeside(endOfWordBefore(start), start) && words.has(Sense.MONEY, wordBefore(start)))
                || words.has(Sense.MONEY, after)
                || words.has(Sense.UNIT, after)
                || (isSpaced && isMoney(at(start - 2)))
                || (CodeCandidate.isBlank(at(end)) && isMoney(at(end + 1)));
    }

    /** Whether a word and a number have nothing but the period of an abbreviation and a blank between them. */
    private boolean isBeside(int wordEnd, int start) {
        int next = at(wordEnd) == '.' ? wordEnd + 1 : wordEnd;
        boolean isSpaced = next < start && CodeCandidate.isBlank(at(next));
        return (isSpaced ? next + 1 : next) == start;
    }

    private boolean isSure(CodeCandidate candidate) {
        Sense sense = senseBefore(candidate.start());
        if (sense == Sense.CODE || isBoundToASite(candidate)) {
            return true;
        }
        boolean isYear = candidate.code().length() == 4
                && (candidate.code().startsWith("19") || candidate.code().startsWith("20"));
        return candidate.sure() && sense == null && !isYear && at(candidate.start() - 1) != '#';
    }

    /** What the nearest of a few words before says; null when none of them says anything. */
    private @Nullable Sense senseBefore(int start) {
        int end = start;
        for (int i = 0; i < WORDS_BACK; i++) {
            int wordEnd = endOfWordBefore(end);
            String word = wordBefore(end);
            if (word.isEmpty()) {
                return null;
            } else if (!named.subSet(wordEnd - word.length(), wordEnd).isEmpty()) {
                return Sense.CODE;
            } else if (words.has(Sense.OTHER, word)) {
                return Sense.OTHER;
            }
            end = wordEnd - word.length();
        }
        return null;
    }

    /** In lower case; empty when there is something else, or the sentence begins. */
    private String wordBefore(int start) {
        int end = endOfWordBefore(start);
        int first = end;
        while (first > 0 && end - first < LONGEST_WORD && Character.isLetter(text.charAt(first - 1))) {
            first--;
        }
        return text.substring(first, end).toLowerCase(Locale.ROOT);
    }

    private int endOfWordBefore(int start) {
        int end = start;
        while (end > 0 && start - end < LONGEST_GAP && isBetweenWords(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isBetweenWords(char c) {
        return !Character.isLetterOrDigit(c) && "!?\n\r".indexOf(c) < 0;
    }

    /** {@code @bank.example #482913}: the line that browsers fill codes in by. */
    private boolean isBoundToASite(CodeCandidate candidate) {
        int site = candidate.start() - 2;
        if (at(candidate.start() - 1) != '#' || at(site) != ' ') {
            return false;
        }
        int start = site;
        while (start > 0 && site - start < LONGEST_URL && isOfUrl(text.charAt(start - 1))) {
            start--;
        }
        return at(start) == '@';
    }

    private char at(int index) {
        return index < 0 || index >= text.length() ? NOTHING : text.charAt(index);
    }

    private static boolean isCased(char c) {
        return Character.isUpperCase(c) || Character.isLowerCase(c);
    }

    private static boolean isMoney(char c) {
        return Character.getType(c) == Character.CURRENCY_SYMBOL || c == '円' || c == '元' || c == '원';
    }
}
