package dev.dialtone.connect.contact;

import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.AnswerMachineDetectionConfig;
import dev.dialtone.connect.model.Campaign;
import dev.dialtone.connect.model.Channel;
import dev.dialtone.connect.model.ContactFlowType;
import dev.dialtone.connect.model.ContactInitiationMethod;
import dev.dialtone.connect.model.DestinationNotAllowedException;
import dev.dialtone.connect.model.OutboundContactNotPermittedException;
import dev.dialtone.connect.model.PhoneNumberWorkflowStatus;
import dev.dialtone.connect.model.QueueInfo;
import dev.dialtone.connect.model.StartOutboundVoiceContactRequest;
import dev.dialtone.connect.model.StoredContact;
import dev.dialtone.connect.model.StoredContactFlow;
import dev.dialtone.connect.model.StoredInstance;
import dev.dialtone.connect.model.StoredPhoneNumber;
import dev.dialtone.connect.model.StoredQueue;
import dev.dialtone.connect.model.TrafficType;
import dev.dialtone.connect.number.NumberLookup;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.numbers.NumberPlan;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls that instances make. AWS does not document the order of its checks: who and what is called comes first here. */
final class OutboundCalls {
    private static final Set<ContactFlowType> CALLING = Set.of(ContactFlowType.CONTACT_FLOW, ContactFlowType.CAMPAIGN);

    private final ContactStores stores;
    private final ContactLife life;
    private final ContactRules rules;
    private final Destinations destinations;
    private final InstanceLookup instances;
    private final InstanceResourceLookup<StoredContactFlow> flows;
    private final InstanceResourceLookup<StoredQueue> queues;
    private final NumberLookup numbers;

    /** Where a call comes from. */
    private record Origin(
            String phoneNumber,
            @Nullable String groupId,
            @Nullable String queueId) {}

    OutboundCalls(
            ContactStores stores,
            ContactLife life,
            ContactRules rules,
            Destinations destinations,
            InstanceLookup instances,
            InstanceResourceLookup<StoredContactFlow> flows,
            InstanceResourceLookup<StoredQueue> queues,
            NumberLookup numbers) {
        this.stores = stores;
        this.life = life;
        this.rules = rules;
        this.destinations = destinations;
        this.instances = instances;
        this.flows = flows;
        this.queues = queues;
        this.numbers = numbers;
    }

    StoredContact start(StartOutboundVoiceContactRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        String destination = NumberPlan.e164(input.destinationPhoneNumber())
                .orElseThrow(() -> ConnectErrors.invalidParameter(ConnectErrors.NOT_E164));
        requireFittingParameters(input, context, instanceId);
        StoredContactFlow flow = requireFlow(context, instanceId, input.contactFlowId());
        requirePermission(instances.find(context.scope(), instanceId).orElseThrow(ConnectErrors::instanceNotFound));
        if (!destinations.areAllowed(context.region(), destination)) {
            throw DestinationNotAllowedException.builder()
                    .message("Outbound calls to " + destination + " cannot be placed from " + context.region())
                    .build();
        }
        Origin origin = origin(input, context, instanceId, flow);
        rules.requireLine(context.scope(), instanceId);
        return life.begin(
                context.scope(),
                StoredContact.builder()
                        .id(context.account().ids().uuid())
                        .instanceId(instanceId)
                        .contactFlowId(flow.id())
                        .initiationMethod(ContactInitiationMethod.API)
                        .channel(Channel.VOICE)
                        .name(input.name())
                        .description(input.description())
                        .references(input.references())
                        .relatedContactId(input.relatedContactId())
                        .initiationTimestamp(context.now())
                        .ringStartTimestamp(context.now())
                        .lastUpdateTimestamp(context.now())
                        .customerEndpoint(ContactRules.telephone(destination))
                        .systemEndpoint(ContactRules.telephone(origin.phoneNumber()))
                        .queueInfo(
                                origin.queueId() == null
                                        ? null
                                        : QueueInfo.builder()
                                                .id(origin.queueId())
                                                .build())
                        .attributes(input.attributes())
                        .outboundStrategy(input.outboundStrategy())
                        .campaign(input.campaignId() == null ? null : new Campaign(input.campaignId()))
                        .globalResiliencyMetadata(rules.resiliency(context.scope(), instanceId, origin.groupId()))
                        .build());
    }

    private void requireFittingParameters(
            StartOutboundVoiceContactRequest input, RequestContext context, String instanceId) {
        AnswerMachineDetectionConfig detection = input.answerMachineDetectionConfig();
        boolean isCampaign = input.trafficType() != null && input.trafficType().equals(TrafficType.CAMPAIGN);
        if (detection != null && Boolean.TRUE.equals(detection.enableAnswerMachineDetection()) && !isCampaign) {
            throw ConnectErrors.invalidParameter(
                    "AnswerMachineDetectionConfig.EnableAnswerMachineDetection: true (expected: only with TrafficType "
                            + TrafficType.CAMPAIGN + ")");
        }
        if (input.campaignId() != null && !isCampaign) {
            throw ConnectErrors.invalidParameter(
                    "CampaignId: given (expected: only with TrafficType " + TrafficType.CAMPAIGN + ")");
        }
        if (input.attributes() != null) {
            ContactRules.attributeFault(input.attributes()).ifPresent(fault -> {
                throw ConnectErrors.invalidParameter("Attributes" + fault);
            });
        }
        String related = input.relatedContactId();
        if (related != null
                && stores.contacts
                        .find(context.scope(), related)
                        .filter(contact -> contact.instanceId().equals(instanceId))
                        .isEmpty()) {
            throw ConnectErrors.resourceNotFound();
        }
    }

    private StoredContactFlow requireFlow(RequestContext context, String instanceId, String idOrArn) {
        StoredContactFlow flow = flows.require(context, instanceId, idOrArn, "ContactFlowId");
        if (flow.content() == null) {
            throw ConnectErrors.invalidRequest("The flow " + flow.id() + " is not published");
        }
        if (!CALLING.contains(flow.type())) {
            throw ConnectErrors.invalidRequest("The flow " + flow.id() + " is of type " + flow.type() + " (expected: "
                    + ContactFlowType.CONTACT_FLOW + " or " + ContactFlowType.CAMPAIGN + ")");
        }
        return flow;
    }

    private static void requirePermission(StoredInstance instance) {
        if (!Boolean.TRUE.equals(instance.outboundCallsEnabled())) {
            throw OutboundContactNotPermittedException.builder()
                    .message("The instance " + instance.id() + " may not call (OUTBOUND_CALLS: false)")
                    .build();
        }
    }

    /** The number that is given, else that of the queue: the one that is given, or the first that the flow names. */
    private Origin origin(
            StartOutboundVoiceContactRequest input, RequestContext context, String instanceId, StoredContactFlow flow) {
        StoredQueue queue = input.queueId() == null
                ? queueOf(context.scope(), instanceId, String.valueOf(flow.content()))
                : queues.require(context, instanceId, input.queueId(), "QueueId");
        if (input.sourcePhoneNumber() != null) {
            String source = input.sourcePhoneNumber();
            StoredPhoneNumber number = numbers.ofNumber(context.scope(), instanceId, source)
                    .filter(NumberLookup::isClaimed)
                    .orElseThrow(
                            () -> ConnectErrors.invalidRequest(NumberLookup.notClaimed("SourcePhoneNumber", source)));
            String queueId = input.queueId() == null || queue == null ? null : queue.queueId();
            return new Origin(number.phoneNumber(), number.trafficDistributionGroupId(), queueId);
        }
        if (queue == null) {
            throw ConnectErrors.invalidRequest(
                    "SourcePhoneNumber, QueueId: absent (expected: one of them, or a queue in the flow)");
        }
        String numberId = queue.outboundCallerConfig() == null
                ? null
                : queue.outboundCallerConfig().outboundCallerIdNumberId();
        StoredPhoneNumber number = numberId == null
                ? null
                : numbers.ofId(context.scope(), instanceId, numberId).orElse(null);
        if (number == null) {
            throw ConnectErrors.invalidRequest("The queue " + queue.queueId()
                    + " has no outbound caller ID number (expected: one, or SourcePhoneNumber)");
        }
        if (!NumberLookup.isClaimed(number)) {
            throw ConnectErrors.invalidRequest("The outbound caller ID number of the queue " + queue.queueId() + " is "
                    + number.status() + " (expected: " + PhoneNumberWorkflowStatus.CLAIMED + ")");
        }
        return new Origin(number.phoneNumber(), number.trafficDistributionGroupId(), queue.queueId());
    }

    private @Nullable StoredQueue queueOf(Scope scope, String instanceId, String content) {
        return queues.stream(scope, instanceId)
                .filter(queue -> content.contains(queue.queueId()))
                .min(Comparator.comparingInt(queue -> content.indexOf(queue.queueId())))
                .orElse(null);
    }
}
