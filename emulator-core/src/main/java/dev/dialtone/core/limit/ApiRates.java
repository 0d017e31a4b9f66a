package dev.dialtone.core.limit;

import dev.dialtone.core.data.DataLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How often an account may call each operation of a service in a region, as AWS documents it. */
public final class ApiRates {
    private static final String OTHERS = "*";
    private static final String NONE = "-";
    private static final int COLUMNS = 4;

    private final Map<String, Optional<Rate>> byOperation;
    private final @Nullable Rate others;

    private ApiRates(Map<String, Optional<Rate>> byOperation, @Nullable Rate others) {
        this.byOperation = Map.copyOf(byOperation);
        this.others = others;
    }

    /**
     * Reads a file: an operation to a line with its calls a second, those at once, and the source; {@code *} for all others, {@code
     * -} in place of both numbers for no limit; {@code #} before comments.
     *
     * @param owner a class of the package that the file is in
     * @param file its name
     */
    public static ApiRates read(Class<?> owner, String file) {
        return of(DataLines.read(owner, file));
    }

    static ApiRates of(List<String> lines) {
        Map<String, Optional<Rate>> rates = new HashMap<>();
        for (String line : lines) {
            List<String> words = DataLines.words(line, COLUMNS);
            if (words.size() < COLUMNS) {
                throw new IllegalArgumentException(
                        line + " (expected: an operation, calls a second, calls at once, and a source)");
            }
            rates.put(
                    words.get(0),
                    words.get(1).equals(NONE)
                            ? Optional.empty()
                            : Optional.of(new Rate(Double.parseDouble(words.get(1)), Integer.parseInt(words.get(2)))));
        }
        Optional<Rate> others = Objects.requireNonNullElse(rates.remove(OTHERS), Optional.empty());
        return new ApiRates(rates, others.orElse(null));
    }

    /** The operations that are named. */
    public Set<String> operations() {
        return byOperation.keySet();
    }

    /** The rate of an operation; null for one that may be called as often as anybody likes. */
    public @Nullable Rate of(String operation) {
        Optional<Rate> named = byOperation.get(operation);
        return named == null ? others : named.orElse(null);
    }
}
