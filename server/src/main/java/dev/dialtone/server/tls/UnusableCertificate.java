package dev.dialtone.server.tls;

/** A certificate or key that cannot be taken: its message names the file and says why. */
public final class UnusableCertificate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableCertificate(String message) {
        super(message, null, false, false);
    }
}
