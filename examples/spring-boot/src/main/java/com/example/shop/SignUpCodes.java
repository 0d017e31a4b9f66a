package com.example.shop;

import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;

@Service
class SignUpCodes {

    private final SecureRandom random = new SecureRandom();
    private final PinpointSmsVoiceV2Client sms;
    private final String origin;

    SignUpCodes(PinpointSmsVoiceV2Client sms, @Value("${shop.origin}") String origin) {
        this.sms = sms;
        this.origin = origin;
    }

    /** Sends a new code to a customer and returns it, so that it can be compared. */
    String send(String phoneNumber) {
        String code = String.format("%06d", random.nextInt(1_000_000));
        sms.sendTextMessage(text -> text.originationIdentity(origin)
                .destinationPhoneNumber(phoneNumber)
                .messageBody("Your code is " + code + "."));
        return code;
    }
}
