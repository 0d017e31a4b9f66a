package dev.dialtone.core.dispatch;

import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * The services of AWS that Dialtone has not, so that who calls one of them is told so in words that its SDK can read. Asked only
 * about requests that are signed for none of our services, or that none of our operations takes.
 */
public interface OtherServices {

    /** None of them is known. */
    OtherServices NONE = new OtherServices() {
        @Override
        public boolean haveSigningName(String name) {
            return false;
        }

        @Override
        public @Nullable Call find(HttpRequest request, @Nullable String signingName, boolean isOurs) {
            return null;
        }
    };

    /** Whether one of them is signed for by this name. */
    boolean haveSigningName(String name);

    /**
     * The call of one of them that a request is.
     *
     * @param signingName the service of the request's credential scope; null for an unsigned request
     * @param isOurs whether a service of ours has that name, too: then more than the name must tell that another one is meant
     * @return null for a request that does not tell
     */
    @Nullable Call find(HttpRequest request, @Nullable String signingName, boolean isOurs);

    /** A call of a service that Dialtone has not. */
    interface Call {

        /** The service, in the way in which ours are called: {@code sns}, {@code lex-models-v2}. */
        String service();

        /** What it is signed for by. */
        String signingName();

        /** The operation's name where the request says it, else method and path; of bounded length. */
        String operation();

        /**
         * The answer to one of the few operations that Dialtone has all the same.
         *
         * @param caller whose account it is about
         * @throws RequestRejected with what the caller is told, for all others
         */
        HttpResponse answer(Identity caller, String requestId);

        /** Writes an error in the service's own protocol. */
        HttpResponse encode(ProtocolError error, String requestId);
    }

    /**
     * Who calls.
     *
     * @param account 12 digits
     * @param region of the signature, else the default
     */
    record Identity(String account, String region) {}
}
