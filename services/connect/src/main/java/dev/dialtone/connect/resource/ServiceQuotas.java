package dev.dialtone.connect.resource;

import dev.dialtone.core.resource.Quota;
import dev.dialtone.core.resource.Quotas;

/** Connect's quotas: how many of a thing an account may have in a region. */
public final class ServiceQuotas {
    public static final String INSTANCES = "CONNECT_INSTANCES";
    /** Of creations and deletions of instances together. */
    public static final String INSTANCE_ATTEMPTS = "CONNECT_INSTANCE_ATTEMPTS";

    public static final String PHONE_NUMBERS_PER_INSTANCE = "CONNECT_PHONE_NUMBERS_PER_INSTANCE";
    public static final String TRAFFIC_DISTRIBUTION_GROUPS_PER_INSTANCE =
            "CONNECT_TRAFFIC_DISTRIBUTION_GROUPS_PER_INSTANCE";
    /** Contacts of an instance that are active, calls alone. */
    public static final String CONCURRENT_CALLS_PER_INSTANCE = "CONNECT_CONCURRENT_CALLS_PER_INSTANCE";

    public static final String USERS_PER_INSTANCE = "CONNECT_USERS_PER_INSTANCE";
    public static final String SECURITY_PROFILES_PER_INSTANCE = "CONNECT_SECURITY_PROFILES_PER_INSTANCE";
    /** Of all levels together. */
    public static final String USER_HIERARCHY_GROUPS_PER_INSTANCE = "CONNECT_USER_HIERARCHY_GROUPS_PER_INSTANCE";

    public static final String HOURS_OF_OPERATION_PER_INSTANCE = "CONNECT_HOURS_OF_OPERATION_PER_INSTANCE";
    /** Standard queues; those of agents come with their users. */
    public static final String QUEUES_PER_INSTANCE = "CONNECT_QUEUES_PER_INSTANCE";

    public static final String QUICK_CONNECTS_PER_INSTANCE = "CONNECT_QUICK_CONNECTS_PER_INSTANCE";
    public static final String QUICK_CONNECTS_PER_QUEUE = "CONNECT_QUICK_CONNECTS_PER_QUEUE";
    public static final String ROUTING_PROFILES_PER_INSTANCE = "CONNECT_ROUTING_PROFILES_PER_INSTANCE";
    /** Of queues with a channel each. */
    public static final String QUEUES_PER_ROUTING_PROFILE = "CONNECT_QUEUES_PER_ROUTING_PROFILE";

    /** With those that the instance came with. */
    public static final String CONTACT_FLOWS_PER_INSTANCE = "CONNECT_CONTACT_FLOWS_PER_INSTANCE";

    public static final String CONTACT_FLOW_MODULES_PER_INSTANCE = "CONNECT_CONTACT_FLOW_MODULES_PER_INSTANCE";
    public static final String VERSIONS_PER_CONTACT_FLOW = "CONNECT_VERSIONS_PER_CONTACT_FLOW";
    public static final String LAMBDA_FUNCTIONS_PER_INSTANCE = "CONNECT_LAMBDA_FUNCTIONS_PER_INSTANCE";

    private ServiceQuotas() {}

    /** The quotas of {@code quotas.txt}. */
    public static Quotas create() {
        return new Quotas(() -> Quota.read(ServiceQuotas.class, "quotas.txt"));
    }
}
