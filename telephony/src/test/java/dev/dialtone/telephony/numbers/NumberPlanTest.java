package dev.dialtone.telephony.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberPlanTest {
    @Test
    void knowsTheFormOfShortCodes() {
        for (String code : List.of("123", "54321", "654321")) {
            assertThat(NumberPlan.isShortCode(code)).as(code).isTrue();
        }
        for (String other : List.of("", "12", "1234567", "01234", "+12345", "1234a", "\u0661\u0662\u0663")) {
            assertThat(NumberPlan.isShortCode(other)).as(other).isFalse();
        }
    }

    @Test
    void takesANumberWithAndWithoutPlusSign() {
        assertThat(NumberPlan.e164("+12065550100")).contains("+12065550100");
        assertThat(NumberPlan.e164("12065550100")).contains("+12065550100");
    }

    @Test
    void refusesWhatNoCountryHas() {
        assertThat(List.of(
                        "", "+", "0", "+0", "+1", "+1206", "+12065550100000", "+999123456789", "hello", "+1206555010O"))
                .allSatisfy(text -> assertThat(NumberPlan.e164(text)).isEmpty());
    }

    @Test
    void refusesSpacesAndPunctuation() {
        assertThat(NumberPlan.e164("+1 (206) 555-0100")).isEmpty();
    }

    @Test
    void keepsTheZeroThatItalianNumbersBeginWith() {
        assertThat(NumberPlan.e164("+390212345678")).contains("+390212345678");
    }

    @Test
    void tellsPossibleNumbersFromValidOnes() {
        assertThat(NumberPlan.e164("+447700900123")).isPresent();
        assertThat(NumberPlan.isValid("+447700900123")).isFalse();
        assertThat(NumberPlan.isValid("+447400123456")).isTrue();
    }

    @Test
    void tellsCountriesOfOneCallingCodeApart() {
        assertThat(NumberPlan.country("+12065550100")).contains("US");
        assertThat(NumberPlan.country("+12045550123")).contains("CA");
        assertThat(NumberPlan.country("+17875550100")).contains("PR");
        assertThat(NumberPlan.country("+18762101234")).contains("JM");
        assertThat(NumberPlan.country("+447781100000")).contains("GG");
    }

    @Test
    void countsUnassignedNumbersAsTheMainCountrys() {
        assertThat(NumberPlan.country("+15555550100")).contains("US");
        assertThat(NumberPlan.country("+447700900123")).contains("GB");
    }

    @Test
    void findsNoCountryForInternationalTollFreeNumbers() {
        assertThat(NumberPlan.country("+80055500001")).isEmpty();
        assertThat(NumberPlan.kind("+80055500001")).contains(NumberKind.UIFN);
    }

    @Test
    void findsNothingForWhatIsNoNumber() {
        assertThat(NumberPlan.country("+999123")).isEmpty();
        assertThat(NumberPlan.country("SENDER")).isEmpty();
        assertThat(NumberPlan.kind("SENDER")).isEmpty();
        assertThat(NumberPlan.isValid("SENDER")).isFalse();
    }

    @Test
    void tellsKindsApart() {
        assertThat(NumberPlan.kind("+12065550100")).contains(NumberKind.LOCAL);
        assertThat(NumberPlan.kind("+442079460000")).contains(NumberKind.LOCAL);
        assertThat(NumberPlan.kind("+447400123456")).contains(NumberKind.MOBILE);
        assertThat(NumberPlan.kind("+18445550142")).contains(NumberKind.TOLL_FREE);
        assertThat(NumberPlan.kind("+33884012345")).contains(NumberKind.SHARED_COST);
        assertThat(NumberPlan.kind("+19002345678")).contains(NumberKind.PREMIUM_RATE);
        assertThat(NumberPlan.kind("+15005550006")).contains(NumberKind.OTHER);
        assertThat(NumberPlan.kind("+447700900123")).isEmpty();
    }

    @Test
    void knowsEveryCountrysCallingCode() {
        assertThat(NumberPlan.countries()).hasSizeGreaterThan(240).contains("US", "CA", "PR", "GB", "DE", "JP", "VA");
        assertThat(NumberPlan.countries())
                .allSatisfy(country ->
                        assertThat(NumberPlan.callingCode(country)).as(country).isPresent());
        assertThat(NumberPlan.callingCode("US")).hasValue(1);
        assertThat(NumberPlan.callingCode("PR")).hasValue(1);
        assertThat(NumberPlan.callingCode("GB")).hasValue(44);
        assertThat(NumberPlan.callingCode("QQ")).isEmpty();
    }
}
