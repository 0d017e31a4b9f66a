package dev.dialtone.connect.language;

import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.core.shape.JsonSyntax;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells whether a text is a flow that can be published, as the service does when it is. */
public final class FlowValidator {
    private static final String VERSION = "2019-10-30";
    private static final String SETTINGS = "Settings";
    private static final String IDENTIFIER = "Identifier";
    private static final int MOST_ACTIONS = 250;
    private static final int LONGEST_IDENTIFIER = 50;
    private static final Pattern NOT_IN_IDENTIFIER = Pattern.compile("[%:(\\\\/)=$,;\\[\\]{}]");
    private static final Set<String> NO_IDENTIFIERS = Set.of(
            "__proto__",
            "constructor",
            "__defineGetter__",
            "__defineSetter__",
            "toString",
            "hasOwnProperty",
            "isPrototypeOf",
            "propertyIsEnumerable",
            "toLocaleString",
            "valueOf");

    private final FlowKind kind;
    private final References references;
    private final FlowProblems problems = new FlowProblems();

    private FlowValidator(FlowKind kind, References references) {
        this.kind = kind;
        this.references = references;
    }

    /**
     * The problems of a content, in the order of its actions; empty when there are none. Content that is no JSON or lacks a part of a
     * flow is an InvalidRequestException.
     *
     * @param kind of the flow, or of a module
     * @param references what the content may name
     */
    public static List<String> problems(String content, FlowKind kind, References references) {
        FlowValidator validator = new FlowValidator(kind, references);
        validator.check(read(content));
        return validator.problems.messages();
    }

    private static Map<String, @Nullable Object> read(String content) {
        return JsonSyntax.object(content)
                .orElseThrow(() -> ConnectErrors.invalidRequest(
                        "Content: " + JsonSyntax.problem(content) + " (expected: a flow)"));
    }

    /**
     * Refuses a module whose settings are no object.
     *
     * @param isRequired whether it has to have some, as the service was seen to want them
     */
    public static void requireSettings(String content, boolean isRequired) {
        Map<String, @Nullable Object> module = read(content);
        Object settings = isRequired ? require(module, SETTINGS) : module.get(SETTINGS);
        if (settings != null && !(settings instanceof Map)) {
            throw ConnectErrors.invalidRequest("Content: its " + SETTINGS + " are no JSON object (expected: one)");
        }
    }

    private static Object require(Map<String, @Nullable Object> flow, String member) {
        Object value = flow.get(member);
        if (value == null) {
            throw ConnectErrors.invalidRequest("JSON field is missing or null for field name: "
                    + Character.toLowerCase(member.charAt(0)) + member.substring(1));
        }
        return value;
    }

    private void check(Map<String, @Nullable Object> flow) {
        Object version = require(flow, "Version");
        Object start = require(flow, "StartAction");
        Object actions = require(flow, "Actions");
        if (!version.equals(VERSION)) {
            problems.property("Version");
        }
        Object metadata = flow.get("Metadata");
        if (metadata != null && !(metadata instanceof Map)) {
            problems.property("Metadata");
        }
        if (!(actions instanceof List<?> list) || list.size() > MOST_ACTIONS) {
            problems.property("Actions");
            return;
        }
        Set<String> identifiers = new HashSet<>();
        list.forEach(action -> {
            if (action instanceof Map<?, ?> members
                    && members.get(IDENTIFIER) instanceof String text
                    && isIdentifier(text)) {
                identifiers.add(text);
            }
        });
        if (!(start instanceof String) || !identifiers.contains(start)) {
            problems.property("StartAction");
        }
        Set<String> before = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Map<?, ?> members) {
                checkIdentifier(i, members.get(IDENTIFIER), before);
                check(i, members, identifiers);
            } else {
                problems.property(FlowProblems.path(i));
            }
        }
    }

    /** Checks that of one action, and adds it to those before the next. */
    private void checkIdentifier(int index, @Nullable Object identifier, Set<String> before) {
        String path = FlowProblems.path(index) + '.' + IDENTIFIER;
        if (identifier == null) {
            problems.missing(path);
        } else if (!(identifier instanceof String text) || !isIdentifier(text) || !before.add(text)) {
            problems.property(path);
        }
    }

    private static boolean isIdentifier(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_IDENTIFIER
                && !NOT_IN_IDENTIFIER.matcher(text).find()
                && !NO_IDENTIFIERS.contains(text);
    }

    private void check(int index, Map<?, ?> members, Set<String> identifiers) {
        Object name = members.get("Type");
        if (name == null) {
            problems.missing(FlowProblems.path(index) + ".Type");
            return;
        }
        ActionType type = ActionTypes.find(name.toString())
                .filter(each -> each.isIn(kind))
                .orElse(null);
        if (type == null) {
            problems.type(name.toString(), index);
            return;
        }
        Object parameters = members.get(ActionType.PARAMETERS);
        if (parameters != null && !(parameters instanceof Map)) {
            problems.value(FlowProblems.path(index) + '.' + ActionType.PARAMETERS);
            return;
        }
        Action action = new Action(index, name.toString(), membersOf(parameters), problems, references);
        ActionType.Shape shape = type.shape(action);
        if (!type.isFree()) {
            shape.fields.check(action, action.path(ActionType.PARAMETERS), action.parameters());
        }
        new Transitions(action, type, shape, identifiers).check(members.get("Transitions"));
    }

    // The keys of what JsonSyntax reads are texts.
    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> membersOf(@Nullable Object object) {
        return object == null ? Map.of() : (Map<String, @Nullable Object>) object;
    }
}
