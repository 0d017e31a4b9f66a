package dev.dialtone.control;

import dev.dialtone.control.model.DialtoneControlCaller;
import dev.dialtone.control.request.ControlErrors;
import dev.dialtone.core.dispatch.Journal;
import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.OperationCaller;
import dev.dialtone.core.dispatch.Protocol;
import dev.dialtone.core.dispatch.ProtocolError;
import dev.dialtone.core.dispatch.Route;
import dev.dialtone.core.dispatch.Service;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.events.EventLog;
import dev.dialtone.core.feed.Feeds;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.invocation.Changes;
import dev.dialtone.core.resource.Quota;
import dev.dialtone.core.schedule.RealTimeScheduler;
import dev.dialtone.core.seed.SeedReads;
import dev.dialtone.core.shape.Documents;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Problems;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.ClockMoves;
import dev.dialtone.core.state.World;
import dev.dialtone.telephony.connect.ContactListing.KnownContact;
import dev.dialtone.telephony.handsets.TesterInvitations;
import dev.dialtone.telephony.messages.Inbox;
import dev.dialtone.telephony.messages.MessageWaits;
import dev.dialtone.telephony.numbers.NumberListing.HeldNumber;
import dev.dialtone.telephony.registrations.BrandReviewer;
import dev.dialtone.telephony.registrations.RegistrationListing.KnownRegistration;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The control API without HTTP, over a world of its own. */
final class ControlFixture {

    static final String MINE = "111122223333";
    static final String THEIRS = "444455556666";

    final World world = new World();
    final Journal journal = new Journal();
    final Inbox inbox = new Inbox(world.stores);
    final EventLog events = new EventLog(world.stores);
    final Changes changes = new Changes(world.stores, name -> null);
    final RecordingSeeds seeds = new RecordingSeeds();
    final RecordingReviewer reviewer = new RecordingReviewer();
    final RecordingGrants grants = new RecordingGrants();
    final RealTimeScheduler scheduler = new RealTimeScheduler();
    final ClockMoves moves = new ClockMoves(scheduler);
    final RecordingStates states = new RecordingStates();
    final RecordingMessages messages = new RecordingMessages();
    /** What was accepted: accounts and numbers. */
    final List<String> accepted = new ArrayList<>();

    final TesterInvitations invitations = (account, e164) -> accepted.add(account.id() + " " + e164);
    /** Knows one configuration, {@code notify-1}. */
    final BrandReviewer brandReviewer = (scope, id, decision, reason) -> id.equals("notify-1")
            ? Optional.of(new BrandReviewer.Outcome(scope.region() + " " + decision, reason))
            : Optional.empty();

    final RecordingChime chimeCalls = new RecordingChime();
    final RecordingConnect connect = new RecordingConnect();

    /** Knows one Chime account, {@code chime-1}, and one invite, {@code invite-1}. */
    final RecordingAdministration administration = new RecordingAdministration();

    /** What every account but {@link #THEIRS} has. */
    final List<HeldNumber> held = new ArrayList<>();

    /** What {@link #THEIRS} has. */
    final List<HeldNumber> heldByThem = new ArrayList<>();

    /** Of every account. */
    final List<KnownContact> contacts = new ArrayList<>();

    /** By id, of every account. */
    final Map<String, SeedReads.Read> reads = new HashMap<>();

    final List<KnownRegistration> registrations = new ArrayList<>();
    final Feeds feeds = new Feeds(scheduler, InstantSource.system());

    final Control control = new Control(
            "1.2.3",
            null,
            List.of(parrot()),
            () -> List.of(
                    new Quota("ASSOCIATIONS_PER_REGISTRATION", 100, false, "test"),
                    new Quota("POOLS_PER_ACCOUNT", 25, true, "test"),
                    new Quota("CHIME_PHONE_NUMBERS", 5, true, "test")),
            world.accounts,
            journal,
            List::of,
            List::of,
            inbox,
            events,
            changes,
            () -> seeds,
            new MessageWaits(inbox, scheduler),
            moves,
            () -> messages,
            () -> messages,
            () -> reviewer,
            () -> grants,
            () -> invitations,
            () -> administration,
            () -> states,
            () -> brandReviewer,
            () -> (account, id, source, at) -> id.equals("connector-1"),
            () -> chimeCalls,
            () -> connect,
            () -> new Control.Listings(
                    List.of((account, region) -> account.id().equals(THEIRS) ? heldByThem : held),
                    (account, region) -> registrations,
                    (account, region) -> contacts,
                    (scope, id) -> Optional.ofNullable(reads.get(id))),
            new Control.Live(
                    feeds, scheduler, shape -> Documents.of(shape).toString().getBytes(StandardCharsets.UTF_8)),
            new dev.dialtone.core.fault.Faults(List.of(), List::of, (json, problems) -> null, scheduler).check());

    /** Calls from account {@link #MINE}. */
    final DialtoneControlCaller caller =
            new DialtoneControlCaller(OperationCaller.ofControl(control.model(), world.scope));

    private static Service parrot() {
        ServiceModel parrot = new Parrot();
        return new Service(
                parrot.identity(), Service.Role.AWS, () -> new Service.Parts(parrot, new Mute(), new ControlErrors()));
    }

    /** A service that has one operation with behaviour and one without. */
    private static final class Parrot extends ServiceModel {
        Parrot() {
            super(
                    new Identity("test#Parrot", "parrot", "Parrot", "parrot", "parrot", "parrot", "1"),
                    Entry.of("Say"),
                    Entry.of("Sing"));
        }

        @Override
        protected Operation<?, ?> make(int index, Entry entry) {
            Operation.Now<Unit, Unit> behaviour = (input, context) -> input;
            return new Operation<>(
                    entry.name(), Unit.SCHEMA, Unit.SCHEMA, null, List::of, null, index == 0 ? behaviour : null);
        }
    }

    /** The answer that comes later, or its error. */
    static <O> O joined(CompletableFuture<O> answer) {
        try {
            return answer.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof ModeledException modeled ? modeled : failure;
        }
    }

    Account theirs() {
        return world.accounts.account(THEIRS);
    }

    /** Nobody speaks to the service; it is only looked at. */
    private static final class Mute implements Protocol {
        @Override
        public @Nullable Route route(HttpRequest request) {
            return null;
        }

        @Override
        public @Nullable Shape decode(Route route, HttpRequest request, Problems problems) {
            throw new UnsupportedOperationException();
        }

        @Override
        public HttpResponse encode(Operation<?, ?> operation, Shape output) {
            throw new UnsupportedOperationException();
        }

        @Override
        public HttpResponse encode(ModeledException error) {
            throw new UnsupportedOperationException();
        }

        @Override
        public HttpResponse encode(ProtocolError error) {
            throw new UnsupportedOperationException();
        }
    }
}
