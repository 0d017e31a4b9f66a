package dev.dialtone.chime.resource;

import dev.dialtone.core.dispatch.Lazy;
import dev.dialtone.core.resource.Quota;
import dev.dialtone.core.resource.Quotas;
import java.util.List;

/** How much an account may have. */
public final class ServiceQuotas {

    /** Phone numbers, those in the deletion queue aside. */
    public static final String PHONE_NUMBERS = "CHIME_PHONE_NUMBERS";

    /** Voice connectors of one region, the one that they name. */
    public static final String VOICE_CONNECTORS = "CHIME_VOICE_CONNECTORS";

    /** Groups of voice connectors. */
    public static final String VOICE_CONNECTOR_GROUPS = "CHIME_VOICE_CONNECTOR_GROUPS";

    /** Voice connectors in one group. */
    public static final String VOICE_CONNECTORS_PER_GROUP = "CHIME_VOICE_CONNECTORS_PER_GROUP";

    /** Calls per second that a voice connector may be set to. */
    public static final String CPS_PER_VOICE_CONNECTOR = "CHIME_CPS_PER_VOICE_CONNECTOR";

    /** Proxy sessions of one voice connector that are not closed. */
    public static final String PROXY_SESSIONS_PER_VOICE_CONNECTOR = "CHIME_PROXY_SESSIONS_PER_VOICE_CONNECTOR";

    /** SIP media applications of a region. */
    public static final String SIP_MEDIA_APPLICATIONS = "CHIME_SIP_MEDIA_APPLICATIONS";

    /** SIP rules. */
    public static final String SIP_RULES = "CHIME_SIP_RULES";

    /** Calls in progress of one SIP media application. */
    public static final String ACTIVE_CALLS = "CHIME_ACTIVE_CALLS_PER_SIP_MEDIA_APPLICATION";

    /** Voice profile domains of a region. */
    public static final String VOICE_PROFILE_DOMAINS = "CHIME_VOICE_PROFILE_DOMAINS";

    /** Voice profiles of one domain. */
    public static final String VOICE_PROFILES = "CHIME_VOICE_PROFILES_PER_DOMAIN";

    /** Speaker search tasks of a region that are not finished. */
    public static final String SPEAKER_SEARCH_TASKS = "CHIME_ACTIVE_SPEAKER_SEARCH_TASKS";

    /** Voice tone analysis tasks of a region that are not finished. */
    public static final String VOICE_TONE_ANALYSIS_TASKS = "CHIME_ACTIVE_VOICE_TONE_ANALYSIS_TASKS";

    /** Calls of a region that tasks of either kind listen to. */
    public static final String CALLS_WITH_VOICE_ANALYTICS = "CHIME_CALLS_WITH_VOICE_ANALYTICS";

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

    /** Read at the first limit that is asked for; every room has the same. */
    private static final Lazy<List<Quota>> ALL = new Lazy<>(() -> Quota.read(ServiceQuotas.class, "quotas.txt"));

    private ServiceQuotas() {}

    /** The quotas of {@code quotas.txt}, with AWS's error. */
    public static Quotas create() {
        return new Quotas(ALL, ChimeErrors::quotaExceeded);
    }

    /** {@link #create} for operations that declare no ResourceLimitExceededException. */
    public static Quotas createUndeclared() {
        return new Quotas(ALL, ChimeErrors::quotaExceededUndeclared);
    }
}
