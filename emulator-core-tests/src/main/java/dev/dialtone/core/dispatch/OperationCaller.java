package dev.dialtone.core.dispatch;

import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Calls the operations of one service from an account and region as the dispatcher does, without HTTP. Generated callers
 * give it its types. What the dispatcher does with bytes and errors is left out: inputs are not checked against their
 * constraints, errors come as behaviour throws them, and a client token that comes again does not repeat an answer.
 */
public final class OperationCaller {
    private final ServiceModel service;
    private final ServiceModel.Identity called;
    private final Service.Role role;
    private final Scope scope;

    private OperationCaller(ServiceModel service, ServiceModel.Identity called, Service.Role role, Scope scope) {
        this.service = service;
        this.called = called;
        this.role = role;
        this.scope = scope;
    }

    /** Calls a service of AWS: inside the caller's account, after what is due there. */
    public static OperationCaller of(ServiceModel service, Scope scope) {
        return new OperationCaller(service, service.identity(), Service.Role.AWS, scope);
    }

    /** Calls Dialtone's own API: inside no account. */
    public static OperationCaller ofControl(ServiceModel service, Scope scope) {
        return new OperationCaller(service, service.identity(), Service.Role.CONTROL, scope);
    }

    /** The same service under the names of another, which behaviour sees in its context. */
    public OperationCaller named(ServiceModel.Identity identity) {
        return new OperationCaller(service, identity, role, scope);
    }

    /** The same service, called in another region of the account. */
    public OperationCaller in(String region) {
        return new OperationCaller(service, called, role, new Scope(scope.account(), region));
    }

    /** The same service, called from the same region of another account. */
    public OperationCaller as(Account account) {
        return new OperationCaller(service, called, role, new Scope(account, scope.region()));
    }

    /** Where it calls from. */
    public Scope scope() {
        return scope;
    }

    /** The answer of an operation that has it at once. */
    public <O extends Shape> O call(String name, Shape input, Class<O> output) {
        Operation<Shape, Shape> operation = operation(name);
        RequestContext context = context(operation);
        if (role == Service.Role.CONTROL) {
            return output.cast(operation.answerNow(input, context));
        }
        return scope.account().exclusively(() -> {
            scope.account().requireCapacityIn(scope.region());
            scope.account().timeline().settle();
            return output.cast(operation.answerNow(input, context));
        });
    }

    /** The answer of an operation that waits for something. */
    public <O extends Shape> CompletableFuture<O> callLater(String name, Shape input, Class<O> output) {
        Operation<Shape, Shape> operation = operation(name);
        if (operation.behaviour() instanceof Operation.Later<Shape, Shape> later) {
            return later.answer(input, context(operation)).toCompletableFuture().thenApply(output::cast);
        }
        throw new IllegalStateException(name + " has no behaviour that answers later");
    }

    @SuppressWarnings("unchecked") // a generated caller gives an operation its own input
    private Operation<Shape, Shape> operation(String name) {
        return (Operation<Shape, Shape>) Objects.requireNonNull(service.operation(name), name);
    }

    private RequestContext context(Operation<?, ?> operation) {
        return new RequestContext("request-1", called, operation, scope);
    }
}
