package dev.dialtone.core.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialtone.core.state.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TagStoreTest {
    private static final String ARN = "arn:aws:test:us-east-1:111122223333:thing/1";

    @RegisterExtension
    final World world = new World();

    private final TagStore tags = new TagStore(world.stores, "test/tags", (scope, all, added) -> {
        if (all.size() > 2) {
            throw new IllegalArgumentException(all.size() + " tags");
        }
    });

    @Test
    void keepsKeysInTheOrderInWhichTheyWereFirstGiven() {
        Map<String, String> first = new LinkedHashMap<>();
        first.put("b", "1");
        first.put("a", "2");
        tags.attach(world.scope, ARN, tags.checked(world.scope, first));
        tags.add(world.scope, ARN, Map.of("b", "3"));

        assertThat(tags.of(world.scope, ARN)).containsExactly(Map.entry("b", "3"), Map.entry("a", "2"));
    }

    @Test
    void addsAllOrNone() {
        tags.add(world.scope, ARN, Map.of("a", "1"));

        assertThatIllegalArgumentException().isThrownBy(() -> tags.add(world.scope, ARN, Map.of("b", "2", "c", "3")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tags.checked(world.scope, Map.of("a", "1", "b", "2", "c", "3")));
        assertThat(tags.of(world.scope, ARN)).containsExactly(Map.entry("a", "1"));
    }

    @Test
    void removesKeysAndForgetsTheRest() {
        tags.add(world.scope, ARN, Map.of("a", "1", "b", "2"));

        tags.remove(world.scope, ARN, List.of("a", "x"));
        assertThat(tags.of(world.scope, ARN)).containsExactly(Map.entry("b", "2"));

        tags.forget(world.scope, ARN);
        assertThat(tags.of(world.scope, ARN)).isEmpty();
        assertThat(tags.checked(world.scope, null)).isEmpty();
    }
}
