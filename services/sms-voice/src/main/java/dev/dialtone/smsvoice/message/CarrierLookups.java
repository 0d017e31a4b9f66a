package dev.dialtone.smsvoice.message;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.smsvoice.model.CarrierLookupRequest;
import dev.dialtone.smsvoice.model.CarrierLookupResult;
import dev.dialtone.smsvoice.model.CarrierOperations;
import dev.dialtone.smsvoice.model.PhoneNumberType;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import dev.dialtone.telephony.handsets.HandsetSettingsStore;
import dev.dialtone.telephony.model.HandsetSettings;
import dev.dialtone.telephony.model.LineType;
import dev.dialtone.telephony.numbers.NumberKind;
import dev.dialtone.telephony.numbers.NumberPlan;
import java.util.Locale;
import java.util.Optional;

/**
 * Says what is known of any number: country and kind of line by the numbering plan, carrier by {@link Carriers}; line and
 * carrier that a test has set for the number come first.
 */
final class CarrierLookups implements CarrierOperations {
    /** Its plan does not tell mobile lines from others. */
    private static final String NORTH_AMERICA = "+1";

    private static final int MOST_DIGITS = 19;

    /** A number that nobody can have is an answer, not an error. */
    @Override
    public CarrierLookupResult carrierLookup(CarrierLookupRequest input, RequestContext context) {
        String number = '+' + digits(input.phoneNumber());
        Optional<HandsetSettings> set = HandsetSettingsStore.find(context.account(), number);
        LineType line = set.map(HandsetSettings::lineType).orElseGet(() -> lineType(number));
        CarrierLookupResult.Builder result =
                CarrierLookupResult.builder().e164PhoneNumber(number).phoneNumberType(PhoneNumberType.of(line.value()));
        if (line.equals(LineType.INVALID)) {
            return result.build();
        }
        Optional<String> country = NumberPlan.country(number);
        country.ifPresent(code -> result.isoCountryCode(code)
                .country(new Locale("", code).getDisplayCountry(Locale.ENGLISH))
                .dialingCountryCode(String.valueOf(NumberPlan.callingCode(code).orElseThrow())));
        Optional<String> carrier = set.map(HandsetSettings::carrier);
        if (carrier.isPresent()) {
            result.carrier(carrier.get());
        } else if (line.equals(LineType.MOBILE)) {
            country.flatMap(Carriers::of)
                    .ifPresent(network ->
                            result.mcc(network.mcc()).mnc(network.mnc()).carrier(network.carrier()));
        }
        return result.build();
    }

    private static LineType lineType(String number) {
        return NumberPlan.kind(number).map(kind -> lineType(kind, number)).orElse(LineType.INVALID);
    }

    /** Where the plan does not tell, a number is a handset's, as most that are sent to. */
    private static LineType lineType(NumberKind kind, String number) {
        return switch (kind) {
            case MOBILE -> LineType.MOBILE;
            case LOCAL -> number.startsWith(NORTH_AMERICA) ? LineType.MOBILE : LineType.LANDLINE;
            default -> LineType.OTHER;
        };
    }

    /** The number without its punctuation. */
    private static String digits(String number) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            char character = number.charAt(i);
            if (character >= '0' && character <= '9') {
                digits.append(character);
            }
        }
        if (digits.length() > MOST_DIGITS) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.CANNOT_PARSE, "phoneNumber", number + " is not a phone number");
        }
        return digits.toString();
    }
}
