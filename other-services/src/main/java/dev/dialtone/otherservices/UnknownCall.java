package dev.dialtone.otherservices;

import dev.dialtone.core.dispatch.Lazy;
import dev.dialtone.core.dispatch.OtherServices;
import dev.dialtone.core.dispatch.ProtocolError;
import dev.dialtone.core.dispatch.RequestRejected;
import dev.dialtone.core.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * A call of one of the other services.
 *
 * @param called the service
 * @param protocol in which the request is
 * @param operation its name, or method and path
 * @param form what a call of awsQuery says; null in the other protocols
 * @param hints what to do instead
 */
record UnknownCall(
        AwsService called,
        WireProtocol protocol,
        String operation,
        @Nullable QueryForm form,
        Lazy<Hints> hints) implements OtherServices.Call {

    @Override
    public String service() {
        return called.name();
    }

    @Override
    public String signingName() {
        return called.signingName();
    }

    @Override
    public HttpResponse answer(OtherServices.Identity caller, String requestId) {
        if (called.sdkId().equals("STS") && operation.equals("GetCallerIdentity")) {
            return CallerIdentity.answer(caller, called.namespace(), requestId);
        }
        throw new RequestRejected(ProtocolError.unknownService("This is Dialtone, which has no " + called.publicName()
                + ". " + hints.get().of(this)));
    }

    @Override
    public HttpResponse encode(ProtocolError error, String requestId) {
        return protocol.write(SignatureErrors.in(protocol, error), called.namespace(), requestId);
    }
}
