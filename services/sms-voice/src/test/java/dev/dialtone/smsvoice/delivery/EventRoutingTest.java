package dev.dialtone.smsvoice.delivery;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.events.Delivery;
import dev.dialtone.core.events.EmittedEvent;
import dev.dialtone.core.events.EventLog;
import dev.dialtone.core.events.EventSender;
import dev.dialtone.core.events.Events;
import dev.dialtone.core.events.Target;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.OriginationFixture;
import dev.dialtone.smsvoice.configuration.ConfigurationStores;
import dev.dialtone.smsvoice.origination.TwoWay;
import dev.dialtone.smsvoice.resource.ResourceKit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Evidence(DIALTONE)
class EventRoutingTest {
    private static final String ROLE = "arn:aws:iam::111122223333:role/inbound";
    private static final String CONNECT = "connect.us-east-1.amazonaws.com";
    private static final Document PAYLOAD = new Document(Map.of("messageBody", "Hi"));

    @RegisterExtension
    final World world = new World();

    private final EventLog log = new EventLog(world.stores);
    private final Everywhere sender = new Everywhere();
    private final EventRouting routing =
            new EventRouting(new ConfigurationStores(new ResourceKit(world.stores, () -> {})), new Events(log, sender));

    /** Takes everything, and never tells how it ended. */
    private static final class Everywhere implements EventSender {
        final List<Target> targets = new ArrayList<>();

        @Override
        public boolean canSend(Target target) {
            return true;
        }

        @Override
        public void send(OutboundEvent event, Consumer<DeliveryReport> whenOver) {
            targets.add(event.target());
        }
    }

    @Test
    void passesOnToTheTopicAndTheWebhook() {
        Delivery delivery =
                routing.passOn(world.scope, new TwoWay(true, OriginationFixture.TOPIC, ROLE, false), PAYLOAD);

        assertThat(delivery).isEqualTo(Delivery.PENDING);
        assertThat(sender.targets)
                .containsExactly(new Target.SnsTopic(OriginationFixture.TOPIC, ROLE), new Target.Webhook());
        assertThat(log.all(world.account)).extracting(EmittedEvent::event).containsOnly(PAYLOAD);
    }

    @Test
    void onlyRecordsWhatGoesToConnect() {
        Delivery delivery = routing.passOn(world.scope, new TwoWay(true, CONNECT, ROLE, false), PAYLOAD);

        assertThat(delivery).isEqualTo(Delivery.RECORDED);
        assertThat(sender.targets).containsExactly(new Target.Webhook());
        assertThat(log.all(world.account)).extracting(EmittedEvent::destination).containsExactly(CONNECT, "webhook");
    }
}
