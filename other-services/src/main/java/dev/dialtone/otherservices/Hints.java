package dev.dialtone.otherservices;

import dev.dialtone.core.data.DataLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What to do instead of a call that Dialtone does not answer: a command of ours where there is one, else another emulator. */
final class Hints {
    private final Map<String, List<Hint>> byService = new HashMap<>();

    /**
     * A line of {@code hints.txt}.
     *
     * @param operation {@code *} for any
     * @param parameter that the call must have; empty: none
     * @param text what to do
     */
    record Hint(String operation, String parameter, String text) {
        private static final String ANY = "*";

        static Hint of(List<String> cells) {
            List<String> asked = DataLines.words(cells.get(1));
            return new Hint(asked.get(0), asked.size() > 1 ? asked.get(1) : "", cells.get(2));
        }

        boolean isFor(UnknownCall call) {
            return (operation.equals(ANY) || operation.equals(call.operation()))
                    && (parameter.isEmpty()
                            || (call.form() != null && call.form().has(parameter)));
        }
    }

    static Hints read() {
        Hints hints = new Hints();
        for (List<String> cells : lines()) {
            hints.byService
                    .computeIfAbsent(cells.get(0), any -> new ArrayList<>())
                    .add(Hint.of(cells));
        }
        return hints;
    }

    static List<List<String>> lines() {
        return DataLines.cells(Hints.class, "hints.txt");
    }

    /** For people; one sentence or two. */
    String of(UnknownCall call) {
        for (Hint hint : byService.getOrDefault(call.called().sdkId(), List.of())) {
            if (hint.isFor(call)) {
                return hint.text();
            }
        }
        return "Another emulator may have it: " + call.called().endpointVariable()
                + " tells the AWS CLI and SDKs where it is, where no --endpoint-url does.";
    }
}
