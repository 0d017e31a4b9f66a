package dev.dialtone.server;

import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.core.dispatch.CallListener;
import dev.dialtone.core.dispatch.Service;
import dev.dialtone.core.http.netty.HttpServer;
import dev.dialtone.core.seed.SeedRefused;
import dev.dialtone.server.tls.ServerIdentity;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dialtone, running. */
public final class Emulator implements AutoCloseable {

    /** How many operations of AWS the contracts have. */
    static final int OPERATIONS = PinpointSMSVoiceV2.OPERATIONS
            + Chime.OPERATIONS
            + ChimeSDKTelephonyService.OPERATIONS
            + AmazonConnectService.OPERATIONS;

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Services services;
    private final HttpServer server;
    private final Settings settings;

    private Emulator(Services services, HttpServer server, Settings settings) {
        this.services = services;
        this.server = server;
        this.settings = settings;
    }

    /**
     * Starts a server, and {@linkplain WarmUp prepares} its first calls while the caller goes on.
     *
     * @throws BadSetting when a certificate or its key cannot be taken
     * @throws dev.dialtone.core.http.CannotListenException when the address cannot be bound
     * @throws CannotStart when the data folder cannot be used
     * @throws SeedRefused when the seed cannot be run; the server is stopped then
     */
    public static Emulator start(Settings settings) {
        Emulator started = start(settings, RuntimeEnvironment.REAL);
        WarmUp.startIsOver();
        return started;
    }

    /**
     * Starts a server in another environment than the real one, for whoever records a run or repeats it.
     *
     * @throws dev.dialtone.core.http.CannotListenException when the address cannot be bound
     * @throws CannotStart when the data folder cannot be used
     * @throws SeedRefused when the seed cannot be run; the server is stopped then
     */
    public static Emulator start(Settings settings, RuntimeEnvironment environment) {
        Emulator started = listen(settings, environment, CallListener.NONE);
        try {
            started.seed();
        } catch (SeedRefused refused) {
            started.close();
            throw refused;
        }
        return started;
    }

    /**
     * Starts a server of whose calls somebody hears. Who calls it {@linkplain #seed seeds} it next: until then it is not ready.
     *
     * @throws dev.dialtone.core.http.CannotListenException when the address cannot be bound
     * @throws CannotStart when the data folder cannot be used
     */
    static Emulator listen(Settings settings, RuntimeEnvironment environment, CallListener listener) {
        WarmUp.begin();
        ServerIdentity identity = settings.listener().tls().isOn() ? Https.identity(settings, environment) : null;
        Services services =
                new Services(settings, environment, listener, identity == null ? null : identity.certificates());
        boolean isStarted = false;
        try {
            if (hasSeed(settings.state())) {
                services.seeding().expectStart();
            }
            HttpServer server = HttpServer.start(
                    settings.http().withTls(identity == null ? null : identity.context()),
                    environment.aroundHandler().apply(services.handler()));
            services.countConnectionsOf(server);
            isStarted = true;
            return new Emulator(services, server, settings);
        } finally {
            if (!isStarted) {
                services.close();
            }
        }
    }

    /** A folder that is empty, as that of the image usually is, is no seed: nothing is loaded for it. */
    private static boolean hasSeed(Settings.State state) {
        if (!state.seeds().isEmpty()) {
            return true;
        } else if (state.initFolder() == null) {
            return false;
        }
        String[] files = state.initFolder().toFile().list();
        return files == null || files.length > 0;
    }

    /**
     * Runs the seed that the settings name, if they name one, and waits for its end.
     *
     * @return warnings, for people
     * @throws SeedRefused when it cannot be run; a data folder is empty then, if it was before, so that the next start runs the seed
     */
    List<String> seed() {
        Settings.State state = settings.state();
        List<String> warnings = new ArrayList<>();
        if (hasSeed(state)) {
            try {
                warnings.addAll(services.seeding()
                        .start(
                                services.isFilled(),
                                state.seeds(),
                                state.initFolder(),
                                settings.callers().account(),
                                settings.callers().region()));
            } catch (SeedRefused refused) {
                services.undoSeed();
                throw refused;
            }
        }
        if (state.initFolder() != null) {
            warnings.addAll(LocalStackScripts.warnings(LocalStackScripts.FOLDER));
        }
        return warnings;
    }

    /** The port that it listens on; the one that was taken when the settings asked for any. */
    public int port() {
        return server.port();
    }

    /** Where clients reach it: {@code http://127.0.0.1:4566}. */
    public String endpoint() {
        return "http://" + authority();
    }

    /** Where clients of HTTPS reach it: {@code https://127.0.0.1:4566}; empty when TLS is off. */
    public Optional<String> secureEndpoint() {
        return settings.listener().tls().isOn() ? Optional.of("https://" + authority()) : Optional.empty();
    }

    /** Both, for people. */
    String endpoints() {
        return endpoint() + secureEndpoint().map(secure -> " and " + secure).orElse("");
    }

    private String authority() {
        String host = settings.listener().host();
        String reachable = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        return (reachable.contains(":") ? "[" + reachable + "]" : reachable) + ":" + port();
    }

    /** Forgets an account, as POST reset does; for whoever runs it in the own process and need not ask over HTTP. */
    public void reset(String account) {
        services.reset(account);
    }

    /** The services of AWS that it answers. */
    public List<Service> services() {
        return services.aws();
    }

    /**
     * Stops: who waits for messages or for a clock is let go, what arrived whole is answered first, for at most ten seconds,
     * what arrived in part has two for the rest, and events get a last moment.
     */
    @Override
    public void close() {
        services.endWaits();
        server.stop(GRACE);
        services.close();
    }
}
