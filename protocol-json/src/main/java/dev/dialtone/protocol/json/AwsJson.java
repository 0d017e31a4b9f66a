package dev.dialtone.protocol.json;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.Protocol;
import dev.dialtone.core.dispatch.Protocol.Near;
import dev.dialtone.core.dispatch.ProtocolError;
import dev.dialtone.core.dispatch.RequestRejected;
import dev.dialtone.core.dispatch.Route;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.shape.Draft;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.NearestName;
import dev.dialtone.core.shape.Problems;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.signature.SignatureRefused;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * awsJson1_0 and awsJson1_1: a POST with the operation in {@code X-Amz-Target} and everything else in the body. An empty
 * body counts as an empty object.
 */
public final class AwsJson implements Protocol {

    private static final byte[] NOTHING = {};
    private static final String POST = "POST";

    private final ServiceModel model;
    private final String targetPrefix;
    private final String contentType;
    private final boolean absoluteErrorTypes;
    private final Headers successHeaders;
    private final JsonReader reader = new JsonReader(JsonDialect.AWS_JSON);
    private final JsonWriter writer = new JsonWriter(JsonDialect.AWS_JSON);

    private AwsJson(ServiceModel model, String contentType, boolean absoluteErrorTypes) {
        this.model = model;
        this.targetPrefix = model.identity().shapeName() + ".";
        this.contentType = contentType;
        this.absoluteErrorTypes = absoluteErrorTypes;
        this.successHeaders = Headers.of("Content-Type", contentType);
    }

    /** awsJson1_0, whose errors carry the absolute shape id. */
    public static AwsJson v1_0(ServiceModel model) {
        return new AwsJson(model, "application/x-amz-json-1.0", true);
    }

    /** awsJson1_1, whose errors carry the shape's name. */
    public static AwsJson v1_1(ServiceModel model) {
        return new AwsJson(model, "application/x-amz-json-1.1", false);
    }

    @Override
    public @Nullable Route route(HttpRequest request) {
        String name = request.method().equals(POST) ? operationName(request) : null;
        Operation<?, ?> operation = name == null ? null : model.operation(name);
        return operation == null ? null : Route.to(operation);
    }

    /** What the target says of this service; null when it says nothing. */
    private @Nullable String operationName(HttpRequest request) {
        String target = request.headers().first("X-Amz-Target");
        return target == null || !target.startsWith(targetPrefix) ? null : target.substring(targetPrefix.length());
    }

    /** As for all that a client does wrong; services of REST and Query say 403. */
    @Override
    public ProtocolError refusal(SignatureRefused why) {
        return new ProtocolError(why.error(), 400, String.valueOf(why.getMessage()));
    }

    @Override
    public SortedSet<String> methods(HttpRequest request) {
        String name = operationName(request);
        return name != null && model.has(name) && !request.method().equals(POST)
                ? new TreeSet<>(Set.of(POST))
                : Collections.emptySortedSet();
    }

    @Override
    public @Nullable Near nearest(HttpRequest request) {
        String name = operationName(request);
        return name == null
                ? null
                : NearestName.of(name, model.names())
                        .map(near -> new Near(near, NearestName.distance(name, near)))
                        .orElse(null);
    }

    @Override
    public @Nullable Shape decode(Route route, HttpRequest request, Problems problems) {
        Draft<?> draft = new Draft<>(route.operation().input());
        if (request.body().length > 0) {
            checkContentType(request.headers().first("Content-Type"));
            reader.readBody(request.body(), draft, member -> true, problems);
        }
        return draft.finish(problems);
    }

    /** The version is not looked at: a client of the other one means the same. A missing header is let pass. */
    private void checkContentType(@Nullable String sent) {
        if (sent == null || sent.equals(contentType)) {
            return;
        }
        int semicolon = sent.indexOf(';');
        String type = (semicolon < 0 ? sent : sent.substring(0, semicolon)).strip();
        if (!type.equalsIgnoreCase("application/x-amz-json-1.0")
                && !type.equalsIgnoreCase("application/x-amz-json-1.1")
                && !type.equalsIgnoreCase("application/json")) {
            throw new RequestRejected(
                    ProtocolError.unsupportedMediaType("Content-Type: " + sent + " (expected: " + contentType + ")"));
        }
    }

    @Override
    public HttpResponse encode(Operation<?, ?> operation, Shape output) {
        return new HttpResponse(200, successHeaders, output instanceof Unit ? NOTHING : writer.write(output));
    }

    @Override
    public HttpResponse encode(ModeledException error) {
        Schema<?> schema = error.schema();
        Headers.Builder headers =
                Headers.builder().add("Content-Type", contentType).add("X-Amzn-ErrorType", schema.name());
        String queryCode = schema.queryErrorCode();
        if (queryCode != null) {
            headers.add("x-amzn-query-error", queryCode + (schema.errorStatus() < 500 ? ";Sender" : ";Receiver"));
        }
        String type = absoluteErrorTypes ? schema.id() : schema.name();
        return new HttpResponse(schema.errorStatus(), headers.build(), writer.writeError(type, error));
    }

    @Override
    public HttpResponse encode(ProtocolError error) {
        Headers headers = Headers.of("Content-Type", contentType, "X-Amzn-ErrorType", error.name());
        return new HttpResponse(error.status(), headers, JsonWriter.writeError(error.name(), error.message()));
    }
}
