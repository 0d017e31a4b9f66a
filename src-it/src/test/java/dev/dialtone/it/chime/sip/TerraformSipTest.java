package dev.dialtone.it.chime.sip;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.chime.sip.SipFixture.SEATTLE;
import static dev.dialtone.it.chime.sip.SipFixture.function;
import static dev.dialtone.it.chime.sip.SipFixture.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkvoice.model.SipMediaApplication;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRule;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRuleTargetApplication;
import software.amazon.awssdk.services.chimesdkvoice.model.Tag;
import software.amazon.awssdk.services.chimesdkvoice.model.VoiceProfileDomain;

/**
 * The calls of Terraform's aws_chimesdkvoice_sip_media_application, aws_chimesdkvoice_sip_rule,
 * aws_chimesdkvoice_voice_profile_domain and aws_chimesdkvoice_global_settings, from plan to destruction.
 */
@ExtendWith(DialtoneServer.class)
class TerraformSipTest {

    @Test
    @Evidence(value = Source.CLIENT, detail = "create, read with tags, update, retag, destroy, and once more")
    void appliesChangesAndDestroysAnApplication(ChimeSdkVoiceClient voice) {
        SipMediaApplication created = voice.createSipMediaApplication(create -> create.awsRegion("us-east-1")
                        .name("Desk")
                        .endpoints(function("us-east-1"))
                        .tags(Tag.builder().key("a").value("1").build()))
                .sipMediaApplication();
        String id = created.sipMediaApplicationId();
        assertThat(voice.getSipMediaApplication(get -> get.sipMediaApplicationId(id))
                        .sipMediaApplication())
                .isEqualTo(created);
        assertThat(voice.listTagsForResource(list -> list.resourceARN(created.sipMediaApplicationArn()))
                        .tags())
                .hasSize(1);

        voice.updateSipMediaApplication(
                update -> update.sipMediaApplicationId(id).name("Office").endpoints(function("us-east-1")));
        voice.untagResource(
                untag -> untag.resourceARN(created.sipMediaApplicationArn()).tagKeys("a"));
        assertThat(voice.getSipMediaApplication(get -> get.sipMediaApplicationId(id))
                        .sipMediaApplication()
                        .name())
                .isEqualTo("Office");

        voice.deleteSipMediaApplication(delete -> delete.sipMediaApplicationId(id));
        refused(
                NotFoundException.class,
                404,
                () -> voice.deleteSipMediaApplication(delete -> delete.sipMediaApplicationId(id)));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "the provider deletes rules that are enabled, and then their application")
    void appliesChangesAndDestroysARule(ChimeSdkVoiceClient voice, SipFixture fixture) {
        fixture.haveDialIn(SEATTLE);
        String application = fixture.applicationId();
        SipRuleTargetApplication target = SipRuleTargetApplication.builder()
                .sipMediaApplicationId(application)
                .priority(1)
                .awsRegion("us-east-1")
                .build();
        SipRule rule = voice.createSipRule(create -> create.name("Desk")
                        .triggerType("ToPhoneNumber")
                        .triggerValue(SEATTLE)
                        .targetApplications(target))
                .sipRule();
        String id = rule.sipRuleId();
        assertThat(voice.getSipRule(get -> get.sipRuleId(id)).sipRule()).isEqualTo(rule);
        voice.updateSipRule(
                update -> update.sipRuleId(id).name("Office").disabled(false).targetApplications(target));
        assertThat(voice.getSipRule(get -> get.sipRuleId(id)).sipRule().name()).isEqualTo("Office");

        voice.deleteSipRule(delete -> delete.sipRuleId(id));
        refused(NotFoundException.class, 404, () -> voice.deleteSipRule(delete -> delete.sipRuleId(id)));
        voice.deleteSipMediaApplication(delete -> delete.sipMediaApplicationId(application));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "create, read with tags, update, destroy, and read until it is not there")
    void appliesChangesAndDestroysAVoiceProfileDomain(ChimeSdkVoiceClient voice) {
        VoiceProfileDomain created = voice.createVoiceProfileDomain(create -> create.name("Callers")
                        .serverSideEncryptionConfiguration(encryption -> encryption.kmsKeyArn(key("us-east-1")))
                        .tags(Tag.builder().key("a").value("1").build()))
                .voiceProfileDomain();
        String id = created.voiceProfileDomainId();
        assertThat(voice.getVoiceProfileDomain(get -> get.voiceProfileDomainId(id))
                        .voiceProfileDomain())
                .isEqualTo(created);
        assertThat(voice.listTagsForResource(list -> list.resourceARN(created.voiceProfileDomainArn()))
                        .tags())
                .hasSize(1);

        voice.updateVoiceProfileDomain(
                update -> update.voiceProfileDomainId(id).name("Members").description("Who calls"));
        assertThat(voice.getVoiceProfileDomain(get -> get.voiceProfileDomainId(id))
                        .voiceProfileDomain()
                        .name())
                .isEqualTo("Members");

        voice.deleteVoiceProfileDomain(delete -> delete.voiceProfileDomainId(id));
        refused(NotFoundException.class, 404, () -> voice.getVoiceProfileDomain(get -> get.voiceProfileDomainId(id)));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "an empty VoiceConnector takes the settings away: the next read has none")
    void putsAndTakesAwayGlobalSettings(ChimeSdkVoiceClient voice) {
        voice.updateGlobalSettings(update -> update.voiceConnector(connector -> connector.cdrBucket("call-records")));
        assertThat(voice.getGlobalSettings(get -> {}).voiceConnector().cdrBucket())
                .isEqualTo("call-records");

        voice.updateGlobalSettings(update -> update.voiceConnector(connector -> {}));
        assertThat(voice.getGlobalSettings(get -> {}).voiceConnector()).isNull();
    }
}
