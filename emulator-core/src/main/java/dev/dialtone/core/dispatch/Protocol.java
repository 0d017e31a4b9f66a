package dev.dialtone.core.dispatch;

import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Problems;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.signature.SignatureRefused;
import java.util.Collections;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** How one service speaks HTTP: bytes to records and back. Stateless towards requests; one instance for a service. */
public interface Protocol {

    /** Which operation a request asks for; null when the service has none for it. */
    @Nullable Route route(HttpRequest request);

    /**
     * Reads the input of an operation.
     *
     * @param problems takes every broken constraint
     * @return the input; null when there are problems
     * @throws RequestRejected when the request cannot be read at all
     */
    @Nullable Shape decode(Route route, HttpRequest request, Problems problems);

    /** The methods that would do what this request's method does not; none for what is unknown with any method. */
    default SortedSet<String> methods(HttpRequest request) {
        return Collections.emptySortedSet();
    }

    /** What is nearest to a request that has no route; null when nothing is near. Takes little time, whatever the request is. */
    default @Nullable Near nearest(HttpRequest request) {
        return null;
    }

    /** Writes a successful answer. */
    HttpResponse encode(Operation<?, ?> operation, Shape output);

    /** Writes an error of the contract. */
    HttpResponse encode(ModeledException error);

    /** Writes an error that no contract names. */
    HttpResponse encode(ProtocolError error);

    /** What is answered to whose signature does not hold; 403 where the protocol says nothing else. */
    default ProtocolError refusal(SignatureRefused why) {
        return new ProtocolError(why.error(), 403, String.valueOf(why.getMessage()));
    }

    /**
     * What somebody may have meant whose request has no route.
     *
     * @param text the path or the name of an operation, as the contract has it
     * @param changes how far it is, in letters; 0 where it is what was asked, with another method
     */
    record Near(String text, int changes) {}
}
