package com.example;

import static dev.dialtone.client.Inbox.to;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dialtone.client.Dialtone;
import dev.dialtone.junit5.DialtoneTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;

@DialtoneTest
class SignUpTest {
    @Test
    void sendsACode(Dialtone dialtone, PinpointSmsVoiceV2Client sms) {
        dialtone.numbers().give("+12045550100");

        sms.sendTextMessage(text -> text.originationIdentity("+12045550100")
                .destinationPhoneNumber("+12045550123")
                .messageBody("Your code is 123456."));

        assertEquals("123456", dialtone.inbox().await(to("+12045550123")).code());
    }
}
