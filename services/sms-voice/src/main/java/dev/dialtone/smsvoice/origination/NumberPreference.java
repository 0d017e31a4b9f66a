package dev.dialtone.smsvoice.origination;

import dev.dialtone.core.page.Page;
import dev.dialtone.core.page.PageRequest;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.NumberPreferenceItem;
import dev.dialtone.smsvoice.model.PreferenceType;
import dev.dialtone.smsvoice.model.RequestableNumberType;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import dev.dialtone.telephony.numbers.Inventory;
import dev.dialtone.telephony.numbers.NumberQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers somebody would rather have: digits that they begin with, end with, contain or are. AWS does not say which
 * digits it compares; here they are those of the E.164 number when they begin with its calling code, else those of the
 * national number.
 *
 * @param query the numbers among which to look, narrowed by the digits that come first
 * @param passes whether one of them, in E.164, is wanted; absent: all are
 */
record NumberPreference(NumberQuery query, @Nullable Predicate<String> passes) {
    private static final String FIELD = "numberPreference";
    private static final String CALLING_CODE = "1";
    private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]{1,15}");

    /**
     * The preference of a request: at most one, with as many filters as types; the first filter goes with the first type.
     * Another than none is for 10DLC numbers only.
     *
     * @param items the member {@code NumberPreference}; absent or empty: any number
     * @param offer what is asked for
     */
    static NumberPreference of(@Nullable List<NumberPreferenceItem> items, Offer offer) {
        NumberPreference preference = new NumberPreference(offer.numbers(), null);
        if (items == null || items.isEmpty()) {
            return preference;
        }
        if (!offer.type().equals(RequestableNumberType.TEN_DLC)) {
            throw invalid(FIELD, "Numbers of type " + offer.type() + " cannot be chosen");
        }
        if (items.size() > 1) {
            throw invalid(FIELD, items.size() + " preferences (expected: at most one)");
        }
        List<PreferenceType> types = items.get(0).preferenceType();
        List<String> filters = items.get(0).filter();
        String path = FIELD + ".1.member.filter";
        if (types.size() != filters.size()) {
            throw invalid(path, filters.size() + " values (expected: one for each preference type)");
        }
        for (int i = 0; i < types.size(); i++) {
            preference = preference.and(types.get(i), digits(filters.get(i), path + "." + (i + 1) + ".member"));
        }
        return preference;
    }

    /** A page of the numbers that fit. */
    Page<String> page(Scope scope, Inventory inventory, PageRequest request) {
        return passes == null ? inventory.page(scope, query, request) : inventory.page(scope, query, passes, request);
    }

    /**
     * Takes a number: any, or the first one that fits.
     *
     * @param holder who has it from now on
     * @return empty when none fits
     */
    Optional<String> draw(Scope scope, Inventory inventory, String holder) {
        if (passes == null) {
            return inventory.draw(scope, query, holder);
        }
        PageRequest first = new PageRequest("NumberPreference", "", null, 1);
        Optional<String> number =
                inventory.page(scope, query, passes, first).items().stream().findFirst();
        number.ifPresent(e164 -> inventory.take(scope, e164, holder));
        return number;
    }

    private static String digits(String filter, String field) {
        if (!DIGITS.matcher(filter).matches()) {
            throw invalid(field, filter + " (expected: 1 to 15 digits)");
        }
        return filter.startsWith("+") ? filter.substring(1) : filter;
    }

    private NumberPreference and(PreferenceType type, String digits) {
        if (type.equals(PreferenceType.ENDS_WITH)) {
            return new NumberPreference(query, and(number -> number.endsWith(digits)));
        } else if (type.equals(PreferenceType.CONTAINS)) {
            return new NumberPreference(query, and(number -> number.contains(digits)));
        }
        String whole = "+" + (digits.startsWith(CALLING_CODE) ? digits : CALLING_CODE + digits);
        return new NumberPreference(
                query.withPrefix(whole),
                and(type.equals(PreferenceType.EXACT_MATCH) ? whole::equals : number -> number.startsWith(whole)));
    }

    private Predicate<String> and(Predicate<String> more) {
        return passes == null ? more : passes.and(more);
    }

    private static ValidationException invalid(String field, String message) {
        return SmsVoiceErrors.invalid(ValidationExceptionReason.INVALID_PARAMETER, field, message);
    }
}
