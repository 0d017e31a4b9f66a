package dev.dialtone.smsvoice.configuration;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.ConfigurationSet;
import dev.dialtone.smsvoice.model.ConfigurationSetInformation;
import dev.dialtone.smsvoice.model.ConfigurationSetOperations;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CreateConfigurationSetRequest;
import dev.dialtone.smsvoice.model.CreateConfigurationSetResult;
import dev.dialtone.smsvoice.model.DeleteConfigurationSetRequest;
import dev.dialtone.smsvoice.model.DeleteConfigurationSetResult;
import dev.dialtone.smsvoice.model.DeleteDefaultMessageTypeRequest;
import dev.dialtone.smsvoice.model.DeleteDefaultMessageTypeResult;
import dev.dialtone.smsvoice.model.DeleteDefaultSenderIdRequest;
import dev.dialtone.smsvoice.model.DeleteDefaultSenderIdResult;
import dev.dialtone.smsvoice.model.DescribeConfigurationSetsRequest;
import dev.dialtone.smsvoice.model.DescribeConfigurationSetsResult;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.SetDefaultMessageFeedbackEnabledRequest;
import dev.dialtone.smsvoice.model.SetDefaultMessageFeedbackEnabledResult;
import dev.dialtone.smsvoice.model.SetDefaultMessageTypeRequest;
import dev.dialtone.smsvoice.model.SetDefaultMessageTypeResult;
import dev.dialtone.smsvoice.model.SetDefaultSenderIdRequest;
import dev.dialtone.smsvoice.model.SetDefaultSenderIdResult;
import dev.dialtone.smsvoice.resource.Listing;
import dev.dialtone.smsvoice.resource.NewTags;
import dev.dialtone.smsvoice.resource.ResourceKit;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.util.List;

/** Configuration sets and what they give to messages by default. Their event destinations go with them. */
final class ConfigurationSets implements ConfigurationSetOperations {
    private static final ResourceType TYPE = ResourceType.CONFIGURATION_SET;

    private final ConfigurationStores stores;
    private final ResourceKit kit;

    ConfigurationSets(ConfigurationStores stores, ResourceKit kit) {
        this.stores = stores;
        this.kit = kit;
    }

    @Override
    public CreateConfigurationSetResult createConfigurationSet(
            CreateConfigurationSetRequest input, RequestContext context) {
        Scope scope = context.scope();
        NewTags tags = kit.tags().checked(scope, input.tags());
        String name = input.configurationSetName();
        if (stores.configurationSets.exists(scope, name)) {
            throw SmsVoiceErrors.conflict(ConflictExceptionReason.RESOURCE_ALREADY_EXISTS, TYPE, name);
        }
        kit.requireQuota(
                scope, ServiceQuotaExceededExceptionReason.CONFIGURATION_SETS_PER_ACCOUNT, stores.configurationSets);
        ConfigurationSet set = ConfigurationSet.builder()
                .configurationSetArn(stores.configurationSets.arn(context, name))
                .configurationSetName(name)
                .eventDestinations(List.of())
                .defaultMessageFeedbackEnabled(false)
                .createdTimestamp(context.now())
                .build();
        stores.configurationSets.create(context, set, tags.byKey());
        return CreateConfigurationSetResult.builder()
                .from(set)
                .tags(tags.shown())
                .build();
    }

    @Override
    public DescribeConfigurationSetsResult describeConfigurationSets(
            DescribeConfigurationSetsRequest input, RequestContext context) {
        Page<ConfigurationSetInformation> page = new Listing<>(stores.configurationSets, "configurationSetNames")
                .page(context, input, input.configurationSetNames(), null, ConfigurationSetFilters.of(input.filters()))
                .map(set -> ConfigurationSetInformation.builder().from(set).build());
        return DescribeConfigurationSetsResult.builder()
                .configurationSets(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public DeleteConfigurationSetResult deleteConfigurationSet(
            DeleteConfigurationSetRequest input, RequestContext context) {
        ConfigurationSet set = require(context, input.configurationSetName());
        stores.configurationSets.remove(context.scope(), set.configurationSetName());
        return DeleteConfigurationSetResult.builder().from(set).build();
    }

    @Override
    public SetDefaultMessageTypeResult setDefaultMessageType(
            SetDefaultMessageTypeRequest input, RequestContext context) {
        ConfigurationSet set = require(context, input.configurationSetName());
        replace(context, set.toBuilder().defaultMessageType(input.messageType()).build());
        return SetDefaultMessageTypeResult.builder()
                .from(set)
                .messageType(input.messageType())
                .build();
    }

    /** Answers the type that was set, if one was. */
    @Override
    public DeleteDefaultMessageTypeResult deleteDefaultMessageType(
            DeleteDefaultMessageTypeRequest input, RequestContext context) {
        ConfigurationSet set = require(context, input.configurationSetName());
        replace(context, set.toBuilder().defaultMessageType(null).build());
        return DeleteDefaultMessageTypeResult.builder()
                .from(set)
                .messageType(set.defaultMessageType())
                .build();
    }

    /** Whether the account has such a sender ID is not asked. */
    @Override
    public SetDefaultSenderIdResult setDefaultSenderId(SetDefaultSenderIdRequest input, RequestContext context) {
        ConfigurationSet set = require(context, input.configurationSetName());
        replace(context, set.toBuilder().defaultSenderId(input.senderId()).build());
        return SetDefaultSenderIdResult.builder()
                .from(set)
                .senderId(input.senderId())
                .build();
    }

    /** Answers the sender ID that was set, if one was. */
    @Override
    public DeleteDefaultSenderIdResult deleteDefaultSenderId(
            DeleteDefaultSenderIdRequest input, RequestContext context) {
        ConfigurationSet set = require(context, input.configurationSetName());
        replace(context, set.toBuilder().defaultSenderId(null).build());
        return DeleteDefaultSenderIdResult.builder()
                .from(set)
                .senderId(set.defaultSenderId())
                .build();
    }

    @Override
    public SetDefaultMessageFeedbackEnabledResult setDefaultMessageFeedbackEnabled(
            SetDefaultMessageFeedbackEnabledRequest input, RequestContext context) {
        ConfigurationSet set = require(context, input.configurationSetName());
        replace(
                context,
                set.toBuilder()
                        .defaultMessageFeedbackEnabled(input.messageFeedbackEnabled())
                        .build());
        return SetDefaultMessageFeedbackEnabledResult.builder()
                .from(set)
                .messageFeedbackEnabled(input.messageFeedbackEnabled())
                .build();
    }

    /**
     * The set of a name or ARN, else not found.
     *
     * @param nameOrArn the member {@code ConfigurationSetName} of the input
     */
    ConfigurationSet require(RequestContext context, String nameOrArn) {
        return stores.configurationSets.require(context, nameOrArn, "configurationSetName");
    }

    void replace(RequestContext context, ConfigurationSet set) {
        stores.configurationSets.put(context.scope(), set);
    }
}
