package dev.dialtone.smsvoice.origination;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.smsvoice.model.AvailablePhoneNumberOperations;
import dev.dialtone.smsvoice.model.ListAvailablePhoneNumbersRequest;
import dev.dialtone.smsvoice.model.ListAvailablePhoneNumbersResult;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.RequestableNumberType;
import dev.dialtone.smsvoice.registration.RegistrationRecords;
import dev.dialtone.telephony.numbers.Inventory;
import java.util.Optional;

/** The numbers that can be requested now, for who wants to choose one. AWS lists 10DLC numbers of the US only. */
final class AvailablePhoneNumbers implements AvailablePhoneNumberOperations {
    /** AWS's own default. */
    private static final int DEFAULT_PAGE_SIZE = 10;

    private final Inventory inventory;
    private final RegistrationRecords registrations;

    AvailablePhoneNumbers(Inventory inventory, RegistrationRecords registrations) {
        this.inventory = inventory;
        this.registrations = registrations;
    }

    /** What nobody can have is an empty page and no error, as AWS's documentation says; an unknown registration is one. */
    @Override
    public ListAvailablePhoneNumbersResult listAvailablePhoneNumbers(
            ListAvailablePhoneNumbersRequest input, RequestContext context) {
        if (input.registrationId() != null) {
            registrations.require(context, input.registrationId());
        }
        Optional<Offer> offer = Offers.find(
                input.isoCountryCode(),
                RequestableNumberType.of(input.numberType().value()),
                MessageType.TRANSACTIONAL,
                input.numberCapabilities());
        Page<String> page = offer.map(found -> page(found, input, context)).orElseGet(Page::empty);
        return ListAvailablePhoneNumbersResult.builder()
                .availablePhoneNumbers(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private Page<String> page(Offer offer, ListAvailablePhoneNumbersRequest input, RequestContext context) {
        return NumberPreference.of(input.numberPreference(), offer)
                .page(context.scope(), inventory, context.page(input, DEFAULT_PAGE_SIZE));
    }
}
