package dev.dialtone.smsvoice.resource;

import dev.dialtone.core.resource.Quota;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;

/** How many resources of a kind there may be. */
public final class ServiceQuotas {
    private ServiceQuotas() {}

    /** The quotas of {@code quotas.txt} by AWS's names, with AWS's error. */
    public static Quotas create() {
        return new Quotas(
                () -> Quota.read(ServiceQuotas.class, "quotas.txt"),
                (name, limit) -> SmsVoiceErrors.quotaExceeded(ServiceQuotaExceededExceptionReason.of(name)));
    }
}
