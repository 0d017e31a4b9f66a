package dev.dialtone.client;

import dev.dialtone.client.model.Fault;
import dev.dialtone.client.model.FaultConnection;
import dev.dialtone.client.model.FaultEnding;
import dev.dialtone.client.model.FaultError;
import dev.dialtone.client.model.FaultRule;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Faults on demand: rules by which calls of an account fail, are slow or break off, as docs/faults.md has them. Rules are asked in their
 * order: all delays that fit a call add up, and the first other fault strikes it. A reset forgets them.
 */
public final class Faults {

    /** The header that names what strikes the request that has it: {@code error=ThrottlingException}. */
    public static final String HEADER = "x-dialtone-fault";

    private final ControlApi api;

    Faults(ControlApi api) {
        this.api = api;
    }

    /** The rules that there are, with how often each has struck. */
    public List<Fault> list() {
        return api.getFaults().faults();
    }

    /** Adds rules behind those that there are, and gives them with their ids. */
    public List<Fault> add(FaultRule... rules) {
        return api.addFaults(input -> input.faults(Arrays.asList(rules))).faults();
    }

    /** Puts rules in the place of those that there are, and gives them with their ids. */
    public List<Fault> set(FaultRule... rules) {
        return api.putFaults(input -> input.faults(Arrays.asList(rules))).faults();
    }

    /** Removes a rule. */
    public void remove(String id) {
        api.deleteFault(input -> input.id(id));
    }

    /** Removes all rules of the account. */
    public void clear() {
        api.deleteFaults();
    }

    /**
     * The next call of an operation fails.
     *
     * @param operation as {@code SendTextMessage}
     * @param code an error that the operation declares, or one that every call may get, as {@code ThrottlingException}
     */
    public Fault failNext(String operation, String code) {
        return failNext(operation, code, 1);
    }

    /** The next so many calls of an operation fail. */
    public Fault failNext(String operation, String code, int times) {
        return add(FaultRule.builder()
                        .operation(operation)
                        .times(times)
                        .error(FaultError.builder().code(code).build())
                        .build())
                .get(0);
    }

    /** The connection of the next call of an operation breaks. */
    public Fault breakNext(String operation, FaultConnection connection) {
        return add(FaultRule.builder()
                        .operation(operation)
                        .times(1)
                        .connection(connection)
                        .build())
                .get(0);
    }

    /** The next call of an operation waits so long before anything else. */
    public Fault delayNext(String operation, Duration latency) {
        return add(FaultRule.builder()
                        .operation(operation)
                        .times(1)
                        .latencyMs(Math.toIntExact(latency.toMillis()))
                        .build())
                .get(0);
    }

    /**
     * What the next call of an operation begins fails afterwards.
     *
     * @param status AWS's word, as {@code FAILED}; which there are says docs/faults.md
     * @param reason shown where AWS shows one
     */
    public Fault failLater(String operation, String status, String reason) {
        return add(FaultRule.builder()
                        .operation(operation)
                        .times(1)
                        .later(FaultEnding.builder()
                                .status(status)
                                .reason(reason)
                                .build())
                        .build())
                .get(0);
    }
}
