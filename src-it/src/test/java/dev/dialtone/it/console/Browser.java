package dev.dialtone.it.console;

import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.process.Poll;
import dev.dialtone.it.process.Requirements;
import dev.dialtone.it.process.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Chromium, as somebody uses it who looks at the page: finds things by the names that people see. One for all tests; without
 * Chromium and its driver a test that asks for one is skipped, and says so.
 */
final class Browser implements AutoCloseable {

    /** Longer than anything takes on a busy machine. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String NAMED =
            "const named = (name, kinds) => [...document.querySelectorAll(kinds)].find(each =>"
                    + " (each.getAttribute('aria-label') ?? each.innerText).trim() === name && each.offsetParent !== null);";

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Gives tests the browser as a parameter. */
    static final class Resolver implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Browser.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(Browser.class))
                    .getOrComputeIfAbsent(Browser.class, any -> start(), Browser.class);
        }
    }

    private static Browser start() {
        Requirements.require(
                Requirements.has("chromium") && Requirements.has("chromedriver"),
                "The page at /_dialtone/ was not tested: no chromium, or no chromedriver");
        try {
            Path profile = Files.createTempDirectory(Sources.target(), "chromium-");
            ChromeOptions options = new ChromeOptions();
            options.setBinary(Requirements.programs("chromium").get(0).toString());
            options.addArguments(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--hide-scrollbars",
                    "--window-size=1100,700",
                    "--enable-precise-memory-info",
                    "--user-data-dir=" + profile,
                    "--host-resolver-rules=MAP evil.example 127.0.0.1");
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(
                            Requirements.programs("chromedriver").get(0).toFile())
                    .usingAnyFreePort()
                    .withEnvironment(Map.of("HOME", profile.toString(), "PATH", System.getenv("PATH")))
                    .build();
            return new Browser(new ChromeDriver(service, options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The driver, for what only single tests do. */
    ChromeDriver driver() {
        return driver;
    }

    /** Loads the page of the test's account in all regions, at {@code phones/+12065550123}, and waits until it is live. */
    void open(DialtoneServer dialtone, String place) {
        open(dialtone.endpoint(), dialtone.account(), place);
    }

    /** The same of a server that is another process. */
    void open(URI endpoint, String account, String place) {
        // What is in the address after # loads nothing anew.
        driver.get("about:blank");
        driver.get("http://localhost:" + endpoint.getPort() + "/_dialtone/#/" + account + "/all/" + place);
        awaitText("header", "Live");
    }

    /** Goes to another place of the page that is open, without loading it. */
    void go(String account, String place) {
        run("location.hash = arguments[0]", "#/" + account + "/all/" + place);
    }

    /** What a script returns. */
    @Nullable Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** The visible text of the first element; empty when there is none. */
    String text(String selector) {
        return String.valueOf(run("return document.querySelector(arguments[0])?.innerText ?? ''", selector));
    }

    /** Waits until an element shows a text. */
    void awaitText(String selector, String text) {
        awaitText(PATIENCE, selector, text);
    }

    /** Waits so long until an element shows a text. */
    void awaitText(Duration longest, String selector, String text) {
        try {
            Poll.until(longest, text, () -> text(selector).contains(text));
        } catch (AssertionError e) {
            throw new AssertionError(
                    "not within " + longest + " in " + selector + ": " + text + "\nbut: " + text("body"), e);
        }
    }

    /** Waits for something else. */
    void await(String expected, BooleanSupplier holds) {
        Poll.until(PATIENCE, expected, holds);
    }

    /** Clicks on a button, switch or link, when it is there and can be used. */
    void click(String name) {
        await(
                "a button or link that is called " + name + " in:\n" + text("body"),
                () -> Boolean.TRUE.equals(run(
                        NAMED
                                + "const found = named(arguments[0], 'button:enabled, a'); found?.click(); return found !== undefined",
                        name)));
    }

    /** Whether a button is pressed or a switch is on. */
    boolean isOn(String name) {
        return Boolean.TRUE.equals(run(
                NAMED + "const found = named(arguments[0], 'button');"
                        + " return (found?.getAttribute('aria-pressed') ?? found?.getAttribute('aria-checked')) === 'true'",
                name));
    }

    /** Types into a field, which a selector names, in the place of what it has. */
    void type(String selector, String text) {
        await(
                "the field " + selector,
                () -> Boolean.TRUE.equals(run("return document.querySelector(arguments[0]) !== null", selector)));
        run(
                "const field = document.querySelector(arguments[0]); field.focus(); field.value = arguments[1];"
                        + " field.dispatchEvent(new Event('input', {bubbles: true}))",
                selector,
                text);
    }

    /** Has pages see the system's setting as light or dark. */
    void theme(String theme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
    }

    /** What is seen, as a PNG. */
    byte[] screenshot() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
