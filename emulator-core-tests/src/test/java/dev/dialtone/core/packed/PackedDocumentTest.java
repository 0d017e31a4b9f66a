package dev.dialtone.core.packed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.shape.Document;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackedDocumentTest {

    @Test
    void comesBackAsItWas() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("texts", List.of("", "text", "\u00e9\u20ac\ud83d\udc4d", "half \ud83d", "\0"));
        members.put("numbers", List.of(0L, -1L, Long.MIN_VALUE, 0.1, BigInteger.TEN.pow(30)));
        members.put("others", Arrays.asList(true, false, null));
        members.put("", Map.of());
        Document document = new Document(members);

        assertThat(PackedDocument.of(document).unpack()).isEqualTo(document);
    }

    @Test
    void weighsAboutWhatItsTextDoes() {
        long weight = PackedDocument.of(new Document("x".repeat(10_000))).weight();

        assertThat(weight).isBetween(10_000L, 10_100L);
    }
}
