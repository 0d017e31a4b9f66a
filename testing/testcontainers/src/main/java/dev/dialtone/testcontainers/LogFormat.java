package dev.dialtone.testcontainers;

/** How Dialtone writes the lines of its log. */
public enum LogFormat {
    /** For people; what holds when nothing is set. */
    TEXT,
    /** A JSON object a line. */
    JSON
}
