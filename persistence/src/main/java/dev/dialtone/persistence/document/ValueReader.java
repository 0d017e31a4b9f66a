package dev.dialtone.persistence.document;

import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.DocumentReader;
import dev.dialtone.core.shape.Draft;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Problem;
import dev.dialtone.core.shape.Problems;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import dev.dialtone.protocol.json.JsonTokens.Token;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link ValueWriter} writes. Other than in a request, whatever the type does not know is wrong, and nothing is there twice.
 * Each method begins with the input on the first token of the value.
 */
final class ValueReader {

    private final Input input;
    /** What becomes of each text. */
    private final UnaryOperator<String> texts;

    ValueReader(Input input, UnaryOperator<String> texts) {
        this.input = input;
        this.texts = texts;
    }

    Object read(Type type) throws IOException {
        return switch (type.kind()) {
            case STRING -> text("a text");
            case ENUM -> type.enumeration().of(text("a text"));
            case BOOLEAN -> bool();
            case BYTE -> (byte) integer(Byte.MIN_VALUE, Byte.MAX_VALUE);
            case SHORT -> (short) integer(Short.MIN_VALUE, Short.MAX_VALUE);
            case INTEGER -> (int) integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> integer(Long.MIN_VALUE, Long.MAX_VALUE);
            case FLOAT -> (float) floating();
            case DOUBLE -> floating();
            case BIG_INTEGER -> new BigInteger(number(Token.INTEGER));
            case BIG_DECIMAL -> new BigDecimal(number(Token.DECIMAL));
            case BLOB -> blob();
            case TIMESTAMP -> moment();
            case DOCUMENT -> new Document(plain());
            case LIST -> list(type);
            case MAP -> map(type);
            case STRUCTURE, UNION -> shape(type.schema());
        };
    }

    /** Reads an object; the input is on its beginning. */
    <S extends Shape> S shape(Schema<S> schema) throws IOException {
        input.expect(Token.OBJECT, "an object");
        Draft<S> draft = new Draft<>(schema);
        while (input.nextName()) {
            String name = input.text();
            Member member = schema.member(name);
            if (member == null) {
                throw input.unknown(
                        name, schema.members().stream().map(Member::name).toList());
            }
            input.enter(name);
            if (draft.has(member)) {
                throw input.unfit("is there twice");
            }
            input.next();
            draft.set(member, read(member.type()));
            input.leave();
        }
        if (schema.isUnion() && draft.count() != 1) {
            throw input.unfit(draft.count() + " members (expected: exactly one)");
        }
        Problems problems = new Problems();
        try {
            S shape = draft.finish(problems);
            if (shape == null) {
                throw unfit(problems.all().get(0));
            }
            return shape;
        } catch (Unfit unfit) {
            throw unfit;
        } catch (IllegalArgumentException | DateTimeException impossible) {
            throw input.unfit(String.valueOf(impossible.getMessage()));
        }
    }

    private Unfit unfit(Problem problem) {
        problem.path().forEach(step -> {
            if (step instanceof Integer position) {
                input.enter(position);
            } else {
                input.enter(step.toString());
            }
        });
        Object value = problem.value();
        String found = value == null ? "is missing" : problem.sensitive() ? "a value" : Excerpt.of(value.toString());
        return input.unfit(
                value == null
                        ? found
                        : found + " (expected: " + problem.constraint().expectation() + ")");
    }

    private String text(String expected) throws IOException {
        input.expect(Token.TEXT, expected);
        return texts.apply(input.text());
    }

    private boolean bool() {
        if (input.token() != Token.TRUE && input.token() != Token.FALSE) {
            throw input.unexpected("true or false");
        }
        return input.token() == Token.TRUE;
    }

    private long integer(long min, long max) throws IOException {
        if (input.token() == Token.INTEGER) {
            try {
                long value = Long.parseLong(input.text());
                if (value >= min && value <= max) {
                    return value;
                }
            } catch (NumberFormatException beyondLong) {
                // Refused like every other number that does not fit.
            }
        }
        throw input.unexpected("a whole number from " + min + " to " + max);
    }

    private String number(Token most) throws IOException {
        if (input.token() != Token.INTEGER && input.token() != most) {
            throw input.unexpected("a number");
        }
        return input.text();
    }

    private double floating() throws IOException {
        if (input.token() == Token.TEXT) {
            return switch (input.text()) {
                case "NaN" -> Double.NaN;
                case "Infinity" -> Double.POSITIVE_INFINITY;
                case "-Infinity" -> Double.NEGATIVE_INFINITY;
                default -> throw input.unexpected("a number, \"NaN\", \"Infinity\" or \"-Infinity\"");
            };
        }
        double value = Double.parseDouble(number(Token.DECIMAL));
        if (Double.isInfinite(value)) {
            throw input.unexpected("a number up to " + Double.MAX_VALUE);
        }
        return value;
    }

    private Blob blob() throws IOException {
        input.expect(Token.TEXT, "a text in base64");
        try {
            return Blob.of(Base64.getDecoder().decode(input.text()));
        } catch (IllegalArgumentException broken) {
            throw input.unexpected("a text in base64");
        }
    }

    private Instant moment() throws IOException {
        String expected = "a time such as 2026-11-21T08:00:00.123Z";
        input.expect(Token.TEXT, expected);
        try {
            return DocumentReader.instant(input.text());
        } catch (DateTimeException wrong) {
            throw input.unexpected(expected);
        }
    }

    private List<?> list(Type type) throws IOException {
        input.expect(Token.ARRAY, "an array");
        List<@Nullable Object> list = new ArrayList<>();
        while (input.next() != Token.ARRAY_END) {
            input.enter(list.size());
            list.add(element(type));
            input.leave();
        }
        return Collections.unmodifiableList(list);
    }

    private Map<String, ?> map(Type type) throws IOException {
        input.expect(Token.OBJECT, "an object");
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (input.nextName()) {
            String name = texts.apply(input.text());
            input.enter(name);
            refuseTwice(map, name);
            input.next();
            map.put(name, element(type));
            input.leave();
        }
        return Collections.unmodifiableMap(map);
    }

    private @Nullable Object element(Type container) throws IOException {
        if (input.token() == Token.NULL && container.element().kind() != Kind.DOCUMENT) {
            if (container.isSparse()) {
                return null;
            }
            throw input.unexpected("a value");
        }
        return read(container.element());
    }

    private void refuseTwice(Map<String, ?> map, String name) {
        if (map.containsKey(name)) {
            throw input.unfit("is there twice");
        }
    }

    /** A value without a type, as {@link Document} holds it. */
    private @Nullable Object plain() throws IOException {
        return switch (input.token()) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case TEXT -> texts.apply(input.text());
            case INTEGER -> whole(input.text());
            case DECIMAL -> floating();
            case ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (input.next() != Token.ARRAY_END) {
                    list.add(plain());
                }
                yield Collections.unmodifiableList(list);
            }
            case OBJECT -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                while (input.nextName()) {
                    String name = texts.apply(input.text());
                    refuseTwice(map, name);
                    input.next();
                    map.put(name, plain());
                }
                yield Collections.unmodifiableMap(map);
            }
            case OBJECT_END, ARRAY_END, NAME, END -> throw input.unexpected("a value");
        };
    }

    private static Object whole(String digits) {
        BigInteger number = new BigInteger(digits);
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }
}
