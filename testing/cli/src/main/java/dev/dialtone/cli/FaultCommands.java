package dev.dialtone.cli;

import dev.dialtone.client.Faults;
import dev.dialtone.client.model.Fault;
import dev.dialtone.client.model.FaultConnection;
import dev.dialtone.client.model.FaultEnding;
import dev.dialtone.client.model.FaultError;
import dev.dialtone.client.model.FaultRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How calls of the account fail. */
final class FaultCommands {

    private final Call call;
    private final Arguments arguments;
    private final Faults faults;

    FaultCommands(Call call) {
        this.call = call;
        this.arguments = call.arguments();
        this.faults = call.dialtone().faults();
    }

    void list() {
        List<Fault> all = faults.list();
        if (all.isEmpty()) {
            call.screen()
                    .line("No faults of account " + call.dialtone().accountId()
                            + ". To add one: dialtone faults add --error ThrottlingException");
            return;
        }
        Table table = new Table(-1, "ID", "SERVICE", "OPERATION", "REGION", "EFFECT", "STRUCK", "REMAINING");
        for (Fault each : all) {
            table.row(
                    each.id(),
                    Text.orDash(each.service()),
                    Text.orDash(each.operation()),
                    Text.orDash(each.region()),
                    effect(each),
                    String.valueOf(each.struck()),
                    Text.orDash(each.remaining()));
        }
        call.screen().table(table);
    }

    private static String effect(Fault fault) {
        String delay = fault.latencyMs() == null ? "" : fault.latencyMs() + " ms";
        String other = "";
        if (fault.error() != null) {
            other = fault.error().code() == null
                    ? String.valueOf(fault.error().statusCode())
                    : fault.error().code();
        } else if (fault.connection() != null) {
            other = fault.connection().toString();
        } else if (fault.later() != null) {
            other = "later " + fault.later().status();
        }
        return delay.isEmpty() || other.isEmpty() ? delay + other : delay + ", " + other;
    }

    /** The id alone, so that a script can keep it. */
    void add() {
        String later = arguments.text(Option.LATER);
        Fault added = faults.add(FaultRule.builder()
                        .service(arguments.text(Option.SERVICE))
                        .operation(arguments.text(Option.OPERATION))
                        .region(arguments.text(Option.REGION_OF_CALLS))
                        .probability(arguments.seconds(Option.PROBABILITY))
                        .seed(arguments.number(Option.FAULT_SEED))
                        .times(arguments.count(Option.TIMES))
                        .latencyMs(arguments.count(Option.LATENCY))
                        .error(error())
                        .connection(arguments.choice(Option.CONNECTION, FaultConnection.class))
                        .later(
                                later == null
                                        ? null
                                        : FaultEnding.builder()
                                                .status(later)
                                                .reason(arguments.text(Option.REASON))
                                                .build())
                        .build())
                .get(0);
        call.screen().line(added.id());
    }

    private @Nullable FaultError error() {
        String code = arguments.text(Option.ERROR);
        Integer status = arguments.count(Option.STATUS);
        return code == null && status == null
                ? null
                : FaultError.builder().code(code).statusCode(status).build();
    }

    void remove() {
        faults.remove(arguments.word());
        call.screen().line("Removed " + arguments.word());
    }

    void clear() {
        faults.clear();
        call.screen().line("Removed all faults of account " + call.dialtone().accountId());
    }
}
