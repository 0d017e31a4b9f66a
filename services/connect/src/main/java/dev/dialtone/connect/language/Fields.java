package dev.dialtone.connect.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What an object of the flow language has: the parameters of an action, or an object that is the value of one. */
final class Fields {
    private final Map<String, ValueKind> kinds = new LinkedHashMap<>();
    private final Set<String> required = new TreeSet<>();
    private final List<Choice> choices = new ArrayList<>();
    private boolean isOpen;
    private List<String> some = List.of();

    /**
     * Several fields that belong together.
     *
     * @param least how many of them there have to be, 0 or 1
     * @param isOneEnough whether two are too many
     */
    private record Choice(List<String> names, int least, boolean isOneEnough) {}

    void add(String name, ValueKind kind, boolean isRequired) {
        kinds.put(name, kind);
        if (isRequired) {
            required.add(name);
        }
    }

    void choose(List<String> names, int least, boolean isOneEnough) {
        choices.add(new Choice(names, least, isOneEnough));
    }

    /** Takes fields of names that are not known. */
    void open() {
        isOpen = true;
    }

    /**
     * Wants a field, whichever.
     *
     * @param examples those that are named when there is none
     */
    void requireSome(List<String> examples) {
        some = examples;
    }

    /** The fields of this and of others, such as those of what an action has in a case. */
    Fields and(Fields others) {
        Fields all = new Fields();
        for (Fields each : List.of(this, others)) {
            all.kinds.putAll(each.kinds);
            all.required.addAll(each.required);
            all.choices.addAll(each.choices);
            all.isOpen |= each.isOpen;
            all.some = each.some.isEmpty() ? all.some : each.some;
        }
        return all;
    }

    /** The fields of this, and others that may be there, and need not. */
    Fields knowing(Fields others) {
        Fields all = and(new Fields());
        others.kinds.forEach(all.kinds::putIfAbsent);
        return all;
    }

    /** Whether an action has a right value for a parameter, or none where none has to be. */
    boolean isRight(Action action, String name) {
        ValueKind kind = kinds.get(name);
        Object value = action.parameter(name);
        if (kind == null || value == null) {
            return !required.contains(name);
        }
        FlowProblems found = new FlowProblems();
        kind.check(action.telling(found), name, name, value);
        return found.messages().isEmpty();
    }

    /**
     * Tells the problems of an action what is wrong with the values of these fields. Null is none.
     *
     * @param path where they are
     */
    void check(Action action, String path, Map<?, ?> values) {
        values.forEach((name, value) -> {
            ValueKind kind = kinds.get(String.valueOf(name));
            if (kind == null && !isOpen) {
                action.problems().name(path + '.' + name);
            } else if (value != null) {
                (kind == null ? ValueKinds.UNKNOWN : kind)
                        .check(action, path + '.' + name, String.valueOf(name), value);
            }
        });
        kinds.keySet().stream()
                .filter(name -> required.contains(name) && values.get(name) == null)
                .forEach(name -> action.problems().missing(path + '.' + name));
        choices.forEach(choice -> check(action, choice, path, values));
        if (!some.isEmpty() && values.values().stream().allMatch(Objects::isNull)) {
            action.problems().atLeastOne(within(path, some));
        }
    }

    private static void check(Action action, Choice choice, String path, Map<?, ?> values) {
        List<String> given =
                choice.names.stream().filter(name -> values.get(name) != null).toList();
        if (given.size() > 1 && choice.isOneEnough) {
            action.problems().onlyOne(given);
        } else if (given.size() < choice.least) {
            action.problems().atLeastOne(within(path, choice.names));
        }
    }

    /** Where in an action the fields of these names are. */
    private static List<String> within(String path, List<String> names) {
        String within = path.substring(path.indexOf(ActionType.PARAMETERS));
        return names.stream().map(name -> within + '.' + name).toList();
    }
}
