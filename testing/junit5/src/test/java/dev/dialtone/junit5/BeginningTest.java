package dev.dialtone.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.client.Dialtone;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.OptOutListInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ThrottlingException;

/** What a test's account begins with: a state, then what seeds add to it, and the faults of the test's own calls. */
@DialtoneTest
@State("one-list.json")
@Seed("another-list.yaml")
@Fault(operation = "DescribePools", error = "ThrottlingException")
class BeginningTest {

    private static void assertAllIsThere(PinpointSmsVoiceV2Client sms) {
        assertThat(sms.describeOptOutLists(all -> {}).optOutLists())
                .extracting(OptOutListInformation::optOutListName)
                .contains("FromState", "FromSeed");
        assertThatExceptionOfType(ThrottlingException.class).isThrownBy(() -> sms.describePools(all -> {}));
    }

    @Test
    void isAllThatTheClassNames(PinpointSmsVoiceV2Client sms) {
        assertAllIsThere(sms);
    }

    @Test
    @State("/dev/dialtone/junit5/one-list.json")
    void isTheStateOfTheTestBeforeThatOfTheClass(PinpointSmsVoiceV2Client sms) {
        assertAllIsThere(sms);
    }

    @Nested
    class WithinAnother {
        @Test
        @Fault(operation = "DescribeOptOutLists", times = 1, error = "InternalServerException")
        void isWhatTheClassesAroundNameAndItsOwn(PinpointSmsVoiceV2Client sms, Dialtone dialtone) {
            assertAllIsThere(sms);

            assertThat(dialtone.faults().list()).hasSize(2);
        }
    }
}
