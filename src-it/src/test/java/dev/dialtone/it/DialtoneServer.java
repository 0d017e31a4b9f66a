package dev.dialtone.it;

import dev.dialtone.it.tape.TapeRecorder;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.RuntimeEnvironment;
import dev.dialtone.server.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import software.amazon.awssdk.regions.Region;

/**
 * A Dialtone in this process, one for all tests, on a free port. Each test gets an account of its own, so tests need no
 * order and no reset.
 *
 * <p>Test methods and what runs before each take as parameters: SDK clients ({@link SdkClients}) of that account in
 * us-east-1, unless {@link InRegion} or {@link OtherAccount} says otherwise; a {@link ControlClient}; classes marked as
 * {@link Fixture}. A test and what runs before it share one client of a kind, which is closed after the test.
 */
public final class DialtoneServer implements BeforeEachCallback, ParameterResolver {

    private static final AtomicLong NEXT_ACCOUNT = new AtomicLong(100_000_000_001L);

    private String account = newAccount();

    /** Started by the first test that asks; stops with the process. */
    private static final class Running {
        static final Emulator EMULATOR = Emulator.start(Settings.DEFAULTS.withAddress("127.0.0.1", 0), environment());

        /** With {@code -Ddialtone.tape.record=FILE}, what is asked and answered is recorded. */
        private static RuntimeEnvironment environment() {
            String file = System.getProperty("dialtone.tape.record");
            if (file == null || file.isEmpty()) {
                return RuntimeEnvironment.REAL;
            }
            TapeRecorder recorder = new TapeRecorder(Path.of(file));
            Runtime.getRuntime().addShutdownHook(new Thread(recorder::close, "tape"));
            return recorder.environment();
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

    /** The control API, acting on the running test's account. */
    public ControlClient control() {
        return new ControlClient(endpoint(), account);
    }

    /** Only within a test: a test class is made before its test has an account. */
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return context.getTestMethod().isPresent()
                && (type == ControlClient.class || type.isAnnotationPresent(Fixture.class) || SdkClients.include(type));
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        Store made = context.getStore(Namespace.create(DialtoneServer.class));
        if (type.isAnnotationPresent(Fixture.class)) {
            return made.getOrComputeIfAbsent(
                    type, any -> context.getExecutableInvoker().invoke(type.getDeclaredConstructors()[0]));
        }
        String owner = parameter.isAnnotated(OtherAccount.class)
                ? made.getOrComputeIfAbsent(OtherAccount.class, any -> newAccount(), String.class)
                : account;
        if (type == ControlClient.class) {
            return new ControlClient(endpoint(), owner);
        }
        Region region = parameter
                .findAnnotation(InRegion.class)
                .map(in -> Region.of(in.value()))
                .orElse(Region.US_EAST_1);
        return made.getOrComputeIfAbsent(
                new ClientKey(type, owner, region),
                key -> SdkClients.create(key.type(), endpoint(), key.account(), key.region()));
    }

    private record ClientKey(Class<?> type, String account, Region region) {}
}
