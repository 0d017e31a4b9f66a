package dev.dialtone.it.faults;

import dev.dialtone.client.model.RecordedCall;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.Fixture;
import java.util.List;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.MessageType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberCapability;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestPhoneNumberRequest;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestableNumberType;

/** Calls to be struck, and what the journal has of them. */
@Fixture
public final class FaultFixture {
    static final String FROM = "+12045550100";
    static final String TO = "+12045550123";

    private final PinpointSmsVoiceV2Client sms;
    private final ControlClient control;

    FaultFixture(PinpointSmsVoiceV2Client sms, ControlClient control) {
        this.sms = sms;
        this.control = control;
        control.dialtone().numbers().give(FROM);
    }

    /** Adds a rule, in the words of the control API, and gives its id. */
    String add(String rule) {
        return control.call("POST", "/_dialtone/faults", "{\"faults\":[" + rule + "]}")
                .at("/faults/0/id")
                .asString();
    }

    String send() {
        return send(sms);
    }

    static String send(PinpointSmsVoiceV2Client client) {
        return client.sendTextMessage(text -> text.originationIdentity(FROM)
                        .destinationPhoneNumber(TO)
                        .messageBody("Hello"))
                .messageId();
    }

    static void request(RequestPhoneNumberRequest.Builder request) {
        request.isoCountryCode("CA")
                .messageType(MessageType.TRANSACTIONAL)
                .numberCapabilities(NumberCapability.SMS)
                .numberType(RequestableNumberType.LONG_CODE);
    }

    /** The calls of an operation, the first one first. */
    List<RecordedCall> calls(String operation) {
        return control.dialtone().requests().list(query -> query.operation(operation));
    }
}
