package dev.dialtone.it.contract;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.TimestampFormat;
import dev.dialtone.core.shape.Type;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a contract says, in the words that {@link SdkFacts} uses, too. */
final class ContractFacts {

    private final ServiceModel.Identity identity;
    private final Facts facts = new Facts();
    private final Set<String> told = new HashSet<>();
    private boolean rest;

    private ContractFacts(ServiceModel.Identity identity) {
        this.identity = identity;
    }

    /** All that a service's contract says. */
    static Facts of(ServiceModel model) {
        return of(model.identity(), model.operations());
    }

    /** What some operations of a contract say. */
    static Facts of(ServiceModel.Identity identity, Iterable<? extends Operation<?, ?>> operations) {
        ContractFacts reader = new ContractFacts(identity);
        reader.facts.say("signing name", identity.signingName());
        reader.facts.say("endpoint prefix", identity.endpointPrefix());
        operations.forEach(reader::operation);
        return reader.facts;
    }

    private void operation(Operation<?, ?> operation) {
        String name = operation.name();
        Operation.HttpBinding http = operation.http();
        rest = http != null;
        facts.say(name + " request", http == null ? "POST /" : http.method() + " " + http.uri());
        if (http == null) {
            facts.say(name + " target", identity.shapeName() + "." + name);
        }
        if (operation.paging() != null) {
            facts.say(name + " paginator", "there");
        }
        members(name + " input", operation.input(), false);
        members(name + " output", operation.output(), false);
        for (Schema<? extends ModeledException> error : operation.errors()) {
            facts.say(name + " error " + error.name(), "declared");
            if (told.add("error " + error.name())) {
                facts.say(error.name(), "status " + error.errorStatus());
                members(error.name(), error, true);
            }
        }
    }

    private void members(String owner, Schema<?> schema, boolean error) {
        for (Member member : schema.members()) {
            if (!error || !SdkFacts.isHiddenInErrors(member.name())) {
                facts.say(owner + "." + member.name(), type(member.type()) + place(member) + token(member));
            }
        }
    }

    private String place(Member member) {
        return switch (member.location()) {
            case BODY -> " in the body as " + (rest ? member.jsonName() : member.name());
            case LABEL -> " in the path";
            case QUERY -> " in the query as " + member.locationName();
            case HEADER, PREFIX_HEADERS -> " in the header " + member.locationName();
            case PAYLOAD -> " as the body";
            case STATUS -> " as the status";
            case QUERY_PARAMS -> " as the query";
        };
    }

    private static String token(Member member) {
        return member.isIdempotencyToken() ? ", made by clients" : "";
    }

    private String type(Type type) {
        return switch (type.kind()) {
            case LIST -> "list of " + type(type.element());
            case MAP -> "map of " + type(type.key()) + " to " + type(type.element());
            case STRUCTURE, UNION -> structure(type);
            case ENUM -> enumeration(type);
            case TIMESTAMP -> "timestamp" + format(type.timestampFormat());
            case STRING, BOOLEAN, BYTE, SHORT, INTEGER, LONG, FLOAT, DOUBLE, BIG_INTEGER, BIG_DECIMAL, BLOB, DOCUMENT ->
                type.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    private String structure(Type type) {
        String name = type.schema().name();
        if (told.add("structure " + name)) {
            members(name, type.schema(), false);
        }
        return (type.kind() == Kind.UNION ? "union " : "structure ") + name;
    }

    private String enumeration(Type type) {
        String id = type.enumeration().id();
        String name = id.substring(id.indexOf('#') + 1);
        type.enumeration().values().forEach(value -> facts.say(name + "." + value.value(), "enum value"));
        return "enum " + name;
    }

    private static String format(@Nullable TimestampFormat format) {
        return format == null ? "" : " written as " + format;
    }
}
