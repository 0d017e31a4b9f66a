package dev.dialtone.server.log;

/** How lines of the log look. Used by one thread. */
interface LineFormat {

    /** Appends a request, with what ends its line. */
    void append(StringBuilder text, LogLine.Request line);

    /** Appends anything else, with what ends its line. */
    void append(StringBuilder text, LogLine.Message line);

    /** Appends a line. */
    default void append(StringBuilder text, LogLine line) {
        if (line instanceof LogLine.Request request) {
            append(text, request);
        } else if (line instanceof LogLine.Message message) {
            append(text, message);
        }
    }
}
