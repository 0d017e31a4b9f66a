package dev.dialtone.telephony.numbers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What the world's numbering plans say about a number, through libphonenumber.
 *
 * <p>libphonenumber is loaded by the first question about a number (some 100 ms on a cold JVM), never by
 * {@link #countries} and {@link #callingCode}. All methods may be called from any thread.
 */
public final class NumberPlan {
    private static final int UIFN_CALLING_CODE = 800;
    private static final int SHORTEST_CODE = 3;
    private static final int LONGEST_CODE = 6;

    /** A power of two. */
    private static final int REMEMBERED = 16_384;

    /** Longer texts, which are no numbers, are not remembered. */
    private static final int LONGEST_REMEMBERED = 64;

    /** What was asked about last, by hash of the text: libphonenumber takes microseconds, and a message asks thrice. */
    private static final AtomicReferenceArray<@Nullable Known> RECENT = new AtomicReferenceArray<>(REMEMBERED);

    private NumberPlan() {}

    /**
     * The number as plus sign and digits, whether or not the text has the plus sign.
     *
     * @param text digits with the calling code, without spaces or punctuation
     * @return empty when no country has numbers of that calling code and length; a number of the right length that is
     *     not assigned is accepted
     */
    public static Optional<String> e164(String text) {
        return known(text).e164;
    }

    /** Whether a text has the form of a short code: three to six digits, the first not zero. */
    public static boolean isShortCode(String text) {
        return text.length() >= SHORTEST_CODE
                && text.length() <= LONGEST_CODE
                && text.charAt(0) != '0'
                && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /**
     * Whether the number lies in a range its country has assigned. Numbers that people like to put into tests often do
     * not: {@code +447700900123} (reserved by Ofcom for fiction) and {@code +15555550100} are possible but not valid.
     */
    public static boolean isValid(String e164) {
        return known(e164).kind().isPresent();
    }

    /**
     * The country of the number, ISO 3166-1 alpha-2. Where countries share a calling code the area code decides (US, CA,
     * PR and others for {@code +1}); toll-free numbers of {@code +1}, and ranges that no country has been given, count as
     * the main country's (US, GB, IT and so on).
     *
     * @return empty when the number belongs to no country, as {@code +800}, or is not a number
     */
    public static Optional<String> country(String e164) {
        return known(e164).country;
    }

    /** What the number is for; empty when it is not valid. */
    public static Optional<NumberKind> kind(String e164) {
        return known(e164).kind();
    }

    /** The countries that have a calling code, ISO 3166-1 alpha-2 (and AC, TA, XK, which have a code of their own use). */
    public static SortedSet<String> countries() {
        return PlanData.get().countries();
    }

    /** The calling code of a country, 1 to 3 digits; empty when the country is unknown or has none. */
    public static OptionalInt callingCode(String country) {
        return PlanData.get().callingCode(country);
    }

    /** Whether the number lies in the country, counting the toll-free numbers that {@code +1} countries share. */
    static boolean isValidIn(PhoneNumber number, String country) {
        return Library.UTIL.isValidNumberForRegion(number, country);
    }

    static Optional<NumberKind> kindOf(PhoneNumber number) {
        PhoneNumberType type = Library.UTIL.getNumberType(number);
        return switch (type) {
            case FIXED_LINE, FIXED_LINE_OR_MOBILE -> Optional.of(NumberKind.LOCAL);
            case MOBILE -> Optional.of(NumberKind.MOBILE);
            case TOLL_FREE ->
                Optional.of(number.getCountryCode() == UIFN_CALLING_CODE ? NumberKind.UIFN : NumberKind.TOLL_FREE);
            case SHARED_COST -> Optional.of(NumberKind.SHARED_COST);
            case PREMIUM_RATE -> Optional.of(NumberKind.PREMIUM_RATE);
            case VOIP, PERSONAL_NUMBER, PAGER, UAN, VOICEMAIL -> Optional.of(NumberKind.OTHER);
            case UNKNOWN -> Optional.empty();
        };
    }

    static Optional<PhoneNumber> parse(String text) {
        String international = text.startsWith("+") ? text : "+" + text;
        if (E164.number(international) < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Library.UTIL.parse(international, null));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static Known known(String text) {
        int place = text.hashCode() & (REMEMBERED - 1);
        Known known = RECENT.get(place);
        if (known == null || !known.text.equals(text)) {
            known = parse(text).map(number -> Known.of(text, number)).orElseGet(() -> Known.nothing(text));
            if (text.length() <= LONGEST_REMEMBERED) {
                RECENT.set(place, known);
            }
        }
        return known;
    }

    /** The answers about one text. */
    private static final class Known {
        final String text;
        final Optional<String> e164;
        final Optional<String> country;
        private final @Nullable PhoneNumber number;
        /** Found when asked for: it takes as long as all else. Any thread finds the same. */
        private @Nullable Use use;

        /** What a number is for, when that is known. */
        private record Use(Optional<NumberKind> kind) {}

        private Known(String text, Optional<String> e164, Optional<String> country, @Nullable PhoneNumber number) {
            this.text = text;
            this.e164 = e164;
            this.country = country;
            this.number = number;
        }

        static Known nothing(String text) {
            return new Known(text, Optional.empty(), Optional.empty(), null);
        }

        static Known of(String text, PhoneNumber number) {
            boolean isPossible = Library.UTIL.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
            String region = Library.UTIL.getRegionCodeForNumber(number);
            if (region == null) {
                region = Library.UTIL.getRegionCodeForCountryCode(number.getCountryCode());
            }
            return new Known(
                    text,
                    isPossible ? Optional.of(Library.UTIL.format(number, PhoneNumberFormat.E164)) : Optional.empty(),
                    // "001" stands for the whole world.
                    region.length() == 2 ? Optional.of(region) : Optional.empty(),
                    number);
        }

        /** A number is valid when it has a kind. */
        Optional<NumberKind> kind() {
            Use found = use;
            if (found == null) {
                found = new Use(number == null ? Optional.empty() : kindOf(number));
                use = found;
            }
            return found.kind();
        }
    }

    /** Loaded with the first question. */
    private static final class Library {
        static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();
    }
}
