package dev.dialtone.protocol.restjson;

import org.jspecify.annotations.Nullable;

/** Which Content-Type a service wants with a body that is of the operation's type, such as JSON. */
public enum BodyTypes {
    /** The operation's own, as the protocol's compliance suite has it of its services. */
    DECLARED {
        @Override
        boolean let(@Nullable String sent, String wanted) {
            return sent != null && MediaTypes.isType(sent, wanted);
        }
    },
    /**
     * The operation's own, or none: AWS's services take the body for what the operation wants then. Its pages show requests of
     * older AWS CLIs and botocore without a Content-Type.
     */
    DECLARED_OR_NONE {
        @Override
        boolean let(@Nullable String sent, String wanted) {
            return sent == null || MediaTypes.isType(sent, wanted);
        }
    };

    /** Whether a body may come with this Content-Type; null: with none. */
    abstract boolean let(@Nullable String sent, String wanted);
}
