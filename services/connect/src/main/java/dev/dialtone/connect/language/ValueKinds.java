package dev.dialtone.connect.language;

import dev.dialtone.connect.language.References.Kind;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of values, by the words of {@code actions.txt}. Where a value may be found out while the flow runs, a JSONPath stands for it.
 */
final class ValueKinds {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{1,14}");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");
    private static final Pattern PATH = Pattern.compile("\\$[.\\[].*[^.]");
    private static final Pattern LAMBDA = Pattern.compile("arn:aws[a-z-]*:lambda:[a-z0-9-]+:[0-9]{12}:function:[^ ]+");
    private static final String ANY = "any";
    private static final List<String> FLAGS = List.of("true", "false");

    /** Of a value of which nothing else is known. */
    static final ValueKind UNKNOWN = (action, path, name, value) -> isRefused(action, value);

    private ValueKinds() {}

    /**
     * The kind of a line's words.
     *
     * @param objects the objects of this file so far, by name
     */
    static ValueKind of(List<String> words, Map<String, Fields> objects) {
        ValueKind kind = kind(words, objects);
        return words.get(0).equals(ANY)
                ? kind
                : (action, path, name, value) -> {
                    if (value.equals("")) {
                        action.problems().empty(action.index());
                    } else {
                        kind.check(action, path, name, value);
                    }
                };
    }

    private static ValueKind kind(List<String> words, Map<String, Fields> objects) {
        List<String> rest = words.subList(1, words.size());
        return switch (words.get(0)) {
            case ANY -> (action, path, name, value) -> {};
            case "text" -> text(text -> true);
            case "flag" -> text(text -> FLAGS.stream().anyMatch(text::equalsIgnoreCase));
            case "number" -> number(bound(rest, 0, 0), bound(rest, 1, Long.MAX_VALUE));
            case "integer" -> integer(bound(rest, 0, Long.MIN_VALUE));
            case "value" -> text(rest::contains);
            case "path" -> text(ValueKinds::isPath);
            case "phone" -> text(text -> isPath(text) || E164.matcher(text).matches());
            case "claimed" -> ValueKinds::checkClaimed;
            case "lambda" -> text(text -> isPath(text) || LAMBDA.matcher(text).matches());
            case "prompt" -> text(text -> isPath(text) || ResourceId.isOne(text, "prompt"));
            case "values" -> values(rest);
            case "keys" -> keys();
            case "attributes" -> ValueKinds::checkAttributes;
            case "tags" -> tags(Integer.parseInt(rest.get(0)));
            case "queue" -> new ResourceId(Kind.QUEUE);
            case "hours" -> new ResourceId(Kind.HOURS);
            case "flow" -> new ResourceId(Kind.FLOW);
            case "module" -> new ResourceId(Kind.MODULE);
            case "user" -> new ResourceId(Kind.USER);
            case "object" -> object(fields(rest, objects));
            case "list" -> objects(fields(rest, objects));
            case "map" -> objectsByName(fields(rest, objects));
            default -> throw new IllegalStateException(words + " is no kind of value");
        };
    }

    /** Whether a text stands for a value that the contact has when the flow runs. */
    static boolean isPath(String text) {
        return PATH.matcher(text).matches();
    }

    /** Numbers may be written as numbers or as texts. */
    static ValueKind text(Predicate<String> isRight) {
        return (action, path, name, value) -> {
            if (!isRefused(action, value) && (!isScalar(value) || !isRight.test(value.toString()))) {
                action.problems().value(path);
            }
        };
    }

    /** Refuses what is no value anywhere: a truth value, which is answered as if the type were wrong, and an empty text. */
    private static boolean isRefused(Action action, @Nullable Object value) {
        if (value instanceof Boolean) {
            action.problems().type(action.type(), action.index());
        } else if ("".equals(value)) {
            action.problems().empty(action.index());
        } else {
            return false;
        }
        return true;
    }

    private static ValueKind number(long least, long most) {
        return text(text -> isPath(text)
                || (WHOLE.matcher(text).matches() && Long.parseLong(text) >= least && Long.parseLong(text) <= most));
    }

    /** A number that is known before the flow runs. */
    private static ValueKind integer(long least) {
        return text(text -> INTEGER.matcher(text).matches()
                && new BigInteger(text).bitLength() < Long.SIZE
                && Long.parseLong(text) >= least);
    }

    private static long bound(List<String> words, int at, long otherwise) {
        return words.size() > at ? Long.parseLong(words.get(at)) : otherwise;
    }

    private static ValueKind list(Predicate<String> isRight) {
        return (action, path, name, value) -> {
            if (!(value instanceof List<?> list)) {
                action.problems().value(path);
            } else if (list.stream().noneMatch(each -> isRefused(action, each))
                    && !list.stream().allMatch(each -> each instanceof String text && isRight.test(text))) {
                action.problems().value(path);
            }
        };
    }

    /** At least one text. */
    private static ValueKind keys() {
        ValueKind each = list(key -> true);
        return (action, path, name, value) -> {
            if (value instanceof List<?> list && list.isEmpty()) {
                action.problems().value(path);
            } else {
                each.check(action, path, name, value);
            }
        };
    }

    private static ValueKind values(List<String> all) {
        ValueKind each = list(all::contains);
        return (action, path, name, value) -> {
            if (value instanceof List<?> list && new HashSet<>(list).size() < list.size()) {
                action.problems().value(path);
            } else {
                each.check(action, path, name, value);
            }
        };
    }

    private static void checkAttributes(Action action, String path, String name, Object value) {
        if (!(value instanceof Map<?, ?> attributes)) {
            action.problems().value(path);
        } else if (attributes.containsValue(true) || attributes.containsValue(false)) {
            action.problems().type(action.type(), action.index());
        } else if (attributes.containsValue("")) {
            action.problems().emptyAttribute(name);
        } else if (!attributes.values().stream().allMatch(ValueKinds::isScalar)) {
            action.problems().value(path);
        }
    }

    private static ValueKind tags(int most) {
        return (action, path, name, value) -> {
            if (value instanceof Map<?, ?> tags && tags.size() > most) {
                action.problems().add("More than " + most + " tags in " + ActionType.PARAMETERS + '.' + name);
            } else {
                checkAttributes(action, path, name, value);
            }
        };
    }

    private static void checkClaimed(Action action, String path, String name, Object value) {
        text(text -> isPath(text) || action.references().hasNumber(text)).check(action, path, name, value);
    }

    private static Fields fields(List<String> rest, Map<String, Fields> objects) {
        Fields fields = objects.get(rest.get(0));
        if (fields == null) {
            throw new IllegalStateException(rest.get(0) + " is no object above this line");
        }
        return fields;
    }

    private static ValueKind object(Fields fields) {
        return (action, path, name, value) -> {
            if (value instanceof Map<?, ?> members) {
                fields.check(action, path, members);
            } else {
                action.problems().value(path);
            }
        };
    }

    private static ValueKind objects(Fields fields) {
        ValueKind element = object(fields);
        return (action, path, name, value) -> {
            if (!(value instanceof List<?> list) || list.isEmpty() || list.contains(null)) {
                action.problems().value(path);
                return;
            }
            int index = 0;
            for (Object each : list) {
                element.check(action, path + '[' + index + ']', name, each);
                index++;
            }
        };
    }

    private static ValueKind objectsByName(Fields fields) {
        ValueKind element = object(fields);
        return (action, path, name, value) -> {
            if (!(value instanceof Map<?, ?> map) || map.containsValue(null)) {
                action.problems().value(path);
                return;
            }
            map.forEach((key, each) -> element.check(action, path + '.' + key, name, each));
        };
    }

    private static boolean isScalar(@Nullable Object value) {
        return value instanceof String || value instanceof Number;
    }
}
