package dev.dialtone.core.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Open enums, blobs and the copies that generated builders make. */
final class ValuesTest {

    @Test
    void enumAnswersItsConstantForKnownValue() {
        assertThat(Colour.SCHEMA.of("sky-blue")).isSameAs(Colour.SKY_BLUE);
        assertThat(Colour.SKY_BLUE.isKnown()).isTrue();
        assertThat(Colour.SKY_BLUE).hasToString("sky-blue");
    }

    @Test
    void enumKeepsValueThatTheContractDoesNotKnow() {
        Colour beige = Colour.SCHEMA.of("BEIGE");

        assertThat(beige.isKnown()).isFalse();
        assertThat(beige.value()).isEqualTo("BEIGE");
        assertThat(beige).isEqualTo(Colour.SCHEMA.of("BEIGE")).hasSameHashCodeAs(Colour.SCHEMA.of("BEIGE"));
        assertThat(beige).isNotEqualTo(Colour.RED).isNotEqualTo("BEIGE");
    }

    @Test
    void enumHidesInternalValuesFromMessages() {
        assertThat(Colour.SCHEMA.id()).isEqualTo("test#Colour");
        assertThat(Colour.SCHEMA.values()).containsExactly(Colour.RED, Colour.SKY_BLUE, Colour.INFRARED);
        assertThat(Colour.SCHEMA.publicValues()).containsExactly(Colour.RED, Colour.SKY_BLUE);
    }

    @Test
    void blobCannotBeChangedFromOutside() {
        byte[] bytes = {1, 2};
        Blob blob = Blob.of(bytes);
        bytes[0] = 9;
        blob.toBytes()[1] = 9;

        assertThat(blob.toBytes()).containsExactly(1, 2);
    }

    @Test
    void blobsAreEqualByContent() {
        assertThat(Blob.ofUtf8("é")).isEqualTo(Blob.of(new byte[] {(byte) 0xc3, (byte) 0xa9}));
        assertThat(Blob.ofUtf8("a")).hasSameHashCodeAs(Blob.ofUtf8("a")).isNotEqualTo(Blob.ofUtf8("b"));
        assertThat(Blob.ofUtf8("é").length()).isEqualTo(2);
        assertThat(Blob.ofUtf8("secret")).hasToString("Blob[6 bytes]");
    }

    @Test
    void copiesStayAsTheyAreAndMayHoldNulls() {
        List<String> list = new ArrayList<>(Arrays.asList("a", null));
        Map<String, Integer> map = new LinkedHashMap<>(Map.of("z", 1));
        List<String> listCopy = Copies.copyOf(list);
        Map<String, Integer> mapCopy = Copies.copyOf(map);
        list.clear();
        map.put("a", 2);

        assertThat(listCopy).containsExactly("a", null);
        assertThat(mapCopy).containsOnlyKeys("z");
        assertThatThrownBy(() -> listCopy.add("b")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> mapCopy.put("b", 1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void copiesKeepTheOrderOfEntries() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("z", 1);
        map.put("a", 2);

        assertThat(Copies.copyOf(map).keySet()).containsExactly("z", "a");
    }
}
