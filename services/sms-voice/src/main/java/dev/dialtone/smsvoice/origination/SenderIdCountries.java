package dev.dialtone.smsvoice.origination;

import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import dev.dialtone.telephony.numbers.NumberPlan;
import java.util.Set;

/**
 * Where messages may come from a sender ID, by AWS's table of 2023. Since then registration has become necessary in more
 * countries; Cambodia and Singapore are known to be among them.
 */
public final class SenderIdCountries {
    /** Their carriers take no sender IDs. China's take them with message templates only. */
    private static final Set<String> WITHOUT =
            countries("AR BE BR BS CA CG CL CN CO CR DO EC FM GT GU HU KN KR KY LC LR"
                    + " MC MH MX MY MZ NI NZ PE PR PY SV TM US UY VE VI ZA");

    private static final Set<String> WITH_REGISTRATION = countries("AE BY EG IN JO KH KW LK PH QA RU SA SG TH TR VN");

    private SenderIdCountries() {}

    /** Whether messages to the country can come from sender IDs at all. */
    public static boolean has(String country) {
        return !WITHOUT.contains(country) && NumberPlan.countries().contains(country);
    }

    /** Whether only registered ones can be used there. */
    public static boolean needsRegistration(String country) {
        return WITH_REGISTRATION.contains(country);
    }

    /** Refuses a country in which a sender ID cannot be had for the asking. */
    static void requireOpen(String country) {
        if (needsRegistration(country)) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.SENDER_ID_REQUIRES_REGISTRATION,
                    "isoCountryCode",
                    "Sender IDs of " + country + " need a registration");
        }
        if (!has(country)) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.SENDER_ID_NOT_SUPPORTED,
                    "isoCountryCode",
                    "There are no sender IDs in " + country);
        }
    }

    private static Set<String> countries(String codes) {
        return Set.of(codes.split(" "));
    }
}
