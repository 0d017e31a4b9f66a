package dev.dialtone.telephony.messages;

/** What kind of message it is. */
public enum Channel {
    /** Text, as SMS. */
    TEXT,
    /** A picture or another file, as MMS, with or without text. */
    MEDIA,
    /** A call that reads a text out. */
    VOICE,
    /** Rich text, files and cards, as RCS. */
    RCS
}
