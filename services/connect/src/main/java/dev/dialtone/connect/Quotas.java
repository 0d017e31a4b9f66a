package dev.dialtone.connect;

import dev.dialtone.core.account.AccountSettings;
import dev.dialtone.core.account.Quota;
import dev.dialtone.core.state.Scope;
import java.time.Duration;

/** How many of a thing an account may have in a region. An account may set them otherwise. */
final class Quotas {
    /** AWS's default. */
    static final int INSTANCES = 2;

    /** AWS's default is 5, which is too few for tests. */
    static final int PHONE_NUMBERS_PER_INSTANCE = 100;

    /** Creations and deletions of instances together; AWS flags an account at about so many. */
    static final int INSTANCE_ATTEMPTS = 100;

    /** The time in which {@link #INSTANCE_ATTEMPTS} are counted. */
    static final Duration INSTANCE_ATTEMPTS_PERIOD = Duration.ofDays(30);

    int instances(Scope scope) {
        return set(scope, Quota.CONNECT_INSTANCES, INSTANCES);
    }

    int phoneNumbersPerInstance(Scope scope) {
        return set(scope, Quota.CONNECT_PHONE_NUMBERS_PER_INSTANCE, PHONE_NUMBERS_PER_INSTANCE);
    }

    int instanceAttempts(Scope scope) {
        return set(scope, Quota.CONNECT_INSTANCE_ATTEMPTS, INSTANCE_ATTEMPTS);
    }

    private static int set(Scope scope, Quota quota, int byDefault) {
        return AccountSettings.of(scope.account()).quota(quota, byDefault);
    }
}
