package dev.dialtone.it.console;

import dev.dialtone.it.ControlClient;
import dev.dialtone.it.Fixture;
import dev.dialtone.it.smsvoice.RegistrationFixture;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chime.model.PhoneNumberProductType;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.DirectoryType;
import software.amazon.awssdk.services.connect.model.PhoneNumberCountryCode;
import software.amazon.awssdk.services.connect.model.PhoneNumberType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ConflictException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.EventType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.MessageType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberCapability;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestableNumberType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.VoiceMessageBodyTextType;

/** An account in which every view has something to show. Its clock stands still. */
@Fixture
final class Story {

    private static final String NUMBER = "+12045550100";
    private static final String HANDSET = "+12045550123";
    private static final String OTHER = "+12045550124";

    private final ControlClient control;
    private final PinpointSmsVoiceV2Client sms;
    private final String registration;

    Story(
            ControlClient control,
            RegistrationFixture registrar,
            PinpointSmsVoiceV2Client sms,
            ChimeClient chime,
            ConnectClient connect) {
        this.control = control;
        this.sms = sms;
        control.dialtone().numbers().give(NUMBER);
        registration = submitted(registrar);
        events();
        talk();
        chime.createPhoneNumberOrder(order ->
                order.productType(PhoneNumberProductType.VOICE_CONNECTOR).e164PhoneNumbers("+12065550107"));
        String instance = connect.createInstance(create -> create.instanceAlias(
                                "story-" + control.dialtone().accountId())
                        .identityManagementType(DirectoryType.CONNECT_MANAGED)
                        .inboundCallsEnabled(true)
                        .outboundCallsEnabled(true))
                .id();
        control.dialtone().clock().advance(Duration.ofMinutes(1));
        claim(connect, instance);
        chime.updatePhoneNumber(update -> update.phoneNumberId("+12065550107").callingName("Example Corp"));
        control.dialtone().faults().failNext("ClaimPhoneNumber", "ThrottlingException", 2);
    }

    /** An address of each view, with something chosen where there is something to choose. */
    List<String> places() {
        return List.of(
                "phones",
                "phones/" + HANDSET + "/" + messageId(),
                "phones/new",
                "numbers",
                "numbers/" + NUMBER,
                "requests",
                "requests/" + requestId(),
                "events",
                "events/" + eventId(),
                "registrations",
                "registrations/" + registration,
                "clock",
                "faults");
    }

    /** The handset with the longest conversation. */
    String handset() {
        return HANDSET;
    }

    /** A text that the handset got. */
    String messageId() {
        return control.call("GET", "/_dialtone/messages?to=%2B12045550123&limit=1", "")
                .path("messages")
                .path(0)
                .path("messageId")
                .asString();
    }

    /** A call that was refused. */
    String requestId() {
        return control.call("GET", "/_dialtone/requests?error=ConflictException", "")
                .path("requests")
                .path(0)
                .path("requestId")
                .asString();
    }

    /** An event of a text. */
    String eventId() {
        return control.call("GET", "/_dialtone/events?limit=1", "")
                .path("events")
                .path(0)
                .path("eventId")
                .asString();
    }

    /** What is under review. */
    String registration() {
        return registration;
    }

    private String submitted(RegistrationFixture registrar) {
        registrar.leaveOpen(RegistrationFixture.TOLL_FREE);
        String number = sms.requestPhoneNumber(request -> request.isoCountryCode("US")
                        .messageType(MessageType.TRANSACTIONAL)
                        .numberCapabilities(NumberCapability.SMS)
                        .numberType(RequestableNumberType.TOLL_FREE))
                .phoneNumberId();
        String id = registrar.create(RegistrationFixture.TOLL_FREE);
        registrar.fill(id);
        registrar.associate(id, number);
        registrar.submit(id);
        control.dialtone().clock().advance(Duration.ofMinutes(1));
        return id;
    }

    private void events() {
        sms.createConfigurationSet(set -> set.configurationSetName("watched"));
        sms.createEventDestination(destination -> destination
                .configurationSetName("watched")
                .eventDestinationName("topic")
                .matchingEventTypes(EventType.ALL)
                .snsDestination(sns -> sns.topicArn(
                        "arn:aws:sns:us-east-1:" + control.dialtone().accountId() + ":texts")));
    }

    private void talk() {
        send(OTHER, "Your table for two is ready.");
        sms.sendVoiceMessage(call -> call.originationIdentity(NUMBER)
                .destinationPhoneNumber(OTHER)
                .messageBodyTextType(VoiceMessageBodyTextType.SSML)
                .messageBody("<speak>Your code is <say-as interpret-as=\"digits\">482913</say-as></speak>"));
        send(HANDSET, "Welcome to Example. Your code is 482913. It is valid for ten minutes.");
        sms.sendMediaMessage(media -> media.originationIdentity(NUMBER)
                .destinationPhoneNumber(HANDSET)
                .messageBody("This is how it looks.")
                .mediaUrls("s3://example-media/how-it-looks.png"));
        write("Thank you!");
        write("STOP");
        Assertions.assertThatThrownBy(() -> send(HANDSET, "One more thing")).isInstanceOf(ConflictException.class);
    }

    private void send(String to, String body) {
        sms.sendTextMessage(text -> text.originationIdentity(NUMBER)
                .destinationPhoneNumber(to)
                .messageBody(body)
                .configurationSetName("watched"));
        control.dialtone().clock().advance(Duration.ofSeconds(30));
    }

    private void write(String body) {
        control.call(
                "POST",
                "/_dialtone/inbound",
                "{\"from\":\"" + HANDSET + "\",\"to\":\"" + NUMBER + "\",\"body\":\"" + body + "\"}");
        control.dialtone().clock().advance(Duration.ofSeconds(30));
    }

    private static void claim(ConnectClient connect, String instance) {
        String arn = connect.describeInstance(describe -> describe.instanceId(instance))
                .instance()
                .arn();
        String number = connect.searchAvailablePhoneNumbers(search -> search.targetArn(arn)
                        .phoneNumberCountryCode(PhoneNumberCountryCode.US)
                        .phoneNumberType(PhoneNumberType.DID))
                .availableNumbersList()
                .get(0)
                .phoneNumber();
        connect.claimPhoneNumber(claim -> claim.targetArn(arn).phoneNumber(number));
    }
}
