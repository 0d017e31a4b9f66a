package dev.dialtone.control.stream;

import dev.dialtone.control.model.ChangeKind;
import dev.dialtone.control.model.ChangeMade;
import dev.dialtone.control.model.ClockReading;
import dev.dialtone.control.model.EventInformation;
import dev.dialtone.control.model.InboundMessageInformation;
import dev.dialtone.control.model.MessageInformation;
import dev.dialtone.control.model.RecordedRequest;
import dev.dialtone.control.model.StreamedChange;
import dev.dialtone.core.dispatch.Journal;
import dev.dialtone.core.dispatch.JournalEntry;
import dev.dialtone.core.dispatch.JournalListener;
import dev.dialtone.core.events.EmittedEvent;
import dev.dialtone.core.feed.Feeds;
import dev.dialtone.core.feed.Happening;
import dev.dialtone.core.schedule.RealTimeScheduler;
import dev.dialtone.core.shape.Weight;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.AccountHeader;
import dev.dialtone.core.state.Accounts;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.StateListener;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreChange;
import dev.dialtone.core.state.Timeline;
import dev.dialtone.telephony.messages.Message;
import dev.dialtone.telephony.model.StoredInboundMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Tells those who listen what happens in their accounts. While nobody does, it hears of nothing; while somebody does, what happens in
 * other accounts costs a look into a map. What is shown is made when it is read.
 */
public final class ChangeSource implements StateListener, JournalListener, Feeds.Audience {
    /** About what a change keeps alive that is told without what it has happened to. */
    private static final int BYTES = 200;

    /** In place of what is not kept any more. */
    public static final Happening MISSED = plain(ChangeKind.RESYNC, ChangeMade.CHANGED, null, "");

    private static final String DUE = "timeline/scheduled-changes";

    /** What the stores keep that are told of, by name. */
    private static final Map<String, ChangeKind> KINDS = Map.of(
            "messages/inbox", ChangeKind.MESSAGE,
            "messages/inbound", ChangeKind.INBOUND,
            "events/log", ChangeKind.EVENT,
            "faults/rules", ChangeKind.FAULT,
            "sms-voice/phone-numbers", ChangeKind.NUMBER,
            "sms-voice/sender-ids", ChangeKind.NUMBER,
            "sms-voice/registrations", ChangeKind.REGISTRATION,
            "chime/phone-numbers", ChangeKind.NUMBER,
            "connect/phone-numbers", ChangeKind.NUMBER);

    /** A clock that is moved far, or on which much is scheduled, is told of once in this time. */
    private static final Duration CLOCK_REST = Duration.ofMillis(100);

    private final Accounts accounts;
    private final Journal journal;
    private final Feeds feeds;
    private final RealTimeScheduler scheduler;
    private final Items items;
    /**
     * What has happened in accounts that somebody is inside of, by account. It is told when they are left: all that belongs together is done
     * then, and where it is saved it is known to be on its way.
     */
    private final Map<String, List<Happening>> untold = new ConcurrentHashMap<>();
    /** What clocks have shown, by account. */
    private final Map<String, Shown> clocks = new ConcurrentHashMap<>();
    /** The accounts whose clock is to be told of. */
    private final Set<String> moved = ConcurrentHashMap.newKeySet();

    /** The stores that are told of, by name. */
    public static Set<String> stores() {
        return KINDS.keySet();
    }

    /** How listings show what is told of whole. */
    public record Items(
            Function<Message, MessageInformation> message,
            Function<StoredInboundMessage, InboundMessageInformation> inbound,
            Function<JournalEntry, RecordedRequest> request,
            Function<EmittedEvent, EventInformation> event) {}

    private record Shown(long aheadMillis, @Nullable Instant frozenAt) {}

    /** A source that hears of nothing until somebody listens. */
    public ChangeSource(Accounts accounts, Journal journal, Feeds feeds, RealTimeScheduler scheduler, Items items) {
        this.accounts = accounts;
        this.journal = journal;
        this.feeds = feeds;
        this.scheduler = scheduler;
        this.items = items;
    }

    @Override
    public void begins() {
        accounts.listeners().add(this);
        journal.tell(this);
    }

    @Override
    public void ends() {
        accounts.listeners().remove(this);
        journal.tell(JournalListener.NONE);
        untold.clear();
        clocks.clear();
    }

    @Override
    public void changed(StoreChange<?> change) {
        Account account = change.scope().account();
        if (!feeds.isHeard(account.id())) {
            return;
        }
        String store = change.store().name();
        ChangeKind kind = KINDS.get(store);
        if (kind != null) {
            tellLater(account, happening(kind, change));
        } else if (store.equals(DUE)) {
            tellClock(account);
        }
    }

    private void tellLater(Account account, Happening happening) {
        if (feeds.isHeard(account.id())) {
            untold.computeIfAbsent(account.id(), begun -> new ArrayList<>()).add(happening);
        }
    }

    private Happening happening(ChangeKind kind, StoreChange<?> change) {
        Object before = change.before();
        Object after = change.after();
        ChangeMade made = before == null ? ChangeMade.ADDED : after == null ? ChangeMade.REMOVED : ChangeMade.CHANGED;
        String id = change.key().toString();
        if (after instanceof Message message) {
            return happening(
                    kind,
                    made,
                    id,
                    message.sending().region(),
                    message.weight(),
                    told -> told.message(items.message().apply(message)));
        } else if (after instanceof StoredInboundMessage message) {
            return happening(
                    kind,
                    made,
                    id,
                    message.region(),
                    Weight.of(message),
                    told -> told.inbound(items.inbound().apply(message)));
        } else if (after instanceof EmittedEvent event) {
            return happening(
                    kind,
                    made,
                    id,
                    event.region(),
                    event.weight(),
                    told -> told.event(items.event().apply(event)));
        }
        return plain(kind, made, id, region(before, change.scope()));
    }

    /** Messages and events are the account's, in every region, but have been sent in one. */
    private static String region(@Nullable Object before, Scope scope) {
        if (before instanceof Message message) {
            return message.sending().region();
        }
        if (before instanceof StoredInboundMessage message) {
            return message.region();
        }
        return before instanceof EmittedEvent event ? event.region() : scope.region();
    }

    @Override
    public void cleared(Store<?, ?> store, Scope scope) {
        ChangeKind kind = KINDS.get(store.name());
        if (kind != null) {
            tellLater(scope.account(), plain(kind, ChangeMade.REMOVED, null, scope.region()));
        }
    }

    @Override
    public void reset(Account account) {
        tellLater(account, plain(ChangeKind.RESET, ChangeMade.REMOVED, null, ""));
    }

    @Override
    public void restored(Account account) {
        tellLater(account, plain(ChangeKind.RESET, ChangeMade.CHANGED, null, ""));
    }

    @Override
    public void left(Account account) {
        List<Happening> told = untold.remove(account.id());
        if (told != null) {
            told.forEach(happening -> feeds.tell(account.id(), happening));
        }
        if (feeds.isHeard(account.id())) {
            AccountHeader header = account.header();
            Shown now = new Shown(header.clockAheadMillis(), header.clockFrozenAt());
            Shown before = clocks.put(account.id(), now);
            if (before != null && !before.equals(now)) {
                tellClock(account);
            }
        }
    }

    private void tellClock(Account account) {
        if (moved.add(account.id())) {
            scheduler.after(CLOCK_REST, () -> {
                moved.remove(account.id());
                ClockReading reading = reading(account.timeline());
                feeds.tell(
                        account.id(),
                        happening(ChangeKind.CLOCK, ChangeMade.CHANGED, null, "", BYTES, told -> told.clock(reading)));
            });
        }
    }

    private static ClockReading reading(Timeline timeline) {
        return ClockReading.builder()
                .now(timeline.now())
                .frozen(timeline.isFrozen())
                .advancingTo(timeline.target().orElse(null))
                .build();
    }

    @Override
    public void noted(JournalEntry entry) {
        String account = entry.call().account();
        if (feeds.isHeard(account)) {
            feeds.tell(
                    account,
                    happening(
                            ChangeKind.REQUEST,
                            ChangeMade.ADDED,
                            entry.requestId(),
                            entry.call().region(),
                            entry.weight(),
                            told -> told.request(items.request().apply(entry))));
        }
    }

    @Override
    public void cleared(String account) {
        feeds.tell(account, plain(ChangeKind.REQUEST, ChangeMade.REMOVED, null, ""));
    }

    @Override
    public void allCleared() {
        feeds.tellAll(plain(ChangeKind.REQUEST, ChangeMade.REMOVED, null, ""));
    }

    private static Happening plain(ChangeKind kind, ChangeMade made, @Nullable String id, String region) {
        return happening(kind, made, id, region, BYTES, told -> told);
    }

    /** @param item adds what it has happened to; asked when somebody reads it */
    private static Happening happening(
            ChangeKind kind,
            ChangeMade made,
            @Nullable String id,
            String region,
            long weight,
            UnaryOperator<StreamedChange.Builder> item) {
        return new Happening(
                kind.value(),
                region,
                weight,
                () -> item.apply(StreamedChange.builder()
                                .kind(kind)
                                .change(made)
                                .id(id)
                                .region(region.isEmpty() ? null : region))
                        .build());
    }
}
