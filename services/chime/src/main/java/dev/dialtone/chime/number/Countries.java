package dev.dialtone.chime.number;

import dev.dialtone.chime.model.PhoneNumberCountry;
import dev.dialtone.chime.model.PhoneNumberProductType;
import dev.dialtone.chime.model.PhoneNumberType;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.shape.ModeledException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where numbers can be had, for which product types. Countries and product types are those of AWS's page "Country
 * requirements for phone numbers"; which of them have toll-free numbers is not documented for most.
 */
final class Countries {

    static final String UNITED_STATES = "US";
    private static final String PUERTO_RICO = "PR";
    /** Outside the United States and Puerto Rico there are only numbers to dial in to SIP media applications. */
    private static final List<String> DIAL_IN_ONLY =
            List.of("AT", "AU", "CA", "CH", "DE", "DK", "FI", "GB", "IE", "IT", "KR", "NG", "NZ", "SE");

    private Countries() {}

    /** Whether AWS has numbers of the country at all. */
    static boolean has(String country) {
        return hasEveryProduct(country) || DIAL_IN_ONLY.contains(country);
    }

    /** Why a number cannot have a product type; empty when it can. */
    static Optional<ModeledException> productTypeError(
            PhoneNumberProductType product, PhoneNumberType type, String country) {
        if (type.equals(PhoneNumberType.TOLL_FREE) && product.equals(PhoneNumberProductType.BUSINESS_CALLING)) {
            return Optional.of(ChimeErrors.badRequest("ProductType: " + product
                    + " (expected: VoiceConnector or SipMediaApplicationDialIn for a toll-free number)"));
        }
        if (!hasEveryProduct(country) && !product.equals(PhoneNumberProductType.SIP_MEDIA_APPLICATION_DIAL_IN)) {
            return Optional.of(ChimeErrors.badRequest("ProductType: " + product
                    + " (expected: SipMediaApplicationDialIn for a number outside the United States)"));
        }
        return Optional.empty();
    }

    /** The countries of a product type with the types of their numbers, by code. */
    static List<PhoneNumberCountry> of(PhoneNumberProductType product) {
        List<String> codes = new ArrayList<>(List.of(PUERTO_RICO, UNITED_STATES));
        if (product.equals(PhoneNumberProductType.SIP_MEDIA_APPLICATION_DIAL_IN)) {
            codes.addAll(DIAL_IN_ONLY);
        }
        return codes.stream()
                .sorted()
                .map(code -> PhoneNumberCountry.builder()
                        .countryCode(code)
                        .supportedPhoneNumberTypes(types(product, code))
                        .build())
                .toList();
    }

    private static List<PhoneNumberType> types(PhoneNumberProductType product, String country) {
        return PhoneNumberType.values().stream()
                .filter(type -> productTypeError(product, type, country).isEmpty())
                .toList();
    }

    private static boolean hasEveryProduct(String country) {
        return country.equals(UNITED_STATES) || country.equals(PUERTO_RICO);
    }
}
