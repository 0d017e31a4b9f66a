package dev.dialtone.it;

import dev.dialtone.it.tape.TapeRecorder;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.Settings;
import dev.dialtone.server.Surroundings;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/**
 * A Dialtone in this process, one for all tests, on a free port. Each test gets an account of its own, so tests need no
 * order and no reset.
 */
public final class DialtoneServer implements BeforeEachCallback {

    private static final AtomicLong NEXT_ACCOUNT = new AtomicLong(100_000_000_001L);

    private String account = newAccount();

    /** Started by the first test that asks; stops with the process. */
    private static final class Running {
        static final Emulator EMULATOR = Emulator.start(Settings.DEFAULTS.withAddress("127.0.0.1", 0), surroundings());

        /** With {@code -Ddialtone.tape.record=FILE}, what is asked and answered is recorded. */
        private static Surroundings surroundings() {
            String file = System.getProperty("dialtone.tape.record");
            if (file == null || file.isEmpty()) {
                return Surroundings.REAL;
            }
            TapeRecorder recorder = new TapeRecorder(Path.of(file));
            Runtime.getRuntime().addShutdownHook(new Thread(recorder::close, "tape"));
            return recorder.surroundings();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        account = newAccount();
    }

    /** An account id that no other test uses. */
    public static String newAccount() {
        return String.valueOf(NEXT_ACCOUNT.getAndIncrement());
    }

    /** The account of the running test. */
    public String account() {
        return account;
    }

    /** Where it listens. */
    public URI endpoint() {
        return URI.create(Running.EMULATOR.endpoint());
    }

    /** A client of the running test's account in us-east-1: {@code dialtone.client(ConnectClient.builder())}. */
    public <C, B extends AwsClientBuilder<B, C>> C client(B builder) {
        return client(builder, account, Region.US_EAST_1);
    }

    /** A client of any account and region. */
    public <C, B extends AwsClientBuilder<B, C>> C client(B builder, String accountId, Region region) {
        return builder.endpointOverride(endpoint())
                .region(region)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accountId, "test")))
                .build();
    }

    /** The control API, acting on the running test's account. */
    public ControlClient control() {
        return new ControlClient(endpoint(), account);
    }
}
