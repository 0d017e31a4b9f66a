package dev.dialtone.protocol.restjson;

import dev.dialtone.protocol.json.UnknownNames;

/** Who writes the requests of a service, and what is wrong with them accordingly. */
public enum Callers {
    /** SDKs, which write what the contract says: names that it has not are passed over, and a Content-Type has to be right. */
    SDKS(UnknownNames.SKIPPED),

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
}
