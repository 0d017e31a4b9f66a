package dev.dialtone.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.dialtone.core.transition.TransitionSetting;
import org.junit.jupiter.api.Test;

class StoreRegistryTest {
    private final StoreRegistry stores = new StoreRegistry();
    private final Store<String, TransitionSetting> pools =
            stores.perRegion("test/pools", () -> TransitionSetting.SCHEMA);
    private final Store<String, TransitionSetting> members =
            stores.perRegion("test/members", () -> TransitionSetting.SCHEMA).inParts();

    @Test
    void findsStoresByTheirNames() {
        assertThat(stores.find("test/pools").orElseThrow()).isSameAs(pools);
        assertThat(stores.find("test/orders")).isEmpty();
        assertThat(stores.find("test")).isEmpty();
        assertThat(stores.find("")).isEmpty();
    }

    @Test
    void findsPartsOfWhatIsInPartsAndOfNothingElse() {
        assertThat(stores.find("test/members/pool-1").orElseThrow().name()).isEqualTo("test/members/pool-1");
        assertThat(stores.find("test/members/pool-1/x").orElseThrow().name()).isEqualTo("test/members/pool-1/x");
        assertThat(stores.find("test/members/")).isEmpty();
        assertThat(stores.find("test/members")).isEmpty();
        assertThat(stores.find("test/pools/x")).isEmpty();
        assertThat(stores.find("test/pools/")).isEmpty();
        assertThat(stores.find("test/orders/x")).isEmpty();
    }

    @Test
    void letsNothingBePutWhereItWouldNotBeFound() {
        assertThat(members.part("pool-1").name()).isEqualTo("test/members/pool-1");
        assertThatIllegalStateException()
                .isThrownBy(() -> pools.part("x"))
                .withMessage("test/pools has no parts (expected: a store that was made to be in parts)");
    }

    @Test
    void makesWhatComesLaterWhenItIsAskedFor() {
        stores.later(() -> stores.perAccount("test/late", () -> TransitionSetting.SCHEMA));

        assertThat(stores.find("test/late")).isPresent();
        assertThat(stores.all()).extracting(Store::name).contains("test/late", "test/members", "test/pools");
    }

    @Test
    void makesNoSecondStoreOfAName() {
        assertThatIllegalStateException()
                .isThrownBy(() -> stores.perAccount("test/pools", () -> TransitionSetting.SCHEMA));
    }
}
