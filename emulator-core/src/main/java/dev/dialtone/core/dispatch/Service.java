package dev.dialtone.core.dispatch;

/**
 * A service as it runs: contract with behaviour, wire format, and its way to word failures.
 *
 * @param model the contract, bound to behaviour
 * @param protocol how it speaks
 * @param errors how it words failures
 * @param role what it is among the services
 */
public record Service(ServiceModel model, Protocol protocol, ServiceErrors errors, Role role) {

    /** What a service is among the others. */
    public enum Role {
        /** A service of AWS. Its behaviour runs under the lock of the caller's account, and its calls are journaled. */
        AWS,
        /**
         * Takes what several services of one signing name take; asked when a request does not tell which of them it
         * means.
         */
        EITHER,
        /** Dialtone's own. Its behaviour enters accounts by itself, because it may be about another one. */
        CONTROL
    }

    /** What settings, logs and the control API call it. */
    public String name() {
        return model.identity().name();
    }
}
