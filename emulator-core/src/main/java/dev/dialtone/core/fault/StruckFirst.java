package dev.dialtone.core.fault;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Weight;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Leads a call out of its account, to what strikes it before behaviour. It has no stack trace, because nothing is wrong. */
@SuppressWarnings("serial") // never serialised
public final class StruckFirst extends RuntimeException {
    private final Fault fault;
    private final FaultDelays delays;
    private final RequestContext context;
    private final Shape input;

    StruckFirst(Fault fault, FaultDelays delays, RequestContext context, Shape input) {
        super(null, null, false, false);
        this.fault = fault;
        this.delays = delays;
        this.context = context;
        this.input = input;
    }

    /** What strikes the call when it has waited. */
    public Fault fault() {
        return fault.afterWait();
    }

    /**
     * Answers the call when it has waited, which is to happen inside no account.
     *
     * @param behaviour gives behaviour's answer; asked when the call is only slower
     */
    public CompletionStage<HttpResponse> answer(Supplier<CompletionStage<HttpResponse>> behaviour) {
        CompletionStage<Boolean> waited = fault.latency().isZero()
                ? CompletableFuture.completedFuture(true)
                : delays.delay(fault.latency(), Weight.of(input), context.disconnect());
        return waited.thenCompose(over -> {
            HttpResponse instead = fault.inPlaceOfAnswer(context);
            return instead == null ? behaviour.get() : CompletableFuture.completedFuture(instead);
        });
    }
}
