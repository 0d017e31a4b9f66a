package dev.dialtone.core.limit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        try (InputStream lines = owner.getResourceAsStream(file)) {
            String text = new String(Objects.requireNonNull(lines, file).readAllBytes(), StandardCharsets.UTF_8);
            return of(text.lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ApiRates of(List<String> lines) {
        Map<String, Optional<Rate>> rates = new HashMap<>();
        for (String line : lines) {
            String[] words = line.split(" +", 4);
            if (words.length < 4) {
                throw new IllegalArgumentException(
                        line + " (expected: an operation, calls a second, calls at once, and a source)");
            }
            rates.put(
                    words[0],
                    words[1].equals(NONE)
                            ? Optional.empty()
                            : Optional.of(new Rate(Double.parseDouble(words[1]), Integer.parseInt(words[2]))));
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
