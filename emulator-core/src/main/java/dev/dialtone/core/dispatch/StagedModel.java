package dev.dialtone.core.dispatch;

import java.util.function.Supplier;

/**
 * A service whose behaviour is made in two stages: what most callers use at once, the rest when one of its operations is
 * first called. Who uses a few operations does not wait for all of them to load.
 */
public final class StagedModel extends ServiceModel {

    private final ServiceModel first;
    private final Supplier<ServiceModel> rest;

    private StagedModel(ServiceModel first, Supplier<ServiceModel> rest) {
        super(first.identity(), first.entries().toArray(Entry[]::new));
        this.first = first;
        this.rest = rest;
    }

    /**
     * A service in two stages.
     *
     * @param first the contract, bound to the behaviour that is there from the start
     * @param rest gives the same contract, bound to all other behaviour; asked more than once
     */
    public static ServiceModel of(ServiceModel first, Supplier<ServiceModel> rest) {
        return new StagedModel(first, rest);
    }

    @Override
    protected Operation<?, ?> make(int index, Entry entry) {
        Operation<?, ?> early = first.operation(index);
        return early.behaviour() != null ? early : rest.get().operation(index);
    }
}
