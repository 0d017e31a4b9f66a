package dev.dialtone.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls AWS's SMS and Voice v2 of an account, without an SDK. */
final class SmsVoice {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Dialtone dialtone;

    SmsVoice(Dialtone dialtone) {
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

    /** Any operation; an error is an {@link AssertionError}. */
    Map<String, @Nullable Object> call(String operation, Map<String, ?> input) {
        HttpRequest request = HttpRequest.newBuilder(dialtone.endpoint())
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("X-Amz-Target", "PinpointSMSVoiceV2." + operation)
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=" + dialtone.accountId() + "/20260301/" + dialtone.region()
                                + "/sms-voice/aws4_request, SignedHeaders=host, Signature=none")
                .POST(BodyPublishers.ofString(JsonWriter.write(input)))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(operation + ": " + answer.statusCode() + " " + answer.body());
            }
            return Json.document(JsonReader.read(answer.body()));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Map<String, @Nullable Object> answer, String member) {
        return Json.text(answer.get(member));
    }
}
