package dev.dialtone.it.chime.sip;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.chime.sip.SipFixture.NOBODY;
import static dev.dialtone.it.chime.sip.SipFixture.code;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkvoice.model.ConflictException;
import software.amazon.awssdk.services.chimesdkvoice.model.CreateVoiceProfileResponse;
import software.amazon.awssdk.services.chimesdkvoice.model.ErrorCode;
import software.amazon.awssdk.services.chimesdkvoice.model.GoneException;
import software.amazon.awssdk.services.chimesdkvoice.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkvoice.model.ResourceLimitExceededException;
import software.amazon.awssdk.services.chimesdkvoice.model.VoiceProfile;
import software.amazon.awssdk.services.chimesdkvoice.model.VoiceProfileSummary;

/** Voice profiles: what they are made of, and how long they last. */
@ExtendWith(DialtoneServer.class)
class VoiceProfilesTest {
    private static final Duration THREE_YEARS = Duration.ofDays(3 * 365);

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "made of a finished search; three years from when it was made or updated")
    void lastsThreeYearsFromItsLastUpdate(ChimeSdkVoiceClient voice, SipFixture fixture) {
        String domain = fixture.domain().voiceProfileDomainId();
        String connector = fixture.listeningConnector();
        String task = fixture.search(connector, fixture.call(connector), domain).speakerSearchTaskId();
        CreateVoiceProfileResponse created = voice.createVoiceProfile(create -> create.speakerSearchTaskId(task));
        assertThat(created.sdkHttpResponse().statusCode()).isEqualTo(201);
        VoiceProfile profile = created.voiceProfile();
        String id = profile.voiceProfileId();
        assertThat(profile.voiceProfileArn()).matches("arn:aws:chime:us-east-1:[0-9]{12}:voice-profile/" + id);
        assertThat(profile.voiceProfileDomainId()).isEqualTo(domain);
        assertThat(profile.expirationTimestamp())
                .isEqualTo(profile.createdTimestamp().plus(THREE_YEARS));
        assertThat(get(voice, id)).isEqualTo(profile);
        assertThat(voice.listVoiceProfiles(list -> list.voiceProfileDomainId(domain))
                        .voiceProfiles())
                .containsExactly(VoiceProfileSummary.builder()
                        .voiceProfileId(id)
                        .voiceProfileArn(profile.voiceProfileArn())
                        .voiceProfileDomainId(domain)
                        .createdTimestamp(profile.createdTimestamp())
                        .updatedTimestamp(profile.updatedTimestamp())
                        .expirationTimestamp(profile.expirationTimestamp())
                        .build());

        fixture.pass(Duration.ofDays(365));
        String again =
                fixture.search(connector, fixture.call(connector), domain).speakerSearchTaskId();
        VoiceProfile updated = voice.updateVoiceProfile(
                        update -> update.voiceProfileId(id).speakerSearchTaskId(again))
                .voiceProfile();
        assertThat(updated.createdTimestamp()).isEqualTo(profile.createdTimestamp());
        assertThat(updated.updatedTimestamp()).isAfter(profile.updatedTimestamp());
        assertThat(updated.expirationTimestamp())
                .isEqualTo(updated.updatedTimestamp().plus(THREE_YEARS));

        fixture.pass(THREE_YEARS.minusMinutes(1));
        assertThat(get(voice, id)).isEqualTo(updated);
        fixture.pass(Duration.ofMinutes(1));
        refused(NotFoundException.class, 404, () -> get(voice, id));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "deleting a domain deletes its profiles")
    void goesWithItsDomain(ChimeSdkVoiceClient voice, SipFixture fixture) {
        String domain = fixture.domain().voiceProfileDomainId();
        String other = fixture.domain().voiceProfileDomainId();
        String first = fixture.profile(domain);
        String second = fixture.profile(domain);
        String left = fixture.profile(other);
        assertThat(voice.listVoiceProfiles(
                                list -> list.voiceProfileDomainId(domain).maxResults(1))
                        .nextToken())
                .isNotNull();
        assertThat(voice.deleteVoiceProfile(delete -> delete.voiceProfileId(first))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(204);
        refused(NotFoundException.class, 404, () -> get(voice, first));

        voice.deleteVoiceProfileDomain(delete -> delete.voiceProfileDomainId(domain));
        refused(NotFoundException.class, 404, () -> get(voice, second));
        assertThat(get(voice, left).voiceProfileDomainId()).isEqualTo(other);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "24 hours from the end of the call; that it is gone then is guessed")
    void isMadeWithinADayOfTheCallsEnd(ChimeSdkVoiceClient voice, SipFixture fixture) {
        String domain = fixture.domain().voiceProfileDomainId();
        String connector = fixture.listeningConnector();
        String call = fixture.call(connector);
        String task = fixture.search(connector, call, domain).speakerSearchTaskId();
        fixture.pass(Duration.ofSeconds(1));
        fixture.end(call);
        fixture.pass(Duration.ofHours(24).minusMinutes(1));
        String profile = voice.createVoiceProfile(create -> create.speakerSearchTaskId(task))
                .voiceProfile()
                .voiceProfileId();

        fixture.pass(Duration.ofMinutes(1));
        GoneException error = refused(
                GoneException.class, 410, () -> voice.createVoiceProfile(create -> create.speakerSearchTaskId(task)));
        assertThat(code(error)).isEqualTo(ErrorCode.GONE);
        refused(
                GoneException.class,
                410,
                () -> voice.updateVoiceProfile(
                        update -> update.voiceProfileId(profile).speakerSearchTaskId(task)));
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "which of the declared errors a search is refused with that has no voiceprint")
    void refusesSearchesWithoutAVoiceprint(ChimeSdkVoiceClient voice, ControlClient control, SipFixture fixture) {
        control.dialtone().clock().freeze();
        control.keepTime("chime-sdk-voice", "voice-task", "IN_QUEUE", "IN_PROGRESS");
        String domain = fixture.domain().voiceProfileDomainId();
        String connector = fixture.listeningConnector();
        String call = fixture.call(connector);
        String task = fixture.search(connector, call, domain).speakerSearchTaskId();

        ConflictException error = refused(
                ConflictException.class,
                409,
                () -> voice.createVoiceProfile(create -> create.speakerSearchTaskId(task)));
        assertThat(code(error)).isEqualTo(ErrorCode.CONFLICT);
        voice.stopSpeakerSearchTask(stop -> stop.voiceConnectorId(connector).speakerSearchTaskId(task));
        refused(
                BadRequestException.class,
                400,
                () -> voice.createVoiceProfile(create -> create.speakerSearchTaskId(task)));

        String profile = fixture.profileOf(connector, call, domain);
        String running = fixture.search(connector, call, domain).speakerSearchTaskId();
        refused(
                ConflictException.class,
                409,
                () -> voice.updateVoiceProfile(
                        update -> update.voiceProfileId(profile).speakerSearchTaskId(running)));
        fixture.decide(running, "{\"status\":\"FAILED\"}");
        refused(
                BadRequestException.class,
                400,
                () -> voice.updateVoiceProfile(
                        update -> update.voiceProfileId(profile).speakerSearchTaskId(running)));
        String elsewhere = fixture.search(connector, call, fixture.domain().voiceProfileDomainId())
                .speakerSearchTaskId();
        fixture.decide(elsewhere, "{\"status\":\"SUCCEEDED\"}");
        refused(
                BadRequestException.class,
                400,
                () -> voice.updateVoiceProfile(
                        update -> update.voiceProfileId(profile).speakerSearchTaskId(elsewhere)));
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "a domain holds so many profiles at most; how many is raised on request")
    void refusesMoreThanTheQuota(ChimeSdkVoiceClient voice, Dialtone dialtone, SipFixture fixture) {
        String domain = fixture.domain().voiceProfileDomainId();
        dialtone.account().quota("CHIME_VOICE_PROFILES_PER_DOMAIN", 1);
        fixture.profile(domain);
        refused(ResourceLimitExceededException.class, 400, () -> fixture.profile(domain));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "Code, status and text of a 404")
    void findsNothingThatIsNotThere(ChimeSdkVoiceClient voice, SipFixture fixture) {
        String profile = fixture.profile(fixture.domain().voiceProfileDomainId());
        List<ThrowingCallable> calls = List.of(
                () -> get(voice, NOBODY),
                () -> voice.createVoiceProfile(create -> create.speakerSearchTaskId(NOBODY)),
                () -> voice.updateVoiceProfile(
                        update -> update.voiceProfileId(NOBODY).speakerSearchTaskId(NOBODY)),
                () -> voice.updateVoiceProfile(
                        update -> update.voiceProfileId(profile).speakerSearchTaskId(NOBODY)),
                () -> voice.deleteVoiceProfile(delete -> delete.voiceProfileId(NOBODY)));
        for (ThrowingCallable call : calls) {
            NotFoundException error = refused(NotFoundException.class, 404, call);
            assertThat(error.awsErrorDetails().errorMessage()).isEqualTo("Unable to find the requested identifier");
        }
    }

    private static VoiceProfile get(ChimeSdkVoiceClient voice, String id) {
        return voice.getVoiceProfile(get -> get.voiceProfileId(id)).voiceProfile();
    }
}
