package dev.dialtone.core.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.limit.QuotaLevel;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.state.World;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QuotasTest {

    @RegisterExtension
    final World world = new World();

    private static final Quota POOLS = new Quota("POOLS", 2, true, "test");
    private static final Quota TAGS = new Quota("TAGS", 50, false, "test");

    private final Quotas quotas =
            new Quotas(() -> List.of(POOLS, TAGS), (quota, limit) -> new Exceeded(quota + ": at most " + limit));

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
    void areHighWhereAwsRaisesThem() {
        new QuotaOverrides(Map.of(), QuotaLevel.HIGH).putTo(world.account);

        assertThat(quotas.limit(world.scope, "POOLS")).isEqualTo(10_000);
        assertThat(quotas.limit(world.scope, "TAGS")).isEqualTo(50);

        new QuotaOverrides(Map.of("POOLS", 7), QuotaLevel.HIGH).putTo(world.account);

        assertThat(quotas.limit(world.scope, "POOLS")).isEqualTo(7);
    }

    @Test
    void knowNoQuotaOfAnotherService() {
        assertThatThrownBy(() -> quotas.limit(world.scope, "AGENTS"))
                .hasMessage("quota: AGENTS (expected: one of [POOLS, TAGS])");
    }

    @Test
    void haveNoErrorWhenTheServiceWordsEachByItself() {
        Quotas limits = new Quotas(() -> List.of(POOLS));

        assertThat(limits.limit(world.scope, "POOLS")).isEqualTo(2);
        assertThatThrownBy(() -> limits.require(world.scope, "POOLS", 3))
                .hasMessage("POOLS: no error for it (expected: one that the service makes)");
    }
}
