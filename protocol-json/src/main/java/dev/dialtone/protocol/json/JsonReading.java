package dev.dialtone.protocol.json;

import dev.dialtone.core.dispatch.RequestRejected;
import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.shape.Constraint;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Draft;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Problems;
import dev.dialtone.core.shape.TimestampFormat;
import dev.dialtone.core.shape.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;

/** The reading of one body. Every method that reads a value begins with the parser on its first token. */
final class JsonReading {

    /** A message shows no more elements of a list than this, for it shows so few characters. */
    private static final int SHOWN = 128;

    private final JsonReader reader;
    private final JsonParser parser;
    private final Problems problems;

    JsonReading(JsonReader reader, JsonParser parser, Problems problems) {
        this.reader = reader;
        this.parser = parser;
        this.problems = problems;
    }

    void body(Draft<?> draft, Predicate<Member> wanted) {
        expect(parser.nextToken(), JsonToken.START_OBJECT, "an object");
        members(draft, wanted);
    }

    @Nullable Object payload(Type type) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return type.kind() == Kind.DOCUMENT ? new Document(null) : null;
        }
        return value(type, token);
    }

    private void members(Draft<?> draft, @Nullable Predicate<Member> wanted) {
        MemberNames names = reader.names(draft.schema());
        for (int match = names.next(parser); MemberNames.isName(match); match = names.next(parser)) {
            Member member = names.member(match);
            boolean isKnown = member != null && (wanted == null || wanted.test(member));
            if (!isKnown && reader.refusesUnknownNames()) {
                refuse(parser.currentName(), draft, wanted);
            }
            JsonToken token = parser.nextToken();
            if (member == null || !isKnown) {
                parser.skipChildren();
            } else if (token == JsonToken.VALUE_NULL) {
                draft.set(member, null);
            } else {
                problems.enter(member.name());
                draft.set(member, value(member.type(), token));
                problems.leave();
            }
        }
    }

    private void refuse(String name, Draft<?> draft, @Nullable Predicate<Member> wanted) {
        List<String> known = draft.schema().members().stream()
                .filter(member -> wanted == null || wanted.test(member))
                .map(reader::name)
                .toList();
        problems.enter(name);
        problems.add(new Constraint.Known(known), name, false);
        problems.leave();
    }

    private Object value(Type type, @Nullable JsonToken token) {
        return switch (type.kind()) {
            case STRING -> string(token, "a string");
            case ENUM -> type.enumeration().of(string(token, "a string"));
            case BOOLEAN -> bool(token);
            case BYTE -> (byte) integer(token, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case SHORT -> (short) integer(token, Short.MIN_VALUE, Short.MAX_VALUE);
            case INTEGER -> (int) integer(token, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> integer(token, Long.MIN_VALUE, Long.MAX_VALUE);
            case FLOAT -> single(token);
            case DOUBLE -> floating(token);
            case BIG_INTEGER -> {
                expect(token, JsonToken.VALUE_NUMBER_INT, "an integer");
                yield parser.getBigIntegerValue();
            }
            case BIG_DECIMAL -> {
                expectNumber(token);
                yield parser.getDecimalValue();
            }
            case BLOB -> blob(token);
            case TIMESTAMP -> timestamp(type, token);
            case DOCUMENT -> new Document(plain(token));
            case LIST -> list(type, token);
            case MAP -> map(type, token);
            case STRUCTURE -> structure(type, token);
            case UNION -> union(type, token);
        };
    }

    private String string(@Nullable JsonToken token, String expected) {
        expect(token, JsonToken.VALUE_STRING, expected);
        return parser.getString();
    }

    private boolean bool(@Nullable JsonToken token) {
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw unexpected(token, "true or false");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    private long integer(@Nullable JsonToken token, long min, long max) {
        if (token == JsonToken.VALUE_NUMBER_INT) {
            try {
                long value = parser.getLongValue();
                if (value >= min && value <= max) {
                    return value;
                }
            } catch (InputCoercionException beyondLong) {
                // Refused like every other number that does not fit.
            }
        }
        throw unexpected(token, "an integer from " + min + " to " + max);
    }

    private float single(@Nullable JsonToken token) {
        double value = floating(token);
        float nearest = (float) value;
        if (Float.isInfinite(nearest) && !Double.isInfinite(value)) {
            throw unexpected(token, "a number up to " + Float.MAX_VALUE);
        }
        return nearest;
    }

    private double floating(@Nullable JsonToken token) {
        if (token == JsonToken.VALUE_STRING) {
            return switch (parser.getString()) {
                case "NaN" -> Double.NaN;
                case "Infinity" -> Double.POSITIVE_INFINITY;
                case "-Infinity" -> Double.NEGATIVE_INFINITY;
                default -> throw unexpected(token, "a number, \"NaN\", \"Infinity\" or \"-Infinity\"");
            };
        }
        expectNumber(token);
        double value = parser.getDoubleValue();
        if (Double.isInfinite(value)) {
            throw unexpected(token, "a number up to " + Double.MAX_VALUE);
        }
        return value;
    }

    private Blob blob(@Nullable JsonToken token) {
        String text = string(token, "a string in base64");
        try {
            if (text.length() % 4 == 0) {
                return Blob.of(Base64.getDecoder().decode(text));
            }
        } catch (IllegalArgumentException broken) {
            // Refused like a wrong length.
        }
        throw unexpected(token, "base64 with padding");
    }

    private Instant timestamp(Type type, @Nullable JsonToken token) {
        TimestampFormat format = format(type, token);
        Instant moment = null;
        if (format != TimestampFormat.EPOCH_SECONDS) {
            moment = Timestamps.parse(string(token, Timestamps.example(format)), format);
        } else if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            moment = Timestamps.parse(parser.getString(), format);
            if (moment == null) {
                // With an exponent: 1.576540098E9.
                moment = Timestamps.ofEpochSeconds(parser.getDoubleValue());
            }
        }
        if (moment == null) {
            throw unexpected(token, Timestamps.example(format));
        }
        return moment;
    }

    private TimestampFormat format(Type type, @Nullable JsonToken token) {
        if (reader.takesEveryTimestamp()) {
            return token == JsonToken.VALUE_STRING ? TimestampFormat.DATE_TIME : TimestampFormat.EPOCH_SECONDS;
        }
        return Objects.requireNonNullElse(type.timestampFormat(), TimestampFormat.EPOCH_SECONDS);
    }

    /** Of too many elements so many are kept that tell how many there may be, and what was sent; the rest is skipped. */
    private List<?> list(Type type, @Nullable JsonToken token) {
        expect(token, JsonToken.START_ARRAY, "an array");
        List<@Nullable Object> list = new ArrayList<>();
        int findings = problems.count();
        long most = type.bound().most();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            if (list.size() > most && list.size() >= SHOWN) {
                parser.skipChildren();
                continue;
            }
            problems.enter(list.size());
            list.add(element(type, next));
            problems.leave();
        }
        if (list.size() > most) {
            problems.forgetAfter(findings);
        }
        return Collections.unmodifiableList(list);
    }

    private Map<String, ?> map(Type type, @Nullable JsonToken token) {
        expect(token, JsonToken.START_OBJECT, "an object");
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        int findings = problems.count();
        long most = type.bound().most();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken next = parser.nextToken();
            if (map.size() > most && map.size() >= SHOWN) {
                parser.skipChildren();
                continue;
            }
            problems.enter(name);
            map.put(name, element(type, next));
            problems.leave();
        }
        if (map.size() > most) {
            problems.forgetAfter(findings);
        }
        return Collections.unmodifiableMap(map);
    }

    private @Nullable Object element(Type container, @Nullable JsonToken token) {
        Type type = container.element();
        if (token != JsonToken.VALUE_NULL) {
            return value(type, token);
        } else if (container.isSparse()) {
            return null;
        } else if (type.kind() == Kind.DOCUMENT) {
            return new Document(null);
        }
        throw unexpected(token, "a value");
    }

    private Object structure(Type type, @Nullable JsonToken token) {
        expect(token, JsonToken.START_OBJECT, "an object");
        Draft<?> draft = new Draft<>(type.schema());
        members(draft, null);
        return draft.finishInside(problems);
    }

    private Object union(Type type, @Nullable JsonToken token) {
        expect(token, JsonToken.START_OBJECT, "an object");
        Draft<?> draft = new Draft<>(type.schema());
        int found = 0;
        boolean known = true;
        MemberNames names = reader.names(draft.schema());
        for (int match = names.next(parser); MemberNames.isName(match); match = names.next(parser)) {
            Member member = names.member(match);
            boolean isType = member == null && parser.currentName().equals("__type");
            JsonToken next = parser.nextToken();
            if (next == JsonToken.VALUE_NULL || isType) {
                parser.skipChildren();
                continue;
            }
            found++;
            if (member == null) {
                known = false;
                parser.skipChildren();
            } else {
                problems.enter(member.name());
                draft.set(member, value(member.type(), next));
                problems.leave();
            }
        }
        if (found != 1 || !known) {
            throw JsonReader.refused(where() + ": " + found + (known ? "" : " unknown")
                    + " members (expected: exactly one of " + draft.schema().members() + ")");
        }
        return draft.finishInside(problems);
    }

    /** A value without a schema, as {@link Document} holds it. */
    private @Nullable Object plain(@Nullable JsonToken token) {
        if (token == null) {
            throw unexpected(token, "a value");
        }
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? parser.getBigIntegerValue()
                        : (Object) parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> floating(token);
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    list.add(plain(next));
                }
                yield Collections.unmodifiableList(list);
            }
            case START_OBJECT -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                    map.put(name, plain(parser.nextToken()));
                }
                yield Collections.unmodifiableMap(map);
            }
            default -> throw unexpected(token, "a value");
        };
    }

    private void expect(@Nullable JsonToken token, JsonToken wanted, String expected) {
        if (token != wanted) {
            throw unexpected(token, expected);
        }
    }

    private void expectNumber(@Nullable JsonToken token) {
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            throw unexpected(token, "a number");
        }
    }

    /** Names kinds and never values, because a value may be a secret. */
    private RequestRejected unexpected(@Nullable JsonToken token, String expected) {
        return JsonReader.refused(where() + ": " + describe(token) + " (expected: " + expected + ")");
    }

    private String where() {
        String path = problems.path("/");
        return path.isEmpty() ? "the body" : "/" + path;
    }

    private static String describe(@Nullable JsonToken token) {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            case VALUE_NULL -> "null";
            default -> "no value";
        };
    }
}
