package dev.dialtone.it.contract;

import dev.dialtone.it.Ledger;
import java.util.List;

/** The differences that are meant, in {@code known-drift.txt}: a line each, {@code service: difference}. */
final class KnownDrift {

    private KnownDrift() {}

    /**
     * Those of one service, as {@link Facts#differencesFrom} words them.
     *
     * @throws IllegalStateException when a line has no reason above it
     */
    static List<String> of(String service) {
        String prefix = service + ": ";
        return Ledger.read(KnownDrift.class, "known-drift.txt").stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .toList();
    }
}
