package dev.dialtone.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntryKeyTest {

    private static final EntryKey TABLE = new EntryKey("111122223333", "sms-voice/pool-members/pool-1", "eu-west-1");

    @Test
    void ordersWhatIsReadInThatOrder() {
        List<String> inOrder = List.of(
                EntryKey.SEED_OF_NEW_ACCOUNTS,
                EntryKey.ofHeader("111122223333"),
                new EntryKey("111122223333", "chime/numbers", "").entry(Long.MAX_VALUE),
                new EntryKey("111122223333", "chime/numbers", "").header(),
                TABLE.entry(9),
                TABLE.entry(10),
                TABLE.entry(300),
                TABLE.header(),
                EntryKey.ofHeader("111122223334"));

        assertThat(inOrder).isSorted();
    }

    @Test
    void tellsWhatAKeyIsOf() {
        String entry = TABLE.entry(300);

        assertThat(EntryKey.tableOf(entry)).isEqualTo(TABLE);
        assertThat(EntryKey.tableOf(TABLE.header())).isEqualTo(TABLE);
        assertThat(EntryKey.sequenceOf(entry)).isEqualTo(300);
        assertThat(EntryKey.isTableHeader(TABLE.header())).isTrue();
        assertThat(EntryKey.isTableHeader(entry)).isFalse();
        assertThat(EntryKey.isHeader(EntryKey.ofHeader("111122223333"))).isTrue();
        assertThat(EntryKey.isHeader(entry)).isFalse();
        assertThat(entry)
                .startsWith(EntryKey.ofAccount(EntryKey.accountOf(entry)))
                .startsWith(TABLE.prefix());
    }

    @Test
    void refusesWhatIsNoKey() {
        assertThatThrownBy(() -> EntryKey.tableOf("111122223333")).isInstanceOf(IllegalArgumentException.class);
    }
}
