package dev.dialtone.core.fault;

import dev.dialtone.core.data.DataLines;
import java.util.List;

/**
 * What an operation begins may fail afterwards.
 *
 * @param service the service's name
 * @param operation the operation's name
 * @param statuses those that it may end in
 */
public record LateFailure(String service, String operation, List<String> statuses) {

    /** Copies the statuses. */
    public LateFailure {
        statuses = List.copyOf(statuses);
    }

    /**
     * Those of a service: a text file with the operation, the statuses and the source on each line.
     *
     * @param owner a class of the package that the file is in
     */
    public static List<LateFailure> read(String service, Class<?> owner, String file) {
        return DataLines.cells(owner, file).stream()
                .map(cells -> new LateFailure(service, cells.get(0), DataLines.words(cells.get(1))))
                .toList();
    }
}
