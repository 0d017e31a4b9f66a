package dev.dialtone.sinks;

import dev.dialtone.core.events.EventSender.DeliveryReport;
import dev.dialtone.core.events.EventSender.OutboundEvent;
import dev.dialtone.core.events.Target;
import dev.dialtone.core.events.Target.EventBus;
import dev.dialtone.core.events.Target.FirehoseStream;
import dev.dialtone.core.events.Target.LogGroup;
import dev.dialtone.core.events.Target.SnsTopic;
import dev.dialtone.core.metrics.Occupancy;
import io.netty.channel.IoEventLoop;
import io.netty.channel.IoEventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends events to their URLs on one thread, its own: looking up a host's address blocks it. */
final class EventPublisher {

    private final IoEventLoopGroup loops = new MultiThreadIoEventLoopGroup(
            1, new DefaultThreadFactory("dialtone-events", true), NioIoHandler.newFactory());
    private final @Nullable Sink aws;
    private final @Nullable Sink webhook;

    /** A URL and what is being sent to it. */
    private record Sink(Address address, AwsCalls calls, Outbox outbox) {}

    EventPublisher(SinkSettings settings) {
        IoEventLoop loop = loops.next();
        this.aws = sink(settings.eventsEndpoint(), settings, loop);
        this.webhook = sink(settings.webhook(), settings, loop);
    }

    private static @Nullable Sink sink(@Nullable URI url, SinkSettings settings, IoEventLoop loop) {
        if (url == null) {
            return null;
        }
        Address address = Address.of(url);
        Connections connections = new Connections(address, settings, loop);
        return new Sink(
                address,
                new AwsCalls(address, InstantSource.system()),
                new Outbox(address, settings, loop, connections));
    }

    void send(OutboundEvent event, Consumer<DeliveryReport> whenOver) {
        Target target = event.target();
        Sink sink = target instanceof Target.Webhook ? webhook : aws;
        if (sink == null) {
            whenOver.accept(new DeliveryReport(false, 0, target.name() + ": no URL is set"));
        } else {
            sink.outbox()
                    .take(
                            new Outbox.OrderingKey(event.accountId(), target.name()),
                            request(event, sink),
                            InFlightLimit.weight(event),
                            whenOver);
        }
    }

    private static SinkRequest request(OutboundEvent event, Sink sink) {
        Target target = event.target();
        if (target instanceof SnsTopic topic) {
            return new SnsMessage(sink.calls(), event, topic);
        } else if (target instanceof FirehoseStream stream) {
            return new FirehoseRecord(sink.calls(), event, stream);
        } else if (target instanceof LogGroup group) {
            return new LogLine(sink.calls(), event, group);
        } else if (target instanceof EventBus bus) {
            return new BusEntry(sink.calls(), event, bus);
        }
        return new WebhookPost(sink.address(), event);
    }

    /** How full the way to all URLs is; empty when there is none. */
    Optional<Occupancy> occupancy() {
        return Stream.of(Optional.ofNullable(aws), Optional.ofNullable(webhook))
                .flatMap(Optional::stream)
                .map(sink -> sink.outbox().occupancy())
                .reduce(Occupancy::plus);
    }

    /** Not to be called on its thread. */
    void close() {
        CompletableFuture.allOf(stop(aws), stop(webhook)).join();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private static CompletableFuture<?> stop(@Nullable Sink sink) {
        return sink == null
                ? CompletableFuture.completedFuture(null)
                : sink.outbox().stop();
    }
}
