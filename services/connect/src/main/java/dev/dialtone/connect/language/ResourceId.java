package dev.dialtone.connect.language;

import dev.dialtone.connect.language.References.Kind;
import dev.dialtone.core.resource.Arn;
import java.util.regex.Pattern;

/**
 * The id or ARN of something that the instance has.
 *
 * @param kind what it is of
 */
record ResourceId(Kind kind) implements ValueKind {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Override
    public void check(Action action, String path, String name, Object value) {
        ValueKinds.text(text -> true).check(action, path, name, value);
        if (value instanceof String text && !text.isEmpty() && !ValueKinds.isPath(text)) {
            check(action, path, text);
        }
    }

    private void check(Action action, String path, String text) {
        String id = of(text, kind.type());
        if (id.isEmpty()) {
            action.problems().add(unreadable(path, text));
        } else if (!isOf(text, action.references().instanceId())
                || !action.references().has(kindOf(id), id.substring(id.lastIndexOf('/') + 1))) {
            action.problems().value(path);
        }
    }

    /** The id that a text is or that its ARN says, without a version; empty when it is neither. */
    static String of(String text, String type) {
        if (!Arn.isMeant(text)) {
            return UUID.matcher(withoutVersion(text)).matches() ? withoutVersion(text) : "";
        }
        String path = '/' + type + '/';
        return Arn.parse(text)
                .filter(arn -> arn.type().equals("instance") && arn.id().contains(path))
                .map(arn -> withoutVersion(arn.id().substring(arn.id().indexOf(path) + path.length())))
                .orElse("");
    }

    /** The queue of a user is in the ARN of queues, by the id of the user. */
    private Kind kindOf(String id) {
        return kind == Kind.QUEUE && id.startsWith("agent/") ? Kind.USER : kind;
    }

    /** Ids are those of any instance; in a replica, which has the same ids, ARNs may say either region. */
    private static boolean isOf(String text, String instanceId) {
        return Arn.parse(text).map(arn -> arn.id().startsWith(instanceId + '/')).orElse(true);
    }

    private static String withoutVersion(String id) {
        int colon = id.indexOf(':');
        return colon < 0 ? id : id.substring(0, colon);
    }

    private String unreadable(String path, String text) {
        return switch (kind) {
            case QUEUE -> "Failed to convert id: " + text;
            case HOURS -> "Not a supported id format";
            default -> "Invalid Action property value. Path: " + path;
        };
    }
}
