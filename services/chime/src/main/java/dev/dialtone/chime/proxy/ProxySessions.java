package dev.dialtone.chime.proxy;

import dev.dialtone.chime.connector.ConnectorSettings;
import dev.dialtone.chime.model.voice.Capability;
import dev.dialtone.chime.model.voice.CreateProxySessionRequest;
import dev.dialtone.chime.model.voice.CreateProxySessionResponse;
import dev.dialtone.chime.model.voice.DeleteProxySessionRequest;
import dev.dialtone.chime.model.voice.GeoMatchLevel;
import dev.dialtone.chime.model.voice.GetProxySessionRequest;
import dev.dialtone.chime.model.voice.GetProxySessionResponse;
import dev.dialtone.chime.model.voice.ListProxySessionsRequest;
import dev.dialtone.chime.model.voice.ListProxySessionsResponse;
import dev.dialtone.chime.model.voice.NumberSelectionBehavior;
import dev.dialtone.chime.model.voice.Participant;
import dev.dialtone.chime.model.voice.Proxy;
import dev.dialtone.chime.model.voice.ProxySession;
import dev.dialtone.chime.model.voice.ProxySessionOperations;
import dev.dialtone.chime.model.voice.ProxySessionStatus;
import dev.dialtone.chime.model.voice.StoredProxySession;
import dev.dialtone.chime.model.voice.StoredVoiceConnector;
import dev.dialtone.chime.model.voice.UpdateProxySessionRequest;
import dev.dialtone.chime.model.voice.UpdateProxySessionResponse;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.resource.Listing;
import dev.dialtone.chime.resource.Names;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.shape.Projection;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Sessions in which two people reach each other by a number of a voice connector, until they are closed or their term ends. */
public final class ProxySessions implements ProxySessionOperations {

    /** Planned at the first answer; a start has no use for it. */
    private static final class Loaded {
        static final Projection<StoredProxySession, ProxySession> TO_SESSION =
                Projection.of(StoredProxySession.SCHEMA, ProxySession.SCHEMA);
    }

    private final ProxyStores stores;
    private final ConnectorSettings settings;
    private final ProxyNumbers numbers;
    private final Quotas quotas;

    ProxySessions(ProxyStores stores, ConnectorSettings settings, ProxyNumbers numbers, Quotas quotas) {
        this.stores = stores;
        this.settings = settings;
        this.numbers = numbers;
        this.quotas = quotas;
    }

    /**
     * Somebody calls: a session in which the one reaches the other by this number is in progress from now on.
     *
     * @param connector the voice connector that the number is of
     */
    public void call(Scope scope, StoredVoiceConnector connector, String from, String to) {
        stores.sessions(connector.voiceConnectorArn()).stream(scope)
                .filter(session -> session.status().equals(ProxySessionStatus.OPEN))
                .filter(session -> session.participants().stream()
                        .anyMatch(each -> from.equals(each.phoneNumber()) && to.equals(each.proxyPhoneNumber())))
                .findFirst()
                .ifPresent(session -> stores.sessions(connector.voiceConnectorArn())
                        .put(
                                scope,
                                session.proxySessionId(),
                                session.toBuilder()
                                        .status(ProxySessionStatus.IN_PROGRESS)
                                        .updatedTimestamp(
                                                scope.account().timeline().now())
                                        .build()));
    }

    @Override
    public CreateProxySessionResponse createProxySession(CreateProxySessionRequest input, RequestContext context) {
        Scope scope = Scope.ofAllRegions(context.account());
        StoredVoiceConnector connector = settings.require(context, input.voiceConnectorId());
        Proxy proxy = settings.show(context, input.voiceConnectorId(), StoredVoiceConnector::proxy);
        if (Boolean.TRUE.equals(proxy.disabled())) {
            throw ChimeErrors.badRequest("The proxy of the voice connector is disabled");
        }
        List<Capability> capabilities = sorted(input.capabilities());
        List<String> participants = input.participantPhoneNumbers().stream()
                .map(Names::e164)
                .sorted()
                .distinct()
                .toList();
        if (participants.size() < input.participantPhoneNumbers().size()) {
            throw ChimeErrors.badRequest("ParticipantPhoneNumbers: one number twice (expected: two numbers)");
        } else if (Objects.equals(input.geoMatchLevel(), GeoMatchLevel.AREA_CODE) && input.geoMatchParams() == null) {
            throw ChimeErrors.badRequest("GeoMatchLevel: AreaCode (expected: with GeoMatchParams)");
        }
        int most = quotas.limit(scope, ServiceQuotas.PROXY_SESSIONS_PER_VOICE_CONNECTOR);
        if (stores.open(scope, connector.voiceConnectorArn()) >= most) {
            // The operation declares no ResourceLimitExceededException.
            throw ChimeErrors.badRequest("The voice connector has " + most + " open proxy sessions (expected: fewer)");
        }
        String number = numbers.pick(scope, connector, proxy, input, participants);
        Instant now = context.now();
        StoredProxySession session = StoredProxySession.builder()
                .voiceConnectorId(connector.voiceConnectorId())
                .proxySessionId(context.account().ids().uuid())
                .name(Names.nullIfEmpty(input.name()))
                .status(ProxySessionStatus.OPEN)
                .expiryMinutes(Objects.requireNonNullElseGet(
                        input.expiryMinutes(), () -> Objects.requireNonNull(proxy.defaultSessionExpiryMinutes())))
                .capabilities(capabilities)
                .createdTimestamp(now)
                .updatedTimestamp(now)
                .participants(participants.stream()
                        .map(each -> Participant.builder()
                                .phoneNumber(each)
                                .proxyPhoneNumber(number)
                                .build())
                        .toList())
                .numberSelectionBehavior(Objects.requireNonNullElse(
                        input.numberSelectionBehavior(), NumberSelectionBehavior.PREFER_STICKY))
                .geoMatchLevel(Objects.requireNonNullElse(input.geoMatchLevel(), GeoMatchLevel.COUNTRY))
                .geoMatchParams(input.geoMatchParams())
                .build();
        stores.begin(scope, connector.voiceConnectorArn(), session);
        return CreateProxySessionResponse.builder()
                .proxySession(Loaded.TO_SESSION.apply(session))
                .build();
    }

    @Override
    public GetProxySessionResponse getProxySession(GetProxySessionRequest input, RequestContext context) {
        StoredVoiceConnector connector = settings.require(context, input.voiceConnectorId());
        return GetProxySessionResponse.builder()
                .proxySession(Loaded.TO_SESSION.apply(require(context, connector, input.proxySessionId())))
                .build();
    }

    @Override
    public ListProxySessionsResponse listProxySessions(ListProxySessionsRequest input, RequestContext context) {
        StoredVoiceConnector connector = settings.require(context, input.voiceConnectorId());
        Page<ProxySession> page = stores.sessions(connector.voiceConnectorArn())
                .page(
                        Scope.ofAllRegions(context.account()),
                        Listing.request(context, input),
                        session -> input.status() == null || input.status().equals(session.status()))
                .map(Loaded.TO_SESSION::apply);
        return ListProxySessionsResponse.builder()
                .proxySessions(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateProxySessionResponse updateProxySession(UpdateProxySessionRequest input, RequestContext context) {
        StoredVoiceConnector connector = settings.require(context, input.voiceConnectorId());
        StoredProxySession session = require(context, connector, input.proxySessionId());
        List<Capability> capabilities = sorted(input.capabilities());
        if (ProxyStores.isClosed(session)) {
            throw ChimeErrors.badRequest("The proxy session is closed");
        }
        StoredProxySession changed = session.toBuilder()
                .capabilities(capabilities)
                .expiryMinutes(Objects.requireNonNullElse(input.expiryMinutes(), session.expiryMinutes()))
                .updatedTimestamp(context.now())
                .build();
        stores.begin(Scope.ofAllRegions(context.account()), connector.voiceConnectorArn(), changed);
        return UpdateProxySessionResponse.builder()
                .proxySession(Loaded.TO_SESSION.apply(changed))
                .build();
    }

    @Override
    public Unit deleteProxySession(DeleteProxySessionRequest input, RequestContext context) {
        StoredVoiceConnector connector = settings.require(context, input.voiceConnectorId());
        StoredProxySession session = require(context, connector, input.proxySessionId());
        stores.close(Scope.ofAllRegions(context.account()), connector.voiceConnectorArn(), session.proxySessionId());
        return new Unit();
    }

    private StoredProxySession require(RequestContext context, StoredVoiceConnector connector, String id) {
        return stores.sessions(connector.voiceConnectorArn())
                .find(Scope.ofAllRegions(context.account()), id)
                .orElseThrow(ChimeErrors::notFound);
    }

    /** As AWS shows them: SMS before Voice, each once. */
    private static List<Capability> sorted(List<Capability> given) {
        if (given.isEmpty()) {
            throw ChimeErrors.badRequest("Capabilities: empty (expected: at least 1)");
        }
        return given.stream()
                .distinct()
                .sorted(Comparator.comparing(Capability::value))
                .toList();
    }
}
