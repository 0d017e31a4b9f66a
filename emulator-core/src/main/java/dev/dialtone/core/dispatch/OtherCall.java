package dev.dialtone.core.dispatch;

import dev.dialtone.core.http.HttpResponse;

/** A call of a service that Dialtone has not. */
public interface OtherCall {

    /** The service, in the way in which ours are called: {@code sns}, {@code lex-models-v2}. */
    String service();

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

    /**
     * Who calls.
     *
     * @param account 12 digits
     * @param region of the signature, else the default
     */
    record Identity(String account, String region) {}
}
