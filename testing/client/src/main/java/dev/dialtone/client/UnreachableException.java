package dev.dialtone.client;

import java.net.URI;

/** Nobody listens at the server's address. */
public final class UnreachableException extends DialtoneException {

    private static final long serialVersionUID = 1L;

    UnreachableException(URI endpoint, String operation, Throwable cause) {
        super(
                "No Dialtone answers at " + endpoint + " (" + operation
                        + "). Start one, for instance: docker run -p 127.0.0.1:4566:4566 dialtone",
                cause);
    }
}
