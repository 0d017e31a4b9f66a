package dev.dialtone.chime.address;

import dev.dialtone.chime.model.voice.Address;
import dev.dialtone.chime.model.voice.AddressOperations;
import dev.dialtone.chime.model.voice.CandidateAddress;
import dev.dialtone.chime.model.voice.ValidateE911AddressRequest;
import dev.dialtone.chime.model.voice.ValidateE911AddressResponse;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.telephony.numbers.Subdivisions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Addresses for emergency calls. AWS asks somebody who knows every address; here one is good when its ZIP code belongs to its
 * state, better when it is written as on letters, and otherwise one of several that it may be.
 */
final class Addresses implements AddressOperations {

    private static final String COUNTRY = "US";
    private static final int GOOD = 0;
    private static final int CORRECTED = 1;
    private static final int CANDIDATES = 2;

    @Override
    public ValidateE911AddressResponse validateE911Address(ValidateE911AddressRequest input, RequestContext context) {
        if (!input.awsAccountId().equals(context.account().id())) {
            throw ChimeErrors.forbidden("Not authorized to call Chime SDK with Account Id " + input.awsAccountId());
        }
        if (!input.country().strip().equalsIgnoreCase(COUNTRY)) {
            throw ChimeErrors.badRequest("Country: another one (expected: " + COUNTRY + ")");
        }
        Street street = Street.parse(input.streetInfo());
        Optional<PostalCode> code = PostalCode.parse(input.postalCode());
        Optional<String> state = Subdivisions.abbreviation(input.state());
        boolean hasNumber = input.streetNumber().chars().anyMatch(Character::isDigit);
        if (code.isEmpty()
                || !hasNumber
                || street.name().isEmpty()
                || state.filter(PostalZones.states(code.get().fiveDigits())::contains)
                        .isEmpty()) {
            return ValidateE911AddressResponse.builder()
                    .validationResult(CANDIDATES)
                    .candidateAddressList(
                            code.isEmpty() || !hasNumber ? List.of() : candidates(input, street, code.get()))
                    .build();
        }
        return ValidateE911AddressResponse.builder()
                .validationResult(isAsOnLetters(input, street, code.get(), state.get()) ? GOOD : CORRECTED)
                .addressExternalId(context.account().ids().uuid())
                .address(Address.builder()
                        .streetNumber(Street.capitals(input.streetNumber()))
                        .preDirectional(street.preDirectional())
                        .streetName(street.name())
                        .streetSuffix(street.suffix())
                        .postDirectional(street.postDirectional())
                        .city(Street.capitals(input.city()))
                        .state(state.get())
                        .postalCode(code.get().fiveDigits())
                        .postalCodePlus4(code.get().plusFour())
                        .country(COUNTRY)
                        .build())
                .build();
    }

    /** The same address in each state that its ZIP code may be of. */
    private static List<CandidateAddress> candidates(ValidateE911AddressRequest input, Street street, PostalCode code) {
        return PostalZones.states(code.fiveDigits()).stream()
                .map(state -> CandidateAddress.builder()
                        .streetNumber(Street.capitals(input.streetNumber()))
                        .streetInfo(street.toString())
                        .city(Street.capitals(input.city()))
                        .state(state)
                        .postalCode(code.fiveDigits())
                        .postalCodePlus4(code.plusFour())
                        .country(COUNTRY)
                        .build())
                .toList();
    }

    /** Whether there was nothing to correct but small letters. */
    private static boolean isAsOnLetters(
            ValidateE911AddressRequest input, Street street, PostalCode code, String state) {
        return upper(input.streetInfo()).equals(street.toString())
                && upper(input.streetNumber()).equals(Street.capitals(input.streetNumber()))
                && upper(input.city()).equals(Street.capitals(input.city()))
                && upper(input.state()).equals(state)
                && input.postalCode().equals(code.toString());
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
