package dev.dialtone.core.signature;

import dev.dialtone.core.http.HttpRequest;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Tells who calls. Whatever a request says of that is believed, unless signatures are checked. */
public final class Signatures {

    private final Caller unsigned;
    private final @Nullable SignatureCheck check;

    private Signatures(Caller unsigned, @Nullable SignatureCheck check) {
        this.unsigned = unsigned;
        this.check = check;
    }

    /**
     * Any credentials are taken, and none as well.
     *
     * @param account of callers whose access key names none, 12 digits
     * @param region of unsigned requests
     */
    public static Signatures believed(String account, String region) {
        return new Signatures(new Caller(account, region, null), null);
    }

    /**
     * Only what is signed with one of these keys is taken.
     *
     * @param account of callers whose access key names none, 12 digits
     * @param region of requests without a signature, which is what the control API gets
     * @param realTime against which signatures grow old; not an account's clock, since those who sign know nothing of that
     */
    public static Signatures checked(String account, String region, AccessKeys keys, InstantSource realTime) {
        return new Signatures(new Caller(account, region, null), new SignatureCheck(keys, realTime));
    }

    /** Who a request comes from. */
    public Caller caller(HttpRequest request) {
        return check == null ? Caller.of(request, unsigned) : check.caller(request, unsigned);
    }

    /**
     * Goes on when the request may be answered.
     *
     * @param request as it came
     * @param signingName of the service that is meant
     * @throws SignatureRefused when signatures are checked, and this one does not hold
     */
    public void require(HttpRequest request, String signingName) {
        if (check != null) {
            check.require(request, signingName);
        }
    }
}
