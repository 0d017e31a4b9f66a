package dev.dialtone.smsvoice.sending;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.data.DataLines;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.pattern.LinearPattern;
import dev.dialtone.core.pattern.LinearTime;
import dev.dialtone.core.pattern.SameVerdict;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The patterns of SSML tags are held to what the contract's are held to. */
@Evidence(DIALTONE)
class SsmlPatternsTest {

    private static Set<String> ofTags() {
        Set<String> patterns = new TreeSet<>();
        for (List<String> words : DataLines.words(SsmlTag.class, "ssml-tags.txt")) {
            words.stream()
                    .skip(1)
                    .map(word -> word.substring(word.indexOf('=') + 1))
                    .forEach(patterns::add);
        }
        return patterns;
    }

    @Test
    void takeTimeInProportion() {
        assertThat(ofTags()).isNotEmpty();
        ofTags().forEach(regex -> LinearTime.require(regex, LinearPattern.ofWhole(regex)::matches));
    }

    @Test
    void judgeAsTheJdkDoes() {
        long seed = new Random().nextLong();
        ofTags().forEach(regex -> SameVerdict.require(regex, LinearPattern.of(regex)::matches, seed));
    }
}
