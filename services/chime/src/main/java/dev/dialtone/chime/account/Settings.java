package dev.dialtone.chime.account;

import dev.dialtone.chime.model.BusinessCallingSettings;
import dev.dialtone.chime.model.GetGlobalSettingsResponse;
import dev.dialtone.chime.model.GetPhoneNumberSettingsResponse;
import dev.dialtone.chime.model.SettingsOperations;
import dev.dialtone.chime.model.StoredAccountSettings;
import dev.dialtone.chime.model.UpdateGlobalSettingsRequest;
import dev.dialtone.chime.model.UpdatePhoneNumberSettingsRequest;
import dev.dialtone.chime.model.VoiceConnectorSettings;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.resource.Names;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Constraint;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.Projection;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import org.jspecify.annotations.Nullable;

/** An account's default calling name, and the buckets that its call detail records go to. */
final class Settings implements SettingsOperations {

    /** The one entry of the store. */
    private static final String KEY = "settings";

    /** Made at the first call; a start has no use for them. */
    static final class Loaded {
        static final StoredAccountSettings DEFAULTS =
                StoredAccountSettings.builder().build();

        static final Projection<StoredAccountSettings, GetPhoneNumberSettingsResponse> TO_PHONE_NUMBER_SETTINGS =
                Projection.of(StoredAccountSettings.SCHEMA, GetPhoneNumberSettingsResponse.SCHEMA);

        static final Projection<StoredAccountSettings, GetGlobalSettingsResponse> TO_GLOBAL_SETTINGS =
                Projection.of(StoredAccountSettings.SCHEMA, GetGlobalSettingsResponse.SCHEMA);
    }

    private final AccountStores stores;

    Settings(AccountStores stores) {
        this.stores = stores;
    }

    @Override
    public GetPhoneNumberSettingsResponse getPhoneNumberSettings(Unit input, RequestContext context) {
        return Loaded.TO_PHONE_NUMBER_SETTINGS.apply(current(context.scope()));
    }

    @Override
    public Unit updatePhoneNumberSettings(UpdatePhoneNumberSettingsRequest input, RequestContext context) {
        StoredAccountSettings before = current(context.scope());
        Names.callingNameError(before.callingNameUpdatedTimestamp(), context.now())
                .ifPresent(error -> {
                    throw error;
                });
        return set(
                context.scope(),
                before.toBuilder()
                        .callingName(Names.nullIfEmpty(input.callingName()))
                        .callingNameUpdatedTimestamp(context.now())
                        .build());
    }

    @Override
    public GetGlobalSettingsResponse getGlobalSettings(Unit input, RequestContext context) {
        return Loaded.TO_GLOBAL_SETTINGS.apply(current(context.scope()));
    }

    /** Settings without a bucket are taken away, which is how Terraform destroys them. */
    @Override
    public Unit updateGlobalSettings(UpdateGlobalSettingsRequest input, RequestContext context) {
        BusinessCallingSettings businessCalling = input.businessCalling();
        VoiceConnectorSettings voiceConnector = input.voiceConnector();
        requireGenerousLength(businessCalling == null ? null : businessCalling.cdrBucket());
        requireGenerousLength(voiceConnector == null ? null : voiceConnector.cdrBucket());
        StoredAccountSettings.Builder changed = current(context.scope()).toBuilder();
        if (businessCalling != null) {
            changed.businessCalling(businessCalling.cdrBucket() == null ? null : businessCalling);
        }
        if (voiceConnector != null) {
            changed.voiceConnector(voiceConnector.cdrBucket() == null ? null : voiceConnector);
        }
        return set(context.scope(), changed.build());
    }

    /** The contract leaves names of buckets open; what is kept has an end all the same. */
    private static void requireGenerousLength(@Nullable String bucket) {
        if (bucket != null && !Constraint.Length.GENEROUS.isMetBy(bucket)) {
            throw ChimeErrors.badRequest("CdrBucket: " + Excerpt.of(bucket) + " (expected: "
                    + Constraint.Length.GENEROUS.expectation() + ")");
        }
    }

    private StoredAccountSettings current(Scope scope) {
        return stores.settings.find(scope, KEY).orElse(Loaded.DEFAULTS);
    }

    private Unit set(Scope scope, StoredAccountSettings changed) {
        stores.settings.put(scope, KEY, changed);
        return new Unit();
    }
}
