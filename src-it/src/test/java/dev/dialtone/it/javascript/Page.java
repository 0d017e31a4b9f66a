package dev.dialtone.it.javascript;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A web page on a port of its own, and what its script reports. */
final class Page implements AutoCloseable {

    private static final byte[] HTML =
            "<!doctype html><script type=\"module\" src=\"/page.js\"></script>".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final CompletableFuture<String> report = new CompletableFuture<>();

    private Page(HttpServer server) {
        this.server = server;
    }

    /** The page of this script. */
    static Page of(Path script) throws IOException {
        byte[] bytes = Files.readAllBytes(script);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Page page = new Page(server);
        server.createContext("/", exchange -> answer(exchange, "text/html", HTML));
        server.createContext("/page.js", exchange -> answer(exchange, "text/javascript", bytes));
        server.createContext("/report", page::takeReport);
        server.start();
        return page;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** What the script has reported; waits for it. */
    String report(Duration longest) throws InterruptedException, ExecutionException, TimeoutException {
        return report.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void takeReport(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        answer(exchange, "text/plain", new byte[0]);
        report.complete(text);
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
