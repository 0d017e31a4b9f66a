package dev.dialtone.core.pattern;

import java.util.List;

/** What a regular expression is made of. */
sealed interface Node {

    /** A code point of a set. */
    record One(CodePoints set) implements Node {}

    /** One after the other; none of them: the empty text. */
    record Sequence(List<Node> parts) implements Node {}

    /** Any of them. */
    record Choice(List<Node> ways) implements Node {}

    /**
     * One several times.
     *
     * @param most {@link #ENDLESS}: any number of times
     */
    record Repeat(Node part, int least, int most) implements Node {
        static final int ENDLESS = -1;
    }

    /**
     * A place between two code points, or at an end of the text, by what stands on one side of it.
     *
     * @param ahead the side: what follows, or what went before
     * @param set what may stand there
     * @param edge whether the text may end there
     */
    record Beside(boolean ahead, CodePoints set, boolean edge) implements Node {
        static final CodePoints NOTHING = new CodePoints.Not(CodePoints.ALL);

        /** The beginning of the text, or its end. */
        static Beside edge(boolean ahead) {
            return new Beside(ahead, NOTHING, true);
        }

        Beside not() {
            return new Beside(ahead, new CodePoints.Not(set), !edge);
        }
    }
}
