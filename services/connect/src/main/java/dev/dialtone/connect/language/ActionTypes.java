package dev.dialtone.connect.language;

import dev.dialtone.connect.language.ActionType.Case;
import dev.dialtone.connect.language.ActionType.Next;
import dev.dialtone.connect.language.ActionType.Shape;
import dev.dialtone.core.data.DataLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types of actions, by name, of {@code actions.txt}. */
final class ActionTypes {
    private final Map<String, ActionType> types = new HashMap<>();
    private final Map<String, Fields> objects = new HashMap<>();
    private ActionType type = new ActionType(false);
    private Shape shape = type.always;

    private ActionTypes() {}

    /** Read when the first flow is checked; a start has no use for it. */
    private static final class Loaded {
        static final Map<String, ActionType> TYPES = new ActionTypes().read();
    }

    /** The type of a name. */
    static Optional<ActionType> find(String name) {
        return Optional.ofNullable(Loaded.TYPES.get(name));
    }

    private Map<String, ActionType> read() {
        DataLines.words(ActionTypes.class, "actions.txt").forEach(words -> read(words, words.subList(1, words.size())));
        return Map.copyOf(types);
    }

    private void read(List<String> words, List<String> rest) {
        switch (words.get(0)) {
            case "action" -> begin(rest.get(0), false);
            case "free" -> begin(rest.get(0), true);
            case "object" -> {
                shape = new Shape(new Fields());
                objects.put(rest.get(0), shape.fields);
            }
            case "when" -> {
                shape = new Shape(new Fields());
                type.cases.add(new Case(rest.get(0), rest.subList(1, rest.size()), shape));
            }
            case "ends" -> type.next(Next.NONE);
            case "may-end" -> type.next(Next.OPTIONAL);
            case "in" -> type.flows.addAll(rest);
            case "open" -> shape.fields.open();
            case "some" -> shape.fields.requireSome(rest);
            case "param" -> shape.fields.add(rest.get(0), kind(rest), false);
            case "param!" -> shape.fields.add(rest.get(0), kind(rest), true);
            case "exactly-one" -> shape.fields.choose(rest, 1, true);
            case "at-most-one" -> shape.fields.choose(rest, 0, true);
            case "at-least-one" -> shape.fields.choose(rest, 1, false);
            case "error" -> shape.errors.addAll(rest);
            case "error!" -> shape.requiredErrors.addAll(rest);
            case "conditions" -> shape.conditions = new Conditions(rest.get(0), rest.subList(1, rest.size()));
            default -> throw new IllegalStateException(words + " is nothing that an action has");
        }
    }

    private void begin(String name, boolean isFree) {
        type = new ActionType(isFree);
        shape = type.always;
        types.put(name, type);
    }

    private ValueKind kind(List<String> rest) {
        return ValueKinds.of(rest.subList(1, rest.size()), objects);
    }
}
