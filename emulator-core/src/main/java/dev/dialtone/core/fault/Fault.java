package dev.dialtone.core.fault;

import dev.dialtone.core.dispatch.ProtocolError;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.dispatch.RequestRejected;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Schema;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What strikes one call.
 *
 * @param by the ids of the rules that strike it, with commas between; {@link Faults#HEADER} when the request asked for it
 * @param effect what it does
 */
public record Fault(String by, FaultRule.Effect effect) {
    private static final String RETRY_AFTER_SECONDS = "1";

    /** How long the call waits before anything else. */
    Duration latency() {
        Integer millis = effect.latencyMs();
        return millis == null ? Duration.ZERO : Duration.ofMillis(millis);
    }

    /** The same without the wait, which is over. */
    Fault afterWait() {
        return new Fault(by, new FaultRule.Effect(null, effect.error(), effect.connection(), effect.later()));
    }

    /** Whether something of it comes before behaviour, and outside of the account. */
    boolean comesFirst() {
        FaultConnection connection = effect.brokenConnection();
        return effect.latencyMs() != null
                || effect.error() != null
                || (connection != null && !connection.isAfterBehaviour());
    }

    /** How what the call begins ends; null: as usual. */
    public @Nullable Ending later() {
        return effect.later();
    }

    /**
     * What stands in the place of the behaviour's answer; null: nothing does. An error is thrown, as behaviour would.
     *
     * @throws ModeledException for an error that the operation declares
     * @throws RequestRejected for any other
     */
    @Nullable HttpResponse inPlaceOfAnswer(RequestContext context) {
        if (effect.error() != null) {
            throw failure(effect.error(), context);
        }
        FaultConnection connection = effect.brokenConnection();
        if (connection == FaultConnection.RESET) {
            return HttpResponse.RESET;
        }
        return connection == FaultConnection.EMPTY ? HttpResponse.HANG_UP : null;
    }

    /** What becomes of an answer on its way out. */
    public HttpResponse onItsWay(HttpResponse answer) {
        FaultConnection connection = effect.brokenConnection();
        if (connection == FaultConnection.RESET_AFTER_COMMIT) {
            return HttpResponse.RESET;
        } else if (connection == FaultConnection.CUT_OFF) {
            return answer.cutOff();
        }
        FaultError error = effect.error();
        return error != null && CommonErrors.isThrottling(Objects.requireNonNullElse(error.code(), ""), answer.status())
                ? answer.withHeader("Retry-After", RETRY_AFTER_SECONDS)
                : answer;
    }

    private RuntimeException failure(FaultError error, RequestContext context) {
        String message = Objects.requireNonNullElse(error.message(), "Dialtone was asked for this fault (" + by + ").");
        String code = error.code();
        Integer status = error.statusCode();
        if (code != null) {
            Schema<? extends ModeledException> declared =
                    DeclaredErrors.find(context.operation(), code).orElse(null);
            if (declared != null && (status == null || status == declared.errorStatus())) {
                return DeclaredErrors.make(declared, message, context.requestId(), context.now());
            }
        }
        int answered = status != null ? status : CommonErrors.status(Objects.requireNonNull(code, "code"));
        return new RequestRejected(
                new ProtocolError(code == null ? CommonErrors.codeOf(answered) : code, answered, message));
    }
}
