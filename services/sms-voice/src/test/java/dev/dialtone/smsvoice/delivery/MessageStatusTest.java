package dev.dialtone.smsvoice.delivery;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.data.DataLines;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.smsvoice.model.EventType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessageStatusTest {
    private static final Set<String> FAMILIES = Set.of("TEXT", "MEDIA", "RCS");

    @Test
    @Evidence(MODEL)
    void describesEveryStatusThatTheContractHasAnEventOf() {
        Set<String> statuses = EventType.SCHEMA.values().stream()
                .map(type -> type.value().split("_", 2))
                .filter(words -> FAMILIES.contains(words[0]) && !words[1].equals("ALL"))
                .map(words -> words[1])
                .collect(Collectors.toSet());

        assertThat(DataLines.words(MessageStatus.class, "statuses.txt"))
                .extracting(words -> words.get(0))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(statuses);
    }

    @Test
    @Evidence(DIALTONE)
    void understandsEveryLineOfTheFile() {
        for (List<String> words : DataLines.words(MessageStatus.class, "statuses.txt")) {
            MessageStatus status = MessageStatus.of(words.get(0));
            assertThat(status.reach().name().toLowerCase(Locale.ROOT)).isEqualTo(words.get(1));
            assertThat(words.get(2)).isIn("guide", "event", "sns", "guess");
            assertThat(status.description()).isNotBlank();
        }
    }
}
