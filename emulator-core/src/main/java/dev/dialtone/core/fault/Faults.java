package dev.dialtone.core.fault;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.dispatch.Service;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.schedule.RealTimeScheduler;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Shape;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Strikes calls of AWS's services with the faults that somebody asked for. An account without rules costs a call one look into it
 * where it is anyway, a request without the header one look for it; everything else is loaded when the first fault strikes.
 */
public final class Faults {
    /** Names what strikes the request that has it, and nothing else. */
    public static final String HEADER = "x-dialtone-fault";

    private final List<Service> services;
    private final Supplier<List<LateFailure>> lateFailures;
    private final FaultReader reader;
    private final FaultDelays delays;

    /**
     * Loads no service.
     *
     * @param services those of AWS
     * @param lateFailures gives what fails afterwards, of all services; asked when somebody wants that
     * @param reader reads what the header has
     * @param scheduler ends waits
     */
    public Faults(
            List<Service> services,
            Supplier<List<LateFailure>> lateFailures,
            FaultReader reader,
            RealTimeScheduler scheduler) {
        this.services = services;
        this.lateFailures = lateFailures;
        this.reader = reader;
        this.delays = new FaultDelays(scheduler);
    }

    /**
     * What the header of a request asks for; null: nothing, or not for this call.
     *
     * @throws dev.dialtone.core.dispatch.RequestRejected when it cannot be
     */
    public @Nullable Fault ofHeader(
            Headers headers, Service service, Operation<?, ?> operation, Shape input, String region) {
        String text = headers.first(HEADER);
        if (text == null) {
            return null;
        }
        if (service.role() == Service.Role.CONTROL) {
            throw FaultHeader.refused("given (expected: none, for nothing strikes the control API)");
        }
        FaultRule rule = new FaultHeader(check(), reader).read(text, service, operation);
        return fits(rule.calls(), service, operation, input, region) ? new Fault(HEADER, rule.effect()) : null;
    }

    /**
     * What strikes a call: the fault that its request has asked for, else what the account's rules do; null: nothing. To be asked
     * inside the account, before behaviour.
     *
     * @param asked what the request has asked for; null: nothing
     * @throws StruckFirst when the fault comes before behaviour, which is then not to be asked
     */
    public @Nullable Fault strike(@Nullable Fault asked, Service service, RequestContext context, Shape input) {
        Fault fault = asked;
        if (fault == null && FaultRules.count(context.account()) > 0) {
            fault = FaultRules.strike(
                    context.account(),
                    rule -> fits(rule.calls(), service, context.operation(), input, context.region())
                            && canBeAnswered(rule.effect().error(), context.operation()));
        }
        if (fault != null && fault.comesFirst()) {
            throw new StruckFirst(fault, delays, context, input);
        }
        return fault;
    }

    /** Knows which rules there can be. */
    public FaultCheck check() {
        return new FaultCheck(services, lateFailures);
    }

    /** How many calls wait because a fault makes them slow. */
    public int waiting() {
        return delays.size();
    }

    /** Lets go of all calls that wait; to be called when the server stops. */
    public void endWaits() {
        delays.end();
    }

    private boolean fits(
            FaultRule.Calls calls, Service service, Operation<?, ?> operation, Shape input, String region) {
        return (calls.service() == null || isOf(calls.service(), service))
                && (calls.operation() == null || calls.operation().equals(operation.name()))
                && (calls.region() == null || calls.region().equals(region))
                && (calls.input() == null || has(input, calls.input()));
    }

    /** A call that does not tell which of several services it means is one of each of them. */
    private boolean isOf(String name, Service called) {
        if (called.role() != Service.Role.EITHER) {
            return name.equals(called.name());
        }
        String signingName = called.identity().signingName();
        return services.stream()
                .anyMatch(each -> each.name().equals(name)
                        && each.identity().signingName().equals(signingName));
    }

    /** An error that the rule's other operations declare is not this one's, unless the rule says its status. */
    private static boolean canBeAnswered(@Nullable FaultError error, Operation<?, ?> operation) {
        return error == null
                || error.code() == null
                || error.statusCode() != null
                || CommonErrors.has(error.code())
                || DeclaredErrors.find(operation, error.code()).isPresent();
    }

    private static boolean has(Shape input, Map<String, String> wanted) {
        for (Map.Entry<String, String> each : wanted.entrySet()) {
            Member member = input.schema().member(each.getKey());
            Object found = member == null ? null : input.get(member.index());
            if (found == null || !isLike(found, each.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** A list has the value when one of its elements is it. */
    private static boolean isLike(Object found, String wanted) {
        if (found instanceof List<?> elements) {
            return elements.stream()
                    .anyMatch(element ->
                            element != null && String.valueOf(element).equals(wanted));
        }
        return !(found instanceof Shape) && String.valueOf(found).equals(wanted);
    }
}
