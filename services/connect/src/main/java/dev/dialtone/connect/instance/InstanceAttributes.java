package dev.dialtone.connect.instance;

import dev.dialtone.connect.model.Attribute;
import dev.dialtone.connect.model.DescribeInstanceAttributeRequest;
import dev.dialtone.connect.model.DescribeInstanceAttributeResponse;
import dev.dialtone.connect.model.InstanceAttributeOperations;
import dev.dialtone.connect.model.InstanceAttributeType;
import dev.dialtone.connect.model.ListInstanceAttributesRequest;
import dev.dialtone.connect.model.ListInstanceAttributesResponse;
import dev.dialtone.connect.model.StoredInstance;
import dev.dialtone.connect.model.UpdateInstanceAttributeRequest;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is on and what is off in instances. Each is on or off; which are on in a new instance is what Terraform's tests found. */
final class InstanceAttributes implements InstanceAttributeOperations {
    private static final int PAGE = 7;

    private static final List<InstanceAttributeType> TYPES = List.of(
            InstanceAttributeType.INBOUND_CALLS,
            InstanceAttributeType.OUTBOUND_CALLS,
            InstanceAttributeType.CONTACTFLOW_LOGS,
            InstanceAttributeType.CONTACT_LENS,
            InstanceAttributeType.AUTO_RESOLVE_BEST_VOICES,
            InstanceAttributeType.USE_CUSTOM_TTS_VOICES,
            InstanceAttributeType.EARLY_MEDIA,
            InstanceAttributeType.MULTI_PARTY_CONFERENCE,
            InstanceAttributeType.HIGH_VOLUME_OUTBOUND,
            InstanceAttributeType.ENHANCED_CONTACT_MONITORING,
            InstanceAttributeType.ENHANCED_CHAT_MONITORING,
            InstanceAttributeType.MULTI_PARTY_CHAT_CONFERENCE,
            InstanceAttributeType.MESSAGE_STREAMING);

    private static final List<InstanceAttributeType> ON_AT_FIRST = List.of(
            InstanceAttributeType.CONTACT_LENS,
            InstanceAttributeType.AUTO_RESOLVE_BEST_VOICES,
            InstanceAttributeType.EARLY_MEDIA);

    private final InstanceStores stores;
    private final InstanceLookup instances;

    InstanceAttributes(InstanceStores stores, InstanceLookup instances) {
        this.stores = stores;
        this.instances = instances;
    }

    @Override
    public DescribeInstanceAttributeResponse describeInstanceAttribute(
            DescribeInstanceAttributeRequest input, RequestContext context) {
        return new DescribeInstanceAttributeResponse(
                attribute(require(context, input.instanceId()), input.attributeType()));
    }

    @Override
    public ListInstanceAttributesResponse listInstanceAttributes(
            ListInstanceAttributesRequest input, RequestContext context) {
        StoredInstance instance = require(context, input.instanceId());
        Page<Attribute> page = Page.of(
                        context.account().id(),
                        instance.arn() + "/attributes",
                        context.page(input, PAGE),
                        TYPES,
                        type -> true)
                .map(type -> attribute(instance, type));
        return new ListInstanceAttributesResponse(page.items(), page.nextToken());
    }

    @Override
    public Unit updateInstanceAttribute(UpdateInstanceAttributeRequest input, RequestContext context) {
        StoredInstance instance = require(context, input.instanceId());
        boolean value = parsed(input.value());
        StoredInstance.Builder changed = instance.toBuilder();
        if (input.attributeType().equals(InstanceAttributeType.INBOUND_CALLS)) {
            changed.inboundCallsEnabled(value);
        } else if (input.attributeType().equals(InstanceAttributeType.OUTBOUND_CALLS)) {
            changed.outboundCallsEnabled(value);
        } else {
            Map<String, Boolean> attributes =
                    new LinkedHashMap<>(Objects.requireNonNullElse(instance.attributes(), Map.of()));
            attributes.put(input.attributeType().value(), value);
            changed.attributes(attributes);
        }
        stores.instances.put(context.scope(), changed.build());
        return new Unit();
    }

    private StoredInstance require(RequestContext context, String instanceId) {
        return stores.instances.named(context, instances.active(context, instanceId), "InstanceId");
    }

    private static Attribute attribute(StoredInstance instance, InstanceAttributeType type) {
        return new Attribute(type, String.valueOf(value(instance, type)));
    }

    private static boolean value(StoredInstance instance, InstanceAttributeType type) {
        if (type.equals(InstanceAttributeType.INBOUND_CALLS)) {
            return Boolean.TRUE.equals(instance.inboundCallsEnabled());
        } else if (type.equals(InstanceAttributeType.OUTBOUND_CALLS)) {
            return Boolean.TRUE.equals(instance.outboundCallsEnabled());
        }
        Map<String, Boolean> attributes = Objects.requireNonNullElse(instance.attributes(), Map.of());
        return Objects.requireNonNullElse(attributes.get(type.value()), ON_AT_FIRST.contains(type));
    }

    private static boolean parsed(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw ConnectErrors.invalidParameter("Value: " + Excerpt.of(value) + " (expected: true or false)");
        };
    }
}
