package dev.dialtone.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.dispatch.CallListener;
import dev.dialtone.core.seed.SeedRefused;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SeedStartTest {

    private static final String NUMBER =
            "  - {service: pinpoint-sms-voice-v2, operation: RequestPhoneNumber, as: number,"
                    + " input: {IsoCountryCode: CA, MessageType: TRANSACTIONAL, NumberCapabilities: [SMS], NumberType: LONG_CODE}}\n";
    private static final String POOL = "  - {service: pinpoint-sms-voice-v2, operation: CreatePool, as: pool,"
            + " input: {OriginationIdentity: '${number.PhoneNumberArn}', IsoCountryCode: CA, MessageType: TRANSACTIONAL}}\n";
    private static final String WAIT =
            "  - {service: dialtone, operation: WaitForMessages, input: {to: +12045550123, timeoutSeconds: 300}}\n";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Path file(String name, String entries) throws IOException {
        return Files.writeString(folder.resolve(name), "version: 1\nentries:\n" + entries);
    }

    private static Settings with(Path... seeds) {
        return Settings.DEFAULTS.withAddress("127.0.0.1", 0).withState(new Settings.State(null, List.of(seeds), null));
    }

    private HttpResponse<String> call(Emulator emulator, String method, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(emulator.endpoint() + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void isReadyOnceTheSeedIsIn() throws Exception {
        Settings settings = with(file("shop.yaml", NUMBER));
        try (Emulator emulator = Emulator.listen(settings, RuntimeEnvironment.REAL, CallListener.NONE)) {
            assertThat(call(emulator, "GET", "/_dialtone/ready").statusCode()).isEqualTo(503);
            assertThat(call(emulator, "GET", "/_dialtone/health").statusCode()).isEqualTo(200);
            assertThat(call(emulator, "GET", "/_localstack/init/ready").body()).startsWith("{\"completed\":false");

            assertThat(emulator.seed()).isEmpty();

            assertThat(call(emulator, "GET", "/_dialtone/ready").statusCode()).isEqualTo(200);
            assertThat(call(emulator, "GET", "/_localstack/init").body())
                    .isEqualTo("{\"completed\":{\"BOOT\":true,\"START\":true,\"READY\":true,\"SHUTDOWN\":false},"
                            + "\"scripts\":[{\"stage\":\"READY\",\"name\":\"" + folder.resolve("shop.yaml")
                            + "\",\"state\":\"SUCCESSFUL\"}]}");
        }
    }

    @Test
    void runsNoSeedOverWhatADataFolderHolds() throws Exception {
        Path kept = folder.resolve("kept");
        Settings settings = with().withState(new Settings.State(kept, List.of(file("shop.yaml", NUMBER)), null));
        Emulator.start(settings, RuntimeEnvironment.REAL).close();
        try (Emulator second = Emulator.listen(settings, RuntimeEnvironment.REAL, CallListener.NONE)) {
            assertThat(second.seed())
                    .containsExactly("the seed was not run: the data folder holds what accounts held before"
                            + " (POST /_dialtone/reset?account=all&replay=true runs it)");
            assertThat(call(second, "GET", "/_dialtone/ready").statusCode()).isEqualTo(200);
            assertThat(call(second, "GET", "/_localstack/init").body()).contains("\"state\":\"UNKNOWN\"");

            assertThat(call(second, "POST", "/_dialtone/reset?account=all&replay=true")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(call(second, "GET", "/_localstack/init").body()).contains("\"state\":\"SUCCESSFUL\"");
        }
    }

    @Test
    void runsASeedAnewThatWasRefusedOverAnEmptyDataFolder() throws Exception {
        Path kept = folder.resolve("kept");
        Path seed =
                file("shop.yaml", NUMBER + "  - {service: pinpoint-sms-voice-v2, operation: CreatePool, input: {}}\n");
        Settings settings = with().withState(new Settings.State(kept, List.of(seed), null));
        assertThatThrownBy(() -> Emulator.start(settings, RuntimeEnvironment.REAL))
                .isInstanceOf(SeedRefused.class);

        file("shop.yaml", NUMBER);
        try (Emulator second = Emulator.listen(settings, RuntimeEnvironment.REAL, CallListener.NONE)) {
            assertThat(second.seed()).isEmpty();
            assertThat(call(second, "GET", "/_localstack/init").body()).contains("\"state\":\"SUCCESSFUL\"");
        }
    }

    @Test
    void runsTheInitFolderFirstAndFilesReferToEarlierOnes() throws Exception {
        Path init = Files.createDirectory(folder.resolve("init.d"));
        Files.writeString(init.resolve("number.yaml"), "version: 1\nentries:\n" + NUMBER);
        Files.writeString(init.resolve("run.sh"), "");
        Settings settings = with().withState(new Settings.State(null, List.of(file("pool.yml", POOL)), init));
        try (Emulator emulator = Emulator.listen(settings, RuntimeEnvironment.REAL, CallListener.NONE)) {
            assertThat(emulator.seed())
                    .containsExactly(
                            init + ": left aside, as only .json, .yaml and .yml are run, and nothing is executed:"
                                    + " run.sh");
            assertThat(call(emulator, "GET", "/_dialtone/requests").body())
                    .contains("\"operation\":\"CreatePool\"", "\"seeded\":true,\"status\":200")
                    .doesNotContain("\"status\":400");
        }
    }

    @Test
    void runsTheSeedAgainWithTheSameIds() throws Exception {
        try (Emulator emulator = Emulator.start(with(file("shop.yaml", NUMBER + POOL)))) {
            String reset = "/_dialtone/reset?seed=7&replay=true";
            assertThat(call(emulator, "POST", reset).statusCode()).isEqualTo(204);
            String first = call(emulator, "GET", "/_dialtone/seed").body();
            assertThat(call(emulator, "POST", reset + "&account=all").statusCode())
                    .isEqualTo(204);

            assertThat(call(emulator, "GET", "/_dialtone/seed").body())
                    .isEqualTo(first)
                    .contains("${phoneNumber1.");
            assertThat(call(emulator, "POST", reset + "&account=111122223333").statusCode())
                    .isEqualTo(204);
            assertThat(call(emulator, "GET", "/_dialtone/seed?account=111122223333")
                            .body())
                    .contains("\"entries\":[]");
        }
    }

    @Test
    void refusesToReplayWhereThereIsNoSeedAndForgetsNothing() throws Exception {
        try (Emulator emulator = Emulator.start(with())) {
            call(emulator, "POST", "/_dialtone/numbers");

            HttpResponse<String> refused = call(emulator, "POST", "/_dialtone/reset?replay=true");

            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body())
                    .isEqualTo("{\"message\":\"replay: there is no seed"
                            + " (expected: a server that was started with --seed or DIALTONE_SEED)\"}");
            assertThat(call(emulator, "GET", "/_dialtone/seed").body()).contains("DrawNumber");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                {service: sms, operation: X}                       | : entry 2: service: sms is unknown (expected: pinpoint-sms-voice-v2, chime, chime-sdk-voice, connect, dialtone)
                {service: conect, operation: X}                    | : entry 2: service: conect is unknown (nearest: connect)
                {service: connect, operation: CreateInstances}     | : entry 2: operation: CreateInstances is unknown (nearest: CreateInstance)
                {service: dialtone, operation: RunSeed}            | : entry 2: operation: RunSeed cannot be part of a seed
                {service: connect, operation: X, as: x}            | : entry 2 (x): operation: X is unknown
                {service: connect, operation: ListInstances, as: number} | : entry 2 (number): as: number is the name of … entry 1 (number) already
                {service: connect, operation: DescribeInstance, as: b, input: {InstanceId: '${b.Id}'}} | : entry 2 (b), connect DescribeInstance: /InstanceId: ${b.Id}: … entry 2 (b) does not come before this one
                {service: connect, operation: DescribeInstance, input: {InstanceId: '${numbr.Id}'}} | : entry 2, connect DescribeInstance: /InstanceId: ${numbr.Id}: no entry before this one is called numbr (nearest: number)
                {service: connect, operation: DescribeInstance, input: {InstanceId: '${number.Id}'}} | : entry 2, connect DescribeInstance: /InstanceId: ${number.Id}: the answer of number has no Id (expected: PhoneNumberArn, PhoneNumberId,
                {service: pinpoint-sms-voice-v2, operation: CreatePool, as: p, input: {IsoCountryCod: CA}} | : entry 2 (p), pinpoint-sms-voice-v2 CreatePool: SerializationException: /IsoCountryCod is unknown (nearest: IsoCountryCode)
                {service: pinpoint-sms-voice-v2, operation: DeletePool} | : entry 2, pinpoint-sms-voice-v2 DeletePool: ValidationException: Validation Exception - Reason="MISSING_PARAMETER" Fields="poolId" {"Reason":"MISSING_PARAMETER","Fields":[{"Name":"poolId","Message":"Value null at 'poolId' failed to satisfy constraint: Member must not be null"}]}
                {service: pinpoint-sms-voice-v2, operation: DeletePool, input: {PoolId: 1}} | : entry 2, pinpoint-sms-voice-v2 DeletePool: SerializationException: /PoolId: a number (expected: a string)
                {service: connect, operation: SearchUsers}         | : entry 2: operation: SearchUsers is unknown
                {service: dialtone, operation: PutClock, input: {now: yesterday}} | : entry 2, dialtone PutClock: SerializationException: /now: a string (expected:
                """)
    void saysWhatCannotBeRunAndDoesNotStart(String entry, String message) throws Exception {
        Path file = file("shop.yaml", NUMBER + "  - " + entry + "\n");
        // With an ellipsis where the path of the file stands again.
        String[] parts = message.split("…", -1);
        assertThatThrownBy(() -> Emulator.start(with(file)))
                .isInstanceOf(SeedRefused.class)
                .hasMessageStartingWith(file + parts[0])
                .hasMessageContaining(parts[parts.length - 1])
                .hasMessageNotContaining("\n");
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThatThrownBy(() -> Emulator.start(with(folder.resolve("no.yaml"))))
                .isInstanceOf(SeedRefused.class)
                .hasMessage(folder.resolve("no.yaml") + ": no such file or folder");
    }

    @Test
    void stopsInTheMiddleOfASeed() throws Exception {
        Settings settings = with(file("slow.yaml", NUMBER + WAIT + POOL));
        Emulator emulator = Emulator.listen(settings, RuntimeEnvironment.REAL, CallListener.NONE);
        CompletableFuture<List<String>> seeding = CompletableFuture.supplyAsync(emulator::seed);
        while (!call(emulator, "GET", "/_dialtone/requests").body().contains("RequestPhoneNumber")) {
            Thread.onSpinWait();
        }
        assertThat(call(emulator, "GET", "/_dialtone/ready").statusCode()).isEqualTo(503);

        emulator.close();

        assertThatThrownBy(seeding::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(SeedRefused.class)
                .hasMessageContaining("slow.yaml: entry ");
    }

    @Test
    void warnsOfScriptsThatLocalStackWouldRun() throws IOException {
        Path ready = Files.createDirectories(folder.resolve("init/ready.d"));
        File init = folder.resolve("init").toFile();
        assertThat(LocalStackScripts.warnings(init)).isEmpty();

        Files.writeString(ready.resolve("setup.sh"), "");

        assertThat(LocalStackScripts.warnings(init))
                .containsExactly(
                        ready + ": 1 file is not run (expected: seeds in /etc/dialtone/init.d, as docs/seeding.md"
                                + " has them)");
    }
}
