package dev.dialtone.chime.account;

import static dev.dialtone.chime.ChimeFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.chime.ChimeFixture;
import dev.dialtone.chime.model.BusinessCallingSettings;
import dev.dialtone.chime.model.ErrorCode;
import dev.dialtone.chime.model.GetGlobalSettingsResponse;
import dev.dialtone.chime.model.GetPhoneNumberSettingsResponse;
import dev.dialtone.chime.model.UpdateGlobalSettingsRequest;
import dev.dialtone.chime.model.UpdatePhoneNumberSettingsRequest;
import dev.dialtone.chime.model.VoiceConnectorSettings;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SettingsTest {
    @RegisterExtension
    final World world = new World();

    private final ChimeFixture fixture = new ChimeFixture(world);

    @Test
    @Evidence(Source.MODEL)
    void keepsTheDefaultCallingName() {
        assertThat(phoneNumberSettings().callingName()).isNull();
        assertThat(phoneNumberSettings().callingNameUpdatedTimestamp()).isNull();

        setCallingName("Example Corp");
        assertThat(phoneNumberSettings().callingName()).isEqualTo("Example Corp");
        assertThat(phoneNumberSettings().callingNameUpdatedTimestamp()).isEqualTo(World.START);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "One update every seven days; the error is guessed")
    void changesTheDefaultCallingNameEverySevenDays() {
        setCallingName("Example Corp");
        fixture.pass(Duration.ofDays(7).minusMillis(1));
        refused(ErrorCode.BAD_REQUEST, () -> setCallingName("Other Corp"));
        assertThat(phoneNumberSettings().callingName()).isEqualTo("Example Corp");

        fixture.pass(Duration.ofMillis(1));
        setCallingName("");
        assertThat(phoneNumberSettings().callingName()).isNull();
        assertThat(phoneNumberSettings().callingNameUpdatedTimestamp()).isEqualTo(World.START.plus(Duration.ofDays(7)));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "Whether an absent member leaves what is set is not documented")
    void keepsBucketsForCallDetailRecords() {
        assertThat(globalSettings())
                .isEqualTo(GetGlobalSettingsResponse.builder().build());

        update(UpdateGlobalSettingsRequest.builder().businessCalling(new BusinessCallingSettings("business-records")));
        update(UpdateGlobalSettingsRequest.builder().voiceConnector(new VoiceConnectorSettings("voice-records")));
        assertThat(globalSettings())
                .isEqualTo(GetGlobalSettingsResponse.builder()
                        .businessCalling(new BusinessCallingSettings("business-records"))
                        .voiceConnector(new VoiceConnectorSettings("voice-records"))
                        .build());

        update(UpdateGlobalSettingsRequest.builder()
                .voiceConnector(VoiceConnectorSettings.builder().build()));
        assertThat(globalSettings())
                .isEqualTo(GetGlobalSettingsResponse.builder()
                        .businessCalling(new BusinessCallingSettings("business-records"))
                        .build());
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "The model says nothing of what a bucket is called")
    void takesAnyNameOfABucket() {
        update(UpdateGlobalSettingsRequest.builder().voiceConnector(new VoiceConnectorSettings("Any Bucket")));
        assertThat(globalSettings().voiceConnector()).isEqualTo(new VoiceConnectorSettings("Any Bucket"));
    }

    @Test
    @Evidence(value = Source.DIALTONE, detail = "what is kept has an end, where a contract has none")
    void refusesTheNameOfABucketThatNeverEnds() {
        for (UpdateGlobalSettingsRequest update : List.of(
                UpdateGlobalSettingsRequest.builder()
                        .voiceConnector(new VoiceConnectorSettings("a".repeat(65_537)))
                        .build(),
                UpdateGlobalSettingsRequest.builder()
                        .businessCalling(new BusinessCallingSettings("a".repeat(65_537)))
                        .build())) {
            refused(ErrorCode.BAD_REQUEST, () -> fixture.chime.updateGlobalSettings(update));
        }
        assertThat(globalSettings())
                .isEqualTo(GetGlobalSettingsResponse.builder().build());
    }

    private GetPhoneNumberSettingsResponse phoneNumberSettings() {
        return fixture.chime.getPhoneNumberSettings();
    }

    private void setCallingName(String name) {
        fixture.chime.updatePhoneNumberSettings(new UpdatePhoneNumberSettingsRequest(name));
    }

    private GetGlobalSettingsResponse globalSettings() {
        return fixture.chime.getGlobalSettings();
    }

    private void update(UpdateGlobalSettingsRequest.Builder settings) {
        fixture.chime.updateGlobalSettings(settings.build());
    }
}
