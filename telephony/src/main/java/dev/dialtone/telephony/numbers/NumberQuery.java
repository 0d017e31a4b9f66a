package dev.dialtone.telephony.numbers;

import org.jspecify.annotations.Nullable;

/**
 * Which numbers are asked for. Filters add up: a number has to pass every one that is given. A filter that nothing can
 * pass (a state of a country without states, a prefix of another country) finds nothing and is no error.
 *
 * @param country ISO 3166-1 alpha-2; ignored for {@link NumberKind#UIFN} beyond having to exist
 * @param kind what the number is for
 * @param prefix first digits of the E.164 number, plus sign and calling code included; spaces count for nothing
 * @param areaCode three digits, countries of {@code +1} only
 * @param city name in English, any case, needs {@code state}; United Subdivisions and Canada
 * @param state state or province, abbreviation or full name, any case; United Subdivisions and Canada
 * @param tollFreePrefix three digits, countries of {@code +1} and {@link NumberKind#TOLL_FREE} only
 */
public record NumberQuery(
        String country,
        NumberKind kind,
        @Nullable String prefix,
        @Nullable String areaCode,
        @Nullable String city,
        @Nullable String state,
        @Nullable String tollFreePrefix) {

    /** Every number of a country and kind. */
    public static NumberQuery of(String country, NumberKind kind) {
        return new NumberQuery(country, kind, null, null, null, null, null);
    }

    /** The same with a prefix; null takes the filter away. */
    public NumberQuery withPrefix(@Nullable String prefix) {
        return new NumberQuery(country, kind, prefix, areaCode, city, state, tollFreePrefix);
    }

    /** The same with an area code; null takes the filter away. */
    public NumberQuery withAreaCode(@Nullable String areaCode) {
        return new NumberQuery(country, kind, prefix, areaCode, city, state, tollFreePrefix);
    }

    /** The same with a state or province; null takes the filter away. */
    public NumberQuery withState(@Nullable String state) {
        return new NumberQuery(country, kind, prefix, areaCode, city, state, tollFreePrefix);
    }

    /** The same with a city and its state; null takes the filter away. */
    public NumberQuery withCity(@Nullable String city, @Nullable String state) {
        return new NumberQuery(country, kind, prefix, areaCode, city, state, tollFreePrefix);
    }

    /** The same with a toll-free prefix, as {@code 800}; null takes the filter away. */
    public NumberQuery withTollFreePrefix(@Nullable String tollFreePrefix) {
        return new NumberQuery(country, kind, prefix, areaCode, city, state, tollFreePrefix);
    }

    boolean isUnfiltered() {
        return prefix == null && areaCode == null && city == null && state == null && tollFreePrefix == null;
    }
}
