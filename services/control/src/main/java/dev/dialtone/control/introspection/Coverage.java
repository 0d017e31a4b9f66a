package dev.dialtone.control.introspection;

import dev.dialtone.control.model.CoverageOperations;
import dev.dialtone.control.model.GetCoverageInput;
import dev.dialtone.control.model.GetCoverageOutput;
import dev.dialtone.control.model.OperationCoverage;
import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ProtocolError;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.dispatch.Service;
import dev.dialtone.core.dispatch.ServiceModel;
import java.util.ArrayList;
import java.util.List;

/** Says of every operation of AWS's APIs whether it has behaviour, and what it answers when not. */
public final class Coverage implements CoverageOperations {

    private final List<Service> services;

    public Coverage(List<Service> services) {
        this.services = services;
    }

    @Override
    public GetCoverageOutput getCoverage(GetCoverageInput input, RequestContext context) {
        List<OperationCoverage> coverage = new ArrayList<>();
        for (Service service : services) {
            String name = service.name();
            for (Operation<?, ?> operation : service.model().operations()) {
                coverage.add(coverage(name, operation.name(), operation.behaviour() != null));
            }
            for (ServiceModel.Entry entry : service.unbuilt()) {
                coverage.add(coverage(name, entry.name(), false));
            }
        }
        return GetCoverageOutput.builder().operations(coverage).build();
    }

    private static OperationCoverage coverage(String service, String operation, boolean built) {
        return OperationCoverage.builder()
                .service(service)
                .operation(operation)
                .behaviour(built)
                .error(built ? null : ProtocolError.notBuilt(service, operation).name())
                .build();
    }
}
