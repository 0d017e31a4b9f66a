package dev.dialtone.core.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ProblemsTest {

    private static final Constraint ANY = new Constraint.Required();

    private final Problems problems = new Problems();

    @Test
    void knowsWhereTheReaderIs() {
        assertThat(problems.path("/")).isEmpty();

        problems.enter("Filters");
        problems.enter(0);
        problems.enter("Values");
        assertThat(problems.path("/")).isEqualTo("Filters/0/Values");

        problems.leave();
        assertThat(problems.path(".")).isEqualTo("Filters.0");
    }

    @Test
    void keepsThePlaceOfFindingWhenTheReaderGoesOn() {
        problems.enter("Tags");
        problems.enter(3);
        problems.add(ANY, null, false);
        problems.leave();
        problems.leave();

        Problem problem = problems.all().get(0);
        assertThat(problem.path()).containsExactly("Tags", 3);
        assertThat(problem.path(".")).isEqualTo("Tags.3");
        assertThat(problem.path("][")).isEqualTo("Tags][3");
    }

    @Test
    void isEmptyUntilSomethingIsFound() {
        assertThat(problems.isEmpty()).isTrue();

        problems.add(ANY, null, false);

        assertThat(problems.isEmpty()).isFalse();
        assertThatThrownBy(() -> problems.all().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void keepsAHundredAndCountsTheRest() {
        addMany(250);

        assertThat(problems.all()).hasSize(100);
        assertThat(problems.count()).isEqualTo(250);
        assertThat(problems.render(Problem::toString).more()).isEqualTo(150);
    }

    @Test
    void tellsNoMoreThanAnAnswerHolds() {
        addMany(100);

        Problems.Rendered<String> rendered = problems.render(problem -> "é".repeat(1_000));

        assertThat(rendered.findings()).hasSize(13);
        assertThat(rendered.more()).isEqualTo(87);
    }

    @Test
    void forgetsTheElementsOfWhatHasTooMany() {
        addMany(2);
        int before = problems.count();
        addMany(200);

        problems.forgetAfter(before);

        assertThat(problems.count()).isEqualTo(2);
        assertThat(problems.all()).hasSize(2);
    }

    @Test
    void showsTheBeginningOfALongKey() {
        problems.enter("k".repeat(1_000_000));

        assertThat(problems.path("/")).isEqualTo("k".repeat(256) + "…");
    }

    private void addMany(int many) {
        for (int i = 0; i < many; i++) {
            problems.add(ANY, null, false);
        }
    }
}
