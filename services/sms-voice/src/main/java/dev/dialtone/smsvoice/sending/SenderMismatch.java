package dev.dialtone.smsvoice.sending;

import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.smsvoice.message.MessageKind;
import dev.dialtone.smsvoice.message.Recipient;
import dev.dialtone.smsvoice.message.Sender;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.origination.SenderTraits.Route;
import dev.dialtone.smsvoice.resource.Country;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.util.Optional;

/** Why a sender does not fit a message. AWS names the reasons; which rule each belongs to is told for a few of them only. */
enum SenderMismatch {
    NOT_ACTIVE,
    NOT_CAPABLE,
    SIMULATOR_ONLY,
    ABROAD,
    INTERNATIONAL_SENDING_OFF,
    NOT_REACHED_FROM_ABROAD,
    SENDER_ID_NOT_SUPPORTED,
    SENDER_ID_NOT_REGISTERED;

    private static final String DESTINATION = "destinationPhoneNumber";
    private static final String ORIGIN = "originationIdentity";

    /** What is in the way; empty when the sender fits. */
    static Optional<SenderMismatch> between(Sender sender, Recipient recipient, MessageKind kind) {
        if (!sender.traits().active()) {
            return Optional.of(NOT_ACTIVE);
        } else if (!sender.canSend(kind)) {
            return Optional.of(NOT_CAPABLE);
        } else if (kind == MessageKind.VOICE && sender.traits().route() != Route.SIMULATOR) {
            return Optional.empty(); // Calls go to every country, by AWS's guide; the switch is one for texts.
        }
        return switch (sender.traits().route()) {
            case SIMULATOR -> when(!isOwnSimulator(sender, recipient), SIMULATOR_ONLY);
            case SENDER_ID -> ofSenderId(sender, recipient);
            case LONG_CODE, TOLL_FREE -> ofTravelling(sender, recipient);
            case SHORT_CODE, TEN_DLC -> when(!sender.isAtHome(recipient), ABROAD);
            case RCS_AGENT, SHARED -> Optional.empty();
        };
    }

    private static boolean isOwnSimulator(Sender sender, Recipient recipient) {
        return recipient.simulator() != null && sender.isAtHome(recipient);
    }

    /** Of a number that sends to other countries when that is turned on. */
    private static Optional<SenderMismatch> ofTravelling(Sender sender, Recipient recipient) {
        if (sender.isAtHome(recipient)) {
            return Optional.empty();
        }
        return sender.international()
                ? when(!recipient.isReachedFromAbroad(), NOT_REACHED_FROM_ABROAD)
                : Optional.of(INTERNATIONAL_SENDING_OFF);
    }

    private static Optional<SenderMismatch> ofSenderId(Sender sender, Recipient recipient) {
        if (!sender.isAtHome(recipient)) {
            return Optional.of(ABROAD);
        }
        if (sender.traits().registered()) {
            return Optional.empty();
        }
        return switch (Country.senderIdsIn(recipient.countryOrNone())) {
            case OPEN -> Optional.empty();
            case REGISTRATION -> Optional.of(SENDER_ID_NOT_REGISTERED);
            case NONE -> Optional.of(SENDER_ID_NOT_SUPPORTED);
        };
    }

    private static Optional<SenderMismatch> when(boolean condition, SenderMismatch mismatch) {
        return condition ? Optional.of(mismatch) : Optional.empty();
    }

    /** The error that a request gets which names the sender. */
    ModeledException error(Sender sender, Recipient recipient, MessageKind kind) {
        return switch (this) {
            case NOT_ACTIVE ->
                SmsVoiceErrors.conflict(ConflictExceptionReason.RESOURCE_NOT_ACTIVE, sender.type(), sender.id());
            case NOT_CAPABLE ->
                kind == MessageKind.VOICE
                        ? SmsVoiceErrors.invalid(
                                ValidationExceptionReason.VOICE_CAPABILITY_NOT_AVAILABLE,
                                ORIGIN,
                                sender.id() + " cannot make calls")
                        : SmsVoiceErrors.conflict(
                                ConflictExceptionReason.NUMBER_CAPABILITIES_MISMATCH, sender.type(), sender.id());
            case SIMULATOR_ONLY, ABROAD ->
                SmsVoiceErrors.invalid(
                        ValidationExceptionReason.INVALID_IDENTITY_FOR_DESTINATION_COUNTRY,
                        DESTINATION,
                        sender.traits().route() == Route.SIMULATOR
                                ? "Simulator numbers send to the simulator destinations of their country only"
                                : sender.shown() + " cannot send to " + recipient.countryOrNone());
            case INTERNATIONAL_SENDING_OFF ->
                SmsVoiceErrors.invalid(
                        ValidationExceptionReason.INTERNATIONAL_SENDING_NOT_SUPPORTED,
                        DESTINATION,
                        sender.shown() + " does not send to other countries");
            case NOT_REACHED_FROM_ABROAD ->
                SmsVoiceErrors.invalid(
                        ValidationExceptionReason.INTERNATIONAL_SENDING_NOT_SUPPORTED,
                        DESTINATION,
                        recipient.countryOrNone() + " takes nothing from numbers of other countries");
            case SENDER_ID_NOT_SUPPORTED ->
                SmsVoiceErrors.invalid(
                        ValidationExceptionReason.SENDER_ID_NOT_SUPPORTED,
                        ORIGIN,
                        "There are no sender IDs in " + recipient.countryOrNone());
            case SENDER_ID_NOT_REGISTERED ->
                SmsVoiceErrors.invalid(
                        ValidationExceptionReason.SENDER_ID_NOT_REGISTERED,
                        ORIGIN,
                        "Sender IDs of " + recipient.countryOrNone() + " need a registration");
        };
    }
}
