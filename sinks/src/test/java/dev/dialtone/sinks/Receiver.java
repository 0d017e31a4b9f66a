package dev.dialtone.sinks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** An HTTP server that keeps what it gets, and answers as it is told: 200 when it is told nothing. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final boolean secure;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Got> got = new LinkedBlockingQueue<>();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();

    /** A request: header names in lower case. */
    record Got(String method, String target, Map<String, String> headers, String body, int clientPort) {}

    /**
     * An answer.
     *
     * @param after it waits for; absent: it comes at once
     */
    record Reply(
            int status,
            Map<String, String> headers,
            String body,
            @Nullable CountDownLatch after) {
        static Reply of(int status, String body) {
            return new Reply(status, Map.of(), body, null);
        }

        static Reply error(int status, String type) {
            return new Reply(status, Map.of("x-amzn-ErrorType", type), "{\"message\":\"so it is\"}", null);
        }

        static Reply after(CountDownLatch latch) {
            return new Reply(200, Map.of(), "", latch);
        }
    }

    Receiver() throws IOException {
        this(HttpServer.create(loopback(), 0), false);
    }

    /** One that speaks TLS. */
    Receiver(SSLContext tls) throws IOException {
        this(secure(tls), true);
    }

    private Receiver(HttpServer server, boolean secure) {
        this.server = server;
        this.secure = secure;
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    private static HttpServer secure(SSLContext tls) throws IOException {
        HttpsServer server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return server;
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    URI url() {
        return URI.create((secure ? "https" : "http") + "://localhost:"
                + server.getAddress().getPort());
    }

    void answers(Reply... next) {
        replies.addAll(List.of(next));
    }

    /** The next request, once it is there. */
    Got next() {
        return DeliveryReports.taken(got);
    }

    /** The requests that nobody has taken yet. */
    int left() {
        return got.size();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        got.add(new Got(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                body,
                exchange.getRemoteAddress().getPort()));
        Reply reply = replies.poll();
        answer(exchange, reply == null ? Reply.of(200, "") : reply);
    }

    private static void answer(HttpExchange exchange, Reply reply) throws IOException {
        try (exchange) {
            if (reply.after() != null) {
                reply.after().await();
            }
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
