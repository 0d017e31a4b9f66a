package dev.dialtone.client;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * All that an account holds, or all accounts, as a document: resources, messages, events, clock, what is due, settings, and where ids
 * go on. Documents are neither held nor read here, so they may be of any size.
 */
public final class AccountState {

    private static final String ALL = "all";

    private final ControlCalls calls;
    private final String account;

    AccountState(ControlCalls calls, String account) {
        this.calls = calls;
        this.account = account;
    }

    /** That of every account of the server: loaded, it is all that the server has. */
    public AccountState ofAllAccounts() {
        return new AccountState(calls, ALL);
    }

    /**
     * Writes the document to a file, which is there when it is whole.
     *
     * @throws IOException when the file cannot be written
     */
    public void save(Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        Path part = Files.createTempFile(whole.getParent(), whole.getFileName().toString(), ".part");
        try {
            calls.download(call("GetState", "GET"), part);
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Puts what a document holds in place of what there is; one that does not fit is refused, with the place and the reason, and changes
     * nothing.
     *
     * @throws IOException when the file is not there
     */
    public void load(Path file) throws IOException {
        try {
            put(BodyPublishers.ofFile(file));
        } catch (FileNotFoundException missing) {
            throw new IOException(file + " cannot be read", missing);
        }
    }

    /**
     * {@link #load(Path)} of what is read from a stream, such as that of a test's resource.
     *
     * @param document is read to its end, and closed
     */
    public void load(InputStream document) {
        put(BodyPublishers.ofInputStream(() -> document));
    }

    private void put(BodyPublisher document) {
        calls.upload(call("PutState", "PUT"), document);
    }

    private ControlCall call(String operation, String method) {
        return new ControlCall(operation, method)
                .path("/_dialtone/state")
                .query("account", account)
                .answersLater();
    }
}
