package dev.dialtone.it.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that no service takes.
 *
 * @param name what is wrong with it
 * @param status of the answer
 * @param error the error's name; null for the service's own validation error
 * @param maker makes it of a good one
 */
record BadBody(String name, int status, @Nullable String error, Maker maker) {

    private static final String SERIALIZATION = "SerializationException";
    private static final int DEEP = 100_000;

    static final List<BadBody> ALL = List.of(
            unreadable("cut short", (good, member) -> utf8(good.substring(0, good.length() - 1))),
            unreadable("a brace too many", (good, member) -> utf8(good + "}")),
            unreadable("garbage at the end", (good, member) -> utf8(good + " x")),
            unreadable("a second value", (good, member) -> utf8(good + good)),
            unreadable("a comma too many", (good, member) -> utf8(good.replace("}", ",}"))),
            unreadable("single quotes", (good, member) -> utf8(good.replace('"', '\''))),
            unreadable("a comment", (good, member) -> utf8("/* */" + good)),
            unreadable("XML", (good, member) -> utf8("<request/>")),
            unreadable("only spaces", (good, member) -> utf8("   ")),
            unreadable("an array", (good, member) -> utf8("[]")),
            unreadable("a string", (good, member) -> utf8("\"text\"")),
            unreadable("null", (good, member) -> utf8("null")),
            unreadable("a number for a string", (good, member) -> only(member, "17")),
            unreadable("an object for a string", (good, member) -> only(member, "{}")),
            unreadable("a list for a string", (good, member) -> only(member, "[\"text\"]")),
            unreadable("a boolean for a string", (good, member) -> only(member, "true")),
            unreadable("not a number", (good, member) -> only(member, "NaN")),
            unreadable("a number beyond all bounds", (good, member) -> only(member, "1e999999999")),
            unreadable("a number of many digits", (good, member) -> beside(good, "9".repeat(DEEP))),
            unreadable("deep arrays", (good, member) -> beside(good, "[".repeat(DEEP) + "]".repeat(DEEP))),
            unreadable("deep objects", (good, member) -> beside(good, "{\"a\":".repeat(DEEP) + 1 + "}".repeat(DEEP))),
            unreadable("deep and cut short", (good, member) -> only(member, "[".repeat(DEEP))),
            unreadable("a long name", (good, member) -> only("n".repeat(DEEP), "1")),
            unreadable("invalid UTF-8", (good, member) -> latin1(good.replaceFirst("\\{", "{\"x\":\"\u00ff\u00fe\","))),
            unreadable("cut UTF-8", (good, member) -> latin1(good.replaceFirst("\\{", "{\"x\":\"\u00c3\","))),
            unreadable("UTF-16", (good, member) -> good.getBytes(StandardCharsets.UTF_16)),
            unreadable("a NUL byte in a string", (good, member) -> only(member, "\"a\0b\"")),
            unreadable("only a NUL byte", (good, member) -> new byte[1]),
            unreadable("a line break in a string", (good, member) -> only(member, "\"a\nb\"")),
            unreadable("compressed", (good, member) -> new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0}),
            invalid("an escaped NUL", (good, member) -> only(member, "\"a\\u0000b\"")),
            invalid("half a surrogate pair", (good, member) -> only(member, "\"\\ud800\"")),
            invalid("a string of 100,000 characters", (good, member) -> only(member, '"' + "a".repeat(DEEP) + '"')),
            invalid("nothing", (good, member) -> new byte[0]),
            invalid("an empty object", (good, member) -> utf8("{}")),
            invalid("null for what is required", (good, member) -> only(member, "null")),
            new BadBody(
                    "more than 1 MiB",
                    413,
                    "RequestEntityTooLargeException",
                    (good, member) -> beside(good, '"' + "a".repeat(1024 * 1024) + '"')));

    /** Makes a bad body of a good one and the name of a string member. */
    interface Maker {
        byte[] make(String good, String member);
    }

    /** A good request made bad. */
    RawRequest spoil(RawRequest good, InputTarget target) {
        return good.withBody(maker.make(good.text(), target.member()));
    }

    /** The name of the error that a service answers with. */
    String errorOf(InputTarget target) {
        return error == null ? target.validationError() : error;
    }

    @Override
    public String toString() {
        return name;
    }

    private static BadBody unreadable(String name, Maker maker) {
        return new BadBody(name, 400, SERIALIZATION, maker);
    }

    private static BadBody invalid(String name, Maker maker) {
        return new BadBody(name, 400, null, maker);
    }

    private static byte[] only(String member, String value) {
        return utf8("{\"" + member + "\":" + value + "}");
    }

    /** With a member more that the operation does not know. */
    private static byte[] beside(String good, String value) {
        return utf8(good.replaceFirst("\\{", "{\"NoSuchMember\":" + value + ","));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
