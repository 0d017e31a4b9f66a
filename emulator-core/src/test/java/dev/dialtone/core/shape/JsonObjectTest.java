package dev.dialtone.core.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonObjectTest {

    @Test
    void keepsTheOrderOfItsMembers() {
        JsonObject object = new JsonObject.Builder()
                .put("b", 1L)
                .put("a", "two")
                .put("c", true)
                .build();

        assertThat(object.keySet()).containsExactly("b", "a", "c");
        assertThat(object.get("a")).isEqualTo("two");
        assertThat(object.get("d")).isNull();
        assertThat(object).hasSize(3).isEqualTo(Map.of("a", "two", "b", 1L, "c", true));
    }

    @Test
    void growsWithItsMembers() {
        JsonObject.Builder builder = new JsonObject.Builder();
        for (long i = 0; i < 100; i++) {
            builder.put("member" + i, i);
        }

        assertThat(builder.build()).hasSize(100).containsEntry("member99", 99L);
    }

    @Test
    void cannotBeChanged() {
        JsonObject object = new JsonObject.Builder().put("a", 1L).build();

        assertThatThrownBy(() -> object.put("a", 2L)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> object.keySet().remove("a")).isInstanceOf(UnsupportedOperationException.class);
    }
}
