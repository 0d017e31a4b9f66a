package dev.dialtone.server;

import dev.dialtone.core.dispatch.CallListener;
import dev.dialtone.core.http.Disconnect;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.netty.HttpServer;
import dev.dialtone.core.schedule.RealTimeScheduler;
import dev.dialtone.core.transition.TransitionSpeed;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Does once, before anybody waits for it, what the first calls of a process need: classes loaded, contracts and numbering plans read. To
 * load classes beside a start would delay it even with a processor to spare, since they load one after another; so there is only
 * arithmetic then, and some calls when the start has been over for a moment. They ask services of their own, which nobody else sees: no
 * account, no journal and no sequence of ids knows of them. Where there is only one processor it is left out, since calls would wait.
 */
final class WarmUp {

    /** Whose first call comes sooner finds nothing in its way. */
    private static final Duration AFTER_START = Duration.ofMillis(100);

    /** The calls in their order; each needs only what those before it have made. */
    static final List<HttpRequest> CALLS = List.of(
            sms("DescribePhoneNumbers", "{}"),
            sms(
                    "RequestPhoneNumber",
                    "{\"IsoCountryCode\":\"CA\",\"MessageType\":\"TRANSACTIONAL\",\"NumberCapabilities\":[\"SMS\"],"
                            + "\"NumberType\":\"LONG_CODE\"}"),
            sms(
                    "SendTextMessage",
                    "{\"DestinationPhoneNumber\":\"+12045550123\",\"MessageBody\":\"Your code is 123456.\"}"),
            control("/_dialtone/messages"));

    /** What a client sends on a connection. */
    static final byte[] ON_A_CONNECTION =
            "GET /_dialtone/health HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /** With these a call finds done what the one before it began. */
    static final Settings SETTINGS = Settings.DEFAULTS.withTransitions(TransitionSpeed.IMMEDIATE);

    private static final AtomicBoolean BEGUN = new AtomicBoolean();
    private static final AtomicBoolean FOLLOWED = new AtomicBoolean();
    private static final RealTimeScheduler SCHEDULER = new RealTimeScheduler();

    private WarmUp() {}

    /** Begins with a start, and does not wait. Without effect from the second time on. */
    static void begin() {
        if (Runtime.getRuntime().availableProcessors() > 1 && BEGUN.compareAndSet(false, true)) {
            SCHEDULER.execute(WarmUp::computePowers);
        }
    }

    /** Lets the calls follow: the start is over. Without effect from the second time on. */
    static void startIsOver() {
        if (BEGUN.get() && FOLLOWED.compareAndSet(false, true)) {
            SCHEDULER.after(AFTER_START, WarmUp::call);
        }
    }

    /** The first decimal of a process, which Jackson makes, has a JDK 25 compute large powers for ten milliseconds. */
    private static void computePowers() {
        Objects.requireNonNull(BigDecimal.ZERO);
    }

    private static void call() {
        try (Services services = new Services(SETTINGS, RuntimeEnvironment.REAL, CallListener.NONE)) {
            HttpHandler handler = services.handler();
            for (HttpRequest call : CALLS) {
                handler.handle(call, Disconnect.NEVER).toCompletableFuture().join();
            }
            HttpServer.rehearse(handler, ON_A_CONNECTION);
        } finally {
            SCHEDULER.close();
        }
    }

    private static HttpRequest sms(String operation, String body) {
        return new HttpRequest(
                "POST",
                "/",
                "",
                Headers.of(
                        "Content-Type",
                        "application/x-amz-json-1.0",
                        "X-Amz-Target",
                        PinpointSMSVoiceV2.IDENTITY.shapeName() + "." + operation),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpRequest control(String path) {
        return new HttpRequest("GET", path, "", Headers.EMPTY, new byte[0]);
    }
}
