package dev.dialtone.it.hostile;

import dev.dialtone.core.shape.Constraint;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.TimestampFormat;
import dev.dialtone.core.shape.Type;
import dev.dialtone.it.contract.Samples;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/**
 * Makes inputs of operations as JSON text by member: mostly what the contract allows, with something hostile in one place
 * or another. Repeatable by its {@link Random}.
 */
final class HostileInputs {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEPEST = 5;
    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "1.5",
            "-0.0",
            "1e3",
            "1e308",
            "1e-400",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999999999",
            "253402300799.999",
            "1e18");
    private static final List<String> OTHERS = List.of(
            "null",
            "true",
            "false",
            "{}",
            "[]",
            "[null]",
            "[[]]",
            "{\"a\":{\"b\":[1,2,{\"c\":null}]}}",
            "[\"\",\"\"]",
            "{\"\":\"\"}");

    private final Random random;
    private final ObservedValues observed;
    private final int oneHostileIn;

    /** @param oneHostileIn of how many values one is hostile; with few, requests succeed and states come about */
    HostileInputs(Random random, ObservedValues observed, int oneHostileIn) {
        this.random = random;
        this.oneHostileIn = oneHostileIn;
        this.observed = observed;
    }

    /** The members of an input, each as JSON text, by name. */
    Map<String, String> input(Schema<?> schema) {
        return structure(schema, 0);
    }

    /** The text of an object of these members. */
    static String object(Map<String, String> members) {
        StringBuilder text = new StringBuilder("{");
        members.forEach((name, value) -> text.append(text.length() == 1 ? "" : ",")
                .append(quoted(name))
                .append(':')
                .append(value));
        return text.append('}').toString();
    }

    static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    private Map<String, String> structure(Schema<?> schema, int depth) {
        Map<String, String> members = new LinkedHashMap<>();
        List<Member> all = schema.members();
        int only = schema.isUnion() && !all.isEmpty() ? random.nextInt(all.size()) : -1;
        for (Member member : all) {
            boolean wanted = schema.isUnion()
                    ? member.index() == only || random.nextInt(3 * oneHostileIn) == 0
                    : member.isRequired() ? random.nextInt(3 * oneHostileIn) > 0 : random.nextInt(depth + 3) == 0;
            if (wanted && depth < DEEPEST) {
                members.put(member.name(), value(member.type(), member.name(), depth));
            }
        }
        if (random.nextInt(3 * oneHostileIn) == 0) {
            members.put(HostileText.any(random), hostile(depth));
        }
        return members;
    }

    private String value(Type type, String name, int depth) {
        if (random.nextInt(oneHostileIn) == 0) {
            return hostile(depth);
        }
        return switch (type.kind()) {
            case STRING -> quoted(string(type, name));
            case ENUM -> quoted(enumeration(type));
            case BOOLEAN -> String.valueOf(random.nextBoolean());
            case TIMESTAMP ->
                type.timestampFormat() == TimestampFormat.DATE_TIME
                        ? quoted(random.nextInt(4) == 0 ? "9999-12-31T23:59:59.999Z" : "2026-12-01T00:00:00Z")
                        : random.nextInt(4) == 0 ? "253402300799" : "1796083200";
            case BLOB -> quoted("iVBORw0KGgo" + "A".repeat(random.nextInt(40)) + "=");
            case DOCUMENT -> OTHERS.get(random.nextInt(OTHERS.size()));
            case LIST -> list(type, name, depth);
            case MAP -> map(type, name, depth);
            case STRUCTURE, UNION -> object(structure(type.schema(), depth + 1));
            case BYTE, SHORT, INTEGER, LONG, FLOAT, DOUBLE, BIG_INTEGER, BIG_DECIMAL -> number(type);
        };
    }

    private String string(Type type, String name) {
        String shown = random.nextInt(4) == 0 ? null : observed.like(name, random);
        return shown == null ? String.valueOf(Samples.valid(type)) : shown;
    }

    private String enumeration(Type type) {
        List<?> values = type.enumeration().publicValues();
        return values.get(random.nextInt(values.size())).toString();
    }

    private String list(Type type, String name, int depth) {
        String singular = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        List<String> elements = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            elements.add(value(type.element(), singular, depth + 1));
        }
        return "[" + String.join(",", elements) + "]";
    }

    private String map(Type type, String name, int depth) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (int left = count(); left > 0; left--) {
            String key = type.key().kind() == Kind.ENUM ? enumeration(type.key()) : string(type.key(), name);
            entries.put(key, value(type.element(), name, depth + 1));
        }
        return object(entries);
    }

    /** Nearly always few. */
    private int count() {
        return random.nextInt(150) == 0 ? 300 : 1 + random.nextInt(2);
    }

    private String number(Type type) {
        BigDecimal least = null;
        BigDecimal most = null;
        for (Constraint constraint : type.constraints()) {
            if (constraint instanceof Constraint.Range range) {
                least = decimal(range.min());
                most = decimal(range.max());
            }
        }
        BigDecimal from = least == null ? BigDecimal.ZERO : least;
        BigDecimal to = most == null ? from.add(BigDecimal.TEN) : most;
        BigDecimal span = to.subtract(from).min(BigDecimal.valueOf(100));
        return from.add(BigDecimal.valueOf(random.nextInt(span.intValue() + 1))).toPlainString();
    }

    private static @Nullable BigDecimal decimal(@Nullable String bound) {
        return bound == null ? null : new BigDecimal(bound);
    }

    private String hostile(int depth) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2, 3 -> quoted(HostileText.any(random));
            case 4 -> NUMBERS.get(random.nextInt(NUMBERS.size()));
            case 5 -> OTHERS.get(random.nextInt(OTHERS.size()));
            case 6 -> "[" + (hostileScalar() + ",").repeat(random.nextInt(40)) + hostileScalar() + "]";
            default -> depth < DEEPEST ? "{" + quoted(HostileText.any(random)) + ":" + hostile(depth + 1) + "}" : "{}";
        };
    }

    private String hostileScalar() {
        return random.nextBoolean() ? quoted(HostileText.any(random)) : NUMBERS.get(random.nextInt(NUMBERS.size()));
    }
}
