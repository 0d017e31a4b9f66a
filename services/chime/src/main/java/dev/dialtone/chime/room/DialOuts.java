package dev.dialtone.chime.room;

import dev.dialtone.chime.model.StoredPhoneNumber;
import dev.dialtone.chime.model.chime.CreateMeetingDialOutRequest;
import dev.dialtone.chime.model.chime.CreateMeetingDialOutResponse;
import dev.dialtone.chime.model.chime.DialOutOperations;
import dev.dialtone.chime.number.PhoneNumberId;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.ResourceLookup;

/** Calls somebody into a meeting, from a number of the account. Meetings are of another service, so that every id of one will do. */
final class DialOuts implements DialOutOperations {
    private final ResourceLookup<StoredPhoneNumber> numbers;

    DialOuts(ResourceLookup<StoredPhoneNumber> numbers) {
        this.numbers = numbers;
    }

    @Override
    public CreateMeetingDialOutResponse createMeetingDialOut(
            CreateMeetingDialOutRequest input, RequestContext context) {
        String from = PhoneNumberId.e164(input.fromPhoneNumber());
        if (numbers.use(numbers.scope(context), from).isEmpty()) {
            throw ChimeErrors.badRequest("FromPhoneNumber: not in the account (expected: a phone number that is)");
        }
        return new CreateMeetingDialOutResponse(context.account().ids().uuid());
    }
}
