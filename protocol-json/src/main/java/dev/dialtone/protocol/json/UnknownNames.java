package dev.dialtone.protocol.json;

/** What becomes of names in a body that the contract has not. */
public enum UnknownNames {
    /** They are passed over, as AWS does, so that older servers understand newer clients. */
    SKIPPED,
    /** Each is a {@link dev.dialtone.core.shape.Constraint.Known} that is broken. */
    REFUSED
}
