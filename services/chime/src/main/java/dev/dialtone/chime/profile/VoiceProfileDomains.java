package dev.dialtone.chime.profile;

import dev.dialtone.chime.model.voice.CreateVoiceProfileDomainRequest;
import dev.dialtone.chime.model.voice.CreateVoiceProfileDomainResponse;
import dev.dialtone.chime.model.voice.DeleteVoiceProfileDomainRequest;
import dev.dialtone.chime.model.voice.GetVoiceProfileDomainRequest;
import dev.dialtone.chime.model.voice.GetVoiceProfileDomainResponse;
import dev.dialtone.chime.model.voice.ListVoiceProfileDomainsRequest;
import dev.dialtone.chime.model.voice.ListVoiceProfileDomainsResponse;
import dev.dialtone.chime.model.voice.StoredSpeakerSearch;
import dev.dialtone.chime.model.voice.StoredVoiceProfile;
import dev.dialtone.chime.model.voice.StoredVoiceProfileDomain;
import dev.dialtone.chime.model.voice.StoredVoiceTaskKind;
import dev.dialtone.chime.model.voice.UpdateVoiceProfileDomainRequest;
import dev.dialtone.chime.model.voice.UpdateVoiceProfileDomainResponse;
import dev.dialtone.chime.model.voice.VoiceProfileDomain;
import dev.dialtone.chime.model.voice.VoiceProfileDomainOperations;
import dev.dialtone.chime.model.voice.VoiceProfileDomainSummary;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.chime.tag.TagStores;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.resource.Arn;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.shape.Projection;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Voice profile domains, which hold voice profiles under one key. */
final class VoiceProfileDomains implements VoiceProfileDomainOperations {

    private static final String ID_FIELD = "VoiceProfileDomainId";
    private static final int DEFAULT_PAGE_SIZE = 100;

    /** Planned at the first answer; a start has no use for it. */
    private static final class Loaded {
        static final Projection<StoredVoiceProfileDomain, VoiceProfileDomain> TO_DOMAIN =
                Projection.of(StoredVoiceProfileDomain.SCHEMA, VoiceProfileDomain.SCHEMA);

        static final Projection<StoredVoiceProfileDomain, VoiceProfileDomainSummary> TO_SUMMARY =
                Projection.of(StoredVoiceProfileDomain.SCHEMA, VoiceProfileDomainSummary.SCHEMA);
    }

    private final ProfileStores stores;
    private final TagStores tags;
    private final Quotas quotas;

    VoiceProfileDomains(ProfileStores stores, TagStores tags, Quotas quotas) {
        this.stores = stores;
        this.tags = tags;
        this.quotas = quotas;
    }

    @Override
    public CreateVoiceProfileDomainResponse createVoiceProfileDomain(
            CreateVoiceProfileDomainRequest input, RequestContext context) {
        Instant now = context.now();
        Scope scope = stores.domains.scope(context);
        String key = input.serverSideEncryptionConfiguration().kmsKeyArn();
        requireKeyOf(context.region(), key);
        String request = String.join("\n", input.name(), Objects.requireNonNullElse(input.description(), ""), key);
        Optional<StoredVoiceProfileDomain> before = madeBy(scope, input);
        if (before.isPresent()) {
            if (!request.equals(before.get().request())) {
                throw ChimeErrors.conflict("ClientRequestToken: used for another voice profile domain");
            }
            return new CreateVoiceProfileDomainResponse(Loaded.TO_DOMAIN.apply(before.get()));
        }
        Map<String, String> given = tags.tags().checked(scope, TagStores.map(input.tags()));
        quotas.require(scope, ServiceQuotas.VOICE_PROFILE_DOMAINS, stores.domains.size(scope) + 1);
        String id = context.account().ids().uuid();
        StoredVoiceProfileDomain domain = stores.domains.create(
                context,
                StoredVoiceProfileDomain.builder()
                        .voiceProfileDomainId(id)
                        .voiceProfileDomainArn(stores.domains.arn(context, id))
                        .name(input.name())
                        .description(input.description())
                        .serverSideEncryptionConfiguration(input.serverSideEncryptionConfiguration())
                        .createdTimestamp(now)
                        .updatedTimestamp(now)
                        .clientRequestToken(input.clientRequestToken())
                        .request(input.clientRequestToken() == null ? null : request)
                        .build(),
                given);
        return new CreateVoiceProfileDomainResponse(Loaded.TO_DOMAIN.apply(domain));
    }

    @Override
    public GetVoiceProfileDomainResponse getVoiceProfileDomain(
            GetVoiceProfileDomainRequest input, RequestContext context) {
        return new GetVoiceProfileDomainResponse(
                Loaded.TO_DOMAIN.apply(stores.domains.show(context, input.voiceProfileDomainId(), ID_FIELD)));
    }

    @Override
    public ListVoiceProfileDomainsResponse listVoiceProfileDomains(
            ListVoiceProfileDomainsRequest input, RequestContext context) {
        Page<StoredVoiceProfileDomain> page =
                stores.domains.page(context, context.page(input, DEFAULT_PAGE_SIZE), domain -> true);
        return ListVoiceProfileDomainsResponse.builder()
                .voiceProfileDomains(
                        page.items().stream().map(Loaded.TO_SUMMARY::apply).toList())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateVoiceProfileDomainResponse updateVoiceProfileDomain(
            UpdateVoiceProfileDomainRequest input, RequestContext context) {
        StoredVoiceProfileDomain before = require(context, input.voiceProfileDomainId());
        StoredVoiceProfileDomain.Builder changed = before.toBuilder().updatedTimestamp(context.now());
        if (input.name() != null) {
            changed.name(input.name());
        }
        if (input.description() != null) {
            changed.description(input.description());
        }
        StoredVoiceProfileDomain after = stores.domains.put(stores.domains.scope(context), changed.build());
        return new UpdateVoiceProfileDomainResponse(Loaded.TO_DOMAIN.apply(after));
    }

    @Override
    public Unit deleteVoiceProfileDomain(DeleteVoiceProfileDomainRequest input, RequestContext context) {
        String id = require(context, input.voiceProfileDomainId()).voiceProfileDomainId();
        Scope scope = stores.domains.scope(context);
        if (stores.atWork(scope, StoredVoiceTaskKind.SPEAKER_SEARCH).anyMatch(task -> isOf(task.search(), id))) {
            throw ChimeErrors.conflict("A speaker search task of the voice profile domain is not finished");
        }
        if (stores.profiles.entries().countIn(scope, id) > 0) {
            List<String> profiles = stores.profiles.entries().stream(scope)
                    .filter(profile -> profile.voiceProfileDomainId().equals(id))
                    .map(StoredVoiceProfile::voiceProfileId)
                    .toList();
            profiles.forEach(profile -> stores.profiles.remove(scope, profile));
        }
        stores.domains.remove(scope, id);
        return new Unit();
    }

    private StoredVoiceProfileDomain require(RequestContext context, String id) {
        return stores.domains.require(context, id, ID_FIELD);
    }

    private Optional<StoredVoiceProfileDomain> madeBy(Scope scope, CreateVoiceProfileDomainRequest input) {
        String token = input.clientRequestToken();
        return token == null
                ? Optional.empty()
                : stores.domains.entries().stream(scope)
                        .filter(domain -> token.equals(domain.clientRequestToken()))
                        .findFirst();
    }

    private static boolean isOf(@Nullable StoredSpeakerSearch search, String domainId) {
        return search != null && search.voiceProfileDomainId().equals(domainId);
    }

    /** Whether there is such a key, only AWS's key service knows. */
    private static void requireKeyOf(String region, String key) {
        boolean isKey = Arn.parse(key)
                .filter(arn -> arn.isWellFormed()
                        && arn.service().equals("kms")
                        && arn.region().equals(region)
                        && (arn.type().equals("key") || arn.type().equals("alias")))
                .isPresent();
        if (!isKey) {
            throw ChimeErrors.badRequest(
                    "ServerSideEncryptionConfiguration.KmsKeyArn: not one of a key of this region (expected: arn:aws:kms:"
                            + region + ":…:key/…)");
        }
    }
}
