package dev.dialtone.core.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.limit.QuotaLevel;
import org.junit.jupiter.api.Test;

class QuotaTest {

    @Test
    void isHighWhereAwsRaisesIt() {
        assertThat(new Quota("POOLS", 25, true, "a page").at(QuotaLevel.HIGH)).isEqualTo(10_000);
        assertThat(new Quota("POOLS", 25, true, "a page").at(QuotaLevel.AWS)).isEqualTo(25);
        assertThat(new Quota("RICH", 20_000, true, "a page").at(QuotaLevel.HIGH))
                .isEqualTo(20_000);
        assertThat(new Quota("TAGS", 50, false, "a page").at(QuotaLevel.HIGH)).isEqualTo(50);
    }

    @Test
    void isReadFromALineWithItsSource() {
        assertThat(Quota.read(QuotaTest.class, "quotas.txt"))
                .containsExactly(
                        new Quota("POOLS", 25, true, "a page, and more"), new Quota("TAGS", 50, false, "another page"));
        assertThatThrownBy(() -> Quota.read(QuotaTest.class, "broken-quotas.txt"))
                .hasMessage("POOLS 25 maybe a page (expected: a name, a number, raised or fixed, and a source)");
    }
}
