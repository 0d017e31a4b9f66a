package dev.dialtone.control;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.telephony.numbers.GrantRefused;
import dev.dialtone.telephony.numbers.NumberGrants;
import java.util.ArrayList;
import java.util.List;

/** Records what was wished. {@code +1} is nobody's to have, and {@code none} is not there. */
final class RecordingGrants implements NumberGrants {

    final List<String> wishes = new ArrayList<>();

    @Override
    public Grant give(RequestContext context, Wish wish) {
        wishes.add(context.account().id() + " " + context.region() + " " + wish);
        if ("+1".equals(wish.identity())) {
            throw new GrantRefused("identity: +1 (expected: a number)");
        }
        return new Grant(wish.identity() == null ? "+12065550100" : wish.identity(), new Unit());
    }

    @Override
    public boolean takeAway(RequestContext context, String identity) {
        wishes.add(context.account().id() + " " + context.region() + " away " + identity);
        return !identity.equals("none");
    }
}
