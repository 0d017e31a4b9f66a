package dev.dialtone.core.dispatch;

import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.shape.Draft;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.NearestName;
import dev.dialtone.core.shape.Problems;
import dev.dialtone.core.shape.Shape;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The smallest protocol: the operation in method and path or after the dot of {@code X-Amz-Target}, word and client token in
 * the body with a comma between them. The body {@code ?} cannot be read, the method {@code BREAK} cannot be routed, and the
 * error {@code ?} cannot be written.
 */
record PlainText(ServiceModel model) implements Protocol {

    @Override
    public @Nullable Route route(HttpRequest request) {
        if (request.method().equals("BREAK")) {
            throw new IllegalStateException("secret of the house");
        }
        String target = request.headers().first("X-Amz-Target");
        if (target != null) {
            Operation<?, ?> operation = model.operation(target.substring(target.indexOf('.') + 1));
            return operation == null ? null : Route.to(operation);
        }
        List<ServiceModel.Entry> entries = model.entries();
        for (int i = 0; i < entries.size(); i++) {
            Operation.HttpBinding http = entries.get(i).http();
            if (http != null
                    && http.method().equals(request.method())
                    && http.uri().equals(request.path())) {
                return Route.to(model.operation(i));
            }
        }
        return null;
    }

    @Override
    public SortedSet<String> methods(HttpRequest request) {
        SortedSet<String> methods = new TreeSet<>();
        for (ServiceModel.Entry entry : model.entries()) {
            Operation.HttpBinding http = entry.http();
            if (http != null && http.uri().equals(request.path())) {
                methods.add(http.method());
            }
        }
        return methods;
    }

    @Override
    public Protocol.@Nullable Near nearest(HttpRequest request) {
        for (ServiceModel.Entry entry : model.entries()) {
            Operation.HttpBinding http = entry.http();
            if (http != null && NearestName.distance(request.path(), http.uri()) == 1) {
                return new Protocol.Near(http.uri(), 1);
            }
        }
        return null;
    }

    @Override
    public @Nullable Shape decode(Route route, HttpRequest request, Problems problems) {
        String body = new String(request.body(), StandardCharsets.UTF_8);
        if (body.equals("?")) {
            throw new RequestRejected(ProtocolError.serialization("nobody can read this"));
        }
        String[] parts = body.split(",", -1);
        Draft<?> draft = new Draft<>(route.operation().input());
        draft.set(draft.schema().members().get(0), parts[0]);
        draft.set(draft.schema().members().get(1), parts.length > 1 ? parts[1] : null);
        return draft.finish(problems);
    }

    @Override
    public HttpResponse encode(Operation<?, ?> operation, Shape output) {
        return answer(200, "", String.valueOf(output.get(0)));
    }

    @Override
    public HttpResponse encode(ModeledException error) {
        String text = String.valueOf(error.getMessage());
        if (text.equals("?")) {
            throw new IllegalStateException("nobody can write this");
        }
        return answer(error.schema().errorStatus(), error.schema().name(), text);
    }

    @Override
    public HttpResponse encode(ProtocolError error) {
        return answer(error.status(), error.name(), error.message());
    }

    private HttpResponse answer(int status, String error, String text) {
        return new HttpResponse(
                status,
                Headers.of("service", model.identity().name(), "error", error),
                text.getBytes(StandardCharsets.UTF_8));
    }
}
