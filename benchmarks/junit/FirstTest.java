import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.dialtone.bareserver.BareServer;
import dev.dialtone.client.Dialtone;
import dev.dialtone.junit5.DialtoneTest;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.testkit.engine.EngineTestKit;

/**
 * Runs a test class by JUnit and prints a time in microseconds: of {@code bare} and {@code dialtone} what passes before the first
 * test, of {@code reset} the median of what passes before a later one.
 */
public final class FirstTest {

    private FirstTest() {}

    public static void main(String[] arguments) {
        Class<?> test =
                switch (arguments[0]) {
                    case "bare" -> WithBareServer.class;
                    case "dialtone" -> WithDialtone.class;
                    case "reset" -> WithResets.class;
                    default -> throw new IllegalArgumentException(arguments[0] + " (expected: bare, dialtone, reset)");
                };
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(test))
                .execute()
                .testEvents()
                .assertStatistics(counted -> counted.failed(0));
        System.exit(0);
    }

    /** Comes first, and notes when. */
    static final class Begin implements BeforeAllCallback, BeforeEachCallback {
        static long allNanos;
        static long eachNanos;

        @Override
        public void beforeAll(ExtensionContext context) {
            allNanos = System.nanoTime();
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            eachNanos = System.nanoTime();
        }
    }

    private static void print(long nanos) {
        System.out.println(nanos / 1000);
    }

    @ExtendWith(Begin.class)
    static class WithBareServer {
        @BeforeAll
        static void start() throws Exception {
            int port;
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            BareServer.main(new String[] {"--port", String.valueOf(port)});
        }

        @Test
        void begins() {
            print(System.nanoTime() - Begin.allNanos);
        }
    }

    @ExtendWith(Begin.class)
    @DialtoneTest
    static class WithDialtone {
        @Test
        void begins(Dialtone dialtone) {
            print(System.nanoTime() - Begin.allNanos);
        }
    }

    /** What comes before each test ends with the reset. */
    @ExtendWith(Begin.class)
    @DialtoneTest
    static class WithResets {
        private static final List<Long> RESETS = new ArrayList<>();

        @BeforeEach
        void end() {
            RESETS.add(System.nanoTime() - Begin.eachNanos);
        }

        @RepeatedTest(200)
        void leavesSomething(Dialtone dialtone) {
            for (int i = 0; i < 10; i++) {
                dialtone.numbers().give("+1204555010" + i);
            }
            if (RESETS.size() == 200) {
                print(RESETS.stream().sorted().toList().get(100));
            }
        }
    }
}
