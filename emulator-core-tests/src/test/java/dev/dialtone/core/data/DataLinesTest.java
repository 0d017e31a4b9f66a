package dev.dialtone.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import org.junit.jupiter.api.Test;

class DataLinesTest {
    private static final String FILE = "lines.txt";

    @Test
    void leavesOutCommentsAndEmptyLines() {
        assertThat(DataLines.read(DataLinesTest.class, FILE))
                .containsExactly("one  two   three  and the rest", "  a | b c |  | d");
    }

    @Test
    void readsWordsWhateverIsBetweenThem() {
        assertThat(DataLines.words(DataLinesTest.class, FILE))
                .first()
                .isEqualTo(List.of("one", "two", "three", "and", "the", "rest"));
        assertThat(DataLines.words("one  two   three  and the rest", 4))
                .containsExactly("one", "two", "three", "and the rest");
        assertThat(DataLines.words("one", 4)).containsExactly("one");
        assertThat(DataLines.words("", 4)).isEmpty();
    }

    @Test
    void readsCellsAsTheyAre() {
        assertThat(DataLines.cells(DataLinesTest.class, FILE)).last().isEqualTo(List.of("  a", "b c", "", "d"));
    }

    @Test
    void namesAFileThatIsMissing() {
        assertThatNullPointerException()
                .isThrownBy(() -> DataLines.read(DataLinesTest.class, "none.txt"))
                .withMessage("none.txt");
    }
}
