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
 * @param constants {@code NumberStatus.ACTIVE}, names of the SDK that the test uses
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

    /** {@code refused(call, "ConflictException", 400, { ResourceType: "pool" })}: what is after the call. */
    private static final Pattern JAVASCRIPT_REFUSAL = Pattern.compile("\\brefused\\(");

    /** What an assertion sends before it expects something. */
    private static final Pattern COMMAND = Pattern.compile("\\bnew (?:\\w+\\.)?\\w+Command\\(");

    /** {@code import { PoolStatus } from "@aws-sdk/…"} and {@code import * as voice from "@aws-sdk/…"}. */
    private static final Pattern IMPORT = Pattern.compile("import ([^;]*?) from \"@aws-sdk/");

    private static final Pattern JAVASCRIPT_CONSTANT = Pattern.compile("(?<![\\w.])(\\w+)\\.(?:(\\w+)\\.)?([A-Z]\\w*)");

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

    /** What assertions and expected refusals of a test in JavaScript expect. */
    static Expectations ofJavaScript(String source) {
        Expectations found = none();
        Set<String> imported = new TreeSet<>();
        IMPORT.matcher(source)
                .results()
                .forEach(names -> imported.addAll(List.of(names.group(1).split("\\W+"))));
        Matcher assertion = JAVASCRIPT.matcher(source);
        while (assertion.find()) {
            found.script(withoutCommands(source.substring(assertion.end(), end(source, assertion.end()))), imported);
        }
        Matcher refusal = JAVASCRIPT_REFUSAL.matcher(source);
        while (refusal.find()) {
            String call = withoutCommands(source.substring(refusal.end(), end(source, refusal.end())));
            found.script(call.substring(firstArgument(call)), imported);
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

    private void script(String expected, Set<String> imported) {
        text(expected);
        MEMBER.matcher(expected)
                .results()
                .forEach(member -> members.add(
                        (member.group(1) == null ? member.group(2) : member.group(1)) + "=" + member.group(3)));
        JAVASCRIPT_CONSTANT
                .matcher(expected)
                .results()
                .filter(constant -> imported.contains(constant.group(1)))
                .forEach(constant -> constants.add(
                        (constant.group(2) == null ? constant.group(1) : constant.group(2)) + "." + constant.group(3)));
    }

    private static String withoutCommands(String expected) {
        StringBuilder rest = new StringBuilder(expected);
        for (Matcher command = COMMAND.matcher(rest); command.find(); command = COMMAND.matcher(rest)) {
            rest.delete(command.start(), end(rest.toString(), command.end()));
        }
        return rest.toString();
    }

    /** Where the first argument ends. */
    private static int firstArgument(String call) {
        int at = 0;
        while (at < call.length() && call.charAt(at) != ',') {
            at = "([{".indexOf(call.charAt(at)) < 0 ? at + 1 : end(call, at + 1);
        }
        return at;
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

    /** Just after the parenthesis or brace that closes the one before; texts may have others. */
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
            } else if (!isText && "([{".indexOf(character) >= 0) {
                depth++;
            } else if (!isText && ")]}".indexOf(character) >= 0) {
                depth--;
            }
            at++;
        }
        return Math.min(at, source.length());
    }
}
