package dev.dialtone.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.DialtoneServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one client calls things makes no difference to the next one. */
class CollidingNamesTest {

    private static final int DIGITS = 15;

    /** As many as a body holds. */
    private static final int MANY = 26_000;

    @RegisterExtension
    static final DialtoneServer DIALTONE = new DialtoneServer();

    private final Client client = new Client(DIALTONE);

    @Test
    void leaveSmallCallsAsTheyAre() throws IOException, InterruptedException {
        String names = IntStream.range(0, MANY)
                .mapToObj(number -> "\"" + colliding(number) + "\":\"v\"")
                .collect(Collectors.joining(","));
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> many = send(names);
            assertThat(many.statusCode()).isEqualTo(400);
            assertThat(many.body()).contains("ValidationException", "less than or equal to 5");

            HttpResponse<String> few = send("\"AaAaAa\":\"1\",\"BBBBBB\":\"2\",\"" + colliding(i) + "\":\"3\"");
            // It has come to behaviour, which has no number to send from.
            assertThat(few.body()).doesNotContain("ValidationException", "SerializationException");
        }
    }

    private HttpResponse<String> send(String context) throws IOException, InterruptedException {
        return client.sms(
                "SendTextMessage",
                "{\"DestinationPhoneNumber\":\"+14255550123\",\"MessageBody\":\"Hello\",\"Context\":{" + context
                        + "}}");
    }

    /** Words that the JDK gives one hash. */
    private static String colliding(int number) {
        StringBuilder name = new StringBuilder();
        for (int digit = 0; digit < DIGITS; digit++) {
            name.append((number >> digit & 1) == 0 ? "Aa" : "BB");
        }
        return name.toString();
    }
}
