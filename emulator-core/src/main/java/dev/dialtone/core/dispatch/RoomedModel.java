package dev.dialtone.core.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A service whose behaviour is bound room by room, each when one of its operations is first called: whoever uses a few
 * operations does not wait for all of them to load. What another service answers ({@link View}) is in no room, and has no
 * behaviour here.
 */
public final class RoomedModel extends ServiceModel {

    private final ServiceModel contract;
    private final Map<String, Supplier<ServiceModel>> byResource = new HashMap<>();

    /**
     * A part of a service.
     *
     * @param resources the names of the contract's resources whose operations it answers
     * @param model gives the contract, bound to the behaviour of these operations; asked once, when one is first called
     */
    public record Room(Set<String> resources, Supplier<ServiceModel> model) {

        /** A room that answers the operations of these resources. */
        public static Room of(Supplier<ServiceModel> model, String... resources) {
            return new Room(Set.of(resources), new Lazy<>(model));
        }

        /**
         * A room that answers the operations of these resources.
         *
         * @param builder of the contract
         * @param bind binds the operations to their behaviour
         * @param build what the builder gives
         */
        public static <B> Room of(
                Supplier<B> builder, Consumer<B> bind, Function<B, ServiceModel> build, String... resources) {
            return of(
                    () -> {
                        B service = builder.get();
                        bind.accept(service);
                        return build.apply(service);
                    },
                    resources);
        }
    }

    private RoomedModel(ServiceModel contract, List<Room> rooms) {
        super(contract.identity(), contract.entries().toArray(Entry[]::new));
        this.contract = contract;
        for (Room room : rooms) {
            for (String resource : room.resources()) {
                if (byResource.put(resource, room.model()) != null) {
                    throw new IllegalArgumentException(resource + ": in two rooms (expected: in one)");
                }
            }
        }
        Set<String> known = new TreeSet<>();
        contract.entries().stream()
                .filter(entry -> !isAnsweredElsewhere(entry))
                .forEach(entry -> known.add(entry.resource()));
        if (!known.equals(byResource.keySet())) {
            throw new IllegalArgumentException(
                    "rooms: " + new TreeSet<>(byResource.keySet()) + " (expected: " + known + ")");
        }
    }

    /**
     * A service of rooms.
     *
     * @param contract the contract, bound to nothing
     * @param rooms each resource of the contract in one of them; otherwise an {@link IllegalArgumentException}
     */
    public static ServiceModel of(ServiceModel contract, List<Room> rooms) {
        return new RoomedModel(contract, rooms);
    }

    @Override
    protected Operation<?, ?> make(int index, Entry entry) {
        if (isAnsweredElsewhere(entry)) {
            return contract.operation(index);
        }
        Supplier<ServiceModel> room = byResource.get(entry.resource());
        if (room == null) {
            throw new IllegalStateException(entry + ": in no room");
        }
        return room.get().operation(index);
    }

    private static boolean isAnsweredElsewhere(Entry entry) {
        return entry.resource().isEmpty();
    }
}
