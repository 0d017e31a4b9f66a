package dev.dialtone.connect.language;

import dev.dialtone.connect.language.References.Kind;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.core.resource.Arn;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id or ARN of something that the instance has.
 *
 * @param kind what it is of
 */
record ResourceId(Kind kind) implements ValueKind {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    /** What may be behind the id of a flow or module, and says which content of it. */
    private static final Pattern QUALIFIER = Pattern.compile(":([$A-Za-z0-9_-]+)$");

    private static final Pattern VERSION = Pattern.compile("[0-9]+");
    /** The queue of a user is in the ARN of queues, by the id of the user. */
    private static final String OF_AGENT = "agent/";

    @Override
    public void check(Action action, String path, String name, Object value) {
        ValueKinds.text(text -> true).check(action, path, name, value);
        if (value instanceof Number) {
            action.problems().add(unreadable(path, value.toString()));
        } else if (value instanceof String text && !text.isEmpty() && !ValueKinds.isPath(text)) {
            Matcher qualifier = QUALIFIER.matcher(text);
            if (isQualified() && qualifier.find()) {
                check(action, path, text.substring(0, qualifier.start()), qualifier.group(1));
            } else {
                check(action, path, text, "");
            }
        }
    }

    private void check(Action action, String path, String text, String qualifier) {
        String id = of(text, kind.type());
        boolean isOfAgent = kind == Kind.QUEUE && id.startsWith(OF_AGENT);
        String resource = isOfAgent ? id.substring(OF_AGENT.length()) : id;
        if (!UUID.matcher(resource).matches()) {
            action.problems().add(unreadable(path, text));
        } else if (!isOf(action.references(), text, kind.type() + '/' + id)
                || !action.references().has(isOfAgent ? Kind.USER : kind, resource)
                || !hasContent(action.references(), resource, qualifier)) {
            action.problems().value(path);
        }
    }

    /** Whether a text has the form of an id, or of the ARN of something of a type, of whichever instance. */
    static boolean isOne(String text, String type) {
        return UUID.matcher(of(text, type)).matches();
    }

    /** The id that a text is or that its ARN says; empty when it is the ARN of something else. */
    private static String of(String text, String type) {
        if (!Arn.isMeant(text)) {
            return text.startsWith(OF_AGENT) ? "" : text;
        }
        String path = '/' + type + '/';
        return ResourceKit.arn(text)
                .filter(arn -> arn.type().equals("instance") && arn.id().contains(path))
                .map(arn -> arn.id().substring(arn.id().indexOf(path) + path.length()))
                .orElse("");
    }

    private boolean isQualified() {
        return kind == Kind.FLOW || kind == Kind.MODULE;
    }

    /** Whether a flow has the version behind its id. An alias is taken as it is, and so is what stands behind the id of a module. */
    private boolean hasContent(References references, String id, String qualifier) {
        return kind != Kind.FLOW || !VERSION.matcher(qualifier).matches() || references.hasVersion(id, qualifier);
    }

    /** Ids are those of any instance; in a replica, which has the same ids, ARNs may say either region. */
    private static boolean isOf(References references, String text, String resource) {
        return !Arn.isMeant(text)
                || references.instanceArns().stream().anyMatch(instance -> text.equals(instance + '/' + resource));
    }

    private String unreadable(String path, String text) {
        return switch (kind) {
            case QUEUE -> "Failed to convert id: " + text;
            case HOURS -> "Not a supported id format";
            default -> "Invalid Action property value. Path: " + path;
        };
    }
}
