package dev.dialtone.connect.contact;

import dev.dialtone.connect.association.AssociationStores;
import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.Channel;
import dev.dialtone.connect.model.ChatContactMetrics;
import dev.dialtone.connect.model.ChatEvent;
import dev.dialtone.connect.model.ChatEventType;
import dev.dialtone.connect.model.ChatIntegrationOperations;
import dev.dialtone.connect.model.ChatMetrics;
import dev.dialtone.connect.model.ContactInitiationMethod;
import dev.dialtone.connect.model.EndpointInfo;
import dev.dialtone.connect.model.EndpointType;
import dev.dialtone.connect.model.FlowAssociationResourceType;
import dev.dialtone.connect.model.NewSessionDetails;
import dev.dialtone.connect.model.ParticipantMetrics;
import dev.dialtone.connect.model.ParticipantType;
import dev.dialtone.connect.model.SegmentAttributeValue;
import dev.dialtone.connect.model.SendChatIntegrationEventRequest;
import dev.dialtone.connect.model.SendChatIntegrationEventResponse;
import dev.dialtone.connect.model.StoredChat;
import dev.dialtone.connect.model.StoredContact;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.Arn;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.state.Scope;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chats that text messages begin and go on with. AWS lets AWS End User Messaging alone send their events; here everybody may, and
 * two-way messaging whose channel is Connect does.
 */
final class Chats implements ChatIntegrationOperations {
    private static final String SMS = "connect:sms";
    private static final String SUBTYPE = "connect:Subtype";

    /** What numbers are associated as, by the service that has them. */
    private static final Map<String, FlowAssociationResourceType> TYPES = Map.of(
            "sms-voice", FlowAssociationResourceType.SMS_PHONE_NUMBER,
            "social-messaging", FlowAssociationResourceType.WHATSAPP_MESSAGING_PHONE_NUMBER);

    private final ContactStores stores;
    private final ContactLife life;
    private final ContactRules rules;
    private final InstanceLookup instances;
    private final AssociationStores associations;

    /** The flow that takes chats, and its instance. */
    private record Taker(String instanceId, String flowId) {}

    /**
     * Something of a chat.
     *
     * @param details null: nothing is said of a new chat
     */
    private record Turn(
            String source,
            String destination,
            String subtype,
            ChatEventType type,
            @Nullable NewSessionDetails details) {}

    Chats(
            ContactStores stores,
            ContactLife life,
            ContactRules rules,
            InstanceLookup instances,
            AssociationStores associations) {
        this.stores = stores;
        this.life = life;
        this.rules = rules;
        this.instances = instances;
        this.associations = associations;
    }

    @Override
    public SendChatIntegrationEventResponse sendChatIntegrationEvent(
            SendChatIntegrationEventRequest input, RequestContext context) {
        requireWhole(input.event());
        if (input.newSessionDetails() != null && input.newSessionDetails().attributes() != null) {
            ContactRules.attributeFault(input.newSessionDetails().attributes()).ifPresent(fault -> {
                throw ConnectErrors.invalidRequest("NewSessionDetails.Attributes" + fault);
            });
        }
        String subtype = input.subtype() == null ? SMS : input.subtype();
        Turn turn = new Turn(
                input.sourceId(), input.destinationId(), subtype, input.event().type(), input.newSessionDetails());
        Taker taker = taker(context.scope(), input.destinationId())
                .orElseThrow(() -> ConnectErrors.notFound("DestinationId: " + Excerpt.of(input.destinationId())
                        + " (expected: the ARN of a phone number that is associated with a flow)"));
        return take(context.scope(), taker, turn);
    }

    /** A text message comes; false when no flow takes it. */
    boolean write(Scope scope, String from, String phoneNumberArn) {
        Optional<Taker> taker = taker(scope, phoneNumberArn);
        taker.ifPresent(found -> take(scope, found, new Turn(from, phoneNumberArn, SMS, ChatEventType.MESSAGE, null)));
        return taker.isPresent();
    }

    private SendChatIntegrationEventResponse take(Scope scope, Taker taker, Turn turn) {
        String key = key(turn);
        Optional<StoredContact> known =
                stores.chats.find(scope, key).flatMap(chat -> stores.contacts.find(scope, chat.contactId()));
        if (turn.type().equals(ChatEventType.DISCONNECT)) {
            known.ifPresent(contact -> life.end(scope, contact.id(), ContactLife.CUSTOMER_DISCONNECT));
            return SendChatIntegrationEventResponse.builder()
                    .initialContactId(known.map(StoredContact::id).orElse(null))
                    .newChatCreated(false)
                    .build();
        }
        StoredContact contact = known.orElseGet(() -> begin(scope, taker, turn, key));
        if (turn.type().equals(ChatEventType.MESSAGE)) {
            Instant now = scope.account().timeline().now();
            stores.contacts.put(
                    scope,
                    contact.toBuilder()
                            .lastUpdateTimestamp(now)
                            .chatMetrics(counted(contact.chatMetrics(), now))
                            .build());
        }
        return SendChatIntegrationEventResponse.builder()
                .initialContactId(contact.id())
                .newChatCreated(known.isEmpty())
                .build();
    }

    private StoredContact begin(Scope scope, Taker taker, Turn turn, String key) {
        Instant now = scope.account().timeline().now();
        String id = scope.account().ids().uuid();
        NewSessionDetails details = turn.details();
        stores.chats.put(scope, key, new StoredChat(id));
        return life.begin(
                scope,
                StoredContact.builder()
                        .id(id)
                        .instanceId(taker.instanceId())
                        .contactFlowId(taker.flowId())
                        .chatKey(key)
                        .initiationMethod(ContactInitiationMethod.API)
                        .channel(Channel.CHAT)
                        .initiationTimestamp(now)
                        .connectedToSystemTimestamp(now)
                        .lastUpdateTimestamp(now)
                        .customerEndpoint(EndpointInfo.builder()
                                .type(EndpointType.TELEPHONE_NUMBER)
                                .address(turn.source())
                                .displayName(
                                        details == null || details.participantDetails() == null
                                                ? null
                                                : details.participantDetails().displayName())
                                .build())
                        .systemEndpoint(EndpointInfo.builder()
                                .type(EndpointType.CONNECT_PHONENUMBER_ARN)
                                .address(turn.destination())
                                .build())
                        .segmentAttributes(Map.of(
                                SUBTYPE,
                                SegmentAttributeValue.builder()
                                        .valueString(turn.subtype())
                                        .build()))
                        .attributes(details == null ? null : details.attributes())
                        .globalResiliencyMetadata(rules.resiliency(scope, taker.instanceId(), null))
                        .build());
    }

    private Optional<Taker> taker(Scope scope, String arn) {
        FlowAssociationResourceType type = Arn.parse(arn)
                .filter(parsed -> parsed.region().equals(scope.region()))
                .map(parsed -> TYPES.get(parsed.service()))
                .orElse(null);
        return type == null
                ? Optional.empty()
                : instances
                        .activeIds(scope)
                        .flatMap(instanceId -> associations
                                .flowOf(scope, instanceId, type.value(), arn)
                                .map(flowId -> new Taker(instanceId, flowId))
                                .stream())
                        .findFirst();
    }

    private static void requireWhole(ChatEvent event) {
        if (!event.type().equals(ChatEventType.DISCONNECT) && event.contentType() == null) {
            throw ConnectErrors.invalidRequest("Event.ContentType: absent (expected: one with " + event.type() + ")");
        }
        if (event.type().equals(ChatEventType.MESSAGE) && event.content() == null) {
            throw ConnectErrors.invalidRequest("Event.Content: absent (expected: one with " + event.type() + ")");
        }
    }

    private static ChatMetrics counted(@Nullable ChatMetrics before, Instant now) {
        Integer messages = before == null || before.chatContactMetrics() == null
                ? null
                : before.chatContactMetrics().totalMessages();
        int all = messages == null ? 1 : messages + 1;
        return ChatMetrics.builder()
                .chatContactMetrics(
                        ChatContactMetrics.builder().totalMessages(all).build())
                .customerMetrics(ParticipantMetrics.builder()
                        .participantType(ParticipantType.CUSTOMER)
                        .messagesSent(all)
                        .lastMessageTimestamp(now)
                        .build())
                .build();
    }

    private static String key(Turn turn) {
        return turn.source() + ' ' + turn.destination() + ' ' + turn.subtype();
    }
}
