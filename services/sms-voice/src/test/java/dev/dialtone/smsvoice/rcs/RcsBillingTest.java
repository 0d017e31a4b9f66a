package dev.dialtone.smsvoice.rcs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RcsBillingTest {
    @Test
    void paysForTextBySegmentsInTheUnitedStates() {
        assertThat(RcsBilling.of("US", "a".repeat(160), true)).isEqualTo(new RcsBilling("RICH", 1));
        assertThat(RcsBilling.of("US", "a".repeat(161), true)).isEqualTo(new RcsBilling("RICH", 2));
        assertThat(RcsBilling.of("US", "a".repeat(3072), false)).isEqualTo(new RcsBilling("RICH", 20));
        assertThat(RcsBilling.of("US", "😀".repeat(160), true)).isEqualTo(new RcsBilling("RICH", 1));
        assertThat(RcsBilling.of("US", null, true)).isEqualTo(new RcsBilling("RICH", 1));
    }

    @Test
    void paysForTheMessageElsewhere() {
        assertThat(RcsBilling.of("CA", "a".repeat(160), true)).isEqualTo(new RcsBilling("BASIC", 1));
        assertThat(RcsBilling.of("CA", "a".repeat(161), true)).isEqualTo(new RcsBilling("SINGLE", 1));
        assertThat(RcsBilling.of("CA", "a", false)).isEqualTo(new RcsBilling("SINGLE", 1));
        assertThat(RcsBilling.of("CA", null, true)).isEqualTo(new RcsBilling("SINGLE", 1));
    }
}
