package dev.dialtone.core.dispatch;

import dev.dialtone.core.http.Disconnect;
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpLimits;
import dev.dialtone.core.http.HttpRejection;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.idempotency.IdempotencyCache;
import dev.dialtone.core.idempotency.TokenReused;
import dev.dialtone.core.limit.ApiThrottle;
import dev.dialtone.core.limit.CapacityExceeded;
import dev.dialtone.core.log.OneLine;
import dev.dialtone.core.log.ThrottledLog;
import dev.dialtone.core.page.InvalidPageToken;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Problems;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Accounts;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.StoreRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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
public final class Dispatcher implements HttpHandler {

    private static final String REQUEST_ID = "x-amzn-RequestId";

    private final ServiceFinder finder;
    private final Unanswered unanswered;
    private final Service fallback;
    private final Accounts accounts;
    private final Caller unsigned;
    private final Journal journal;
    private final HttpLimits limits;
    private final InstantSource realTime;
    private final @Nullable ApiThrottle throttle;
    private final CallListener listener;
    private final IdempotencyCache idempotencyCache;
    private final ThrottledLog throttledLog = new ThrottledLog(LoggerFactory.getLogger(Dispatcher.class), Level.ERROR);

    /**
     * @param services all of them
     * @param fallback the one whose protocol answers requests that name none of them
     * @param accounts where state is
     * @param journal takes every call of AWS's services
     * @param limits of the front end, for the text of rejections
     * @param realTime tells when a call arrives, for the journal
     * @param defaultAccount the account of callers whose access key names none, 12 digits
     * @param defaultRegion the region of unsigned requests
     * @param stores makes the store of answers to calls with a client token
     */
    public Dispatcher(
            List<Service> services,
            Service fallback,
            Accounts accounts,
            Journal journal,
            HttpLimits limits,
            InstantSource realTime,
            String defaultAccount,
            String defaultRegion,
            StoreRegistry stores) {
        this(
                new ServiceFinder(services, OtherServices.NONE),
                new Unanswered(services, OtherServices.NONE),
                fallback,
                accounts,
                journal,
                limits,
                realTime,
                null,
                CallListener.NONE,
                new Caller(defaultAccount, defaultRegion, null),
                new IdempotencyCache(stores, operation -> ServiceFinder.output(services, operation)));
    }

    private Dispatcher(
            ServiceFinder finder,
            Unanswered unanswered,
            Service fallback,
            Accounts accounts,
            Journal journal,
            HttpLimits limits,
            InstantSource realTime,
            @Nullable ApiThrottle throttle,
            CallListener listener,
            Caller unsigned,
            IdempotencyCache idempotencyCache) {
        this.finder = finder;
        this.unanswered = unanswered;
        this.fallback = fallback;
        this.accounts = accounts;
        this.journal = journal;
        this.limits = limits;
        this.realTime = realTime;
        this.throttle = throttle;
        this.listener = listener;
        this.unsigned = unsigned;
        this.idempotencyCache = idempotencyCache;
    }

    /** One of the same services that knows others, too; to be made before the first call. */
    public Dispatcher besides(OtherServices others) {
        return new Dispatcher(
                new ServiceFinder(finder.services(), others),
                new Unanswered(finder.services(), others),
                fallback,
                accounts,
                journal,
                limits,
                realTime,
                throttle,
                listener,
                unsigned,
                idempotencyCache);
    }

    /** One of the same services that refuses calls which are too many; to be made before the first call. */
    public Dispatcher throttledBy(ApiThrottle calls) {
        return new Dispatcher(
                finder,
                unanswered,
                fallback,
                accounts,
                journal,
                limits,
                realTime,
                calls,
                listener,
                unsigned,
                idempotencyCache);
    }

    /** One of the same services whose calls somebody hears of; to be made before the first call. */
    public Dispatcher heardBy(CallListener calls) {
        return new Dispatcher(
                finder,
                unanswered,
                fallback,
                accounts,
                journal,
                limits,
                realTime,
                throttle,
                calls,
                unsigned,
                idempotencyCache);
    }

    @Override
    public CompletionStage<HttpResponse> handle(HttpRequest request, Disconnect disconnect) {
        return new Call(request, Caller.of(request, unsigned), disconnect).answer();
    }

    @Override
    public boolean readsWhileArriving(HttpRequest head) {
        return finder.isStreamed(head);
    }

    @Override
    public HttpResponse reject(HttpRequest head, HttpRejection why) {
        return new Call(head, Caller.of(head, unsigned), Disconnect.NEVER)
                .reject(ProtocolError.rejection(why, why.message(head, limits)));
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
                failed(modeled.schema().name(), modeled.getMessage());
                return service.protocol().encode(modeled);
            } else if (why instanceof Throttled throttled && service != null) {
                failed(throttled.error().schema().name(), throttled.error().getMessage());
                return service.protocol().encode(throttled.error()).withHeader("Retry-After", throttled.retryAfter());
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
            boolean written =
                    throttledLog.log("request " + requestId + ": " + describe(request) + " failed", causeOf(failure));
            return fail(ProtocolError.internalFailure("Dialtone has a bug; its log has "
                    + (written ? "request " + requestId : "one like request " + requestId + " a moment before") + "."));
        }

        private static Throwable causeOf(Throwable failure) {
            return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        }

        private HttpResponse finish(HttpResponse answer) {
            note(answer.status());
            return answer.withHeader(REQUEST_ID, requestId);
        }

        private CompletionStage<HttpResponse> find() {
            ServiceFinder.Found found = finder.find(request, caller).orElse(null);
            if (found == null) {
                return CompletableFuture.completedFuture(unanswered(request));
            }
            service = found.service();
            Route route = found.service().protocol().route(found.request());
            return route == null
                    ? CompletableFuture.completedFuture(unanswered(found.request()))
                    : answer(found.service(), route, found.request());
        }

        private HttpResponse unanswered(HttpRequest seen) {
            other = unanswered.otherCall(seen, caller, service);
            if (other != null) {
                operationName = other.operation();
                return other.answer(new OtherServices.Identity(caller.account(), caller.region()), requestId);
            }
            Unanswered.Outcome outcome = unanswered.outcome(seen, service, describe(seen));
            service = outcome.service();
            operationName = outcome.operation();
            HttpResponse answer = fail(outcome.error());
            return outcome.allow().isEmpty() ? answer : answer.withHeader("Allow", String.join(", ", outcome.allow()));
        }

        private CompletionStage<HttpResponse> answer(Service named, Route route, HttpRequest seen) {
            operation = route.operation();
            operationName = operation.name();
            if (throttle != null) {
                requireRate(throttle, named, route.operation());
            }
            Problems problems = new Problems();
            Shape read = named.protocol().decode(route, seen, problems);
            if (read == null) {
                throw named.errors().invalid(route.operation(), problems);
            }
            input = read;
            if (route.operation().behaviour() == null) {
                throw new RequestRejected(ProtocolError.notBuilt(
                        named.publicName(), route.operation().name()));
            }
            return invoke(named, route.operation(), read)
                    .thenApply(output -> named.protocol().encode(route.operation(), output));
        }

        private void requireRate(ApiThrottle calls, Service named, Operation<?, ?> asked) {
            Duration wait = calls.count(caller.account(), caller.region(), named.name(), asked.name());
            if (!wait.isZero()) {
                throw new Throttled(named.errors().throttled(asked), wait);
            }
        }

        @SuppressWarnings("unchecked") // the route's protocol read the input for this very operation
        private CompletionStage<Shape> invoke(Service named, Operation<?, ?> asked, Shape read) {
            Account account = accounts.account(caller.account());
            RequestContext context = new RequestContext(
                    requestId, named.identity(), asked, new Scope(account, caller.region()), disconnect);
            Operation<Shape, Shape> bound = (Operation<Shape, Shape>) asked;
            if (bound.behaviour() instanceof Operation.Later<Shape, Shape> later) {
                request = request.withPathOnly();
                return later.answer(read, context);
            }
            if (!accounts.haveRoom() && asked.mayAdd()) {
                throw accounts.noRoom();
            }
            try {
                if (named.role() == Service.Role.CONTROL) {
                    return CompletableFuture.completedFuture(bound.answerNow(read, context));
                }
                return CompletableFuture.completedFuture(account.exclusively(() -> {
                    account.requireCapacityIn(caller.region());
                    account.timeline().settle();
                    return idempotently(bound, read, context);
                }));
            } catch (InvalidPageToken token) {
                throw named.errors().invalidPageToken(asked);
            } catch (TokenReused token) {
                throw named.errors().tokenReused(asked, token.token());
            }
        }

        private Shape idempotently(Operation<Shape, Shape> bound, Shape read, RequestContext context) {
            Member token = bound.idempotencyToken();
            if (token == null) {
                return bound.answerNow(read, context);
            }
            return idempotencyCache.once(
                    context.scope(),
                    context.service().name() + "." + bound.name(),
                    (String) read.get(token.index()),
                    read,
                    () -> bound.answerNow(read, context));
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
            (operation == null ? named.strangeCalls() : operation.counts()).add(errorName);
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
                            operationName == null ? describe(request) : operationName,
                            caller.account(),
                            caller.region(),
                            input == null ? null : KeptInput.of(input)),
                    new JournalEntry.Outcome(status, errorName),
                    micros,
                    receivedAt);
        }
    }

    /** What a request asks for, in one line of bounded length, without anything that could be a secret. */
    private static String describe(HttpRequest request) {
        String target = request.headers().first("X-Amz-Target");
        return target == null ? request.toString() : OneLine.of(target);
    }
}
