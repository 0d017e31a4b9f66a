package dev.dialtone.protocol.json;

import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Excerpt;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Reads JSON that people have written, without a schema: strictly, and with the line and column of what is wrong. */
public final class JsonDocuments {

    private final JsonParser parser;
    private int left;

    private JsonDocuments(JsonParser parser, int mostValues) {
        this.parser = parser;
        this.left = mostValues;
    }

    /**
     * Reads one value, as a {@link Document} holds it.
     *
     * @param mostValues how many values there may be in it, itself included
     * @throws UnreadableDocument for what is not JSON in UTF-8, has a name twice in an object, or is too much
     */
    public static Document read(byte[] text, int mostValues) {
        if (!Utf8.mayBeJson(text)) {
            throw new UnreadableDocument("not valid UTF-8 without NUL (expected: JSON in UTF-8)");
        }
        try (JsonParser parser = Json.FACTORY.createParser(ObjectReadContext.empty(), text, 0, text.length)) {
            JsonDocuments reading = new JsonDocuments(parser, mostValues);
            Document document = new Document(reading.value(parser.nextToken()));
            if (parser.nextToken() != null) {
                throw reading.wrong("goes on after its value (expected: one JSON value)");
            }
            return document;
        } catch (StreamConstraintsException beyond) {
            throw new UnreadableDocument(beyond.getOriginalMessage());
        } catch (JacksonException broken) {
            TokenStreamLocation place = broken.getLocation();
            throw place == null
                    ? new UnreadableDocument("not valid JSON")
                    : new UnreadableDocument(place.getLineNr(), place.getColumnNr(), "not valid JSON");
        }
    }

    private @Nullable Object value(@Nullable JsonToken token) {
        if (token == null) {
            throw wrong("ends (expected: a value)");
        } else if (--left < 0) {
            throw wrong("too many values");
        }
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> floating();
            case START_ARRAY -> list();
            case START_OBJECT -> object();
            default -> throw wrong("not valid JSON");
        };
    }

    private Object integer() {
        BigInteger number = parser.getBigIntegerValue();
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }

    private Double floating() {
        double number = parser.getDoubleValue();
        if (Double.isInfinite(number)) {
            throw wrong("a number beyond " + Double.MAX_VALUE);
        }
        return number;
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            list.add(value(next));
        }
        return Collections.unmodifiableList(list);
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            if (object.containsKey(name)) {
                throw wrong("'" + Excerpt.of(name) + "' is there twice");
            }
            object.put(name, value(parser.nextToken()));
        }
        return Collections.unmodifiableMap(object);
    }

    private UnreadableDocument wrong(String what) {
        TokenStreamLocation place = parser.currentTokenLocation();
        return new UnreadableDocument(place.getLineNr(), place.getColumnNr(), what);
    }
}
