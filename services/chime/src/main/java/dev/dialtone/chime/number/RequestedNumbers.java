package dev.dialtone.chime.number;

import dev.dialtone.chime.model.CallingNameStatus;
import dev.dialtone.chime.model.CreatePhoneNumberOrderRequest;
import dev.dialtone.chime.model.PhoneNumberStatus;
import dev.dialtone.chime.model.PhoneNumberType;
import dev.dialtone.chime.model.StoredPhoneNumber;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.resource.Names;
import dev.dialtone.telephony.numbers.NumberKind;
import dev.dialtone.telephony.numbers.NumberPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The numbers that an order asks for, whether or not they can be had. */
public final class RequestedNumbers {

    private RequestedNumbers() {}

    /** The numbers in AcquireInProgress, each once; else what is wrong with the first that cannot be asked for. */
    public static List<StoredPhoneNumber> of(CreatePhoneNumberOrderRequest input, String orderId, Instant now) {
        if (input.e164PhoneNumbers().isEmpty()) {
            throw ChimeErrors.badRequest("E164PhoneNumbers: empty (expected: at least 1 phone number)");
        }
        List<StoredPhoneNumber> requested = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String text : input.e164PhoneNumbers()) {
            StoredPhoneNumber number = requested(input, text, orderId, now);
            if (!seen.add(number.e164PhoneNumber())) {
                throw ChimeErrors.badRequest(
                        "E164PhoneNumbers: " + number.e164PhoneNumber() + " twice (expected: once)");
            }
            Countries.productTypeError(number.productType(), number.type(), number.country())
                    .ifPresent(error -> {
                        throw error;
                    });
            requested.add(number);
        }
        return requested;
    }

    private static StoredPhoneNumber requested(
            CreatePhoneNumberOrderRequest input, String text, String orderId, Instant now) {
        Optional<String> e164 = NumberPlan.e164(text);
        String country = e164.flatMap(NumberPlan::country)
                .orElseThrow(() ->
                        ChimeErrors.badRequest("E164PhoneNumbers: " + text + " (expected: a number of a country)"));
        boolean isTollFree =
                NumberPlan.kind(e164.get()).filter(NumberKind.TOLL_FREE::equals).isPresent();
        return StoredPhoneNumber.builder()
                .e164PhoneNumber(e164.get())
                .phoneNumberId(PhoneNumberId.of(e164.get()))
                .country(country)
                .type(isTollFree ? PhoneNumberType.TOLL_FREE : PhoneNumberType.LOCAL)
                .productType(input.productType())
                .status(PhoneNumberStatus.ACQUIRE_IN_PROGRESS)
                .associations(List.of())
                .callingNameStatus(CallingNameStatus.UNASSIGNED)
                .createdTimestamp(now)
                .updatedTimestamp(now)
                .orderId(orderId)
                .name(Names.nullIfEmpty(input.name()))
                .build();
    }
}
