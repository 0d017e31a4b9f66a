package dev.dialtone.it.chime.sip;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.chime.sip.SipFixture.NOBODY;
import static dev.dialtone.it.chime.sip.SipFixture.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.junit5.InRegion;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkvoice.model.ConflictException;
import software.amazon.awssdk.services.chimesdkvoice.model.CreateVoiceProfileDomainResponse;
import software.amazon.awssdk.services.chimesdkvoice.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkvoice.model.ResourceLimitExceededException;
import software.amazon.awssdk.services.chimesdkvoice.model.VoiceProfileDomain;
import software.amazon.awssdk.services.chimesdkvoice.model.VoiceProfileDomainSummary;

/** Voice profile domains. */
@ExtendWith(DialtoneServer.class)
class VoiceProfileDomainsTest {

    @Test
    @Evidence(Source.MODEL)
    void createsUpdatesAndDeletes(ChimeSdkVoiceClient voice, SipFixture fixture) {
        CreateVoiceProfileDomainResponse created = create(voice, "Callers", null);
        assertThat(created.sdkHttpResponse().statusCode()).isEqualTo(201);
        VoiceProfileDomain domain = created.voiceProfileDomain();
        String id = domain.voiceProfileDomainId();
        assertThat(domain.voiceProfileDomainArn())
                .matches("arn:aws:chime:us-east-1:[0-9]{12}:voice-profile-domain/" + id);
        assertThat(domain.name()).isEqualTo("Callers");
        assertThat(domain.description()).isEqualTo("Who calls");
        assertThat(domain.serverSideEncryptionConfiguration().kmsKeyArn()).isEqualTo(key("us-east-1"));
        assertThat(domain.updatedTimestamp()).isEqualTo(domain.createdTimestamp());
        assertThat(get(voice, id)).isEqualTo(domain);

        fixture.pass(Duration.ofMinutes(1));
        VoiceProfileDomain renamed = voice.updateVoiceProfileDomain(
                        update -> update.voiceProfileDomainId(id).name("Members"))
                .voiceProfileDomain();
        assertThat(renamed.name()).isEqualTo("Members");
        assertThat(renamed.description()).isEqualTo("Who calls");
        assertThat(renamed.updatedTimestamp()).isAfter(domain.updatedTimestamp());
        VoiceProfileDomain described = voice.updateVoiceProfileDomain(
                        update -> update.voiceProfileDomainId(id).description(""))
                .voiceProfileDomain();
        assertThat(described.description()).isEmpty();
        assertThat(voice.listVoiceProfileDomains(list -> {}).voiceProfileDomains())
                .containsExactly(VoiceProfileDomainSummary.builder()
                        .voiceProfileDomainId(id)
                        .voiceProfileDomainArn(domain.voiceProfileDomainArn())
                        .name("Members")
                        .description("")
                        .createdTimestamp(domain.createdTimestamp())
                        .updatedTimestamp(described.updatedTimestamp())
                        .build());

        assertThat(voice.deleteVoiceProfileDomain(delete -> delete.voiceProfileDomainId(id))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(204);
        refused(NotFoundException.class, 404, () -> get(voice, id));
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "quotas and keys are a region's")
    void belongsToARegion(
            ChimeSdkVoiceClient voice, @InRegion("eu-west-1") ChimeSdkVoiceClient elsewhere, SipFixture fixture) {
        String id = fixture.domain().voiceProfileDomainId();
        refused(NotFoundException.class, 404, () -> get(elsewhere, id));
        assertThat(elsewhere.listVoiceProfileDomains(list -> {}).voiceProfileDomains())
                .isEmpty();
        for (String wrong : List.of(
                key("us-east-1"), "arn:aws:s3:eu-west-1:111122223333:key/1", "arn:aws:kms:eu-west-1:1:key/1", "arn")) {
            refused(
                    BadRequestException.class,
                    400,
                    () -> elsewhere.createVoiceProfileDomain(create -> create.name("Callers")
                            .serverSideEncryptionConfiguration(encryption -> encryption.kmsKeyArn(wrong))));
        }
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "what a token that comes twice does")
    void createsOneDomainForAToken(ChimeSdkVoiceClient voice) {
        VoiceProfileDomain domain = create(voice, "Callers", "token-1").voiceProfileDomain();
        assertThat(create(voice, "Callers", "token-1").voiceProfileDomain()).isEqualTo(domain);
        refused(ConflictException.class, 409, () -> create(voice, "Others", "token-1"));
        assertThat(create(voice, "Callers", "token-2").voiceProfileDomain().voiceProfileDomainId())
                .isNotEqualTo(domain.voiceProfileDomainId());
        assertThat(voice.listVoiceProfileDomains(list -> list.maxResults(1)).nextToken())
                .isNotNull();
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "three voice profile domains a region")
    void refusesMoreThanTheQuota(ChimeSdkVoiceClient voice, Dialtone dialtone) {
        dialtone.account().quotas(QuotaLevel.AWS);
        for (int i = 0; i < 3; i++) {
            create(voice, "Callers", null);
        }
        refused(ResourceLimitExceededException.class, 400, () -> create(voice, "Callers", null));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "DeleteVoiceProfileDomain declares a conflict; by what is not documented")
    void keepsADomainThatIsSearched(ChimeSdkVoiceClient voice, SipFixture fixture) {
        String id = fixture.domain().voiceProfileDomainId();
        String connector = fixture.listeningConnector();
        String task = fixture.search(connector, fixture.call(connector), id).speakerSearchTaskId();
        refused(
                ConflictException.class,
                409,
                () -> voice.deleteVoiceProfileDomain(delete -> delete.voiceProfileDomainId(id)));
        fixture.decide(task, "{\"status\":\"FAILED\"}");
        voice.deleteVoiceProfileDomain(delete -> delete.voiceProfileDomainId(id));
        refused(NotFoundException.class, 404, () -> get(voice, id));
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "Terraform's aws_chimesdkvoice_voice_profile_domain: create, read, update, destroy")
    void passesTerraformsSequence(ChimeSdkVoiceClient voice) {
        VoiceProfileDomain domain = create(voice, "Callers", null).voiceProfileDomain();
        String id = domain.voiceProfileDomainId();
        get(voice, id);
        assertThat(voice.listTagsForResource(list -> list.resourceARN(domain.voiceProfileDomainArn()))
                        .tags())
                .isEmpty();
        voice.updateVoiceProfileDomain(
                update -> update.voiceProfileDomainId(id).name("Members").description("Who is one"));
        get(voice, id);
        voice.deleteVoiceProfileDomain(delete -> delete.voiceProfileDomainId(id));
        refused(NotFoundException.class, 404, () -> get(voice, id));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "Code, status and text of a 404")
    void findsNothingThatIsNotThere(ChimeSdkVoiceClient voice) {
        List<ThrowingCallable> calls = List.of(
                () -> get(voice, NOBODY),
                () -> voice.updateVoiceProfileDomain(update -> update.voiceProfileDomainId(NOBODY)),
                () -> voice.deleteVoiceProfileDomain(delete -> delete.voiceProfileDomainId(NOBODY)),
                () -> voice.listVoiceProfiles(list -> list.voiceProfileDomainId(NOBODY)));
        for (ThrowingCallable call : calls) {
            NotFoundException error = refused(NotFoundException.class, 404, call);
            assertThat(error.awsErrorDetails().errorMessage()).isEqualTo("Unable to find the requested identifier");
        }
    }

    private static CreateVoiceProfileDomainResponse create(
            ChimeSdkVoiceClient voice, String name, @Nullable String token) {
        return voice.createVoiceProfileDomain(create -> create.name(name)
                .description("Who calls")
                .clientRequestToken(token)
                .serverSideEncryptionConfiguration(encryption -> encryption.kmsKeyArn(key("us-east-1"))));
    }

    private static VoiceProfileDomain get(ChimeSdkVoiceClient voice, String id) {
        return voice.getVoiceProfileDomain(get -> get.voiceProfileDomainId(id)).voiceProfileDomain();
    }
}
