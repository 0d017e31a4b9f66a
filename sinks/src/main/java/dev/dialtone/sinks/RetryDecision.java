package dev.dialtone.sinks;

import dev.dialtone.sinks.Outcome.Answer;
import dev.dialtone.sinks.Outcome.NoAnswer;
import dev.dialtone.sinks.Outcome.Unwritable;
import org.jspecify.annotations.Nullable;

/**
 * What to do after an attempt.
 *
 * @param error why the event was not taken; absent: it was
 */
record RetryDecision(Next next, @Nullable String error) {

    enum Next {
        DELIVERED,
        TRY_AGAIN,
        GIVE_UP
    }

    /** The decision after an attempt. After no answer and after transient errors there is another one. */
    static RetryDecision on(SinkRequest request, Outcome outcome) {
        if (outcome instanceof Answer answer) {
            return answer.isSuccess()
                    ? request.errorInside(answer).map(RetryDecision::on).orElse(new RetryDecision(Next.DELIVERED, null))
                    : on(SinkError.of(answer));
        } else if (outcome instanceof NoAnswer none) {
            return new RetryDecision(Next.TRY_AGAIN, none.why());
        }
        return new RetryDecision(Next.GIVE_UP, ((Unwritable) outcome).why());
    }

    private static RetryDecision on(SinkError error) {
        return new RetryDecision(error.isTransient() ? Next.TRY_AGAIN : Next.GIVE_UP, error.toString());
    }
}
