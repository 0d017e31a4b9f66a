package dev.dialtone.client;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls AWS's SMS and Voice v2 of an account, for programs without an SDK, in the region of {@link Dialtone#inRegion}, else in
 * us-east-1.
 */
public final class SmsVoice {

    private final ControlCalls calls;

    SmsVoice(ControlCalls calls) {
        this.calls = calls;
    }

    /**
     * Any operation, such as {@code call("SendTextMessage", Map.of("DestinationPhoneNumber", "+12045550123", …))}.
     *
     * @param input members as AWS names them: strings, numbers, booleans, and maps and lists of these
     * @return the members of the output; whole numbers are {@link Long}
     * @throws DialtoneException when it is refused: {@link DialtoneException#error} and {@link DialtoneException#reason} are AWS's
     */
    public Map<String, @Nullable Object> call(String operation, Map<String, ?> input) {
        return calls.send("sms-voice", "PinpointSMSVoiceV2." + operation, input);
    }
}
