package dev.dialtone.core.fault;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.Service;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.NearestName;
import dev.dialtone.core.shape.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a rule can be: whether what it names is there, and whether its members go together. */
public final class FaultCheck {
    /** Ten minutes: longer than any client of AWS waits by itself. */
    static final int LONGEST_LATENCY_MS = 600_000;

    private static final int MOST_TIMES = 1_000_000_000;
    private static final int LONGEST_TEXT = 1_024;
    private static final int LONGEST_CODE = 128;
    private static final int LONGEST_REGION = 64;
    private static final int MOST_INPUTS = 20;

    private final List<Service> services;
    private final Supplier<List<LateFailure>> lateFailures;

    FaultCheck(List<Service> services, Supplier<List<LateFailure>> lateFailures) {
        this.services = services;
        this.lateFailures = lateFailures;
    }

    /** What is wrong with a rule: member, value and what was expected; null: nothing is. */
    public @Nullable String objection(FaultRule rule) {
        return Stream.<Supplier<@Nullable String>>of(
                        () -> calls(rule.calls()),
                        () -> odds(rule.odds()),
                        () -> effect(rule.effect()),
                        () -> form(rule.effect().error()),
                        () -> code(rule.effect().error(), rule.calls()),
                        () -> later(rule.effect().later(), rule.calls()))
                .map(Supplier::get)
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    /** {@link #objection} to how often a rule strikes and to what it does, whichever calls it is for and whatever its error is called. */
    public @Nullable String objectionToEffect(FaultRule rule) {
        String odds = odds(rule.odds());
        String effect = odds == null ? effect(rule.effect()) : odds;
        return effect == null ? form(rule.effect().error()) : effect;
    }

    /** {@link #objection} to a rule that the header of one call has. */
    @Nullable String objectionInHeader(FaultRule rule, Service called, Operation<?, ?> operation) {
        FaultRule.Odds odds = rule.odds();
        if (odds.probability() != null || odds.times() != null || odds.seed() != null) {
            return "probability, times, seed: given (expected: none of them, for it strikes one request)";
        }
        FaultRule.Calls calls = rule.calls();
        FaultRule.Calls named = calls.operation() == null && calls.service() == null
                ? new FaultRule.Calls(null, operation.name(), calls.region(), calls.input())
                : calls;
        return objection(new FaultRule(named, odds, rule.effect()));
    }

    private @Nullable String calls(FaultRule.Calls calls) {
        List<String> names = services.stream().map(Service::name).toList();
        if (calls.service() != null && !names.contains(calls.service())) {
            return unknown("service", calls.service(), names);
        }
        if (calls.operation() != null && meant(calls).isEmpty()) {
            return unknown("operation", calls.operation(), operationNames(calls.service()));
        }
        if (calls.region() != null && !isRegion(calls.region())) {
            return "region: " + Excerpt.of(calls.region()) + " (expected: such as us-east-1)";
        }
        return calls.input() == null ? null : input(calls.input(), calls);
    }

    private @Nullable String input(Map<String, String> input, FaultRule.Calls calls) {
        if (calls.operation() == null) {
            return "input: given (expected: an operation, whose input it is)";
        } else if (input.size() > MOST_INPUTS) {
            return "input: " + input.size() + " members (expected: at most " + MOST_INPUTS + ")";
        }
        List<String> members = meant(calls).stream()
                .flatMap(operation -> operation.input().members().stream())
                .map(Member::name)
                .distinct()
                .toList();
        for (Map.Entry<String, String> each : input.entrySet()) {
            if (!members.contains(each.getKey())) {
                return unknown("input", each.getKey(), members);
            }
            if (each.getValue().length() > LONGEST_TEXT) {
                return tooLong("input." + each.getKey(), each.getValue());
            }
        }
        return null;
    }

    private static @Nullable String odds(FaultRule.Odds odds) {
        Double probability = odds.probability();
        if (probability != null && !(probability > 0 && probability <= 1)) {
            return "probability: " + probability + " (expected: more than 0, at most 1)";
        } else if (odds.times() != null && (odds.times() < 1 || odds.times() > MOST_TIMES)) {
            return "times: " + odds.times() + " (expected: 1.." + MOST_TIMES + ")";
        }
        return odds.seed() != null && probability == null ? "seed: given (expected: with a probability)" : null;
    }

    private static @Nullable String effect(FaultRule.Effect effect) {
        Integer latency = effect.latencyMs();
        if (latency != null && (latency < 1 || latency > LONGEST_LATENCY_MS)) {
            return "latencyMs: " + latency + " (expected: 1.." + LONGEST_LATENCY_MS + ")";
        } else if (effect.connection() != null && !FaultConnection.names().contains(effect.connection())) {
            return "connection: " + Excerpt.of(effect.connection()) + " (expected: "
                    + String.join(", ", FaultConnection.names()) + ")";
        }
        List<String> given = new ArrayList<>();
        if (effect.error() != null) {
            given.add("error");
        }
        if (effect.connection() != null) {
            given.add("connection");
        }
        if (effect.later() != null) {
            given.add("later");
        }
        if (given.isEmpty() && latency == null) {
            return "latencyMs, error, connection, later: absent (expected: one of them)";
        }
        return given.size() > 1 ? String.join(", ", given) + ": given together (expected: one of them)" : null;
    }

    private static @Nullable String form(@Nullable FaultError error) {
        if (error == null) {
            return null;
        }
        Integer status = error.statusCode();
        String code = error.code();
        if (code == null && status == null) {
            return "error: neither code nor statusCode (expected: one of them)";
        } else if (status != null && (status < 400 || status > 599)) {
            return "error.statusCode: " + status + " (expected: 400..599)";
        } else if (code != null
                && (code.length() > LONGEST_CODE || !code.chars().allMatch(FaultCheck::isOfCode))) {
            return "error.code: " + Excerpt.of(code) + " (expected: a name such as ThrottlingException)";
        }
        String message = error.message();
        return message != null && message.length() > LONGEST_TEXT ? tooLong("error.message", message) : null;
    }

    private static boolean isOfCode(int c) {
        return isLetterOrDigit(c) || c == '.' || c == '_';
    }

    private static boolean isRegion(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_REGION
                && text.chars().allMatch(c -> isLetterOrDigit(c) || c == '-');
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private @Nullable String code(@Nullable FaultError error, FaultRule.Calls calls) {
        if (error == null || error.code() == null) {
            return null;
        }
        String code = error.code();
        Integer status = error.statusCode();
        List<Operation<?, ?>> meant = meant(calls);
        List<Integer> declared = meant.stream()
                .flatMap(operation -> DeclaredErrors.find(operation, code).stream())
                .map(Schema::errorStatus)
                .distinct()
                .toList();
        if (declared.isEmpty() && !CommonErrors.has(code)) {
            TreeSet<String> names = new TreeSet<>();
            meant.forEach(operation -> names.addAll(DeclaredErrors.names(operation)));
            return "error.code: " + Excerpt.of(code) + " (expected: "
                    + (meant.size() == 1 ? meant.get(0).name() + " declares " : "declared are ")
                    + (names.isEmpty() ? "none" : String.join(", ", names)) + "; always possible are "
                    + String.join(", ", CommonErrors.names()) + ")";
        }
        return status == null || declared.isEmpty() || declared.contains(status)
                ? null
                : "error.statusCode: " + status + " (expected: " + declared.get(0) + ", that of " + code + ")";
    }

    private @Nullable String later(@Nullable Ending later, FaultRule.Calls calls) {
        if (later == null) {
            return null;
        }
        List<LateFailure> known = lateFailures.get();
        if (calls.operation() == null) {
            return "later: given (expected: with one of the operations " + names(known.stream()) + ")";
        }
        List<LateFailure> ofOperation = known.stream()
                .filter(each -> each.operation().equals(calls.operation())
                        && (calls.service() == null || calls.service().equals(each.service())))
                .toList();
        if (ofOperation.isEmpty()) {
            return "later: nothing that " + calls.operation() + " begins fails afterwards (expected: one of "
                    + names(known.stream()) + ")";
        }
        List<String> statuses = ofOperation.get(0).statuses();
        if (!statuses.contains(later.status())) {
            return "later.status: " + Excerpt.of(later.status()) + " (expected: " + String.join(", ", statuses) + ")";
        }
        return later.reason() != null && later.reason().length() > LONGEST_TEXT
                ? tooLong("later.reason", later.reason())
                : null;
    }

    private static String names(Stream<LateFailure> failures) {
        return String.join(
                ", ", failures.map(LateFailure::operation).distinct().sorted().toList());
    }

    /** The operations that a rule may strike; loads them. */
    private List<Operation<?, ?>> meant(FaultRule.Calls calls) {
        List<Operation<?, ?>> meant = new ArrayList<>();
        for (Service service : services) {
            if (calls.service() == null || calls.service().equals(service.name())) {
                if (calls.operation() == null) {
                    meant.addAll(service.model().operations());
                } else if (service.model().has(calls.operation())) {
                    meant.add(service.model().operation(calls.operation()));
                }
            }
        }
        return meant;
    }

    private List<String> operationNames(@Nullable String service) {
        return services.stream()
                .filter(each -> service == null || service.equals(each.name()))
                .flatMap(each -> each.model().names().stream())
                .distinct()
                .toList();
    }

    private static String unknown(String member, String value, List<String> names) {
        String expected = names.size() <= MOST_INPUTS ? "expected: " + String.join(", ", names) : "nothing is like it";
        return member + ": " + Excerpt.of(value) + " is unknown ("
                + NearestName.of(value, names).map(name -> "nearest: " + name).orElse(expected) + ")";
    }

    private static String tooLong(String member, String text) {
        return member + ": " + text.length() + " characters (expected: at most " + LONGEST_TEXT + ")";
    }
}
