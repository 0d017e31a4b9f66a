package dev.dialtone.core.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.events.EventSender.DeliveryReport;
import dev.dialtone.core.events.EventSender.OutboundEvent;
import dev.dialtone.core.events.Target.EventBus;
import dev.dialtone.core.events.Target.FirehoseStream;
import dev.dialtone.core.events.Target.LogGroup;
import dev.dialtone.core.events.Target.SnsTopic;
import dev.dialtone.core.events.Target.Webhook;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventsTest {
    private static final Document JSON = new Document(Map.of("eventType", "TEXT_DELIVERED"));
    private static final Payload EVENT = Payload.of(JSON);

    @RegisterExtension
    final World world = new World();

    private final EventLog log = new EventLog(world.stores);
    private final HoldingEventSender sender = new HoldingEventSender();
    private final Events events = new Events(log, sender);

    @Test
    void logsWhatHasNoTarget() {
        events.record(world.scope, EVENT);

        EmittedEvent logged = only();
        assertThat(logged)
                .isEqualTo(new EmittedEvent(
                        logged.eventId(), EVENT, null, Delivery.RECORDED, 0, null, World.START, "us-east-1"));
        assertThat(logged.eventId()).hasSize(36);
    }

    @Test
    void logsWhatNobodyCanSend() {
        events.record(world.scope, EVENT, "connect.us-east-1.amazonaws.com");

        assertThat(only().delivery()).isEqualTo(Delivery.RECORDED);
        assertThat(only().destination()).isEqualTo("connect.us-east-1.amazonaws.com");
    }

    @Test
    void onlyLogsWhatItCannotSend() {
        assertThat(events.emit(world.scope, new SnsTopic("arn:aws:sns:us-east-1:111122223333:news", null), EVENT))
                .isEqualTo(Delivery.RECORDED);

        assertThat(sender.sent).isEmpty();
        assertThat(only().delivery()).isEqualTo(Delivery.RECORDED);
        assertThat(only().destination()).isEqualTo("arn:aws:sns:us-east-1:111122223333:news");
    }

    @Test
    void handsOverWhatItCanSend() {
        assertThat(events.emit(world.scope, new Webhook(), EVENT)).isEqualTo(Delivery.PENDING);

        EmittedEvent logged = only();
        assertThat(logged.delivery()).isEqualTo(Delivery.PENDING);
        assertThat(sender.sent)
                .containsExactly(new OutboundEvent(
                        logged.eventId(), "111122223333", "us-east-1", new Webhook(), JSON, World.START));
    }

    @Test
    void givesTheBusWhatItPutsIntoAnEnvelopeOfItsOwn() {
        Document detail = new Document(Map.of("currentStatus", "CREATED"));
        EventBus bus = new EventBus("Registration Status Change", "aws.sms-voice", List.of("arn"));

        events.emit(world.scope, bus, new Enveloped(detail));
        events.emit(world.scope, new Webhook(), new Enveloped(detail));

        assertThat(sender.sent).extracting(OutboundEvent::payload).containsExactly(detail, JSON);
        assertThat(log.all(world.account)).extracting(EmittedEvent::event).containsExactly(JSON, JSON);
    }

    private record Enveloped(Document detail) implements Payload {
        @Override
        public Document json() {
            return JSON;
        }

        @Override
        public long weight() {
            return 0;
        }
    }

    @Test
    void notesHowEachEventEnded() {
        events.emit(world.scope, new Webhook(), EVENT);
        events.emit(world.scope, new Webhook(), EVENT);

        sender.end(1, new DeliveryReport(false, 4, "refused"));
        assertThat(deliveries()).containsExactly(Delivery.PENDING, Delivery.FAILED);
        sender.end(0, new DeliveryReport(true, 2, null));

        assertThat(deliveries()).containsExactly(Delivery.DELIVERED, Delivery.FAILED);
        assertThat(all()).extracting(EmittedEvent::attempts).containsExactly(2, 4);
        assertThat(all()).extracting(EmittedEvent::lastError).containsExactly(null, "refused");
    }

    @Test
    void passesOverTheEndOfAnEventThatHasLeft() {
        events.emit(world.scope, new Webhook(), EVENT);
        log.clear(world.account);

        sender.end(0, new DeliveryReport(true, 1, null));

        assertThat(all()).isEmpty();
    }

    @Test
    void tellsAnEventFromOneOfTheSameIdBeforeTheReset() {
        world.accounts.reset(world.account.id(), 7);
        events.emit(world.scope, new Webhook(), EVENT);
        String id = only().eventId();
        world.accounts.reset(world.account.id(), 7);
        events.emit(world.scope, new Webhook(), EVENT);
        assertThat(only().eventId()).isEqualTo(id);

        sender.end(0, new DeliveryReport(false, 4, "refused"));

        assertThat(only().delivery()).isEqualTo(Delivery.PENDING);
    }

    @Test
    void sendsNothingWithoutASender() {
        Events silent = new Events(log, EventSender.NONE);

        silent.emit(world.scope, new Webhook(), EVENT);

        assertThat(silent.canSend(new Webhook())).isFalse();
        assertThat(only().delivery()).isEqualTo(Delivery.RECORDED);
    }

    @Test
    void failsWhatIsGivenToNoSender() {
        List<DeliveryReport> reports = new ArrayList<>();

        EventSender.NONE.send(
                new OutboundEvent("id", "111122223333", "us-east-1", new Webhook(), JSON, World.START), reports::add);

        assertThat(reports).containsExactly(new DeliveryReport(false, 0, "webhook: no address is set"));
    }

    @Test
    void refusesWorkOutsideTheAccount() {
        assertThatThrownBy(() -> events.record(new Scope(world.accounts.account("444455556666"), "us-east-1"), EVENT))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void namesTargetsByTheirArns() {
        assertThat(new SnsTopic("arn:topic", null).name()).isEqualTo("arn:topic");
        assertThat(new FirehoseStream("arn:stream", "arn:role").name()).isEqualTo("arn:stream");
        assertThat(new LogGroup("arn:group", "arn:role").name()).isEqualTo("arn:group");
        assertThat(new EventBus("Text Message Delivery Status Updated", "aws.sms-voice").name())
                .isEqualTo("events:default");
        assertThat(new Webhook().name()).isEqualTo("webhook");
    }

    private EmittedEvent only() {
        assertThat(all()).hasSize(1);
        return all().get(0);
    }

    private List<Delivery> deliveries() {
        return all().stream().map(EmittedEvent::delivery).toList();
    }

    private List<EmittedEvent> all() {
        List<EmittedEvent> all = new ArrayList<>();
        log.all(world.account).forEach(all::add);
        return all;
    }
}
