package dev.dialtone.seeding;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.Protocol;
import dev.dialtone.core.dispatch.ProtocolError;
import dev.dialtone.core.dispatch.RequestRejected;
import dev.dialtone.core.dispatch.Route;
import dev.dialtone.core.dispatch.Service;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.shape.Constraint;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Draft;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.NearestName;
import dev.dialtone.core.shape.Problem;
import dev.dialtone.core.shape.Problems;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import dev.dialtone.protocol.json.JsonDialect;
import dev.dialtone.protocol.json.JsonReader;
import dev.dialtone.protocol.json.JsonWriter;
import dev.dialtone.protocol.json.UnknownNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How entries of a seed ask any service: the operation's name in the path, behind that of the service, and every member in the body under
 * the name that the AWS CLI shows. What the contract has not is refused. Nobody speaks it over a socket.
 */
final class SeedProtocol implements Protocol {

    /** Names the error of an answer. */
    static final String ERROR_TYPE = "X-Amzn-ErrorType";

    private static final Type DOCUMENT = Type.of(Kind.DOCUMENT);
    private static final JsonReader READER = new JsonReader(JsonDialect.DOCUMENT, UnknownNames.REFUSED);
    private static final JsonWriter WRITER = new JsonWriter(JsonDialect.DOCUMENT);

    private final ServiceModel model;
    private final String ownPath;

    private SeedProtocol(ServiceModel model) {
        this.model = model;
        this.ownPath = "/" + model.identity().name() + "/";
    }

    /** The same service, speaking so. */
    static Service speaking(Service service) {
        return new Service(
                service.identity(),
                service.role(),
                () -> new Service.Parts(service.model(), new SeedProtocol(service.model()), service.errors()));
    }

    /** What {@link #route} takes for this operation, with a document as its input. */
    static HttpRequest request(String service, String operation, Headers headers, @Nullable Object input) {
        return new HttpRequest("POST", "/" + service + "/" + operation, "", headers, json(input));
    }

    /** A document as JSON. */
    static byte[] json(@Nullable Object document) {
        return WRITER.write(DOCUMENT, new Document(document));
    }

    /** The dispatcher has cut the name of a service of AWS off, but not that of the control API. */
    @Override
    public @Nullable Route route(HttpRequest request) {
        String path = request.path();
        String name = path.startsWith(ownPath) ? path.substring(ownPath.length()) : path.substring(1);
        Operation<?, ?> operation = model.operation(name);
        return operation == null ? null : Route.to(operation);
    }

    @Override
    public @Nullable Shape decode(Route route, HttpRequest request, Problems problems) {
        Draft<?> draft = new Draft<>(route.operation().input());
        READER.readBody(request.body(), draft, member -> true, problems);
        Shape input = draft.finish(problems);
        for (Problem problem : problems.all()) {
            if (problem.constraint() instanceof Constraint.Known known) {
                throw new RequestRejected(ProtocolError.serialization(unknown(problem, known.names())));
            }
        }
        return input;
    }

    /** Services have no words for names that they do not know: they pass them over. */
    private static String unknown(Problem problem, List<String> known) {
        return "/" + problem.path("/") + " is unknown ("
                + NearestName.of(String.valueOf(problem.value()), known)
                        .map(name -> "nearest: " + name)
                        .orElse("expected: " + (known.isEmpty() ? "none" : String.join(", ", known)))
                + ")";
    }

    @Override
    public HttpResponse encode(Operation<?, ?> operation, Shape output) {
        return new HttpResponse(200, Headers.EMPTY, WRITER.write(output));
    }

    @Override
    public HttpResponse encode(ModeledException error) {
        return new HttpResponse(
                error.schema().errorStatus(),
                Headers.of(ERROR_TYPE, error.schema().name()),
                WRITER.write(error));
    }

    @Override
    public HttpResponse encode(ProtocolError error) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("message", error.message());
        return new HttpResponse(error.status(), Headers.of(ERROR_TYPE, error.name()), json(body));
    }
}
