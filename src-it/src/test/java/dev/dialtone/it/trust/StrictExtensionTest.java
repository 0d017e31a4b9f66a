package dev.dialtone.it.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.junit5.DialtoneExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PinpointSmsVoiceV2Exception;

/** What docs/signatures.md shows. */
@Evidence(Source.DIALTONE)
class StrictExtensionTest {

    // tag::strict[]
    @RegisterExtension
    static final DialtoneExtension dialtone = DialtoneExtension.builder()
            .setting("DIALTONE_AUTH", "verify")
            .setting("DIALTONE_ACCESS_KEYS", "AKIAIOSFODNN7EXAMPLE:secret")
            .build();

    private static PinpointSmsVoiceV2Client client(String secret) {
        return PinpointSmsVoiceV2Client.builder()
                .endpointOverride(dialtone.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", secret)))
                .build();
    }
    // end::strict[]

    @Test
    void takesTheRightSecretOnly() {
        try (PinpointSmsVoiceV2Client right = client("secret");
                PinpointSmsVoiceV2Client wrong = client("another")) {
            assertThat(right.describePhoneNumbers(all -> {}).phoneNumbers()).isEmpty();
            assertThatThrownBy(() -> wrong.describePhoneNumbers(all -> {}))
                    .isInstanceOf(PinpointSmsVoiceV2Exception.class)
                    .hasMessageContaining("The request signature we calculated does not match");
        }
    }
}
