package dev.dialtone.core.http.netty;

import dev.dialtone.core.http.Disconnect;
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpRejection;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.http.HttpSettings;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** The front end without a socket, for tests that care about bytes: the very handlers of {@link HttpServer}, run by the caller. */
public final class InMemoryHttp {
    private static final long MAX_WAIT_SECONDS = 30;

    private InMemoryHttp() {}

    /**
     * Gives raw bytes to a fresh connection and returns all raw bytes that come back.
     *
     * @param rawRequest one or several requests, each with a Host header; what is incomplete is dropped
     * @param handler runs on the calling thread, one request after the other; an answer that comes later is waited for, up to 30 s
     */
    public static byte[] exchange(HttpSettings settings, HttpHandler handler, byte[] rawRequest) {
        NettySetup.prepare();
        HttpPipeline pipeline = new HttpPipeline(settings, new Waiting(handler), new Connections(1));
        EmbeddedChannel channel = new EmbeddedChannel(pipeline.initializer());
        channel.writeInbound(Unpooled.wrappedBuffer(rawRequest));
        while (channel.runScheduledPendingTasks() == 0) {
            // A streamed answer goes on.
        }
        byte[] answers = drain(channel);
        channel.finishAndReleaseAll();
        return answers;
    }

    private static byte[] drain(EmbeddedChannel channel) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (ByteBuf next = channel.readOutbound(); next != null; next = channel.readOutbound()) {
            byte[] piece = new byte[next.readableBytes()];
            next.readBytes(piece);
            next.release();
            bytes.writeBytes(piece);
        }
        return bytes.toByteArray();
    }

    /** Waits for late answers: the event loop of a channel in memory is the calling thread, and no other may enter it. */
    private record Waiting(HttpHandler handler) implements HttpHandler {
        @Override
        public CompletionStage<HttpResponse> handle(HttpRequest request, Disconnect disconnect) {
            HttpResponse answer = handler.handle(request, disconnect)
                    .toCompletableFuture()
                    .copy()
                    .orTimeout(MAX_WAIT_SECONDS, TimeUnit.SECONDS)
                    .join();
            return CompletableFuture.completedFuture(answer);
        }

        @Override
        public HttpResponse reject(HttpRequest head, HttpRejection why) {
            return handler.reject(head, why);
        }
    }
}
