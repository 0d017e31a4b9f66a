package dev.dialtone.testcontainers;

/** How much Dialtone logs. */
public enum LogLevel {
    /** Faults of the program. */
    ERROR,
    /** And what looks wrong. */
    WARN,
    /** And the start and a line for each request; what holds when nothing is set. */
    INFO,
    /** And the input of each request, and what only developers of Dialtone need. */
    DEBUG
}
