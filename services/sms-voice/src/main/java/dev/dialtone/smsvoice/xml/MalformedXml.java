package dev.dialtone.smsvoice.xml;

import java.util.Objects;

/** XML that is not well-formed, has what is not allowed, or is refused by who it is read for. */
public final class MalformedXml extends Exception {
    private static final long serialVersionUID = 1;

    /** @param message what is wrong, in words for who wrote the XML */
    public MalformedXml(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
