package dev.dialtone.smsvoice.configuration;

import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.smsvoice.model.OwnedPhoneNumber;
import dev.dialtone.smsvoice.model.OwnedPool;
import dev.dialtone.smsvoice.model.OwnedSenderId;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationAttachment;
import dev.dialtone.smsvoice.model.VerifiedDestinationNumber;
import dev.dialtone.smsvoice.optout.OptOutStores;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.CONFIGURATION_SETS_PER_ACCOUNT;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.OPT_OUT_LISTS_PER_ACCOUNT;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.PHONE_NUMBERS_PER_ACCOUNT;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.POOLS_PER_ACCOUNT;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.REGISTRATIONS_PER_ACCOUNT;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.REGISTRATION_ATTACHMENTS_PER_ACCOUNT;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.SENDER_IDS_PER_ACCOUNT;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.VERIFIED_DESTINATION_NUMBERS_PER_ACCOUNT;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Page;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.AccountAttribute;
import dev.dialtone.smsvoice.model.AccountAttributeName;
import dev.dialtone.smsvoice.model.AccountLimit;
import dev.dialtone.smsvoice.model.AccountLimitName;
import dev.dialtone.smsvoice.model.AccountOperations;
import dev.dialtone.smsvoice.model.DescribeAccountAttributesRequest;
import dev.dialtone.smsvoice.model.DescribeAccountAttributesResult;
import dev.dialtone.smsvoice.model.DescribeAccountLimitsRequest;
import dev.dialtone.smsvoice.model.DescribeAccountLimitsResult;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.resource.Listing;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.telephony.account.AccountSettingsStore;
import java.util.ArrayList;
import java.util.List;

/** What an account is set to, and how much it has of what it may have. */
public final class AccountAttributes implements AccountOperations {
    private final ConfigurationStores stores;
    private final OptOutStores optout;
    private final ResourceLookup<OwnedPhoneNumber> phoneNumbers;
    private final ResourceLookup<OwnedPool> pools;
    private final ResourceLookup<RegistrationAttachment> registrationAttachments;
    private final ResourceLookup<Registration> registrations;
    private final ResourceLookup<OwnedSenderId> senderIds;
    private final ResourceLookup<VerifiedDestinationNumber> verifiedDestinationNumbers;
    private final ProtectRules protectRules;
    private final Quotas quotas;

    public AccountAttributes(ConfigurationStores stores, OptOutStores optout, ResourceLookup<OwnedPhoneNumber> phoneNumbers, ResourceLookup<OwnedPool> pools, ResourceLookup<RegistrationAttachment> registrationAttachments, ResourceLookup<Registration> registrations, ResourceLookup<OwnedSenderId> senderIds, ResourceLookup<VerifiedDestinationNumber> verifiedDestinationNumbers, ProtectRules protectRules, Quotas quotas) {
        this.stores = stores;
        this.optout = optout;
        this.phoneNumbers = phoneNumbers;
        this.pools = pools;
        this.registrationAttachments = registrationAttachments;
        this.registrations = registrations;
        this.senderIds = senderIds;
        this.verifiedDestinationNumbers = verifiedDestinationNumbers;
        this.protectRules = protectRules;
        this.quotas = quotas;
    }

    @Override
    public DescribeAccountAttributesResult describeAccountAttributes(
            DescribeAccountAttributesRequest input, RequestContext context) {
        List<AccountAttribute> attributes = new ArrayList<>();
        attributes.add(attribute(
                AccountAttributeName.ACCOUNT_TIER,
                AccountSettingsStore.of(context.account()).tier().value()));
        protectRules
                .accountDefault(context.scope())
                .ifPresent(id -> attributes.add(attribute(AccountAttributeName.DEFAULT_PROTECT_CONFIGURATION_ID, id)));
        Page<AccountAttribute> page = Listing.pageOf(context, input, attributes, attribute -> true);
        return DescribeAccountAttributesResult.builder()
                .accountAttributes(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    /** Sorts of resources that Dialtone does not have yet count as none. */
    @Override
    public DescribeAccountLimitsResult describeAccountLimits(
            DescribeAccountLimitsRequest input, RequestContext context) {
        Scope scope = context.scope();
        List<AccountLimit> limits = List.of(
                limit(
                        scope,
                        AccountLimitName.PHONE_NUMBERS,
                        phoneNumbers.size(scope),
                        PHONE_NUMBERS_PER_ACCOUNT),
                limit(scope, AccountLimitName.POOLS, pools.size(scope), POOLS_PER_ACCOUNT),
                limit(
                        scope,
                        AccountLimitName.CONFIGURATION_SETS,
                        stores.configurationSets.size(scope),
                        CONFIGURATION_SETS_PER_ACCOUNT),
                limit(scope, AccountLimitName.OPT_OUT_LISTS, optOutLists(scope), OPT_OUT_LISTS_PER_ACCOUNT),
                limit(scope, AccountLimitName.SENDER_IDS, senderIds.size(scope), SENDER_IDS_PER_ACCOUNT),
                limit(
                        scope,
                        AccountLimitName.REGISTRATIONS,
                        registrations.size(scope),
                        REGISTRATIONS_PER_ACCOUNT),
                limit(
                        scope,
                        AccountLimitName.REGISTRATION_ATTACHMENTS,
                        registrationAttachments.size(scope),
                        REGISTRATION_ATTACHMENTS_PER_ACCOUNT),
                limit(
                        scope,
                        AccountLimitName.VERIFIED_DESTINATION_NUMBERS,
                        verifiedDestinationNumbers.size(scope),
                        VERIFIED_DESTINATION_NUMBERS_PER_ACCOUNT));
        Page<AccountLimit> page = Listing.pageOf(context, input, limits, limit -> true);
        return DescribeAccountLimitsResult.builder()
                .accountLimits(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    /** The list Default is there before it is made. */
    private int optOutLists(Scope scope) {
        return Math.max(1, optout.optOutLists().size(scope));
    }

    private AccountLimit limit(
            Scope scope, AccountLimitName name, int used, ServiceQuotaExceededExceptionReason quota) {
        return AccountLimit.builder()
                .name(name)
                .used(used)
                .max(quotas.limit(scope, quota))
                .build();
    }

    private static AccountAttribute attribute(AccountAttributeName name, String value) {
        return AccountAttribute.builder().name(name).value(value).build();
    }
}
