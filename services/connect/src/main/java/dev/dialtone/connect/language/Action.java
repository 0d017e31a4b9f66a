package dev.dialtone.connect.language;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An action of a flow that is being checked.
 *
 * @param index its place among the actions
 * @param type the name of its type
 * @param parameters empty when the action has none
 * @param problems gets what is wrong with it
 * @param references what it may name
 */
record Action(
        int index,
        String type,
        Map<String, @Nullable Object> parameters,
        FlowProblems problems,
        References references) {

    /** The same, to see what these get to know of it. */
    Action telling(FlowProblems others) {
        return new Action(index, type, parameters, others, references);
    }

    /** Where a member of it is. */
    String path(String member) {
        return FlowProblems.path(index) + '.' + member;
    }

    /** The value at a name, or at several with dots between them; null when there is none. */
    @Nullable Object parameter(String name) {
        Object value = parameters;
        for (String each : name.split("\\.", -1)) {
            value = value instanceof Map<?, ?> members ? members.get(each) : null;
        }
        return value;
    }

    /** The elements of a list among the parameters, as texts; empty when there is none. */
    List<String> texts(String name) {
        return parameters.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
