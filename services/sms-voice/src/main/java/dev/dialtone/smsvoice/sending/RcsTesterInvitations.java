package dev.dialtone.smsvoice.sending;

import static dev.dialtone.smsvoice.model.VerificationStatus.PENDING;
import static dev.dialtone.smsvoice.model.VerificationStatus.UNSUPPORTED;
import static dev.dialtone.smsvoice.model.VerificationStatus.VERIFIED;

import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.UnansweredInvitation;
import dev.dialtone.smsvoice.model.VerificationStatus;
import dev.dialtone.smsvoice.model.VerifiedDestinationNumber;
import dev.dialtone.smsvoice.resource.ResourceKit;
import dev.dialtone.telephony.handsets.HandsetSettingsStore;
import dev.dialtone.telephony.handsets.TesterInvitations;
import dev.dialtone.telephony.model.HandsetSettings;
import dev.dialtone.telephony.model.LineType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Invitations to test an RCS agent. One goes to the handset when a number is created for the agent; there it is accepted by itself
 * when it comes, unless the handset is set to ignore it. AWS brings it from a sender of its own, whose message is no message of the
 * account, so that it is not in the inbox. That the agent must have been in testing by then is not looked at: AWS leaves such
 * invitations out without a word.
 */
final class RcsTesterInvitations implements TesterInvitations {
    /** AWS's guide on RCS: at least 120 seconds, up to 20 minutes. */
    static final TimedTransition INVITATION = ResourceKit.transition(
            ResourceType.VERIFIED_DESTINATION_NUMBER,
            PENDING.value(),
            VERIFIED.value(),
            Duration.ofMillis(20),
            Duration.ofMinutes(2));

    private final SendingStores stores;

    RcsTesterInvitations(SendingStores stores) {
        this.stores = stores;
    }

    /** Sends one to a number that was created for an agent. */
    void send(Scope scope, String numberId) {
        scope.account().timedTransitions().begin(scope, INVITATION, numberId);
    }

    /** Forgets one that nobody answers, of a number that goes; one that is still on its way goes with the number. */
    void withdraw(Scope scope, String numberId) {
        stores.unansweredInvitations.remove(scope, numberId);
    }

    /** The handset has it. What is no mobile phone cannot show it. */
    void arrive(Scope scope, String numberId) {
        VerifiedDestinationNumber number =
                stores.verifiedDestinationNumbers.find(scope, numberId).orElse(null);
        if (number == null) {
            return;
        }
        String e164 = number.destinationPhoneNumber();
        Optional<HandsetSettings> handset = HandsetSettingsStore.find(scope.account(), e164);
        Optional<LineType> line = handset.map(HandsetSettings::lineType);
        if (line.isPresent() && !line.get().equals(LineType.MOBILE)) {
            answer(scope, numberId, UNSUPPORTED);
        } else if (handset.isPresent() && handset.get().ignoresInvitations()) {
            stores.unansweredInvitations.put(
                    scope,
                    numberId,
                    UnansweredInvitation.builder()
                            .verifiedDestinationNumberId(numberId)
                            .destinationPhoneNumber(e164)
                            .region(scope.region())
                            .build());
        } else {
            answer(scope, numberId, VERIFIED);
        }
    }

    @Override
    public void accept(Account account, String e164) {
        List<UnansweredInvitation> waiting = new ArrayList<>();
        stores.unansweredInvitations.values(Scope.ofAllRegions(account)).forEach(waiting::add);
        for (UnansweredInvitation invitation : waiting) {
            if (invitation.destinationPhoneNumber().equals(e164)) {
                Scope scope = new Scope(account, invitation.region());
                answer(scope, invitation.verifiedDestinationNumberId(), VERIFIED);
                stores.unansweredInvitations.remove(scope, invitation.verifiedDestinationNumberId());
            }
        }
    }

    /** A number that a code has verified meanwhile stays so, and one that shows no RCS may be verified by a code. */
    private void answer(Scope scope, String numberId, VerificationStatus answer) {
        stores.verifiedDestinationNumbers.update(
                scope,
                numberId,
                number -> number.status().equals(PENDING)
                        ? number.toBuilder()
                                .status(VerifiedDestinationNumbers.LIFE.move(PENDING, answer))
                                .build()
                        : number);
    }
}
