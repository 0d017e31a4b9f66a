package dev.dialtone.connect.language;

/** What the value of a parameter has to be. */
@FunctionalInterface
interface ValueKind {

    /**
     * Tells the problems of an action what is wrong with a value.
     *
     * @param path of the value
     * @param name of the parameter
     */
    void check(Action action, String path, String name, Object value);
}
