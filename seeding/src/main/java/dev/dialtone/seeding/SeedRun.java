package dev.dialtone.seeding;

import dev.dialtone.core.http.Disconnect;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.log.OneLine;
import dev.dialtone.core.seed.SeedRefused;
import dev.dialtone.core.shape.Document;
import dev.dialtone.protocol.json.JsonDocuments;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One run through entries that are checked: asks, keeps answers by name, and stops at the first that is refused. */
final class SeedRun {

    private final HttpHandler calls;
    private final BooleanSupplier isStopping;
    private final Map<String, Document> results = new LinkedHashMap<>();

    /**
     * Nothing is asked yet.
     *
     * @param calls answers what {@link SeedProtocol} asks
     * @param isStopping whether nothing more is to be asked
     * @param known answers that entries may refer to besides those of this run
     */
    SeedRun(HttpHandler calls, BooleanSupplier isStopping, Map<String, Document> known) {
        this.calls = calls;
        this.isStopping = isStopping;
        this.results.putAll(known);
    }

    /** What entries with a name have answered so far, and what was known before. */
    Map<String, Document> results() {
        return results;
    }

    /**
     * Asks all of them, waiting for each answer. What has succeeded before one that is refused stays.
     *
     * @throws SeedRefused with place and cause
     */
    void run(List<Entry> entries) {
        for (Entry entry : entries) {
            if (isStopping.getAsBoolean()) {
                throw new SeedRefused(entry.place() + ": not run, as the server stops");
            }
            HttpResponse answer = ask(entry);
            if (answer.status() / 100 != 2) {
                throw new SeedRefused(entry + ": " + why(answer));
            } else if (entry.name() != null) {
                results.put(entry.name(), document(answer));
            }
        }
    }

    private HttpResponse ask(Entry entry) {
        @Nullable Object input;
        try {
            input = Template.fill(entry.input().value(), this::answered);
        } catch (BadReference bad) {
            throw new SeedRefused(entry + ": " + bad.getMessage());
        }
        Headers headers = Headers.of(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=" + entry.account() + "/20260101/" + entry.region()
                        + "/dialtone/aws4_request");
        return calls.handle(SeedProtocol.request(entry.service(), entry.operation(), headers, input), Disconnect.NEVER)
                .toCompletableFuture()
                .join();
    }

    private Object answered(Reference reference) {
        Document answer = results.get(reference.name());
        if (answer == null) {
            throw new BadReference(reference, reference.name() + " was not run");
        }
        return reference.in(answer.value());
    }

    private static Document document(HttpResponse answer) {
        return JsonDocuments.read(answer.body(), Integer.MAX_VALUE);
    }

    /** {@code ValidationException: 1 validation error … {"Reason":"INVALID_PARAMETER",…}}: the message, then what else the error says. */
    private static String why(HttpResponse answer) {
        Map<Object, @Nullable Object> more = new LinkedHashMap<>();
        String message = "";
        if (document(answer).value() instanceof Map<?, ?> members) {
            for (Map.Entry<?, ?> member : members.entrySet()) {
                if (String.valueOf(member.getKey()).equalsIgnoreCase("message")) {
                    message = String.valueOf(member.getValue());
                } else {
                    more.put(member.getKey(), member.getValue());
                }
            }
        }
        String rest = more.isEmpty() ? "" : " " + new String(SeedProtocol.json(more), StandardCharsets.UTF_8);
        return OneLine.uncut(answer.headers().first(SeedProtocol.ERROR_TYPE) + ": " + message + rest);
    }
}
