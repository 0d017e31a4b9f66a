package dev.dialtone.it.container;

import static dev.dialtone.client.Inbox.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.Throttle;
import dev.dialtone.client.TransitionSpeed;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.it.SdkClients;
import dev.dialtone.it.process.Command;
import dev.dialtone.it.process.Sources;
import dev.dialtone.testcontainers.DialtoneContainer;
import dev.dialtone.testcontainers.LogLevel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;

/** {@code DialtoneContainer} with the image. */
class DialtoneContainerTest {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String ORIGIN = "+12045550100";
    private static final String HANDSET = "+12045550123";

    @BeforeAll
    static void needsAnImageAndAnEngine() {
        ImageUnderTest.orSkip();
    }

    @Test
    void startsWithEverySetting() {
        try (DialtoneContainer container = new DialtoneContainer(ImageUnderTest.NAME)
                .withRegion("eu-west-1")
                .withAccount("111122223333")
                .withTransitions(TransitionSpeed.IMMEDIATE)
                .withQuotas(QuotaLevel.AWS)
                .withThrottle(Throttle.AWS)
                .withEventsEndpoint(URI.create("http://localstack:4566"))
                .withWebhook(URI.create("http://app:8080/events"))
                .withMaxBodyBytes(65_536)
                .withMaxConnections(64)
                .withHosts("dialtone.example.com", "*.example.org")
                .withCorsOrigins("https://app.example.com")
                .withLog(LogLevel.DEBUG)) {
            container.start();

            Dialtone dialtone = container.dialtone();
            dialtone.numbers().give(ORIGIN);
            try (PinpointSmsVoiceV2Client sms = SdkClients.create(
                    PinpointSmsVoiceV2Client.class,
                    container.getEndpoint(),
                    container.getAccessKey(),
                    Region.of(container.getRegion()))) {
                sms.sendTextMessage(text -> text.originationIdentity(ORIGIN)
                        .destinationPhoneNumber(HANDSET)
                        .messageBody("Your code is 493817."));
            }

            assertThat(dialtone.inbox().await(to(HANDSET))).satisfies(message -> {
                assertThat(message.code()).isEqualTo("493817");
                assertThat(message.accountId()).isEqualTo("111122223333");
                assertThat(message.region()).isEqualTo("eu-west-1");
            });
        }
    }

    @Test
    void isCalledByItsAliasesAndByNoOtherName() throws IOException, InterruptedException {
        try (Network network = Network.newNetwork();
                DialtoneContainer container = new DialtoneContainer(ImageUnderTest.NAME)
                        .withNetwork(network)
                        .withNetworkAliases("sms", "sms.example.com");
                GenericContainer<?> neighbour = neighbourIn(network)) {
            container.start();
            neighbour.start();

            assertThat(statusFor("sms", neighbour)).isEqualTo("200");
            assertThat(statusFor("sms.example.com", neighbour)).isEqualTo("200");
            assertThat(statusFor("other.example.com", neighbour)).isEqualTo("403");
        }
    }

    /** What {@code sms} answers a request with this Host. */
    private static String statusFor(String host, GenericContainer<?> neighbour)
            throws IOException, InterruptedException {
        return neighbour.execInContainer("bash", "-c", """
                        exec 3<>/dev/tcp/sms/4566
                        printf 'GET /_dialtone/ready HTTP/1.1\\r\\nHost: %s:4566\\r\\nConnection: close\\r\\n\\r\\n' "$0" >&3
                        IFS=' ' read -r _ status _ <&3
                        printf %s "$status"
                        """, host).getStdout();
    }

    /** Something with a shell. */
    private static GenericContainer<?> neighbourIn(Network network) {
        return new GenericContainer<>(DockerImageName.parse(ImageUnderTest.NAME))
                .withNetwork(network)
                .withCreateContainerCmdModifier(create -> create.withEntrypoint("sleep", "infinity"));
    }

    @Test
    void isCalledByTheNameOfTheDockerHost() throws IOException {
        String name = "docker.example.com";
        Path names = Files.createTempFile(Sources.target(), "hosts-", "");
        Files.writeString(names, "127.0.0.1 " + name + "\n127.0.0.1 localhost\n");
        try {
            Command.Outcome outcome = Command.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Djdk.net.hosts.file=" + names,
                            "-cp",
                            System.getProperty("java.class.path"),
                            StartedElsewhere.class.getName(),
                            ImageUnderTest.NAME)
                    .with("TESTCONTAINERS_HOST_OVERRIDE", name)
                    .run(LONGEST);

            assertThat(outcome.out())
                    .as(outcome.err())
                    .contains("http://" + name + ":")
                    .endsWith(" is ready\n");
        } finally {
            Files.delete(names);
        }
    }

    @Test
    void showsItsLogAtOnceWhenItDoesNotStart() {
        try (DialtoneContainer container =
                new DialtoneContainer(ImageUnderTest.NAME).withEnv("DIALTONE_TRANSITION", "fast")) {
            long startNanos = System.nanoTime();

            assertThatThrownBy(container::start)
                    .isInstanceOf(ContainerLaunchException.class)
                    .hasMessageContaining("dialtone: DIALTONE_TRANSITION")
                    .hasMessageContaining("DIALTONE_TRANSITIONS");
            assertThat(Duration.ofNanos(System.nanoTime() - startNanos)).isLessThan(Duration.ofSeconds(30));
        }
    }

    @Test
    void leavesToTheImageWhereItListens() {
        try (DialtoneContainer container =
                new DialtoneContainer(ImageUnderTest.NAME).withEnv("DIALTONE_PORT", "8080")) {
            assertThatThrownBy(container::start)
                    .hasMessageContaining(
                            "DIALTONE_PORT: 8080 (expected: not set; Docker maps port 4566 of the container)");
        }
    }
}
