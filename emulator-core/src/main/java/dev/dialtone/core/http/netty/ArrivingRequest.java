package dev.dialtone.core.http.netty;

import dev.dialtone.core.http.HttpRejection;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** A request whose head is there and whose body arrives. Touched by the event loop only. */
interface ArrivingRequest {

    /** Called first, and once. */
    void begin();

    /** Whether more may come on the connection after it. */
    boolean keepsAlive();

    /** Takes a piece of the body; gives the limit that this would break, and takes nothing then. */
    @Nullable HttpRejection append(ByteBuf piece);

    /** Whether so much has come since it last said so that the client is not slow, however long the body is. */
    boolean makesHeadway();

    /** Whether nothing more of the body is to be read from the connection for now. */
    boolean isFull();

    /** Whether a client that asks before it sends the body is to be told to. */
    boolean isWanted();

    /** Whether it is answered, or about to be, without a body that has not come. */
    boolean isUnwanted();

    /** The body has come, or never will: the request takes its place among those that are answered. */
    void complete();

    /** The request goes no further: it is answered with a rejection in its turn. */
    void reject(HttpRejection why);

    /** The client sends no more, though the body is not complete. */
    void cutOff();
}
