package dev.dialtone.core.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/**
 * Behaviour that is a table: cases in a text file, which the test class beside it answers by calling what it tests. A file
 * has groups, each of which begins with what is asked and where the truth of its answers comes from, as in
 * {@code @Evidence}; then follow its cases, one to a line:
 *
 * <pre>
 * # How messages to a destination end.
 *
 * [outcome] AWS_DOCS: destination simulator phone numbers
 * +14254147755 =&gt; SUCCESS
 * +14254147167 =&gt; FAILURE
 * +12065550100 =&gt; none    # no simulator
 * </pre>
 *
 * <p>{@code none} is no answer. An answer of several words is a list; one of several lines stands indented below its
 * question. Between question and arrow, and arrow and answer, may be as many blanks as look well.
 *
 * <p>In texts, {@code ""} is the empty text, {@code \160{a}} is 160 times a and {@code \s} a blank. Line ends, tabs and
 * characters by their number are written as in Java, and a backslash before one of backslash, braces, {@code #} and
 * {@code =} leaves that character as it is.
 */
public final class CaseFile {
    private final String name;
    private final List<Group> groups;
    private final Map<String, Answering> answers = new LinkedHashMap<>();

    private CaseFile(String name, List<Group> groups) {
        this.name = name;
        this.groups = groups;
    }

    /** The file of a test class: of its name with {@code .cases}, in the resources of its package. */
    public static CaseFile of(Class<?> test) {
        String name = test.getSimpleName() + ".cases";
        try (InputStream file = test.getResourceAsStream(name)) {
            assertThat(file).as("%s, beside %s", name, test.getName()).isNotNull();
            return of(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CaseFile of(String name, String text) {
        return new CaseFile(name, CaseReader.read(name, text));
    }

    /**
     * Says how a question of the file is answered.
     *
     * @param asks as headings have it
     */
    public CaseFile answer(String asks, Answering answer) {
        answers.put(asks, answer);
        return this;
    }

    /** The cases that ask this. */
    public Stream<Case> cases(String asks) {
        return groups.stream().filter(group -> group.asks().equals(asks)).flatMap(group -> group.cases().stream());
    }

    /**
     * A test for each case. Fails when the file asks what has no answer, or never asks what has one.
     *
     * @param minimum how many cases there are at least, so that none is lost unseen
     */
    public Stream<DynamicContainer> tests(int minimum) {
        for (Group group : groups) {
            if (!answers.containsKey(group.asks())) {
                throw group.place().misspelt("[" + group.asks() + "] is none of " + answers.keySet());
            }
        }
        assertThat(groups.stream().map(Group::asks))
                .as("%s: what is asked", name)
                .containsAll(answers.keySet());
        assertThat(groups.stream().mapToInt(group -> group.cases().size()).sum())
                .as("%s: number of cases", name)
                .isGreaterThanOrEqualTo(minimum);
        return groups.stream().map(group -> DynamicContainer.dynamicContainer(group.toString(), tests(group)));
    }

    private Stream<DynamicTest> tests(Group group) {
        Answering answer = Objects.requireNonNull(answers.get(group.asks()));
        return group.cases().stream().map(one -> DynamicTest.dynamicTest(one.toString(), () -> one.require(answer)));
    }
}
