package dev.dialtone.server;

import dev.dialtone.core.dispatch.CallListener;
import dev.dialtone.core.http.Disconnect;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.transition.TransitionSpeed;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Answers the calls that most users make first, before anybody makes them, so that theirs find classes loaded, contracts and
 * numbering plans read. It asks services of its own, which nobody else sees: no account, no journal and no sequence of ids knows
 * of it. It happens on a thread of its own beside the start, once in a process, and not where there is only one processor, since
 * the start would have to wait for it there.
 */
final class WarmUp {

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

    /** With these a call finds done what the one before it began. */
    static final Settings SETTINGS = Settings.DEFAULTS.withTransitions(TransitionSpeed.IMMEDIATE);

    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private WarmUp() {}

    /** Begins, and does not wait. Without effect from the second time on. */
    static void begin() {
        if (Runtime.getRuntime().availableProcessors() < 2 || !BEGUN.compareAndSet(false, true)) {
            return;
        }
        Thread thread = new Thread(WarmUp::run, "dialtone-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private static void run() {
        try (Services services = new Services(SETTINGS, RuntimeEnvironment.REAL, CallListener.NONE)) {
            HttpHandler handler = services.handler();
            for (HttpRequest call : CALLS) {
                handler.handle(call, Disconnect.NEVER).toCompletableFuture().join();
            }
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
