package dev.dialtone.testcontainers;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.Throttle;
import dev.dialtone.client.TransitionSpeed;
import dev.dialtone.client.model.QuotaLevel;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.ContainerState;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.TestcontainersConfiguration;

/**
 * Dialtone in a container. It has started when it is ready to answer; when it does not become so, the exception of
 * {@link #start} shows its log. It may be called by the name of the Docker host, whatever that is, and by its network aliases.
 */
public final class DialtoneContainer extends GenericContainer<DialtoneContainer> {

    private static final String IMAGE = "dialtone";
    /** As Testcontainers names the images of its own: TESTCONTAINERS_DIALTONE_CONTAINER_IMAGE in the environment. */
    private static final String IMAGE_PROPERTY = "dialtone.container.image";

    private static final int PORT = 4566;
    private static final String PREFIX = "DIALTONE_";
    private static final String HOSTS = PREFIX + "HOSTS";
    private static final String REGION = PREFIX + "REGION";
    private static final String ACCOUNT = PREFIX + "ACCOUNT";
    /** Where it listens is the image's own matter: Docker maps the port. */
    private static final List<String> FIXED = List.of(PREFIX + "PORT", PREFIX + "HOST");

    /** Any are taken; these are no account's id, so that callers are in the default account. */
    private static final String ANY_KEY = "test";

    private boolean isStarting;
    /** Of a container that has not started, for the end of a sentence; else empty. */
    private String log = "";

    /**
     * Of the image that {@code dialtone.container.image} names in Testcontainers' properties, or
     * {@code TESTCONTAINERS_DIALTONE_CONTAINER_IMAGE} in the environment; where neither does, of {@code dialtone:latest}.
     */
    public DialtoneContainer() {
        this(TestcontainersConfiguration.getInstance().getEnvVarOrProperty(IMAGE_PROPERTY, IMAGE + ":latest"));
    }

    /** Of the image with this name, such as {@code registry.example.com/your-group/dialtone:0.1.0}. */
    public DialtoneContainer(String imageName) {
        this(DockerImageName.parse(imageName));
    }

    /**
     * Of the image with this name. Its last part is {@code dialtone}, in any registry; any other has to be declared to be one
     * of Dialtone, {@code asCompatibleSubstituteFor("dialtone")}, or is an {@link IllegalStateException}.
     */
    public DialtoneContainer(DockerImageName imageName) {
        super(compatible(imageName));
        withExposedPorts(PORT);
        waitingFor(new UntilReady());
    }

    private static DockerImageName compatible(DockerImageName imageName) {
        String repository = imageName.getRepository();
        if (repository.substring(repository.lastIndexOf('/') + 1).equals(IMAGE)) {
            return imageName;
        }
        imageName.assertCompatibleWith(DockerImageName.parse(IMAGE));
        return imageName;
    }

    /** The region of requests that name none, as unsigned ones do; us-east-1 when it is not set. */
    public DialtoneContainer withRegion(String region) {
        return withEnv(REGION, region);
    }

    /** The account, 12 digits, of callers whose access key is no account's id; 000000000000 when it is not set. */
    public DialtoneContainer withAccount(String accountId) {
        return withEnv(ACCOUNT, accountId);
    }

    /** How long what AWS does in seconds or minutes takes. */
    public DialtoneContainer withTransitions(TransitionSpeed speed) {
        return with("TRANSITIONS", speed);
    }

    /** How high the quotas are that AWS raises on request. */
    public DialtoneContainer withQuotas(QuotaLevel level) {
        return with("QUOTAS", level);
    }

    /** Which calls are too many in a second. */
    public DialtoneContainer withThrottle(Throttle throttle) {
        return with("THROTTLE", throttle);
    }

    /** Where SNS, Firehose, CloudWatch Logs and EventBridge are, which events go to, as the container sees it. */
    public DialtoneContainer withEventsEndpoint(URI endpoint) {
        return withEnv(PREFIX + "EVENTS_ENDPOINT", endpoint.toString());
    }

    /** What every event is posted to, as the container sees it. */
    public DialtoneContainer withWebhook(URI url) {
        return withEnv(PREFIX + "WEBHOOK", url.toString());
    }

    /**
     * The folder in the container that keeps all state from one start to the next: a volume that is mounted there, as a rule at
     * {@code /var/lib/dialtone}, which belongs to the user of the image.
     */
    public DialtoneContainer withDataDir(String folder) {
        return withEnv(PREFIX + "DATA_DIR", folder);
    }

    /** The size of the largest request body that is taken. */
    public DialtoneContainer withMaxBodyBytes(int bytes) {
        return withEnv(PREFIX + "MAX_BODY_BYTES", Integer.toString(bytes));
    }

    /** The size of the largest state document that is taken. */
    public DialtoneContainer withMaxStateBytes(long bytes) {
        return withEnv(PREFIX + "MAX_STATE_BYTES", Long.toString(bytes));
    }

    /** How many connections may be open at a time. */
    public DialtoneContainer withMaxConnections(int connections) {
        return withEnv(PREFIX + "MAX_CONNECTIONS", Integer.toString(connections));
    }

    /**
     * Further names to be called by, such as {@code dialtone.example.com} and {@code *.example.com}; {@code *} for any. The
     * Docker host's and network aliases are among them by themselves.
     */
    public DialtoneContainer withHosts(String... names) {
        return withEnv(HOSTS, String.join(",", names));
    }

    /** Further web pages that may call, such as {@code https://app.example.com}; {@code *} for any. */
    public DialtoneContainer withCorsOrigins(String... origins) {
        return withEnv(PREFIX + "CORS_ORIGINS", String.join(",", origins));
    }

    /** How much it logs. */
    public DialtoneContainer withLog(LogLevel level) {
        return with("LOG", level);
    }

    /** How the lines of its log are written. */
    public DialtoneContainer withLogFormat(LogFormat format) {
        return with("LOG_FORMAT", format);
    }

    private DialtoneContainer with(String setting, Enum<?> choice) {
        return withEnv(PREFIX + setting, choice.name().toLowerCase(Locale.ROOT));
    }

    /** What the SDKs' {@code endpointOverride} takes: {@code http://localhost:32768}. */
    public URI getEndpoint() {
        return endpointOf(this);
    }

    static URI endpointOf(ContainerState container) {
        String host = container.getHost();
        // An IPv6 address stands in brackets in a URL.
        String authority = host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
        return URI.create("http://" + authority + ":" + container.getMappedPort(PORT));
    }

    /** The region of requests that name none; tests that call in one region use this. */
    public String getRegion() {
        return getEnvMap().getOrDefault(REGION, "us-east-1");
    }

    /** The account that {@link #getAccessKey} belongs to, 12 digits. */
    public String getAccount() {
        return getEnvMap().getOrDefault(ACCOUNT, "000000000000");
    }

    /** An access key of {@link #getAccount}. The id of any other account, 12 digits, is an access key of that one. */
    public String getAccessKey() {
        return ANY_KEY;
    }

    /** Belongs to {@link #getAccessKey}. Any is taken. */
    public String getSecretKey() {
        return ANY_KEY;
    }

    /** The control API, typed: what {@link #getAccount} has in {@link #getRegion}. */
    public Dialtone dialtone() {
        return Dialtone.at(getEndpoint()).inAccount(getAccount()).inRegion(getRegion());
    }

    @Override
    protected void configure() {
        for (String variable : FIXED) {
            if (getEnvMap().containsKey(variable)) {
                throw new IllegalArgumentException(variable + ": " + getEnvMap().get(variable)
                        + " (expected: not set; Docker maps port " + PORT + " of the container)");
            }
        }
        String named = getEnvMap().getOrDefault(HOSTS, "");
        String more = Stream.concat(Stream.of(getHost()), getNetworkAliases().stream())
                .filter(DialtoneContainer::hasToBeNamed)
                // A container that is started again has them already.
                .filter(name -> !("," + named + ",").contains("," + name + ","))
                .collect(Collectors.joining(","));
        if (!more.isEmpty()) {
            withEnv(HOSTS, named.isEmpty() ? more : named + "," + more);
        }
    }

    /** Names without a dot and IPv6 addresses are always allowed. */
    private static boolean hasToBeNamed(String host) {
        return host.indexOf('.') >= 0 && host.indexOf(':') < 0;
    }

    @Override
    protected void doStart() {
        isStarting = true;
        try {
            super.doStart();
        } catch (ContainerFetchException missing) {
            throw new ContainerLaunchException(
                    missing.getMessage() + ": " + reasonOf(missing)
                            + "\nDialtone's image is in no public registry. In a clone of"
                            + " its repository, the line at the top of docker/Dockerfile builds dialtone:latest",
                    missing);
        } catch (ContainerLaunchException failed) {
            throw new ContainerLaunchException(failed.getMessage() + ": " + reasonOf(failed) + log, failed);
        } finally {
            isStarting = false;
        }
    }

    /** What Testcontainers wraps twice. */
    private static @Nullable String reasonOf(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }

    /** Testcontainers does this to a container that has not started, too, before it says so. */
    @Override
    public void stop() {
        if (isStarting && getContainerId() != null) {
            log = ". Its log:\n" + getLogs();
        }
        super.stop();
    }
}
