package dev.dialtone.connect.hierarchy;

import java.util.List;
import java.util.stream.IntStream;

/** The numbers of levels, which are their ids: "1" is the highest one. */
final class Levels {
    /** How many levels there may be. */
    static final int MOST = 5;

    private static final List<String> IDS =
            IntStream.rangeClosed(1, MOST).mapToObj(Levels::id).toList();

    private Levels() {}

    static String id(int number) {
        return String.valueOf(number);
    }

    /** The id of the level below another one, whether or not there may be such a level. */
    static String below(String levelId) {
        return id(IDS.indexOf(levelId) + 2);
    }
}
