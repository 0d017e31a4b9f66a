package dev.dialtone.chime.number;

import dev.dialtone.chime.model.PhoneNumberType;
import dev.dialtone.chime.model.SearchAvailablePhoneNumbersRequest;
import dev.dialtone.chime.model.SearchAvailablePhoneNumbersResponse;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.page.PageRequest;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.telephony.numbers.Inventory;
import dev.dialtone.telephony.numbers.NumberKind;
import dev.dialtone.telephony.numbers.NumberQuery;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Numbers that can be ordered. Finding one does not reserve it. */
final class NumberSearch {

    /** AWS documents none. */
    private static final int DEFAULT_PAGE = 10;

    private final Inventory inventory;

    NumberSearch(Inventory inventory) {
        this.inventory = inventory;
    }

    SearchAvailablePhoneNumbersResponse search(SearchAvailablePhoneNumbersRequest input, RequestContext context) {
        String country = Objects.requireNonNullElse(input.country(), Countries.UNITED_STATES);
        filterError(input, country).ifPresent(error -> {
            throw error;
        });
        PageRequest request = context.page(input, DEFAULT_PAGE);
        if (!Countries.has(country) && request.token() != null) {
            throw ChimeErrors.invalidPageToken(); // its only page has none
        }
        Page<String> page =
                Countries.has(country) ? inventory.page(context.scope(), query(input, country), request) : Page.empty();
        return SearchAvailablePhoneNumbersResponse.builder()
                .e164PhoneNumbers(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private static Optional<ModeledException> filterError(SearchAvailablePhoneNumbersRequest input, String country) {
        boolean hasFilter = Stream.of(input.areaCode(), input.city(), input.state(), input.tollFreePrefix())
                .anyMatch(Objects::nonNull);
        if (!country.equals(Countries.UNITED_STATES)) {
            return hasFilter || input.phoneNumberType() == null
                    ? Optional.of(ChimeErrors.badRequest(
                            "Country: " + country + " (expected: with PhoneNumberType and no other filter)"))
                    : Optional.empty();
        }
        if (!hasFilter) {
            return Optional.of(ChimeErrors.badRequest("Country: " + country
                    + " (expected: with at least one of AreaCode, City, State and TollFreePrefix)"));
        }
        return input.city() != null && input.state() == null
                ? Optional.of(ChimeErrors.badRequest("City: " + input.city() + " (expected: with State)"))
                : Optional.empty();
    }

    private static NumberQuery query(SearchAvailablePhoneNumbersRequest input, String country) {
        boolean isTollFree = input.phoneNumberType() == null
                ? input.tollFreePrefix() != null
                : input.phoneNumberType().equals(PhoneNumberType.TOLL_FREE);
        return NumberQuery.of(country, isTollFree ? NumberKind.TOLL_FREE : NumberKind.LOCAL)
                .withAreaCode(input.areaCode())
                .withCity(input.city(), input.state())
                .withTollFreePrefix(input.tollFreePrefix());
    }
}
