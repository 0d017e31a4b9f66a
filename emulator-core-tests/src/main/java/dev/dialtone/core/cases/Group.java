package dev.dialtone.core.cases;

import dev.dialtone.core.evidence.Evidence;
import java.util.List;

/**
 * Cases that ask the same and have their truth from the same source.
 *
 * @param place of its heading
 * @param asks what is asked
 * @param detail which source, or why it is guessed
 */
record Group(Place place, String asks, Evidence.Source source, String detail, List<Case> cases) {
    @Override
    public String toString() {
        return "[" + asks + "] " + source + ": " + detail;
    }
}
