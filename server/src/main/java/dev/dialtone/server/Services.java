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
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.netty.HttpServer;
import dev.dialtone.core.limit.ApiRates;
import dev.dialtone.core.limit.ApiThrottle;
import dev.dialtone.core.resource.Quota;
import dev.dialtone.core.resource.QuotaOverrides;
import dev.dialtone.core.schedule.RealTimeScheduler;
import dev.dialtone.core.state.Accounts;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.core.state.ClockMoves;
import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.otherservices.AwsServices;
import dev.dialtone.persistence.document.StateDocument;
import dev.dialtone.protocol.json.AwsJson;
import dev.dialtone.protocol.restjson.BehindApiGateway;
import dev.dialtone.protocol.restjson.Callers;
import dev.dialtone.protocol.restjson.RestJson1;
import dev.dialtone.smsvoice.SmsVoice;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import dev.dialtone.telephony.account.AccountSettingsStore;
import dev.dialtone.telephony.handsets.HandsetSettingsStore;
import dev.dialtone.telephony.messages.Inbox;
import dev.dialtone.telephony.messages.MessageWaits;
import dev.dialtone.telephony.numbers.Inventory;
import dev.dialtone.telephony.numbers.NumberCatalog;
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
    private final EventOutlet eventOutlet;
    private final Occupancies occupancies;
    private final StoreRegistry stores = new StoreRegistry();
    private final List<Service> aws;
    private final HttpHandler handler;

    /**
     * Services that are made when they are first asked for anything, about accounts that are empty.
     *
     * @param listener hears of every call
     */
    Services(Settings settings, RuntimeEnvironment environment, CallListener listener) {
        ChangeHandlers changeHandlers = new ChangeHandlers();
        QuotaOverrides.register(stores);
        AccountSettingsStore.register(stores);
        HandsetSettingsStore.register(stores);
        scheduler = new RealTimeScheduler();
        accounts = new Accounts(
                settings.transitions(),
                settings.quotas(),
                changeHandlers,
                environment.realTime(),
                environment.seeds(),
                scheduler,
                stores);
        Inventory inventory = new Inventory(new NumberCatalog(), stores, changeHandlers);
        Inbox inbox = new Inbox(stores);
        waits = new MessageWaits(inbox, scheduler);
        moves = new ClockMoves(scheduler);
        eventOutlet = new EventOutlet(settings, stores);
        journal = new Journal();
        occupancies = new Occupancies(accounts, journal, waits, eventOutlet);
        List<Service> all = new ArrayList<>();

        boolean isThrottled = settings.throttle() == Settings.Throttle.AWS;
        Lazy<SmsVoice> sms = new Lazy<>(() -> isThrottled
                ? SmsVoice.createThrottled(
                        stores, changeHandlers, inventory, inbox, eventOutlet.events(), environment.realTime())
                : SmsVoice.create(stores, changeHandlers, inventory, inbox, eventOutlet.events()));
        Lazy<ChimeServices> chime = new Lazy<>(() -> ChimeServices.create(stores, changeHandlers, inventory));
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
                                api("Amazon Chime", ChimeServices::chimeApiOperations, RestJson1::of))),
                new Service(
                        ChimeSDKTelephonyService.IDENTITY,
                        Role.AWS,
                        () -> restJson(
                                chime.get().voice(),
                                chime.get().errors(),
                                api("Amazon Chime SDK Voice", ChimeServices::voiceApiOperations, RestJson1::of))),
                new Service(AmazonConnectService.IDENTITY, Role.AWS, () -> {
                    Connect connect = Connect.create(stores, changeHandlers, inventory);
                    Parts parts = restJson(
                            connect.model(),
                            connect.errors(),
                            api("Amazon Connect", Connect::apiOperations, RestJson1::of));
                    return new Parts(
                            parts.model(),
                            new BehindApiGateway(parts.protocol(), environment.realTime()),
                            parts.errors(),
                            parts.api());
                }));
        aws.forEach(service -> stores.later(service::model));
        Service either = new Service(
                ChimeNumbers.IDENTITY,
                Role.EITHER,
                () -> restJson(chime.get().either(), chime.get().errors(), null));
        Service own = new Service(DialtoneControl.IDENTITY, Role.CONTROL, () -> {
            Control control = new Control(
                    Version.read(),
                    aws,
                    Services::quotas,
                    accounts,
                    journal,
                    () -> all,
                    occupancies,
                    inbox,
                    eventOutlet.log(),
                    waits,
                    moves,
                    () -> sms.get().inbound(),
                    () -> sms.get().outcomes(),
                    () -> sms.get().registrationReviewer(),
                    () -> sms.get().numberGrants(),
                    () -> sms.get().testerInvitations(),
                    () -> new States(new StateDocument(accounts, stores, Version.read())),
                    () -> sms.get().brandReviewer());
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
                        settings.http().limits(),
                        environment.realTime(),
                        settings.account(),
                        settings.region(),
                        stores)
                .besides(new AwsServices())
                .heardBy(listener);
        handler = new FrontPage(
                isThrottled ? unthrottled.throttledBy(throttle(environment.realTime())) : unthrottled, names(aws));
    }

    /** Has the connections of a server counted with what else is bounded. */
    void countConnectionsOf(HttpServer server) {
        occupancies.include(server);
    }

    /** All that accounts may hold entries of. */
    StoreRegistry stores() {
        return stores;
    }

    /** Answers requests. */
    HttpHandler handler() {
        return handler;
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

    /** Lets go of who waits for messages or for a clock, so that all requests can be answered; to be followed by {@link #close}. */
    void endWaits() {
        waits.close();
        moves.close();
    }

    /** Ends what happens without a request, and gives events a last moment. */
    @Override
    public void close() {
        scheduler.close();
        eventOutlet.close();
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
