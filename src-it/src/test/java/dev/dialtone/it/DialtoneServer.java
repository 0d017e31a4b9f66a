package dev.dialtone.it;

import dev.dialtone.it.tape.TapeRecorder;
import dev.dialtone.junit5.DialtoneExtension;
import dev.dialtone.junit5.Reset;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * What users have as {@link DialtoneExtension}, with an account of its own for each test, so tests need no order and no reset.
 *
 * <p>Besides what that gives them, test methods and what runs before each take as parameters a {@link ControlClient} and classes
 * marked as {@link Fixture}.
 */
public final class DialtoneServer
        implements BeforeAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                AfterAllCallback,
                ParameterResolver,
                TestExecutionExceptionHandler {

    private static final AtomicLong NEXT_ACCOUNT = new AtomicLong(200_000_000_001L);

    private final DialtoneExtension dialtone = extension();

    /** With {@code -Ddialtone.tape.record=FILE}, what is asked and answered is recorded by a server that all tests use. */
    private static DialtoneExtension extension() {
        DialtoneExtension.Builder builder = DialtoneExtension.builder().reset(Reset.NEW_ACCOUNT);
        return (Recorded.FILE.isEmpty() ? builder : builder.endpoint(Recorded.endpoint())).build();
    }

    /** Started by the first test that asks; stops with the process. */
    private static final class Recorded {
        static final String FILE = System.getProperty("dialtone.tape.record", "");

        private static final class Running {
            static final Emulator EMULATOR = start();

            private static Emulator start() {
                TapeRecorder recorder = new TapeRecorder(Path.of(FILE));
                Runtime.getRuntime().addShutdownHook(new Thread(recorder::close, "tape"));
                return Emulator.start(Settings.DEFAULTS.withAddress("127.0.0.1", 0), recorder.environment());
            }
        }

        static URI endpoint() {
            return URI.create(Running.EMULATOR.endpoint());
        }
    }

    /** An account id that no other test uses. */
    public static String newAccount() {
        return String.valueOf(NEXT_ACCOUNT.getAndIncrement());
    }

    /** The account of the running test. */
    public String account() {
        return dialtone.accountId();
    }

    /** Where it listens. */
    public URI endpoint() {
        return dialtone.endpoint();
    }

    /** The control API, acting on the running test's account. */
    public ControlClient control() {
        return new ControlClient(dialtone.client());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        dialtone.beforeAll(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        dialtone.beforeEach(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        dialtone.afterEach(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        dialtone.afterAll(context);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        dialtone.handleTestExecutionException(context, failure);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == ControlClient.class
                || type.isAnnotationPresent(Fixture.class)
                || dialtone.supportsParameter(parameter, context);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == ControlClient.class) {
            return control();
        } else if (type.isAnnotationPresent(Fixture.class)) {
            return context.getStore(Namespace.create(DialtoneServer.class))
                    .getOrComputeIfAbsent(
                            type, any -> context.getExecutableInvoker().invoke(type.getDeclaredConstructors()[0]));
        }
        return dialtone.resolveParameter(parameter, context);
    }
}
