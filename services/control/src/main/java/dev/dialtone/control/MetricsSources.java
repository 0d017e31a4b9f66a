package dev.dialtone.control;

import dev.dialtone.core.dispatch.Service;
import dev.dialtone.core.metrics.Occupancy;
import java.util.List;
import java.util.function.Supplier;

/**
 * Where metrics come from, asked each time that somebody wants them.
 *
 * @param services all that answer, the control API among them
 * @param occupancies how full everything is that is bounded
 */
public record MetricsSources(Supplier<List<Service>> services, Supplier<List<Occupancy>> occupancies) {}
