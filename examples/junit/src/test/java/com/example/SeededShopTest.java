package com.example;

import static dev.dialtone.client.Inbox.to;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dialtone.client.Dialtone;
import dev.dialtone.junit5.DialtoneTest;
import dev.dialtone.junit5.Seed;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;

@DialtoneTest
@Seed("shop.yaml")
class SeededShopTest {
    @Test
    void sendsFromItsPool(Dialtone dialtone, PinpointSmsVoiceV2Client sms) {
        String pool = sms.describePools(all -> {}).pools().get(0).poolId();

        sms.sendTextMessage(text -> text.originationIdentity(pool)
                .destinationPhoneNumber("+12045550123")
                .messageBody("Your code is 123456."));

        assertEquals("123456", dialtone.inbox().await(to("+12045550123")).code());
    }
}
