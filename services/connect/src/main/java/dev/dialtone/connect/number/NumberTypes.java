package dev.dialtone.connect.number;

import dev.dialtone.connect.model.PhoneNumberType;
import dev.dialtone.telephony.numbers.NumberKind;
import java.util.Optional;

/** Connect's number types beside the kinds of the inventory. */
final class NumberTypes {
    private NumberTypes() {}

    /** What to look for to find numbers of a type; empty for types that are not sold, only brought along. */
    static Optional<NumberKind> kind(PhoneNumberType type) {
        return switch (type.value()) {
            case "TOLL_FREE" -> Optional.of(NumberKind.TOLL_FREE);
            case "DID" -> Optional.of(NumberKind.LOCAL);
            case "UIFN" -> Optional.of(NumberKind.UIFN);
            case "SHARED" -> Optional.of(NumberKind.SHARED_COST);
            default -> Optional.empty();
        };
    }

    /** The type of a number that is claimed; empty for kinds that Connect does not have. */
    static Optional<PhoneNumberType> type(NumberKind kind) {
        return switch (kind) {
            case LOCAL, MOBILE -> Optional.of(PhoneNumberType.DID);
            case TOLL_FREE -> Optional.of(PhoneNumberType.TOLL_FREE);
            case UIFN -> Optional.of(PhoneNumberType.UIFN);
            case SHARED_COST -> Optional.of(PhoneNumberType.SHARED);
            case PREMIUM_RATE, OTHER, SIMULATOR -> Optional.empty();
        };
    }

    /** What the older ListPhoneNumbers, which knows two types of lines, makes of a type. */
    static PhoneNumberType older(PhoneNumberType type) {
        return switch (type.value()) {
            case "UIFN", "THIRD_PARTY_TF" -> PhoneNumberType.TOLL_FREE;
            case "SHARED", "THIRD_PARTY_DID" -> PhoneNumberType.DID;
            default -> type;
        };
    }
}
