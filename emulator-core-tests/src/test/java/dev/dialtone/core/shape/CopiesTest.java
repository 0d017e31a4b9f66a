package dev.dialtone.core.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopiesTest {

    @Test
    void doesNotFollowTheOriginal() {
        List<String> list = new ArrayList<>(List.of("a"));
        Map<String, String> map = new LinkedHashMap<>(Map.of("a", "b"));
        List<String> listCopy = Copies.copyOf(list);
        Map<String, String> mapCopy = Copies.copyOf(map);

        list.add("b");
        map.clear();

        assertThat(listCopy).containsExactly("a");
        assertThat(mapCopy).containsExactly(Map.entry("a", "b"));
    }

    @Test
    void cannotBeChanged() {
        List<@Nullable String> sparse = Copies.copyOf(Arrays.asList("a", null));
        List<String> dense = Copies.copyOf(Arrays.asList("a", "b"));
        Map<String, String> map = Copies.copyOf(new LinkedHashMap<>(Map.of("a", "b")));
        Map<String, String> empty = Copies.copyOf(new LinkedHashMap<>());

        assertThatThrownBy(() -> sparse.set(0, "b")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> dense.set(0, "b")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.put("c", "d")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> empty.put("c", "d")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void keepsNullsAndOrder() {
        Map<String, @Nullable String> map = new LinkedHashMap<>();
        map.put("z", null);
        map.put("a", "b");

        assertThat(Copies.copyOf(Arrays.asList("b", null, "a"))).containsExactly("b", null, "a");
        assertThat(Copies.copyOf(map)).containsExactlyEntriesOf(map);
    }

    @Test
    void isItsOwnCopyWhenNobodyCanChangeIt() {
        List<String> list = List.of("a", "b");

        assertThat(Copies.copyOf(list)).isSameAs(list);
    }
}
