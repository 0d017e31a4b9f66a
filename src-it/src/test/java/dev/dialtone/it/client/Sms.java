package dev.dialtone.it.client;

import dev.dialtone.client.Dialtone;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tests of the client ask SMS and Voice v2 for. */
final class Sms {

    private final Dialtone dialtone;

    Sms(Dialtone dialtone) {
        this.dialtone = dialtone;
    }

    /** A Canadian number of the account. */
    String number() {
        return dialtone.numbers().draw(number -> number.isoCountryCode("CA")).identity();
    }

    /** Sends a text and gives its id. */
    String send(String from, String to, String body) {
        return text(
                call(
                        "SendTextMessage",
                        Map.of("OriginationIdentity", from, "DestinationPhoneNumber", to, "MessageBody", body)),
                "MessageId");
    }

    /** The id of a registration that is submitted. */
    String submitted(String type) {
        String id = text(call("CreateRegistration", Map.of("RegistrationType", type)), "RegistrationId");
        call("SubmitRegistrationVersion", Map.of("RegistrationId", id));
        return id;
    }

    /** The id of a Notify configuration for codes. */
    String notifyConfiguration(String displayName) {
        return text(
                call(
                        "CreateNotifyConfiguration",
                        Map.of(
                                "DisplayName",
                                displayName,
                                "UseCase",
                                "CODE_VERIFICATION",
                                "EnabledChannels",
                                List.of("SMS"))),
                "NotifyConfigurationId");
    }

    /** Any operation. */
    Map<String, @Nullable Object> call(String operation, Map<String, ?> input) {
        return dialtone.smsVoice().call(operation, input);
    }

    private static String text(Map<String, @Nullable Object> answer, String member) {
        return String.valueOf(answer.get(member));
    }
}
