package dev.dialtone.connect.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What an object of the flow language has: the parameters of an action, or an object that is the value of one. */
final class Fields {
    private final Map<String, ValueKind> kinds = new LinkedHashMap<>();
    private final Set<String> required = new TreeSet<>();
    private final List<Choice> choices = new ArrayList<>();
    private boolean isOpen;
    private boolean isSomeRequired;

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

    void requireSome() {
        isSomeRequired = true;
    }

    /** The fields of this and of others, such as those of what an action has in a case. */
    Fields and(Fields others) {
        Fields all = new Fields();
        for (Fields each : List.of(this, others)) {
            all.kinds.putAll(each.kinds);
            all.required.addAll(each.required);
            all.choices.addAll(each.choices);
            all.isOpen |= each.isOpen;
            all.isSomeRequired |= each.isSomeRequired;
        }
        return all;
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
            } else if (kind != null && value != null) {
                kind.check(action, path + '.' + name, String.valueOf(name), value);
            }
        });
        kinds.keySet().stream()
                .filter(name -> required.contains(name) && values.get(name) == null)
                .forEach(name -> action.problems().missing(path + '.' + name));
        choices.forEach(choice -> check(action, choice, path, values));
        if (isSomeRequired && values.isEmpty()) {
            action.problems().atLeastOne(List.of(ActionType.PARAMETERS));
        }
    }

    private static void check(Action action, Choice choice, String path, Map<?, ?> values) {
        List<String> given =
                choice.names.stream().filter(name -> values.get(name) != null).toList();
        if (given.size() > 1 && choice.isOneEnough) {
            action.problems().onlyOne(given);
        } else if (given.size() < choice.least) {
            String within = path.substring(path.indexOf(ActionType.PARAMETERS));
            action.problems()
                    .atLeastOne(choice.names.stream()
                            .map(name -> within + '.' + name)
                            .toList());
        }
    }
}
