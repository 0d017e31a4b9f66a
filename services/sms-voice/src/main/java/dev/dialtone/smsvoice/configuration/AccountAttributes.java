package dev.dialtone.smsvoice.configuration;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
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
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.resource.Listing;
import dev.dialtone.smsvoice.resource.ResourceKit;
import dev.dialtone.telephony.account.AccountSettingsStore;
import java.util.ArrayList;
import java.util.List;

/** What an account is set to, and how much it has of what it may have. */
final class AccountAttributes implements AccountOperations {
    /** In AWS's order. The quota of each is named after it. */
    private static final List<Counted> COUNTED = List.of(
            new Counted(AccountLimitName.PHONE_NUMBERS, ResourceType.PHONE_NUMBER),
            new Counted(AccountLimitName.POOLS, ResourceType.POOL),
            new Counted(AccountLimitName.CONFIGURATION_SETS, ResourceType.CONFIGURATION_SET),
            new Counted(AccountLimitName.OPT_OUT_LISTS, ResourceType.OPT_OUT_LIST),
            new Counted(AccountLimitName.SENDER_IDS, ResourceType.SENDER_ID),
            new Counted(AccountLimitName.REGISTRATIONS, ResourceType.REGISTRATION),
            new Counted(AccountLimitName.REGISTRATION_ATTACHMENTS, ResourceType.REGISTRATION_ATTACHMENT),
            new Counted(AccountLimitName.VERIFIED_DESTINATION_NUMBERS, ResourceType.VERIFIED_DESTINATION_NUMBER));

    private final ProtectRules protectRules;
    private final ResourceKit kit;

    /** A limit, and what it counts. */
    private record Counted(AccountLimitName name, ResourceType type) {}

    AccountAttributes(ProtectRules protectRules, ResourceKit kit) {
        this.protectRules = protectRules;
        this.kit = kit;
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

    @Override
    public DescribeAccountLimitsResult describeAccountLimits(
            DescribeAccountLimitsRequest input, RequestContext context) {
        List<AccountLimit> limits =
                COUNTED.stream().map(kind -> limit(context.scope(), kind)).toList();
        Page<AccountLimit> page = Listing.pageOf(context, input, limits, limit -> true);
        return DescribeAccountLimitsResult.builder()
                .accountLimits(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private AccountLimit limit(Scope scope, Counted counted) {
        return AccountLimit.builder()
                .name(counted.name())
                .used(kit.kind(counted.type()).size(scope))
                .max(kit.quotas().limit(scope, counted.name() + "_PER_ACCOUNT"))
                .build();
    }

    private static AccountAttribute attribute(AccountAttributeName name, String value) {
        return AccountAttribute.builder().name(name).value(value).build();
    }
}
