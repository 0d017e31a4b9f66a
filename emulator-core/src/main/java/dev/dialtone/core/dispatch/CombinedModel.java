package dev.dialtone.core.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A service with the operations of several, for requests that do not say which of them they mean. An operation is that of
 * the first service that has one of its name, with its types and its behaviour, which sees the names of the combined service
 * in its {@link RequestContext}. Operations of different names must differ in method or URI.
 */
public final class CombinedModel extends ServiceModel {

    private final List<ServiceModel> services;

    private CombinedModel(List<ServiceModel> services) {
        super(services.get(0).identity(), entriesOf(services).toArray(Entry[]::new));
        this.services = services;
    }

    /**
     * One service of several.
     *
     * @param first whose names the combined service has, and whose operations go before those of the others
     * @param others what the first does not have, in the order in which they are asked
     */
    public static ServiceModel of(ServiceModel first, ServiceModel... others) {
        List<ServiceModel> services = new ArrayList<>(List.of(others));
        services.add(0, first);
        return new CombinedModel(List.copyOf(services));
    }

    private static Collection<Entry> entriesOf(List<ServiceModel> services) {
        Map<String, Entry> byName = new TreeMap<>();
        for (ServiceModel service : services) {
            for (Entry entry : service.entries()) {
                byName.putIfAbsent(entry.name(), entry);
            }
        }
        return byName.values();
    }

    @Override
    protected Operation<?, ?> make(int index, Entry entry) {
        for (ServiceModel service : services) {
            Operation<?, ?> operation = service.operation(entry.name());
            if (operation != null) {
                return operation.ofAnotherService();
            }
        }
        throw new IndexOutOfBoundsException(index);
    }
}
