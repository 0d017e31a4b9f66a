package dev.dialtone.protocol.restjson;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.Protocol;
import dev.dialtone.core.dispatch.Protocol.Near;
import dev.dialtone.core.dispatch.ProtocolError;
import dev.dialtone.core.dispatch.Route;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Problems;
import dev.dialtone.core.shape.Shape;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A service that AWS runs behind API Gateway: successful answers carry the ids of that, {@code x-amz-apigw-id} and {@code
 * x-amzn-trace-id}. The gateway's CORS headers stay away: which pages may read an answer is for Dialtone to say ({@link
 * dev.dialtone.core.http.Cors}).
 */
public final class BehindApiGateway implements Protocol {
    /** Encoded, they are the 15 characters and the equals sign of AWS's ids. */
    private static final int ID_BYTES = 11;

    private final Protocol protocol;
    private final InstantSource realTime;

    /**
     * Speaks a protocol.
     *
     * @param realTime stands in the trace ids
     */
    public BehindApiGateway(Protocol protocol, InstantSource realTime) {
        this.protocol = protocol;
        this.realTime = realTime;
    }

    @Override
    public @Nullable Route route(HttpRequest request) {
        return protocol.route(request);
    }

    @Override
    public SortedSet<String> methods(HttpRequest request) {
        return protocol.methods(request);
    }

    @Override
    public @Nullable Near nearest(HttpRequest request) {
        return protocol.nearest(request);
    }

    @Override
    public @Nullable Shape decode(Route route, HttpRequest request, Problems problems) {
        return protocol.decode(route, request, problems);
    }

    @Override
    public HttpResponse encode(Operation<?, ?> operation, Shape output) {
        return protocol.encode(operation, output)
                .withHeader("x-amz-apigw-id", gatewayId())
                .withHeader("x-amzn-trace-id", traceId());
    }

    @Override
    public HttpResponse encode(ModeledException error) {
        return protocol.encode(error);
    }

    @Override
    public HttpResponse encode(ProtocolError error) {
        return protocol.encode(error);
    }

    private static String gatewayId() {
        byte[] id = new byte[ID_BYTES];
        ThreadLocalRandom.current().nextBytes(id);
        return Base64.getUrlEncoder().encodeToString(id);
    }

    /** As AWS X-Ray writes it: version, seconds in hexadecimal, 96 bits. */
    private String traceId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return "Root=1-" + hex.toHexDigits((int) realTime.instant().getEpochSecond()) + "-"
                + hex.toHexDigits(random.nextInt()) + hex.toHexDigits(random.nextLong());
    }
}
