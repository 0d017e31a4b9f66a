package dev.dialtone.core.messages;

/** What kind of message it is. */
public enum Channel {
    /** Text, as SMS. */
    TEXT,
    /** A call that reads a text out. */
    VOICE
}
