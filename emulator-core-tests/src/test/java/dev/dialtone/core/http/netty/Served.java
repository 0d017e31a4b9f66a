package dev.dialtone.core.http.netty;

import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpLimits;
import dev.dialtone.core.http.HttpSettings;
import java.time.Duration;

/** A server on a free port that stops at the end of the block. */
record Served(HttpServer server) implements AutoCloseable {
    static final HttpSettings FREE_PORT = HttpSettings.defaults().withAddress("127.0.0.1", 0);

    static Served with(HttpHandler handler) {
        return with(HttpLimits.defaults(), handler);
    }

    static Served with(HttpLimits limits, HttpHandler handler) {
        return new Served(HttpServer.start(FREE_PORT.withLimits(limits), handler));
    }

    RawClient connect() {
        return new RawClient(server.port());
    }

    @Override
    public void close() {
        server.stop(Duration.ZERO);
    }
}
