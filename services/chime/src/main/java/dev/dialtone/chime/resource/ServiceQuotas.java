package dev.dialtone.chime.resource;

import dev.dialtone.core.resource.Quota;
import dev.dialtone.core.resource.Quotas;

/** How much an account may have. */
public final class ServiceQuotas {

    /** Phone numbers, those in the deletion queue aside. */
    public static final String PHONE_NUMBERS = "CHIME_PHONE_NUMBERS";

    private ServiceQuotas() {}

    /** The quotas of {@code quotas.txt}, with AWS's error. */
    public static Quotas create() {
        return new Quotas(() -> Quota.read(ServiceQuotas.class, "quotas.txt"), ChimeErrors::quotaExceeded);
    }
}
