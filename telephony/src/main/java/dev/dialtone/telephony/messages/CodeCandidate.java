package dev.dialtone.telephony.messages;

import java.util.ArrayList;
import java.util.List;

/**
 * What may be a one-time code by its form alone: four to eight digits together, set apart one by one or in groups; or capital
 * letters among digits.
 *
 * @param start where it begins
 * @param end where it has ended
 * @param code what is to be typed: its digits, as ASCII ones, or letters and digits
 * @param sure whether it looks like a code without any word that says so
 */
record CodeCandidate(int start, int end, String code, boolean sure) {
    private static final int FEWEST = 4;
    private static final int MOST = 8;
    /** Of letters and digits. */
    private static final int MOST_MIXED = 10;
    /** As many digits in groups make a telephone or card number. */
    private static final int TELEPHONE = 9;

    private static final String HYPHENS = "-\u2010\u2011\u2013";
    /** What joins digits to one number, be it a date, a time, an amount or a code. */
    private static final String JOINTS = HYPHENS + "./,:'\u2019";
    /** What sets digits apart so that they are read one by one. */
    private static final String PAUSES = HYPHENS + "\u2014.,;\u2026\u3001\uff0c";

    private static final int LONGEST_PAUSE = 8;

    /** Digits without anything between them. */
    private record Run(int start, int end) {
        int length() {
            return end - start;
        }
    }

    /** All of a text, in its order. Takes time in proportion to the text. */
    static List<CodeCandidate> of(String text) {
        List<CodeCandidate> found = new ArrayList<>();
        List<Run> runs = runs(text);
        int next = 0;
        while (next < runs.size()) {
            int spelled = endOfSpelled(text, runs, next);
            if (spelled - next >= FEWEST) {
                addSpelled(text, runs.subList(next, spelled), found);
                next = spelled;
            } else {
                int chained = endOfChain(text, runs, next);
                addChain(text, runs.subList(next, chained), found);
                next = chained;
            }
        }
        return found;
    }

    private static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && Character.isDigit(text.charAt(i))) {
                i++;
            }
            if (i > start) {
                runs.add(new Run(start, i));
            }
            i++;
        }
        return runs;
    }

    /** 4, 8, 2, 9 or 4. 8. 2. 9. or 4-8-2-9. */
    private static int endOfSpelled(String text, List<Run> runs, int first) {
        int end = first;
        while (end < runs.size()
                && runs.get(end).length() == 1
                && (end == first || isPause(text, runs.get(end - 1).end, runs.get(end).start))) {
            end++;
        }
        return end;
    }

    private static boolean isPause(String text, int from, int to) {
        if (to - from > LONGEST_PAUSE) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!isBlank(text.charAt(i)) && PAUSES.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whoever reads a code out, reads it twice. */
    private static void addSpelled(String text, List<Run> runs, List<CodeCandidate> found) {
        String digits = digits(text, runs);
        int half = digits.length() / 2;
        if (digits.length() > MOST && digits.substring(0, half).equals(digits.substring(half))) {
            digits = digits.substring(half);
        }
        if (digits.length() <= MOST) {
            int start = runs.get(0).start;
            int end = runs.get(runs.size() - 1).end;
            boolean isVersion =
                    digits.length() == FEWEST && end - start == 2 * FEWEST - 1 && text.charAt(start + 1) == '.';
            found.add(new CodeCandidate(start, end, digits, !isVersion));
        }
    }

    /** Runs with one blank or one joint between them. */
    private static int endOfChain(String text, List<Run> runs, int first) {
        int end = first + 1;
        while (end < runs.size()
                && runs.get(end).start == runs.get(end - 1).end + 1
                && (isBlank(before(text, runs.get(end))) || JOINTS.indexOf(before(text, runs.get(end))) >= 0)) {
            end++;
        }
        return end;
    }

    private static void addChain(String text, List<Run> chain, List<CodeCandidate> found) {
        boolean isJoined = false;
        boolean isBlank = false;
        boolean isHyphenated = true;
        for (Run run : chain.subList(1, chain.size())) {
            isBlank |= isBlank(before(text, run));
            isJoined |= !isBlank(before(text, run));
            isHyphenated &= HYPHENS.indexOf(before(text, run)) >= 0;
        }
        if (isBlank && isJoined) {
            int start = 0;
            for (int i = 1; i <= chain.size(); i++) {
                if (i == chain.size() || isBlank(before(text, chain.get(i)))) {
                    addChain(text, chain.subList(start, i), found);
                    start = i;
                }
            }
        } else if (isGroups(chain) && (isBlank || isHyphenated)) {
            boolean isSure = chain.size() == 2 && chain.get(0).length() == 3;
            found.add(new CodeCandidate(
                    chain.get(0).start, chain.get(chain.size() - 1).end, digits(text, chain), isSure));
        } else if (chain.size() == 1 || (isBlank && !isTelephone(text, chain))) {
            chain.forEach(run -> addRun(text, run, found));
        } else if (isBeforeComma(text, chain)) {
            Run code = chain.get(0);
            found.add(new CodeCandidate(code.start, code.end, digits(text, List.of(code)), false));
        }
    }

    /** A code, and after a comma without a blank the minutes that it is good for: Chinese has no blanks there. */
    private static boolean isBeforeComma(String text, List<Run> chain) {
        return chain.size() == 2
                && chain.get(0).length() > FEWEST
                && chain.get(0).length() <= MOST
                && chain.get(1).length() <= 2
                && before(text, chain.get(1)) == ',';
    }

    /** Two of three or four, two to four of two. */
    private static boolean isGroups(List<Run> chain) {
        int length = chain.get(0).length();
        boolean isEven = chain.stream().allMatch(run -> run.length() == length);
        return isEven
                && chain.size() > 1
                && (length == 2 ? chain.size() <= 4 : chain.size() == 2 && (length == 3 || length == 4));
    }

    /** But for a code and the minutes that it is good for. */
    private static boolean isTelephone(String text, List<Run> chain) {
        boolean isCodeAndMinutes = chain.size() == 2
                && chain.get(0).length() >= FEWEST
                && chain.get(1).length() <= 2;
        return !isCodeAndMinutes
                && (chain.stream().mapToInt(Run::length).sum() >= TELEPHONE || before(text, chain.get(0)) == '+');
    }

    /** By itself, or among capital letters. */
    private static void addRun(String text, Run run, List<CodeCandidate> found) {
        int start = run.start;
        while (start > 0 && isCapitalOrDigit(text.charAt(start - 1)) && run.start - start <= MOST_MIXED) {
            start--;
        }
        int end = run.end;
        while (end < text.length() && isCapitalOrDigit(text.charAt(end)) && end - run.end <= MOST_MIXED) {
            end++;
        }
        boolean isMixed = start < run.start || end > run.end;
        boolean isSeen = !found.isEmpty() && found.get(found.size() - 1).end >= end;
        if (!isSeen && end - start >= FEWEST && end - start <= (isMixed ? MOST_MIXED : MOST)) {
            String code = isMixed ? text.substring(start, end) : digits(text, List.of(run));
            found.add(new CodeCandidate(start, end, code, !isMixed));
        }
    }

    private static boolean isCapitalOrDigit(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** No-break and thin blanks among them. */
    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static char before(String text, Run run) {
        return run.start == 0 ? '\n' : text.charAt(run.start - 1);
    }

    private static String digits(String text, List<Run> runs) {
        StringBuilder digits = new StringBuilder();
        for (Run run : runs) {
            for (int i = run.start; i < run.end; i++) {
                digits.append(Character.digit(text.charAt(i), 10));
            }
        }
        return digits.toString();
    }
}
