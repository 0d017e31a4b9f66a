package dev.dialtone.chime.sip;

import dev.dialtone.chime.model.voice.CreateSipMediaApplicationRequest;
import dev.dialtone.chime.model.voice.CreateSipMediaApplicationResponse;
import dev.dialtone.chime.model.voice.DeleteSipMediaApplicationRequest;
import dev.dialtone.chime.model.voice.GetSipMediaApplicationAlexaSkillConfigurationRequest;
import dev.dialtone.chime.model.voice.GetSipMediaApplicationAlexaSkillConfigurationResponse;
import dev.dialtone.chime.model.voice.GetSipMediaApplicationLoggingConfigurationRequest;
import dev.dialtone.chime.model.voice.GetSipMediaApplicationLoggingConfigurationResponse;
import dev.dialtone.chime.model.voice.GetSipMediaApplicationRequest;
import dev.dialtone.chime.model.voice.GetSipMediaApplicationResponse;
import dev.dialtone.chime.model.voice.ListSipMediaApplicationsRequest;
import dev.dialtone.chime.model.voice.ListSipMediaApplicationsResponse;
import dev.dialtone.chime.model.voice.PutSipMediaApplicationAlexaSkillConfigurationRequest;
import dev.dialtone.chime.model.voice.PutSipMediaApplicationAlexaSkillConfigurationResponse;
import dev.dialtone.chime.model.voice.PutSipMediaApplicationLoggingConfigurationRequest;
import dev.dialtone.chime.model.voice.PutSipMediaApplicationLoggingConfigurationResponse;
import dev.dialtone.chime.model.voice.SipMediaApplication;
import dev.dialtone.chime.model.voice.SipMediaApplicationEndpoint;
import dev.dialtone.chime.model.voice.SipMediaApplicationLoggingConfiguration;
import dev.dialtone.chime.model.voice.SipMediaApplicationOperations;
import dev.dialtone.chime.model.voice.StoredSipMediaApplication;
import dev.dialtone.chime.model.voice.UpdateSipMediaApplicationRequest;
import dev.dialtone.chime.model.voice.UpdateSipMediaApplicationResponse;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.chime.tag.TagStores;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.resource.Arn;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Projection;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** SIP media applications: which Lambda functions decide about calls. Nobody calls the functions. */
final class SipMediaApplications implements SipMediaApplicationOperations {

    private static final String ID_FIELD = "SipMediaApplicationId";
    private static final int DEFAULT_PAGE_SIZE = 100;

    /** Planned at the first answer; a start has no use for it. */
    private static final class Loaded {
        static final Projection<StoredSipMediaApplication, SipMediaApplication> TO_APPLICATION =
                Projection.of(StoredSipMediaApplication.SCHEMA, SipMediaApplication.SCHEMA);
    }

    private final SipStores stores;
    private final TagStores tags;
    private final Quotas quotas;

    SipMediaApplications(SipStores stores, TagStores tags, Quotas quotas) {
        this.stores = stores;
        this.tags = tags;
        this.quotas = quotas;
    }

    @Override
    public CreateSipMediaApplicationResponse createSipMediaApplication(
            CreateSipMediaApplicationRequest input, RequestContext context) {
        Instant now = context.now();
        Scope scope = stores.applications.scope(context);
        String region = input.awsRegion();
        SipRegions.require(region);
        requireFunctionIn(region, input.endpoints());
        Map<String, String> given = tags.tags().checked(scope, TagStores.map(input.tags()));
        int before = stores.applications.entries().countIn(scope, region);
        quotas.require(scope, ServiceQuotas.SIP_MEDIA_APPLICATIONS, before + 1);
        String id = context.account().ids().uuid();
        StoredSipMediaApplication application = stores.applications.create(
                context,
                StoredSipMediaApplication.builder()
                        .sipMediaApplicationId(id)
                        .awsRegion(region)
                        .name(input.name())
                        .endpoints(input.endpoints())
                        .createdTimestamp(now)
                        .updatedTimestamp(now)
                        .sipMediaApplicationArn(
                                stores.applications.arn(context.in(new Scope(context.account(), region)), id))
                        .build(),
                given);
        return new CreateSipMediaApplicationResponse(Loaded.TO_APPLICATION.apply(application));
    }

    @Override
    public GetSipMediaApplicationResponse getSipMediaApplication(
            GetSipMediaApplicationRequest input, RequestContext context) {
        return new GetSipMediaApplicationResponse(Loaded.TO_APPLICATION.apply(
                stores.applications.show(context, input.sipMediaApplicationId(), ID_FIELD)));
    }

    @Override
    public ListSipMediaApplicationsResponse listSipMediaApplications(
            ListSipMediaApplicationsRequest input, RequestContext context) {
        Page<StoredSipMediaApplication> page =
                stores.applications.page(context, context.page(input, DEFAULT_PAGE_SIZE), application -> true);
        return ListSipMediaApplicationsResponse.builder()
                .sipMediaApplications(
                        page.items().stream().map(Loaded.TO_APPLICATION::apply).toList())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateSipMediaApplicationResponse updateSipMediaApplication(
            UpdateSipMediaApplicationRequest input, RequestContext context) {
        StoredSipMediaApplication before = require(context, input.sipMediaApplicationId());
        StoredSipMediaApplication.Builder changed = before.toBuilder().updatedTimestamp(context.now());
        if (input.endpoints() != null) {
            requireFunctionIn(before.awsRegion(), input.endpoints());
            changed.endpoints(input.endpoints());
        }
        if (input.name() != null) {
            changed.name(input.name());
        }
        StoredSipMediaApplication after = stores.applications.put(stores.applications.scope(context), changed.build());
        return new UpdateSipMediaApplicationResponse(Loaded.TO_APPLICATION.apply(after));
    }

    @Override
    public Unit deleteSipMediaApplication(DeleteSipMediaApplicationRequest input, RequestContext context) {
        StoredSipMediaApplication application = require(context, input.sipMediaApplicationId());
        Scope scope = stores.applications.scope(context);
        stores.rules.entries().stream(scope)
                .filter(rule -> RuleTargets.names(rule, application.sipMediaApplicationId()))
                .findFirst()
                .ifPresent(rule -> {
                    throw ChimeErrors.conflict(
                            "The SIP rule " + rule.sipRuleId() + " targets the SIP media application");
                });
        stores.applications.remove(scope, application.sipMediaApplicationId());
        return new Unit();
    }

    @Override
    public PutSipMediaApplicationLoggingConfigurationResponse putSipMediaApplicationLoggingConfiguration(
            PutSipMediaApplicationLoggingConfigurationRequest input, RequestContext context) {
        StoredSipMediaApplication before = require(context, input.sipMediaApplicationId());
        SipMediaApplicationLoggingConfiguration given = input.sipMediaApplicationLoggingConfiguration();
        if (given == null) {
            return new PutSipMediaApplicationLoggingConfigurationResponse(logging(before));
        }
        StoredSipMediaApplication after = stores.applications.put(
                stores.applications.scope(context),
                before.toBuilder()
                        .enableSipMediaApplicationMessageLogs(
                                Boolean.TRUE.equals(given.enableSipMediaApplicationMessageLogs()))
                        .build());
        return new PutSipMediaApplicationLoggingConfigurationResponse(logging(after));
    }

    @Override
    public GetSipMediaApplicationLoggingConfigurationResponse getSipMediaApplicationLoggingConfiguration(
            GetSipMediaApplicationLoggingConfigurationRequest input, RequestContext context) {
        return new GetSipMediaApplicationLoggingConfigurationResponse(
                logging(stores.applications.show(context, input.sipMediaApplicationId(), ID_FIELD)));
    }

    @Override
    public PutSipMediaApplicationAlexaSkillConfigurationResponse putSipMediaApplicationAlexaSkillConfiguration(
            PutSipMediaApplicationAlexaSkillConfigurationRequest input, RequestContext context) {
        require(context, input.sipMediaApplicationId());
        throw alexaIsGone();
    }

    @Override
    public GetSipMediaApplicationAlexaSkillConfigurationResponse getSipMediaApplicationAlexaSkillConfiguration(
            GetSipMediaApplicationAlexaSkillConfigurationRequest input, RequestContext context) {
        require(context, input.sipMediaApplicationId());
        throw alexaIsGone();
    }

    private StoredSipMediaApplication require(RequestContext context, String id) {
        return stores.applications.require(context, id, ID_FIELD);
    }

    /** AWS has taken Alexa away; what it answers is not public. This is an error that both operations declare, and SDKs know. */
    private static ModeledException alexaIsGone() {
        return ChimeErrors.forbidden("Alexa skill configurations of SIP media applications are no longer available");
    }

    private static SipMediaApplicationLoggingConfiguration logging(StoredSipMediaApplication application) {
        return new SipMediaApplicationLoggingConfiguration(
                Boolean.TRUE.equals(application.enableSipMediaApplicationMessageLogs()));
    }

    private static void requireFunctionIn(String region, List<SipMediaApplicationEndpoint> endpoints) {
        String function = endpoints.get(0).lambdaArn();
        String in = function == null ? "" : Arn.parse(function).map(Arn::region).orElse("");
        if (!in.equals(region)) {
            throw ChimeErrors.badRequest("Endpoints[0].LambdaArn: "
                    + (function == null ? "missing" : "of the region " + in) + " (expected: a Lambda function of "
                    + region + ")");
        }
    }
}
