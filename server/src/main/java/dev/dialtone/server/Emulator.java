package dev.dialtone.server;

import dev.dialtone.chime.ChimeServices;
import dev.dialtone.chime.model.ChimeNumbers;
import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.connect.Connect;
import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.control.Control;
import dev.dialtone.control.model.DialtoneControl;
import dev.dialtone.core.dispatch.AwsApi;
import dev.dialtone.core.dispatch.Dispatcher;
import dev.dialtone.core.dispatch.Journal;
import dev.dialtone.core.dispatch.Lazy;
import dev.dialtone.core.dispatch.Service;
import dev.dialtone.core.dispatch.Service.Parts;
import dev.dialtone.core.dispatch.Service.Role;
import dev.dialtone.core.dispatch.ServiceErrors;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.dispatch.UnbuiltModel;
import dev.dialtone.core.http.HttpSettings;
import dev.dialtone.core.http.netty.HttpServer;
import dev.dialtone.core.limit.ApiRates;
import dev.dialtone.core.limit.ApiThrottle;
import dev.dialtone.core.resource.Quota;
import dev.dialtone.core.state.Accounts;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.core.state.ClockMoves;
import dev.dialtone.core.state.RealTimeScheduler;
import dev.dialtone.otherservices.AwsServices;
import dev.dialtone.protocol.json.AwsJson;
import dev.dialtone.protocol.restjson.BehindApiGateway;
import dev.dialtone.protocol.restjson.Callers;
import dev.dialtone.protocol.restjson.RestJson1;
import dev.dialtone.smsvoice.SmsVoice;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import dev.dialtone.telephony.messages.Inbox;
import dev.dialtone.telephony.messages.MessageWaits;
import dev.dialtone.telephony.numbers.Inventory;
import dev.dialtone.telephony.numbers.NumberCatalog;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dialtone, wired and running. This class is the map of the program. */
public final class Emulator implements AutoCloseable {

    /** How many operations of AWS the contracts have. */
    static final int OPERATIONS = PinpointSMSVoiceV2.OPERATIONS
            + Chime.OPERATIONS
            + ChimeSDKTelephonyService.OPERATIONS
            + AmazonConnectService.OPERATIONS;

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final HttpServer server;
    private final Accounts accounts;
    private final Journal journal;
    private final RealTimeScheduler scheduler;
    private final MessageWaits waits;
    private final ClockMoves moves;
    private final String host;
    private final List<Service> services;
    private final EventOutlet eventOutlet;

    private Emulator(
            HttpServer server,
            Accounts accounts,
            Journal journal,
            RealTimeScheduler scheduler,
            MessageWaits waits,
            ClockMoves moves,
            EventOutlet eventOutlet,
            String host,
            List<Service> services) {
        this.server = server;
        this.accounts = accounts;
        this.journal = journal;
        this.scheduler = scheduler;
        this.waits = waits;
        this.moves = moves;
        this.host = host;
        this.services = services;
        this.eventOutlet = eventOutlet;
    }

    /**
     * Starts a server.
     *
     * @throws dev.dialtone.core.http.CannotListenException when the address cannot be bound
     */
    public static Emulator start(Settings settings) {
        return start(settings, RuntimeEnvironment.REAL);
    }

    /**
     * Starts a server in another environment than the real one, for whoever records a run or repeats it.
     *
     * @throws dev.dialtone.core.http.CannotListenException when the address cannot be bound
     */
    public static Emulator start(Settings settings, RuntimeEnvironment environment) {
        ChangeHandlers changeHandlers = new ChangeHandlers();
        RealTimeScheduler scheduler = new RealTimeScheduler();
        Accounts accounts = new Accounts(
                settings.transitions(),
                settings.quotas(),
                changeHandlers,
                environment.realTime(),
                environment.seeds(),
                scheduler);
        Inventory inventory = new Inventory(new NumberCatalog(), changeHandlers);
        Inbox inbox = new Inbox();
        MessageWaits waits = new MessageWaits(inbox, scheduler);
        ClockMoves moves = new ClockMoves(scheduler);
        EventOutlet eventOutlet = new EventOutlet(settings);
        Journal journal = new Journal();

        boolean isThrottled = settings.throttle() == Settings.Throttle.AWS;
        Lazy<SmsVoice> sms = new Lazy<>(() -> isThrottled
                ? SmsVoice.createThrottled(
                        changeHandlers, inventory, inbox, eventOutlet.events(), environment.realTime())
                : SmsVoice.create(changeHandlers, inventory, inbox, eventOutlet.events()));
        Lazy<ChimeServices> chime = new Lazy<>(() -> ChimeServices.create(changeHandlers, inventory));
        List<Service> aws = List.of(
                new Service(
                        PinpointSMSVoiceV2.IDENTITY,
                        Role.AWS,
                        () -> new Parts(
                                sms.get().model(),
                                AwsJson.v1_0(sms.get().model()),
                                sms.get().errors(),
                                new AwsApi("AWS End User Messaging SMS", contract -> {
                                    ServiceModel unbuilt = UnbuiltModel.of(contract, SmsVoice.apiOperations());
                                    return new AwsApi.Unbuilt(unbuilt, AwsJson.v1_0(unbuilt));
                                }))),
                new Service(
                        Chime.IDENTITY,
                        Role.AWS,
                        () -> restJson(
                                chime.get().chime(),
                                chime.get().errors(),
                                restJson("Amazon Chime", ChimeServices::chimeApiOperations))),
                new Service(
                        ChimeSDKTelephonyService.IDENTITY,
                        Role.AWS,
                        () -> restJson(
                                chime.get().voice(),
                                chime.get().errors(),
                                restJson("Amazon Chime SDK Voice", ChimeServices::voiceApiOperations))),
                new Service(AmazonConnectService.IDENTITY, Role.AWS, () -> {
                    Connect connect = Connect.create(changeHandlers, inventory);
                    Parts parts = restJson(
                            connect.model(), connect.errors(), restJson("Amazon Connect", Connect::apiOperations));
                    return new Parts(
                            parts.model(),
                            new BehindApiGateway(parts.protocol(), environment.realTime()),
                            parts.errors(),
                            parts.api());
                }));
        Service either = new Service(
                ChimeNumbers.IDENTITY,
                Role.EITHER,
                () -> restJson(chime.get().either(), chime.get().errors(), null));
        Service own = new Service(DialtoneControl.IDENTITY, Role.CONTROL, () -> {
            Control control = new Control(
                    Version.read(),
                    aws,
                    Emulator::quotas,
                    accounts,
                    journal,
                    inbox,
                    eventOutlet.log(),
                    waits,
                    moves,
                    () -> sms.get().inbound(),
                    () -> sms.get().outcomes(),
                    () -> sms.get().registrationReviewer(),
                    () -> sms.get().numberGrants(),
                    () -> sms.get().testerInvitations(),
                    () -> sms.get().brandReviewer());
            return new Parts(control.model(), RestJson1.of(control.model(), Callers.PEOPLE), control.errors());
        });

        List<Service> all = new ArrayList<>(aws);
        all.add(either);
        all.add(own);
        HttpSettings http = settings.http();
        Dispatcher dispatcher = new Dispatcher(
                        all,
                        own,
                        accounts,
                        journal,
                        http.limits(),
                        environment.realTime(),
                        settings.account(),
                        settings.region())
                .besides(new AwsServices());
        if (isThrottled) {
            dispatcher = dispatcher.throttledBy(throttle(environment.realTime()));
        }
        HttpServer server =
                HttpServer.start(http, environment.aroundHandler().apply(new FrontPage(dispatcher, names(aws))));
        return new Emulator(
                server,
                accounts,
                journal,
                scheduler,
                waits,
                moves,
                eventOutlet,
                settings.listener().host(),
                aws);
    }

    private static List<String> names(List<Service> services) {
        List<String> names = new ArrayList<>();
        for (Service service : services) {
            names.add(service.name());
        }
        return names;
    }

    /** The quotas of all services of AWS. */
    static List<Quota> quotas() {
        return Stream.of(SmsVoice.quotas(), ChimeServices.quotas(), Connect.quotas())
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

    private static AwsApi restJson(String publicName, Supplier<List<ServiceModel.Entry>> operations) {
        return new AwsApi(publicName, contract -> {
            ServiceModel unbuilt = UnbuiltModel.of(contract, operations.get());
            return new AwsApi.Unbuilt(unbuilt, RestJson1.of(unbuilt));
        });
    }

    /** The port that it listens on; the one that was taken when the settings asked for any. */
    public int port() {
        return server.port();
    }

    /** Where clients reach it: {@code http://127.0.0.1:4566}. */
    public String endpoint() {
        String reachable = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        return "http://" + (reachable.contains(":") ? "[" + reachable + "]" : reachable) + ":" + port();
    }

    /** Forgets an account, as POST reset does; for whoever runs it in the own process and need not ask over HTTP. */
    public void reset(String account) {
        accounts.reset(account);
        journal.clear(account);
    }

    /** The same, with what is known of their APIs besides. */
    List<Service> served() {
        return services;
    }

    /** The services of AWS that it answers. */
    public List<ServiceModel> services() {
        return services.stream().map(Service::model).toList();
    }

    /**
     * Stops: who waits for messages or for a clock is let go, what arrived whole is answered first, for at most ten seconds,
     * what arrived in part has two for the rest, and events get a last moment.
     */
    @Override
    public void close() {
        waits.close();
        moves.close();
        server.stop(GRACE);
        scheduler.close();
        eventOutlet.close();
    }
}
