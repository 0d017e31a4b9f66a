package dev.dialtone.telephony.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.shape.Blob;
import org.junit.jupiter.api.Test;

class OccupiedRangesTest {

    private static final OccupiedRanges OCCUPIED =
            OccupiedRanges.NONE.flipped(1024).flipped(1025).flipped(1033).flipped(2047);

    @Test
    void showsItsBitsFromTheLowestNumberOn() {
        byte[] bytes = ((Blob) OCCUPIED.get(0)).toBytes();

        assertThat(bytes).hasSize(128).startsWith(0b11, 0b10, 0).endsWith(0, 0b1000_0000);
    }

    @Test
    void isMadeAgainOfWhatItShows() {
        OccupiedRanges again = OccupiedRanges.SCHEMA.make(new Object[] {OCCUPIED.get(0)});

        assertThat(again.get(0)).isEqualTo(OCCUPIED.get(0));
        assertThat(again.nextFree(1024)).isEqualTo(1026);
        assertThat(again.has(2047)).isTrue();
        assertThat(again.schema()).isSameAs(OccupiedRanges.SCHEMA);
    }

    @Test
    void hasOneMember() {
        assertThat(OccupiedRanges.SCHEMA.members()).hasSize(1);
        assertThatThrownBy(() -> OCCUPIED.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
