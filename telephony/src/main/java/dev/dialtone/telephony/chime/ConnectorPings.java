package dev.dialtone.telephony.chime;

import dev.dialtone.core.state.Account;
import java.time.Instant;

/** Has voice connectors hear of the SIP hosts on their other side. */
@FunctionalInterface
public interface ConnectorPings {

    /**
     * An OPTIONS ping has come.
     *
     * @param source the IP address that it came from
     * @param at when it came
     * @return whether the account has such a voice connector
     */
    boolean ping(Account account, String voiceConnectorId, String source, Instant at);
}
