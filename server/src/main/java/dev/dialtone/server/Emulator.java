package dev.dialtone.server;

import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.core.dispatch.CallListener;
import dev.dialtone.core.dispatch.Service;
import dev.dialtone.core.http.netty.HttpServer;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import java.time.Duration;
import java.util.List;

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
    private final String host;

    private Emulator(Services services, HttpServer server, String host) {
        this.services = services;
        this.server = server;
        this.host = host;
    }

    /**
     * Starts a server, and {@linkplain WarmUp prepares} its first calls while the caller goes on.
     *
     * @throws dev.dialtone.core.http.CannotListenException when the address cannot be bound
     * @throws CannotStart when the data folder cannot be used
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
     */
    public static Emulator start(Settings settings, RuntimeEnvironment environment) {
        return start(settings, environment, CallListener.NONE);
    }

    /**
     * Starts a server of whose calls somebody hears.
     *
     * @throws dev.dialtone.core.http.CannotListenException when the address cannot be bound
     * @throws CannotStart when the data folder cannot be used
     */
    static Emulator start(Settings settings, RuntimeEnvironment environment, CallListener listener) {
        WarmUp.begin();
        Services services = new Services(settings, environment, listener);
        boolean isStarted = false;
        try {
            HttpServer server = HttpServer.start(
                    settings.http(), environment.aroundHandler().apply(services.handler()));
            services.countConnectionsOf(server);
            isStarted = true;
            return new Emulator(services, server, settings.listener().host());
        } finally {
            if (!isStarted) {
                services.close();
            }
        }
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
