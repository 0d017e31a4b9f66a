package dev.dialtone.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.limit.Budget;
import dev.dialtone.core.page.Sequence;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Type;
import java.time.Instant;
import java.util.List;
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
    void readsOnFromANumberWhateverHasLeft() {
        for (int i = 1; i <= 3 * Journal.KEPT_PER_ACCOUNT; i++) {
            journal.add(entry(MINE, "" + i));
        }
        Sequence<JournalEntry> calls = journal.sequence(MINE);

        assertThat(calls.after(0))
                .extracting(found -> found.value().requestId())
                .isEqualTo("2001");
        assertThat(calls.after(2_500))
                .extracting(found -> found.value().requestId())
                .isEqualTo("2501");
        assertThat(calls.after(3_000)).isNull();
        assertThat(calls.before(2_002))
                .extracting(found -> found.value().requestId())
                .isEqualTo("2001");
        assertThat(calls.before(2_001)).isNull();
        assertThat(journal.dropped(MINE)).isEqualTo(2_000);
    }

    @Test
    void showsCallsAsTheyWereWhenAsked() {
        journal.add(entry(MINE, "1"));
        var before = journal.of(MINE);
        journal.add(entry(MINE, "2"));

        assertThat(before).hasSize(1);
    }

    @Test
    void keepsOfLargeInputsOnlyWhatFits() {
        for (int i = 0; i < 2_000; i++) {
            journal.add(large("" + i));
        }

        JournalEntry kept = journal.of(MINE).get(0);
        assertThat(kept.weight()).isLessThan(100_000);
        assertThat(kept.call().input()).extracting(KeptInput::isCut).isEqualTo(true);
        assertThat(journal.of(MINE)).hasSize(1000);
    }

    @Test
    void letsTheOldestCallsOfAnAccountLeaveWhenTheyWeighTooMuch() {
        Journal small = new Journal(new Budget("test", 20_000, 1_000_000));
        for (int i = 0; i < 1_000; i++) {
            small.add(entry(MINE, "" + i));
        }

        List<JournalEntry> kept = small.of(MINE);
        assertThat(kept.stream().mapToLong(JournalEntry::weight).sum()).isBetween(10_000L, 20_000L);
        assertThat(kept.get(kept.size() - 1).requestId()).isEqualTo("999");
        assertThat(small.dropped(MINE)).isEqualTo(1_000 - kept.size());
    }

    @Test
    void letsTheAccountThatWasCalledLeastRecentlyGiveWay() {
        Journal small = new Journal(new Budget("test", 10_000, 20_000));
        small.add(entry(THEIRS, "theirs"));
        for (int account = 0; account < 1_000; account++) {
            small.add(entry(MINE, "mine" + account));
            small.add(entry("000000000" + (100 + account % 900), "" + account));
        }

        assertThat(small.of(THEIRS)).isEmpty();
        assertThat(small.of(MINE)).extracting(JournalEntry::requestId).contains("mine999");
        assertThat(small.of("000000000199")).hasSize(1);
    }

    private static JournalEntry large(String id) {
        Schema<Pieces.Piece> schema = Pieces.schema("Input", Member.of("Text", Type.of(Kind.STRING)));
        KeptInput input = KeptInput.of(Pieces.of(schema, "x".repeat(1_000_000)));
        return entry(id, new JournalEntry.Call(null, "Say", MINE, "us-east-1", input), 400);
    }

    private static JournalEntry entry(String account, String id) {
        return entry(id, new JournalEntry.Call(null, "GET /", account, "us-east-1", null), 200);
    }

    private static JournalEntry entry(String id, JournalEntry.Call call, int status) {
        return new JournalEntry(id, call, new JournalEntry.Outcome(status, null), 1, Instant.EPOCH);
    }
}
