package dev.dialtone.seeding;

import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.protocol.json.UnreadableDocument;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/**
 * Reads YAML 1.2 into the values that JSON has, from the parser's events: nothing is made of a tag, and an alias stands for what it would
 * be if it were written out. As in YAML's JSON schema, {@code +12045550123}, {@code 000000000000} and {@code NO} are texts. The only class that
 * knows the library, which is loaded with it.
 */
final class YamlReader {

    private static final int MOST_DEPTH = 100;
    private static final int MOST_DIGITS = 1000;

    private final Iterator<Event> events;
    private final LoadSettings settings;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int left;

    /**
     * What an alias may stand for.
     *
     * @param values how many there are in it, itself included
     */
    private record Anchored(@Nullable Object value, int values) {}

    private YamlReader(String text, int mostValues) {
        this.settings = LoadSettings.builder()
                .setSchema(new JsonSchema())
                .setCodePointLimit(Integer.MAX_VALUE) // The file is bounded already.
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
        this.left = mostValues;
    }

    /**
     * Reads the one document of a text.
     *
     * @param mostValues how many values there may be in it with its aliases written out
     * @throws UnreadableDocument for anything else
     */
    static Document read(String text, int mostValues) {
        try {
            return new YamlReader(text, mostValues).document();
        } catch (MarkedYamlEngineException broken) {
            Optional<Mark> place = broken.getProblemMark();
            String what = "not valid YAML: " + broken.getProblem();
            throw place.isEmpty() ? new UnreadableDocument(what) : wrong(place.get(), what);
        } catch (YamlEngineException broken) {
            throw new UnreadableDocument("not valid YAML: " + Excerpt.of(String.valueOf(broken.getMessage())));
        }
    }

    private Document document() {
        Event event = next();
        while (!(event instanceof NodeEvent)) {
            if (!events.hasNext()) {
                throw new UnreadableDocument("empty (expected: a document)");
            }
            event = next();
        }
        Document document = new Document(value(event, 0));
        while (events.hasNext()) {
            Event after = next();
            if (after instanceof NodeEvent) {
                throw wrong(after, "a second document (expected: one)");
            }
        }
        return document;
    }

    private Event next() {
        return events.next();
    }

    private @Nullable Object value(Event event, int depth) {
        if (depth > MOST_DEPTH) {
            throw wrong(event, "nested too deeply (expected: at most " + MOST_DEPTH + " levels)");
        } else if (event instanceof AliasEvent alias) {
            return aliased(alias);
        }
        take(event, 1);
        int leftBefore = left;
        Object value;
        if (event instanceof ScalarEvent scalar) {
            value = scalar(scalar);
        } else if (event instanceof SequenceStartEvent list) {
            refuseTag(list.getTag(), event);
            value = list(depth);
        } else if (event instanceof MappingStartEvent map) {
            refuseTag(map.getTag(), event);
            value = map(depth);
        } else {
            throw wrong(event, "no value");
        }
        ((NodeEvent) event)
                .getAnchor()
                .ifPresent(anchor -> anchors.put(anchor.getValue(), new Anchored(value, leftBefore - left + 1)));
        return value;
    }

    private @Nullable Object aliased(AliasEvent alias) {
        String name = alias.getAlias().getValue();
        Anchored anchored = anchors.get(name);
        if (anchored == null) {
            throw wrong(
                    alias,
                    "*" + Excerpt.of(name) + ": nothing before it, and not around it, is called &" + Excerpt.of(name));
        }
        take(alias, anchored.values());
        return anchored.value();
    }

    private void take(Event event, int values) {
        left -= values;
        if (left < 0) {
            throw wrong(event, "too many values");
        }
    }

    private List<@Nullable Object> list(int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        for (Event next = next(); next.getEventId() != Event.ID.SequenceEnd; next = next()) {
            list.add(value(next, depth + 1));
        }
        return Collections.unmodifiableList(list);
    }

    private Map<String, @Nullable Object> map(int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (Event next = next(); next.getEventId() != Event.ID.MappingEnd; next = next()) {
            if (!(next instanceof ScalarEvent key)) {
                throw wrong(next, "a name that is no text");
            }
            refuseTag(key.getTag(), key);
            String name = key.getValue();
            if (map.containsKey(name)) {
                throw wrong(key, "'" + Excerpt.of(name) + "' is there twice");
            }
            map.put(name, value(next(), depth + 1));
        }
        return Collections.unmodifiableMap(map);
    }

    private @Nullable Object scalar(ScalarEvent scalar) {
        String text = scalar.getValue();
        Optional<String> tag = scalar.getTag();
        if (tag.isPresent()) {
            refuseTag(tag, scalar);
            return text;
        }
        Tag kind = scalar.getScalarStyle() == ScalarStyle.PLAIN
                ? settings.getSchema().getScalarResolver().resolve(text, true)
                : Tag.STR;
        if (kind.equals(Tag.NULL)) {
            return null;
        } else if (kind.equals(Tag.BOOL)) {
            return text.equals("true");
        } else if (kind.equals(Tag.INT)) {
            return integer(scalar, text);
        } else if (kind.equals(Tag.FLOAT)) {
            return floating(text);
        }
        return text;
    }

    private static Object integer(Event event, String digits) {
        if (digits.length() > MOST_DIGITS) {
            throw wrong(event, "a number that is too long (expected: at most " + MOST_DIGITS + " characters)");
        }
        BigInteger number = new BigInteger(digits);
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }

    /** What is a number for YAML and none for JSON, such as {@code .inf}, is a text. */
    private static Object floating(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? (Object) number : text;
        } catch (NumberFormatException notInJson) {
            return text;
        }
    }

    /** A tag says what to make of a value, and here that is never anything but what it is; {@code !!str} says no other. */
    private static void refuseTag(Optional<String> tag, Event event) {
        if (tag.isPresent() && !(event instanceof ScalarEvent && tag.get().equals(Tag.STR.getValue()))) {
            throw wrong(event, "the tag " + Excerpt.of(tag.get()) + " (expected: none)");
        }
    }

    private static UnreadableDocument wrong(Event event, String what) {
        return event.getStartMark().map(mark -> wrong(mark, what)).orElseGet(() -> new UnreadableDocument(what));
    }

    private static UnreadableDocument wrong(Mark mark, String what) {
        return new UnreadableDocument(mark.getLine() + 1, mark.getColumn() + 1, what);
    }
}
