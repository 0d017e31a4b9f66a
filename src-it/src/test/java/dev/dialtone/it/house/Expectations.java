package dev.dialtone.it.house;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the text of a test expects, as it stands there: constants of enums and texts. What a test sends does not count, nor
 * what it wants not to be.
 *
 * @param constants {@code NumberStatus.ACTIVE}, names of Java
 * @param texts what stands in quotes where something is expected, and each word of it
 * @param members which text is expected of which member, {@code RegistrationStatus=COMPLETE}; of tests in JavaScript
 */
record Expectations(Set<String> constants, Set<String> texts, Set<String> members) {

    private static final String ASSERTION = "assertThat(";

    /** Calls of an assertion that say what something is not, or what it is called. */
    private static final Pattern OTHER_CALLS = Pattern.compile("(isNot|doesNot|as\\b|describedAs|path|get\\b).*");

    private static final Pattern CALL = Pattern.compile("\\s*\\.\\s*(\\w+)\\s*\\(");
    private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z]\\w+\\.[A-Z][A-Z0-9_]+)\\b");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** {@code Errors.conflict(call, "REASON", "pool", id)}: what is after the call. */
    private static final Pattern REFUSAL = Pattern.compile("\\bErrors\\.\\w+\\(|\\b(?:invalid|notFound|refuses?)\\(");

    private static final Pattern REFUSED = Pattern.compile(",\\s*(\"[^\"\\\\]*\")(?=\\s*[,)])");

    /** {@code assert.equal(answer.Status, "ACTIVE")}, also in an object or a list. */
    private static final Pattern JAVASCRIPT =
            Pattern.compile("\\bassert\\.(?:equal|deepEqual|partialDeepStrictEqual)\\(");

    /** {@code answer.Status, "ACTIVE"} and {@code Status: "ACTIVE"}. */
    private static final Pattern MEMBER = Pattern.compile("(?:\\.(\\w+),|\\b(\\w+):)\\s*\"([^\"]*)\"");

    /** The reason of a refusal, which no request has. */
    private static final Pattern REASON = Pattern.compile("\\bReason: (\"[A-Z_]+\")");

    /** What assertions and expected refusals of a Java test expect. */
    static Expectations ofJava(String source) {
        Expectations found = none();
        for (int at = source.indexOf(ASSERTION); at >= 0; at = source.indexOf(ASSERTION, at + 1)) {
            found.chain(source, end(source, at + ASSERTION.length()));
        }
        Matcher refusal = REFUSAL.matcher(source);
        while (refusal.find()) {
            String call = source.substring(refusal.end(), end(source, refusal.end()));
            REFUSED.matcher(call + ")").results().forEach(text -> found.text(text.group(1)));
        }
        return found;
    }

    /** What assertions of a test in JavaScript expect. */
    static Expectations ofJavaScript(String source) {
        Expectations found = none();
        Matcher assertion = JAVASCRIPT.matcher(source);
        while (assertion.find()) {
            String expected = source.substring(assertion.end(), end(source, assertion.end()));
            found.text(expected);
            MEMBER.matcher(expected)
                    .results()
                    .forEach(member -> found.members.add(
                            (member.group(1) == null ? member.group(2) : member.group(1)) + "=" + member.group(3)));
        }
        REASON.matcher(source).results().forEach(reason -> found.text(reason.group(1)));
        return found;
    }

    /** The answers of a case file. */
    static Expectations ofCases(String file) {
        Expectations found = none();
        for (String line : file.lines().toList()) {
            int arrow = line.indexOf("=>");
            if (arrow >= 0 && !line.startsWith("#") && !line.startsWith("[")) {
                found.words(line.substring(arrow + 2));
            }
        }
        return found;
    }

    static Expectations none() {
        return new Expectations(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    /** Takes what others expect, too. */
    void add(Expectations others) {
        constants.addAll(others.constants);
        texts.addAll(others.texts);
        members.addAll(others.members);
    }

    private void chain(String source, int afterSubject) {
        Matcher call = CALL.matcher(source).region(afterSubject, source.length());
        while (call.lookingAt()) {
            int end = end(source, call.end());
            if (!OTHER_CALLS.matcher(call.group(1)).matches()) {
                String expected = withoutSubjects(source.substring(call.end(), end));
                CONSTANT.matcher(expected).results().forEach(constant -> constants.add(constant.group(1)));
                text(expected);
            }
            call.region(end, source.length());
        }
    }

    /** Nested assertions have subjects of their own, and are looked at by themselves. */
    private static String withoutSubjects(String expected) {
        int at = expected.indexOf(ASSERTION);
        return at < 0 ? expected : expected.substring(0, at);
    }

    private void text(String expected) {
        TEXT.matcher(expected).results().forEach(text -> words(text.group(1)));
    }

    private void words(String text) {
        texts.addAll(List.of(text.strip().split("\\s+")));
    }

    /** Just after the parenthesis that closes the one before; texts may have others. */
    private static int end(String source, int from) {
        int depth = 1;
        boolean isText = false;
        int at = from;
        while (at < source.length() && depth > 0) {
            char character = source.charAt(at);
            if (character == '\\') {
                at++;
            } else if (character == '"') {
                isText = !isText;
            } else if (!isText && character == '(') {
                depth++;
            } else if (!isText && character == ')') {
                depth--;
            }
            at++;
        }
        return Math.min(at, source.length());
    }
}
