package dev.dialtone.connect.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A type of actions, as {@code actions.txt} has it. */
final class ActionType {
    /** The member of an action that its parameters are in. */
    static final String PARAMETERS = "Parameters";

    /** What comes behind an action. */
    enum Next {
        REQUIRED,
        OPTIONAL,
        NONE
    }

    /** What an action has always, or in a case. */
    static final class Shape {
        final Fields fields;
        final Set<String> errors = new TreeSet<>();
        final List<String> requiredErrors = new ArrayList<>();
        /** Null says nothing of conditions. */
        @Nullable Conditions conditions;

        Shape(Fields fields) {
            this.fields = fields;
        }
    }

    /**
     * What an action has besides, in a case.
     *
     * @param parameter what the case is about, with dots in it where it is in an object
     * @param values those that it has in this case; empty for whichever
     */
    record Case(String parameter, List<String> values, Shape shape) {
        /** Whether the parameter tells if it is this case: it does not when it is missing or wrong. */
        boolean isDecided(Action action, Fields fields) {
            return values.isEmpty() || fields.isRight(action, parameter);
        }

        boolean isOf(Action action) {
            Object value = action.parameter(parameter);
            return value != null && (values.isEmpty() || values.stream().anyMatch(value.toString()::equalsIgnoreCase));
        }
    }

    final Shape always = new Shape(new Fields());
    final List<Case> cases = new ArrayList<>();
    /** The kinds of flows that have it; empty for all. */
    final Set<String> flows = new HashSet<>();

    private final boolean isFree;
    private Next next;

    ActionType(boolean isFree) {
        this.isFree = isFree;
        this.next = isFree ? Next.OPTIONAL : Next.REQUIRED;
    }

    /** Whether nothing is known of its parameters, errors and conditions. */
    boolean isFree() {
        return isFree;
    }

    Next next() {
        return next;
    }

    void next(Next other) {
        this.next = other;
    }

    /** Whether a flow may have it. */
    boolean isIn(FlowKind flow) {
        return flows.isEmpty() || flow.words().stream().anyMatch(flows::contains);
    }

    /** What an action of the type has, by its parameters. */
    Shape shape(Action action) {
        if (!cases.stream().allMatch(each -> each.isDecided(action, always.fields))) {
            return undecided();
        }
        Shape all = always;
        for (Case each : cases) {
            if (each.isOf(action)) {
                all = both(all, each.shape);
            }
        }
        return all;
    }

    /** What an action has that does not say what case it is: it may have what a case has, and needs what it needs in all. */
    private Shape undecided() {
        Fields fields = always.fields;
        for (Case each : cases) {
            fields = fields.knowing(each.shape.fields);
        }
        Shape shape = new Shape(fields);
        shape.errors.addAll(always.errors);
        shape.requiredErrors.addAll(always.requiredErrors);
        shape.conditions = always.conditions;
        for (Case each : cases) {
            shape.errors.addAll(each.shape.errors);
            shape.errors.addAll(each.shape.requiredErrors);
            if (each.shape.conditions != null) {
                shape.conditions = Conditions.ANY;
            }
        }
        return shape;
    }

    private static Shape both(Shape one, Shape other) {
        Shape both = new Shape(one.fields.and(other.fields));
        both.errors.addAll(one.errors);
        both.errors.addAll(other.errors);
        both.requiredErrors.addAll(one.requiredErrors);
        both.requiredErrors.addAll(other.requiredErrors);
        both.conditions = other.conditions == null ? one.conditions : other.conditions;
        return both;
    }
}
