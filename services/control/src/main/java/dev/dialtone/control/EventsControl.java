package dev.dialtone.control;

import dev.dialtone.control.model.DeleteEventsInput;
import dev.dialtone.control.model.EventDelivery;
import dev.dialtone.control.model.EventInformation;
import dev.dialtone.control.model.EventOperations;
import dev.dialtone.control.model.ListEventsInput;
import dev.dialtone.control.model.ListEventsOutput;
import dev.dialtone.control.request.AccountLookup;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.events.EmittedEvent;
import dev.dialtone.core.events.EventLog;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Account;

/** Shows the log of events: what an account's services have emitted, the oldest first. */
final class EventsControl implements EventOperations {

    private final AccountLookup accounts;
    private final EventLog log;

    EventsControl(AccountLookup accounts, EventLog log) {
        this.accounts = accounts;
        this.log = log;
    }

    @Override
    public ListEventsOutput listEvents(ListEventsInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        long dropped = AccountLookup.settled(account, () -> log.dropped(account));
        return ListEventsOutput.builder()
                .events(log.sequence(account)
                        .newest(input.limit(), event -> fits(input, event))
                        .map(EventsControl::shown))
                .dropped(dropped)
                .build();
    }

    @Override
    public Unit deleteEvents(DeleteEventsInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        account.exclusivelyRun(() -> log.clear(account));
        return new Unit();
    }

    private static boolean fits(ListEventsInput input, EmittedEvent event) {
        return (input.destination() == null || input.destination().equals(event.destination()))
                && (input.delivery() == null
                        || input.delivery().value().equals(event.delivery().name()))
                && (input.region() == null || input.region().equals(event.region()))
                && (input.since() == null || !event.emittedAt().isBefore(input.since()));
    }

    static EventInformation shown(EmittedEvent event) {
        return EventInformation.builder()
                .eventId(event.eventId())
                .event(event.event())
                .destination(event.destination())
                .delivery(EventDelivery.of(event.delivery().name()))
                .attempts(event.attempts())
                .lastError(event.lastError())
                .emittedAt(event.emittedAt())
                .region(event.region())
                .build();
    }
}
