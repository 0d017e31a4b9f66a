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
}
