package dev.dialtone.core.state;

/** Applies a change that has fallen due, such as a number that becomes ACTIVE. Registered in {@link ChangeHandlers}. */
@FunctionalInterface
public interface ChangeHandler {
    /**
     * Applies the change, inside the account, with the account's clock at the due time. The resource may have gone or
     * moved on since the change was scheduled; then there is nothing to do.
     *
     * @param key the key that was given when the change was scheduled, as a rule that of the resource
     */
    void apply(Scope scope, String key);
}
