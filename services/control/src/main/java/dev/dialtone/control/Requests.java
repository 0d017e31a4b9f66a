package dev.dialtone.control;

import dev.dialtone.control.introspection.CliNames;
import dev.dialtone.control.model.DeleteRequestsInput;
import dev.dialtone.control.model.ListRequestsInput;
import dev.dialtone.control.model.ListRequestsOutput;
import dev.dialtone.control.model.RecordedRequest;
import dev.dialtone.control.model.RequestOperations;
import dev.dialtone.control.request.AccountLookup;
import dev.dialtone.core.dispatch.Journal;
import dev.dialtone.core.dispatch.JournalEntry;
import dev.dialtone.core.dispatch.KeptInput;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Unit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows the journal: the last calls of an account, the oldest first. */
final class Requests implements RequestOperations {

    private final AccountLookup accounts;
    private final Journal journal;
    private final CliNames cliNames;

    Requests(AccountLookup accounts, Journal journal, CliNames cliNames) {
        this.accounts = accounts;
        this.journal = journal;
        this.cliNames = cliNames;
    }

    @Override
    public ListRequestsOutput listRequests(ListRequestsInput input, RequestContext context) {
        String account = accounts.of(input, context).id();
        return ListRequestsOutput.builder()
                .requests(journal.sequence(account)
                        .newest(input.limit(), entry -> fits(input, entry))
                        .map(this::shown))
                .dropped(journal.dropped(account))
                .build();
    }

    @Override
    public Unit deleteRequests(DeleteRequestsInput input, RequestContext context) {
        journal.clear(accounts.of(input, context).id());
        return new Unit();
    }

    private static boolean fits(ListRequestsInput input, JournalEntry entry) {
        return fits(input.service(), entry.call().service())
                && fits(input.operation(), entry.call().operation())
                && fits(input.region(), entry.call().region())
                && fits(input.status(), entry.outcome().status())
                && fits(input.error(), entry.outcome().error())
                && (input.since() == null || !entry.receivedAt().isBefore(input.since()));
    }

    private static boolean fits(@Nullable Object wanted, @Nullable Object found) {
        return wanted == null || Objects.equals(wanted, found);
    }

    RecordedRequest shown(JournalEntry entry) {
        String operation = entry.call().operation();
        String cliService = cliNames.service(entry.call().service(), operation);
        KeptInput input = entry.call().input();
        boolean isCut = input != null && input.isCut();
        return RecordedRequest.builder()
                .requestId(entry.requestId())
                .service(entry.call().service())
                .operation(operation)
                .accountId(entry.call().account())
                .region(entry.call().region())
                .input(input == null ? null : input.document())
                .truncated(isCut ? true : null)
                .seeded(entry.call().isOfSeed() ? true : null)
                .status(entry.outcome().status())
                .error(entry.outcome().error())
                .errorMessage(entry.outcome().message())
                .cliService(cliService)
                .cliOperation(cliService == null ? null : CliNames.operation(operation))
                .fault(entry.outcome().fault())
                .durationMicros(entry.durationMicros())
                .receivedAt(entry.receivedAt())
                .build();
    }
}
