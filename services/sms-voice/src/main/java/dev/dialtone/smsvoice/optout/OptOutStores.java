package dev.dialtone.smsvoice.optout;

import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreView;
import dev.dialtone.smsvoice.model.OptIn;
import dev.dialtone.smsvoice.model.OptOutList;
import dev.dialtone.smsvoice.model.OptedOutNumber;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.resource.ResourceKit;

/** What this room keeps: its own classes change it, others look at it. */
public final class OptOutStores {
    /** By name. AWS makes the list {@value OptOutLists#DEFAULT} with the account. */
    final ResourceKind<OptOutList> optOutLists;
    /** A part for each list, by number in E.164. */
    final Store<String, OptedOutNumber> optedOutNumbers;
    /** A part for each list, by number in E.164; the oldest first. */
    final Store<String, OptIn> optIns;

    /** The stores of one service. */
    public OptOutStores(ResourceKit kit) {
        this.optedOutNumbers = kit.stores()
                .perRegion("sms-voice/opted-out-numbers", () -> OptedOutNumber.SCHEMA)
                .inParts();
        this.optIns =
                kit.stores().perRegion("sms-voice/opt-ins", () -> OptIn.SCHEMA).inParts();
        this.optOutLists = kit.kind(
                ResourceType.OPT_OUT_LIST,
                kit.stores().perRegion("sms-voice/opt-out-lists", () -> OptOutList.SCHEMA),
                OptOutList::optOutListName,
                OptOutList::optOutListArn,
                lists -> lists.unmade(OptOutLists.DEFAULT, OptOutLists::newDefault));
    }

    /** Opt-out lists, by name. */
    ResourceLookup<OptOutList> optOutLists() {
        return optOutLists;
    }

    /** The opted-out numbers: a part for each list, by number in E.164. */
    public StoreView<String, OptedOutNumber> optedOutNumbers() {
        return optedOutNumbers;
    }
}
