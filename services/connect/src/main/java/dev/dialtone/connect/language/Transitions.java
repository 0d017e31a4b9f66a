package dev.dialtone.connect.language;

import dev.dialtone.connect.language.ActionType.Next;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks where an action leads to. */
final class Transitions {
    private static final String TRANSITIONS = "Transitions";
    private static final String NEXT = "NextAction";
    private static final String ERRORS = "Errors";
    private static final String CONDITIONS = "Conditions";
    private static final String ERROR_TYPE = "ErrorType";

    private final Action action;
    private final ActionType type;
    private final ActionType.Shape shape;
    private final Set<String> identifiers;
    private final FlowProblems problems;

    /**
     * Checks those of one action.
     *
     * @param shape what the type is like with the parameters of the action
     * @param identifiers the actions of the flow
     */
    Transitions(Action action, ActionType type, ActionType.Shape shape, Set<String> identifiers) {
        this.action = action;
        this.type = type;
        this.shape = shape;
        this.identifiers = identifiers;
        this.problems = action.problems();
    }

    /**
     * Tells the problems of the action what is wrong with its transitions.
     *
     * @param transitions null when it has none
     */
    void check(@Nullable Object transitions) {
        if (transitions != null && !(transitions instanceof Map)) {
            problems.value(action.path(TRANSITIONS));
            return;
        }
        Map<?, ?> parts = transitions instanceof Map<?, ?> map ? map : Map.of();
        if (type.next() == Next.NONE) {
            if (parts.get(NEXT) != null || !isEmpty(parts.get(ERRORS)) || !isEmpty(parts.get(CONDITIONS))) {
                problems.transitions(action.index());
            }
            return;
        }
        checkNext(parts.get(NEXT), action.path(TRANSITIONS + '.' + NEXT), type.next() == Next.REQUIRED);
        checkErrors(parts.get(ERRORS));
        checkConditions(parts.get(CONDITIONS));
    }

    private void checkNext(@Nullable Object next, String path, boolean isRequired) {
        if (next == null) {
            if (isRequired) {
                problems.missing(path);
            }
        } else if (!(next instanceof String) || !identifiers.contains(next)) {
            problems.value(path);
        }
    }

    private void checkErrors(@Nullable Object errors) {
        List<String> handled = new ArrayList<>();
        if (errors != null) {
            if (!(errors instanceof List<?> list)) {
                problems.value(action.path(TRANSITIONS + '.' + ERRORS));
                return;
            }
            for (int i = 0; i < list.size(); i++) {
                handled.add(checkError(list.get(i), action.path(TRANSITIONS + '.' + ERRORS + '[' + i + ']')));
            }
        }
        shape.requiredErrors.stream()
                .distinct()
                .filter(error -> !handled.contains(error))
                .forEach(error -> problems.missingError(error, action.index()));
    }

    /** What error it is; empty when it says none. */
    private String checkError(@Nullable Object branch, String path) {
        if (!(branch instanceof Map<?, ?> members)) {
            problems.value(path);
            return "";
        }
        checkNext(members.get(NEXT), path + '.' + NEXT, true);
        Object error = members.get(ERROR_TYPE);
        if (error == null) {
            problems.missing(path + '.' + ERROR_TYPE);
            return "";
        }
        String name = error.toString();
        if (!type.isFree() && !shape.errors.contains(name) && !shape.requiredErrors.contains(name)) {
            problems.unknownError(name, action.index());
        }
        return name;
    }

    private void checkConditions(@Nullable Object conditions) {
        Conditions rule =
                type.isFree() ? Conditions.ANY : shape.conditions == null ? Conditions.NONE : shape.conditions;
        if (conditions != null && !(conditions instanceof List)) {
            problems.value(action.path(TRANSITIONS + '.' + CONDITIONS));
            return;
        }
        List<?> branches = conditions instanceof List<?> list ? list : List.of();
        rule.check(action, branches);
        for (int i = 0; i < branches.size(); i++) {
            if (branches.get(i) instanceof Map<?, ?> members) {
                checkNext(members.get(NEXT), action.path(TRANSITIONS + '.' + CONDITIONS + '[' + i + "]." + NEXT), true);
            }
        }
    }

    private static boolean isEmpty(@Nullable Object list) {
        return list == null || (list instanceof List<?> elements && elements.isEmpty());
    }
}
