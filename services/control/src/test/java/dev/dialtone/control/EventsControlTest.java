package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.control.model.EventDelivery;
import dev.dialtone.control.model.EventInformation;
import dev.dialtone.control.model.ListEventsInput;
import dev.dialtone.control.model.ListEventsOutput;
import dev.dialtone.core.events.Delivery;
import dev.dialtone.core.events.EmittedEvent;
import dev.dialtone.core.events.EventLog;
import dev.dialtone.core.events.Payload;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EventsControlTest {

    private static final String TOPIC = "arn:aws:sns:us-east-1:111122223333:news";
    private static final Payload DELIVERED = payload("TEXT_DELIVERED");
    private static final Payload SENT = payload("TEXT_SENT");
    private static final Instant LATER = World.START.plusSeconds(1);

    private final ControlFixture fixture = new ControlFixture();

    @BeforeEach
    void logEvents() {
        Account mine = fixture.world.account;
        log(mine, new EmittedEvent("1", SENT, null, Delivery.RECORDED, 0, null, World.START, "us-east-1"));
        log(mine, new EmittedEvent("2", SENT, TOPIC, Delivery.DELIVERED, 1, null, World.START, "us-east-1"));
        log(mine, new EmittedEvent("3", DELIVERED, TOPIC, Delivery.FAILED, 4, "status 500", LATER, "eu-west-2"));
        log(mine, new EmittedEvent("4", DELIVERED, "webhook", Delivery.PENDING, 0, null, LATER, "eu-west-2"));
        log(fixture.theirs(), new EmittedEvent("5", SENT, null, Delivery.RECORDED, 0, null, World.START, "us-east-1"));
    }

    @Test
    void showsTheCallersEventsTheOldestFirst() {
        assertThat(ids(ask -> ask)).containsExactly("1", "2", "3", "4");
        assertThat(ids(ask -> ask.account(ControlFixture.THEIRS))).containsExactly("5");
    }

    @Test
    void showsTheWholeEvent() {
        assertThat(list(ask -> ask).events().get(2))
                .isEqualTo(EventInformation.builder()
                        .eventId("3")
                        .event(DELIVERED.json())
                        .destination(TOPIC)
                        .delivery(EventDelivery.FAILED)
                        .attempts(4)
                        .lastError("status 500")
                        .emittedAt(LATER)
                        .region("eu-west-2")
                        .build());
        assertThat(list(ask -> ask).events().get(0).destination()).isNull();
    }

    @Test
    void filtersByEachMember() {
        assertThat(ids(ask -> ask.destination(TOPIC))).containsExactly("2", "3");
        assertThat(ids(ask -> ask.destination("webhook"))).containsExactly("4");
        assertThat(ids(ask -> ask.destination("news"))).isEmpty();
        assertThat(ids(ask -> ask.region("eu-west-2"))).containsExactly("3", "4");
        assertThat(ids(ask -> ask.delivery(EventDelivery.RECORDED))).containsExactly("1");
        assertThat(ids(ask -> ask.delivery(EventDelivery.FAILED))).containsExactly("3");
        assertThat(ids(ask -> ask.since(LATER))).containsExactly("3", "4");
        assertThat(ids(ask -> ask.destination(TOPIC).since(LATER))).containsExactly("3");
    }

    @Test
    void limitsToTheLastOnes() {
        assertThat(ids(ask -> ask.limit(1))).containsExactly("4");
        assertThat(ids(ask -> ask.limit(1).destination(TOPIC))).containsExactly("3");
    }

    @Test
    void tellsHowManyHaveLeft() {
        assertThat(list(ask -> ask).dropped()).isZero();

        for (int i = 0; i < EventLog.KEPT_PER_ACCOUNT; i++) {
            log(
                    fixture.theirs(),
                    new EmittedEvent("n" + i, SENT, null, Delivery.RECORDED, 0, null, LATER, "us-east-1"));
        }

        assertThat(list(ask -> ask.account(ControlFixture.THEIRS)).dropped()).isEqualTo(1);
        assertThat(list(ask -> ask).dropped()).isZero();
    }

    @Test
    void deletesTheEventsOfOneAccount() {
        fixture.caller.deleteEvents();

        assertThat(ids(ask -> ask)).isEmpty();
        assertThat(ids(ask -> ask.account(ControlFixture.THEIRS))).containsExactly("5");
    }

    private static Payload payload(String eventType) {
        return Payload.of(new Document(Map.of("eventType", eventType)));
    }

    private void log(Account account, EmittedEvent event) {
        account.exclusivelyRun(() -> fixture.events.add(account, event));
    }

    private List<String> ids(UnaryOperator<ListEventsInput.Builder> filters) {
        return list(filters).events().stream().map(EventInformation::eventId).toList();
    }

    private ListEventsOutput list(UnaryOperator<ListEventsInput.Builder> filters) {
        return fixture.caller.listEvents(filters);
    }
}
