package dev.dialtone.smsvoice.resource;

import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.telephony.numbers.NumberPlan;

/** Numbers that messages go to, as requests name them. */
public final class E164Input {
    private E164Input() {}

    /**
     * The number in E.164, with or without plus sign in the request; what no country has numbers like is a
     * ValidationException.
     *
     * @param field the path of the input member
     */
    public static String e164(String number, String field) {
        return NumberPlan.e164(number)
                .orElseThrow(() -> SmsVoiceErrors.invalid(
                        ValidationExceptionReason.CANNOT_PARSE, field, number + " is not a phone number"));
    }
}
