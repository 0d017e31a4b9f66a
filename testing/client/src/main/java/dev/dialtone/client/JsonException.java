package dev.dialtone.client;

/** What a server has answered is no JSON, or not what the contract says. */
final class JsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JsonException(String message) {
        super(message);
    }
}
