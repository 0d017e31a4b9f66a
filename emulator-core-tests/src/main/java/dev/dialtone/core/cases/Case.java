package dev.dialtone.core.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A question and the answer that is expected. */
public final class Case {
    private static final String NOTHING = "none";

    private final Place place;
    private final String question;
    private final List<String> answer;
    private final boolean isBlock;

    /**
     * A case as it is spelt.
     *
     * @param answer its lines
     * @param isBlock whether the answer stands on lines of its own
     */
    Case(Place place, String question, List<String> answer, boolean isBlock) {
        this.place = place;
        this.question = question;
        this.answer = answer.stream().map(line -> Spelling.read(place, line)).toList();
        this.isBlock = isBlock;
        text();
    }

    /** The whole question. */
    public String text() {
        return Spelling.read(place, question);
    }

    /** The words of the question, which has as many; blanks that are spelt {@code \s} part none. */
    public List<String> words(int count) {
        String[] words = question.split("\\s+", -1);
        if (words.length != count) {
            throw place.misspelt("a question of " + words.length + " words where there are " + count);
        }
        return Stream.of(words).map(word -> Spelling.read(place, word)).toList();
    }

    /** The answer that is expected. */
    public String answer() {
        return String.join(separator(), answer);
    }

    /** Fails unless the question is answered as expected. */
    void require(Answering answering) {
        @Nullable Object given;
        try {
            given = answering.answer(this);
        } catch (RuntimeException e) {
            throw new AssertionError(this + " => " + answer() + " ended in " + e, e);
        }
        assertThat(String.join(separator(), items(given)))
                .as("%s: %s", place, question)
                .isEqualTo(answer());
    }

    private String separator() {
        return isBlock ? "\n" : " ";
    }

    private static List<String> items(@Nullable Object given) {
        if (given instanceof Optional<?> optional) {
            return items(optional.orElse(null));
        }
        if (given instanceof Collection<?> many && !many.isEmpty()) {
            return many.stream().map(String::valueOf).toList();
        }
        return List.of(given == null || given instanceof Collection<?> ? NOTHING : given.toString());
    }

    /** Where it stands, and what it asks. */
    @Override
    public String toString() {
        return place + ": " + question;
    }
}
