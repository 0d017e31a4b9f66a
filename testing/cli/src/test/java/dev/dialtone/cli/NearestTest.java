package dev.dialtone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({
        "snd, did you mean send?",
        "inbx, did you mean inbox?",
        "wiat, did you mean wait?",
        "numbers drw, did you mean numbers draw?",
        "num, did you mean numbers draw?",
        "terraform, here they are",
        "start, here they are",
        "x, here they are"
    })
    void namesWhatIsNearAndNothingElse(String word, String hint) {
        assertThat(Nearest.hint(word, List.of("send", "inbox", "wait", "numbers draw"), "here they are"))
                .isEqualTo(" (" + hint + ")");
    }
}
