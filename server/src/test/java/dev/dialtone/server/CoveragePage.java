package dev.dialtone.server;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ProtocolError;
import dev.dialtone.core.dispatch.Service;
import dev.dialtone.core.dispatch.ServiceModel;
import java.util.List;

/** The text of docs/coverage.md: every operation of AWS's APIs, and what becomes of a call. */
final class CoveragePage {

    private final StringBuilder text = new StringBuilder();

    private CoveragePage() {}

    static String of(List<Service> services) {
        CoveragePage page = new CoveragePage();
        page.writeTotals(services);
        services.forEach(page::writeService);
        return page.text.toString();
    }

    private void writeTotals(List<Service> services) {
        text.append("""
                # What Dialtone answers

                Written from the contracts and the behaviour bound to them; a test finds it when it is out of date. To write all such pages anew:

                    ./mvnw -q test -Pdocs

                A running Dialtone says the same under `GET /_dialtone/coverage`. What neither a contract nor AWS's model has answers
                `UnknownOperationException`, 404.

                | service | operations of AWS's API | with behaviour |
                |---|---|---|
                """);
        services.forEach(service -> writeTotal(service.name(), known(service), built(service)));
        writeTotal(
                "all",
                services.stream().mapToInt(CoveragePage::known).sum(),
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

    private void writeService(Service service) {
        text.append("\n## ").append(service.name()).append("\n\n| operation | behaviour |\n|---|---|\n");
        for (Operation<?, ?> operation : service.model().operations()) {
            writeOperation(service, operation.name(), operation.behaviour() != null);
        }
        for (ServiceModel.Entry entry : service.unbuilt()) {
            writeOperation(service, entry.name(), false);
        }
    }

    private void writeOperation(Service service, String operation, boolean built) {
        text.append("| ")
                .append(operation)
                .append(" | ")
                .append(built ? "yes" : answer(ProtocolError.notBuilt(service.publicName(), operation)))
                .append(" |\n");
    }

    private static String answer(ProtocolError error) {
        return "`" + error.name() + "`, " + error.status();
    }

    private static int known(Service service) {
        return service.model().entries().size() + service.unbuilt().size();
    }

    private static long built(Service service) {
        return service.model().operations().stream()
                .filter(operation -> operation.behaviour() != null)
                .count();
    }
}
