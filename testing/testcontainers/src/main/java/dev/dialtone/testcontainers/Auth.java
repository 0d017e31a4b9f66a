package dev.dialtone.testcontainers;

/** Whether signatures are checked. */
public enum Auth {
    /** Any credentials are taken. */
    OFF,
    /** Only what one of the access keys has signed is taken. */
    VERIFY
}
