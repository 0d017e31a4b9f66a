package dev.dialtone.control;

import dev.dialtone.control.chime.ChimeAccounts;
import dev.dialtone.control.chime.ChimeCalls;
import dev.dialtone.control.chime.ConnectorHealth;
import dev.dialtone.control.connect.ConnectCalls;
import dev.dialtone.control.introspection.Certificate;
import dev.dialtone.control.introspection.CliNames;
import dev.dialtone.control.introspection.Coverage;
import dev.dialtone.control.introspection.Metrics;
import dev.dialtone.control.introspection.OpenApi;
import dev.dialtone.control.model.DialtoneControl;
import dev.dialtone.control.request.AccountLookup;
import dev.dialtone.control.request.ControlErrors;
import dev.dialtone.control.request.OtherHolders;
import dev.dialtone.control.stream.ChangeSource;
import dev.dialtone.core.dispatch.Journal;
import dev.dialtone.core.dispatch.Service;
import dev.dialtone.core.dispatch.ServiceErrors;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.document.StateDocuments;
import dev.dialtone.core.events.EventLog;
import dev.dialtone.core.fault.FaultCheck;
import dev.dialtone.core.feed.Feeds;
import dev.dialtone.core.invocation.Changes;
import dev.dialtone.core.metrics.Occupancy;
import dev.dialtone.core.resource.Quota;
import dev.dialtone.core.schedule.RealTimeScheduler;
import dev.dialtone.core.seed.SeedReads;
import dev.dialtone.core.seed.Seeds;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.state.Accounts;
import dev.dialtone.core.state.ClockMoves;
import dev.dialtone.telephony.chime.CallSimulation;
import dev.dialtone.telephony.chime.ChimeAdministration;
import dev.dialtone.telephony.chime.ConnectorPings;
import dev.dialtone.telephony.connect.ContactListing;
import dev.dialtone.telephony.connect.ContactSimulation;
import dev.dialtone.telephony.handsets.TesterInvitations;
import dev.dialtone.telephony.messages.InboundMessages;
import dev.dialtone.telephony.messages.Inbox;
import dev.dialtone.telephony.messages.MessageOutcomes;
import dev.dialtone.telephony.messages.MessageWaits;
import dev.dialtone.telephony.numbers.NumberGrants;
import dev.dialtone.telephony.numbers.NumberListing;
import dev.dialtone.telephony.registrations.BrandReviewer;
import dev.dialtone.telephony.registrations.RegistrationListing;
import dev.dialtone.telephony.registrations.RegistrationReviewer;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The control API: contract, behaviour and errors, for the server to wire. */
public final class Control {

    private final ServiceModel model;

    /**
     * Who shows what the services have.
     *
     * @param reads how a seed learns of what came along with something
     */
    public record Listings(
            List<NumberListing> numbers, RegistrationListing registrations, ContactListing contacts, SeedReads reads) {}

    /**
     * What it takes to tell what happens.
     *
     * @param json writes a shape in one line
     */
    public record Live(Feeds feeds, RealTimeScheduler scheduler, Function<Shape, byte[]> json) {}

    /**
     * @param version of Dialtone
     * @param certificates that HTTPS is spoken with, in PEM; null: only HTTP is spoken
     * @param services the services of AWS that the server answers
     * @param quotas gives the services' quotas; asked when somebody sets one
     * @param all gives the services that metrics count, this one among them
     * @param occupancies gives how full everything is that is bounded
     * @param inbox what the services send
     * @param events what the services tell the world about
     * @param changes what was done, for seeds of it
     * @param seeds gives what runs seeds; asked when somebody wants to know of one
     * @param waits who waits for messages
     * @param moves who moves clocks
     * @param inbound gives who takes what handsets write; asked when one does
     * @param outcomes gives who decides what becomes of messages; asked when somebody wants to
     * @param reviewer gives who decides about registrations; asked when somebody wants to
     * @param grants gives who gives numbers and sender IDs; asked when somebody wants one
     * @param invitations gives who accepts invitations of handsets; asked when one is set to
     * @param chimeAdministration gives who administers Chime accounts; asked when somebody wants to
     * @param states gives who writes and reads state documents; asked when somebody wants to
     * @param brandReviewer gives who decides about names that senders go by; asked when somebody wants to
     * @param connectorPings gives who has pings come to voice connectors; asked when one is to come
     * @param chimeCalls gives who has calls come and end; asked when one is to
     * @param contacts gives who has calls come to Amazon Connect; asked when one is to
     * @param listings gives who shows what the services have; asked when somebody wants to see it
     * @param live what happens while it happens
     * @param faultCheck knows which rules of faults there can be
     */
    public Control(
            String version,
            @Nullable String certificates,
            List<Service> services,
            Supplier<List<Quota>> quotas,
            Accounts accounts,
            Journal journal,
            Supplier<List<Service>> all,
            Supplier<List<Occupancy>> occupancies,
            Inbox inbox,
            EventLog events,
            Changes changes,
            Supplier<Seeds> seeds,
            MessageWaits waits,
            ClockMoves moves,
            Supplier<InboundMessages> inbound,
            Supplier<MessageOutcomes> outcomes,
            Supplier<RegistrationReviewer> reviewer,
            Supplier<NumberGrants> grants,
            Supplier<TesterInvitations> invitations,
            Supplier<ChimeAdministration> chimeAdministration,
            Supplier<StateDocuments> states,
            Supplier<BrandReviewer> brandReviewer,
            Supplier<ConnectorPings> connectorPings,
            Supplier<CallSimulation> chimeCalls,
            Supplier<ContactSimulation> contacts,
            Supplier<Listings> listings,
            Live live,
            FaultCheck faultCheck) {
        AccountLookup lookup = new AccountLookup(accounts);
        OtherHolders holders = new OtherHolders(lookup, () -> listings.get().numbers());
        Health health = new Health(version, services, seeds);
        Reset reset = new Reset(accounts, journal, seeds);
        Requests requests = new Requests(lookup, journal, new CliNames(services));
        live.feeds()
                .tellOf(new ChangeSource(
                        accounts,
                        journal,
                        live.feeds(),
                        live.scheduler(),
                        new ChangeSource.Items(
                                Messages::shown,
                                InboundMessageOperations::shown,
                                requests::shown,
                                EventsControl::shown)));
        this.model = DialtoneControl.builder()
                .with(health)
                .with(new OpenApi())
                .with(new Certificate(certificates))
                .with(new Metrics(version, all, occupancies, inbox.counts()))
                .with(reset)
                .with(new SeedControl(
                        lookup, changes, seeds, () -> listings.get().reads()))
                .with(new StateControl(states))
                .with(new Clock(lookup, moves))
                .with(new TransitionSettings(lookup, services))
                .with(requests)
                .with(new EventsControl(lookup, events))
                .with(new Messages(lookup, inbox, waits, outcomes))
                .with(new InboundMessageOperations(lookup, holders, inbound, inbox.inbound()))
                .with(new AccountControl(lookup, quotas, reviewer))
                .with(new HandsetSettingsOperations(lookup, invitations))
                .with(new Coverage(services))
                .with(new RegistrationReviews(
                        lookup, reviewer, () -> listings.get().registrations()))
                .with(new Numbers(lookup, grants, () -> listings.get().numbers()))
                .with(new BrandReviews(lookup, brandReviewer))
                .with(new ConnectorHealth(lookup, connectorPings))
                .with(new ChimeCalls(lookup, holders, chimeCalls))
                .with(new ConnectCalls(
                        lookup, holders, contacts, () -> listings.get().contacts()))
                .with(new AccountList(lookup, journal))
                .with(new Streams(lookup, live.feeds(), live.json()))
                .with(new Faults(lookup, faultCheck))
                .with(new LocalStack(health, reset, seeds))
                .with(new LocalStackChaos(lookup, faultCheck))
                .with(new LocalStackMessages(lookup, inbox))
                .with(new ChimeAccounts(lookup, chimeAdministration))
                .build();
    }

    /** The contract, bound to behaviour. */
    public ServiceModel model() {
        return model;
    }

    /** How the control API words failures. */
    public ServiceErrors errors() {
        return new ControlErrors();
    }
}
