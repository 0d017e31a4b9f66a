package dev.dialtone.testcontainers;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.Throttle;
import dev.dialtone.client.TransitionSpeed;
import dev.dialtone.client.model.QuotaLevel;
import java.net.URI;
import java.nio.file.Path;
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
import org.testcontainers.utility.MountableFile;
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
    private static final String SEED = PREFIX + "SEED";
    /** Where seeds are copied to. */
    private static final String SEEDS = "/etc/dialtone/seeds/";

    private static final String HOSTS = PREFIX + "HOSTS";
    private static final String REGION = PREFIX + "REGION";
    private static final String ACCOUNT = PREFIX + "ACCOUNT";
    private static final String AUTH = PREFIX + "AUTH";
    private static final String ACCESS_KEYS = PREFIX + "ACCESS_KEYS";
    private static final String TLS = PREFIX + "TLS";
    private static final String CERT_FILE = "/etc/dialtone/tls.crt";
    private static final String KEY_FILE = "/etc/dialtone/tls.key";
    /** Where it listens is the image's own matter: Docker maps the port. */
    private static final List<String> FIXED = List.of(PREFIX + "PORT", PREFIX + "HOST");

    /** Any are taken; these are no account's id, so that callers are in the default account. */
    private static final String ANY_KEY = "test";

    private int seeds;
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

    /**
     * Files of operations, JSON or YAML, and folders of some, that are run in this order before the container is ready. One that is
     * refused fails the start, with the entry and why in the log. Further calls add to the first.
     */
    public DialtoneContainer withSeed(MountableFile... files) {
        for (MountableFile file : files) {
            String before = getEnvMap().getOrDefault(SEED, "");
            Path name = Path.of(file.getFilesystemPath()).getFileName();
            String path = SEEDS + ++seeds + "-" + name;
            withCopyFileToContainer(file, path);
            withEnv(SEED, before.isEmpty() ? path : before + "," + path);
        }
        return this;
    }

    /** The folder in the container whose files are run before those of {@link #withSeed}; /etc/dialtone/init.d when it is not set. */
    public DialtoneContainer withInitDir(String folder) {
        return withEnv(PREFIX + "INIT_DIR", folder);
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

    /** Whether signatures are checked, against {@link #withAccessKeys}. */
    public DialtoneContainer withAuth(Auth auth) {
        return with("AUTH", auth);
    }

    /**
     * The keys whose signatures are taken, which are checked from now on, unless {@link #withAuth} says otherwise. The first is
     * that of {@link #getAccessKey}.
     *
     * @param entries such as {@code AKIAIOSFODNN7EXAMPLE:secret} or {@code AKIAIOSFODNN7EXAMPLE:secret:111122223333}
     */
    public DialtoneContainer withAccessKeys(String... entries) {
        getEnvMap().putIfAbsent(AUTH, "verify");
        return withEnv(ACCESS_KEYS, String.join(",", entries));
    }

    /** HTTPS at {@link #getSecureEndpoint}, with a certificate that is made at the start. */
    public DialtoneContainer withTls() {
        return withEnv(TLS, "on");
    }

    /**
     * HTTPS at {@link #getSecureEndpoint}, with this certificate and {@link #withTlsKey}.
     *
     * @param certificate a file of PEM, with its chain
     */
    public DialtoneContainer withTlsCert(MountableFile certificate) {
        return withCopyFileToContainer(certificate, CERT_FILE).withEnv(PREFIX + "TLS_CERT", CERT_FILE);
    }

    /**
     * The private key of {@link #withTlsCert}.
     *
     * @param key a file of PEM, without a passphrase
     */
    public DialtoneContainer withTlsKey(MountableFile key) {
        return withCopyFileToContainer(key, KEY_FILE).withEnv(PREFIX + "TLS_KEY", KEY_FILE);
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

    /**
     * The same by HTTPS.
     *
     * @throws IllegalStateException without {@link #withTls} or {@link #withTlsCert}
     */
    public URI getSecureEndpoint() {
        if (!getEnvMap().containsKey(TLS) && !getEnvMap().containsKey(PREFIX + "TLS_CERT")) {
            throw new IllegalStateException("TLS is off (expected: withTls or withTlsCert)");
        }
        return URI.create("https" + getEndpoint().toString().substring("http".length()));
    }

    /** What clients of {@link #getSecureEndpoint} have to trust, in PEM. */
    public String getCertificates() {
        return dialtone().certificates();
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
        return accessKey().account().orElseGet(() -> getEnvMap().getOrDefault(ACCOUNT, "000000000000"));
    }

    /**
     * An access key of {@link #getAccount}. The id of any other account, 12 digits, is an access key of that one, unless there are
     * {@link #withAccessKeys}.
     */
    public String getAccessKey() {
        return accessKey().id();
    }

    /** Belongs to {@link #getAccessKey}. Any is taken, unless there are {@link #withAccessKeys}. */
    public String getSecretKey() {
        return accessKey().secret();
    }

    private AccessKey accessKey() {
        return AccessKey.of(getEnvMap().getOrDefault(ACCESS_KEYS, ANY_KEY + ":" + ANY_KEY));
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
