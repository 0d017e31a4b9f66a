package dev.dialtone.control;

import dev.dialtone.control.model.HealthInput;
import dev.dialtone.control.model.HealthOperations;
import dev.dialtone.control.model.HealthOutput;
import dev.dialtone.control.model.NotReady;
import dev.dialtone.control.model.ReadyInput;
import dev.dialtone.control.model.ReadyOutput;
import dev.dialtone.control.model.ServiceStatus;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.dispatch.Service;
import dev.dialtone.core.seed.Seeds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Says that the server runs, and what it answers. */
final class Health implements HealthOperations {

    private final String version;
    private final List<Service> services;
    private final Supplier<Seeds> seeds;

    Health(String version, List<Service> services, Supplier<Seeds> seeds) {
        this.version = version;
        this.services = services;
        this.seeds = seeds;
    }

    @Override
    public HealthOutput health(HealthInput input, RequestContext context) {
        return HealthOutput.builder().services(statuses()).version(version).build();
    }

    @Override
    public ReadyOutput ready(ReadyInput input, RequestContext context) {
        if (!seeds.get().isDone()) {
            throw NotReady.builder().message("the seed is not in yet").build();
        }
        return ReadyOutput.builder().build();
    }

    String version() {
        return version;
    }

    Map<String, ServiceStatus> statuses() {
        Map<String, ServiceStatus> statuses = new LinkedHashMap<>();
        services.forEach(service -> statuses.put(service.identity().name(), ServiceStatus.RUNNING));
        return statuses;
    }
}
