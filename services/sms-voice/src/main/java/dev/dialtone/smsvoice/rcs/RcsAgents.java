package dev.dialtone.smsvoice.rcs;

import static dev.dialtone.core.resource.Given.ifGiven;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CountryLaunchStatus;
import dev.dialtone.smsvoice.model.CountryLaunchStatusFilterName;
import dev.dialtone.smsvoice.model.CountryLaunchStatusInformation;
import dev.dialtone.smsvoice.model.CreateRcsAgentRequest;
import dev.dialtone.smsvoice.model.CreateRcsAgentResult;
import dev.dialtone.smsvoice.model.DeleteRcsAgentRequest;
import dev.dialtone.smsvoice.model.DeleteRcsAgentResult;
import dev.dialtone.smsvoice.model.DescribeRcsAgentCountryLaunchStatusRequest;
import dev.dialtone.smsvoice.model.DescribeRcsAgentCountryLaunchStatusResult;
import dev.dialtone.smsvoice.model.DescribeRcsAgentsRequest;
import dev.dialtone.smsvoice.model.DescribeRcsAgentsResult;
import dev.dialtone.smsvoice.model.RcsAgent;
import dev.dialtone.smsvoice.model.RcsAgentFilterName;
import dev.dialtone.smsvoice.model.RcsAgentInformation;
import dev.dialtone.smsvoice.model.RcsAgentOperations;
import dev.dialtone.smsvoice.model.RcsAgentStatus;
import dev.dialtone.smsvoice.model.RcsCountryLaunch;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.UpdateRcsAgentRequest;
import dev.dialtone.smsvoice.model.UpdateRcsAgentResult;
import dev.dialtone.smsvoice.optout.OptOutLists;
import dev.dialtone.smsvoice.origination.KeywordSets;
import dev.dialtone.smsvoice.origination.PooledAgents;
import dev.dialtone.smsvoice.origination.TwoWay;
import dev.dialtone.smsvoice.resource.Filter;
import dev.dialtone.smsvoice.resource.Listing;
import dev.dialtone.smsvoice.resource.NewTags;
import dev.dialtone.smsvoice.resource.ResourceKit;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** RCS agents. How far they are launched comes from registrations: {@link RcsLaunches}. */
final class RcsAgents implements RcsAgentOperations {
    private static final ResourceType TYPE = ResourceType.RCS_AGENT;

    private final RcsStores stores;
    private final RcsLaunches launches;
    private final OptOutLists optOutLists;
    private final KeywordSets keywords;
    private final ResourceKit kit;

    RcsAgents(RcsStores stores, RcsLaunches launches, OptOutLists optOutLists, KeywordSets keywords, ResourceKit kit) {
        this.stores = stores;
        this.launches = launches;
        this.optOutLists = optOutLists;
        this.keywords = keywords;
        this.kit = kit;
    }

    @Override
    public CreateRcsAgentResult createRcsAgent(CreateRcsAgentRequest input, RequestContext context) {
        Scope scope = context.scope();
        NewTags tags = kit.tags().checked(scope, input.tags());
        String optOutList = optOutLists.requireName(context, input.optOutListName());
        kit.requireQuota(scope, ServiceQuotaExceededExceptionReason.RCS_AGENTS_PER_ACCOUNT, stores.rcsAgents);
        String id = "rcs-" + context.account().ids().hex(32);
        RcsAgent agent = RcsAgent.builder()
                .rcsAgentArn(stores.rcsAgents.arn(context, id))
                .rcsAgentId(id)
                .status(RcsAgentStatus.CREATED)
                .deletionProtectionEnabled(
                        input.deletionProtectionEnabled() != null && input.deletionProtectionEnabled())
                .optOutListName(optOutList)
                .createdTimestamp(context.now())
                .build();
        stores.rcsAgents.create(context, agent, tags.byKey());
        return CreateRcsAgentResult.builder().from(agent).tags(tags.shown()).build();
    }

    @Override
    public DescribeRcsAgentsResult describeRcsAgents(DescribeRcsAgentsRequest input, RequestContext context) {
        Predicate<RcsAgent> filter = Filter.all(
                input.filters(),
                () -> Map.of(
                        RcsAgentFilterName.STATUS,
                        Filter.ofEnum(RcsAgentStatus.SCHEMA, RcsAgent::status),
                        RcsAgentFilterName.TWO_WAY_ENABLED,
                        Filter.ofBoolean(RcsAgent::twoWayEnabled),
                        RcsAgentFilterName.SELF_MANAGED_OPT_OUTS_ENABLED,
                        Filter.ofBoolean(RcsAgent::selfManagedOptOutsEnabled),
                        RcsAgentFilterName.OPT_OUT_LIST_NAME,
                        Filter.ofText(RcsAgent::optOutListName),
                        RcsAgentFilterName.DELETION_PROTECTION_ENABLED,
                        Filter.ofBoolean(RcsAgent::deletionProtectionEnabled),
                        RcsAgentFilterName.TWO_WAY_CHANNEL_ARN,
                        Filter.ofText(RcsAgent::twoWayChannelArn)));
        Page<RcsAgentInformation> page = new Listing<>(stores.rcsAgents, "rcsAgentIds")
                .page(context, input, input.rcsAgentIds(), input.owner(), filter)
                .map(agent -> RcsAgentInformation.builder()
                        .from(agent)
                        .poolId(agent.poolId())
                        .testingAgent(agent.testingAgent())
                        .build());
        return DescribeRcsAgentsResult.builder()
                .rcsAgents(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateRcsAgentResult updateRcsAgent(UpdateRcsAgentRequest input, RequestContext context) {
        RcsAgent agent = require(context, input.rcsAgentId());
        TwoWay.Change change = new TwoWay.Change(
                input.twoWayEnabled(),
                input.twoWayChannelArn(),
                input.twoWayChannelRole(),
                input.selfManagedOptOutsEnabled());
        if (agent.poolId() != null
                && (!change.isNothing() || RcsMedia.isChangedBy(input) || input.optOutListName() != null)) {
            throw conflict(ConflictExceptionReason.RCS_AGENT_ASSOCIATED_TO_POOL, agent);
        }
        TwoWay twoWay = TwoWay.of(agent).with(change);
        RcsMedia media = RcsMedia.of(agent).with(input, twoWay.enabled());
        RcsAgent.Builder updated = twoWay.into(agent.toBuilder())
                .twoWayMediaS3BucketName(media.bucket())
                .twoWayMediaS3KeyPrefix(media.prefix())
                .twoWayMediaS3Role(media.role())
                .twoWayRcsEventsEnabled(media.events());
        ifGiven(input.optOutListName(), name -> updated.optOutListName(optOutLists.requireName(context, name)));
        ifGiven(input.deletionProtectionEnabled(), updated::deletionProtectionEnabled);
        RcsAgent after = stores.rcsAgents.put(context.scope(), updated.build());
        return UpdateRcsAgentResult.builder().from(after).build();
    }

    /** Its registrations have to go first, and with that of the test the testing agent, which takes a while. */
    @Override
    public DeleteRcsAgentResult deleteRcsAgent(DeleteRcsAgentRequest input, RequestContext context) {
        Scope scope = context.scope();
        RcsAgent agent = require(context, input.rcsAgentId());
        if (agent.deletionProtectionEnabled()) {
            throw conflict(ConflictExceptionReason.DELETION_PROTECTION_ENABLED, agent);
        }
        PooledAgents.requireFree(agent);
        if (launches.areAny(scope, agent)) {
            throw conflict(ConflictExceptionReason.RESOURCE_NOT_EMPTY, agent);
        }
        keywords.forget(scope, agent.rcsAgentId());
        stores.rcsAgents.remove(scope, agent.rcsAgentId());
        return DeleteRcsAgentResult.builder()
                .from(agent)
                .status(RcsAgentStatus.DELETED)
                .build();
    }

    /** Shows the countries where a launch has begun. */
    @Override
    public DescribeRcsAgentCountryLaunchStatusResult describeRcsAgentCountryLaunchStatus(
            DescribeRcsAgentCountryLaunchStatusRequest input, RequestContext context) {
        RcsAgent agent = require(context, input.rcsAgentId());
        Predicate<RcsCountryLaunch> filter = Filter.all(
                input.filters(),
                () -> Map.of(
                        CountryLaunchStatusFilterName.COUNTRY_LAUNCH_STATUS,
                        Filter.ofEnum(CountryLaunchStatus.SCHEMA, RcsCountryLaunch::status)));
        List<String> countries = input.isoCountryCodes();
        Page<CountryLaunchStatusInformation> page = stores.rcsLaunches
                .part(agent.rcsAgentId())
                .page(
                        context.scope(),
                        Listing.request(context, input),
                        filter.and(launch -> isAsked(countries, launch.isoCountryCode())))
                .map(launch ->
                        CountryLaunchStatusInformation.builder().from(launch).build());
        return DescribeRcsAgentCountryLaunchStatusResult.builder()
                .rcsAgentId(agent.rcsAgentId())
                .rcsAgentArn(agent.rcsAgentArn())
                .countryLaunchStatus(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    /**
     * The agent of an id or ARN, else not found.
     *
     * @param idOrArn the member {@code RcsAgentId} of the input
     */
    RcsAgent require(RequestContext context, String idOrArn) {
        return stores.rcsAgents.require(context, idOrArn, "rcsAgentId");
    }

    private static boolean isAsked(@Nullable List<String> countries, String country) {
        return countries == null || countries.isEmpty() || countries.contains(country);
    }

    private static ConflictException conflict(ConflictExceptionReason reason, RcsAgent agent) {
        return SmsVoiceErrors.conflict(reason, TYPE, agent.rcsAgentId());
    }
}
