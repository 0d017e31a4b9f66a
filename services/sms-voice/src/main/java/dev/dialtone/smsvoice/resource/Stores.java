package dev.dialtone.smsvoice.resource;

import dev.dialtone.core.state.Store;
import dev.dialtone.smsvoice.configuration.ProtectRules;
import dev.dialtone.smsvoice.message.Sender;
import dev.dialtone.smsvoice.model.AttachedPolicy;
import dev.dialtone.smsvoice.model.AttachmentCreation;
import dev.dialtone.smsvoice.model.ConfigurationSet;
import dev.dialtone.smsvoice.model.DailyCount;
import dev.dialtone.smsvoice.model.DefaultProtectConfiguration;
import dev.dialtone.smsvoice.model.HeldKeyword;
import dev.dialtone.smsvoice.model.MonthlySpend;
import dev.dialtone.smsvoice.model.NotifyConfiguration;
import dev.dialtone.smsvoice.model.NumberOverride;
import dev.dialtone.smsvoice.model.OptIn;
import dev.dialtone.smsvoice.model.OptOutList;
import dev.dialtone.smsvoice.model.OptedOutNumber;
import dev.dialtone.smsvoice.model.OwnedPhoneNumber;
import dev.dialtone.smsvoice.model.OwnedPool;
import dev.dialtone.smsvoice.model.OwnedSenderId;
import dev.dialtone.smsvoice.model.PoolMember;
import dev.dialtone.smsvoice.model.ProtectConfiguration;
import dev.dialtone.smsvoice.model.RcsAgent;
import dev.dialtone.smsvoice.model.RcsCountryLaunch;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationAttachment;
import dev.dialtone.smsvoice.model.RegistrationVersion;
import dev.dialtone.smsvoice.model.ResourceTags;
import dev.dialtone.smsvoice.model.SpendLimitOverride;
import dev.dialtone.smsvoice.model.VerifiedDestinationNumber;
import dev.dialtone.smsvoice.optout.OptOutLists;
import dev.dialtone.smsvoice.origination.KeywordSets;
import dev.dialtone.smsvoice.origination.SenderIds;
import dev.dialtone.smsvoice.sending.DailyCounts;
import java.util.function.Function;

/**
 * Everything the service keeps, a region of an account apart from the others. A class per resource writes its own store;
 * the others read it where their rules look at it.
 */
public final class Stores {
    /** By PhoneNumberId, counted by opt-out list; the oldest of those that send alike. */
    public final Store<String, OwnedPhoneNumber> phoneNumbers = Store.<String, OwnedPhoneNumber>perRegion(
                    "sms-voice/phone-numbers", () -> OwnedPhoneNumber.SCHEMA)
            .byGroup(OptOutLists::usedBy)
            .byKind(new KindOfNumber());
    /** By name. */
    public final Store<String, OptOutList> optOutLists =
            Store.perRegion("sms-voice/opt-out-lists", () -> OptOutList.SCHEMA);
    /** A part for each list, by number in E.164. */
    public final Store<String, OptedOutNumber> optedOutNumbers =
            Store.perRegion("sms-voice/opted-out-numbers", () -> OptedOutNumber.SCHEMA);
    /** A part for each list, by number in E.164; the oldest first. */
    public final Store<String, OptIn> optIns = Store.perRegion("sms-voice/opt-ins", () -> OptIn.SCHEMA);
    /** By name. */
    public final Store<String, ConfigurationSet> configurationSets =
            Store.perRegion("sms-voice/configuration-sets", () -> ConfigurationSet.SCHEMA);
    /** By id. */
    public final Store<String, ProtectConfiguration> protectConfigurations =
            Store.perRegion("sms-voice/protect-configurations", () -> ProtectConfiguration.SCHEMA);
    /** A part for each protect configuration, by number in E.164. */
    public final Store<String, NumberOverride> numberOverrides =
            Store.perRegion("sms-voice/number-overrides", () -> NumberOverride.SCHEMA);
    /** Under {@link ProtectRules#DEFAULT}, or empty. */
    public final Store<String, DefaultProtectConfiguration> defaultProtectConfiguration =
            Store.perRegion("sms-voice/default-protect-configuration", () -> DefaultProtectConfiguration.SCHEMA);
    /** By id. */
    public final Store<String, VerifiedDestinationNumber> verifiedDestinationNumbers =
            Store.perRegion("sms-voice/verified-destination-numbers", () -> VerifiedDestinationNumber.SCHEMA);
    /** By ARN; a resource without a policy has no entry. */
    final Store<String, AttachedPolicy> policies = Store.perRegion("sms-voice/policies", () -> AttachedPolicy.SCHEMA);
    /** By the name of the channel: the limits that are lower than the account's ceilings. */
    public final Store<String, SpendLimitOverride> spendLimitOverrides =
            Store.perRegion("sms-voice/spend-limit-overrides", () -> SpendLimitOverride.SCHEMA);
    /** By the name of the channel. */
    public final Store<String, MonthlySpend> monthlySpends =
            Store.perRegion("sms-voice/monthly-spends", () -> MonthlySpend.SCHEMA);
    /** By what is counted; see {@link DailyCounts}. */
    public final Store<String, DailyCount> dailyCounts =
            Store.perRegion("sms-voice/daily-counts", () -> DailyCount.SCHEMA);
    /** By id, counted by opt-out list. */
    public final Store<String, RcsAgent> rcsAgents = Store.<String, RcsAgent>perRegion(
                    "sms-voice/rcs-agents", () -> RcsAgent.SCHEMA)
            .byGroup(RcsAgent::optOutListName);
    /** A part for each RCS agent, by country. */
    public final Store<String, RcsCountryLaunch> rcsLaunches =
            Store.perRegion("sms-voice/rcs-launches", () -> RcsCountryLaunch.SCHEMA);
    /** By RegistrationId. */
    public final Store<String, Registration> registrations =
            Store.perRegion("sms-voice/registrations", () -> Registration.SCHEMA);
    /** By RegistrationId, a slash and the version's number. */
    public final Store<String, RegistrationVersion> registrationVersions =
            Store.perRegion("sms-voice/registration-versions", () -> RegistrationVersion.SCHEMA);
    /** By RegistrationAttachmentId. */
    public final Store<String, RegistrationAttachment> registrationAttachments =
            Store.perRegion("sms-voice/registration-attachments", () -> RegistrationAttachment.SCHEMA);
    /** By RegistrationAttachmentId; the oldest first. */
    public final Store<String, AttachmentCreation> attachmentCreations =
            Store.perRegion("sms-voice/attachment-creations", () -> AttachmentCreation.SCHEMA);
    /** By PoolId, counted by opt-out list. */
    public final Store<String, OwnedPool> pools = Store.<String, OwnedPool>perRegion(
                    "sms-voice/pools", () -> OwnedPool.SCHEMA)
            .byGroup(OptOutLists::usedBy);
    /** A part for each pool, by ARN. */
    public final Store<String, PoolMember> poolMembers =
            Store.perRegion("sms-voice/pool-members", () -> PoolMember.SCHEMA);
    /** By {@link SenderIds#key}; the oldest of those that send alike. */
    public final Store<String, OwnedSenderId> senderIds = Store.<String, OwnedSenderId>perRegion(
                    "sms-voice/sender-ids", () -> OwnedSenderId.SCHEMA)
            .byKind(new KindOfSenderId());
    /** A part for each owner, by keyword in upper case; see {@link KeywordSets}. */
    public final Store<String, HeldKeyword> keywords = Store.perRegion("sms-voice/keywords", () -> HeldKeyword.SCHEMA);
    /** By id. */
    public final Store<String, NotifyConfiguration> notifyConfigurations =
            Store.perRegion("sms-voice/notify-configurations", () -> NotifyConfiguration.SCHEMA);
    /** By ARN; a resource without tags has no entry. */
    public final Store<String, ResourceTags> tags = Store.perRegion("sms-voice/tags", () -> ResourceTags.SCHEMA);

    /** Classes and not lambdas, so that a start does not load what sends. */
    private static final class KindOfNumber implements Function<OwnedPhoneNumber, Object> {
        @Override
        public Object apply(OwnedPhoneNumber number) {
            return Sender.Kind.of(number);
        }
    }

    /** As {@link KindOfNumber}. */
    private static final class KindOfSenderId implements Function<OwnedSenderId, Object> {
        @Override
        public Object apply(OwnedSenderId senderId) {
            return Sender.Kind.of(senderId);
        }
    }
}
