package dev.dialtone.connect;

import dev.dialtone.core.resource.QuotaOverrides;
import dev.dialtone.core.state.Scope;
import java.time.Duration;
import java.util.List;

/** How many of a thing an account may have in a region. An account may set them otherwise. */
final class Quotas {
    private static final String CONNECT_INSTANCES = "CONNECT_INSTANCES";
    private static final String CONNECT_INSTANCE_ATTEMPTS = "CONNECT_INSTANCE_ATTEMPTS";
    private static final String CONNECT_PHONE_NUMBERS_PER_INSTANCE = "CONNECT_PHONE_NUMBERS_PER_INSTANCE";

    /** What the control API calls them. */
    static final List<String> NAMES =
            List.of(CONNECT_INSTANCES, CONNECT_INSTANCE_ATTEMPTS, CONNECT_PHONE_NUMBERS_PER_INSTANCE);

    /** AWS's default. */
    static final int INSTANCES = 2;

    /** AWS's default is 5, which is too few for tests. */
    static final int PHONE_NUMBERS_PER_INSTANCE = 100;

    /** Creations and deletions of instances together; AWS flags an account at about so many. */
    static final int INSTANCE_ATTEMPTS = 100;

    /** The time in which {@link #INSTANCE_ATTEMPTS} are counted. */
    static final Duration INSTANCE_ATTEMPTS_PERIOD = Duration.ofDays(30);

    int instances(Scope scope) {
        return set(scope, CONNECT_INSTANCES, INSTANCES);
    }

    int phoneNumbersPerInstance(Scope scope) {
        return set(scope, CONNECT_PHONE_NUMBERS_PER_INSTANCE, PHONE_NUMBERS_PER_INSTANCE);
    }

    int instanceAttempts(Scope scope) {
        return set(scope, CONNECT_INSTANCE_ATTEMPTS, INSTANCE_ATTEMPTS);
    }

    private static int set(Scope scope, String quota, int byDefault) {
        return QuotaOverrides.of(scope.account()).limit(quota, byDefault);
    }
}
