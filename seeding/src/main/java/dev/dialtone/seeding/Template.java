package dev.dialtone.seeding;

import dev.dialtone.core.shape.Excerpt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An input with references in its texts. A text that is one reference and nothing else becomes what that refers to, whatever it is; in a
 * longer text it becomes the text of a string, a number or a boolean. A dollar in front of the beginning of a reference takes its meaning
 * away, and goes. Names of members have none.
 */
final class Template {

    private static final String OPEN = "${";

    private Template() {}

    /**
     * Does something with each reference in a document.
     *
     * @throws BadReference with the path of what looks like a reference and is none, or of one that is refused
     */
    static void forEach(@Nullable Object document, Consumer<Reference> action) {
        Object unused = filled(document, "", reference -> {
            action.accept(reference);
            return "";
        });
    }

    /**
     * A document with what its references refer to.
     *
     * @throws BadReference with the path of one that leads nowhere
     */
    static @Nullable Object fill(@Nullable Object document, Function<Reference, Object> answers) {
        return filled(document, "", answers);
    }

    private static @Nullable Object filled(@Nullable Object value, String path, Function<Reference, Object> answers) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> filled = new LinkedHashMap<>();
            map.forEach((name, item) -> filled.put(name, filled(item, path + "/" + name, answers)));
            return filled;
        } else if (value instanceof List<?> list) {
            List<@Nullable Object> filled = new ArrayList<>();
            for (Object item : list) {
                filled.add(filled(item, path + "/" + filled.size(), answers));
            }
            return filled;
        } else if (value instanceof String text && text.contains(OPEN)) {
            try {
                return text(text, answers);
            } catch (BadReference bad) {
                throw new BadReference(
                        path.isEmpty() ? "the input" : Excerpt.of(path), String.valueOf(bad.getMessage()));
            }
        }
        return value;
    }

    private static Object text(String text, Function<Reference, Object> answers) {
        StringBuilder filled = new StringBuilder();
        int next = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, next)) {
            if (open > next && text.charAt(open - 1) == '$') {
                filled.append(text, next, open - 1).append(OPEN);
                next = open + OPEN.length();
                continue;
            }
            int close = text.indexOf('}', open);
            Reference reference = reference(text, open, close);
            Object value = answers.apply(reference);
            if (open == 0 && close == text.length() - 1) {
                return value;
            } else if (value instanceof Map || value instanceof List) {
                throw new BadReference(reference, "more than a text, in a text (expected: the reference alone)");
            }
            filled.append(text, next, open).append(value);
            next = close + 1;
        }
        return filled.append(text, next, text.length()).toString();
    }

    /** @param close below zero: there is no brace */
    private static Reference reference(String text, int open, int close) {
        return Reference.parse(close < 0 ? "" : text.substring(open + OPEN.length(), close))
                .orElseThrow(() -> new BadReference(
                        "'" + Excerpt.of(text.substring(open)) + "'",
                        "no reference (expected: such as ${number.PhoneNumberId}, or $${ for these two characters)"));
    }
}
