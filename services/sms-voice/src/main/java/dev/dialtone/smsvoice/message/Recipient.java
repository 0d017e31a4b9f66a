package dev.dialtone.smsvoice.message;

import dev.dialtone.core.state.Account;
import dev.dialtone.smsvoice.message.Carriers.Network;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.Country;
import dev.dialtone.smsvoice.resource.Country.FromAbroad;
import dev.dialtone.smsvoice.resource.E164Input;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import dev.dialtone.telephony.handsets.HandsetSettingsStore;
import dev.dialtone.telephony.model.HandsetSettings;
import dev.dialtone.telephony.numbers.NumberPlan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom a message goes to.
 *
 * @param country ISO 3166-1 alpha-2; absent for numbers that belong to none
 * @param simulator what AWS's simulator does with messages to the number; absent: it is no number of the simulator
 * @param handset how a test has set the number; absent: it has not
 */
public record Recipient(
        String e164,
        @Nullable String country,
        Simulators.@Nullable Outcome simulator,
        @Nullable HandsetSettings handset) {
    private static final String FIELD = "destinationPhoneNumber";

    /**
     * The recipient of a request, or a ValidationException when AWS sends nothing there.
     *
     * @param number the member {@code DestinationPhoneNumber}
     */
    public static Recipient of(Account account, String number) {
        String e164 = E164Input.e164(number, FIELD);
        String country = NumberPlan.country(e164).orElse(null);
        if (fromAbroad(country) == FromAbroad.BLOCKED) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.DESTINATION_COUNTRY_BLOCKED,
                    FIELD,
                    "Messages to " + country + " are not possible");
        }
        return new Recipient(
                e164,
                country,
                Simulators.outcome(e164).orElse(null),
                HandsetSettingsStore.find(account, e164).orElse(null));
    }

    /** Whether numbers of other countries can write there, as far as AWS's table knows the country. */
    public boolean isReachedFromAbroad() {
        return fromAbroad(country) == FromAbroad.YES;
    }

    private static FromAbroad fromAbroad(@Nullable String country) {
        return country == null
                ? FromAbroad.YES
                : Country.of(country).map(Country::fromAbroad).orElse(FromAbroad.YES);
    }

    /** The mobile network: the one that was set for the number, else its country's one; empty when neither is known. */
    public Optional<Network> network() {
        Optional<Network> network = country == null ? Optional.empty() : Carriers.of(country);
        String carrier = handset == null ? null : handset.carrier();
        return carrier == null ? network : network.map(known -> new Network(known.mcc(), known.mnc(), carrier));
    }

    /** For prices and rules by country: where the number belongs to none, no country's rule holds. */
    public String countryOrNone() {
        return country == null ? "" : country;
    }

    /** The same for a message in the place of another: what was set to become of messages has become of that one. */
    public Recipient afterFailure() {
        return handset == null
                ? this
                : new Recipient(
                        e164,
                        country,
                        simulator,
                        handset.toBuilder().outcome(null).build());
    }
}
