package dev.dialtone.connect.quickconnect;

import dev.dialtone.connect.model.ContactFlowType;
import dev.dialtone.connect.model.FlowQuickConnectConfig;
import dev.dialtone.connect.model.QueueQuickConnectConfig;
import dev.dialtone.connect.model.QuickConnectConfig;
import dev.dialtone.connect.model.QuickConnectType;
import dev.dialtone.connect.model.StoredQueue;
import dev.dialtone.connect.model.StoredUser;
import dev.dialtone.connect.model.UserQuickConnectConfig;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.FlowLookup;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.core.dispatch.RequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where quick connects lead to: a user, a queue, a number or a flow, by the member of the configuration that the type has. */
final class QuickConnectConfigs {
    private static final String FIELD = "QuickConnectConfig.";
    private static final Map<QuickConnectType, String> MEMBERS = Map.of(
            QuickConnectType.USER, "UserConfig",
            QuickConnectType.QUEUE, "QueueConfig",
            QuickConnectType.PHONE_NUMBER, "PhoneConfig",
            QuickConnectType.FLOW, "FlowConfig");

    private final InstanceResourceLookup<StoredUser> users;
    private final InstanceResourceLookup<StoredQueue> queues;
    private final FlowLookup flows;

    QuickConnectConfigs(
            InstanceResourceLookup<StoredUser> users, InstanceResourceLookup<StoredQueue> queues, FlowLookup flows) {
        this.users = users;
        this.queues = queues;
        this.flows = flows;
    }

    /**
     * A configuration with ids where the request has ids or ARNs. Of another member than the type's it is an
     * InvalidParameterException; what it names has to be there.
     */
    QuickConnectConfig resolved(RequestContext context, String instanceId, QuickConnectConfig config) {
        requireMemberOfType(config);
        return QuickConnectConfig.builder()
                .quickConnectType(config.quickConnectType())
                .userConfig(user(context, instanceId, config.userConfig()))
                .queueConfig(queue(context, instanceId, config.queueConfig()))
                .phoneConfig(config.phoneConfig())
                .flowConfig(flow(context, instanceId, config.flowConfig()))
                .build();
    }

    private static void requireMemberOfType(QuickConnectConfig config) {
        List<String> given = new ArrayList<>();
        addIfGiven(given, config.userConfig(), QuickConnectType.USER);
        addIfGiven(given, config.queueConfig(), QuickConnectType.QUEUE);
        addIfGiven(given, config.phoneConfig(), QuickConnectType.PHONE_NUMBER);
        addIfGiven(given, config.flowConfig(), QuickConnectType.FLOW);
        String wanted = String.valueOf(MEMBERS.get(config.quickConnectType()));
        if (!given.equals(List.of(wanted))) {
            throw ConnectErrors.invalidParameter("QuickConnectConfig: " + given + " of the type "
                    + config.quickConnectType() + " (expected: " + wanted + " alone)");
        }
    }

    private static void addIfGiven(List<String> given, @Nullable Object member, QuickConnectType type) {
        if (member != null) {
            given.add(String.valueOf(MEMBERS.get(type)));
        }
    }

    private @Nullable UserQuickConnectConfig user(
            RequestContext context, String instanceId, @Nullable UserQuickConnectConfig config) {
        if (config == null) {
            return null;
        }
        String userId = users.require(context, instanceId, config.userId(), FIELD + "UserConfig.UserId")
                .id();
        String field = FIELD + "UserConfig.ContactFlowId";
        return new UserQuickConnectConfig(
                userId,
                flows.require(context, instanceId, config.contactFlowId(), field, ContactFlowType.AGENT_TRANSFER));
    }

    private @Nullable QueueQuickConnectConfig queue(
            RequestContext context, String instanceId, @Nullable QueueQuickConnectConfig config) {
        if (config == null) {
            return null;
        }
        String queueId = queues.require(context, instanceId, config.queueId(), FIELD + "QueueConfig.QueueId")
                .queueId();
        String field = FIELD + "QueueConfig.ContactFlowId";
        return new QueueQuickConnectConfig(
                queueId,
                flows.require(context, instanceId, config.contactFlowId(), field, ContactFlowType.QUEUE_TRANSFER));
    }

    private @Nullable FlowQuickConnectConfig flow(
            RequestContext context, String instanceId, @Nullable FlowQuickConnectConfig config) {
        if (config == null) {
            return null;
        }
        String field = FIELD + "FlowConfig.ContactFlowId";
        return new FlowQuickConnectConfig(flows.require(context, instanceId, config.contactFlowId(), field, null));
    }
}
