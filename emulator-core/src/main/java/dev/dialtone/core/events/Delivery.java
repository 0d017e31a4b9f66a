package dev.dialtone.core.events;

/** What became of an event on its way. */
public enum Delivery {
    /** It went nowhere: no address was set for its target. */
    RECORDED,
    /** It is on its way. */
    PENDING,
    /** The receiver has taken it. */
    DELIVERED,
    /** The receiver has not taken it, and it is not tried again. */
    FAILED
}
