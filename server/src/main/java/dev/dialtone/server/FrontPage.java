package dev.dialtone.server;

import dev.dialtone.core.http.Disconnect;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpRejection;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What a browser gets that is led to the endpoint: a page that says what this is. All other requests go on. */
final class FrontPage implements HttpHandler {
    private static final String FILE = "front-page.html";
    private static final List<String> PATHS = List.of("/", "/_dialtone", "/_dialtone/");

    /** It loads nothing, and no other page shows it as a part of itself. */
    private static final Headers HEADERS = Headers.of(
            "Content-Type",
            "text/html; charset=utf-8",
            "Content-Security-Policy",
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cache-Control",
            "no-store",
            "Vary",
            "Accept");

    /** What is said of HTTPS when it is spoken. */
    private static final String HTTPS = "<p>It speaks HTTPS, too, at <code>https://{host}</code>, with"
            + " <a href=\"/_dialtone/certificate\">this certificate</a>.</p>\n";

    private final HttpHandler next;
    private final String services;
    private final boolean speaksHttps;

    /**
     * In front of what answers everything else.
     *
     * @param services the names of those that it answers
     * @param speaksHttps whether the endpoint may begin with https, too
     */
    FrontPage(HttpHandler next, List<String> services, boolean speaksHttps) {
        this.next = next;
        this.services = String.join(", ", services);
        this.speaksHttps = speaksHttps;
    }

    @Override
    public CompletionStage<HttpResponse> handle(HttpRequest request, Disconnect disconnect) {
        return isOfBrowser(request)
                ? CompletableFuture.completedFuture(page(request))
                : next.handle(request, disconnect);
    }

    @Override
    public boolean readsWhileArriving(HttpRequest head) {
        return next.readsWhileArriving(head);
    }

    @Override
    public HttpResponse reject(HttpRequest head, HttpRejection why) {
        return next.reject(head, why);
    }

    /** No SDK asks for HTML, and no browser signs. */
    private static boolean isOfBrowser(HttpRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return false;
        }
        if (!PATHS.contains(request.path()) || request.headers().contains("Authorization")) {
            return false;
        }
        String accepted = request.headers().first("Accept");
        return accepted != null && accepted.contains("text/html");
    }

    private HttpResponse page(HttpRequest request) {
        String host = Objects.requireNonNullElse(request.headers().first("Host"), "localhost");
        String page = read().replace("{version}", escaped(Version.read()))
                .replace("{services}", escaped(services))
                .replace("{https}", speaksHttps ? HTTPS.replace("{host}", escaped(host)) : "")
                .replace("{endpoint}", "http://" + escaped(host));
        return new HttpResponse(200, HEADERS, page.getBytes(StandardCharsets.UTF_8));
    }

    private static String read() {
        try (InputStream file = FrontPage.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
