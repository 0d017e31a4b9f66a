package dev.dialtone.smsvoice.delivery;

import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.JsonSyntax;
import dev.dialtone.smsvoice.rcs.RcsMedia;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What two-way messaging passes on, member by member as AWS's guide shows it. */
final class InboundPayloads {

    /** What a handset tells an RCS agent besides text: JSON with a type. The guide shows numbers without plus sign there. */
    private static final Pattern TYPE = Pattern.compile("\"type\"\\s*:\\s*\"([A-Z_]+)\"");

    private static final Set<String> EVENTS = Set.of("CONVERSATION_STARTED", "RCS_TYPING");
    private static final Set<String> CONTENTS = Set.of("LOCATION", "SUGGESTION");
    private static final String ALL = "ALL";

    /** By the end of the file's name. */
    private static final Map<String, String> MIME_TYPES = Map.ofEntries(
            Map.entry("3gp", "audio/3gpp"),
            Map.entry("aac", "audio/aac"),
            Map.entry("gif", "image/gif"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("m4v", "video/m4v"),
            Map.entry("mp3", "audio/mp3"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("mpeg", "video/mpeg"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("png", "image/png"),
            Map.entry("webm", "video/webm"));

    private InboundPayloads() {}

    /**
     * A text, or what an RCS agent is told in its place; absent when the agent does not want to hear of it.
     *
     * @param from the handset in E.164
     * @param keyword what the text begins with; absent: no keyword
     * @param previous the id of the last message to the handset; absent: there was none
     */
    static @Nullable Document text(
            Receiver receiver,
            String from,
            String body,
            String inboundMessageId,
            @Nullable String keyword,
            @Nullable String previous) {
        String type = receiver.rcs() == null ? null : type(body);
        if (type != null) {
            return wants(receiver.rcs(), type) ? bare(receiver, from.substring(1), body, inboundMessageId) : null;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("originationNumber", from);
        json.put("destinationNumber", receiver.shown());
        if (keyword != null) {
            json.put("messageKeyword", keyword);
        } else if (receiver.rcs() == null) {
            // Seen in messages that real numbers passed on.
            json.put("messageKeyword", "KEYWORD_" + receiver.scope().account().id());
        }
        json.put("messageBody", body);
        json.put("inboundMessageId", inboundMessageId);
        if (previous != null) {
            json.put("previousPublishedMessageId", previous);
        }
        return new Document(json);
    }

    /**
     * A file for an RCS agent, as if AWS had put it into the agent's bucket; absent when the agent has none. Nothing is
     * fetched: the type is that of the file's name, the size is 0.
     *
     * @param url where the handset has it
     */
    static @Nullable Document file(Receiver receiver, String from, String url, String inboundMessageId) {
        RcsMedia media = receiver.rcs();
        if (media == null || media.bucket() == null) {
            return null;
        }
        String name = url.substring(url.lastIndexOf('/') + 1);
        String prefix = media.prefix() == null ? "" : media.prefix() + "/";
        String body = "{\"mediaStatus\":\"SUCCESS\",\"s3Bucket\":" + quoted(media.bucket()) + ",\"s3Key\":"
                + quoted(prefix + "rcs/" + inboundMessageId + "#" + name) + ",\"mimeType\":" + quoted(mimeType(name))
                + ",\"fileName\":" + quoted(name) + ",\"fileSizeBytes\":0}";
        return bare(receiver, from, body, inboundMessageId);
    }

    private static Document bare(Receiver receiver, String from, String body, String inboundMessageId) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("originationNumber", from);
        json.put("destinationNumber", receiver.shown());
        json.put("messageBody", body);
        json.put("inboundMessageId", inboundMessageId);
        return new Document(json);
    }

    private static @Nullable String type(String body) {
        if (!JsonSyntax.isObject(body)) {
            return null;
        }
        Matcher type = TYPE.matcher(body);
        return type.find() && (EVENTS.contains(type.group(1)) || CONTENTS.contains(type.group(1)))
                ? type.group(1)
                : null;
    }

    private static boolean wants(@Nullable RcsMedia rcs, String type) {
        if (CONTENTS.contains(type)) {
            return true;
        }
        List<String> events = rcs == null ? null : rcs.events();
        return events != null && (events.contains(type) || events.contains(ALL));
    }

    private static String mimeType(String name) {
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return MIME_TYPES.getOrDefault(end, "application/octet-stream");
    }

    /** The text as JSON has it. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
            } else {
                json.append(character == '"' || character == '\\' ? "\\" : "").append(character);
            }
        }
        return json.append('"').toString();
    }
}
