package dev.dialtone.telephony.handsets;

import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Type;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the handset of a number behaves that the account writes to or asks about. What is absent is left to the service.
 *
 * @param outcome what becomes of messages to it, a messageStatus of AWS's events
 * @param delay how long that takes
 * @param carrier the name of its carrier
 * @param reply what it writes back
 * @param repeatEvents whether events about it come twice
 * @param late whether its last event comes after the message has expired
 * @param reverseEvents whether events about it come in the wrong order, the last one first
 */
public record HandsetSettings(
        @Nullable String outcome,
        @Nullable Duration delay,
        @Nullable String carrier,
        @Nullable LineType lineType,
        @Nullable String reply,
        boolean repeatEvents,
        boolean late,
        boolean reverseEvents) {

    /** How many numbers of an account can be set. */
    public static final int MOST = 10_000;

    private static final Store<String, HandsetSettings> STORE =
            Store.perAccount("account/destinations", Type.of(Kind.DOCUMENT));

    /** How the number's handset behaves; empty when nobody has set it. */
    public static Optional<HandsetSettings> find(Account account, String e164) {
        return STORE.find(Scope.ofAllRegions(account), e164);
    }

    /** Lets the number's handset behave so; false, and without effect, when too many others are set. */
    public boolean putTo(Account account, String e164) {
        Scope scope = Scope.ofAllRegions(account);
        if (!STORE.contains(scope, e164) && STORE.size(scope) >= MOST) {
            return false;
        }
        STORE.put(scope, e164, this);
        return true;
    }

    /** Forgets how the number's handset was set; one that was not is no error. */
    public static void remove(Account account, String e164) {
        STORE.remove(Scope.ofAllRegions(account), e164);
    }
}
