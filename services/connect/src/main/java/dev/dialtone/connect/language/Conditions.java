package dev.dialtone.connect.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the conditions of a type of action may be.
 *
 * @param rule the word for it, of {@code actions.txt}
 * @param values what operands or operators it is about
 */
record Conditions(String rule, List<String> values) {
    static final Conditions NONE = new Conditions("none", List.of());
    static final Conditions ANY = new Conditions("any", List.of());

    private static final String EQUALS = "Equals";
    private static final String GREATER = "NumberGreaterThan";
    private static final String KEY_EXISTS = "KeyExists";
    private static final List<String> NUMERIC =
            List.of(GREATER, "NumberGreaterOrEqualTo", "NumberLessThan", "NumberLessOrEqualTo");
    private static final List<String> OPERATORS =
            List.of(EQUALS, "TextStartsWith", "TextEndsWith", "TextContains", KEY_EXISTS);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    private static final Pattern KEY = Pattern.compile("[0-9*#]");
    private static final String COMPLETED = "WaitCompleted";

    /** The condition of a branch. */
    private record Condition(String operator, List<String> operands) {
        boolean equalsOneOf(List<String> values) {
            return operator.equals(EQUALS) && operands.size() == 1 && values.contains(operands.get(0));
        }

        boolean isNumeric(List<String> operators) {
            return isOne(operators) && NUMBER.matcher(operands.get(0)).matches();
        }

        /** Whether it has one operand, and one of these operators. */
        boolean isOne(List<String> operators) {
            return operators.contains(operator) && operands.size() == 1;
        }
    }

    /** Tells the problems of an action what is wrong with its conditions. Where they lead to is checked elsewhere. */
    void check(Action action, List<?> branches) {
        if (rule.equals(NONE.rule)) {
            if (!branches.isEmpty()) {
                action.problems().conditions(action.index());
            }
            return;
        }
        List<Condition> conditions = new ArrayList<>();
        for (Object branch : branches) {
            Condition condition = condition(branch).orElse(null);
            if (condition == null) {
                refuse(action);
                return;
            }
            if (condition.operands.contains("")) {
                action.problems().emptyOperand(action.index());
                return;
            }
            conditions.add(condition);
        }
        if (!isRight(action, conditions)) {
            refuse(action);
        }
    }

    private boolean isRight(Action action, List<Condition> conditions) {
        return switch (rule) {
            case "menu" ->
                conditions.stream()
                        .allMatch(each -> each.operator.equals(EQUALS)
                                && each.operands.size() == 1
                                && KEY.matcher(each.operands.get(0)).matches());
            case "equals" ->
                conditions.stream().allMatch(each -> each.equalsOneOf(values.isEmpty() ? each.operands : values));
            case "exactly" -> areExactly(conditions, values);
            case "number" -> conditions.stream().allMatch(each -> each.isNumeric(values.isEmpty() ? NUMERIC : values));
            case "agents" ->
                conditions.stream()
                        .allMatch(each -> each.isNumeric(List.of(GREATER))
                                && each.operands.get(0).equals("0"));
            case "events" -> areExactly(conditions, withCompleted(action.texts("Events")));
            default -> conditions.stream().allMatch(Conditions::isOfLanguage);
        };
    }

    private static List<String> withCompleted(List<String> events) {
        List<String> all = new ArrayList<>(new LinkedHashSet<>(events));
        all.add(COMPLETED);
        return all;
    }

    /** Each of them once, in whichever order. */
    private static boolean areExactly(List<Condition> conditions, List<String> values) {
        return conditions.size() == values.size()
                && conditions.stream().allMatch(each -> each.equalsOneOf(values))
                && Set.copyOf(values).size()
                        == conditions.stream()
                                .map(Condition::operands)
                                .distinct()
                                .count();
    }

    /** Operands may be found out while the flow runs. */
    private static boolean isOfLanguage(Condition condition) {
        return switch (condition.operator) {
            case KEY_EXISTS -> true;
            case EQUALS -> condition.operands.size() == 1;
            default ->
                (OPERATORS.contains(condition.operator) && !condition.operands.isEmpty())
                        || condition.isNumeric(NUMERIC)
                        || (condition.isOne(NUMERIC) && ValueKinds.isPath(condition.operands.get(0)));
        };
    }

    /** Empty for what is no condition. */
    private static Optional<Condition> condition(@Nullable Object branch) {
        Object condition = branch instanceof Map<?, ?> members ? members.get("Condition") : null;
        return condition instanceof Map<?, ?> parts
                        && parts.get("Operator") instanceof String operator
                        && parts.get("Operands") instanceof List<?> operands
                        && operands.stream().allMatch(each -> each instanceof String || each instanceof Number)
                ? Optional.of(new Condition(
                        operator, operands.stream().map(String::valueOf).toList()))
                : Optional.empty();
    }

    private static void refuse(Action action) {
        action.problems().value(action.path("Transitions.Conditions"));
    }
}
