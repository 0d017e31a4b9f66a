package dev.dialtone.it.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dialtone.it.SdkClients;
import dev.dialtone.it.http.RawRequest;
import dev.dialtone.it.process.Command.Outcome;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.MessageType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberCapability;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PinpointSmsVoiceV2Exception;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestPhoneNumberResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestableNumberType;

/** A server with a data folder, and what it has again after it was killed: closing a {@link ServerProcess} is SIGKILL. */
class DataFolderTest {
    private static final int KILLS = Integer.getInteger("dialtone.crash.kills", 50);

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final String ACCOUNT = "111122223333";
    private static final int REFUSED = 3;

    @TempDir
    Path parent;

    private static Command server(Path folder, String... flags) {
        List<String> all = new ArrayList<>(List.of("--port", "0", "--data-dir", folder.toString()));
        all.addAll(List.of(flags));
        return ServerProcess.jar(all.toArray(String[]::new));
    }

    private static PinpointSmsVoiceV2Client client(URI endpoint) {
        return SdkClients.createWithoutRetries(PinpointSmsVoiceV2Client.class, endpoint, ACCOUNT, Region.EU_WEST_1);
    }

    private static RequestPhoneNumberResponse request(PinpointSmsVoiceV2Client client, String token) {
        return client.requestPhoneNumber(request -> request.isoCountryCode("CA")
                .messageType(MessageType.TRANSACTIONAL)
                .numberCapabilities(NumberCapability.SMS)
                .numberType(RequestableNumberType.LONG_CODE)
                .clientToken(token));
    }

    private static String control(URI endpoint, String method, String path, String body) throws IOException {
        return RawRequest.rest(ACCOUNT, "dialtone", method, "/_dialtone/" + path, body)
                .sendTo(endpoint)
                .body();
    }

    @Test
    void hasEverythingAgainThatItHasAnswered() throws IOException {
        Path folder = parent.resolve("a folder/within");
        RequestPhoneNumberResponse first;
        Object numbers;
        String seen;
        try (ServerProcess server = ServerProcess.start(server(folder));
                PinpointSmsVoiceV2Client client = client(server.endpoint())) {
            first = request(client, "token");
            client.createPool(pool -> pool.originationIdentity(first.phoneNumberId())
                    .isoCountryCode("CA")
                    .messageType(MessageType.TRANSACTIONAL));
            client.sendTextMessage(message -> message.destinationPhoneNumber("+12045550123")
                    .originationIdentity(first.phoneNumber())
                    .messageBody("Your code is 123456. \u00e9\ud83d\udc4d"));
            control(server.endpoint(), "PUT", "clock", "{\"frozen\":true}");
            numbers = client.describePhoneNumbers(all -> {}).phoneNumbers();
            seen = seen(server.endpoint());
        }

        try (ServerProcess server = ServerProcess.start(server(folder));
                PinpointSmsVoiceV2Client client = client(server.endpoint())) {
            assertThat(client.describePhoneNumbers(all -> {}).phoneNumbers()).isEqualTo(numbers);
            assertThat(seen(server.endpoint())).isEqualTo(seen).contains("123456");
            assertThat(request(client, "token").phoneNumberId()).isEqualTo(first.phoneNumberId());
            assertThat(request(client, "another").phoneNumber()).isNotEqualTo(first.phoneNumber());
            assertThat(server.complaints()).isEmpty();

            control(server.endpoint(), "POST", "reset?account=" + ACCOUNT, "");
        }

        try (ServerProcess server = ServerProcess.start(server(folder));
                PinpointSmsVoiceV2Client client = client(server.endpoint())) {
            assertThat(client.describePhoneNumbers(all -> {}).phoneNumbers()).isEmpty();
        }
    }

    private static String seen(URI endpoint) throws IOException {
        return control(endpoint, "GET", "messages?account=" + ACCOUNT, "")
                + control(endpoint, "GET", "events?account=" + ACCOUNT, "")
                + control(endpoint, "GET", "clock?account=" + ACCOUNT, "");
    }

    @Test
    void whatIsDueFallsDueAfterTheRestart() throws IOException {
        String id;
        try (ServerProcess server = ServerProcess.start(server(parent, "--transitions", "realistic"));
                PinpointSmsVoiceV2Client client = client(server.endpoint())) {
            id = request(client, "token").phoneNumberId();
            assertThat(status(client, id)).isEqualTo("PENDING");
        }
        try (ServerProcess server = ServerProcess.start(server(parent, "--transitions", "realistic"));
                PinpointSmsVoiceV2Client client = client(server.endpoint())) {
            control(server.endpoint(), "POST", "clock/advance?account=" + ACCOUNT, "{\"duration\":\"PT72H\"}");

            assertThat(status(client, id)).isEqualTo("ACTIVE");
        }
    }

    private static String status(PinpointSmsVoiceV2Client client, String id) {
        return client.describePhoneNumbers(numbers -> numbers.phoneNumberIds(id))
                .phoneNumbers()
                .get(0)
                .statusAsString();
    }

    @Test
    void tellsASecondProcessWhoHasTheFolder() {
        try (ServerProcess first = ServerProcess.start(server(parent))) {
            Outcome second = server(parent).run(LONGEST);

            assertThat(second.exitCode()).isEqualTo(REFUSED);
            assertThat(second.errLines())
                    .singleElement()
                    .asString()
                    .matches("dialtone: data folder .*: process \\d+ uses it \\(expected: one process a folder; .*\\)");
            assertThat(first.complaints()).isEmpty();
        }
    }

    @Test
    void leavesADamagedFileAsItIs() throws IOException {
        try (ServerProcess server = ServerProcess.start(server(parent));
                PinpointSmsVoiceV2Client client = client(server.endpoint())) {
            request(client, "token");
        }
        Path entries = parent.resolve("changes-0");
        try (FileChannel file = FileChannel.open(entries, StandardOpenOption.WRITE)) {
            file.truncate(file.size() / 2);
        }
        byte[] damaged = Files.readAllBytes(entries);

        Outcome refused = server(parent).run(LONGEST);

        assertThat(refused.exitCode()).isEqualTo(REFUSED);
        assertThat(refused.errLines())
                .singleElement()
                .asString()
                .startsWith("dialtone: " + entries.toRealPath() + " is damaged: ");
        assertThat(Files.readAllBytes(entries)).isEqualTo(damaged);
    }

    @Test
    void refusesWhatIsNoFolder() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "text");

        Outcome refused = server(file).run(LONGEST);

        assertThat(refused.exitCode()).isEqualTo(REFUSED);
        assertThat(refused.errLines()).containsExactly("dialtone: data folder " + file + ": not a folder");
    }

    @Test
    void answersThatTheDiskIsFullAndGoesOnWhenItIsNot() throws IOException {
        Path disk = Files.createDirectory(parent.resolve("disk"));
        Requirements.orSkip(
                mount("-t", "tmpfs", "-o", "size=1m,mode=700", "tmpfs", disk.toString()),
                "a full disk: only root may mount a small one");
        try {
            List<String> acknowledged = new ArrayList<>();
            try (ServerProcess server = ServerProcess.start(server(disk));
                    PinpointSmsVoiceV2Client client = client(server.endpoint())) {
                PinpointSmsVoiceV2Exception full = catchThrowableOfType(PinpointSmsVoiceV2Exception.class, () -> {
                    while (true) {
                        acknowledged.add(
                                request(client, "" + acknowledged.size()).phoneNumberId());
                    }
                });
                assertThat(full.statusCode()).isEqualTo(503);
                assertThat(full.awsErrorDetails().errorCode()).isEqualTo("ServiceUnavailableException");
                assertThat(full).message().contains("data folder " + disk, "No space left on device");

                assertThat(mount("-o", "remount,size=8m", disk.toString())).isTrue();
                Poll.until(LONGEST, "an answer", () -> isAnswered(client));
                acknowledged.add(request(client, "again").phoneNumberId());
            }
            try (ServerProcess server = ServerProcess.start(server(disk));
                    PinpointSmsVoiceV2Client client = client(server.endpoint())) {
                assertThat(client.describePhoneNumbersPaginator(all -> {}).phoneNumbers().stream()
                                .map(number -> number.phoneNumberId()))
                        .containsAll(acknowledged);
            }
        } finally {
            Command.of("umount", "-l", disk.toString()).run(LONGEST);
        }
    }

    private static boolean isAnswered(PinpointSmsVoiceV2Client client) {
        try {
            return client.describePools(all -> {}).pools() != null;
        } catch (PinpointSmsVoiceV2Exception stillFull) {
            return false;
        }
    }

    private static boolean mount(String... arguments) {
        List<String> words = new ArrayList<>(List.of("mount"));
        words.addAll(List.of(arguments));
        return Requirements.has("mount") && Command.of(words).run(LONGEST).exitCode() == 0;
    }

    @Test
    void loadsNothingOfItWithoutAFolder() throws IOException {
        try (ServerProcess server = ServerProcess.start(
                        ServerProcess.jar(List.of("-Xlog:class+load"), "--port", "0", "--log", "error"));
                PinpointSmsVoiceV2Client client = client(server.endpoint())) {
            request(client, "token");
            control(server.endpoint(), "GET", "metrics", "");

            assertThat(server.out())
                    .contains("dev.dialtone.server.Services ")
                    .doesNotContain("dev.dialtone.persistence.");
        }
    }

    @Test
    void losesNothingWhenItIsKilled() {
        Requirements.require(Requirements.has("python3"), "kills under load: python3 is not on the PATH");
        Outcome outcome = Command.of(
                        Sources.root().resolve("benchmarks/crash").toString(),
                        "--kills",
                        String.valueOf(KILLS),
                        "--longest-ms",
                        "500",
                        "--java",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .run(Duration.ofMinutes(10));

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains(KILLS + " kills", "none lost, none half done");
    }
}
