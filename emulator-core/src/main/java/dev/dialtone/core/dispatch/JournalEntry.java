package dev.dialtone.core.dispatch;

import dev.dialtone.core.shape.Weight;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call as it was asked and answered.
 *
 * @param requestId the id that the answer carried
 * @param durationMicros from the request's arrival at the dispatcher to the answer, in microseconds
 * @param receivedAt real time, not the account's
 */
public record JournalEntry(String requestId, Call call, Outcome outcome, long durationMicros, Instant receivedAt) {

    private static final int BYTES = 350;

    /**
     * What was asked.
     *
     * @param service the service's name; null when none was found
     * @param operation the operation's name; when none was found, what was asked: {@code GET /foo}
     * @param account whose state it was about
     * @param region the caller's region
     * @param input the input; null when it could not be read
     * @param isOfSeed whether a seed has asked, and no client
     */
    public record Call(
            @Nullable String service,
            String operation,
            String account,
            String region,
            @Nullable KeptInput input,
            boolean isOfSeed) {

        /** Of a client. */
        public Call(
                @Nullable String service, String operation, String account, String region, @Nullable KeptInput input) {
            this(service, operation, account, region, input, false);
        }
    }

    /**
     * What was answered.
     *
     * @param status the HTTP status; 0 when the connection was broken off in place of an answer
     * @param error the error's name; null for a success
     * @param message what the answer says is wrong, the beginning of it; null: nothing is
     * @param fault what was asked for and struck the call, such as the id of a rule; null: nothing
     */
    public record Outcome(
            int status,
            @Nullable String error,
            @Nullable String message,
            @Nullable String fault) {
        private static final int MOST_CHARACTERS = 1_000;

        /** Keeps the beginning of a message that is long. */
        public Outcome {
            if (message != null && message.length() > MOST_CHARACTERS) {
                message = message.substring(0, MOST_CHARACTERS - 1) + "…";
            }
        }

        /** Of a call that nothing struck. */
        public Outcome(int status, @Nullable String error) {
            this(status, error, null, null);
        }
    }

    /** The same without its input, for whoever keeps it for a while and shows no input. */
    public JournalEntry withoutInput() {
        return new JournalEntry(
                requestId,
                new Call(call.service, call.operation, call.account, call.region, null, call.isOfSeed),
                outcome,
                durationMicros,
                receivedAt);
    }

    /** About how many bytes of memory it keeps alive. */
    public long weight() {
        return BYTES
                + Weight.of(call.operation)
                + Weight.of(call.region)
                + Weight.of(outcome.message)
                + (call.input == null ? 0 : call.input.weight());
    }
}
