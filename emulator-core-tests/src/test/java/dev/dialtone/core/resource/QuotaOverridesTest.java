package dev.dialtone.core.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.limit.QuotaLevel;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.World;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QuotaOverridesTest {

    @RegisterExtension
    final World world = new World();

    private final Account account = world.account;

    @Test
    void leaveANewAccountTheDefaults() {
        assertThat(QuotaOverrides.of(account).limit("POOLS_PER_ACCOUNT", 25)).isEqualTo(25);
    }

    @Test
    void areKeptUntilTheReset() {
        new QuotaOverrides(Map.of("POOLS_PER_ACCOUNT", 2)).putTo(account);
        new QuotaOverrides(Map.of("POOLS_PER_ACCOUNT", 3)).putTo(account);

        assertThat(QuotaOverrides.of(account).limit("POOLS_PER_ACCOUNT", 25)).isEqualTo(3);

        world.accounts.reset(account.id());

        assertThat(QuotaOverrides.of(account).limits()).isEmpty();
    }

    @Test
    void keepTheMapAsItWas() {
        Map<String, Integer> limits = new HashMap<>(Map.of("POOLS_PER_ACCOUNT", 3));
        QuotaOverrides overrides = new QuotaOverrides(limits);

        limits.put("POOLS_PER_ACCOUNT", 4);

        assertThat(overrides.limit("POOLS_PER_ACCOUNT", 25)).isEqualTo(3);
    }

    @Test
    void isMadeAgainOfWhatItsSchemaShows() {
        QuotaOverrides overrides = new QuotaOverrides(Map.of("POOLS_PER_ACCOUNT", 2), QuotaLevel.HIGH);

        assertThat(overrides.schema()).isSameAs(QuotaOverrides.SCHEMA);
        assertThat(QuotaOverrides.SCHEMA.members()).hasSize(2);
        assertThat(QuotaOverrides.SCHEMA.make(new Object[] {overrides.get(0), overrides.get(1)}))
                .isEqualTo(overrides);
    }
}
