package dev.dialtone.smsvoice.sending;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.evidence.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SsmlTest {
    @Test
    @Evidence(value = AWS_DOCS, detail = "the examples of Amazon Polly's guide, tag by tag")
    void takesWhatPollyTakes() {
        for (String inside : List.of(
                "Hello",
                "Mary had a little lamb <break time=\"3s\"/>Whose fleece",
                "<break/><break strength=\"x-strong\"/><break time=\"500ms\"/><break time=\"10s\"/><break time=\"1.5s\"/>",
                "I already told you I <emphasis level=\"strong\">really like</emphasis> her.",
                "<lang xml:lang=\"fr-FR\">Je ne parle pas français.</lang>",
                "Mary <mark name=\"animal\"/>had",
                "<p>One.</p><p>Two.</p><s>Three.</s>",
                "<phoneme alphabet=\"ipa\" ph=\"pɪˈkɑːn\">pecan</phoneme>",
                "<phoneme alphabet=\"x-sampa\" ph='pI\"kA:n'>pecan</phoneme>",
                "<prosody volume=\"loud\">a</prosody><prosody volume=\"-6dB\">b</prosody>",
                "<prosody rate=\"85%\" pitch=\"+10%\">a</prosody><prosody pitch=\"x-low\">b</prosody>",
                "<prosody amazon:max-duration=\"2s\">Human speech is a powerful way</prosody>",
                "<say-as interpret-as=\"characters\">aws</say-as> <say-as interpret-as=\"date\" format=\"mdy\">9/1</say-as>",
                "<sub alias=\"Mercury\">Hg</sub>",
                "<w role=\"amazon:VB\">read</w> <w role=\"amazon:SENSE_1\">bass</w>",
                "<amazon:auto-breaths frequency=\"low\" volume=\"soft\" duration=\"x-short\">a</amazon:auto-breaths>",
                "<amazon:breath duration=\"medium\" volume=\"x-loud\"/>",
                "<amazon:domain name=\"news\">a</amazon:domain>",
                "<amazon:effect name=\"drc\">a</amazon:effect><amazon:effect name=\"whispered\">b</amazon:effect>",
                "<amazon:effect phonation=\"soft\" vocal-tract-length=\"+15%\">a</amazon:effect>",
                "Peabody &amp; Chambers&apos; &lt;law&gt; &quot;firm&quot; &#39;&#x41;",
                "<![CDATA[1 < 2]]><!-- aside -->")) {
            assertThat(Ssml.wrong("<speak>" + inside + "</speak>")).as(inside).isEmpty();
        }
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "the speak tag with the declarations of W3C's SSML")
    void takesDeclarationsAtTheRoot() {
        assertThat(Ssml.wrong(
                        "<?xml version=\"1.0\"?>\n<speak version=\"1.1\" xmlns=\"http://www.w3.org/2001/10/synthesis\""
                                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                + " xsi:schemaLocation=\"http://www.w3.org/2001/10/synthesis synthesis.xsd\""
                                + " xml:lang=\"en-US\">Hello</speak>\n"))
                .isEmpty();
    }

    @Test
    @Evidence(value = GUESS, detail = "AWS's words for SSML that it does not take are not known")
    void saysWhatIsWrongWithTags() {
        assertThat(wrong("<speak><audio src=\"a.mp3\"/></speak>")).isEqualTo("<audio> is not a supported tag");
        assertThat(wrong("<Speak>a</Speak>")).isEqualTo("The root is <Speak>, not <speak>");
        assertThat(wrong("<p>a</p>")).isEqualTo("The root is <p>, not <speak>");
        assertThat(wrong("<speak><speak>a</speak></speak>")).isEqualTo("<speak> is not allowed within <speak>");
        assertThat(wrong("<speak><break length=\"3s\"/></speak>")).isEqualTo("<break> takes no attribute length");
        assertThat(wrong("<speak><break time=\"11s\"/></speak>")).isEqualTo("<break> does not take time=\"11s\"");
        assertThat(wrong("<speak><break time=\"10001ms\"/></speak>")).contains("time=\"10001ms\"");
        assertThat(wrong("<speak><prosody rate=\"300%\">a</prosody></speak>")).contains("rate=\"300%\"");
        assertThat(wrong("<speak><say-as>a</say-as></speak>")).isEqualTo("<say-as> needs interpret-as");
        assertThat(wrong("<speak><say-as interpret-as=\"poem\">a</say-as></speak>"))
                .contains("\"poem\"");
        assertThat(wrong("<speak><amazon:effect>a</amazon:effect></speak>"))
                .isEqualTo("<amazon:effect> needs name or phonation or vocal-tract-length");
        assertThat(wrong("<speak><sub>a</sub></speak>")).isEqualTo("<sub> needs alias");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "SSML is well-formed XML")
    void refusesWhatIsNotWellFormed() {
        assertThat(wrong("<speak>a & b</speak>")).isEqualTo("Not well-formed XML: line 1, column 11");
        for (String ssml : List.of(
                "",
                " ",
                "Hello",
                "<speak>",
                "<speak>a</speak",
                "<speak>a</p>",
                "<speak><p>a</speak></p>",
                "<speak>a</speak>b",
                "<speak>a</speak><speak>b</speak>",
                "<speak><break time=3s/></speak>",
                "<speak><break time=\"1s\" time=\"2s\"/></speak>",
                "<speak>\u0001</speak>")) {
            assertThat(wrong(ssml)).as(ssml).startsWith("Not well-formed XML");
        }
    }

    @Test
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
    void speaksTheTextWithoutItsTags() {
        assertThat(Ssml.spoken("<speak>Your code is <say-as interpret-as=\"digits\">123456</say-as>.</speak>"))
                .isEqualTo("Your code is 123456.");
        assertThat(Ssml.spoken("<speak>\n  One\n  two <emphasis level=\"strong\">three</emphasis>\t four\n</speak>"))
                .isEqualTo("One two three four");
        assertThat(Ssml.spoken("<speak><p>One.</p><p>Two.</p><s>Three.</s>1<break time=\"1s\"/>2</speak>"))
                .isEqualTo("One. Two. Three. 1 2");
        assertThat(Ssml.spoken("<speak>a &lt; b &amp; c<![CDATA[ <d>]]><!-- not this --></speak>"))
                .isEqualTo("a < b & c <d>");
        assertThat(Ssml.spoken("<speak/>")).isEmpty();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "sub: the alias is spoken")
    void speaksAliases() {
        assertThat(Ssml.spoken("<speak>The symbol is <sub alias=\"mercury\">H<sub alias=\"x\">g</sub><p>!</p></sub>"
                        + ", <sub alias=\"World Wide Web Consortium\">W3C</sub> says</speak>"))
                .isEqualTo("The symbol is mercury, World Wide Web Consortium says");
    }

    @Test
    void addsUpThePausesThatHaveALength() {
        assertThat(Ssml.pauses("<speak>a<break time=\"3s\"/><break/><p><break time=\"250ms\"/></p>"
                        + "<break time=\"1.5s\" strength=\"weak\"/><break time=\".5s\"/></speak>"))
                .isEqualTo(Duration.ofMillis(5250));
        assertThat(Ssml.pauses("<speak>a</speak>")).isZero();
    }

    @Test
    void readsOnlyWhatIsRight() {
        assertThatThrownBy(() -> Ssml.spoken("Hello")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesTheLongestAndDeep() {
        String longest = "<speak>" + "<s>a</s>".repeat(748) + "a</speak>";
        String deep = "<speak>" + "<p>".repeat(50) + "</p>".repeat(50) + "</speak>";

        assertThat(longest.length()).isEqualTo(Ssml.MAX_SSML_CHARACTERS);
        assertThat(Ssml.wrong(longest)).isEmpty();
        assertThat(Ssml.wrong(deep)).isEmpty();
    }

    private static String wrong(String ssml) {
        return Ssml.wrong(ssml).orElseThrow(() -> new AssertionError("nothing is wrong with " + ssml));
    }
}
