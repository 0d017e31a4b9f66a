package dev.dialtone.smsvoice.sending;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.cases.CaseFile;
import dev.dialtone.core.evidence.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class SsmlTest {
    @TestFactory
    Stream<DynamicContainer> readsSsml() {
        return CaseFile.of(SsmlTest.class)
                .answer("mistake", one -> Ssml.wrong(one.text()))
                .answer("kind of mistake", one -> Ssml.wrong(one.text()).map(SsmlTest::kind))
                .answer("spoken", one -> Ssml.spoken(one.text()))
                .answer("milliseconds of pauses", one -> Ssml.pauses(one.text()).toMillis())
                .tests(56);
    }

    @Test
    @Evidence(DIALTONE)
    void refusesDocumentTypesAndEntities(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String external = "<!DOCTYPE speak [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><speak>&x;</speak>";

        assertThat(wrong("<!DOCTYPE speak><speak>a</speak>")).isEqualTo("A document type is not allowed");
        assertThat(wrong(external)).isEqualTo("A document type is not allowed");
        assertThat(wrong("<!DOCTYPE speak SYSTEM \"" + secret.toUri() + "\"><speak>a</speak>"))
                .isEqualTo("A document type is not allowed");
        assertThat(wrong("<!DOCTYPE speak [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><speak>&b;</speak>"))
                .isEqualTo("A document type is not allowed");
        assertThat(Ssml.wrong("<speak>&nbsp;</speak>")).isPresent();
        assertThat(Ssml.wrong("<speak><sub alias=\"&nbsp;\">a</sub></speak>")).isPresent();
    }

    @Test
    @Evidence(DIALTONE)
    void readsOnlyWhatIsRight() {
        assertThatThrownBy(() -> Ssml.spoken("Hello")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Evidence(DIALTONE)
    void takesTheLongestAndDeep() {
        String longest = "<speak>" + "<s>a</s>".repeat(748) + "a</speak>";
        String deep = "<speak>" + "<p>".repeat(50) + "</p>".repeat(50) + "</speak>";

        assertThat(longest.length()).isEqualTo(Ssml.MAX_SSML_CHARACTERS);
        assertThat(Ssml.wrong(longest)).isEmpty();
        assertThat(Ssml.wrong(deep)).isEmpty();
    }

    /** What is said before where it is. */
    private static String kind(String mistake) {
        return mistake.replaceFirst(":.*", "");
    }

    private static String wrong(String ssml) {
        return Ssml.wrong(ssml).orElseThrow(() -> new AssertionError("nothing is wrong with " + ssml));
    }
}
