package dev.dialtone.server;

import dev.dialtone.chime.ChimeServices;
import dev.dialtone.connect.Connect;
import dev.dialtone.control.Control;
import dev.dialtone.core.dispatch.Dispatcher;
import dev.dialtone.core.dispatch.Journal;
import dev.dialtone.core.dispatch.Service;
import dev.dialtone.core.dispatch.Service.Role;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.http.HttpServer;
import dev.dialtone.core.http.HttpSettings;
import dev.dialtone.core.numbers.Candidates;
import dev.dialtone.core.numbers.Inventory;
import dev.dialtone.core.state.Accounts;
import dev.dialtone.core.state.Changes;
import dev.dialtone.protocol.json.AwsJson;
import dev.dialtone.protocol.restjson.RestJson1;
import dev.dialtone.smsvoice.SmsVoice;
import java.time.Duration;
import java.util.List;

/** Dialtone, wired and running. This class is the map of the program. */
public final class Emulator implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final HttpServer server;
    private final String host;
    private final List<ServiceModel> models;

    private Emulator(HttpServer server, String host, List<ServiceModel> models) {
        this.server = server;
        this.host = host;
        this.models = models;
    }

    /**
     * Starts a server.
     *
     * @throws dev.dialtone.core.http.CannotListenException when the address cannot be bound
     */
    public static Emulator start(Settings settings) {
        Changes changes = new Changes();
        Accounts accounts = new Accounts(settings.transitions(), changes);
        Inventory inventory = new Inventory(new Candidates(), changes);
        Journal journal = new Journal();

        SmsVoice sms = SmsVoice.create(changes, inventory);
        ChimeServices chime = ChimeServices.create(changes, inventory);
        Connect connect = Connect.create(changes, inventory);
        List<ServiceModel> models = List.of(sms.model(), chime.chime(), chime.voice(), connect.model());
        Control control = new Control(Version.read(), models, accounts, journal);

        List<Service> services = List.of(
                new Service(control.model(), RestJson1.of(control.model()), control.errors(), Role.CONTROL),
                new Service(sms.model(), AwsJson.v1_0(sms.model()), sms.errors(), Role.AWS),
                new Service(chime.chime(), RestJson1.of(chime.chime()), chime.errors(), Role.AWS),
                new Service(chime.voice(), RestJson1.of(chime.voice()), chime.errors(), Role.AWS),
                new Service(chime.either(), RestJson1.of(chime.either()), chime.errors(), Role.EITHER),
                new Service(connect.model(), RestJson1.of(connect.model()), connect.errors(), Role.AWS));

        HttpSettings http = settings.http();
        Dispatcher dispatcher =
                new Dispatcher(services, accounts, journal, http.limits(), settings.account(), settings.region());
        return new Emulator(HttpServer.start(http, dispatcher), settings.host(), models);
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

    /** The services of AWS that it answers. */
    public List<ServiceModel> services() {
        return models;
    }

    /** Stops: what arrived whole is answered first, for at most ten seconds. */
    @Override
    public void close() {
        server.stop(GRACE);
    }
}
