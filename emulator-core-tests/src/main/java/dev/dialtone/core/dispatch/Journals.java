package dev.dialtone.core.dispatch;

import java.util.List;

/** Journals that tests of other modules fill, since only the dispatcher may write one. */
public final class Journals {

    private Journals() {}

    /** Notes calls as the dispatcher does. */
    public static void note(Journal journal, JournalEntry... entries) {
        List.of(entries).forEach(journal::add);
    }
}
