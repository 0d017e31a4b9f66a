package dev.dialtone.seeding;

import dev.dialtone.core.dispatch.Service;
import dev.dialtone.core.seed.SeedRefused;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.NearestName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks entries before any is run: that their services and operations are there, that names are given once, and that references go to
 * earlier entries.
 */
final class SeedPlan {
    /** What would wait for itself, or undo what it stands in, and what has a stream for a body. */
    private static final List<String> NOT_IN_SEEDS =
            List.of("RunSeed", "Reset", "LocalStackResetState", "GetState", "PutState");

    private final Map<String, Service> services = new HashMap<>();
    private final List<String> serviceNames = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();

    /** @param services those that entries may ask */
    SeedPlan(List<Service> services) {
        for (Service service : services) {
            this.services.put(service.name(), service);
            this.serviceNames.add(service.name());
        }
    }

    /**
     * Checks entries that are to be run one after another.
     *
     * @throws SeedRefused for the first that cannot be
     */
    void check(List<Entry> entries) {
        Map<String, String> later = new HashMap<>();
        entries.forEach(entry -> {
            if (entry.name() != null) {
                later.putIfAbsent(entry.name(), entry.place());
            }
        });
        for (Entry entry : entries) {
            checkOperation(entry);
            checkReferences(entry, later);
            if (entry.name() != null) {
                String other = places.putIfAbsent(entry.name(), entry.place());
                if (other != null) {
                    throw new SeedRefused(
                            entry.place() + ": as: " + entry.name() + " is the name of " + other + " already");
                }
            }
        }
    }

    private void checkOperation(Entry entry) {
        Service service = services.get(entry.service());
        if (service == null) {
            throw unknown(entry, "service", entry.service(), serviceNames);
        }
        String operation = entry.operation();
        if (!service.model().has(operation)) {
            throw unknown(entry, "operation", operation, service.model().names());
        } else if (service.role() == Service.Role.CONTROL && NOT_IN_SEEDS.contains(operation)) {
            throw new SeedRefused(entry.place() + ": operation: " + operation + " cannot be part of a seed");
        }
    }

    private static SeedRefused unknown(Entry entry, String member, String given, List<String> known) {
        return new SeedRefused(entry.place() + ": " + member + ": " + Excerpt.of(given) + " is unknown"
                + NearestName.of(given, known)
                        .map(near -> " (nearest: " + near + ")")
                        .orElse(known.size() > 9 ? "" : " (expected: " + String.join(", ", known) + ")"));
    }

    private void checkReferences(Entry entry, Map<String, String> later) {
        try {
            Template.forEach(entry.input().value(), reference -> requireEarlier(reference, later));
        } catch (BadReference bad) {
            throw new SeedRefused(entry + ": " + bad.getMessage());
        }
    }

    private void requireEarlier(Reference reference, Map<String, String> later) {
        if (places.containsKey(reference.name())) {
            return;
        }
        String place = later.get(reference.name());
        if (place != null) {
            throw new BadReference(reference, place + " does not come before this one");
        }
        Optional<String> near = NearestName.of(reference.name(), List.copyOf(places.keySet()));
        throw new BadReference(
                reference,
                "no entry before this one is called " + Excerpt.of(reference.name())
                        + near.map(name -> " (nearest: " + name + ")").orElse(""));
    }
}
