package dev.dialtone.core.dispatch;

import dev.dialtone.core.fault.Fault;
import dev.dialtone.core.fault.Faults;
import dev.dialtone.core.fault.StruckFirst;
import dev.dialtone.core.http.Disconnect;
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpLimits;
import dev.dialtone.core.http.HttpRejection;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.invocation.Invocations;
import dev.dialtone.core.limit.ApiThrottle;
import dev.dialtone.core.limit.CapacityExceeded;
import dev.dialtone.core.log.ThrottledLog;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Problems;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.signature.Caller;
import dev.dialtone.core.signature.SignatureRefused;
import dev.dialtone.core.signature.Signatures;
import dev.dialtone.core.state.Accounts;
import dev.dialtone.core.state.Scope;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Takes a request from bytes to bytes: finds service and operation, reads the input, runs behaviour under the account's
 * lock, writes the answer. Failures become answers here and nowhere else.
 */
public final class Dispatcher implements HttpHandler, Cloneable {

    private static final String REQUEST_ID = "x-amzn-RequestId";

    private ServiceFinder finder;
    private Unanswered unanswered;
    private final Service fallback;
    private final Accounts accounts;
    private Signatures signatures;
    private final Journal journal;
    private final HttpLimits limits;
    private final InstantSource realTime;
    private @Nullable ApiThrottle throttle;
    private @Nullable Faults faults;
    private CallListener listener = CallListener.NONE;
    private final Invocations invocations;
    private boolean isOfSeeds;
    private final ThrottledLog throttledLog = new ThrottledLog(LoggerFactory.getLogger(Dispatcher.class), Level.ERROR);

    /**
     * @param services all of them
     * @param fallback the one whose protocol answers requests that name none of them
     * @param accounts where state is
     * @param journal takes every call of AWS's services
     * @param invocations call behaviour
     * @param limits of the front end, for the text of rejections
     * @param realTime tells when a call arrives, for the journal
     * @param signatures tell who calls, and perhaps refuse
     */
    public Dispatcher(
            List<Service> services,
            Service fallback,
            Accounts accounts,
            Journal journal,
            Invocations invocations,
            HttpLimits limits,
            InstantSource realTime,
            Signatures signatures) {
        this.finder = new ServiceFinder(services, OtherServices.NONE);
        this.unanswered = new Unanswered(services, OtherServices.NONE);
        this.fallback = fallback;
        this.accounts = accounts;
        this.journal = journal;
        this.limits = limits;
        this.realTime = realTime;
        this.signatures = signatures;
        this.invocations = invocations;
    }

    private Dispatcher copy() {
        try {
            return (Dispatcher) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    /** One of the same services that knows others, too; to be made before the first call. */
    public Dispatcher besides(OtherServices others) {
        return answering(finder.services(), others);
    }

    private Dispatcher answering(List<Service> services, OtherServices others) {
        Dispatcher copy = copy();
        copy.finder = new ServiceFinder(services, others);
        copy.unanswered = new Unanswered(services, others);
        return copy;
    }

    /** One of the same services that refuses calls which are too many; to be made before the first call. */
    public Dispatcher throttledBy(ApiThrottle calls) {
        Dispatcher copy = copy();
        copy.throttle = calls;
        return copy;
    }

    /** One of the same services whose calls somebody hears of; to be made before the first call. */
    public Dispatcher heardBy(CallListener calls) {
        Dispatcher copy = copy();
        copy.listener = calls;
        return copy;
    }

    /** One of the same services whose calls are struck by faults; to be made before the first call. */
    public Dispatcher struckBy(Faults rules) {
        Dispatcher copy = copy();
        copy.faults = rules;
        return copy;
    }

    /**
     * One that answers seeds about the same accounts: what it has done for a client token is done for requests, too. The journal says
     * of its calls where they come from; none is too many, none is struck by a fault, and what they say of who calls is believed.
     *
     * @param services the same ones, speaking as seeds do
     * @param believed tells who calls
     */
    public Dispatcher ofSeeds(List<Service> services, Signatures believed) {
        Dispatcher copy = answering(services, OtherServices.NONE);
        copy.throttle = null;
        copy.faults = null;
        copy.signatures = believed;
        copy.isOfSeeds = true;
        return copy;
    }

    @Override
    public CompletionStage<HttpResponse> handle(HttpRequest request, Disconnect disconnect) {
        return new Call(request, signatures.caller(request), disconnect).answer();
    }

    @Override
    public boolean readsWhileArriving(HttpRequest head) {
        return finder.isStreamed(head);
    }

    @Override
    public HttpResponse reject(HttpRequest head, HttpRejection why) {
        return new Call(head, signatures.caller(head), Disconnect.NEVER)
                .reject(ProtocolError.rejection(why, why.message(head, limits)));
    }

    /** The answer to a request that nothing is done about for now: 503, which SDKs try again. */
    public HttpResponse unavailable(HttpRequest request, String why) {
        return new Call(request, signatures.caller(request), Disconnect.NEVER).reject(ProtocolError.unavailable(why));
    }

    /** One request on its way. */
    private final class Call {
        private final Caller caller;
        private final Disconnect disconnect;
        private final String requestId = RequestIds.next();
        private final Instant receivedAt = realTime.instant();
        private final long startNanos = System.nanoTime();
        private HttpRequest request;
        private @Nullable Service service;
        /** In place of the service. */
        private OtherServices.@Nullable Call other;

        private @Nullable Operation<?, ?> operation;
        /** Also where it is none of ours. */
        private @Nullable String operationName;

        private @Nullable Shape input;
        private @Nullable Fault fault;
        private @Nullable String errorName;
        private @Nullable String reason;

        Call(HttpRequest request, Caller caller, Disconnect disconnect) {
            this.request = request;
            this.caller = caller;
            this.disconnect = disconnect;
        }

        CompletionStage<HttpResponse> answer() {
            return handleSafely()
                    .exceptionally(this::toErrorResponse)
                    .exceptionally(this::internalFailure)
                    .thenApply(this::finish);
        }

        /** The answer to a request that is not taken. The journal leaves it out. */
        HttpResponse reject(ProtocolError error) {
            service = finder.find(request, caller)
                    .map(ServiceFinder.Found::service)
                    .orElse(null);
            other = service == null ? unanswered.otherCall(request, caller, null) : null;
            HttpResponse answer = fail(error);
            listener.answered(entry(answer.status(), count()), reason);
            return answer.withHeader(REQUEST_ID, requestId);
        }

        /** The answer without what all answers have; a failed stage in place of an exception. */
        private CompletionStage<HttpResponse> handleSafely() {
            try {
                return find();
            } catch (RuntimeException | StackOverflowError failure) {
                return CompletableFuture.failedFuture(failure);
            }
        }

        /** The answer to a failure that the client is told; any other failure is thrown again. */
        private HttpResponse toErrorResponse(Throwable failure) {
            Throwable why = causeOf(failure);
            if (why instanceof ModeledException modeled && service != null) {
                failed(modeled.schema().name(), modeled.said());
                return service.protocol().encode(modeled);
            } else if (why instanceof Throttled throttled && service != null) {
                failed(throttled.error().schema().name(), throttled.error().said());
                return service.protocol().encode(throttled.error()).withHeader("Retry-After", throttled.retryAfter());
            } else if (why instanceof SignatureRefused refused) {
                return fail((service == null ? fallback : service).protocol().refusal(refused));
            } else if (why instanceof RequestRejected rejected) {
                return fail(rejected.error());
            } else if (why instanceof CancellationException) {
                reason = "the client has gone";
                return HttpResponse.HANG_UP; // Nobody reads an answer.
            } else if (why instanceof CapacityExceeded full) {
                return fail(ProtocolError.capacityExceeded(String.valueOf(full.getMessage())));
            }
            throw new CompletionException(why);
        }

        /** The answer to a bug of our own. */
        private HttpResponse internalFailure(Throwable failure) {
            boolean written = throttledLog.log(
                    "request " + requestId + ": " + Unanswered.describe(request) + " failed", causeOf(failure));
            return fail(ProtocolError.bug(requestId, written));
        }

        private static Throwable causeOf(Throwable failure) {
            return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        }

        private HttpResponse finish(HttpResponse answer) {
            HttpResponse sent = fault == null ? answer : fault.onItsWay(answer);
            note(fault != null && (sent.isReset() || sent.isHangUp()) ? 0 : sent.status());
            return sent.withHeader(REQUEST_ID, requestId);
        }

        private CompletionStage<HttpResponse> find() {
            ServiceFinder.Found found = finder.find(request, caller).orElse(null);
            if (found == null) {
                return CompletableFuture.completedFuture(unanswered(request));
            }
            service = found.service();
            Route route = found.service().protocol().route(found.request());
            operation = route == null ? null : route.operation();
            operationName = operation == null ? null : operation.name();
            if (found.service().role() != Service.Role.CONTROL) {
                signatures.require(request, found.service().identity().signingName());
            }
            return route == null
                    ? CompletableFuture.completedFuture(unanswered(found.request()))
                    : answer(found.service(), route, found.request());
        }

        private HttpResponse unanswered(HttpRequest seen) {
            if (service != null) {
                service.retired(seen, caller.account()).ifPresent(error -> {
                    throw error;
                });
            }
            other = unanswered.otherCall(seen, caller, service);
            if (other != null) {
                operationName = other.operation();
                signatures.require(request, other.signingName());
                return other.answer(new OtherServices.Identity(caller.account(), caller.region()), requestId);
            }
            Unanswered.Outcome outcome = unanswered.outcome(seen, service, Unanswered.describe(seen));
            service = outcome.service();
            operationName = outcome.operation();
            HttpResponse answer = fail(outcome.error());
            return outcome.allow().isEmpty() ? answer : answer.withHeader("Allow", String.join(", ", outcome.allow()));
        }

        private CompletionStage<HttpResponse> answer(Service named, Route route, HttpRequest seen) {
            if (throttle != null) {
                Throttled.unlessInRate(throttle, caller, named, route.operation());
            }
            Problems problems = new Problems();
            Shape read = named.protocol().decode(route, seen, problems);
            if (read == null) {
                throw named.errors().invalid(route.operation(), problems);
            }
            input = read;
            if (faults != null) {
                fault = faults.ofHeader(seen.headers(), named, route.operation(), read, caller.region());
            }
            if (route.operation().behaviour() == null) {
                throw new RequestRejected(ProtocolError.notBuilt(
                        named.publicName(), route.operation().name()));
            }
            return answer(named, route.operation(), read);
        }

        private CompletionStage<HttpResponse> answer(Service named, Operation<?, ?> asked, Shape read) {
            try {
                return invoke(named, asked, read)
                        .thenApply(output -> named.protocol().encode(asked, output));
            } catch (StruckFirst struck) {
                request = request.withPathOnly();
                fault = struck.fault();
                return struck.answer(() -> answer(named, asked, read));
            }
        }

        private CompletionStage<Shape> invoke(Service named, Operation<?, ?> asked, Shape read) {
            Scope scope = new Scope(accounts.account(caller.account()), caller.region());
            if (asked.behaviour() instanceof Operation.Later) {
                request = request.withPathOnly();
            }
            RequestContext context = new RequestContext(requestId, named.identity(), asked, scope, disconnect, null);
            return invocations.call(named, read, context, faults == null ? null : () -> struck(named, context, read));
        }

        /** The context of a call that is inside its account, with what strikes it there. */
        private RequestContext struck(Service named, RequestContext context, Shape read) {
            fault = Objects.requireNonNull(faults).strike(fault, named, context, read);
            return fault == null || fault.later() == null ? context : context.endingIn(fault.later());
        }

        private HttpResponse fail(ProtocolError error) {
            failed(error.name(), error.message());
            return other == null
                    ? (service == null ? fallback : service).protocol().encode(error)
                    : other.encode(error, requestId);
        }

        private void failed(String name, @Nullable String why) {
            errorName = name;
            reason = why;
        }

        private void note(int status) {
            long micros = count();
            boolean isJournaled = other != null || service == null || service.role() != Service.Role.CONTROL;
            if (isJournaled || listener != CallListener.NONE) {
                JournalEntry entry = entry(status, micros);
                if (isJournaled) {
                    journal.add(entry);
                }
                listener.answered(entry, reason);
            }
        }

        /** Counts the call with those of its operation, and gives the microseconds that it took. */
        private long count() {
            long micros = (System.nanoTime() - startNanos) / 1000;
            Service named = service == null ? fallback : service;
            named.times().add(micros);
            (operation == null ? named.strangeCalls() : operation.counts()).add(errorName, fault != null);
            return micros;
        }

        private @Nullable String serviceName() {
            if (other != null) {
                return other.service();
            }
            return service == null ? null : service.name();
        }

        private JournalEntry entry(int status, long micros) {
            return new JournalEntry(
                    requestId,
                    new JournalEntry.Call(
                            serviceName(),
                            operationName == null ? Unanswered.describe(request) : operationName,
                            caller.account(),
                            caller.region(),
                            input == null ? null : KeptInput.of(input),
                            isOfSeeds),
                    new JournalEntry.Outcome(status, errorName, reason, fault == null ? null : fault.by()),
                    micros,
                    receivedAt);
        }
    }
}
