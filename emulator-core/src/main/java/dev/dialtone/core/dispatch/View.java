package dev.dialtone.core.dispatch;

import dev.dialtone.core.shape.Projection;
import dev.dialtone.core.shape.Shape;

/**
 * A service with a contract of its own whose behaviour is partly another's: for operations that both have, its inputs
 * become the other's by member name, and the other's outputs become its own; the rest is answered on its own types. Errors
 * stay the other's, so an error must have the same name, members and status in both contracts. Only behaviour that answers
 * at once can be viewed. Behaviour sees this view's names and operation in its {@link RequestContext}.
 */
public final class View extends ServiceModel {

    private final ServiceModel contract;
    private final ServiceModel behaving;

    private View(ServiceModel contract, ServiceModel behaving) {
        super(contract.identity(), contract.entries().toArray(Entry[]::new));
        this.contract = contract;
        this.behaving = behaving;
    }

    /**
     * The service of a contract, answered by another service's operations of the same name. An operation that the other
     * does not have, or has no behaviour for, is answered by the contract's own, if that is bound to any.
     */
    public static ServiceModel of(ServiceModel contract, ServiceModel behaving) {
        return new View(contract, behaving);
    }

    @Override
    protected Operation<?, ?> make(int index, Entry entry) {
        Operation<?, ?> own = contract.operation(index);
        Operation<?, ?> other = behaving.operation(entry.name());
        return other == null || other.behaviour() == null ? own : bound(own, other);
    }

    private static <I extends Shape, O extends Shape, J extends Shape, P extends Shape> Operation<I, O> bound(
            Operation<I, O> own, Operation<J, P> other) {
        Projection<I, J> inputs = Projection.of(own.input(), other.input());
        Projection<P, O> outputs = Projection.of(other.output(), own.output());
        Operation.Now<I, O> behaviour =
                (input, context) -> outputs.apply(other.answerNow(inputs.apply(input), context));
        return new Operation<>(
                own.name(), own.input(), own.output(), own.http(), own.errorSchemas(), own.paging(), behaviour);
    }
}
