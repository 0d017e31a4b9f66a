package dev.dialtone.it.connect.number;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.connect.ConnectFixture.UNKNOWN;
import static dev.dialtone.it.connect.ConnectFixture.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.connect.ConnectFixture;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.ClaimedPhoneNumberSummary;
import software.amazon.awssdk.services.connect.model.Contact;
import software.amazon.awssdk.services.connect.model.EndpointType;
import software.amazon.awssdk.services.connect.model.IdempotencyException;
import software.amazon.awssdk.services.connect.model.ImportPhoneNumberResponse;
import software.amazon.awssdk.services.connect.model.InvalidParameterException;
import software.amazon.awssdk.services.connect.model.InvalidRequestException;
import software.amazon.awssdk.services.connect.model.ParticipantType;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PhoneNumberInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestPhoneNumberResponse;

/** Numbers of AWS End User Messaging SMS in Connect: their import, and the chats that their messages begin. */
@ExtendWith(DialtoneServer.class)
class ImportsTest {
    private static final String CUSTOMER = "+12065550142";

    private static RequestPhoneNumberResponse longCode(PinpointSmsVoiceV2Client sms, ConnectFixture fixture) {
        RequestPhoneNumberResponse number = sms.requestPhoneNumber(request -> request.isoCountryCode("CA")
                .messageType("TRANSACTIONAL")
                .numberCapabilitiesWithStrings("SMS", "VOICE")
                .numberType("LONG_CODE"));
        fixture.settle();
        return number;
    }

    private static PhoneNumberInformation describe(PinpointSmsVoiceV2Client sms, String id) {
        return sms.describePhoneNumbers(get -> get.phoneNumberIds(id))
                .phoneNumbers()
                .get(0);
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "Describe and the listing name the source; that two-way messaging is linked is a guess")
    void areShownByBothServices(ConnectClient connect, PinpointSmsVoiceV2Client sms, ConnectFixture fixture) {
        String instance = fixture.instance("acme");
        RequestPhoneNumberResponse source = longCode(sms, fixture);
        ImportPhoneNumberResponse imported = connect.importPhoneNumber(
                input -> input.instanceId(instance).sourcePhoneNumberArn(source.phoneNumberArn()));
        fixture.settle();
        ClaimedPhoneNumberSummary number = fixture.describe(imported.phoneNumberArn());
        assertThat(number.phoneNumber()).isEqualTo(source.phoneNumber());
        assertThat(number.phoneNumberTypeAsString()).isEqualTo("DID");
        assertThat(number.sourcePhoneNumberArn()).isEqualTo(source.phoneNumberArn());
        assertThat(number.phoneNumberStatus().statusAsString()).isEqualTo("CLAIMED");
        assertThat(connect.listPhoneNumbersV2(list -> list.instanceId(instance)).listPhoneNumbersSummaryList())
                .singleElement()
                .satisfies(listed -> assertThat(listed.sourcePhoneNumberArn()).isEqualTo(source.phoneNumberArn()));
        assertThat(describe(sms, source.phoneNumberId()).twoWayEnabled()).isTrue();
        assertThat(describe(sms, source.phoneNumberId()).twoWayChannelArn())
                .isEqualTo("connect.us-east-1.amazonaws.com");

        connect.releasePhoneNumber(release -> release.phoneNumberId(imported.phoneNumberId()));
        assertThat(describe(sms, source.phoneNumberId()).twoWayEnabled()).isFalse();
        assertThat(describe(sms, source.phoneNumberId()).statusAsString()).isEqualTo("ACTIVE");
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "what cannot be imported, and which error says so")
    void areOfNumbersThatThereAre(ConnectClient connect, PinpointSmsVoiceV2Client sms, ConnectFixture fixture) {
        String instance = fixture.instance("acme");
        RequestPhoneNumberResponse source = longCode(sms, fixture);
        refused(
                InvalidParameterException.class,
                400,
                () -> connect.importPhoneNumber(
                        input -> input.instanceId(instance).sourcePhoneNumberArn(source.phoneNumberId())));
        refused(
                ResourceNotFoundException.class,
                404,
                () -> connect.importPhoneNumber(
                        input -> input.instanceId(instance).sourcePhoneNumberArn(source.phoneNumberArn() + "0")));
        refused(
                ResourceNotFoundException.class,
                404,
                () -> connect.importPhoneNumber(
                        input -> input.instanceId(UNKNOWN).sourcePhoneNumberArn(source.phoneNumberArn())));
        String token = UUID.randomUUID().toString();
        connect.importPhoneNumber(input -> input.instanceId(instance)
                .sourcePhoneNumberArn(source.phoneNumberArn())
                .clientToken(token));
        refused(
                IdempotencyException.class,
                409,
                () -> connect.importPhoneNumber(input -> input.instanceId(instance)
                        .sourcePhoneNumberArn(source.phoneNumberArn())
                        .phoneNumberDescription("other")
                        .clientToken(token)));
        assertThat(message(refused(
                        InvalidParameterException.class,
                        400,
                        () -> connect.importPhoneNumber(
                                input -> input.instanceId(instance).sourcePhoneNumberArn(source.phoneNumberArn())))))
                .isEqualTo("Phone number not available: " + source.phoneNumber());
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "two-way messaging whose channel is Connect: a chat for each who writes")
    void beginChatsWithWhatHandsetsWrite(
            ConnectClient connect, PinpointSmsVoiceV2Client sms, Dialtone dialtone, ConnectFixture fixture) {
        String instance = fixture.instance("acme");
        RequestPhoneNumberResponse source = longCode(sms, fixture);
        connect.importPhoneNumber(input -> input.instanceId(instance).sourcePhoneNumberArn(source.phoneNumberArn()));
        fixture.settle();
        connect.associateFlow(associate -> associate
                .instanceId(instance)
                .resourceId(source.phoneNumberArn())
                .resourceType("SMS_PHONE_NUMBER")
                .flowId(fixture.arn("instance/" + instance + "/contact-flow/" + fixture.flow(instance))));
        dialtone.handset(CUSTOMER).writes(source.phoneNumber(), "is my order there?");
        dialtone.handset(CUSTOMER).writes(source.phoneNumber(), "hello?");
        var chat = connect.sendChatIntegrationEvent(send -> send.sourceId(CUSTOMER)
                .destinationId(source.phoneNumberArn())
                .event(event -> event.type("EVENT").contentType("text/plain")));
        assertThat(chat.newChatCreated()).isFalse();
        Contact contact = connect.describeContact(
                        get -> get.instanceId(instance).contactId(chat.initialContactId()))
                .contact();
        assertThat(contact.channelAsString()).isEqualTo("CHAT");
        assertThat(contact.customerEndpoint().address()).isEqualTo(CUSTOMER);
        assertThat(contact.chatMetrics().chatContactMetrics().totalMessages()).isEqualTo(2);
        assertThat(contact.chatMetrics().customerMetrics().participantType()).isEqualTo(ParticipantType.CUSTOMER);
        assertThat(contact.systemEndpoint().type()).isEqualTo(EndpointType.CONNECT_PHONENUMBER_ARN);
        assertThat(connect.sendChatIntegrationEvent(send -> send.sourceId(CUSTOMER)
                                .destinationId(source.phoneNumberArn())
                                .event(event -> event.type("DISCONNECT")))
                        .initialContactId())
                .isEqualTo(chat.initialContactId());
        assertThat(connect.describeContact(get -> get.instanceId(instance).contactId(contact.id()))
                        .contact()
                        .disconnectReason())
                .isEqualTo("CUSTOMER_DISCONNECT");
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "a message needs content; a number needs a flow")
    void haveChatsWithContentAndFlowAlone(ConnectClient connect, PinpointSmsVoiceV2Client sms, ConnectFixture fixture) {
        RequestPhoneNumberResponse source = longCode(sms, fixture);
        refused(
                InvalidRequestException.class,
                400,
                () -> connect.sendChatIntegrationEvent(send -> send.sourceId(CUSTOMER)
                        .destinationId(source.phoneNumberArn())
                        .event(event -> event.type("MESSAGE"))));
        refused(
                ResourceNotFoundException.class,
                404,
                () -> connect.sendChatIntegrationEvent(send -> send.sourceId(CUSTOMER)
                        .destinationId(source.phoneNumberArn())
                        .event(event -> event.type("DISCONNECT"))));
    }
}
