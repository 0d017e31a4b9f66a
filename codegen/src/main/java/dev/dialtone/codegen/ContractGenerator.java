package dev.dialtone.codegen;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.ServiceShape;

/** Writes every Java file of one service. */
final class ContractGenerator {

    private final Contract contract;
    private final JavaNames names;
    private final JavaFiles files;
    private final ServiceGenerator services;
    private final CallerGenerator callers;

    ContractGenerator(Model model, ServiceShape service, String packageName) {
        this.contract = new Contract(model, service);
        this.names = new JavaNames(model, packageName, Map.of(service.getId().getNamespace(), packageName));
        this.files = new JavaFiles(model, names);
        this.services = new ServiceGenerator(model, names, contract);
        this.callers = new CallerGenerator(model, names, contract);
    }

    void writeTo(GeneratedFolder out) throws IOException {
        contract.shapes().forEach(files::plan);
        contract.groups()
                .forEach(group ->
                        files.plan(names.operations(group.owner()), writer -> services.writeOperations(writer, group)));
        files.plan(names.generated(contract.service()), services::writeService);
        files.writeTo(out);
    }

    /** Writes the class by which tests call the service. To be called after {@link #writeTo}, which knows its names. */
    void writeCallerTo(GeneratedFolder out) throws IOException {
        files.write(out, callers.caller(), callers::write);
    }

    /** What {@link #writeTo} has done with patterns. */
    List<String> report() {
        return files.report(contract.service().getId().getName());
    }
}
