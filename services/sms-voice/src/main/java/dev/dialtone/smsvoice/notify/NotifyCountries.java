package dev.dialtone.smsvoice.notify;

import dev.dialtone.smsvoice.model.NotifyConfigurationTier;
import dev.dialtone.smsvoice.model.NotifyConfigurationUseCase;
import dev.dialtone.smsvoice.model.NotifyCountryInformation;
import dev.dialtone.smsvoice.model.NumberCapability;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The countries that notify configurations reach, by AWS's guide for its basic tier. That all of them take texts and calls
 * at either tier is assumed.
 */
final class NotifyCountries {
    private static final String NAMES = """
            AS American Samoa
            AU Australia
            BE Belgium
            BR Brazil
            CA Canada
            CH Switzerland
            CO Colombia
            DE Germany
            DK Denmark
            ES Spain
            FI Finland
            FR France
            GB United Kingdom
            GU Guam
            HK Hong Kong
            IE Ireland
            IN India
            IT Italy
            JP Japan
            KR South Korea
            MP Northern Mariana Islands
            MX Mexico
            NL Netherlands
            NZ New Zealand
            PR Puerto Rico
            PT Portugal
            SE Sweden
            SG Singapore
            US United States
            VI U.S. Virgin Islands
            """;

    private NotifyCountries() {}

    /** Read with the first question. */
    private static final class Loaded {
        static final Map<String, NotifyCountryInformation> BY_CODE = read();
    }

    /** All of them, by code. */
    static List<NotifyCountryInformation> all() {
        return List.copyOf(Loaded.BY_CODE.values());
    }

    /** The codes of all of them. */
    static List<String> codes() {
        return List.copyOf(Loaded.BY_CODE.keySet());
    }

    private static Map<String, NotifyCountryInformation> read() {
        Map<String, NotifyCountryInformation> byCode = new LinkedHashMap<>();
        for (String line : NAMES.lines().toList()) {
            String code = line.substring(0, 2);
            byCode.put(
                    code,
                    NotifyCountryInformation.builder()
                            .isoCountryCode(code)
                            .countryName(line.substring(3))
                            .supportedChannels(List.of(NumberCapability.SMS, NumberCapability.VOICE))
                            .supportedUseCases(List.of(NotifyConfigurationUseCase.CODE_VERIFICATION))
                            .supportedTiers(List.of(NotifyConfigurationTier.BASIC, NotifyConfigurationTier.ADVANCED))
                            .customerOwnedIdentityRequired(false)
                            .build());
        }
        return byCode;
    }
}
