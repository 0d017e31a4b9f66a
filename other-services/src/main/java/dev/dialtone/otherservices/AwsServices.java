package dev.dialtone.otherservices;

import dev.dialtone.core.dispatch.Lazy;
import dev.dialtone.core.dispatch.OtherServices;
import dev.dialtone.core.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** All services of AWS but ours. Their tables are read when somebody first calls one. */
public final class AwsServices implements OtherServices {
    private static final String TARGET = "X-Amz-Target";
    private static final String CBOR_PATH = "/service/";
    private static final String CBOR_OPERATION = "/operation/";

    private final Lazy<ServiceTable> table = new Lazy<>(ServiceTable::read);
    private final Lazy<Hints> hints = new Lazy<>(Hints::read);

    @Override
    public boolean haveSigningName(String name) {
        return table.get().hasSigningName(name);
    }

    @Override
    public OtherServices.@Nullable Call find(HttpRequest request, @Nullable String signingName, boolean isOurs) {
        String target = request.headers().first(TARGET);
        if (target != null && target.indexOf('.') > 0) {
            int dot = target.lastIndexOf('.');
            return call(
                    request,
                    table.get().ofTarget(target.substring(0, dot), signingName),
                    jsonVersion(request),
                    target.substring(dot + 1));
        }
        if ("rpc-v2-cbor".equals(request.headers().first("smithy-protocol"))) {
            String path = request.path();
            int operation = path.indexOf(CBOR_OPERATION);
            if (path.startsWith(CBOR_PATH) && operation > CBOR_PATH.length()) {
                return call(
                        request,
                        table.get().ofTarget(path.substring(CBOR_PATH.length(), operation), signingName),
                        WireProtocol.CBOR,
                        path.substring(operation + CBOR_OPERATION.length()));
            }
        }
        QueryForm form = isOurs ? null : QueryForm.of(request);
        AwsService service = signingName == null ? null : table.get().ofSigner(request, signingName, form, isOurs);
        if (service == null && form != null) {
            service = table.get().ofForm(request, form);
        }
        if (service == null && !isOurs) {
            service = table.get().ofHost(request);
        }
        return form == null || service == null || service.protocol().isRest()
                ? call(request, service, null, null)
                : call(service, service.protocol() == WireProtocol.EC2 ? WireProtocol.EC2 : WireProtocol.QUERY, form);
    }

    private static WireProtocol jsonVersion(HttpRequest request) {
        String contentType = request.headers().first("Content-Type");
        return contentType != null && contentType.startsWith("application/x-amz-json-1.0")
                ? WireProtocol.JSON_1_0
                : WireProtocol.JSON_1_1;
    }

    /**
     * A call without a form.
     *
     * @param protocol null: the service's own
     * @param operation as the client wrote it; null when it did not
     */
    private OtherServices.@Nullable Call call(
            HttpRequest request,
            @Nullable AwsService service,
            @Nullable WireProtocol protocol,
            @Nullable String operation) {
        if (service == null) {
            return null;
        }
        String name = operation != null && QueryForm.isName(operation) ? operation : request.toString();
        return new UnknownCall(service, protocol == null ? service.protocol() : protocol, name, null, hints);
    }

    private OtherServices.Call call(AwsService service, WireProtocol protocol, QueryForm form) {
        return new UnknownCall(service, protocol, form.action(), form, hints);
    }
}
