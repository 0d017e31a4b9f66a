package dev.dialtone.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 10,000 messages and a full journal: rows are drawn as they come into view, and nothing takes long. */
@ExtendWith(Browser.Resolver.class)
class BigAccountTest {

    private static final String NUMBER = "+12045550100";
    private static final String HANDSET = "+12045550123";
    private static final int MESSAGES = 10_000;
    private static final int MOST_ROWS = 200;
    private static final double LONGEST_TASK_MS = 200;
    private static final long MOST_HEAP = 150L << 20;
    private static final Duration SCROLLING = Duration.ofMinutes(2);

    /** Goes through all of a list as somebody who holds a wheel, and counts the rows that are there at a time. */
    private static final String SCROLL =
            "const [selector, isUpwards, done] = arguments; const list = document.querySelector(selector);"
                    + " const [from, step] = isUpwards ? [list.scrollHeight, -700] : [0, 700]; let most = 0; list.scrollTop = from;"
                    + " const next = () => { most = Math.max(most, document.querySelectorAll('.slot').length); const before ="
                    + " list.scrollTop; list.scrollTop += step; if (list.scrollTop === before) { done(most) } else {"
                    + " requestAnimationFrame(next) } }; requestAnimationFrame(next)";

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    @Test
    void rowsAreDrawnAsTheyComeIntoView(Browser browser, Dialtone client) {
        client.numbers().give(NUMBER);
        // Half of them to one handset, half to one each.
        IntStream.range(0, MESSAGES)
                .parallel()
                .forEach(
                        i -> client.smsVoice()
                                .call(
                                        "SendTextMessage",
                                        Map.of(
                                                "OriginationIdentity",
                                                NUMBER,
                                                "DestinationPhoneNumber",
                                                i % 2 == 0 ? HANDSET : "+1204556%04d".formatted(i / 2),
                                                "MessageBody",
                                                "Message " + i
                                                        + ", in which there is enough to read for a line or two on the screen.")));
        browser.driver().manage().timeouts().scriptTimeout(SCROLLING);

        browser.open(dialtone, "phones/" + HANDSET);
        browser.await(
                "all are read",
                () -> Boolean.TRUE.equals(browser.run(
                        "return [...document.querySelectorAll('.count')].some(each => each.textContent === '5000')")));
        browser.run("window.tasks = []; new PerformanceObserver(list => list.getEntries().forEach(each =>"
                + " window.tasks.push(each.duration))).observe({type: 'longtask', buffered: false})");
        long conversations = scroll(browser, ".master .rows", false);
        long conversation = scroll(browser, ".conversation .rows", true);
        browser.go(dialtone.account(), "requests");
        browser.awaitText(".table", "SendTextMessage");
        long requests = scroll(browser, ".table .rows", false);

        double longest =
                number(browser.run("return Math.max(0, ...window.tasks)")).doubleValue();
        long heap = number(browser.driver()
                        .executeCdpCommand("Runtime.getHeapUsage", Map.of())
                        .get("usedSize"))
                .longValue();
        System.out.printf(
                "The page with %,d messages: at most %d, %d and %d rows, longest task %.0f ms, heap %d MiB.%n",
                MESSAGES, conversations, conversation, requests, longest, heap >> 20);
        assertThat(conversations).isPositive().isLessThanOrEqualTo(MOST_ROWS);
        assertThat(conversation).isPositive().isLessThanOrEqualTo(MOST_ROWS);
        assertThat(requests).isPositive().isLessThanOrEqualTo(MOST_ROWS);
        assertThat(longest).isLessThan(LONGEST_TASK_MS);
        assertThat(heap).isLessThan(MOST_HEAP);
    }

    /** The most rows that were in the document at a time. */
    private static long scroll(Browser browser, String list, boolean isUpwards) {
        return number(browser.driver().executeAsyncScript(SCROLL, list, isUpwards))
                .longValue();
    }

    private static Number number(@Nullable Object result) {
        return (Number) Objects.requireNonNull(result, "result");
    }
}
