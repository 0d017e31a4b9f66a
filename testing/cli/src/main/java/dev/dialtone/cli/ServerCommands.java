package dev.dialtone.cli;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.ListRequestsInput;
import dev.dialtone.client.model.RecordedCall;
import dev.dialtone.client.model.ResetInput;
import dev.dialtone.client.model.ServerHealth;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The account as a whole, its clock and its journal, and the server. */
final class ServerCommands {

    private static final int FIRST_ERROR = 400;
    private static final double MICROS_OF_A_MILLISECOND = 1000.0;

    private final Call call;
    private final Dialtone dialtone;
    private final Arguments arguments;

    ServerCommands(Call call) {
        this.call = call;
        this.dialtone = call.dialtone();
        this.arguments = call.arguments();
    }

    void advance() {
        call.screen()
                .line("It is " + dialtone.clock().advance(Span.parse(arguments.word())) + " for account "
                        + dialtone.accountId());
    }

    void reset() {
        boolean all = arguments.has(Option.ALL);
        dialtone.api()
                .reset(ResetInput.builder()
                        .account(all ? "all" : dialtone.accountId())
                        .seed(arguments.number(Option.SEED))
                        .build());
        call.screen().line("Forgot " + (all ? "every account" : "account " + dialtone.accountId()));
    }

    void requests() {
        Integer limit = arguments.count(Option.LIMIT);
        boolean onlyErrors = arguments.has(Option.ERRORS);
        List<RecordedCall> calls = dialtone.api()
                .listRequests(ListRequestsInput.builder()
                        .service(arguments.text(Option.SERVICE))
                        .operation(arguments.text(Option.OPERATION))
                        .limit(onlyErrors ? null : limit)
                        .build())
                .requests();
        if (onlyErrors) {
            calls = newest(
                    limit,
                    calls.stream().filter(each -> each.status() >= FIRST_ERROR).toList());
            showErrors(limit);
        }
        if (calls.isEmpty()) {
            call.screen().line("No " + (onlyErrors ? "errors" : "calls") + " of account " + dialtone.accountId() + ".");
            return;
        }
        Table table = new Table(-1, "RECEIVED", "SERVICE", "OPERATION", "STATUS", "ERROR", "MS", "REGION");
        for (RecordedCall each : calls) {
            table.row(
                    Text.time(each.receivedAt()),
                    Text.orDash(each.service()),
                    each.operation(),
                    String.valueOf(each.status()),
                    Text.orDash(each.error()),
                    String.format(Locale.ROOT, "%.1f", each.durationMicros() / MICROS_OF_A_MILLISECOND),
                    each.region());
        }
        call.screen().table(table);
    }

    /** What the server has answered, without the calls that went well. */
    private void showErrors(@Nullable Integer limit) {
        Map<String, @Nullable Object> document =
                new LinkedHashMap<>(call.screen().document());
        List<Object> errors = new ArrayList<>();
        if (document.get("requests") instanceof List<?> requests) {
            for (Object each : requests) {
                if (each instanceof Map<?, ?> request
                        && request.get("status") instanceof Long status
                        && status >= FIRST_ERROR) {
                    errors.add(each);
                }
            }
        }
        document.put("requests", newest(limit, errors));
        call.screen().document(document);
    }

    private static <T> List<T> newest(@Nullable Integer limit, List<T> all) {
        return limit == null || limit >= all.size() ? all : all.subList(all.size() - limit, all.size());
    }

    /** Asks by HTTP in any case: before it has the certificate, nobody can ask by HTTPS whom to trust. */
    void certificate() {
        URI endpoint = dialtone.endpoint();
        Dialtone plain = Dialtone.at(URI.create("http://" + endpoint.getRawAuthority()));
        String certificates = plain.certificates();
        call.screen().line(certificates.stripTrailing());
        call.screen().document(Map.of("certificates", certificates));
    }

    void health() {
        ServerHealth health = dialtone.health();
        call.screen()
                .line("Dialtone " + health.version() + " at " + dialtone.endpoint() + ": "
                        + String.join(", ", new TreeSet<>(health.services().keySet())));
    }
}
