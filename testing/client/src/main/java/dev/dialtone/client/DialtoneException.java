package dev.dialtone.client;

import org.jspecify.annotations.Nullable;

/** A call that Dialtone has refused, or that did not reach it. The message names the call, the server and the account. */
public class DialtoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 200;

    private final int status;
    private final String error;
    private final String serverMessage;
    private final String reason;

    /** A refusal, in words of its own. */
    DialtoneException(String message, Refusal refusal) {
        super(message);
        this.status = refusal.status();
        this.error = refusal.error();
        this.serverMessage = refusal.message();
        this.reason = refusal.member("Reason");
    }

    /** Without an answer. */
    DialtoneException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.status = 0;
        this.error = "";
        this.serverMessage = "";
        this.reason = "";
    }

    /** Of HTTP; 0 when there was no answer, or one that is not of the control API. */
    public int status() {
        return status;
    }

    /** The error's name in the contract, such as {@code BadRequest}; empty when there was no answer, or one without. */
    public String error() {
        return error;
    }

    /** The server's own words; empty when there was no answer. */
    public String serverMessage() {
        return serverMessage;
    }

    /** AWS's word for why, such as {@code DESTINATION_PHONE_NUMBER_OPTED_OUT}; empty where the error has none. */
    public String reason() {
        return reason;
    }

    /** Whether the server says that there is no such thing, and not that somebody else answers at its address. */
    boolean isNotFound() {
        return error.equals("NotFound");
    }

    /** The text, cut short when it is long: for messages. */
    static String excerpt(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
