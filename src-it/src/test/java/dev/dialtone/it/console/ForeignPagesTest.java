package dev.dialtone.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.dialtone.client.Dialtone;
import dev.dialtone.it.DialtoneServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page of another site, in the browser of somebody who has the page open: it reads nothing and changes nothing. */
@ExtendWith(Browser.Resolver.class)
class ForeignPagesTest {

    private static final String NUMBER = "+12045550100";

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    private HttpServer site;

    @BeforeEach
    void site(Dialtone client) throws IOException {
        client.numbers().give(NUMBER);
        byte[] html = "<!doctype html><title>evil</title><body>".getBytes(StandardCharsets.UTF_8);
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, html.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(html);
            }
        });
        site.start();
    }

    @AfterEach
    void leave() {
        site.stop(0);
    }

    @Test
    void readsNothingByFetchImageEventsOrWebSocket(Browser browser) {
        browser.driver().get("http://evil.example:" + site.getAddress().getPort() + "/");

        assertThat(ask(browser, "fetch(url('messages')).then(() => 'read', e => e.name)"))
                .isEqualTo("TypeError");
        assertThat(ask(browser, "fetch(url(''), {headers: {Accept: 'text/html'}}).then(() => 'read', e => e.name)"))
                .isEqualTo("TypeError");
        assertThat(ask(
                        browser,
                        "fetch(url('messages'), {mode: 'no-cors'}).then(answer => answer.type + answer.status)"))
                .isEqualTo("opaque0");
        assertThat(ask(
                        browser,
                        "new Promise(done => { const image = new Image(); image.onload = () => done('loaded');"
                                + " image.onerror = () => done('error'); image.src = url('messages'); })"))
                .isEqualTo("error");
        assertThat(
                        ask(
                                browser,
                                "new Promise(done => { const stream = new EventSource(url('stream'));"
                                        + " stream.onopen = () => done('open'); stream.onerror = () => { stream.close(); done('error'); }; })"))
                .isEqualTo("error");
        assertThat(ask(
                        browser,
                        "new Promise(done => { const socket = new WebSocket(url('stream').replace('http', 'ws'));"
                                + " socket.onopen = () => done('open'); socket.onerror = () => done('error'); })"))
                .isEqualTo("error");
    }

    @Test
    void changesNothingByFormOrFetch(Browser browser) {
        String before = state();
        browser.driver().get("http://evil.example:" + site.getAddress().getPort() + "/");

        for (String call : List.of("reset", "inbound", "clock/advance", "numbers")) {
            assertThat(
                            ask(
                                    browser,
                                    "fetch(url('" + call + "'), {method: 'POST', mode: 'no-cors', headers:"
                                            + " {'Content-Type': 'text/plain'}, body: '{\"duration\":\"PT1H\"}'}).then(answer => answer.type)"))
                    .isEqualTo("opaque");
        }
        assertThat(ask(browser, "fetch(url('messages'), {method: 'DELETE'}).then(() => 'done', e => e.name)"))
                .isEqualTo("TypeError");
        browser.run(
                "const form = document.createElement('form'); form.method = 'post'; form.enctype = 'text/plain';"
                        + " form.action = arguments[0]; document.body.append(form); form.submit()",
                url("reset"));
        browser.awaitText("body", "are not allowed");

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void doesNotShowThePageInAFrame(Browser browser) {
        browser.driver().get("http://localhost:" + site.getAddress().getPort() + "/");
        // A page of this machine is a friend, and yet may not frame it.
        browser.run(
                "const frame = document.createElement('iframe'); frame.onload = () => window.isThere = true;"
                        + " frame.src = arguments[0]; document.body.append(frame)",
                "http://localhost:" + dialtone.endpoint().getPort() + "/_dialtone/");
        browser.await("the frame is refused", () -> Boolean.TRUE.equals(browser.run("return window.isThere === true")));
        browser.driver().switchTo().frame(0);
        try {
            assertThat(browser.run("return document.querySelector('#page')")).isNull();
            assertThat(browser.run("return location.href")).isEqualTo("chrome-error://chromewebdata/");
        } finally {
            browser.driver().switchTo().defaultContent();
        }
    }

    @Test
    void clientsOfApisGetNoPage() {
        assertThat(dialtone.control().send("GET", "/", "").body()).doesNotContain("<html");
        assertThat(dialtone.control().send("GET", "/_dialtone/", "").body()).doesNotContain("<html");
    }

    private String ask(Browser browser, String script) {
        Object answer = browser.driver()
                .executeAsyncScript(
                        "const [base, done] = arguments; const url = path => base.replace('PATH', path);" + script
                                + ".then(done, error => done('failed: ' + error))",
                        url("PATH"));
        return String.valueOf(answer);
    }

    private String url(String path) {
        return "http://localhost:" + dialtone.endpoint().getPort() + "/_dialtone/" + path + "?account="
                + dialtone.account();
    }

    private String state() {
        return dialtone.control().call("GET", "/_dialtone/account", "").toString()
                + dialtone.control().call("GET", "/_dialtone/faults", "")
                + dialtone.control().dialtone().inbox().messages().size()
                + dialtone.control().dialtone().smsVoice().call("DescribePhoneNumbers", Map.of());
    }
}
