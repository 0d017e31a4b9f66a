package dev.dialtone.client;

/** Which calls are too many in a second. */
public enum Throttle {
    /** None; what holds when nothing is set. */
    OFF,
    /** Those beyond the rates that AWS documents, of calls and of messages. */
    AWS
}
