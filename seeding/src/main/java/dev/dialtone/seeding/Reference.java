package dev.dialtone.seeding;

import dev.dialtone.core.shape.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier entry has answered, or a part of it: {@code ${order.PhoneNumberOrder.OrderedPhoneNumbers[0].E164PhoneNumber}}.
 *
 * @param name of the entry
 * @param steps from its output down: names of members as {@link String}, positions in lists as {@link Integer}
 * @param text as it was written, without dollar and braces
 */
record Reference(String name, List<Object> steps, String text) {

    private static final int MOST_DIGITS = 6;

    /** Copies the steps. */
    Reference {
        steps = List.copyOf(steps);
    }

    /** Reads what stands between the braces; empty when it is none. */
    static Optional<Reference> parse(String text) {
        int end = nameEnd(text, 0);
        String name = text.substring(0, end);
        List<Object> steps = new ArrayList<>();
        while (end < text.length()) {
            int start = end + 1;
            if (text.charAt(end) == '.') {
                end = memberEnd(text, start);
                if (end == start) {
                    return Optional.empty();
                }
                steps.add(text.substring(start, end));
            } else {
                int close = text.charAt(end) == '[' ? text.indexOf(']', start) : -1;
                if (close <= start || close - start > MOST_DIGITS || !isNumber(text, start, close)) {
                    return Optional.empty();
                }
                steps.add(Integer.valueOf(text.substring(start, close)));
                end = close + 1;
            }
        }
        return isName(name) ? Optional.of(new Reference(name, steps, text)) : Optional.empty();
    }

    /** Whether an entry may be called so: a letter, then letters, digits, dashes and underscores, 64 at most. */
    static boolean isName(String text) {
        return !text.isEmpty() && text.length() <= 64 && isLetter(text.charAt(0)) && nameEnd(text, 0) == text.length();
    }

    private static int nameEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isOfName(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfName(char c) {
        return isLetter(c) || isDigit(c) || c == '-' || c == '_';
    }

    /** Keys of maps, which are members here, too, have other characters as well. */
    private static int memberEnd(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
            end++;
        }
        return end;
    }

    private static boolean isNumber(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * What it refers to in an answer.
     *
     * @throws BadReference when the answer has nothing there
     */
    Object in(@Nullable Object answer) {
        Object value = answer;
        for (Object step : steps) {
            value = step instanceof Integer position ? element(value, position) : member(value, (String) step);
        }
        if (value == null) {
            throw new BadReference(this, "there is nothing in the answer of " + name);
        }
        return value;
    }

    private @Nullable Object element(@Nullable Object list, int position) {
        if (!(list instanceof List<?> elements)) {
            throw new BadReference(this, "[" + position + "] of what is no list in the answer of " + name);
        } else if (position >= elements.size()) {
            throw new BadReference(
                    this, "[" + position + "] of " + elements.size() + " elements in the answer of " + name);
        }
        return elements.get(position);
    }

    private @Nullable Object member(@Nullable Object object, String member) {
        if (!(object instanceof Map<?, ?> members)) {
            throw new BadReference(this, member + " of what has no members in the answer of " + name);
        }
        Object value = members.get(member);
        if (value == null) {
            List<String> known = members.keySet().stream().map(String::valueOf).toList();
            throw new BadReference(
                    this,
                    "the answer of " + name + " has no " + member
                            + NearestName.of(member, known)
                                    .map(near -> " (nearest: " + near + ")")
                                    .orElse(known.isEmpty() ? "" : " (expected: " + String.join(", ", known) + ")"));
        }
        return value;
    }

    /** {@code ${number.PhoneNumberId}}. */
    @Override
    public String toString() {
        return "${" + text + "}";
    }
}
