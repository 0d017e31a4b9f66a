package dev.dialtone.core.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class TransitionsTest {
    /** Not an enum: those of the services carry unknown values and are classes. */
    record Status(String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final Status PENDING = new Status("PENDING");
    private static final Status ACTIVE = new Status("ACTIVE");
    private static final Status DISASSOCIATING = new Status("DISASSOCIATING");
    private static final Status DELETED = new Status("DELETED");

    private static final Transitions<Status> LIFE = Transitions.of(Status.class)
            .allow(PENDING, ACTIVE)
            .allow(ACTIVE, DISASSOCIATING, DELETED)
            .allow(DISASSOCIATING, DISASSOCIATING, ACTIVE)
            .allow(DELETED)
            .build();

    @Test
    void allowsWhatItsRowsSay() {
        assertThat(LIFE.allows(PENDING, ACTIVE)).isTrue();
        assertThat(LIFE.allows(ACTIVE, DELETED)).isTrue();
        assertThat(LIFE.allows(PENDING, DELETED)).isFalse();
        assertThat(LIFE.allows(ACTIVE, PENDING)).isFalse();
        assertThat(LIFE.allows(DELETED, ACTIVE)).isFalse();
    }

    @Test
    void allowsAStateToStayOnlyWhereARowSaysSo() {
        assertThat(LIFE.allows(ACTIVE, ACTIVE)).isFalse();
        assertThat(LIFE.allows(DISASSOCIATING, DISASSOCIATING)).isTrue();
    }

    @Test
    void comparesStatesByEquality() {
        assertThat(LIFE.allows(new Status("PENDING"), new Status("ACTIVE"))).isTrue();
    }

    @Test
    void movesToTheNextState() {
        assertThat(LIFE.move(PENDING, ACTIVE)).isSameAs(ACTIVE);
    }

    @Test
    void refusesAMoveThatIsNotAllowed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> LIFE.move(ACTIVE, PENDING))
                .withMessage("Status: ACTIVE to PENDING (expected: DISASSOCIATING, DELETED)");
        assertThatIllegalStateException()
                .isThrownBy(() -> LIFE.move(DELETED, ACTIVE))
                .withMessage("Status: DELETED to ACTIVE (expected: no move)");
        assertThatIllegalStateException()
                .isThrownBy(() -> LIFE.move(new Status("NEW"), ACTIVE))
                .withMessage("Status: NEW to ACTIVE (expected: no move)");
    }

    @Test
    void printsItsTableInTheOrderGiven() {
        assertThat(LIFE).hasToString("""
                        Status
                            PENDING        -> ACTIVE
                            ACTIVE         -> DISASSOCIATING, DELETED
                            DISASSOCIATING -> DISASSOCIATING, ACTIVE
                            DELETED        -> no move""");
    }

    @Test
    void refusesASecondRowForAState() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        Transitions.of(Status.class).allow(PENDING, ACTIVE).allow(PENDING, DELETED))
                .withMessage("Status: a second row for PENDING (expected: one)");
    }
}
