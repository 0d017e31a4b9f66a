package dev.dialtone.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import dev.dialtone.it.SdkClients;
import dev.dialtone.it.process.Poll;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ConflictException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.MessageType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberCapability;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PhoneNumberInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestPhoneNumberResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestableNumberType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ResourceNotFoundException;

/** The image, as users start it who have nothing of ours beside it. */
class ImageTest {

    private static final int PORT = 4566;
    private static final int STOPPED_BY_SIGTERM = 128 + 15;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final String IMAGE = ImageUnderTest.NAME;

    @BeforeAll
    static void needsAnImageAndAnEngine() {
        ImageUnderTest.orSkip();
    }

    @Test
    void letsANumberLiveFromRequestToRelease() {
        try (GenericContainer<?> dialtone = image()) {
            long startNanos = System.nanoTime();
            dialtone.start();
            System.out.printf("%s answered after %d ms%n", IMAGE, (System.nanoTime() - startNanos) / 1_000_000);

            try (PinpointSmsVoiceV2Client sms = client(dialtone)) {
                liveThrough(sms);
            }
        }
    }

    private static void liveThrough(PinpointSmsVoiceV2Client sms) {
        RequestPhoneNumberResponse requested = sms.requestPhoneNumber(number -> number.isoCountryCode("US")
                .messageType(MessageType.TRANSACTIONAL)
                .numberCapabilities(NumberCapability.SMS)
                .numberType(RequestableNumberType.SIMULATOR)
                .deletionProtectionEnabled(true));
        String id = requested.phoneNumberId();
        assertThat(requested.status()).isEqualTo(NumberStatus.PENDING);
        Poll.until(LONGEST, "the number is active", () -> describe(sms, id).status() == NumberStatus.ACTIVE);
        assertThat(describe(sms, id).phoneNumber()).isEqualTo(requested.phoneNumber());

        assertThatThrownBy(() -> sms.releasePhoneNumber(number -> number.phoneNumberId(id)))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> assertThat(conflict.reasonAsString()).isEqualTo("DELETION_PROTECTION_ENABLED"));
        sms.updatePhoneNumber(number -> number.phoneNumberId(id).deletionProtectionEnabled(false));
        sms.releasePhoneNumber(number -> number.phoneNumberId(id));
        Poll.until(LONGEST, "the number is gone", () -> isGone(sms, id));
    }

    @Test
    void toleratesEmptyArgumentsBecomesHealthyAndStopsOnSigterm() {
        // GitLab and others pass empty arguments to a service container.
        try (GenericContainer<?> dialtone = image().withCommand("", "--transitions", "immediate", "")) {
            dialtone.start();
            DockerClient docker = dialtone.getDockerClient();
            String id = dialtone.getContainerId();
            Poll.until(
                    LONGEST,
                    "Docker calls it healthy",
                    () -> "healthy".equals(state(docker, id).getHealth().getStatus()));

            docker.stopContainerCmd(id).withTimeout((int) LONGEST.toSeconds()).exec();

            // 137, the code of SIGKILL, would say that the signal did not reach the server.
            assertThat(state(docker, id).getExitCodeLong()).isEqualTo(STOPPED_BY_SIGTERM);
            assertThat(dialtone.getLogs().lines()).singleElement().asString().endsWith(" operations. Ready.");
        }
    }

    @Test
    void isCalledByItsNameFromAnotherContainer() throws IOException, InterruptedException {
        try (Network network = Network.newNetwork();
                GenericContainer<?> dialtone = image().withNetwork(network).withNetworkAliases("dialtone");
                GenericContainer<?> neighbour = new GenericContainer<>(DockerImageName.parse(IMAGE))
                        .withNetwork(network)
                        .withCreateContainerCmdModifier(create -> create.withEntrypoint("sleep", "infinity"))) {
            dialtone.start();
            neighbour.start();

            ExecResult asked = neighbour.execInContainer("bash", "-c", """
                    exec 3<>/dev/tcp/dialtone/4566
                    printf 'GET /_dialtone/health HTTP/1.1\\r\\nHost: dialtone:4566\\r\\nConnection: close\\r\\n\\r\\n' >&3
                    cat <&3
                    """);

            assertThat(asked.getStdout()).as(asked.getStderr()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void runsAsNobodyInParticular() {
        try (GenericContainer<?> dialtone = image()) {
            dialtone.start();
            String user = dialtone.getContainerInfo().getConfig().getUser();
            assertThat(user).matches("[1-9]\\d*:[1-9]\\d*");
        }
    }

    private static GenericContainer<?> image() {
        return new GenericContainer<>(DockerImageName.parse(IMAGE))
                .withExposedPorts(PORT)
                .waitingFor(Wait.forHttp("/_dialtone/health").forPort(PORT).withStartupTimeout(LONGEST));
    }

    private static PinpointSmsVoiceV2Client client(GenericContainer<?> dialtone) {
        URI endpoint = URI.create("http://" + dialtone.getHost() + ":" + dialtone.getMappedPort(PORT));
        return SdkClients.create(PinpointSmsVoiceV2Client.class, endpoint, "test", Region.US_EAST_1);
    }

    private static ContainerState state(DockerClient docker, String id) {
        return docker.inspectContainerCmd(id).exec().getState();
    }

    private static PhoneNumberInformation describe(PinpointSmsVoiceV2Client sms, String id) {
        return sms.describePhoneNumbers(numbers -> numbers.phoneNumberIds(id))
                .phoneNumbers()
                .get(0);
    }

    private static boolean isGone(PinpointSmsVoiceV2Client sms, String id) {
        try {
            describe(sms, id);
            return false;
        } catch (ResourceNotFoundException gone) {
            return true;
        }
    }
}
