package dev.dialtone.it.smsvoice;

import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.MessageType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberCapability;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestPhoneNumberRequest;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestPhoneNumberResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestableNumberType;

/** A Canadian long code for SMS: the number of AWS's own sample. */
final class Canadian {
    private Canadian() {}

    static RequestPhoneNumberRequest.Builder longCode(RequestPhoneNumberRequest.Builder request) {
        return request.isoCountryCode("CA")
                .messageType(MessageType.TRANSACTIONAL)
                .numberCapabilities(NumberCapability.SMS)
                .numberType(RequestableNumberType.LONG_CODE);
    }

    static RequestPhoneNumberResponse requested(PinpointSmsVoiceV2Client sms) {
        return sms.requestPhoneNumber(Canadian::longCode);
    }
}
