package dev.dialtone.smsvoice.sending;

import dev.dialtone.core.data.DataLines;
import dev.dialtone.core.pattern.LinearPattern;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A tag of SSML that Amazon Polly takes, from {@code ssml-tags.txt}. Read with the first question.
 *
 * @param attributes what their values match
 * @param needed attributes of which there has to be one at least; empty: none has to be
 */
record SsmlTag(String name, Map<String, LinearPattern> attributes, Set<String> needed) {

    /** The tag of a name, its prefix included; empty when Polly has none such. */
    static Optional<SsmlTag> find(String name) {
        return Optional.ofNullable(Loaded.TAGS.get(name));
    }

    /** What is wrong with the attributes of such an element, in words; empty: nothing. */
    Optional<String> wrong(Map<String, String> given) {
        for (Map.Entry<String, String> attribute : given.entrySet()) {
            LinearPattern values = attributes.get(attribute.getKey());
            if (values == null) {
                return Optional.of("<" + name + "> takes no attribute " + attribute.getKey());
            }
            if (!values.matches(attribute.getValue())) {
                return Optional.of(
                        "<" + name + "> does not take " + attribute.getKey() + "=\"" + attribute.getValue() + '"');
            }
        }
        if (!needed.isEmpty() && Collections.disjoint(needed, given.keySet())) {
            return Optional.of("<" + name + "> needs " + String.join(" or ", needed));
        }
        return Optional.empty();
    }

    private static SsmlTag read(List<String> words) {
        Map<String, LinearPattern> attributes = new TreeMap<>();
        Set<String> needed = new TreeSet<>();
        for (String word : words.subList(1, words.size())) {
            int equals = word.indexOf('=');
            boolean isNeeded = word.charAt(0) == '!';
            String attribute = word.substring(isNeeded ? 1 : 0, equals);
            attributes.put(attribute, LinearPattern.ofWhole(word.substring(equals + 1)));
            if (isNeeded) {
                needed.add(attribute);
            }
        }
        return new SsmlTag(words.get(0), attributes, needed);
    }

    private static final class Loaded {
        static final Map<String, SsmlTag> TAGS = new HashMap<>();

        static {
            for (List<String> words : DataLines.words(SsmlTag.class, "ssml-tags.txt")) {
                TAGS.put(words.get(0), read(words));
            }
        }
    }
}
