package dev.dialtone.core.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.state.World;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QuotasTest {

    @RegisterExtension
    final World world = new World();

    private final Quotas quotas =
            new Quotas(Map.of("POOLS", 2), (quota, limit) -> new Exceeded(quota + ": at most " + limit));

    @SuppressWarnings("serial") // never serialised
    private static final class Exceeded extends ModeledException {
        Exceeded(String message) {
            super(message);
        }

        @Override
        public Schema<?> schema() {
            throw new UnsupportedOperationException();
        }

        @Override
        public @Nullable Object get(int member) {
            throw new IndexOutOfBoundsException(member);
        }
    }

    @Test
    void refuseMoreThanTheAccountMayHaveAndSayHowManyThatAre() {
        assertThatCode(() -> quotas.require(world.scope, "POOLS", 2)).doesNotThrowAnyException();
        assertThatThrownBy(() -> quotas.require(world.scope, "POOLS", 3)).hasMessage("POOLS: at most 2");

        new QuotaOverrides(Map.of("POOLS", 3)).putTo(world.account);

        assertThatCode(() -> quotas.require(world.scope, "POOLS", 3)).doesNotThrowAnyException();
        assertThatThrownBy(() -> quotas.require(world.scope, "POOLS", 4)).hasMessage("POOLS: at most 3");
    }

    @Test
    void knowNoQuotaOfAnotherService() {
        assertThatThrownBy(() -> quotas.limit(world.scope, "AGENTS"))
                .hasMessage("quota: AGENTS (expected: one of [POOLS])");
    }

    @Test
    void haveNoErrorWhenTheServiceWordsEachByItself() {
        Quotas limits = new Quotas(Map.of("POOLS", 2));

        assertThat(limits.limit(world.scope, "POOLS")).isEqualTo(2);
        assertThatThrownBy(() -> limits.require(world.scope, "POOLS", 3))
                .hasMessage("POOLS: no error for it (expected: one that the service makes)");
    }
}
