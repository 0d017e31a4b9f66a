package dev.dialtone.core.cases;

/**
 * A line of a case file.
 *
 * @param line counted from 1
 */
record Place(String file, int line) {
    /** The failure of a line that cannot be read. */
    AssertionError misspelt(String why) {
        return new AssertionError(this + ": " + why);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
