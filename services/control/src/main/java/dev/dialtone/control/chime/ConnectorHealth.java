package dev.dialtone.control.chime;

import dev.dialtone.control.model.AccountScoped;
import dev.dialtone.control.model.ChimeConnectorOperations;
import dev.dialtone.control.model.NotFound;
import dev.dialtone.control.model.PutChimeVoiceConnectorHealthInput;
import dev.dialtone.control.model.PutChimeVoiceConnectorHealthOutput;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.state.Account;
import dev.dialtone.telephony.chime.ConnectorPings;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Has OPTIONS pings come to voice connectors. */
public final class ConnectorHealth implements ChimeConnectorOperations {

    private final BiFunction<AccountScoped, RequestContext, Account> accounts;
    private final Supplier<ConnectorPings> pings;

    /**
     * @param accounts gives the account that a call is about
     * @param pings gives who takes them; asked when one is to come
     */
    public ConnectorHealth(
            BiFunction<AccountScoped, RequestContext, Account> accounts, Supplier<ConnectorPings> pings) {
        this.accounts = accounts;
        this.pings = pings;
    }

    @Override
    public PutChimeVoiceConnectorHealthOutput putChimeVoiceConnectorHealth(
            PutChimeVoiceConnectorHealthInput input, RequestContext context) {
        Account account = accounts.apply(input, context);
        ConnectorPings taker = pings.get();
        return Settled.inside(account, () -> {
            Instant at = Objects.requireNonNullElse(
                    input.timestamp(), account.timeline().now());
            if (!taker.ping(account, input.voiceConnectorId(), input.source(), at)) {
                throw NotFound.builder()
                        .message("voice connector " + Excerpt.of(input.voiceConnectorId()) + ": not in " + account)
                        .build();
            }
            return PutChimeVoiceConnectorHealthOutput.builder()
                    .source(input.source())
                    .timestamp(at)
                    .build();
        });
    }
}
