package dev.dialtone.chime.resource;

import dev.dialtone.core.resource.Quota;
import dev.dialtone.core.resource.Quotas;

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

    private ServiceQuotas() {}

    /** The quotas of {@code quotas.txt}, with AWS's error. */
    public static Quotas create() {
        return new Quotas(() -> Quota.read(ServiceQuotas.class, "quotas.txt"), ChimeErrors::quotaExceeded);
    }
}
