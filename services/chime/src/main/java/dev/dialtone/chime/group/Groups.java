package dev.dialtone.chime.group;

import dev.dialtone.chime.model.PhoneNumberAssociationName;
import dev.dialtone.chime.model.voice.CreateVoiceConnectorGroupRequest;
import dev.dialtone.chime.model.voice.CreateVoiceConnectorGroupResponse;
import dev.dialtone.chime.model.voice.DeleteVoiceConnectorGroupRequest;
import dev.dialtone.chime.model.voice.GetVoiceConnectorGroupRequest;
import dev.dialtone.chime.model.voice.GetVoiceConnectorGroupResponse;
import dev.dialtone.chime.model.voice.ListVoiceConnectorGroupsRequest;
import dev.dialtone.chime.model.voice.ListVoiceConnectorGroupsResponse;
import dev.dialtone.chime.model.voice.StoredVoiceConnector;
import dev.dialtone.chime.model.voice.StoredVoiceConnectorGroup;
import dev.dialtone.chime.model.voice.UpdateVoiceConnectorGroupRequest;
import dev.dialtone.chime.model.voice.UpdateVoiceConnectorGroupResponse;
import dev.dialtone.chime.model.voice.VoiceConnectorGroup;
import dev.dialtone.chime.model.voice.VoiceConnectorGroupOperations;
import dev.dialtone.chime.model.voice.VoiceConnectorItem;
import dev.dialtone.chime.number.NumberAssociations;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.resource.Listing;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.Projection;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Groups of voice connectors, by priority; each is in effect as soon as it is changed. */
final class Groups implements VoiceConnectorGroupOperations {

    private static final String ID_FIELD = "VoiceConnectorGroupId";
    private static final int ID_LENGTH = 21;

    /** Planned at the first answer; a start has no use for it. */
    private static final class Loaded {
        static final Projection<StoredVoiceConnectorGroup, VoiceConnectorGroup> TO_GROUP =
                Projection.of(StoredVoiceConnectorGroup.SCHEMA, VoiceConnectorGroup.SCHEMA);
    }

    private final GroupStores stores;
    private final ResourceLookup<StoredVoiceConnector> connectors;
    private final NumberAssociations numbers;
    private final Quotas quotas;

    Groups(
            GroupStores stores,
            ResourceLookup<StoredVoiceConnector> connectors,
            NumberAssociations numbers,
            Quotas quotas) {
        this.stores = stores;
        this.connectors = connectors;
        this.numbers = numbers;
        this.quotas = quotas;
    }

    @Override
    public CreateVoiceConnectorGroupResponse createVoiceConnectorGroup(
            CreateVoiceConnectorGroupRequest input, RequestContext context) {
        Scope scope = stores.groups.scope(context);
        List<VoiceConnectorItem> items = Objects.requireNonNullElse(input.voiceConnectorItems(), List.of());
        requireDifferent(items);
        for (VoiceConnectorItem item : items) {
            if (!connectors.exists(scope, item.voiceConnectorId())) {
                // The operation declares no NotFoundException.
                throw ChimeErrors.badRequest("VoiceConnectorItems: " + Excerpt.of(item.voiceConnectorId())
                        + " (expected: the id of a voice connector)");
            }
        }
        quotas.require(scope, ServiceQuotas.VOICE_CONNECTORS_PER_GROUP, items.size());
        quotas.require(scope, ServiceQuotas.VOICE_CONNECTOR_GROUPS, stores.groups.size(scope) + 1);
        String id = context.account().ids().base36(ID_LENGTH);
        Instant now = context.now();
        StoredVoiceConnectorGroup group = StoredVoiceConnectorGroup.builder()
                .voiceConnectorGroupId(id)
                .name(input.name())
                .voiceConnectorItems(items)
                .createdTimestamp(now)
                .updatedTimestamp(now)
                .voiceConnectorGroupArn(stores.groups.arn(context, id))
                .build();
        return CreateVoiceConnectorGroupResponse.builder()
                .voiceConnectorGroup(Loaded.TO_GROUP.apply(stores.groups.create(context, group)))
                .build();
    }

    @Override
    public GetVoiceConnectorGroupResponse getVoiceConnectorGroup(
            GetVoiceConnectorGroupRequest input, RequestContext context) {
        return GetVoiceConnectorGroupResponse.builder()
                .voiceConnectorGroup(
                        Loaded.TO_GROUP.apply(stores.groups.show(context, input.voiceConnectorGroupId(), ID_FIELD)))
                .build();
    }

    @Override
    public ListVoiceConnectorGroupsResponse listVoiceConnectorGroups(
            ListVoiceConnectorGroupsRequest input, RequestContext context) {
        Page<VoiceConnectorGroup> page = stores.groups
                .page(context, Listing.request(context, input), each -> true)
                .map(Loaded.TO_GROUP::apply);
        return ListVoiceConnectorGroupsResponse.builder()
                .voiceConnectorGroups(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateVoiceConnectorGroupResponse updateVoiceConnectorGroup(
            UpdateVoiceConnectorGroupRequest input, RequestContext context) {
        Scope scope = stores.groups.scope(context);
        StoredVoiceConnectorGroup group = stores.groups.require(context, input.voiceConnectorGroupId(), ID_FIELD);
        List<VoiceConnectorItem> items = input.voiceConnectorItems();
        requireDifferent(items);
        for (VoiceConnectorItem item : items) {
            if (!connectors.exists(scope, item.voiceConnectorId())) {
                throw ChimeErrors.notFound();
            }
        }
        int most = quotas.limit(scope, ServiceQuotas.VOICE_CONNECTORS_PER_GROUP);
        if (items.size() > most) {
            // The operation declares no ResourceLimitExceededException.
            throw ChimeErrors.badRequest("VoiceConnectorItems: " + items.size() + " (expected: at most " + most + ")");
        }
        StoredVoiceConnectorGroup changed = group.toBuilder()
                .name(input.name())
                .voiceConnectorItems(items)
                .updatedTimestamp(context.now())
                .build();
        return UpdateVoiceConnectorGroupResponse.builder()
                .voiceConnectorGroup(Loaded.TO_GROUP.apply(stores.groups.put(scope, changed)))
                .build();
    }

    @Override
    public Unit deleteVoiceConnectorGroup(DeleteVoiceConnectorGroupRequest input, RequestContext context) {
        Scope scope = stores.groups.scope(context);
        StoredVoiceConnectorGroup group = stores.groups.require(context, input.voiceConnectorGroupId(), ID_FIELD);
        if (!group.voiceConnectorItems().isEmpty()) {
            throw ChimeErrors.groupsExist("The voice connector group has voice connectors (expected: none)");
        } else if (numbers.has(
                scope, PhoneNumberAssociationName.VOICE_CONNECTOR_GROUP_ID, group.voiceConnectorGroupId())) {
            throw ChimeErrors.numbersExist("voice connector group");
        }
        stores.groups.remove(scope, group.voiceConnectorGroupId());
        return new Unit();
    }

    private static void requireDifferent(List<VoiceConnectorItem> items) {
        Set<String> seen = new HashSet<>();
        for (VoiceConnectorItem item : items) {
            if (!seen.add(item.voiceConnectorId())) {
                throw ChimeErrors.badRequest("VoiceConnectorItems: " + Excerpt.of(item.voiceConnectorId())
                        + " twice (expected: each voice connector once)");
            }
        }
    }
}
