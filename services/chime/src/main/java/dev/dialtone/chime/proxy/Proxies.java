package dev.dialtone.chime.proxy;

import dev.dialtone.chime.connector.ConnectorSettings;
import dev.dialtone.chime.model.voice.DeleteVoiceConnectorProxyRequest;
import dev.dialtone.chime.model.voice.GetVoiceConnectorProxyRequest;
import dev.dialtone.chime.model.voice.GetVoiceConnectorProxyResponse;
import dev.dialtone.chime.model.voice.Proxy;
import dev.dialtone.chime.model.voice.PutVoiceConnectorProxyRequest;
import dev.dialtone.chime.model.voice.PutVoiceConnectorProxyResponse;
import dev.dialtone.chime.model.voice.StoredProxySession;
import dev.dialtone.chime.model.voice.StoredVoiceConnector;
import dev.dialtone.chime.model.voice.VoiceConnectorProxyOperations;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.resource.Names;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import java.util.List;

/** Which voice connectors lend their numbers to proxy sessions. */
final class Proxies implements VoiceConnectorProxyOperations {

    private final ProxyStores stores;
    private final ConnectorSettings settings;

    Proxies(ProxyStores stores, ConnectorSettings settings) {
        this.stores = stores;
        this.settings = settings;
    }

    @Override
    public PutVoiceConnectorProxyResponse putVoiceConnectorProxy(
            PutVoiceConnectorProxyRequest input, RequestContext context) {
        StoredVoiceConnector connector = settings.require(context, input.voiceConnectorId());
        if (input.defaultSessionExpiryMinutes() < 1) {
            throw ChimeErrors.badRequest(
                    "DefaultSessionExpiryMinutes: " + input.defaultSessionExpiryMinutes() + " (expected: 1 or more)");
        }
        String fallBack = input.fallBackPhoneNumber();
        Proxy proxy = Proxy.builder()
                .defaultSessionExpiryMinutes(input.defaultSessionExpiryMinutes())
                .disabled(Boolean.TRUE.equals(input.disabled()))
                .fallBackPhoneNumber(fallBack == null ? null : Names.e164(fallBack))
                .phoneNumberCountries(input.phoneNumberPoolCountries())
                .build();
        settings.change(context, connector, changed -> changed.proxy(proxy));
        return PutVoiceConnectorProxyResponse.builder().proxy(proxy).build();
    }

    @Override
    public GetVoiceConnectorProxyResponse getVoiceConnectorProxy(
            GetVoiceConnectorProxyRequest input, RequestContext context) {
        return GetVoiceConnectorProxyResponse.builder()
                .proxy(settings.show(context, input.voiceConnectorId(), StoredVoiceConnector::proxy))
                .build();
    }

    /** The sessions end with the proxy. */
    @Override
    public Unit deleteVoiceConnectorProxy(DeleteVoiceConnectorProxyRequest input, RequestContext context) {
        StoredVoiceConnector connector = settings.require(context, input.voiceConnectorId());
        Scope scope = Scope.ofAllRegions(context.account());
        String arn = connector.voiceConnectorArn();
        List<String> open = stores.sessions(arn).stream(scope)
                .filter(session -> !ProxyStores.isClosed(session))
                .map(StoredProxySession::proxySessionId)
                .toList();
        open.forEach(id -> stores.close(scope, arn, id));
        return settings.change(context, connector, changed -> changed.proxy(null));
    }
}
