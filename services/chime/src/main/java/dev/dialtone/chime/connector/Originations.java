package dev.dialtone.chime.connector;

import dev.dialtone.chime.model.voice.DeleteVoiceConnectorOriginationRequest;
import dev.dialtone.chime.model.voice.GetVoiceConnectorOriginationRequest;
import dev.dialtone.chime.model.voice.GetVoiceConnectorOriginationResponse;
import dev.dialtone.chime.model.voice.Origination;
import dev.dialtone.chime.model.voice.OriginationRoute;
import dev.dialtone.chime.model.voice.OriginationRouteProtocol;
import dev.dialtone.chime.model.voice.PutVoiceConnectorOriginationRequest;
import dev.dialtone.chime.model.voice.PutVoiceConnectorOriginationResponse;
import dev.dialtone.chime.model.voice.StoredVoiceConnector;
import dev.dialtone.chime.model.voice.VoiceConnectorOriginationOperations;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.Unit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where voice connectors send calls that come in: to hosts, by priority and weight. Nothing is ever sent there. */
final class Originations implements VoiceConnectorOriginationOperations {

    private static final int MOST_ROUTES = 20;
    private static final int LONGEST_HOST = 255;
    private static final int SIP_PORT = 5060;

    private final ConnectorSettings settings;

    Originations(ConnectorSettings settings) {
        this.settings = settings;
    }

    @Override
    public PutVoiceConnectorOriginationResponse putVoiceConnectorOrigination(
            PutVoiceConnectorOriginationRequest input, RequestContext context) {
        StoredVoiceConnector connector = settings.require(context, input.voiceConnectorId());
        Origination given = input.origination();
        List<OriginationRoute> routes = Objects.requireNonNullElse(given.routes(), List.of());
        if (routes.isEmpty() && given.disabled() == null) {
            throw ChimeErrors.badRequest("Origination: neither Routes nor Disabled (expected: at least one of them)");
        } else if (routes.size() > MOST_ROUTES) {
            throw ChimeErrors.badRequest(
                    "Origination.Routes: " + routes.size() + " (expected: at most " + MOST_ROUTES + ")");
        }
        for (OriginationRoute route : routes) {
            checkRoute(route, connector.requireEncryption());
        }
        boolean isDisabled = Boolean.TRUE.equals(given.disabled());
        if (isDisabled) {
            EmergencyCalling.requireNone(connector, "origination");
        }
        Origination origination = Origination.builder()
                .routes(routes.stream()
                        .map(route -> route.port() == null
                                ? route.toBuilder().port(SIP_PORT).build()
                                : route)
                        .toList())
                .disabled(isDisabled)
                .build();
        settings.change(context, connector, changed -> changed.origination(origination));
        return PutVoiceConnectorOriginationResponse.builder()
                .origination(origination)
                .build();
    }

    @Override
    public GetVoiceConnectorOriginationResponse getVoiceConnectorOrigination(
            GetVoiceConnectorOriginationRequest input, RequestContext context) {
        return GetVoiceConnectorOriginationResponse.builder()
                .origination(settings.show(context, input.voiceConnectorId(), StoredVoiceConnector::origination))
                .build();
    }

    @Override
    public Unit deleteVoiceConnectorOrigination(DeleteVoiceConnectorOriginationRequest input, RequestContext context) {
        StoredVoiceConnector connector = settings.require(context, input.voiceConnectorId());
        EmergencyCalling.requireNone(connector, "origination");
        return settings.change(context, connector, changed -> changed.origination(null));
    }

    /** The voice connector is to require encryption, which no route over UDP has. */
    static void requireNoUdp(@Nullable Origination origination) {
        List<OriginationRoute> routes = origination == null ? null : origination.routes();
        if (routes != null) {
            routes.forEach(route -> requireNoUdp(route));
        }
    }

    private static void requireNoUdp(OriginationRoute route) {
        if (Objects.equals(route.protocol(), OriginationRouteProtocol.UDP)) {
            throw ChimeErrors.badRequest(
                    "Origination.Routes: Protocol UDP (expected: TCP, as the voice connector requires encryption)");
        }
    }

    private static void checkRoute(OriginationRoute route, boolean isEncrypted) {
        String host = route.host();
        if (host == null || !isHost(host)) {
            throw ChimeErrors.badRequest("Origination.Routes: Host " + (host == null ? "missing" : Excerpt.of(host))
                    + " (expected: the name of a host or an IP address)");
        } else if (isEncrypted) {
            requireNoUdp(route);
        }
    }

    /** Addresses of private networks are hosts, too: an example of AWS has one. */
    private static boolean isHost(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_HOST
                && text.chars()
                        .allMatch(each -> (each >= 'a' && each <= 'z')
                                || (each >= 'A' && each <= 'Z')
                                || (each >= '0' && each <= '9')
                                || ".-_:[]".indexOf(each) >= 0);
    }
}
