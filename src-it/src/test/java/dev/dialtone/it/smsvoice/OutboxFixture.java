package dev.dialtone.it.smsvoice;

import dev.dialtone.it.ControlClient;
import dev.dialtone.it.Fixture;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberCapability;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.VerificationChannel;
import tools.jackson.databind.JsonNode;

/** What was sent, as the control API shows it, and the people it goes to. The clock stands still until {@link #pass}. */
@Fixture
final class OutboxFixture {
    private final PinpointSmsVoiceV2Client sms;
    private final ControlClient control;

    OutboxFixture(PinpointSmsVoiceV2Client sms, ControlClient control) {
        this.sms = sms;
        this.control = control;
        control.dialtone().clock().freeze();
    }

    /** The id of an active Canadian long code that can do this. */
    String number(NumberCapability... capabilities) {
        String id = sms.requestPhoneNumber(request -> Canadian.longCode(request).numberCapabilities(capabilities))
                .phoneNumberId();
        pass(Duration.ofSeconds(1));
        return id;
    }

    void pass(Duration time) {
        control.dialtone().clock().advance(time);
    }

    JsonNode message(String id) {
        return control.call("GET", "/_dialtone/messages/" + id, "");
    }

    int messages() {
        return control.call("GET", "/_dialtone/messages", "").path("messages").size();
    }

    /** The statuses of a message's events, when a minute has passed. */
    List<String> story(String id) {
        pass(Duration.ofMinutes(1));
        List<String> statuses = new ArrayList<>();
        message(id)
                .path("events")
                .forEach(event -> statuses.add(event.path("messageStatus").asString()));
        return statuses;
    }

    /** Sets how the handset of a number behaves: {@code {"outcome":"BUSY"}}. */
    void handset(String number, String json) {
        control.call("PUT", "/_dialtone/destinations/" + URLEncoder.encode(number, StandardCharsets.UTF_8), json);
    }

    /** Sets what the account is and may: {@code {"tier":"SANDBOX"}}. */
    void account(String json) {
        control.call("PUT", "/_dialtone/account", json);
    }

    /** Verifies a number with a code that is sent to it from an identity. */
    void verify(String number, String identity) {
        String id = sms.createVerifiedDestinationNumber(create -> create.destinationPhoneNumber(number))
                .verifiedDestinationNumberId();
        String message = sms.sendDestinationNumberVerificationCode(send -> send.verifiedDestinationNumberId(id)
                        .originationIdentity(identity)
                        .verificationChannel(VerificationChannel.TEXT))
                .messageId();
        String code = message(message).path("codes").get(0).asString();
        sms.verifyDestinationNumber(
                verify -> verify.verifiedDestinationNumberId(id).verificationCode(code));
    }
}
