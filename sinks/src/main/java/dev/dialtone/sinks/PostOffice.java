package dev.dialtone.sinks;

import dev.dialtone.core.events.EventSender.Parcel;
import dev.dialtone.core.events.EventSender.Report;
import dev.dialtone.core.events.Target;
import dev.dialtone.core.events.Target.EventBus;
import dev.dialtone.core.events.Target.FirehoseStream;
import dev.dialtone.core.events.Target.LogGroup;
import dev.dialtone.core.events.Target.SnsTopic;
import io.netty.channel.IoEventLoop;
import io.netty.channel.IoEventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The one thread that sends, and what it sends to each URL. A thread of its own: looking up a host's address blocks it. */
final class PostOffice {

    private final IoEventLoopGroup loops = new MultiThreadIoEventLoopGroup(
            1, new DefaultThreadFactory("dialtone-events", true), NioIoHandler.newFactory());
    private final @Nullable Way aws;
    private final @Nullable Way webhook;

    /** A URL and what is on its way to it. */
    private record Way(Address address, AwsCalls calls, Outbox outbox) {}

    PostOffice(SinkSettings settings) {
        IoEventLoop loop = loops.next();
        this.aws = way(settings.eventsEndpoint(), settings, loop);
        this.webhook = way(settings.webhook(), settings, loop);
    }

    private static @Nullable Way way(@Nullable URI url, SinkSettings settings, IoEventLoop loop) {
        if (url == null) {
            return null;
        }
        Address address = Address.of(url);
        Connections connections = new Connections(address, settings, loop);
        return new Way(
                address,
                new AwsCalls(address, InstantSource.system()),
                new Outbox(address, settings, loop, connections));
    }

    void send(Parcel parcel, Consumer<Report> whenOver) {
        Target target = parcel.target();
        Way way = target instanceof Target.Webhook ? webhook : aws;
        if (way == null) {
            whenOver.accept(new Report(false, 0, target.name() + ": no URL is set"));
        } else {
            way.outbox()
                    .take(
                            new Outbox.Line(parcel.accountId(), target.name()),
                            letter(parcel, way),
                            Room.weight(parcel),
                            whenOver);
        }
    }

    private static Letter letter(Parcel parcel, Way way) {
        Target target = parcel.target();
        if (target instanceof SnsTopic topic) {
            return new SnsMessage(way.calls(), parcel, topic);
        } else if (target instanceof FirehoseStream stream) {
            return new FirehoseRecord(way.calls(), parcel, stream);
        } else if (target instanceof LogGroup group) {
            return new LogLine(way.calls(), parcel, group);
        } else if (target instanceof EventBus bus) {
            return new BusEntry(way.calls(), parcel, bus);
        }
        return new WebhookPost(way.address(), parcel);
    }

    /** Not to be called on its thread. */
    void close() {
        CompletableFuture.allOf(stop(aws), stop(webhook)).join();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private static CompletableFuture<?> stop(@Nullable Way way) {
        return way == null
                ? CompletableFuture.completedFuture(null)
                : way.outbox().stop();
    }
}
