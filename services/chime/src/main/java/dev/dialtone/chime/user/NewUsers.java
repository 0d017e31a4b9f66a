package dev.dialtone.chime.user;

import dev.dialtone.chime.model.chime.AlexaForBusinessMetadata;
import dev.dialtone.chime.model.chime.StoredAccount;
import dev.dialtone.chime.model.chime.StoredUser;
import dev.dialtone.chime.model.chime.TelephonySettings;
import dev.dialtone.chime.model.chime.UserType;
import dev.dialtone.core.dispatch.RequestContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What all users have in common when they come. */
final class NewUsers {

    /** As many as those of AWS's examples have. */
    private static final int PIN_DIGITS = 10;

    /** AWS's examples have this text where there is no room. */
    private static final String NO_ROOM = "null";

    private NewUsers() {}

    /**
     * A user whose names and status are still to be said.
     *
     * @param type absent: a person
     */
    static StoredUser.Builder of(RequestContext context, StoredAccount account, @Nullable UserType type) {
        return StoredUser.builder()
                .userId(context.account().ids().uuid())
                .accountId(account.accountId())
                .licenseType(account.defaultLicense())
                .userType(Objects.requireNonNullElse(type, UserType.PRIVATE_USER))
                .alexaForBusinessMetadata(new AlexaForBusinessMetadata(false, NO_ROOM))
                .personalPIN(pin(context))
                .telephony(new TelephonySettings(false, false, false));
    }

    /** A new personal PIN for meetings. */
    static String pin(RequestContext context) {
        return context.account().ids().digits(PIN_DIGITS);
    }
}
