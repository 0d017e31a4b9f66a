package dev.dialtone.chime.connector;

import dev.dialtone.chime.model.PhoneNumberAssociationName;
import dev.dialtone.chime.model.voice.CreateVoiceConnectorRequest;
import dev.dialtone.chime.model.voice.CreateVoiceConnectorResponse;
import dev.dialtone.chime.model.voice.DeleteVoiceConnectorRequest;
import dev.dialtone.chime.model.voice.GetVoiceConnectorRequest;
import dev.dialtone.chime.model.voice.GetVoiceConnectorResponse;
import dev.dialtone.chime.model.voice.ListAvailableVoiceConnectorRegionsResponse;
import dev.dialtone.chime.model.voice.ListVoiceConnectorsRequest;
import dev.dialtone.chime.model.voice.ListVoiceConnectorsResponse;
import dev.dialtone.chime.model.voice.NetworkType;
import dev.dialtone.chime.model.voice.StoredVoiceConnector;
import dev.dialtone.chime.model.voice.StoredVoiceConnectorGroup;
import dev.dialtone.chime.model.voice.UpdateVoiceConnectorRequest;
import dev.dialtone.chime.model.voice.UpdateVoiceConnectorResponse;
import dev.dialtone.chime.model.voice.VoiceConnector;
import dev.dialtone.chime.model.voice.VoiceConnectorAwsRegion;
import dev.dialtone.chime.model.voice.VoiceConnectorOperations;
import dev.dialtone.chime.number.NumberAssociations;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.resource.Listing;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.chime.resource.VoiceConnectors;
import dev.dialtone.chime.tag.TagStores;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.resource.TagStore;
import dev.dialtone.core.shape.Projection;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Voice connectors. Each names a region, which is one of AWS's ten for them and need not be the caller's; the account has them in
 * every region.
 */
final class Connectors implements VoiceConnectorOperations {

    private static final String ID_FIELD = "VoiceConnectorId";
    private static final int ID_LENGTH = 22;

    /** Planned at the first answer; a start has no use for it. */
    private static final class Loaded {
        static final Projection<StoredVoiceConnector, VoiceConnector> TO_CONNECTOR =
                Projection.of(StoredVoiceConnector.SCHEMA, VoiceConnector.SCHEMA);
    }

    private final ConnectorStores stores;
    private final TagStore tags;
    private final ResourceLookup<StoredVoiceConnectorGroup> groups;
    private final NumberAssociations numbers;
    private final Quotas quotas;

    Connectors(
            ConnectorStores stores,
            TagStore tags,
            ResourceLookup<StoredVoiceConnectorGroup> groups,
            NumberAssociations numbers,
            Quotas quotas) {
        this.stores = stores;
        this.tags = tags;
        this.groups = groups;
        this.numbers = numbers;
        this.quotas = quotas;
    }

    @Override
    public CreateVoiceConnectorResponse createVoiceConnector(
            CreateVoiceConnectorRequest input, RequestContext context) {
        Scope scope = stores.connectors.scope(context);
        VoiceConnectorAwsRegion region =
                Objects.requireNonNullElse(input.awsRegion(), VoiceConnectorAwsRegion.US_EAST_1);
        Map<String, String> given = tags.checked(scope, TagStores.map(input.tags()));
        quotas.require(
                scope,
                ServiceQuotas.VOICE_CONNECTORS,
                stores.connectors.entries().countIn(scope, region.value()) + 1);
        String id = context.account().ids().base36(ID_LENGTH);
        Instant now = context.now();
        StoredVoiceConnector connector = StoredVoiceConnector.builder()
                .voiceConnectorId(id)
                .awsRegion(region)
                .name(input.name())
                .outboundHostName(id + VoiceConnectors.HOST_SUFFIX)
                .requireEncryption(input.requireEncryption())
                .createdTimestamp(now)
                .updatedTimestamp(now)
                .voiceConnectorArn(stores.connectors.arn(context.in(new Scope(context.account(), region.value())), id))
                .integrationType(input.integrationType())
                .networkType(Objects.requireNonNullElse(input.networkType(), NetworkType.IPV4_ONLY))
                .usernames(List.of())
                .build();
        return CreateVoiceConnectorResponse.builder()
                .voiceConnector(Loaded.TO_CONNECTOR.apply(stores.connectors.create(context, connector, given)))
                .build();
    }

    @Override
    public GetVoiceConnectorResponse getVoiceConnector(GetVoiceConnectorRequest input, RequestContext context) {
        return GetVoiceConnectorResponse.builder()
                .voiceConnector(
                        Loaded.TO_CONNECTOR.apply(stores.connectors.show(context, input.voiceConnectorId(), ID_FIELD)))
                .build();
    }

    @Override
    public ListVoiceConnectorsResponse listVoiceConnectors(ListVoiceConnectorsRequest input, RequestContext context) {
        Page<VoiceConnector> page = stores.connectors
                .page(context, Listing.request(context, input), each -> true)
                .map(Loaded.TO_CONNECTOR::apply);
        return ListVoiceConnectorsResponse.builder()
                .voiceConnectors(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateVoiceConnectorResponse updateVoiceConnector(
            UpdateVoiceConnectorRequest input, RequestContext context) {
        StoredVoiceConnector connector = stores.connectors.require(context, input.voiceConnectorId(), ID_FIELD);
        if (input.requireEncryption()) {
            Originations.requireNoUdp(connector.origination());
        }
        StoredVoiceConnector changed = connector.toBuilder()
                .name(input.name())
                .requireEncryption(input.requireEncryption())
                .updatedTimestamp(context.now())
                .build();
        return UpdateVoiceConnectorResponse.builder()
                .voiceConnector(
                        Loaded.TO_CONNECTOR.apply(stores.connectors.put(stores.connectors.scope(context), changed)))
                .build();
    }

    @Override
    public Unit deleteVoiceConnector(DeleteVoiceConnectorRequest input, RequestContext context) {
        Scope scope = stores.connectors.scope(context);
        String id = stores.connectors
                .require(context, input.voiceConnectorId(), ID_FIELD)
                .voiceConnectorId();
        if (numbers.has(scope, PhoneNumberAssociationName.VOICE_CONNECTOR_ID, id)) {
            throw ChimeErrors.numbersExist("voice connector");
        } else if (isInGroup(scope, id)) {
            throw ChimeErrors.groupsExist("The voice connector is in a voice connector group");
        }
        stores.connectors.remove(scope, id);
        return new Unit();
    }

    @Override
    public ListAvailableVoiceConnectorRegionsResponse listAvailableVoiceConnectorRegions(
            Unit input, RequestContext context) {
        return ListAvailableVoiceConnectorRegionsResponse.builder()
                .voiceConnectorRegions(VoiceConnectorAwsRegion.values())
                .build();
    }

    private boolean isInGroup(Scope scope, String id) {
        return groups.entries().stream(scope)
                .flatMap(group -> group.voiceConnectorItems().stream())
                .anyMatch(item -> item.voiceConnectorId().equals(id));
    }
}
