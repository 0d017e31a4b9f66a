package dev.dialtone.server;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ProtocolError;
import dev.dialtone.core.dispatch.ServiceModel;
import java.util.List;

/** The text of docs/coverage.md: every operation of the contracts, and what becomes of a call. */
final class CoveragePage {

    private final StringBuilder text = new StringBuilder();

    private CoveragePage() {}

    static String of(List<ServiceModel> services) {
        CoveragePage page = new CoveragePage();
        page.writeTotals(services);
        services.forEach(page::writeService);
        return page.text.toString();
    }

    private void writeTotals(List<ServiceModel> services) {
        text.append("""
                # What Dialtone answers

                Written from the contracts and the behaviour bound to them; a test finds it when it is out of date. To write all such pages anew:

                    ./mvnw -q test -Pdocs

                A running Dialtone says the same under `GET /_dialtone/coverage`. What no contract has answers
                `UnknownOperationException`, 404.

                | service | operations | with behaviour |
                |---|---|---|
                """);
        services.forEach(service ->
                writeTotal(service.identity().name(), service.operations().size(), built(service)));
        writeTotal(
                "all",
                services.stream()
                        .mapToInt(service -> service.operations().size())
                        .sum(),
                services.stream().mapToLong(CoveragePage::built).sum());
    }

    private void writeTotal(String name, int operations, long built) {
        text.append("| ")
                .append(name)
                .append(" | ")
                .append(operations)
                .append(" | ")
                .append(built)
                .append(" |\n");
    }

    private void writeService(ServiceModel service) {
        String name = service.identity().name();
        text.append("\n## ").append(name).append("\n\n| operation | behaviour |\n|---|---|\n");
        for (Operation<?, ?> operation : service.operations()) {
            text.append("| ")
                    .append(operation.name())
                    .append(" | ")
                    .append(
                            operation.behaviour() == null
                                    ? answer(ProtocolError.notBuilt(name, operation.name()))
                                    : "yes")
                    .append(" |\n");
        }
    }

    private static String answer(ProtocolError error) {
        return "`" + error.name() + "`, " + error.status();
    }

    private static long built(ServiceModel service) {
        return service.operations().stream()
                .filter(operation -> operation.behaviour() != null)
                .count();
    }
}
