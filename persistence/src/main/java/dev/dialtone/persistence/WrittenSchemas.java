package dev.dialtone.persistence;

import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The schemas by which the values of a folder were written. Each has a number, under which the folder has the names of its members
 * as they were then: a value says the number, and of each member its place there. So members may be added, and stand in another
 * order, without a step to another format.
 */
final class WrittenSchemas {
    private static final String END = "\n";

    /** What each was written as: its id and the names of its members, each with an end behind it. */
    private final List<String> texts = new ArrayList<>();

    private final Map<Schema<?>, Integer> numbers = new ConcurrentHashMap<>();

    /** Takes one that a folder has; they come in the order of their numbers. */
    void add(byte[] text) {
        texts.add(new String(text, StandardCharsets.UTF_8));
    }

    /** Makes sure that a folder has the schemas of what a type has inside. On the thread that saves. */
    void require(Type type, Batch batch) {
        switch (type.kind()) {
            case STRUCTURE, UNION -> require(type.schema(), batch);
            case LIST, MAP -> require(type.element(), batch);
            default -> {}
        }
    }

    /** As above, for a schema. */
    void require(Schema<?> schema, Batch batch) {
        if (numbers.containsKey(schema)) {
            return;
        }
        String text = text(schema);
        int number = texts.indexOf(text);
        if (number < 0) {
            number = texts.size();
            texts.add(text);
            byte[] written = text.getBytes(StandardCharsets.UTF_8);
            batch.put(TableKey.SCHEMAS, number, output -> output.writeBytes(written));
        }
        numbers.put(schema, number);
        schema.members().forEach(member -> require(member.type(), batch));
    }

    private static String text(Schema<?> schema) {
        StringBuilder text = new StringBuilder(schema.id()).append(END);
        schema.members().forEach(member -> text.append(member.name()).append(END));
        return text.toString();
    }

    /** The number of one that was {@linkplain #require required}. */
    int number(Schema<?> schema) {
        Integer number = numbers.get(schema);
        if (number == null) {
            throw new IllegalStateException(schema + " is in no type that was required");
        }
        return number;
    }

    /**
     * The members of a schema in the order in which a number has them.
     *
     * @throws IllegalArgumentException when the number is another one's, or has one that is no member
     */
    List<Member> members(Schema<?> schema, int number) {
        String[] lines = number < texts.size() ? texts.get(number).split(END) : new String[] {""};
        if (!lines[0].equals(schema.id())) {
            throw new IllegalArgumentException("schema " + number + ": " + lines[0] + " (expected: " + schema + ")");
        }
        List<Member> read = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            Member member = schema.member(lines[i]);
            if (member == null) {
                throw new IllegalArgumentException(schema.name() + ": " + lines[i] + " is no member of it");
            }
            read.add(member);
        }
        return read;
    }
}
