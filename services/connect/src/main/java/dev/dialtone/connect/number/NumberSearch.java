package dev.dialtone.connect.number;

import dev.dialtone.connect.model.AvailableNumberSummary;
import dev.dialtone.connect.model.PhoneNumberType;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.connect.model.SearchAvailablePhoneNumbersRequest;
import dev.dialtone.connect.model.SearchAvailablePhoneNumbersResponse;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.page.PageRequest;
import dev.dialtone.telephony.numbers.Inventory;
import dev.dialtone.telephony.numbers.NumberKind;
import dev.dialtone.telephony.numbers.NumberPlan;
import dev.dialtone.telephony.numbers.NumberQuery;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Looks for numbers that can be claimed. Nothing is reserved: two equal searches find the same. */
final class NumberSearch {
    private static final int PAGE = 10;
    private static final int UIFN_CALLING_CODE = 800;

    private final Inventory inventory;
    private final Targets targets;

    NumberSearch(Inventory inventory, Targets targets) {
        this.inventory = inventory;
        this.targets = targets;
    }

    SearchAvailablePhoneNumbersResponse search(SearchAvailablePhoneNumbersRequest input, RequestContext context) {
        requireTarget(input, context);
        requireFittingPrefix(input);
        PageRequest request = context.page(input, PAGE);
        Page<String> page = NumberTypes.kind(input.phoneNumberType())
                .map(kind -> inventory.page(context.scope(), query(input, kind), request))
                .orElse(new Page<>(List.of(), null));
        return SearchAvailablePhoneNumbersResponse.builder()
                .availableNumbersList(page.items().stream()
                        .map(number -> summary(number, input))
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    /** What a prefix may be wherever Connect takes one. */
    static void requirePlus(@Nullable String prefix) {
        if (prefix != null && !prefix.startsWith("+")) {
            throw ConnectErrors.invalidParameter(
                    "PhoneNumberPrefix: " + prefix + " (expected: + and the country code first)");
        }
    }

    /** Of all operations with a target this one does not know ResourceNotFoundException. */
    private void requireTarget(SearchAvailablePhoneNumbersRequest input, RequestContext context) {
        try {
            targets.toSearch(context, input.targetArn(), input.instanceId());
        } catch (ResourceNotFoundException unknown) {
            throw ConnectErrors.invalidParameter(String.valueOf(unknown.message()));
        }
    }

    private static void requireFittingPrefix(SearchAvailablePhoneNumbersRequest input) {
        String prefix = input.phoneNumberPrefix();
        requirePlus(prefix);
        OptionalInt callingCode = input.phoneNumberType().equals(PhoneNumberType.UIFN)
                ? OptionalInt.of(UIFN_CALLING_CODE)
                : NumberPlan.callingCode(input.phoneNumberCountryCode().value());
        if (prefix != null && callingCode.isPresent() && !prefix.startsWith("+" + callingCode.getAsInt())) {
            throw ConnectErrors.invalidParameter("PhoneNumberPrefix: " + prefix + " (expected: to begin with +"
                    + callingCode.getAsInt() + " for " + input.phoneNumberCountryCode() + " "
                    + input.phoneNumberType() + ")");
        }
    }

    private static NumberQuery query(SearchAvailablePhoneNumbersRequest input, NumberKind kind) {
        return NumberQuery.of(input.phoneNumberCountryCode().value(), kind).withPrefix(input.phoneNumberPrefix());
    }

    private static AvailableNumberSummary summary(String e164, SearchAvailablePhoneNumbersRequest input) {
        return AvailableNumberSummary.builder()
                .phoneNumber(e164)
                .phoneNumberCountryCode(input.phoneNumberCountryCode())
                .phoneNumberType(input.phoneNumberType())
                .build();
    }
}
