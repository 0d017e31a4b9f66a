package dev.dialtone.server;

import dev.dialtone.chime.ChimeServices;
import dev.dialtone.chime.model.ChimeNumbers;
import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.connect.Connect;
import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.console.Console;
import dev.dialtone.control.Control;
import dev.dialtone.control.model.DialtoneControl;
import dev.dialtone.core.dispatch.AwsApi;
import dev.dialtone.core.dispatch.CallListener;
import dev.dialtone.core.dispatch.Dispatcher;
import dev.dialtone.core.dispatch.Journal;
import dev.dialtone.core.dispatch.Lazy;
import dev.dialtone.core.dispatch.Protocol;
import dev.dialtone.core.dispatch.Service;
import dev.dialtone.core.dispatch.Service.Parts;
import dev.dialtone.core.dispatch.Service.Role;
import dev.dialtone.core.dispatch.ServiceErrors;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.dispatch.UnbuiltModel;
import dev.dialtone.core.fault.Endings;
import dev.dialtone.core.fault.FaultRules;
import dev.dialtone.core.fault.Faults;
import dev.dialtone.core.fault.LateFailure;
import dev.dialtone.core.feed.Feeds;
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.netty.HttpServer;
import dev.dialtone.core.idempotency.IdempotencyCache;
import dev.dialtone.core.invocation.Changes;
import dev.dialtone.core.invocation.Invocations;
import dev.dialtone.core.limit.ApiRates;
import dev.dialtone.core.limit.ApiThrottle;
import dev.dialtone.core.resource.Quota;
import dev.dialtone.core.resource.QuotaOverrides;
import dev.dialtone.core.schedule.RealTimeScheduler;
import dev.dialtone.core.seed.Seeds;
import dev.dialtone.core.signature.AccessKeys;
import dev.dialtone.core.signature.Signatures;
import dev.dialtone.core.state.Accounts;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.core.state.ClockMoves;
import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.otherservices.AwsServices;
import dev.dialtone.persistence.SavedState;
import dev.dialtone.persistence.document.StateDocument;
import dev.dialtone.protocol.json.AwsJson;
import dev.dialtone.protocol.json.FaultJson;
import dev.dialtone.protocol.json.JsonDialect;
import dev.dialtone.protocol.json.JsonWriter;
import dev.dialtone.protocol.restjson.BehindApiGateway;
import dev.dialtone.protocol.restjson.Callers;
import dev.dialtone.protocol.restjson.RestJson1;
import dev.dialtone.seeding.Seeding;
import dev.dialtone.smsvoice.SmsVoice;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import dev.dialtone.telephony.account.AccountSettingsStore;
import dev.dialtone.telephony.connect.ContactSimulation;
import dev.dialtone.telephony.handsets.HandsetSettingsStore;
import dev.dialtone.telephony.messages.Inbox;
import dev.dialtone.telephony.messages.MessageWaits;
import dev.dialtone.telephony.numbers.Inventory;
import dev.dialtone.telephony.numbers.NumberCatalog;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The services and the state that they share, wired: Dialtone without its socket. This class is the map of the program. */
final class Services implements AutoCloseable {

    private final Accounts accounts;
    private final Journal journal;
    private final RealTimeScheduler scheduler;
    private final MessageWaits waits;
    private final ClockMoves moves;
    private final Feeds feeds;
    private final Faults faults;
    private final EventOutlet eventOutlet;
    private final Occupancies occupancies;
    /** Null: nothing is kept. No class of it is loaded then. */
    private final @Nullable SavedState savedState;

    private final boolean isFilled;
    private final Lazy<Seeding> seeding;
    private final StoreRegistry stores = new StoreRegistry();
    private final List<Service> aws;
    private final Lazy<Connect> connect;
    private final HttpHandler handler;

    /**
     * Services that are made when they are first asked for anything, about accounts that are empty.
     *
     * @param listener hears of every call
     */
    Services(Settings settings, RuntimeEnvironment environment, CallListener listener) {
        this(settings, environment, listener, null);
    }

    /**
     * Services that somebody may reach by HTTPS.
     *
     * @param listener hears of every call
     * @param certificates of the server, in PEM; null: TLS is off
     */
    Services(Settings settings, RuntimeEnvironment environment, CallListener listener, @Nullable String certificates) {
        ChangeHandlers changeHandlers = new ChangeHandlers();
        QuotaOverrides.register(stores);
        AccountSettingsStore.register(stores);
        HandsetSettingsStore.register(stores);
        FaultRules.register(stores);
        Endings.register(stores);
        scheduler = new RealTimeScheduler();
        accounts = new Accounts(
                settings.transitions(),
                settings.quotas(),
                changeHandlers,
                environment.realTime(),
                environment.seeds(),
                scheduler,
                stores);
        Inventory inventory = new Inventory(new NumberCatalog(), stores);
        Inbox inbox = new Inbox(stores);
        waits = new MessageWaits(inbox, scheduler);
        moves = new ClockMoves(scheduler);
        feeds = new Feeds(scheduler, environment.realTime());
        savedState = openFolder(settings, scheduler);
        eventOutlet = new EventOutlet(settings, stores, savedState);
        journal = new Journal();
        occupancies = new Occupancies(accounts, journal, waits, feeds, eventOutlet, savedState);
        List<Service> all = new ArrayList<>();
        Changes changes = new Changes(stores, name -> Service.operation(all, name));
        IdempotencyCache answers = new IdempotencyCache(stores, name -> Service.operation(all, name));

        boolean isThrottled = settings.throttle() == Settings.Throttle.AWS;
        Lazy<SmsVoice> sms = new Lazy<>(() -> isThrottled
                ? SmsVoice.createThrottled(
                        stores,
                        changeHandlers,
                        inventory,
                        inbox,
                        eventOutlet.events(),
                        this::contacts,
                        environment.realTime())
                : SmsVoice.create(stores, changeHandlers, inventory, inbox, eventOutlet.events(), this::contacts));
        Lazy<ChimeServices> chime = new Lazy<>(() -> ChimeServices.create(stores, changeHandlers, inventory));
        connect = new Lazy<>(() -> Connect.create(
                stores, changeHandlers, inventory, () -> sms.get().sourceNumbers()));
        aws = List.of(
                new Service(
                        PinpointSMSVoiceV2.IDENTITY,
                        Role.AWS,
                        () -> new Parts(
                                sms.get().model(),
                                AwsJson.v1_0(sms.get().model()),
                                sms.get().errors(),
                                api("AWS End User Messaging SMS", SmsVoice::apiOperations, AwsJson::v1_0))),
                new Service(
                        Chime.IDENTITY,
                        Role.AWS,
                        () -> restJson(
                                chime.get().chime(),
                                chime.get().errors(),
                                api("Amazon Chime", ChimeServices::chimeApiOperations, RestJson1::of)
                                        .onceHad(ChimeServices::retired))),
                new Service(
                        ChimeSDKTelephonyService.IDENTITY,
                        Role.AWS,
                        () -> restJson(
                                chime.get().voice(),
                                chime.get().errors(),
                                api("Amazon Chime SDK Voice", ChimeServices::voiceApiOperations, RestJson1::of))),
                new Service(AmazonConnectService.IDENTITY, Role.AWS, () -> {
                    Parts parts = restJson(
                            connect.get().model(),
                            connect.get().errors(),
                            api("Amazon Connect", Connect::apiOperations, RestJson1::of));
                    return new Parts(
                            parts.model(),
                            new BehindApiGateway(parts.protocol(), environment.realTime()),
                            parts.errors(),
                            parts.api());
                }));
        aws.forEach(service -> stores.later(service::model));
        faults = new Faults(aws, Services::lateFailures, new FaultJson(), scheduler);
        Service either = new Service(
                ChimeNumbers.IDENTITY,
                Role.EITHER,
                () -> restJson(chime.get().either(), chime.get().errors(), null));
        Service own = new Service(DialtoneControl.IDENTITY, Role.CONTROL, () -> {
            Control control = new Control(
                    Version.read(),
                    certificates,
                    aws,
                    Services::quotas,
                    accounts,
                    journal,
                    () -> all,
                    occupancies,
                    inbox,
                    eventOutlet.log(),
                    changes,
                    this::seeds,
                    waits,
                    moves,
                    () -> sms.get().inbound(),
                    () -> sms.get().outcomes(),
                    () -> sms.get().registrationReviewer(),
                    () -> sms.get().numberGrants(),
                    () -> sms.get().testerInvitations(),
                    () -> chime.get().administration(),
                    () -> new States(new StateDocument(accounts, stores, Version.read())),
                    () -> sms.get().brandReviewer(),
                    () -> chime.get().connectorPings(),
                    () -> chime.get().calls(),
                    this::contacts,
                    () -> new Control.Listings(
                            List.of(
                                    sms.get().numbers(),
                                    chime.get().numbers(),
                                    connect.get().numbers()),
                            sms.get().registrations(),
                            connect.get().contactListing(),
                            connect.get().seedReads()),
                    new Control.Live(feeds, scheduler, new JsonWriter(JsonDialect.REST_JSON)::write),
                    faults.check());
            return new Parts(control.model(), RestJson1.of(control.model(), Callers.PEOPLE), control.errors());
        });

        all.addAll(aws);
        all.add(either);
        all.add(own);
        Dispatcher unthrottled = new Dispatcher(
                        all,
                        own,
                        accounts,
                        journal,
                        new Invocations(accounts, changes, answers),
                        settings.http().limits(),
                        environment.realTime(),
                        signatures(settings, environment.realTime()))
                .besides(new AwsServices())
                .struckBy(faults)
                .heardBy(listener);
        Signatures believed = Signatures.believed(
                settings.callers().account(), settings.callers().region());
        seeding = new Lazy<>(() -> new Seeding(asked(aws, own), spoken -> unthrottled.ofSeeds(spoken, believed)));
        Dispatcher dispatcher = isThrottled ? unthrottled.throttledBy(throttle(environment.realTime())) : unthrottled;
        handler = new Console(savedState == null ? dispatcher : savedState.before(dispatcher));
        if (savedState != null) {
            StateFolder.load(savedState, accounts, stores, eventOutlet.log());
        }
        isFilled = savedState != null && !accounts.holding().isEmpty();
    }

    /** Who calls and writes to Connect, for those that are made before it. */
    private ContactSimulation contacts() {
        return connect.get().contacts();
    }

    /** Has the connections of a server counted with what else is bounded. */
    void countConnectionsOf(HttpServer server) {
        occupancies.include(server);
    }

    /** All that accounts may hold entries of. */
    StoreRegistry stores() {
        return stores;
    }

    /** Whether accounts hold something from before this start. */
    boolean isFilled() {
        return isFilled;
    }

    /** Has accounts hold nothing again that a seed was to fill, and has filled in part. */
    void undoSeed() {
        if (!isFilled) {
            accounts.resetAll();
        }
    }

    /** Answers requests. */
    HttpHandler handler() {
        return handler;
    }

    /** What fills accounts. Nothing of it is loaded before somebody asks. */
    Seeding seeding() {
        return seeding.get();
    }

    private Seeds seeds() {
        return seeding.get();
    }

    private static List<Service> asked(List<Service> aws, Service own) {
        List<Service> asked = new ArrayList<>(aws);
        asked.add(own);
        return asked;
    }

    /** The services of AWS among them. */
    List<Service> aws() {
        return aws;
    }

    /** Forgets an account, as POST reset does. */
    void reset(String account) {
        accounts.reset(account);
        journal.clear(account);
    }

    /** Lets go of who waits for messages, listens, or waits for a clock or because of a fault, so that all requests can be answered; to be followed by {@link #close}. */
    void endWaits() {
        Seeding made = seeding.ifMade();
        if (made != null) {
            made.close();
        }
        waits.close();
        feeds.close();
        moves.close();
        faults.endWaits();
    }

    /** Ends what happens without a request, and gives events a last moment. */
    @Override
    public void close() {
        if (savedState != null) {
            savedState.flush();
        }
        scheduler.close();
        eventOutlet.close();
        if (savedState != null) {
            savedState.close();
        }
    }

    private static @Nullable SavedState openFolder(Settings settings, RealTimeScheduler scheduler) {
        Path folder = settings.state().dataFolder();
        return folder == null ? null : StateFolder.open(folder, scheduler);
    }

    /** The quotas of all services of AWS. */
    static List<Quota> quotas() {
        return Stream.of(SmsVoice.quotas(), ChimeServices.quotas(), Connect.quotas())
                .flatMap(List::stream)
                .toList();
    }

    private static Signatures signatures(Settings settings, InstantSource realTime) {
        AccessKeys keys = settings.listener().accessKeys();
        return keys == null
                ? Signatures.believed(
                        settings.callers().account(), settings.callers().region())
                : Signatures.checked(
                        settings.callers().account(), settings.callers().region(), keys, realTime);
    }

    /** What fails after it was accepted, when a fault asks for it, of all services of AWS. */
    static List<LateFailure> lateFailures() {
        return Stream.of(SmsVoice.lateFailures(), ChimeServices.lateFailures(), Connect.lateFailures())
                .flatMap(List::stream)
                .toList();
    }

    private static ApiThrottle throttle(InstantSource realTime) {
        ApiRates chime = ChimeServices.apiRates();
        return new ApiThrottle(
                Map.of(
                        PinpointSMSVoiceV2.IDENTITY.name(), SmsVoice.apiRates(),
                        Chime.IDENTITY.name(), chime,
                        ChimeSDKTelephonyService.IDENTITY.name(), chime,
                        ChimeNumbers.IDENTITY.name(), chime,
                        AmazonConnectService.IDENTITY.name(), Connect.apiRates()),
                realTime);
    }

    private static Parts restJson(ServiceModel model, ServiceErrors errors, @Nullable AwsApi api) {
        return new Parts(model, RestJson1.of(model, Callers.SDKS), errors, api);
    }

    private static AwsApi api(
            String publicName,
            Supplier<List<ServiceModel.Entry>> operations,
            Function<ServiceModel, Protocol> protocol) {
        return new AwsApi(publicName, contract -> {
            ServiceModel unbuilt = UnbuiltModel.of(contract, operations.get());
            return new AwsApi.Unbuilt(unbuilt, protocol.apply(unbuilt));
        });
    }
}
