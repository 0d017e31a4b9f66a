package dev.dialtone.chime.profile;

import dev.dialtone.chime.model.voice.CreateVoiceProfileRequest;
import dev.dialtone.chime.model.voice.CreateVoiceProfileResponse;
import dev.dialtone.chime.model.voice.DeleteVoiceProfileRequest;
import dev.dialtone.chime.model.voice.GetVoiceProfileRequest;
import dev.dialtone.chime.model.voice.GetVoiceProfileResponse;
import dev.dialtone.chime.model.voice.ListVoiceProfilesRequest;
import dev.dialtone.chime.model.voice.ListVoiceProfilesResponse;
import dev.dialtone.chime.model.voice.StoredVoiceProfile;
import dev.dialtone.chime.model.voice.UpdateVoiceProfileRequest;
import dev.dialtone.chime.model.voice.UpdateVoiceProfileResponse;
import dev.dialtone.chime.model.voice.VoiceProfile;
import dev.dialtone.chime.model.voice.VoiceProfileOperations;
import dev.dialtone.chime.model.voice.VoiceProfileSummary;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.shape.Projection;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.transition.TimedTransition;
import java.time.Duration;
import java.time.Instant;

/** Voice profiles: voices that a speaker search can find. */
final class VoiceProfiles implements VoiceProfileOperations {

    private static final Duration THREE_YEARS = Duration.ofDays(3 * 365);

    /** From when it was made, or last updated. */
    static final TimedTransition EXPIRY =
            TimedTransition.period("chime-sdk-voice", "voice-profile", "Active", "Expired", THREE_YEARS);

    private static final String ID_FIELD = "VoiceProfileId";
    private static final int DEFAULT_PAGE_SIZE = 100;

    /** Planned at the first answer; a start has no use for it. */
    private static final class Loaded {
        static final Projection<StoredVoiceProfile, VoiceProfile> TO_PROFILE =
                Projection.of(StoredVoiceProfile.SCHEMA, VoiceProfile.SCHEMA);

        static final Projection<StoredVoiceProfile, VoiceProfileSummary> TO_SUMMARY =
                Projection.of(StoredVoiceProfile.SCHEMA, VoiceProfileSummary.SCHEMA);
    }

    private final ProfileStores stores;
    private final FinishedSearches searches;
    private final Quotas quotas;

    VoiceProfiles(ProfileStores stores, FinishedSearches searches, Quotas quotas) {
        this.stores = stores;
        this.searches = searches;
        this.quotas = quotas;
    }

    @Override
    public CreateVoiceProfileResponse createVoiceProfile(CreateVoiceProfileRequest input, RequestContext context) {
        Instant now = context.now();
        Scope scope = stores.profiles.scope(context);
        String domain = searches.require(context, input.speakerSearchTaskId()).voiceProfileDomainId();
        if (!stores.domains.exists(scope, domain)) {
            throw ChimeErrors.notFound();
        }
        int before = stores.profiles.entries().countIn(scope, domain);
        quotas.require(scope, ServiceQuotas.VOICE_PROFILES, before + 1);
        String id = context.account().ids().uuid();
        StoredVoiceProfile profile = stores.profiles.put(
                scope,
                StoredVoiceProfile.builder()
                        .voiceProfileId(id)
                        .voiceProfileArn(context.arn("chime", "voice-profile/" + id))
                        .voiceProfileDomainId(domain)
                        .createdTimestamp(now)
                        .updatedTimestamp(now)
                        .expirationTimestamp(now.plus(THREE_YEARS))
                        .build());
        scope.account().timedTransitions().begin(scope, EXPIRY, id);
        return new CreateVoiceProfileResponse(Loaded.TO_PROFILE.apply(profile));
    }

    @Override
    public GetVoiceProfileResponse getVoiceProfile(GetVoiceProfileRequest input, RequestContext context) {
        return new GetVoiceProfileResponse(
                Loaded.TO_PROFILE.apply(stores.profiles.show(context, input.voiceProfileId(), ID_FIELD)));
    }

    @Override
    public ListVoiceProfilesResponse listVoiceProfiles(ListVoiceProfilesRequest input, RequestContext context) {
        String domain = stores.domains
                .require(context, input.voiceProfileDomainId(), "VoiceProfileDomainId")
                .voiceProfileDomainId();
        Page<StoredVoiceProfile> page = stores.profiles.page(
                context,
                context.page(input, DEFAULT_PAGE_SIZE),
                profile -> profile.voiceProfileDomainId().equals(domain));
        return ListVoiceProfilesResponse.builder()
                .voiceProfiles(
                        page.items().stream().map(Loaded.TO_SUMMARY::apply).toList())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateVoiceProfileResponse updateVoiceProfile(UpdateVoiceProfileRequest input, RequestContext context) {
        Instant now = context.now();
        StoredVoiceProfile before = stores.profiles.require(context, input.voiceProfileId(), ID_FIELD);
        Scope scope = stores.profiles.scope(context);
        String domain = searches.require(context, input.speakerSearchTaskId()).voiceProfileDomainId();
        if (!domain.equals(before.voiceProfileDomainId())) {
            throw ChimeErrors.badRequest("SpeakerSearchTaskId: of another voice profile domain (expected: one of "
                    + before.voiceProfileDomainId() + ")");
        }
        StoredVoiceProfile after = stores.profiles.put(
                scope,
                before.toBuilder()
                        .updatedTimestamp(now)
                        .expirationTimestamp(now.plus(THREE_YEARS))
                        .build());
        scope.account().timedTransitions().begin(scope, EXPIRY, after.voiceProfileId());
        return new UpdateVoiceProfileResponse(Loaded.TO_PROFILE.apply(after));
    }

    @Override
    public Unit deleteVoiceProfile(DeleteVoiceProfileRequest input, RequestContext context) {
        StoredVoiceProfile profile = stores.profiles.require(context, input.voiceProfileId(), ID_FIELD);
        stores.profiles.remove(stores.profiles.scope(context), profile.voiceProfileId());
        return new Unit();
    }

    /** The three years are over. */
    void expire(Scope scope, String profileId) {
        stores.profiles.remove(scope, profileId);
    }
}
