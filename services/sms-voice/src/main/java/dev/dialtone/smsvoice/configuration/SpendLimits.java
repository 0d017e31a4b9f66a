package dev.dialtone.smsvoice.configuration;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.DeleteMediaMessageSpendLimitOverrideRequest;
import dev.dialtone.smsvoice.model.DeleteMediaMessageSpendLimitOverrideResult;
import dev.dialtone.smsvoice.model.DeleteNotifyMessageSpendLimitOverrideRequest;
import dev.dialtone.smsvoice.model.DeleteNotifyMessageSpendLimitOverrideResult;
import dev.dialtone.smsvoice.model.DeleteRcsMessageSpendLimitOverrideRequest;
import dev.dialtone.smsvoice.model.DeleteRcsMessageSpendLimitOverrideResult;
import dev.dialtone.smsvoice.model.DeleteTextMessageSpendLimitOverrideRequest;
import dev.dialtone.smsvoice.model.DeleteTextMessageSpendLimitOverrideResult;
import dev.dialtone.smsvoice.model.DeleteVoiceMessageSpendLimitOverrideRequest;
import dev.dialtone.smsvoice.model.DeleteVoiceMessageSpendLimitOverrideResult;
import dev.dialtone.smsvoice.model.DescribeSpendLimitsRequest;
import dev.dialtone.smsvoice.model.DescribeSpendLimitsResult;
import dev.dialtone.smsvoice.model.SetMediaMessageSpendLimitOverrideRequest;
import dev.dialtone.smsvoice.model.SetMediaMessageSpendLimitOverrideResult;
import dev.dialtone.smsvoice.model.SetNotifyMessageSpendLimitOverrideRequest;
import dev.dialtone.smsvoice.model.SetNotifyMessageSpendLimitOverrideResult;
import dev.dialtone.smsvoice.model.SetRcsMessageSpendLimitOverrideRequest;
import dev.dialtone.smsvoice.model.SetRcsMessageSpendLimitOverrideResult;
import dev.dialtone.smsvoice.model.SetTextMessageSpendLimitOverrideRequest;
import dev.dialtone.smsvoice.model.SetTextMessageSpendLimitOverrideResult;
import dev.dialtone.smsvoice.model.SetVoiceMessageSpendLimitOverrideRequest;
import dev.dialtone.smsvoice.model.SetVoiceMessageSpendLimitOverrideResult;
import dev.dialtone.smsvoice.model.SpendLimit;
import dev.dialtone.smsvoice.model.SpendLimitName;
import dev.dialtone.smsvoice.model.SpendLimitOperations;
import dev.dialtone.smsvoice.model.SpendLimitOverride;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.Listing;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import dev.dialtone.telephony.account.AccountSettingsStore;
import dev.dialtone.telephony.account.SpendChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * What may be spent in a month, channel by channel, in whole US dollars. The account has a ceiling for each; an override
 * is a lower limit that the customer sets.
 */
final class SpendLimits implements SpendLimitOperations {
    private final ConfigurationStores stores;

    SpendLimits(ConfigurationStores stores) {
        this.stores = stores;
    }

    @Override
    public DescribeSpendLimitsResult describeSpendLimits(DescribeSpendLimitsRequest input, RequestContext context) {
        List<SpendLimit> limits = new ArrayList<>();
        for (SpendChannel channel : SpendChannel.values()) {
            limits.add(limit(context.scope(), channel));
        }
        Page<SpendLimit> page = Listing.pageOf(context, input, limits, limit -> true);
        return DescribeSpendLimitsResult.builder()
                .spendLimits(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public SetTextMessageSpendLimitOverrideResult setTextMessageSpendLimitOverride(
            SetTextMessageSpendLimitOverrideRequest input, RequestContext context) {
        return SetTextMessageSpendLimitOverrideResult.builder()
                .from(set(context, SpendChannel.TEXT, input.monthlyLimit()))
                .build();
    }

    @Override
    public DeleteTextMessageSpendLimitOverrideResult deleteTextMessageSpendLimitOverride(
            DeleteTextMessageSpendLimitOverrideRequest input, RequestContext context) {
        return DeleteTextMessageSpendLimitOverrideResult.builder()
                .from(delete(context, SpendChannel.TEXT))
                .build();
    }

    @Override
    public SetVoiceMessageSpendLimitOverrideResult setVoiceMessageSpendLimitOverride(
            SetVoiceMessageSpendLimitOverrideRequest input, RequestContext context) {
        return SetVoiceMessageSpendLimitOverrideResult.builder()
                .from(set(context, SpendChannel.VOICE, input.monthlyLimit()))
                .build();
    }

    @Override
    public DeleteVoiceMessageSpendLimitOverrideResult deleteVoiceMessageSpendLimitOverride(
            DeleteVoiceMessageSpendLimitOverrideRequest input, RequestContext context) {
        return DeleteVoiceMessageSpendLimitOverrideResult.builder()
                .from(delete(context, SpendChannel.VOICE))
                .build();
    }

    @Override
    public SetMediaMessageSpendLimitOverrideResult setMediaMessageSpendLimitOverride(
            SetMediaMessageSpendLimitOverrideRequest input, RequestContext context) {
        return SetMediaMessageSpendLimitOverrideResult.builder()
                .from(set(context, SpendChannel.MEDIA, input.monthlyLimit()))
                .build();
    }

    @Override
    public DeleteMediaMessageSpendLimitOverrideResult deleteMediaMessageSpendLimitOverride(
            DeleteMediaMessageSpendLimitOverrideRequest input, RequestContext context) {
        return DeleteMediaMessageSpendLimitOverrideResult.builder()
                .from(delete(context, SpendChannel.MEDIA))
                .build();
    }

    @Override
    public SetRcsMessageSpendLimitOverrideResult setRcsMessageSpendLimitOverride(
            SetRcsMessageSpendLimitOverrideRequest input, RequestContext context) {
        return SetRcsMessageSpendLimitOverrideResult.builder()
                .from(set(context, SpendChannel.RCS, input.monthlyLimit()))
                .build();
    }

    @Override
    public DeleteRcsMessageSpendLimitOverrideResult deleteRcsMessageSpendLimitOverride(
            DeleteRcsMessageSpendLimitOverrideRequest input, RequestContext context) {
        return DeleteRcsMessageSpendLimitOverrideResult.builder()
                .from(delete(context, SpendChannel.RCS))
                .build();
    }

    @Override
    public SetNotifyMessageSpendLimitOverrideResult setNotifyMessageSpendLimitOverride(
            SetNotifyMessageSpendLimitOverrideRequest input, RequestContext context) {
        return SetNotifyMessageSpendLimitOverrideResult.builder()
                .from(set(context, SpendChannel.NOTIFY, input.monthlyLimit()))
                .build();
    }

    @Override
    public DeleteNotifyMessageSpendLimitOverrideResult deleteNotifyMessageSpendLimitOverride(
            DeleteNotifyMessageSpendLimitOverrideRequest input, RequestContext context) {
        return DeleteNotifyMessageSpendLimitOverrideResult.builder()
                .from(delete(context, SpendChannel.NOTIFY))
                .build();
    }

    private SpendLimit limit(Scope scope, SpendChannel channel) {
        return SpendLimit.builder()
                .name(name(channel))
                .enforcedLimit(enforced(scope, channel))
                .maxLimit(ceiling(scope, channel))
                .overridden(stores.spendLimitOverrides.contains(scope, channel.name()))
                .build();
    }

    /** What may be spent in a month, in dollars. A ceiling that was lowered after the override was set holds. */
    long enforced(Scope scope, SpendChannel channel) {
        return stores.spendLimitOverrides
                .find(scope, channel.name())
                .map(override -> Math.min(override.monthlyLimit(), ceiling(scope, channel)))
                .orElseGet(() -> withoutOverride(scope, channel));
    }

    private SpendLimitOverride set(RequestContext context, SpendChannel channel, long dollars) {
        Scope scope = context.scope();
        long ceiling = ceiling(scope, channel);
        if (dollars > ceiling) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.REQUESTED_SPEND_LIMIT_HIGHER_THAN_SERVICE_LIMIT,
                    "monthlyLimit",
                    dollars + " is more than the account's " + ceiling);
        }
        return stores.spendLimitOverrides.put(scope, channel.name(), override(dollars));
    }

    /** Answers what holds again. No override is no error. */
    private SpendLimitOverride delete(RequestContext context, SpendChannel channel) {
        stores.spendLimitOverrides.remove(context.scope(), channel.name());
        return override(withoutOverride(context.scope(), channel));
    }

    private static SpendLimitOverride override(long dollars) {
        return SpendLimitOverride.builder().monthlyLimit(dollars).build();
    }

    private static long ceiling(Scope scope, SpendChannel channel) {
        return channel.ceiling(AccountSettingsStore.of(scope.account()));
    }

    private static long withoutOverride(Scope scope, SpendChannel channel) {
        return channel.enforced(AccountSettingsStore.of(scope.account()));
    }

    private static SpendLimitName name(SpendChannel channel) {
        return SpendLimitName.of(channel.name() + "_MESSAGE_MONTHLY_SPEND_LIMIT");
    }
}
