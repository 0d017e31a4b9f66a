package dev.dialtone.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class JournalTest {

    private static final String MINE = "111122223333";
    private static final String THEIRS = "444455556666";

    private final Journal journal = new Journal();

    @Test
    void keepsCallsOfEachAccountInOrder() {
        journal.add(entry(MINE, "1"));
        journal.add(entry(THEIRS, "2"));
        journal.add(entry(MINE, "3"));

        assertThat(journal.of(MINE)).extracting(JournalEntry::requestId).containsExactly("1", "3");
        assertThat(journal.of(THEIRS)).extracting(JournalEntry::requestId).containsExactly("2");
        assertThat(journal.of("777788889999")).isEmpty();
    }

    @Test
    void keepsTheLastThousandOfAccount() {
        journal.add(entry(THEIRS, "theirs"));
        for (int i = 0; i < Journal.KEPT_PER_ACCOUNT + 5; i++) {
            journal.add(entry(MINE, "" + i));
        }

        assertThat(journal.of(MINE)).hasSize(1000);
        assertThat(journal.of(MINE).get(0).requestId()).isEqualTo("5");
        assertThat(journal.of(MINE).get(999).requestId()).isEqualTo("1004");
        assertThat(journal.of(THEIRS)).hasSize(1);
    }

    @Test
    void forgetsOneAccountOrAll() {
        journal.add(entry(MINE, "1"));
        journal.add(entry(THEIRS, "2"));

        journal.clear(MINE);
        assertThat(journal.of(MINE)).isEmpty();
        assertThat(journal.of(THEIRS)).hasSize(1);

        journal.clearAll();
        assertThat(journal.of(THEIRS)).isEmpty();
    }

    @Test
    void showsCallsAsTheyWereWhenAsked() {
        journal.add(entry(MINE, "1"));
        var before = journal.of(MINE);
        journal.add(entry(MINE, "2"));

        assertThat(before).hasSize(1);
    }

    private static JournalEntry entry(String account, String id) {
        return new JournalEntry(id, null, "GET /", account, "us-east-1", null, 200, null, 1, Instant.EPOCH);
    }
}
