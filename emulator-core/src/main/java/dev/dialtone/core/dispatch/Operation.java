package dev.dialtone.core.dispatch;

import dev.dialtone.core.metrics.CallCounts;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a contract, bound to its behaviour.
 *
 * @param name as in {@code X-Amz-Target}
 * @param input what it takes
 * @param output what it answers
 * @param http its REST binding; null in protocols without one
 * @param errorSchemas gives the errors that the contract lets it answer; not asked until one is needed
 * @param paging its paging members; null when it does not page
 * @param behaviour what answers it; null when that is not built
 * @param counts how often it was answered, and how
 */
public record Operation<I extends Shape, O extends Shape>(
        String name,
        Schema<I> input,
        Schema<O> output,
        @Nullable HttpBinding http,
        Supplier<List<Schema<? extends ModeledException>>> errorSchemas,
        @Nullable Paging paging,
        @Nullable Behaviour<I, O> behaviour,
        CallCounts counts) {

    /** What the names of operations begin with that only show, or begin anew in LocalStack's way. */
    private static final List<String> ONLY_SHOW =
            List.of("Describe", "Get", "List", "Search", "Stream", "Health", "Ready", "LocalStack", "Wait");

    /** Begins anew, and nobody does it again. Names of services may begin with the word, as ResetPersonalPIN does. */
    private static final String BEGINS_ANEW = "Reset";

    /** What the names of others begin with that add nothing, since they only take away, or only let time pass. */
    private static final List<String> NEVER_ADD =
            List.of("Delete", "BatchDelete", "Release", "Untag", "Disassociate", "Advance");

    /** What the names of others begin with that change nothing which somebody could do again, or bring the calls that have led there. */
    private static final List<String> NEVER_CHANGE =
            List.of("BatchGet", "Validate", "RunSeed", "PutState", "DeleteRequests");

    /** An operation that nobody has called yet. */
    public Operation(
            String name,
            Schema<I> input,
            Schema<O> output,
            @Nullable HttpBinding http,
            Supplier<List<Schema<? extends ModeledException>>> errorSchemas,
            @Nullable Paging paging,
            @Nullable Behaviour<I, O> behaviour) {
        this(name, input, output, http, errorSchemas, paging, behaviour, new CallCounts());
    }

    /** The hand-written part of an operation. */
    public sealed interface Behaviour<I extends Shape, O extends Shape> permits Now, Later {}

    /** Behaviour that has its answer when it returns: that of nearly every operation. */
    @FunctionalInterface
    public non-sealed interface Now<I extends Shape, O extends Shape> extends Behaviour<I, O> {
        /**
         * Answers one valid input. Runs under the lock of the caller's account and never blocks.
         *
         * @throws ModeledException for an error that the contract names
         */
        O answer(I input, RequestContext context);
    }

    /** Behaviour whose answer waits for something, such as a message. The contract marks its operations. */
    @FunctionalInterface
    public non-sealed interface Later<I extends Shape, O extends Shape> extends Behaviour<I, O> {
        /**
         * Answers one valid input, without blocking.
         *
         * @return is completed outside every account, on a thread that may encode; it may fail with a {@link
         *     ModeledException}
         * @throws ModeledException for an error that the contract names
         */
        CompletionStage<O> answer(I input, RequestContext context);
    }

    /**
     * A REST binding.
     *
     * @param method the HTTP method
     * @param uri the pattern of the contract: labels in braces, {@code +} for greedy ones, literal query parameters
     * @param status the status of a successful answer
     */
    public record HttpBinding(String method, String uri, int status) {}

    /**
     * The members of a {@code @paginated} operation.
     *
     * @param token the input member that holds the token
     * @param pageSize the input member that holds the page size; null when there is none
     */
    public record Paging(String token, @Nullable String pageSize) {}

    /** Whether it may leave more behind than there was: by AWS's verbs, which the contract of the control API has, too. */
    public boolean mayAdd() {
        return !onlyShows() && !beginsWithOneOf(NEVER_ADD);
    }

    /**
     * Whether a call may leave something other than it was, so that who repeats what was done repeats it; by its name, too.
     *
     * @param given its input
     */
    public boolean mayChange(Shape given) {
        return !onlyShows() && !beginsWithOneOf(NEVER_CHANGE) && !isDryRun(given);
    }

    private boolean onlyShows() {
        return name.equals(BEGINS_ANEW) || beginsWithOneOf(ONLY_SHOW);
    }

    private static boolean isDryRun(Shape given) {
        Member dryRun = given.schema().member("DryRun");
        return dryRun != null && Boolean.TRUE.equals(given.get(dryRun.index()));
    }

    /** Asked of each call: a stream would cost more than the words. */
    private boolean beginsWithOneOf(List<String> verbs) {
        for (String verb : verbs) {
            if (name.startsWith(verb)) {
                return true;
            }
        }
        return false;
    }

    /** The same operation of another service, which counts its own calls. */
    Operation<I, O> ofAnotherService() {
        return new Operation<>(name, input, output, http, errorSchemas, paging, behaviour);
    }

    /** The errors that the contract lets it answer. */
    public List<Schema<? extends ModeledException>> errors() {
        return errorSchemas.get();
    }

    /** The input member that makes a repeated call recognisable; null when the operation has none. */
    public @Nullable Member idempotencyToken() {
        for (Member member : input.members()) {
            if (member.isIdempotencyToken()) {
                return member;
            }
        }
        return null;
    }

    /** Whether its input has a body that is read while it arrives: a {@code @streaming} payload. */
    public boolean takesStream() {
        return input.members().stream()
                .anyMatch(member -> member.location() == Member.Location.PAYLOAD
                        && member.type().isStreaming());
    }

    /** The answer of an operation whose behaviour gives it at once. */
    public O answerNow(I input, RequestContext context) {
        if (behaviour instanceof Now<I, O> now) {
            return now.answer(input, context);
        }
        throw new IllegalStateException(name + " has " + (behaviour == null ? "no behaviour" : "its answer later"));
    }

    /** The REST binding of an operation that must have one. */
    public HttpBinding requireHttp() {
        return Objects.requireNonNull(http, name + " has no @http binding");
    }
}
