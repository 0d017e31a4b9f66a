package dev.dialtone.it.contract;

import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.shape.Constraint;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.TimestampFormat;
import dev.dialtone.core.shape.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes valid values of a contract's types, ready to be written as JSON: strings, numbers, lists, maps by member name.
 * Strings with a pattern come from a table, because a pattern says what fits but does not show it.
 */
public final class Samples {

    /** A string that a pattern takes and one that it refuses; null when it takes every string. */
    record Pair(String taken, @Nullable String refused) {}

    private static final Map<String, Pair> BY_PATTERN = Map.ofEntries(
            // Pinpoint SMS and Voice v2
            Map.entry("^[A-Z]{2}$", new Pair("US", "u1")),
            Map.entry("^[A-Za-z0-9_-]+$", new Pair("Name_1-a", "a name")),
            Map.entry("^[A-Za-z0-9_:/-]+$", new Pair("name-1", "a name")),
            Map.entry("^[A-Za-z0-9_:/-]*$", new Pair("name-1", "a name")),
            Map.entry("^[!-~]+$", new Pair("token-1", "a token")),
            Map.entry("^[/\\.:A-Za-z0-9+_-]+$", new Pair("ACTIVE", "a b")),
            Map.entry("^.+$", new Pair("text", "\n")),
            Map.entry("^.*$", new Pair("text", "\n")),
            Map.entry("^\\S+$", new Pair("connect.us-east-1.amazonaws.com", "connect us-east-1 amazonaws com")),
            Map.entry(
                    "^arn:\\S+$", new Pair("arn:aws:iam::123456789012:role/sms", "nra:aws:iam::123456789012:role/sms")),
            Map.entry(
                    "^arn:[A-Za-z0-9_:/-]+$",
                    new Pair(
                            "arn:aws:sms-voice:us-east-1:123456789012:pool/pool-1",
                            "arn:aws:sms-voice:us-east-1:123456789012:pool/a pool")),
            Map.entry("^[A-Z_]+$", new Pair("NAME", "a name")),
            Map.entry("^[A-Za-z0-9_:/\\+-]+$", new Pair("name-1", "a name")),
            Map.entry("^(?!\\s*$)[\\s\\S]+$", new Pair("text", " ")),
            Map.entry("^[\\d]+$", new Pair("5", "x")),
            Map.entry("^[A-Za-z0-9_]+$", new Pair("Name_1", "a name")),
            Map.entry("^s3://([a-z0-9\\.-]{3,63})/(.+)$", new Pair("s3://bucket/file.pdf", "http://bucket/file.pdf")),
            Map.entry("^https://\\S+$", new Pair("https://example.com", "ftp://example.com")),
            Map.entry("^(?:(https://|s3://).+)$", new Pair("https://example.com/a.png", "ftp://example.com/a.png")),
            Map.entry("^\\+[1-9][0-9]{1,18}$", new Pair("+12065550100", "12065550100")),
            Map.entry("^\\+[1-9][0-9]{1,14}$", new Pair("+12065550100", "12065550100")),
            Map.entry(
                    "^\\+[({\\s\\[]?[1-9][0-9(){}\\s\\[\\],.-]{1,38}$", new Pair("+1 (206) 555-0100", "206 555 0100")),
            Map.entry("^[a-z]{2}(-[A-Z]{2})?$", new Pair("en-US", "english")),
            Map.entry("^[a-z0-9][a-z0-9.-]*[a-z0-9]$", new Pair("bucket-1", "-bucket")),
            Map.entry("^[\\S]+$", new Pair("text", "a text")),
            Map.entry("^[A-Za-z0-9_\\.]+$", new Pair("companyInfo.companyName", "a name")),
            Map.entry("^[A-Za-z0-9_ -]+$", new Pair("My shop", "My shop!")),
            Map.entry("^[A-Za-z0-9]+$", new Pair("123456", "123-456")),
            Map.entry("^[0-9]{0,2}\\.[0-9]{1,5}$", new Pair("0.05", "five")),
            Map.entry("^[ \\S]+$", new Pair("WORD", "\n")),
            Map.entry(
                    "^(?:(arn:\\S+|UNSET_RCS_MEDIA_CONFIGURATION))$",
                    new Pair("arn:aws:iam::123456789012:role/sms", "nra:aws:iam::123456789012:role/sms")),
            Map.entry(
                    "^(?:([a-z0-9][a-z0-9.-]*[a-z0-9]|UNSET_RCS_MEDIA_CONFIGURATION))$",
                    new Pair("bucket-1", "-bucket")),
            Map.entry("^(?:([A-Za-z0-9_:/-]+|UNSET_DEFAULT_POOL_FOR_NOTIFY))$", new Pair("pool-1", "a pool")),
            Map.entry("^(?:([A-Za-z0-9_-]*|UNSET_DEFAULT_TEMPLATE))$", new Pair("template-1", "a template")),
            Map.entry("^(?!\\s)^[\\s\\S]+(?<!\\s)$", new Pair("text", " text")),
            // Chime and Chime SDK Voice
            Map.entry("^$|^[a-zA-Z0-9 ]{2,15}$", new Pair("Dialtone", "Dial-tone")),
            Map.entry("^\\+?[1-9]\\d{1,14}$", new Pair("+12065550100", "call me")),
            Map.entry("^\\+?[1-9][0-9]{1,18}$", new Pair("+12065550100", "call me")),
            Map.entry(
                    "^[a-fA-F0-9]{8}(?:-[a-fA-F0-9]{4}){3}-[a-fA-F0-9]{12}$",
                    new Pair("01234567-89ab-cdef-0123-456789abcdef", "01234567-89ab-cdef-0123-456789abcdeg")),
            Map.entry("^.*\\S.*$", new Pair("text", " ")),
            Map.entry("^8(00|33|44|55|66|77|88)$", new Pair("800", "801")),
            Map.entry("^$|^[A-Z]{2,2}$", new Pair("US", "us")),
            Map.entry("^$|^[0-9]{3,3}$", new Pair("206", "20")),
            Map.entry("^$|^[a-zA-Z0-9 ]{0,30}$", new Pair("Ride 1", "Ride-1")),
            Map.entry("^[a-zA-Z0-9 _.-]+$", new Pair("Front desk", "Front/desk")),
            Map.entry("^arn[\\/\\:\\-\\_\\.a-zA-Z0-9]+$", new Pair("arn:aws:chime:us-east-1:1:x/y", "arn x")),
            Map.entry("^[a-zA-Z0-9+/]+$", new Pair("YWJj", "a b")),
            Map.entry("^[-_a-zA-Z0-9]*$", new Pair("token-1", "a token")),
            Map.entry("^.+@.+\\..+$", new Pair("ann@example.com", "ann")),
            Map.entry(
                    "^$|^[a-zA-Z0-9\\,\\.\\_\\-]+(\\s+[a-zA-Z0-9\\,\\.\\_\\-]+)*$",
                    new Pair("Front desk", "Front/desk")),
            Map.entry("^[-_a-zA-Z0-9]{2,64}$", new Pair("token-1", "a token")),
            Map.entry(
                    "^(arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-\\d{1}:\\d{12}:function:[a-zA-Z0-9-_]+(:(\\$LATEST|[a-zA-Z0-9-_]+))?)$",
                    new Pair(
                            "arn:aws:lambda:us-east-1:123456789012:function:desk",
                            "arn:aws:lambda:us-east-1:123456789012:layer:desk")),
            Map.entry(
                    "^amzn1\\.application-oa2-client\\.[0-9a-fA-F]{32}$",
                    new Pair(
                            "amzn1.application-oa2-client.0123456789abcdef0123456789abcdef",
                            "amzn1.application-oa2-client.0123456789abcdef0123456789abcdeg")),
            // Connect
            Map.entry("^(?!d-)([\\da-zA-Z]+)([-]*[\\da-zA-Z])*$", new Pair("my-instance", "my_instance")),
            Map.entry("^d-[0-9a-f]{10}$", new Pair("d-0123456789", "d-012345678g")),
            Map.entry("^\\+[1-9]\\d{1,14}$", new Pair("+12065550100", "12065550100")),
            Map.entry("^[\\W\\S_]*$", new Pair("text", null)),
            Map.entry("^\\+?[0-9]{1,11}$", new Pair("+1206", "1206-555")),
            Map.entry("^(?!aws:)[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$", new Pair("key", "aws:key")),
            Map.entry("(^[\\S].*[\\S]$)|(^[\\S]$)", new Pair("both coasts", " coasts")),
            Map.entry(
                    "^arn:(aws|aws-us-gov):connect:[a-z]{2}-[a-z]+-[0-9]{1}:[0-9]{1,20}:traffic-distribution-group/[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$",
                    new Pair(
                            "arn:aws:connect:us-east-1:123456789012:traffic-distribution-group/12345678-90ab-cdef-1234-567890abcdef",
                            "arn:aws:connect:us-east-1:123456789012:traffic-distribution-group/12345678-90ab-cdef-1234-567890abcdeg")),
            Map.entry(
                    "^(arn:(aws|aws-us-gov):connect:[a-z]{2}-[a-z-]+-[0-9]{1}:[0-9]{1,20}:traffic-distribution-group/)?[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$",
                    new Pair("12345678-90ab-cdef-1234-567890abcdef", "12345678-90ab-cdef-1234-567890abcdeg")),
            Map.entry(
                    "^arn:(aws|aws-us-gov):connect:[a-z]{2}-[a-z]+-[0-9-]{1}:[0-9]{1,20}:instance/[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$",
                    new Pair(
                            "arn:aws:connect:us-east-1:123456789012:instance/12345678-90ab-cdef-1234-567890abcdef",
                            "arn:aws:connect:us-east-1:123456789012:instance/12345678-90ab-cdef-1234-567890abcdeg")),
            Map.entry("^[a-z]{2}(-[a-z]+){1,2}(-[0-9])?$", new Pair("us-west-2", "west")),
            Map.entry("^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)[a-zA-Z\\d\\S]{8,64}$", new Pair("Secret123", "secret123")),
            Map.entry("^(\\+[1-9]\\d{1,14})?$", new Pair("+12065550100", "12065550100")),
            Map.entry("^[-:/A-Za-z0-9]+$", new Pair("arn:aws:s3:us-east-1:file", "arn:aws:s3:us_east_1:file")),
            Map.entry("^[ a-zA-Z0-9_@-]+$", new Pair("Team lead", "Team/lead")),
            Map.entry(
                    "^(?!aws:|connect:)[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]+$",
                    new Pair("team", "aws:team")),
            Map.entry("^[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]+$", new Pair("team", "\u0001")),
            Map.entry(
                    "^(arn:(aws|aws-us-gov):connect:[a-z]{2}-[a-z]+-[0-9]{1}:[0-9]{1,20}:instance/)?[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$",
                    new Pair("12345678-90ab-cdef-1234-567890abcdef", "12345678-90ab-cdef-1234-567890abcdeg")),
            Map.entry(
                    "^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$",
                    new Pair("12345678-90ab-cdef-1234-567890abcdef", "12345678-90ab-cdef-1234-567890abcdeg")),
            Map.entry(
                    "^[a-zA-Z0-9]{64}$",
                    new Pair(
                            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                            "0123456789abcde_0123456789abcde_0123456789abcde_0123456789abcde_")),
            Map.entry("^(.*\\S.*)?$", new Pair("text", " ")),
            // Dialtone's own
            Map.entry("^[a-z0-9-]{1,32}$", new Pair("registration-1", "A registration")),
            Map.entry("^([0-9]{12}|all)$", new Pair("123456789012", "12")),
            Map.entry("^[0-9]{12}$", new Pair("123456789012", "12")),
            Map.entry("^[0-9a-fA-F.:]{2,45}$", new Pair("192.0.2.10", "somewhere")),
            Map.entry(
                    "^P(?!$)(\\d{1,5}D)?(T(?=\\d)(\\d{1,7}H)?(\\d{1,9}M)?(\\d{1,10}(\\.\\d{1,9})?S)?)?$",
                    new Pair("PT1H", "PT")));

    private static final int LETTERS = 26;

    private Samples() {}

    /** The strings of the table by pattern. */
    static Map<String, Pair> table() {
        return Collections.unmodifiableMap(BY_PATTERN);
    }

    /**
     * The table's strings for a pattern.
     *
     * @throws IllegalStateException when it has none
     */
    static Pair of(Constraint.Matches matches) {
        Pair pair = BY_PATTERN.get(matches.regex());
        if (pair == null) {
            throw new IllegalStateException(matches.regex() + ": a pattern without sample strings (expected: a pair in "
                    + Samples.class.getSimpleName() + ")");
        }
        return pair;
    }

    /** A valid structure with no more than it must have. */
    public static Map<String, Object> smallest(Schema<?> schema) {
        Map<String, Object> structure = new LinkedHashMap<>();
        for (Member member : schema.members()) {
            if (member.isRequired() || (schema.isUnion() && structure.isEmpty())) {
                structure.put(member.name(), valid(member.type()));
            }
        }
        return structure;
    }

    /**
     * A valid value.
     *
     * @throws IllegalStateException when the value does not meet the type's constraints, so that the table must be mended
     */
    public static Object valid(Type type) {
        Object value = switch (type.kind()) {
            case STRING -> string(type);
            case ENUM -> type.enumeration().publicValues().get(0).value();
            case BOOLEAN -> true;
            case BYTE, SHORT, INTEGER, LONG, FLOAT, DOUBLE, BIG_INTEGER, BIG_DECIMAL -> number(type);
            case TIMESTAMP ->
                type.timestampFormat() == TimestampFormat.DATE_TIME ? "2026-01-01T00:00:00Z" : (Object) 1767225600;
            case BLOB -> new byte[(int) Math.max(1, shortest(type))];
            case DOCUMENT -> Map.of();
            case LIST -> list(type);
            case MAP -> map(type, Math.max(1, shortest(type)));
            case STRUCTURE, UNION -> smallest(type.schema());
        };
        if (!fits(type, value)) {
            throw new IllegalStateException(value + ": a sample that does not meet " + type.constraints());
        }
        return value;
    }

    /** Whether a sample meets the constraints of its own type, whatever is inside it. */
    static boolean fits(Type type, Object value) {
        Object read = value instanceof byte[] bytes ? Blob.of(bytes) : value;
        return type.constraints().stream().allMatch(constraint -> constraint.isMetBy(read));
    }

    /** A valid list, never an empty one, that may be changed. */
    static List<Object> list(Type type) {
        return list(type, Math.max(1, shortest(type)));
    }

    /** A list of so many valid elements. */
    static List<Object> list(Type type, long size) {
        return new ArrayList<>(Collections.nCopies((int) size, valid(type.element())));
    }

    /** A map of so many valid entries. */
    static Map<String, Object> map(Type type, long size) {
        Map<String, Object> map = new LinkedHashMap<>();
        keys(type, size).forEach(key -> map.put(key, valid(type.element())));
        return map;
    }

    /** Different keys of a map, fewer than asked for when there are no more: they are those of an enum, say. */
    static List<String> keys(Type map, long size) {
        List<String> keys = new ArrayList<>();
        String first = String.valueOf(valid(map.key()));
        for (int i = 0; keys.size() < size && i < 2 * LETTERS * LETTERS; i++) {
            String pair = "" + (char) ('A' + i / LETTERS % LETTERS) + (char) ('A' + i % LETTERS);
            String key = i == 0 ? first : i < LETTERS * LETTERS ? first + i : pair;
            if (fits(map.key(), key) && !keys.contains(key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** A valid string, made so long by repeating its last character; other constraints may break. */
    static String stretched(Type type, long length) {
        String sample = string(type);
        String last = sample.substring(sample.length() - 1);
        return length <= sample.length()
                ? sample.substring(0, (int) length)
                : sample + last.repeat((int) length - sample.length());
    }

    private static String string(Type type) {
        for (Constraint constraint : type.constraints()) {
            if (constraint instanceof Constraint.Matches matches) {
                return of(matches).taken();
            } else if (constraint instanceof Constraint.OneOf values) {
                return values.schema().publicValues().get(0).value();
            }
        }
        return "a".repeat((int) Math.max(1, shortest(type)));
    }

    private static long shortest(Type type) {
        for (Constraint constraint : type.constraints()) {
            if (constraint instanceof Constraint.Length length && length.min() != null) {
                return length.min();
            }
        }
        return 0;
    }

    private static Object number(Type type) {
        for (Constraint constraint : type.constraints()) {
            if (constraint instanceof Constraint.Range range && range.min() != null) {
                return new BigDecimal(range.min());
            } else if (constraint instanceof Constraint.OneOfInts values) {
                return values.values().get(0);
            }
        }
        return 1;
    }
}
