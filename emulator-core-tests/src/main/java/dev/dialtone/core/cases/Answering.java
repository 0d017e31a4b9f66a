package dev.dialtone.core.cases;

import org.jspecify.annotations.Nullable;

/** Answers one kind of question. */
@FunctionalInterface
public interface Answering {
    /** The answer: an {@link java.util.Optional}, a collection, null, or what has the answer as its text. */
    @Nullable Object answer(Case question);
}
