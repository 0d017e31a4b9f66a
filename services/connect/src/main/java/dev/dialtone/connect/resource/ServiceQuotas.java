package dev.dialtone.connect.resource;

import dev.dialtone.core.resource.Quotas;
import java.util.Map;

/** Connect's quotas: how many of a thing an account may have in a region. */
public final class ServiceQuotas {
    public static final String INSTANCES = "CONNECT_INSTANCES";
    /** Of creations and deletions of instances together. */
    public static final String INSTANCE_ATTEMPTS = "CONNECT_INSTANCE_ATTEMPTS";

    public static final String PHONE_NUMBERS_PER_INSTANCE = "CONNECT_PHONE_NUMBERS_PER_INSTANCE";

    private static final Map<String, Integer> DEFAULTS = Map.of(
            INSTANCES, 2,
            // AWS flags an account at about so many.
            INSTANCE_ATTEMPTS, 100,
            // AWS's default is 5, which is too few for tests.
            PHONE_NUMBERS_PER_INSTANCE, 100);

    private ServiceQuotas() {}

    /** The quotas by the names that the control API knows them by. */
    public static Quotas create() {
        return new Quotas(DEFAULTS);
    }
}
