package dev.dialtone.connect.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.Channel;
import dev.dialtone.connect.model.ChatEvent;
import dev.dialtone.connect.model.ChatEventType;
import dev.dialtone.connect.model.Contact;
import dev.dialtone.connect.model.ContactInitiationMethod;
import dev.dialtone.connect.model.FlowAssociationResourceType;
import dev.dialtone.connect.model.InvalidRequestException;
import dev.dialtone.connect.model.NewSessionDetails;
import dev.dialtone.connect.model.ParticipantDetails;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.connect.model.SendChatIntegrationEventRequest;
import dev.dialtone.connect.model.SendChatIntegrationEventResponse;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.World;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Evidence(
        value = Source.MODEL,
        detail = "how chats begin and go on; that everybody may call is a guess, AWS lets its own service alone")
final class ChatsTest {
    private static final String CUSTOMER = "+12065550142";

    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private String instance = "";
    private String number = "";

    @BeforeEach
    void associateNumber() {
        world.account.exclusivelyRun(() -> {
            instance = client.instance("acme");
            number = client.sources.add("phone-1", "+12065550100", "TOLL_FREE");
            client.caller.associateFlow(b -> b.instanceId(instance)
                    .resourceId(number)
                    .resourceType(FlowAssociationResourceType.SMS_PHONE_NUMBER)
                    .flowId("arn:aws:connect:us-east-1:111122223333:instance/" + instance + "/contact-flow/"
                            + client.flow(instance, "Sample inbound flow (first contact experience)")));
        });
    }

    private SendChatIntegrationEventResponse send(
            ChatEvent event, Consumer<SendChatIntegrationEventRequest.Builder> settings) {
        return client.caller.sendChatIntegrationEvent(b -> {
            b.sourceId(CUSTOMER).destinationId(number).event(event);
            settings.accept(b);
            return b;
        });
    }

    private static ChatEvent event(ChatEventType type) {
        return ChatEvent.builder()
                .type(type)
                .contentType(type.equals(ChatEventType.DISCONNECT) ? null : "text/plain")
                .content(type.equals(ChatEventType.MESSAGE) ? "hello" : null)
                .build();
    }

    private Contact describe(SendChatIntegrationEventResponse of) {
        return Client.present(client.caller
                .describeContact(b -> b.instanceId(instance).contactId(Client.present(of.initialContactId())))
                .contact());
    }

    @Test
    void beginsWithTheFirstMessageAndGoesOn() {
        SendChatIntegrationEventResponse first = send(
                event(ChatEventType.MESSAGE),
                b -> b.newSessionDetails(NewSessionDetails.builder()
                        .attributes(Map.of("shop", "north"))
                        .participantDetails(new ParticipantDetails("Ada"))
                        .build()));
        assertThat(first.newChatCreated()).isTrue();
        SendChatIntegrationEventResponse second = send(event(ChatEventType.MESSAGE), b -> {});
        assertThat(second.newChatCreated()).isFalse();
        assertThat(second.initialContactId()).isEqualTo(first.initialContactId());
        send(event(ChatEventType.EVENT), b -> {});
        Contact chat = describe(first);
        assertThat(chat.channel()).isEqualTo(Channel.CHAT);
        assertThat(chat.initiationMethod()).isEqualTo(ContactInitiationMethod.API);
        assertThat(Client.present(chat.customerEndpoint()).address()).isEqualTo(CUSTOMER);
        assertThat(Client.present(chat.customerEndpoint()).displayName()).isEqualTo("Ada");
        assertThat(Client.present(chat.systemEndpoint()).address()).isEqualTo(number);
        assertThat(chat.attributes()).containsExactly(Map.entry("shop", "north"));
        assertThat(Client.present(Client.present(chat.segmentAttributes()).get("connect:Subtype"))
                        .valueString())
                .isEqualTo("connect:sms");
        assertThat(Client.present(Client.present(chat.chatMetrics()).chatContactMetrics())
                        .totalMessages())
                .isEqualTo(2);
    }

    @Test
    void isKeyedBySubtypeToo() {
        SendChatIntegrationEventResponse sms = send(event(ChatEventType.MESSAGE), b -> {});
        SendChatIntegrationEventResponse other = send(event(ChatEventType.MESSAGE), b -> b.subtype("connect:Guide"));
        assertThat(other.newChatCreated()).isTrue();
        assertThat(other.initialContactId()).isNotEqualTo(sms.initialContactId());
    }

    @Test
    void endsWithDisconnect() {
        SendChatIntegrationEventResponse nothing = send(event(ChatEventType.DISCONNECT), b -> {});
        assertThat(nothing.newChatCreated()).isFalse();
        assertThat(nothing.initialContactId()).isNull();
        SendChatIntegrationEventResponse chat = send(event(ChatEventType.MESSAGE), b -> {});
        SendChatIntegrationEventResponse end = send(event(ChatEventType.DISCONNECT), b -> {});
        assertThat(end.initialContactId()).isEqualTo(chat.initialContactId());
        assertThat(describe(chat).disconnectReason()).isEqualTo("CUSTOMER_DISCONNECT");
        assertThat(send(event(ChatEventType.MESSAGE), b -> {}).newChatCreated()).isTrue();
    }

    @Test
    void isStoppedAsCallsAre() {
        SendChatIntegrationEventResponse chat = send(event(ChatEventType.MESSAGE), b -> {});
        client.caller.stopContact(b -> b.instanceId(instance).contactId(Client.present(chat.initialContactId())));
        assertThat(send(event(ChatEventType.EVENT), b -> {}).newChatCreated()).isTrue();
    }

    @Test
    void needsContentOfMessages() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(
                        () -> send(ChatEvent.builder().type(ChatEventType.EVENT).build(), b -> {}))
                .withMessage("Event.ContentType: absent (expected: one with EVENT)");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> send(
                        ChatEvent.builder()
                                .type(ChatEventType.MESSAGE)
                                .contentType("text/plain")
                                .build(),
                        b -> {}))
                .withMessage("Event.Content: absent (expected: one with MESSAGE)");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> send(
                        event(ChatEventType.MESSAGE),
                        b -> b.newSessionDetails(NewSessionDetails.builder()
                                .attributes(Map.of("a b", "c"))
                                .build())))
                .withMessage(
                        "NewSessionDetails.Attributes: a b (expected: keys of letters, digits, dashes and underscores)");
    }

    @Test
    void needsNumberWithFlow() {
        for (String other :
                new String[] {"+12065550100", "arn:aws:sms-voice:us-east-1:111122223333:phone-number/phone-2"}) {
            assertThatExceptionOfType(ResourceNotFoundException.class)
                    .isThrownBy(() -> send(event(ChatEventType.MESSAGE), b -> b.destinationId(other)))
                    .withMessage("DestinationId: " + other
                            + " (expected: the ARN of a phone number that is associated with a flow)");
        }
    }

    @Test
    void takesMessagesOfHandsets() {
        assertThat(client.connect.contacts().write(world.scope, CUSTOMER, number))
                .isTrue();
        assertThat(send(event(ChatEventType.EVENT), b -> {}).newChatCreated()).isFalse();
        assertThat(client.connect.contacts().write(world.scope, CUSTOMER, number + "0"))
                .isFalse();
    }
}
