package dev.dialtone.console;

import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of the page, as the bundler has made them: the page itself, and what it names. Loaded with the first that is asked for. */
final class PageFiles {

    /** Where the files are that the page loads. Their names carry a hash of their content, so that a browser may keep them. */
    static final String FOLDER = "/_dialtone/console/";

    private static final String PAGE = "index.html";
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");

    /** It loads its own files only, runs no script that stands in it, and no other page shows it as a part of itself. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'; trusted-types 'none'";

    private PageFiles() {}

    /** The page. */
    static HttpResponse page() {
        Headers headers = Headers.of(
                "Content-Type",
                "text/html; charset=utf-8",
                "Content-Security-Policy",
                POLICY,
                "X-Content-Type-Options",
                "nosniff",
                "X-Frame-Options",
                "DENY",
                "Referrer-Policy",
                "no-referrer",
                "Cross-Origin-Opener-Policy",
                "same-origin",
                "Cross-Origin-Resource-Policy",
                "same-origin",
                "Cache-Control",
                "no-store",
                "Vary",
                "Accept");
        byte[] page = read(PAGE);
        if (page == null) {
            throw new IllegalStateException(PAGE + " is not in the jar");
        }
        return new HttpResponse(200, headers, page);
    }

    /**
     * A file that the page loads; null: it loads none of this name.
     *
     * @param name without its folder
     */
    static @Nullable HttpResponse answer(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || name.indexOf('/') >= 0) {
            return null;
        }
        byte[] content = read(name);
        if (content == null) {
            return null;
        }
        Headers headers = Headers.of(
                "Content-Type",
                type,
                "X-Content-Type-Options",
                "nosniff",
                "Cross-Origin-Resource-Policy",
                "same-origin",
                "Cache-Control",
                "public, max-age=31536000, immutable");
        return new HttpResponse(200, headers, content);
    }

    private static byte @Nullable [] read(String name) {
        try (InputStream file = PageFiles.class.getResourceAsStream(name)) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
