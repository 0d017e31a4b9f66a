package dev.dialtone.protocol.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.sym.ByteQuadsCanonicalizer;

/**
 * Stands where parsers share the names that they have met, and keeps none: what one client sends must not slow down or
 * break what the parser reads for the next. Members of contracts are found by {@link MemberNames} instead.
 */
final class UncachedNames extends ByteQuadsCanonicalizer {

    private static final int FEWEST_BUCKETS = 16;

    UncachedNames() {
        super(FEWEST_BUCKETS, 0);
    }

    @Override
    public ByteQuadsCanonicalizer makeChild(int features) {
        return this;
    }

    @Override
    public void release() {
        // Nothing was kept.
    }

    @Override
    public @Nullable String findName(int quad) {
        return null;
    }

    @Override
    public @Nullable String findName(int first, int second) {
        return null;
    }

    @Override
    public @Nullable String findName(int first, int second, int third) {
        return null;
    }

    @Override
    public @Nullable String findName(int[] quads, int count) {
        return null;
    }

    @Override
    public String addName(String name, int quad) {
        return name;
    }

    @Override
    public String addName(String name, int first, int second) {
        return name;
    }

    @Override
    public String addName(String name, int first, int second, int third) {
        return name;
    }

    @Override
    public String addName(String name, int[] quads, int count) {
        return name;
    }
}
