package dev.dialtone.telephony.handsets;

import dev.dialtone.core.shape.StoredForm;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.telephony.model.HandsetSettings;
import java.util.Optional;

/** How the handsets of numbers behave that an account writes to or asks about. */
public final class HandsetSettingsStore {

    /** How many numbers of an account can be set. */
    public static final int MOST = 10_000;

    private static final Store<String, HandsetSettings> STORE =
            Store.perAccount("account/destinations", StoredForm.of(() -> HandsetSettings.SCHEMA));

    private HandsetSettingsStore() {}

    /** Makes known where they are kept. */
    public static void register(StoreRegistry stores) {
        stores.include(STORE);
    }

    /** How the number's handset behaves; empty when nobody has set it. */
    public static Optional<HandsetSettings> find(Account account, String e164) {
        return STORE.find(Scope.ofAllRegions(account), e164);
    }

    /** Lets the number's handset behave so; false, and without effect, when too many others are set. */
    public static boolean put(Account account, String e164, HandsetSettings settings) {
        Scope scope = Scope.ofAllRegions(account);
        if (!STORE.contains(scope, e164) && STORE.size(scope) >= MOST) {
            return false;
        }
        STORE.put(scope, e164, settings);
        return true;
    }

    /** Forgets how the number's handset was set; one that was not is no error. */
    public static void remove(Account account, String e164) {
        STORE.remove(Scope.ofAllRegions(account), e164);
    }
}
