package dev.dialtone.control.chime;

import dev.dialtone.control.model.ChimeConnectorOperations;
import dev.dialtone.control.model.PutChimeVoiceConnectorHealthInput;
import dev.dialtone.control.model.PutChimeVoiceConnectorHealthOutput;
import dev.dialtone.control.request.AccountLookup;
import dev.dialtone.control.request.ControlErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.state.Account;
import dev.dialtone.telephony.chime.ConnectorPings;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;

/** Has OPTIONS pings come to voice connectors. */
public final class ConnectorHealth implements ChimeConnectorOperations {

    private final AccountLookup accounts;
    private final Supplier<ConnectorPings> pings;

    /** @param pings gives who takes them; asked when one is to come */
    public ConnectorHealth(AccountLookup accounts, Supplier<ConnectorPings> pings) {
        this.accounts = accounts;
        this.pings = pings;
    }

    @Override
    public PutChimeVoiceConnectorHealthOutput putChimeVoiceConnectorHealth(
            PutChimeVoiceConnectorHealthInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        ConnectorPings taker = pings.get();
        return AccountLookup.settled(account, () -> {
            Instant at = Objects.requireNonNullElse(
                    input.timestamp(), account.timeline().now());
            if (!taker.ping(account, input.voiceConnectorId(), input.source(), at)) {
                throw ControlErrors.notFound(
                        "voice connector " + Excerpt.of(input.voiceConnectorId()) + ": not in " + account);
            }
            return PutChimeVoiceConnectorHealthOutput.builder()
                    .source(input.source())
                    .timestamp(at)
                    .build();
        });
    }
}
