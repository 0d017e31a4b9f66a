package dev.dialtone.testcontainers;

/** How much Dialtone logs. */
public enum LogLevel {
    /** Faults of the program. */
    ERROR,
    /** And what looks wrong. */
    WARN,
    /** And the start; what holds when nothing is set. */
    INFO,
    /** And what only developers of Dialtone need. */
    DEBUG
}
