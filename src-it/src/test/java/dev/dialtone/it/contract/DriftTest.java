package dev.dialtone.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;

/** Every operation of the contract is what the AWS SDK for Java v2 takes it for. */
@Evidence(value = Evidence.Source.CLIENT, detail = "AWS SDK for Java v2, its model classes and marshallers")
class DriftTest {

    static Stream<Arguments> services() {
        return Stream.of(
                Arguments.of(PinpointSMSVoiceV2.builder().build(), PinpointSmsVoiceV2Client.class),
                Arguments.of(Chime.builder().build(), ChimeClient.class),
                Arguments.of(ChimeSDKTelephonyService.builder().build(), ChimeSdkVoiceClient.class),
                Arguments.of(AmazonConnectService.builder().build(), ConnectClient.class));
    }

    @ParameterizedTest
    @MethodSource("services")
    void saysWhatTheSdkSays(ServiceModel model, Class<?> client) {
        List<String> operations =
                model.entries().stream().map(ServiceModel.Entry::name).toList();

        Facts sdk = SdkFacts.of(client, operations);
        List<String> differences = new ArrayList<>(ContractFacts.of(model).differencesFrom(sdk));
        if (client == PinpointSmsVoiceV2Client.class) {
            // The contract is newer than this SDK: NewestDriftTest holds what it does not know against an SDK that
            // does.
            differences.removeIf(difference -> difference.contains(Facts.UNKNOWN_TO_SDK));
        }

        assertThat(sdk.count()).isGreaterThan(10 * operations.size());
        assertThat(differences)
                .as("differences from the SDK; those that are meant stand in known-drift.txt, and only those")
                .containsExactlyInAnyOrderElementsOf(
                        KnownDrift.of(model.identity().name()));
    }
}
