package dev.dialtone.smsvoice.message;

import dev.dialtone.smsvoice.model.SentFallback;
import org.jspecify.annotations.Nullable;

/**
 * What an order of an RCS message has more than those of others.
 *
 * @param text of a message that is nothing but text and suggestions; absent: it has files or cards
 * @param isPlain whether it has no suggestions
 * @param fallback what is sent when it does not arrive; absent: nothing
 */
public record RcsOrder(
        @Nullable String text, boolean isPlain, @Nullable SentFallback fallback) {}
