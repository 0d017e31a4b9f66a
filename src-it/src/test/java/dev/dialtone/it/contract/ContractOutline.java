package dev.dialtone.it.contract;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.shape.Constraint;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads what a contract says, in the words of {@code src-it/js/outline.mjs}: the SDK for JavaScript tells strings from
 * numbers, but not enums from strings nor integers from doubles.
 */
final class ContractOutline {

    private final Facts facts = new Facts();
    private final Set<String> told = new HashSet<>();

    private ContractOutline() {}

    static Facts of(ServiceModel model) {
        ContractOutline outline = new ContractOutline();
        for (Operation<?, ?> operation : model.operations()) {
            Schema<?> input = operation.input();
            Schema<?> output = operation.output();
            outline.facts.say(operation.name() + " operation", input.name() + " to " + output.name());
            outline.tell(input);
            outline.tell(output);
            operation.errors().forEach(outline::tell);
        }
        return outline.facts;
    }

    private void tell(Schema<?> schema) {
        if (!told.add(schema.name())) {
            return;
        }
        List<Member> members = schema.members();
        facts.say(schema.name(), members.size() + " members");
        for (Member member : members) {
            String must = member.isRequired() ? ", required" : "";
            String token = member.isIdempotencyToken() ? ", made by clients" : "";
            facts.say(schema.name() + "." + member.name(), kind(member.type()) + must + token);
        }
    }

    private String kind(Type type) {
        return switch (type.kind()) {
            case LIST -> "list of " + kind(type.element());
            case MAP -> {
                kind(type.key());
                yield "map of string to " + kind(type.element());
            }
            case STRUCTURE, UNION -> {
                tell(type.schema());
                yield (type.kind() == Kind.UNION ? "union " : "structure ")
                        + type.schema().name();
            }
            case ENUM -> {
                enumeration(type);
                yield "string";
            }
            case BYTE, SHORT, INTEGER, LONG, FLOAT, DOUBLE -> "number";
            case STRING, BOOLEAN, TIMESTAMP, BIG_INTEGER, BIG_DECIMAL, BLOB, DOCUMENT ->
                keyed(type) ? "string" : type.kind().name().toLowerCase(Locale.ROOT);
        };
    }

    /** A key of a map is a string whose constraint may be an enum's. */
    private boolean keyed(Type type) {
        for (Constraint constraint : type.constraints()) {
            if (constraint instanceof Constraint.OneOf values) {
                values.schema().values().forEach(value -> say(values.schema().id(), value.toString()));
                return true;
            }
        }
        return false;
    }

    private void enumeration(Type type) {
        type.enumeration().values().forEach(value -> say(type.enumeration().id(), value.value()));
    }

    private void say(String enumId, String value) {
        facts.say(enumId.substring(enumId.indexOf('#') + 1) + "." + value, "enum value");
    }
}
