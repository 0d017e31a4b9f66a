package dev.dialtone.smsvoice.resource;

import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.ASSOCIATIONS_PER_REGISTRATION;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.CONFIGURATION_SETS_PER_ACCOUNT;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.DAILY_DESTINATION_CALL_LIMIT;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.DAILY_NOTIFY_TIER_MESSAGE_LIMIT;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.EVENT_DESTINATIONS_PER_CONFIGURATION_SET;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.KEYWORDS_PER_PHONE_NUMBER;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.KEYWORDS_PER_POOL;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.NOTIFY_CONFIGURATIONS_PER_ACCOUNT;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.OPT_OUT_LISTS_PER_ACCOUNT;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.ORIGINATION_IDENTITIES_PER_POOL;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.PHONE_NUMBERS_PER_ACCOUNT;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.PHONE_NUMBERS_PER_REGISTRATION;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.POOLS_PER_ACCOUNT;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.PROTECT_CONFIGURATIONS_PER_ACCOUNT;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.RCS_AGENTS_PER_ACCOUNT;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.REGISTRATIONS_PER_ACCOUNT;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.REGISTRATION_ATTACHMENTS_CREATED_PER_DAY;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.REGISTRATION_ATTACHMENTS_PER_ACCOUNT;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.REGISTRATION_VERSIONS_CREATED_PER_DAY;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.SENDER_IDS_PER_ACCOUNT;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.TAGS_PER_RESOURCE;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.VERIFICATION_ATTEMPTS_PER_DAY;
import static dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason.VERIFIED_DESTINATION_NUMBERS_PER_ACCOUNT;
import static java.util.Map.entry;

import dev.dialtone.core.resource.Quotas;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import java.util.HashMap;
import java.util.Map;

/** AWS's documented quotas: how many resources of a kind there may be. */
public final class ServiceQuotas {
    private static final Map<ServiceQuotaExceededExceptionReason, Integer> DEFAULTS = Map.ofEntries(
            entry(PHONE_NUMBERS_PER_ACCOUNT, 25),
            entry(POOLS_PER_ACCOUNT, 25),
            entry(ORIGINATION_IDENTITIES_PER_POOL, 100),
            entry(SENDER_IDS_PER_ACCOUNT, 200),
            entry(OPT_OUT_LISTS_PER_ACCOUNT, 25),
            entry(KEYWORDS_PER_PHONE_NUMBER, 30),
            entry(KEYWORDS_PER_POOL, 30),
            entry(CONFIGURATION_SETS_PER_ACCOUNT, 25),
            entry(EVENT_DESTINATIONS_PER_CONFIGURATION_SET, 5),
            // Of an account in the sandbox.
            entry(DAILY_DESTINATION_CALL_LIMIT, 5),
            // Of a configuration of the basic tier.
            entry(DAILY_NOTIFY_TIER_MESSAGE_LIMIT, 200),
            entry(REGISTRATIONS_PER_ACCOUNT, 25),
            entry(REGISTRATION_ATTACHMENTS_PER_ACCOUNT, 25),
            // AWS documents none of these three.
            entry(REGISTRATION_ATTACHMENTS_CREATED_PER_DAY, 100),
            entry(REGISTRATION_VERSIONS_CREATED_PER_DAY, 100),
            entry(ASSOCIATIONS_PER_REGISTRATION, 100),
            entry(PHONE_NUMBERS_PER_REGISTRATION, 49),
            entry(VERIFIED_DESTINATION_NUMBERS_PER_ACCOUNT, 10),
            entry(VERIFICATION_ATTEMPTS_PER_DAY, 5),
            entry(PROTECT_CONFIGURATIONS_PER_ACCOUNT, 25),
            entry(NOTIFY_CONFIGURATIONS_PER_ACCOUNT, 25),
            // Not documented; chosen as the others of its size.
            entry(RCS_AGENTS_PER_ACCOUNT, 25),
            entry(TAGS_PER_RESOURCE, 50));

    private ServiceQuotas() {}

    /** The quotas by AWS's names, with AWS's error. */
    public static Quotas create() {
        Map<String, Integer> byName = new HashMap<>();
        DEFAULTS.forEach((reason, limit) -> byName.put(reason.value(), limit));
        return new Quotas(
                byName, (name, limit) -> SmsVoiceErrors.quotaExceeded(ServiceQuotaExceededExceptionReason.of(name)));
    }
}
