package dev.dialtone.protocol.restjson;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.Protocol;
import dev.dialtone.core.dispatch.Protocol.Near;
import dev.dialtone.core.dispatch.ProtocolError;
import dev.dialtone.core.dispatch.Route;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Problems;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.protocol.json.JsonDialect;
import dev.dialtone.protocol.json.JsonReader;
import dev.dialtone.protocol.json.JsonWriter;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * restJson1: the operation in method and path, the input spread over path, query, headers and body.
 */
public final class RestJson1 implements Protocol {

    private final ServiceModel model;
    private final Router router;
    private final Callers callers;
    private final JsonReader reader;
    private final JsonWriter writer = new JsonWriter(JsonDialect.REST_JSON);
    private final Map<String, InputBinding> inputs = new ConcurrentHashMap<>();
    private final Map<Schema<?>, OutputBinding> outputs = new ConcurrentHashMap<>();

    private RestJson1(ServiceModel model, Callers callers) {
        this.model = model;
        this.callers = callers;
        this.reader = new JsonReader(JsonDialect.REST_JSON, callers.unknownNames());
        this.router = new Router(model.entries());
    }

    /** The protocol of a service whose operations have REST bindings, as the protocol's definition says. */
    public static RestJson1 of(ServiceModel model) {
        return of(model, Callers.COMPLIANCE_SUITE);
    }

    /** The same, for a service that other callers write to. */
    public static RestJson1 of(ServiceModel model, Callers callers) {
        return new RestJson1(model, callers);
    }

    @Override
    public @Nullable Route route(HttpRequest request) {
        Router.Found found = router.find(request.method(), request.path(), request.query());
        return found == null ? null : new Route(model.operation(found.index()), found.labels());
    }

    @Override
    public SortedSet<String> methods(HttpRequest request) {
        return router.methods(request.path(), request.query());
    }

    @Override
    public @Nullable Near nearest(HttpRequest request) {
        return new NearestPath(model.entries()).to(request.path());
    }

    @Override
    public @Nullable Shape decode(Route route, HttpRequest request, Problems problems) {
        return input(route.operation()).read(route.labels(), request, problems);
    }

    @Override
    public HttpResponse encode(Operation<?, ?> operation, Shape output) {
        return output(operation.output()).write(output, operation.requireHttp().status());
    }

    @Override
    public HttpResponse encode(ModeledException error) {
        return output(error.schema()).write(error, error.schema().errorStatus());
    }

    @Override
    public HttpResponse encode(ProtocolError error) {
        Headers headers = Headers.of("Content-Type", MediaTypes.JSON, "X-Amzn-ErrorType", error.name());
        return new HttpResponse(error.status(), headers, JsonWriter.writeError(null, error.message()));
    }

    private InputBinding input(Operation<?, ?> operation) {
        InputBinding known = inputs.get(operation.name());
        return known != null
                ? known
                : inputs.computeIfAbsent(operation.name(), name -> new InputBinding(operation, reader, callers));
    }

    private OutputBinding output(Schema<?> schema) {
        OutputBinding known = outputs.get(schema);
        return known != null ? known : outputs.computeIfAbsent(schema, key -> new OutputBinding(key, writer));
    }
}
