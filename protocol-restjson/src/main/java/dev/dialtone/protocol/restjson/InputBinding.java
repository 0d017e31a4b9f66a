package dev.dialtone.protocol.restjson;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ProtocolError;
import dev.dialtone.core.dispatch.RequestRejected;
import dev.dialtone.core.http.Cors;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.shape.Constraint;
import dev.dialtone.core.shape.Draft;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Member.Location;
import dev.dialtone.core.shape.Problems;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.TimestampFormat;
import dev.dialtone.core.shape.Type;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.protocol.json.JsonReader;
import dev.dialtone.protocol.json.Utf8;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the members of one operation's input stand in a request. Made once for an operation. */
final class InputBinding {

    private final Schema<?> schema;
    private final JsonReader reader;
    private final Callers callers;
    private final boolean byPeople;
    private final List<Member> labels;
    private final Map<String, Member> query = new HashMap<>();
    private final List<Member> headers;
    private final @Nullable Member queryParams;
    private final @Nullable Member prefixHeaders;
    private final @Nullable Member payload;
    private final boolean bodyless;
    private final @Nullable String accepted;

    InputBinding(Operation<?, ?> operation, JsonReader reader, Callers callers) {
        this.schema = operation.input();
        this.reader = reader;
        this.callers = callers;
        this.byPeople = callers == Callers.PEOPLE;
        this.labels = UriPattern.of(operation.requireHttp().uri()).labels().stream()
                .map(name -> Objects.requireNonNull(schema.member(name), name))
                .toList();
        for (Member member : bound(Location.QUERY)) {
            query.put(member.locationName(), member);
        }
        this.headers = bound(Location.HEADER);
        this.queryParams = first(Location.QUERY_PARAMS);
        this.prefixHeaders = first(Location.PREFIX_HEADERS);
        this.payload = first(Location.PAYLOAD);
        // An input without any member may come as an empty object, one whose members all stand elsewhere may not.
        boolean empty = schema.members().isEmpty();
        this.bodyless = payload == null
                && (operation.input() == (Object) Unit.SCHEMA
                        || (!empty && schema.members().stream().noneMatch(InputBinding::isInBody)));
        this.accepted = OutputBinding.contentType(operation.output());
    }

    private List<Member> bound(Location location) {
        return schema.members().stream()
                .filter(member -> member.location() == location)
                .toList();
    }

    private @Nullable Member first(Location location) {
        List<Member> found = bound(location);
        return found.isEmpty() ? null : found.get(0);
    }

    private static boolean isInBody(Member member) {
        // A status code is a place in answers only.
        return member.location() == Location.BODY || member.location() == Location.STATUS;
    }

    /** Reads an input; null when it has problems. */
    @Nullable Shape read(List<String> labelTexts, HttpRequest request, Problems problems) {
        checkAccept(request.headers());
        if (!byPeople || Cors.isOfPage(request.headers())) {
            checkContentType(request);
        }
        Draft<?> draft = new Draft<>(schema);
        for (int i = 0; i < labels.size(); i++) {
            Member member = labels.get(i);
            String text = Percent.decode(labelTexts.get(i));
            draft.set(member, readText(member.type(), text, "/" + member.name() + " in the path"));
        }
        if (!request.query().isEmpty() && (byPeople || !query.isEmpty() || queryParams != null)) {
            readQuery(request.query(), draft, problems);
        }
        for (Member member : headers) {
            draft.set(member, HeaderText.read(member, request.headers()));
        }
        if (prefixHeaders != null) {
            readPrefixHeaders(prefixHeaders, request.headers(), draft);
        }
        if (request.rest() != null && payload != null) {
            draft.set(payload, Blob.streamed(request.rest()));
        } else if (request.body().length > 0 && (byPeople || !bodyless)) {
            if (payload == null) {
                reader.readBody(request.body(), draft, InputBinding::isInBody, problems);
            } else {
                readPayload(payload, request.body(), draft, problems);
            }
        }
        return draft.finish(problems);
    }

    private void checkAccept(Headers sent) {
        String accept = accepted == null ? null : sent.first("Accept");
        if (accept == null || accepted == null || accept.equals(accepted)) {
            return;
        }
        for (String line : sent.all("Accept")) {
            if (MediaTypes.accepts(line, accepted)) {
                return;
            }
        }
        throw new RequestRejected(ProtocolError.notAcceptable("Accept: " + accept + " (expected: " + accepted + ")"));
    }

    private void checkContentType(HttpRequest request) {
        if (request.body().length == 0 && request.rest() == null) {
            return;
        }
        String sent = request.headers().first("Content-Type");
        if (bodyless) {
            if (sent != null) {
                throw new RequestRejected(ProtocolError.unsupportedMediaType(
                        "Content-Type: " + sent + " with a body (expected: neither, the operation takes no body)"));
            }
            return;
        }
        String wanted = wantedType();
        if (wanted != null && !callers.mayDeclare(sent, wanted)) {
            throw new RequestRejected(ProtocolError.unsupportedMediaType(
                    "Content-Type: " + (sent == null ? "none" : sent) + " (expected: " + wanted + ")"));
        }
    }

    /** Null: any. */
    private @Nullable String wantedType() {
        return payload == null ? MediaTypes.JSON : OutputBinding.payloadType(payload.type());
    }

    private void readQuery(String text, Draft<?> draft, Problems problems) {
        Map<Member, List<Object>> lists = new HashMap<>(2);
        Map<String, List<String>> all = new LinkedHashMap<>();
        QueryString.forEach(text, (name, value) -> {
            Member member = query.get(name);
            if (queryParams != null) {
                all.computeIfAbsent(name, key -> new ArrayList<>(1))
                        .add(decoded(value, Excerpt.of(name) + " in the query"));
            }
            if (member == null) {
                if (byPeople && queryParams == null && !isOfSignature(name)) {
                    refuse(name, problems);
                }
                return;
            }
            String where = "/" + member.name() + " in the query";
            if (member.type().kind() == Kind.LIST) {
                lists.computeIfAbsent(member, key -> new ArrayList<>())
                        .add(readText(member.type().element(), value, where));
            } else if (!draft.has(member)) {
                draft.set(member, readText(member.type(), value, where));
            }
        });
        lists.forEach((member, list) -> draft.set(member, List.copyOf(list)));
        if (queryParams != null && !all.isEmpty()) {
            draft.set(queryParams, queryMap(queryParams.type(), all));
        }
    }

    private void refuse(String name, Problems problems) {
        List<String> known =
                bound(Location.QUERY).stream().map(Member::locationName).toList();
        problems.enter(name);
        problems.add(new Constraint.Known(known), name, false);
        problems.leave();
    }

    /** That of a presigned URL, which says who calls and nothing to an operation. */
    private static boolean isOfSignature(String name) {
        return name.regionMatches(true, 0, "X-Amz-", 0, 6);
    }

    private static Map<String, ?> queryMap(Type type, Map<String, List<String>> all) {
        Map<String, Object> map = new LinkedHashMap<>();
        boolean lists = type.element().kind() == Kind.LIST;
        all.forEach((name, values) -> map.put(name, lists ? List.copyOf(values) : values.get(0)));
        return map;
    }

    private static Object readText(Type type, @Nullable String text, String where) {
        return BoundText.read(type, decoded(text, where), where, TimestampFormat.DATE_TIME);
    }

    private static String decoded(@Nullable String text, String where) {
        if (text == null) {
            throw BoundText.refused(where + ": broken percent-encoding (expected: % and two hex digits, of UTF-8)");
        }
        return text;
    }

    private static void readPrefixHeaders(Member member, Headers sent, Draft<?> draft) {
        String prefix = member.locationName().toLowerCase(Locale.ROOT);
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < sent.count(); i++) {
            String name = sent.nameAt(i);
            // Host names the server and says nothing to an operation.
            if (name.toLowerCase(Locale.ROOT).startsWith(prefix) && !name.equalsIgnoreCase("Host")) {
                map.putIfAbsent(name.substring(prefix.length()), sent.valueAt(i));
            }
        }
        draft.set(member, map.isEmpty() ? null : map);
    }

    private void readPayload(Member member, byte[] body, Draft<?> draft, Problems problems) {
        Type type = member.type();
        problems.enter(member.name());
        switch (type.kind()) {
            case BLOB -> draft.set(member, Blob.of(body));
            case STRING, ENUM -> {
                String text = Utf8.decode(body);
                if (text == null) {
                    throw BoundText.refused("the body is not valid UTF-8 (expected: text in UTF-8)");
                }
                draft.set(member, BoundText.read(type, text, "the body", TimestampFormat.DATE_TIME));
            }
            case STRUCTURE -> {
                Draft<?> inner = new Draft<>(type.schema());
                reader.readBody(body, inner, any -> true, problems);
                // A client sends an absent structure as an empty object, so that is what an empty object means.
                if (member.isRequired() || inner.count() > 0) {
                    draft.set(member, inner.finishInside(problems));
                }
            }
            default -> draft.set(member, reader.readValue(body, type, problems));
        }
        problems.leave();
    }
}
