package dev.dialtone.smsvoice.sending;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.OriginationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.VerificationFixture;
import dev.dialtone.smsvoice.model.VerificationStatus;
import dev.dialtone.smsvoice.rcs.RcsAgentFixture;
import dev.dialtone.telephony.handsets.HandsetSettingsStore;
import dev.dialtone.telephony.model.HandsetSettings;
import dev.dialtone.telephony.model.LineType;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RcsTesterInvitationsTest {
    private static final String ALICE = "+14165550101";

    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);
    private final VerificationFixture verification = new VerificationFixture(sms);

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "guide, getting started with RCS: an invitation, accepted on the device, verifies the number")
    void areAcceptedWhenTheyCome() {
        String tester = invite(ALICE);

        assertThat(status(tester)).isEqualTo(VerificationStatus.PENDING);
        arrive();
        assertThat(status(tester)).isEqualTo(VerificationStatus.VERIFIED);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "guide, testing RCS: without an agent a code is sent, not an invitation")
    void goToTestersOnly() {
        String number = verification.create(ALICE);

        arrive();

        assertThat(status(number)).isEqualTo(VerificationStatus.PENDING);
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "guide, getting started with RCS: the recipient must tap to complete verification")
    void waitOnAHandsetThatIgnoresThem() {
        handset(settings -> settings.ignoresInvitations(true));
        String tester = invite(ALICE);
        String other = invite("+14165550102");
        arrive();
        assertThat(status(tester)).isEqualTo(VerificationStatus.PENDING);
        assertThat(status(other)).isEqualTo(VerificationStatus.VERIFIED);

        sms.service.testerInvitations().accept(world.account, "+14165550103");
        assertThat(status(tester)).isEqualTo(VerificationStatus.PENDING);
        sms.service.testerInvitations().accept(world.account, ALICE);

        assertThat(status(tester)).isEqualTo(VerificationStatus.VERIFIED);
    }

    @Test
    @Evidence(value = DIALTONE, detail = "an invitation is no more than the number that it is for")
    void areGoneWithTheNumber() {
        handset(settings -> settings.ignoresInvitations(true));
        String tester = invite(ALICE);
        arrive();
        verification.delete(tester);
        String next = invite("+14165550102");
        verification.delete(next);

        arrive();
        sms.service.testerInvitations().accept(world.account, ALICE);

        assertThat(verification.describe(input -> input).verifiedDestinationNumbers())
                .isEmpty();
    }

    @Test
    @Evidence(
            value = GUESS,
            detail = "UNSUPPORTED is in the model and said nowhere else; by its name, of what can show no RCS")
    void areNothingForWhatIsNoMobilePhone() {
        handset(settings -> settings.lineType(LineType.LANDLINE));
        String tester = invite(ALICE);

        arrive();

        assertThat(status(tester)).isEqualTo(VerificationStatus.UNSUPPORTED);
        new OriginationFixture(world, sms).number();
        assertThat(verification.verify(tester, verification.code(tester)).status())
                .isEqualTo(VerificationStatus.VERIFIED);
    }

    private String invite(String number) {
        String agent = new RcsAgentFixture(sms).create();
        return verification.create(number, input -> input.rcsAgentId(agent)).verifiedDestinationNumberId();
    }

    private void arrive() {
        world.passRealTime(Duration.ofMinutes(2));
    }

    private void handset(UnaryOperator<HandsetSettings.Builder> change) {
        HandsetSettingsStore.put(
                world.account, ALICE, change.apply(HandsetSettings.builder()).build());
    }

    private VerificationStatus status(String id) {
        return verification
                .describe(input -> input.verifiedDestinationNumberIds(List.of(id)))
                .verifiedDestinationNumbers()
                .get(0)
                .status();
    }
}
