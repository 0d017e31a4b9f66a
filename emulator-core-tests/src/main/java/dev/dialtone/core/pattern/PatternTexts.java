package dev.dialtone.core.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

/** Draws texts from a regular expression: those it is found in, by and large, and those that nearly are. */
public final class PatternTexts {

    private final Random random;

    /** With a seed, the same texts each time. */
    public PatternTexts(long seed) {
        this.random = new Random(seed);
    }

    /**
     * A text that fits a pattern, but for what its look-arounds say.
     *
     * @param most how often at most a part comes that may come without end
     */
    public String fitting(String regex, int most) {
        StringBuilder text = new StringBuilder();
        add(PatternParser.parse(regex), most, text);
        return text.toString();
    }

    /** A text with a few characters changed, put in or left out. */
    public String mutated(String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            int at = random.nextInt(changed.length() + 1);
            if (random.nextInt(3) > 0 && at < changed.length()) {
                changed.deleteCharAt(at);
            }
            if (random.nextBoolean()) {
                changed.insert(at, "aZ09 \n\t-_.:/@+é\u0663\u2028!\u0000".charAt(random.nextInt(18)));
            }
        }
        return changed.toString();
    }

    private void add(Node node, int most, StringBuilder text) {
        if (node instanceof Node.One one) {
            text.appendCodePoint(codePoint(one.set()));
        } else if (node instanceof Node.Sequence sequence) {
            sequence.parts().forEach(part -> add(part, most, text));
        } else if (node instanceof Node.Choice choice) {
            add(choice.ways().get(random.nextInt(choice.ways().size())), most, text);
        } else if (node instanceof Node.Repeat repeat) {
            int end = repeat.most() == Node.Repeat.ENDLESS ? Math.max(most, repeat.least()) : repeat.most();
            int times = repeat.least() + random.nextInt(end - repeat.least() + 1);
            // A part within a part is pumped less, so that the text does not grow beyond what was asked for.
            for (int i = 0; i < times; i++) {
                add(repeat.part(), Math.min(most, 3), text);
            }
        }
    }

    private int codePoint(CodePoints set) {
        SortedSet<Integer> some = new TreeSet<>(List.of((int) 'a', (int) 'Z', (int) '0', (int) ' ', (int) 'é'));
        set.addBounds(some);
        List<Integer> candidates = new ArrayList<>();
        for (int bound : some) {
            for (int candidate = Math.max(0, bound - 1); candidate <= bound; candidate++) {
                if (candidate <= Character.MAX_CODE_POINT && set.has(candidate, Character.getType(candidate))) {
                    candidates.add(candidate);
                }
            }
        }
        return candidates.isEmpty() ? 'a' : candidates.get(random.nextInt(candidates.size()));
    }
}
