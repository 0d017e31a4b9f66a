package dev.dialtone.smsvoice.sending;

import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Store;
import dev.dialtone.smsvoice.model.DailyCount;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.UnansweredInvitation;
import dev.dialtone.smsvoice.model.VerifiedDestinationNumber;
import dev.dialtone.smsvoice.resource.ResourceKit;
import java.util.List;

/** What this room keeps: its own classes change it, others look at it. */
public final class SendingStores {
    /** By id. */
    final ResourceKind<VerifiedDestinationNumber> verifiedDestinationNumbers;
    /** By what is counted; see {@link DailyCounts}. */
    final Store<String, DailyCount> dailyCounts;

    /** By the id of the number. */
    final Store<String, UnansweredInvitation> unansweredInvitations;

    /** The stores of one service. */
    public SendingStores(ResourceKit kit) {
        this.dailyCounts = kit.stores().perRegion("sms-voice/daily-counts", () -> DailyCount.SCHEMA);
        this.unansweredInvitations =
                kit.stores().perAccount("sms-voice/unanswered-invitations", () -> UnansweredInvitation.SCHEMA);
        this.verifiedDestinationNumbers = kit.kind(
                ResourceType.VERIFIED_DESTINATION_NUMBER,
                kit.stores()
                        .perRegion("sms-voice/verified-destination-numbers", () -> VerifiedDestinationNumber.SCHEMA),
                VerifiedDestinationNumber::verifiedDestinationNumberId,
                VerifiedDestinationNumber::verifiedDestinationNumberArn,
                numbers -> numbers.transitions(List.of(RcsTesterInvitations.INVITATION)));
    }

    /** Verified destination numbers, by id. */
    public ResourceLookup<VerifiedDestinationNumber> verifiedDestinationNumbers() {
        return verifiedDestinationNumbers;
    }
}
