package dev.dialtone.junit5;

import dev.dialtone.client.Clock;
import dev.dialtone.client.Dialtone;
import dev.dialtone.client.Handset;
import dev.dialtone.client.Inbox;
import dev.dialtone.client.Throttle;
import dev.dialtone.client.TransitionSpeed;
import dev.dialtone.client.model.QuotaLevel;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/**
 * A Dialtone for test classes, in the tests' process and on a free port, by {@link DialtoneTest} or in a field:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final DialtoneExtension dialtone = DialtoneExtension.builder().transitions(IMMEDIATE).build();
 * }</pre>
 *
 * <p>All extensions of the same settings share one server, which is stopped after the last test. Each test class has an account of its
 * own, shared with its nested classes; what keeps its tests apart is {@link Reset}. An extension in an instance field is as old as its
 * test, and so is its account. Two extensions of one class have an account each; parameters can then be of one of them only, so the
 * other one must be asked by its field.
 *
 * <p>Constructors, tests and what runs before and after them take as parameters a {@link Dialtone} and the clients, synchronous and
 * asynchronous, of the AWS SDK's modules {@code pinpointsmsvoicev2}, {@code chime}, {@code chimesdkvoice} and {@code connect} that are on
 * the class path; see {@link InRegion} and {@link OtherAccount}. All take part in one account, and are closed with it.
 *
 * <p>The failure of a test, or of what runs before and after it, has a {@link DialtoneReport} among its suppressed exceptions, which is
 * published as a report entry, too.
 */
public final class DialtoneExtension
        implements BeforeAllCallback,
                AfterAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                ParameterResolver,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler {

    private static final Namespace SERVERS = Namespace.create(DialtoneExtension.class);

    /** Where an extension keeps the account of a context and of those in it. */
    private final Namespace accounts = Namespace.create(DialtoneExtension.class, this);

    private final @Nullable Configuration given;
    private final EnteredAccounts entered = new EnteredAccounts();
    private volatile @Nullable Server server;

    /** For {@code @ExtendWith}: what it is asked for says the class's {@link DialtoneTest}. */
    public DialtoneExtension() {
        this(null);
    }

    private DialtoneExtension(@Nullable Configuration given) {
        this.given = given;
    }

    /** To say what is wanted other than by an annotation. */
    public static Builder builder() {
        return new Builder();
    }

    /** Where the server listens. Known from {@code @BeforeAll} on. */
    public URI endpoint() {
        Server started = server;
        if (started == null) {
            throw new IllegalStateException("no test class of this extension has begun, so there is no server yet");
        }
        return started.endpoint();
    }

    /** The server as the running test's account sees it. */
    public Dialtone client() {
        return entered.current().own();
    }

    /**
     * A client of the AWS SDK, of the running test's account. It is the one that parameters are, and closed as they are.
     *
     * @param type such as {@code PinpointSmsVoiceV2Client.class}
     */
    public <C> C client(Class<C> type) {
        TestAccount account = entered.current();
        return account.client(type, account.own());
    }

    /** The running test's account, 12 digits; an access key of it, too. The secret key can be anything. */
    public String accountId() {
        return client().accountId();
    }

    /** The region that clients are in. */
    public String region() {
        return client().region();
    }

    /** What the running test's account has sent. */
    public Inbox inbox() {
        return client().inbox();
    }

    /**
     * Somebody's telephone, as the running test's account meets it.
     *
     * @param e164 its number, as {@code +12045550123}
     */
    public Handset handset(String e164) {
        return client().handset(e164);
    }

    /** The time of the running test's account. */
    public Clock clock() {
        return client().clock();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Configuration wanted = configuration(context);
        server(context, wanted);
        TestAccount account = account(context);
        if (account != null) {
            refuseOtherSettings(context, account.configuration());
        } else if (wanted.reset() != Reset.NEW_ACCOUNT) {
            account = newAccount(context, wanted);
        }
        if (account != null) {
            enter(context, account);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        TestAccount account = account(context);
        if (account == null) {
            account = newAccount(context, configuration(context));
        } else if (account.configuration().reset() == Reset.BEFORE_EACH) {
            ConcurrentTests.refuse(context);
            account.reset();
        }
        // A state takes the place of all there is, and a fault is of the calls of the test.
        States.load(context, account.own());
        SeedFiles.run(context, account);
        FaultRules.begin(context, context.getStore(accounts), account.own());
        enter(context, account);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        FaultRules.end(context.getStore(accounts));
        leave(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        leave(context);
    }

    private void enter(ExtensionContext context, TestAccount account) {
        entered.enter(account);
        context.getStore(accounts).put(EnteredAccounts.class, account);
    }

    /** JUnit comes here also when something before this extension has failed, so that nothing was entered. */
    private void leave(ExtensionContext context) {
        if (context.getStore(accounts).remove(EnteredAccounts.class) != null) {
            entered.leave();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Dialtone.class || SdkClients.include(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        TestAccount account = account(context);
        if (account == null) {
            // Of a class with one instance, the constructor comes before beforeAll.
            account = newAccount(context, knownInAdvance(parameter, configuration(context)));
        }
        Dialtone dialtone = parameter.isAnnotated(OtherAccount.class) ? account.other() : account.own();
        Optional<InRegion> region = parameter.findAnnotation(InRegion.class);
        Dialtone there =
                region.isEmpty() ? dialtone : dialtone.inRegion(region.get().value());
        return type == Dialtone.class ? there : account.client(type, there);
    }

    private static Configuration knownInAdvance(ParameterContext parameter, Configuration wanted) {
        if (wanted.reset() == Reset.NEW_ACCOUNT) {
            throw new ParameterResolutionException("each test has an account of its own, so there is none yet for the "
                    + parameter.getParameter().getType().getSimpleName() + " of "
                    + parameter.getDeclaringExecutable().getName()
                    + " (expected: a parameter of the test, of @BeforeEach or of @AfterEach)");
        }
        return wanted;
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw reported(context, failure);
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw reported(context, failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw reported(context, failure);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw reported(context, failure);
    }

    @Override
    public void handleAfterAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw reported(context, failure);
    }

    private Throwable reported(ExtensionContext context, Throwable failure) {
        TestAccount account = account(context);
        if (account != null && !(failure instanceof TestAbortedException)) {
            DialtoneReport report = DialtoneReport.of(account.all());
            failure.addSuppressed(report);
            context.publishReportEntry("dialtone", report.getMessage());
        }
        return failure;
    }

    /** What tells it from another one of the same class. */
    @Override
    public String toString() {
        return given == null ? "Dialtone as its class is annotated" : "Dialtone with " + given;
    }

    private Configuration configuration(ExtensionContext context) {
        return given != null
                ? given
                : annotated(context).orElseGet(() -> builder().configuration());
    }

    /** What the test class says, or, of one that is nested, the nearest class around it that says something. */
    private static Optional<Configuration> annotated(ExtensionContext context) {
        return TestClasses.nearestWith(DialtoneTest.class, context.getRequiredTestClass())
                .flatMap(annotated -> AnnotationSupport.findAnnotation(annotated, DialtoneTest.class))
                .map(Configuration::of);
    }

    private void refuseOtherSettings(ExtensionContext nested, Configuration outer) {
        if (given == null && annotated(nested).filter(own -> !own.equals(outer)).isPresent()) {
            throw new ExtensionConfigurationException(
                    nested.getRequiredTestClass().getName()
                            + ": @DialtoneTest with settings of its own (expected: those of the class around it, whose account it shares)");
        }
    }

    private Server server(ExtensionContext context, Configuration configuration) {
        Server shared = context.getRoot()
                .getStore(SERVERS)
                .getOrComputeIfAbsent(configuration.server(), key -> configuration.start(), Server.class);
        server = shared;
        return shared;
    }

    /** The account of this context or of one around it; null: there is none yet. */
    private @Nullable TestAccount account(ExtensionContext context) {
        return context.getStore(accounts).get(TestAccount.class, TestAccount.class);
    }

    private TestAccount newAccount(ExtensionContext context, Configuration configuration) {
        TestAccount account = new TestAccount(server(context, configuration), configuration);
        Store store = context.getStore(accounts);
        store.put(TestAccount.class, account);
        return account;
    }

    /** What an extension is asked for. What is not said is as {@link DialtoneTest} has it. */
    public static final class Builder {

        private static final String PREFIX = "DIALTONE_";
        private static final String LOG = PREFIX + "LOG";

        private final Map<String, String> settings = new TreeMap<>();
        private @Nullable URI endpoint;
        private String region = Configuration.DEFAULT_REGION;
        private Reset reset = Reset.BEFORE_EACH;

        private Builder() {}

        /** How long what AWS does in seconds or minutes takes. */
        public Builder transitions(TransitionSpeed speed) {
            return choice("TRANSITIONS", speed, TransitionSpeed.FAST);
        }

        /** How high quotas are that AWS raises on request. */
        public Builder quotas(QuotaLevel level) {
            return choice("QUOTAS", level, QuotaLevel.HIGH);
        }

        /** Which calls are too many in a second. */
        public Builder throttle(Throttle throttle) {
            return choice("THROTTLE", throttle, Throttle.OFF);
        }

        /** The usual one is left out, so that whoever asks for it by name has the server of those who do not. */
        private Builder choice(String setting, Enum<?> value, Enum<?> usual) {
            if (value == usual) {
                settings.remove(PREFIX + setting);
            } else {
                settings.put(PREFIX + setting, value.name().toLowerCase(Locale.ROOT));
            }
            return this;
        }

        /**
         * Any setting of the server. One that is not known, or cannot be so, is an error when the server starts.
         *
         * @param variable by its name in the environment, such as {@code DIALTONE_EVENTS_ENDPOINT}
         */
        public Builder setting(String variable, String value) {
            if (!variable.startsWith(PREFIX)) {
                throw new IllegalArgumentException(
                        "setting: " + variable + " (expected: a name such as DIALTONE_EVENTS_ENDPOINT)");
            } else if (variable.equals(LOG)) {
                throw new IllegalArgumentException("setting: " + LOG
                        + " (expected: a level for the loggers dev.dialtone in the logging of the tests' process)");
            }
            settings.put(variable, value);
            return this;
        }

        /**
         * A server that runs already, such as that of a container, in place of one in this process. Its settings are its own. Accounts
         * are drawn, so that several processes can use it at a time.
         *
         * @param address as {@code http://localhost:4566}
         */
        public Builder endpoint(URI address) {
            endpoint = address;
            return this;
        }

        /** The region that clients are in, unless their parameter says {@link InRegion}; else us-east-1. */
        public Builder region(String name) {
            region = name;
            return this;
        }

        /** How a test is kept from what the tests before it have left. */
        public Builder reset(Reset how) {
            reset = how;
            return this;
        }

        /** The extension, for a field with {@code @RegisterExtension}. */
        public DialtoneExtension build() {
            return new DialtoneExtension(configuration());
        }

        Configuration configuration() {
            if (endpoint != null && !settings.isEmpty()) {
                throw new IllegalStateException(
                        "endpoint: " + endpoint + " with " + String.join(", ", settings.keySet())
                                + " (expected: no settings, for that server has been started with its own)");
            }
            return new Configuration(Map.copyOf(settings), endpoint, region, reset);
        }
    }
}
