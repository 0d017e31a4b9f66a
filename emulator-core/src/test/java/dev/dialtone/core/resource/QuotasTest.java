package dev.dialtone.core.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.core.state.World;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QuotasTest {
    @RegisterExtension
    final World world = new World();

    private final Quotas quotas = new Quotas(Map.of("POOLS", 2, "NUMBERS", 5));

    @Test
    void areWhatTheAccountHasSetElseTheDefault() {
        new QuotaOverrides(Map.of("POOLS", 7)).putTo(world.account);
        assertThat(quotas.limit(world.scope, "POOLS")).isEqualTo(7);
        assertThat(quotas.limit(world.scope, "NUMBERS")).isEqualTo(5);
    }

    @Test
    void areNamed() {
        assertThat(quotas.names()).containsExactly("NUMBERS", "POOLS");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> quotas.limit(world.scope, "LISTS"))
                .withMessage("quota: LISTS (expected: one of [NUMBERS, POOLS])");
    }

    @Test
    void haveNoErrorWhenTheServiceWordsThemAll() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> quotas.require(world.scope, "POOLS", 3))
                .withMessage("POOLS: no error for it (expected: one that the service makes)");
    }
}
