package dev.dialtone.core.dispatch;

import org.jspecify.annotations.Nullable;

/** Hears of every call when it is answered: also of those of the control API, which the journal leaves out, and of rejected ones. */
public interface CallListener {

    /** Nobody listens. A class of its own: a start makes no lambda for it. */
    CallListener NONE = new CallListener() {
        @Override
        public void answered(JournalEntry call, @Nullable String reason) {}
    };

    /**
     * Hears of one. The thread that answers, which may be an event loop, waits for the return.
     *
     * @param reason what the answer says is wrong, which may be long and have the caller's own characters; null: nothing is
     */
    void answered(JournalEntry call, @Nullable String reason);
}
