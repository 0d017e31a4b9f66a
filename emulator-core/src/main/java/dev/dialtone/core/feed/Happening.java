package dev.dialtone.core.feed;

import dev.dialtone.core.shape.Shape;
import java.util.function.Supplier;

/**
 * Something that has happened in an account.
 *
 * @param kind of what it has happened to
 * @param region where; empty: in none, or in all
 * @param weight about how many bytes of memory it keeps alive
 * @param shown gives what those who listen are shown; asked when one reads it, on any thread, and inside no account
 */
public record Happening(String kind, String region, long weight, Supplier<? extends Shape> shown) {}
