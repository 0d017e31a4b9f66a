package dev.dialtone.it.tape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.Settings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ResourceNotFoundException;

class TapeTest {
    @TempDir
    Path folder;

    @Test
    void isReplayedWithoutDifferences() {
        TapePlayer.Result result = TapePlayer.play(recorded());

        assertThat(result.exchanges()).isEqualTo(3);
        assertThat(result.differences()).isEmpty();
    }

    @Test
    void showsOneWordThatHasChanged() {
        TapePlayer.Result result = TapePlayer.play(withOtherWords(recorded()));

        assertThat(result.differences())
                .extracting(TapePlayer.Difference::exchange)
                .containsExactly(3);
        assertThat(result.differences().get(0).toString()).contains("Resource Not Found", "Resource Not There");
    }

    /** Three calls: a list is made, described, and a pool that does not exist is asked for. */
    private Path recorded() {
        Path file = folder.resolve("tape");
        try (TapeRecorder recorder = new TapeRecorder(file);
                Emulator emulator =
                        Emulator.start(Settings.DEFAULTS.withAddress("127.0.0.1", 0), recorder.environment());
                PinpointSmsVoiceV2Client client = PinpointSmsVoiceV2Client.builder()
                        .endpointOverride(URI.create(emulator.endpoint()))
                        .region(Region.US_EAST_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("111122223333", "test")))
                        .build()) {
            client.createOptOutList(list -> list.optOutListName("list"));
            client.describeOptOutLists(lists -> {});
            try {
                client.describePools(pools -> pools.poolIds("pool-1"));
            } catch (ResourceNotFoundException expected) {
                assertThat(expected.statusCode()).isEqualTo(400);
            }
        }
        return file;
    }

    private Path withOtherWords(Path file) {
        Path other = folder.resolve("other");
        try (TapeReader reader = new TapeReader(file);
                TapeWriter writer = new TapeWriter(other)) {
            for (TapeEvent event = reader.next(); event != null; event = reader.next()) {
                writer.write(event instanceof TapeEvent.Answered answered ? withOtherWords(answered) : event);
            }
        }
        return other;
    }

    private static TapeEvent withOtherWords(TapeEvent.Answered answered) {
        HttpResponse response = answered.response();
        byte[] body = new String(response.body(), StandardCharsets.UTF_8)
                .replace("Resource Not Found", "Resource Not There")
                .getBytes(StandardCharsets.UTF_8);
        return new TapeEvent.Answered(
                answered.exchange(), new HttpResponse(response.status(), response.headers(), body));
    }
}
