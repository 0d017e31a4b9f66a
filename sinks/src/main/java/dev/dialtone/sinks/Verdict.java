package dev.dialtone.sinks;

import dev.dialtone.sinks.Outcome.Answer;
import dev.dialtone.sinks.Outcome.NoAnswer;
import dev.dialtone.sinks.Outcome.Unwritable;
import org.jspecify.annotations.Nullable;

/**
 * How to go on after an attempt.
 *
 * @param error why the event was not taken; absent: it was
 */
record Verdict(Next next, @Nullable String error) {

    enum Next {
        DELIVERED,
        TRY_AGAIN,
        GIVE_UP
    }

    /** The verdict on an attempt. No answer, and complaints that pass, are worth another one. */
    static Verdict on(Letter letter, Outcome outcome) {
        if (outcome instanceof Answer answer) {
            return answer.isSuccess()
                    ? letter.refused(answer).map(Verdict::on).orElse(new Verdict(Next.DELIVERED, null))
                    : on(Complaint.of(answer));
        } else if (outcome instanceof NoAnswer none) {
            return new Verdict(Next.TRY_AGAIN, none.why());
        }
        return new Verdict(Next.GIVE_UP, ((Unwritable) outcome).why());
    }

    private static Verdict on(Complaint complaint) {
        return new Verdict(complaint.isPassing() ? Next.TRY_AGAIN : Next.GIVE_UP, complaint.toString());
    }
}
