package dev.dialtone.connect.number;

import dev.dialtone.core.state.Scope;

/** What goes with a number in a later room, when the number leaves its instance. */
@FunctionalInterface
public interface ReleasedNumbers {

    /** Forgets what an instance has of a number. */
    void released(Scope scope, String phoneNumberArn, String instanceId);
}
