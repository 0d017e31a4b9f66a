package dev.dialtone.smsvoice.optout;

import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.smsvoice.model.OptedOutNumber;
import java.util.Optional;

/** Who is in which opt-out list: put there by the customer through the API, or by themselves with a keyword. */
public final class OptOuts {
    private final OptOutStores stores;

    /** Those in these stores. */
    public OptOuts(OptOutStores stores) {
        this.stores = stores;
    }

    /** The numbers of one list, in E.164. */
    Store<String, OptedOutNumber> of(String list) {
        return stores.optedOutNumbers.part(list);
    }

    /**
     * Puts a number into a list. One that is there keeps its time, and that it has opted out by itself.
     *
     * @param byEndUser whether the number itself has asked for it
     */
    public OptedOutNumber add(Scope scope, String list, String e164, boolean byEndUser) {
        Optional<OptedOutNumber> there = of(list).find(scope, e164);
        if (there.isEmpty()) {
            return of(list).put(scope, e164, number(scope, e164, byEndUser));
        }
        OptedOutNumber number = there.get();
        return byEndUser && !number.endUserOptedOut()
                ? of(list).put(
                                scope,
                                e164,
                                number.toBuilder().endUserOptedOut(true).build())
                : number;
    }

    /** Takes a number off a list; empty when it was not there. */
    public Optional<OptedOutNumber> remove(Scope scope, String list, String e164) {
        return of(list).remove(scope, e164);
    }

    /** Whether a number is in a list. */
    public boolean contains(Scope scope, String list, String e164) {
        return of(list).contains(scope, e164);
    }

    private static OptedOutNumber number(Scope scope, String e164, boolean byEndUser) {
        return OptedOutNumber.builder()
                .optedOutNumber(e164)
                .optedOutTimestamp(scope.account().timeline().now())
                .endUserOptedOut(byEndUser)
                .build();
    }
}
