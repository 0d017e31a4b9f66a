package dev.dialtone.core.invocation;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.dispatch.Service;
import dev.dialtone.core.idempotency.IdempotencyCache;
import dev.dialtone.core.idempotency.TokenReused;
import dev.dialtone.core.page.InvalidPageToken;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Accounts;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls behaviour with an input that is read: under the account's lock, with all that is due by now done, and once for each client
 * token. Requests and seeds come this way.
 */
public final class Invocations {

    private final Accounts accounts;
    private final Changes changes;
    private final IdempotencyCache idempotencyCache;

    /**
     * @param accounts where state is
     * @param changes takes the calls that have changed something
     * @param answers what was answered to client tokens
     */
    public Invocations(Accounts accounts, Changes changes, IdempotencyCache answers) {
        this.accounts = accounts;
        this.changes = changes;
        this.idempotencyCache = answers;
    }

    /**
     * The answer of an operation, which has behaviour.
     *
     * @param input read by the schema of the context's operation
     * @param inside gives the context, with what the call finds once it is inside its account; asked there; null: as it is
     */
    @SuppressWarnings("unchecked") // the input was read for this very operation
    public CompletionStage<Shape> call(
            Service service, Shape input, RequestContext context, @Nullable Supplier<RequestContext> inside) {
        Operation<?, ?> asked = context.operation();
        Account account = context.account();
        Operation<Shape, Shape> bound = (Operation<Shape, Shape>) asked;
        if (bound.behaviour() instanceof Operation.Later<Shape, Shape> later) {
            return later.answer(input, context).thenApply(output -> noted(service, input, output, context));
        }
        if (!accounts.haveRoom() && asked.mayAdd()) {
            throw accounts.noRoom();
        }
        try {
            if (service.role() == Service.Role.CONTROL) {
                return CompletableFuture.completedFuture(
                        noted(service, input, bound.answerNow(input, context), context));
            }
            return CompletableFuture.completedFuture(account.exclusively(() -> {
                account.requireCapacityIn(context.region());
                account.timeline().settle();
                RequestContext found = inside == null ? context : inside.get();
                return noted(service, input, idempotently(bound, input, found), found);
            }));
        } catch (InvalidPageToken token) {
            throw service.errors().invalidPageToken(asked);
        } catch (TokenReused token) {
            throw service.errors().tokenReused(asked, token.token());
        }
    }

    private Shape idempotently(Operation<Shape, Shape> bound, Shape input, RequestContext context) {
        return idempotencyCache.once(
                context.scope(),
                context.service().name() + "." + bound.name(),
                token(bound, input),
                input,
                () -> bound.answerNow(input, context));
    }

    /** What makes a repeated call of this input recognisable; null: nothing does. */
    private static IdempotencyCache.@Nullable Token token(Operation<?, ?> bound, Shape input) {
        Member token = bound.idempotencyToken();
        Object text = token == null ? null : input.get(token.index());
        return token == null || token.tokenKept() == null || text == null
                ? null
                : new IdempotencyCache.Token((String) text, token.tokenKept());
    }

    /** The output, of which it is noted where it came from if its call is one to be repeated. */
    private Shape noted(Service service, Shape input, Shape output, RequestContext context) {
        if (context.operation().mayChange(input)) {
            changes.add(changed(service, input, context), context, input, output);
        }
        return output;
    }

    /** A call of the control API may be about another account than its caller's. */
    private Account changed(Service service, Shape input, RequestContext context) {
        if (service.role() == Service.Role.CONTROL) {
            Member named = input.schema().member("account");
            Object account = named == null ? null : input.get(named.index());
            if (account instanceof String id && Accounts.isId(id)) {
                return accounts.account(id);
            }
        }
        return context.account();
    }
}
