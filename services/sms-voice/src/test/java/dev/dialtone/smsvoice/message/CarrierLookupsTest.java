package dev.dialtone.smsvoice.message;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.CarrierLookupResult;
import dev.dialtone.smsvoice.model.PhoneNumberType;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.telephony.handsets.HandsetSettingsStore;
import dev.dialtone.telephony.model.HandsetSettings;
import dev.dialtone.telephony.model.LineType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CarrierLookupsTest {
    private static final String US = "+12065550100";

    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);

    @Test
    @Evidence(value = AWS_DOCS, detail = "members of a mobile number in the guide; the carrier's name is a guess")
    void knowsAMobileNumber() {
        assertThat(lookup(US))
                .isEqualTo(CarrierLookupResult.builder()
                        .e164PhoneNumber(US)
                        .dialingCountryCode("1")
                        .isoCountryCode("US")
                        .country("United States")
                        .mcc("310")
                        .mnc("260")
                        .carrier("T-Mobile")
                        .phoneNumberType(PhoneNumberType.MOBILE)
                        .build());
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "a landline has neither MCC nor MNC")
    void knowsALandline() {
        assertThat(lookup("+442079460000"))
                .isEqualTo(CarrierLookupResult.builder()
                        .e164PhoneNumber("+442079460000")
                        .dialingCountryCode("44")
                        .isoCountryCode("GB")
                        .country("United Kingdom")
                        .phoneNumberType(PhoneNumberType.LANDLINE)
                        .build());
    }

    @Test
    @Evidence(value = GUESS, detail = "types by the numbering plan; in North America lines count as mobile")
    void tellsLinesByTheNumberingPlan() {
        assertLine("+18005550199", PhoneNumberType.OTHER, "US");
        assertLine("+4915123456789", PhoneNumberType.MOBILE, "DE");
        assertLine("+12042345678", PhoneNumberType.MOBILE, "CA");
        assertLine("+80012345678", PhoneNumberType.OTHER, null);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "punctuation is taken")
    void takesPunctuation() {
        assertThat(lookup("+1 (206) 555-0100")).isEqualTo(lookup(US));
        assertThat(lookup("+{1}206.555,0100")).isEqualTo(lookup(US));
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "an invalid number is an answer with nothing but number and type")
    void answersThatANumberIsInvalid() {
        for (String number : new String[] {"+15555550100", "+12", "+9999999999999999999"}) {
            assertThat(lookup(number))
                    .isEqualTo(CarrierLookupResult.builder()
                            .e164PhoneNumber(number)
                            .phoneNumberType(PhoneNumberType.INVALID)
                            .build());
        }
    }

    @Test
    @Evidence(value = MODEL, detail = "an answer shows 19 digits at most; the reason is inferred")
    void refusesMoreDigitsThanAnAnswerCanShow() {
        ValidationException refusal =
                SmsVoiceFixture.refusal(ValidationException.class, () -> lookup("+12345678901234567890"));

        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.CANNOT_PARSE);
        assertThat(refusal.fields()).extracting(ValidationExceptionField::name).containsExactly("phoneNumber");
    }

    @Test
    @Evidence(value = DIALTONE, detail = "docs/control-api.md: what is put for a number comes first")
    void showsWhatATestHasSet() {
        set("Aunt Mobile", LineType.LANDLINE);
        assertThat(lookup(US).carrier()).isEqualTo("Aunt Mobile");
        assertThat(lookup(US).phoneNumberType()).isEqualTo(PhoneNumberType.LANDLINE);
        assertThat(lookup(US).country()).isEqualTo("United States");

        set("Aunt Mobile", null);
        assertThat(lookup(US).phoneNumberType()).isEqualTo(PhoneNumberType.MOBILE);
        assertThat(lookup(US).mcc()).isNull();

        set(null, LineType.LANDLINE);
        assertThat(lookup(US).carrier()).isNull();

        set("Aunt Mobile", LineType.INVALID);
        assertThat(lookup(US).carrier()).isNull();
        assertThat(lookup(US).country()).isNull();

        HandsetSettingsStore.remove(world.account, US);
        assertThat(lookup(US).carrier()).isEqualTo("T-Mobile");
    }

    private void assertLine(String number, PhoneNumberType type, @Nullable String country) {
        assertThat(lookup(number).phoneNumberType()).as(number).isEqualTo(type);
        assertThat(lookup(number).isoCountryCode()).as(number).isEqualTo(country);
    }

    private void set(@Nullable String carrier, @Nullable LineType lineType) {
        HandsetSettingsStore.put(
                world.account,
                US,
                HandsetSettings.builder().carrier(carrier).lineType(lineType).build());
    }

    private CarrierLookupResult lookup(String number) {
        return sms.caller.carrierLookup(b -> b.phoneNumber(number));
    }
}
