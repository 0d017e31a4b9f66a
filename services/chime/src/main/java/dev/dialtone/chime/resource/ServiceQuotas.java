package dev.dialtone.chime.resource;

import dev.dialtone.core.resource.Quota;
import dev.dialtone.core.resource.Quotas;

/** How much an account may have. */
public final class ServiceQuotas {

    /** Phone numbers, those in the deletion queue aside. */
    public static final String PHONE_NUMBERS = "CHIME_PHONE_NUMBERS";

    /** Chime accounts. */
    public static final String ACCOUNTS = "CHIME_ACCOUNTS";

    /** Groups that may sign in, of one Chime account. */
    public static final String SIGNIN_DELEGATE_GROUPS = "CHIME_SIGNIN_DELEGATE_GROUPS";

    /** Users of one Chime account. */
    public static final String USERS = "CHIME_USERS";

    /** Bots of one Chime account. */
    public static final String BOTS = "CHIME_BOTS";

    /** Chat rooms of one Chime account. */
    public static final String ROOMS = "CHIME_ROOMS";

    /** Members of one chat room. */
    public static final String MEMBERS_PER_ROOM = "CHIME_MEMBERS_PER_ROOM";

    /** Chat rooms that one member is in. */
    public static final String ROOMS_PER_MEMBER = "CHIME_ROOMS_PER_MEMBER";

    private ServiceQuotas() {}

    /** The quotas of {@code quotas.txt}, with AWS's error. */
    public static Quotas create() {
        return new Quotas(() -> Quota.read(ServiceQuotas.class, "quotas.txt"), ChimeErrors::quotaExceeded);
    }

    /** {@link #create} for operations that declare no ResourceLimitExceededException. */
    public static Quotas createUndeclared() {
        return new Quotas(() -> Quota.read(ServiceQuotas.class, "quotas.txt"), ChimeErrors::quotaExceededUndeclared);
    }
}
