package dev.dialtone.it.contract;

import dev.dialtone.chime.model.ChimeNumbers;
import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Member.Location;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/**
 * Writes inputs as requests: awsJson for services without REST bindings, restJson1 for the others. Unlike an SDK it writes
 * what is not valid, too.
 */
public final class RequestWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI endpoint;
    private final ServiceModel.Identity service;

    /**
     * A writer for one service.
     *
     * @param endpoint where Dialtone listens
     */
    public RequestWriter(URI endpoint, ServiceModel.Identity service) {
        this.endpoint = endpoint;
        this.service = service;
    }

    /**
     * A request.
     *
     * @param account who asks
     * @param input by member name
     */
    public HttpRequest write(Operation<?, ?> operation, String account, Map<String, Object> input) {
        HttpRequest.Builder request = operation.http() == null ? awsJson(operation, input) : restJson(operation, input);
        return request.header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=" + account + "/20260101/us-east-1/" + service.signingName()
                                + "/aws4_request, SignedHeaders=host, Signature=0")
                .build();
    }

    private HttpRequest.Builder awsJson(Operation<?, ?> operation, Map<String, Object> input) {
        return HttpRequest.newBuilder(endpoint.resolve("/"))
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("X-Amz-Target", service.shapeName() + "." + operation.name())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(input)));
    }

    private HttpRequest.Builder restJson(Operation<?, ?> operation, Map<String, Object> input) {
        Operation.HttpBinding http = operation.requireHttp();
        String uri = http.uri();
        List<String> query = new ArrayList<>();
        Map<String, Object> body = new LinkedHashMap<>();
        for (Member member : operation.input().members()) {
            Object value = input.get(member.name());
            if (member.location() == Location.LABEL) {
                uri = uri.replaceAll("\\{" + member.name() + "\\+?}", encoded(value));
            } else if (value != null) {
                switch (member.location()) {
                    case QUERY -> query(query, member.locationName(), value);
                    case BODY -> body.put(member.jsonName(), value);
                    default ->
                        throw new IllegalStateException(operation.name() + "." + member + ": in " + member.location()
                                + " (expected: LABEL, QUERY, BODY)");
                }
            }
        }
        if (!query.isEmpty()) {
            uri += (uri.contains("?") ? "&" : "?") + String.join("&", query);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint + path(service, uri)));
        return hasBody(operation)
                ? request.header("Content-Type", "application/json")
                        .method(http.method(), BodyPublishers.ofString(JSON.writeValueAsString(body)))
                : request.method(http.method(), BodyPublishers.noBody());
    }

    /**
     * The path of an operation that reaches its service, whoever signs the request: behind the service's name, which Dialtone's own
     * paths and the merger of Chime's two do not have.
     */
    public static String path(ServiceModel.Identity service, String uri) {
        boolean isNamed = !uri.startsWith("/_") && !service.equals(ChimeNumbers.IDENTITY);
        return isNamed ? "/" + service.name() + uri : uri;
    }

    private static boolean hasBody(Operation<?, ?> operation) {
        return operation.input().members().stream().anyMatch(member -> member.location() == Location.BODY);
    }

    private static void query(List<String> query, String name, Object value) {
        for (Object each : value instanceof List<?> list ? list : List.of(value)) {
            query.add(encoded(name) + "=" + encoded(each));
        }
    }

    private static String encoded(@Nullable Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
