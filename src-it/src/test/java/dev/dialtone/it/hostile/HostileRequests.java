package dev.dialtone.it.hostile;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Member.Location;
import dev.dialtone.it.contract.RequestWriter;
import dev.dialtone.it.http.RawRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.ObjectMapper;

/**
 * A never ending row of requests for one account: operation after operation of every contract with a hostile input, and in
 * between bytes, targets and heads that are no request at all. Repeatable by its {@link Random}.
 */
final class HostileRequests {

    /** Waits as long as its caller says, which is what it is for. */
    private static final String WAITS = "WaitForMessages";

    private static final List<String> TAKES_AWAY =
            List.of("Reset", "Delete", "Release", "Batch", "Discard", "LocalStackReset");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_TEXT_IN_A_TARGET = 300;
    private static final List<String> TARGETS = List.of(
            "?x",
            "",
            "*",
            "//",
            "/?",
            "/%",
            "/%zz",
            "/%00",
            "/..",
            "/../../etc/passwd",
            "http:///x",
            "http://",
            "http:",
            "https://a@b:99999/x?y#z",
            "/#",
            "/a b",
            "/\u00e9",
            "/\u0000",
            "/_dialtone",
            "/_dialtone/",
            "/_dialtone/x",
            "/_localstack",
            "/chime",
            "/chime/",
            "/chime/x/y",
            "/chime-sdk-voice?",
            "/connect//",
            "/instance/%2F/%2e%2e",
            "/phone-numbers/%2B1%ff",
            "/phone-numbers?max-results=x",
            "/phone-numbers?max-results=1&max-results=2",
            "/tags/",
            "/tags/arn%3Aaws",
            "&",
            "=",
            "/" + "a/".repeat(2_000),
            "/?" + "a&".repeat(2_000));
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "BREW", "get", "G\u00e9T");
    private static final List<String> HEADERS = List.of(
            "X-Amz-Target",
            "Authorization",
            "Host",
            "Content-Type",
            "Origin",
            "Expect",
            "User-Agent",
            "Accept",
            "Cookie",
            "X-Amz-Security-Token",
            "X-Amz-Region-Set",
            "Accept-Encoding",
            "Content-Encoding",
            "Range",
            "Connection");
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "x",
            "*",
            "null",
            "PinpointSMSVoiceV2.",
            ".",
            "AWS4-HMAC-SHA256 Credential=",
            "text/plain",
            "AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=x",
            "Credential=///////",
            "gzip",
            "bytes=0-1",
            "application/json; charset=utf-16",
            "localhost:99999",
            "http://localhost:1",
            "100-continue",
            "\u00ff");

    /** What has other calls break off, slow or with a 5xx, as it was asked for (FaultRulesTest means harm with them), and what has no end. */
    private static final Set<String> LEFT_OUT = Set.of(
            "AddFaults",
            "PutFaults",
            "LocalStackAddFaults",
            "LocalStackSetFaults",
            "LocalStackSetEffects",
            "StreamChanges");

    private final List<Target> targets = new ArrayList<>();
    private final String account;
    private final Random random;
    private final HostileInputs inputs;
    private int next;

    private record Target(ServiceModel.Identity service, Operation<?, ?> operation) {}

    HostileRequests(List<ServiceModel> models, String account, HostileInputs inputs, Random random) {
        this.account = account;
        this.random = random;
        this.inputs = inputs;
        for (ServiceModel model : models) {
            model.operations().stream()
                    .filter(operation -> !LEFT_OUT.contains(operation.name()))
                    .forEach(operation -> targets.add(new Target(model.identity(), operation)));
        }
        this.next = random.nextInt(targets.size());
    }

    /**
     * A request.
     *
     * @param operation whose request it is, or was before it was damaged: {@code connect.CreateInstance}
     */
    record Hostile(String operation, RawRequest request) {}

    /** The next one. */
    Hostile next() {
        Target target = nextTarget();
        return new Hostile(
                target.service().name() + "." + target.operation().name(), damagedAtTimes(ofOperation(target)));
    }

    private RawRequest damagedAtTimes(RawRequest request) {
        return switch (random.nextInt(40)) {
            case 0 ->
                waits(request)
                        ? request
                        : request.withBody(damaged(request.text().getBytes(StandardCharsets.UTF_8)));
            case 1 -> request.withTarget(any(TARGETS));
            case 2 -> request.withMethod(any(METHODS));
            case 3 -> request.with(any(HEADERS), any(VALUES));
            case 4 -> request.with(any(HEADERS), null);
            case 5 -> request.withMethod(any(METHODS)).withTarget(any(TARGETS)).with(any(HEADERS), any(VALUES));
            default -> request;
        };
    }

    /** In turn, but what takes away seldom, so that there is something to work on. */
    private Target nextTarget() {
        Target target = targets.get(next++ % targets.size());
        boolean takesAway = TAKES_AWAY.stream().anyMatch(target.operation().name()::startsWith);
        return takesAway && random.nextInt(8) > 0 ? nextTarget() : target;
    }

    private RawRequest ofOperation(Target target) {
        Operation<?, ?> operation = target.operation();
        Map<String, String> input = inputs.input(operation.input());
        if (operation.name().equals(WAITS)) {
            input.put("timeoutSeconds", "0");
        }
        return operation.http() == null
                ? RawRequest.sms(account, operation.name(), HostileInputs.object(input))
                : rest(target.service(), operation, input);
    }

    private RawRequest rest(ServiceModel.Identity service, Operation<?, ?> operation, Map<String, String> input) {
        String uri = operation.requireHttp().uri();
        List<String> query = new ArrayList<>();
        Map<String, String> body = new LinkedHashMap<>(input);
        for (Member member : operation.input().members()) {
            String value = body.get(member.name());
            if (member.location() == Location.LABEL) {
                uri = uri.replaceAll("\\{" + member.name() + "\\+?}", encoded(value == null ? "\"x\"" : value));
            } else if (member.location() == Location.QUERY && value != null) {
                query.add(member.locationName() + "=" + encoded(value));
            }
            if (member.location() != Location.BODY) {
                body.remove(member.name());
            }
        }
        String target = query.isEmpty() ? uri : uri + (uri.contains("?") ? "&" : "?") + String.join("&", query);
        boolean hasBody = operation.input().members().stream().anyMatch(each -> each.location() == Location.BODY);
        return RawRequest.rest(
                account,
                service.signingName(),
                operation.requireHttp().method(),
                RequestWriter.path(service, target),
                hasBody ? HostileInputs.object(body) : "");
    }

    private static boolean waits(RawRequest request) {
        return request.target().startsWith("/_dialtone/messages/wait");
    }

    /** What a JSON value says as text, ready for a path or a query. */
    private static String encoded(String json) {
        String text = text(json);
        String cut = text.substring(0, Math.min(text.length(), LONGEST_TEXT_IN_A_TARGET));
        return URLEncoder.encode(cut, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String text(String json) {
        return json.startsWith("\"") ? JSON.readValue(json, String.class) : json;
    }

    private byte[] damaged(byte[] body) {
        if (body.length == 0) {
            return new byte[] {(byte) random.nextInt()};
        }
        byte[] damaged = body.clone();
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        return random.nextInt(3) > 0 ? damaged : Arrays.copyOf(damaged, random.nextInt(damaged.length + 1));
    }

    private String any(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
