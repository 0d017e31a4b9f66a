package dev.dialtone.chime.room;

import dev.dialtone.chime.account.AccountTypes;
import dev.dialtone.chime.model.chime.ConversationRetentionSettings;
import dev.dialtone.chime.model.chime.GetRetentionSettingsRequest;
import dev.dialtone.chime.model.chime.GetRetentionSettingsResponse;
import dev.dialtone.chime.model.chime.PutRetentionSettingsRequest;
import dev.dialtone.chime.model.chime.PutRetentionSettingsResponse;
import dev.dialtone.chime.model.chime.RetentionOperations;
import dev.dialtone.chime.model.chime.RetentionSettings;
import dev.dialtone.chime.model.chime.RoomRetentionSettings;
import dev.dialtone.chime.model.chime.StoredAccount;
import dev.dialtone.chime.model.chime.StoredRetention;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.transition.TimedTransition;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * For how many days messages of an Enterprise account are kept. When it is to be fewer than before, nothing is deleted for 30 days,
 * in which an administrator may still think better of it.
 */
final class Retention implements RetentionOperations {

    private static final Duration GRACE = Duration.ofDays(30);

    static final TimedTransition GRACE_PERIOD =
            TimedTransition.period("chime", "retention-settings", "GracePeriod", "InEffect", GRACE);

    /** What an Enterprise account has that has set nothing. */
    private static final int DEFAULT_DAYS = 90;

    private final RoomStores stores;
    private final ResourceLookup<StoredAccount> accounts;

    Retention(RoomStores stores, ResourceLookup<StoredAccount> accounts) {
        this.stores = stores;
        this.accounts = accounts;
    }

    @Override
    public GetRetentionSettingsResponse getRetentionSettings(
            GetRetentionSettingsRequest input, RequestContext context) {
        StoredRetention retention = current(context, input.accountId());
        return new GetRetentionSettingsResponse(shown(retention), retention.initiateDeletionTimestamp());
    }

    /** The status has no body, so that nobody sees what the contract has for it. */
    @Override
    public PutRetentionSettingsResponse putRetentionSettings(
            PutRetentionSettingsRequest input, RequestContext context) {
        StoredRetention before = current(context, input.accountId());
        RoomRetentionSettings rooms = input.retentionSettings().roomRetentionSettings();
        ConversationRetentionSettings conversations = input.retentionSettings().conversationRetentionSettings();
        StoredRetention after = before.toBuilder()
                .roomRetentionDays(rooms == null ? before.roomRetentionDays() : rooms.retentionDays())
                .conversationRetentionDays(
                        conversations == null ? before.conversationRetentionDays() : conversations.retentionDays())
                .build();
        if (!after.equals(before)) {
            change(stores.retentions.scope(context), before, after);
        }
        return new PutRetentionSettingsResponse(null, null);
    }

    /** The 30 days are over. */
    void finish(Scope scope, String accountId) {
        stores.retentions.update(
                scope,
                accountId,
                retention ->
                        retention.toBuilder().initiateDeletionTimestamp(null).build());
    }

    private void change(Scope scope, StoredRetention before, StoredRetention after) {
        if (before.initiateDeletionTimestamp() != null) {
            throw ChimeErrors.conflict("The last change is in its grace period until "
                    + before.initiateDeletionTimestamp() + " (expected: no other change by then)");
        }
        boolean isShortened = isShorter(before.roomRetentionDays(), after.roomRetentionDays())
                || isShorter(before.conversationRetentionDays(), after.conversationRetentionDays());
        if (!isShortened) {
            stores.retentions.put(scope, after);
            return;
        }
        stores.retentions.put(
                scope,
                after.toBuilder()
                        .initiateDeletionTimestamp(
                                scope.account().timeline().now().plus(GRACE))
                        .build());
        scope.account().timedTransitions().begin(scope, GRACE_PERIOD, after.accountId());
    }

    private StoredRetention current(RequestContext context, String accountId) {
        String id = AccountTypes.requireEnterprise(accounts, context, accountId).accountId();
        return stores.retentions
                .find(stores.retentions.scope(context), id)
                .orElseGet(() -> new StoredRetention(id, DEFAULT_DAYS, DEFAULT_DAYS, null));
    }

    private static boolean isShorter(@Nullable Integer before, @Nullable Integer after) {
        return after != null && (before == null || after < before);
    }

    private static RetentionSettings shown(StoredRetention retention) {
        return new RetentionSettings(
                new RoomRetentionSettings(retention.roomRetentionDays()),
                new ConversationRetentionSettings(retention.conversationRetentionDays()));
    }
}
