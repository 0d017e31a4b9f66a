package dev.dialtone.sinks;

import org.jspecify.annotations.Nullable;

/** What came of a request. */
sealed interface Outcome {

    /**
     * The receiver has answered.
     *
     * @param errorType what {@code x-amzn-ErrorType} says; absent: the answer has no such header
     * @param body of a long one only the beginning
     */
    @SuppressWarnings("ArrayRecordComponent") // Answers are never compared.
    record Answer(int status, @Nullable String errorType, byte[] body) implements Outcome {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /** Nobody has answered. */
    record NoAnswer(String why) implements Outcome {}

    /** It was not even sent: the event holds what no request can. */
    record Unwritable(String why) implements Outcome {}
}
