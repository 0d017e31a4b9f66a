package dev.dialtone.control;

import dev.dialtone.control.model.DueChange;
import dev.dialtone.core.schedule.ScheduledChange;
import dev.dialtone.core.state.Account;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What will happen in an account, as its clock and each of its resources show it. */
final class Due {
    private final Map<Name, List<DueChange>> byResource = new HashMap<>();

    private record Name(String region, String resource) {}

    private Due() {}

    /** By resource, of an account that the caller is inside of. */
    static Due of(Account account) {
        Due due = new Due();
        for (ScheduledChange change : account.timeline().scheduledChanges()) {
            due.byResource
                    .computeIfAbsent(new Name(change.region(), change.key()), name -> new ArrayList<>())
                    .add(shown(change));
        }
        return due;
    }

    /** What will happen to a resource, the first one first. */
    List<DueChange> to(String region, String resource) {
        return byResource.getOrDefault(new Name(region, resource), List.of());
    }

    static DueChange shown(ScheduledChange change) {
        return DueChange.builder()
                .at(change.at())
                .change(change.handler())
                .region(change.region().isEmpty() ? null : change.region())
                .resource(change.key())
                .build();
    }
}
