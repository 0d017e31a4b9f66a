package dev.dialtone.protocol.restjson;

import dev.dialtone.protocol.json.UnknownNames;
import org.jspecify.annotations.Nullable;

/** Who writes the requests of a service, and what is wrong with them accordingly. */
public enum Callers {
    /** The protocol's compliance suite: names that the contract has not are passed over, and a body has the operation's Content-Type. */
    COMPLIANCE_SUITE(UnknownNames.SKIPPED),

    /**
     * SDKs of AWS. A body without a Content-Type is taken for what the operation wants, as AWS's services do: its pages show requests of
     * older AWS CLIs and botocore that have none.
     */
    SDKS(UnknownNames.SKIPPED) {
        @Override
        boolean mayDeclare(@Nullable String type, String wanted) {
            return type == null || super.mayDeclare(type, wanted);
        }
    },

    /**
     * People, with curl and in scripts. A name that the contract has not, of a member or in the query, is a mistake that they want
     * to hear of. A body is JSON whatever its Content-Type says, since curl says {@code application/x-www-form-urlencoded} when
     * nobody says otherwise; but what a browser sends needs the right one, for which it asks before: see {@code Cors.isOfPage}.
     */
    PEOPLE(UnknownNames.REFUSED);

    private final UnknownNames unknownNames;

    Callers(UnknownNames unknownNames) {
        this.unknownNames = unknownNames;
    }

    UnknownNames unknownNames() {
        return unknownNames;
    }

    /**
     * Whether a body may come with this Content-Type.
     *
     * @param type null: with none
     * @param wanted the operation's
     */
    boolean mayDeclare(@Nullable String type, String wanted) {
        return type != null && MediaTypes.isType(type, wanted);
    }
}
