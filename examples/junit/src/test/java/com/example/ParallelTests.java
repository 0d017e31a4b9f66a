package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.Message;
import dev.dialtone.junit5.DialtoneTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.RepeatedTest;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;

/** Eight test classes at the same time that do the same things with the same numbers, and do not meet. */
@DialtoneTest
abstract class ParallelTests {
    private static final Map<String, Class<?>> CLASSES = new ConcurrentHashMap<>();

    @RepeatedTest(10)
    void meetsNobody(Dialtone dialtone, PinpointSmsVoiceV2Client sms) {
        assertEquals(getClass(), CLASSES.computeIfAbsent(dialtone.accountId(), any -> getClass()));
        assertEquals(List.of(), dialtone.inbox().messages());
        dialtone.numbers().give("+12045550100");
        String mine = "From " + getClass().getSimpleName();

        for (int i = 0; i < 5; i++) {
            sms.sendTextMessage(text -> text.originationIdentity("+12045550100")
                    .destinationPhoneNumber("+12045550123")
                    .messageBody(mine));
        }

        List<String> bodies = dialtone.inbox().messages().stream().map(Message::body).toList();
        assertEquals(List.of(mine, mine, mine, mine, mine), bodies);
        assertEquals(5, dialtone.requests().list().size());
    }
}

class Parallel1Test extends ParallelTests {}

class Parallel2Test extends ParallelTests {}

class Parallel3Test extends ParallelTests {}

class Parallel4Test extends ParallelTests {}

class Parallel5Test extends ParallelTests {}

class Parallel6Test extends ParallelTests {}

class Parallel7Test extends ParallelTests {}

class Parallel8Test extends ParallelTests {}
