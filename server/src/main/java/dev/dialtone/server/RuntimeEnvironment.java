package dev.dialtone.server;

import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.state.Accounts;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * What a run of Dialtone takes from outside besides its settings: time, chance and requests. With others than the real ones a
 * run can be recorded and repeated exactly, ids of requests and durations aside.
 *
 * @param realTime what the clocks of accounts follow
 * @param seeds what ids begin from where nobody has set it
 * @param aroundHandler gives what the front end asks in place of the dispatcher
 */
public record RuntimeEnvironment(InstantSource realTime, LongSupplier seeds, UnaryOperator<HttpHandler> aroundHandler) {

    /** The machine's clock, random seeds and the dispatcher itself. */
    public static final RuntimeEnvironment REAL =
            new RuntimeEnvironment(InstantSource.system(), Accounts::randomSeed, UnaryOperator.identity());
}
