package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.dialtone.client.TransitionSpeed;
import dev.dialtone.client.model.MessageOutcome;
import dev.dialtone.client.model.MessageStatus;
import dev.dialtone.junit5.DialtoneExtension;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ConflictException;

class HandsetTest {
    private static final String SHOP = "+12045550100";
    private static final String BOB = "+12045550123";

    @RegisterExtension
    static final DialtoneExtension dialtone =
            DialtoneExtension.builder().transitions(TransitionSpeed.IMMEDIATE).build();

    private final PinpointSmsVoiceV2Client sms = dialtone.client(PinpointSmsVoiceV2Client.class);

    @BeforeEach
    void haveANumber() {
        dialtone.client().numbers().give(SHOP);
    }

    @Test
    void hearsNoMoreFromBobsShopAfterStop() {
        dialtone.handset(BOB).writes(SHOP, "STOP");

        assertThrows(ConflictException.class, () -> write("Are you there?"));
    }

    @Test
    void isOutOfReach() {
        dialtone.handset(BOB).outcome(MessageOutcome.TTL_EXPIRED);

        write("Are you there?");
        dialtone.clock().advance(Duration.ofHours(72));

        assertEquals(MessageStatus.TTL_EXPIRED, dialtone.handset(BOB).awaits().status());
    }

    private void write(String body) {
        sms.sendTextMessage(
                text -> text.originationIdentity(SHOP).destinationPhoneNumber(BOB).messageBody(body));
    }
}
