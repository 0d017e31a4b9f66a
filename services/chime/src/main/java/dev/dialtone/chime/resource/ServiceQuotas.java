package dev.dialtone.chime.resource;

import dev.dialtone.core.resource.Quotas;
import java.util.Map;

/** How much an account may have. */
public final class ServiceQuotas {

    /** Phone numbers, those in the deletion queue aside. */
    public static final String PHONE_NUMBERS = "CHIME_PHONE_NUMBERS";

    /** AWS gives a new account 5 numbers; Dialtone 100, so that tests do not run into it by chance. */
    private static final Map<String, Integer> DEFAULTS = Map.of(PHONE_NUMBERS, 100);

    private ServiceQuotas() {}

    /** The quotas with AWS's error. */
    public static Quotas create() {
        return new Quotas(DEFAULTS, (quota, limit) -> ChimeErrors.quotaExceeded(limit));
    }
}
