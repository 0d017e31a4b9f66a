package dev.dialtone.connect.number;

import dev.dialtone.connect.model.InvalidParameterException;
import dev.dialtone.connect.model.PhoneNumberCountryCode;
import dev.dialtone.connect.model.PhoneNumberType;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.telephony.numbers.NumberCatalog;
import dev.dialtone.telephony.numbers.NumberPlan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the numbering plan says of a number that somebody wants to claim.
 *
 * @param country absent for international toll-free numbers, which belong to none
 */
record Claimable(String e164, @Nullable PhoneNumberCountryCode country, PhoneNumberType type) {

    /** A text that cannot be a number, and a number that Connect never has, are InvalidParameterExceptions. */
    static Claimable of(String text) {
        String e164 = NumberPlan.e164(text)
                .orElseThrow(() ->
                        ConnectErrors.invalidParameter("PhoneNumber: " + text + " (expected: a number in E.164 form)"));
        PhoneNumberType type = NumberPlan.kind(e164)
                .flatMap(NumberTypes::type)
                .filter(known -> !NumberCatalog.isSimulator(e164))
                .orElseThrow(() -> notAvailable(e164));
        Optional<PhoneNumberCountryCode> country =
                NumberPlan.country(e164).map(PhoneNumberCountryCode::of).filter(PhoneNumberCountryCode::isKnown);
        if (country.isEmpty() && !type.equals(PhoneNumberType.UIFN)) {
            throw notAvailable(e164);
        }
        return new Claimable(e164, country.orElse(null), type);
    }

    /** Held by somebody, cooling down or not on offer: nobody is told which. */
    static InvalidParameterException notAvailable(String e164) {
        return ConnectErrors.invalidParameter("Phone number not available: " + e164);
    }
}
