package dev.dialtone.core.signature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query, decoded, in the order in which they came.
 *
 * @param all of them, repeated ones too
 */
record QueryParameters(List<Parameter> all) {

    /** One of them; without an equals sign its value is empty. */
    record Parameter(String name, String value) {}

    static QueryParameters of(String query) {
        List<Parameter> all = new ArrayList<>();
        int start = 0;
        while (start < query.length()) {
            int end = query.indexOf('&', start);
            end = end < 0 ? query.length() : end;
            if (end > start) {
                int equals = query.indexOf('=', start);
                boolean hasValue = equals >= 0 && equals < end;
                all.add(new Parameter(
                        Percent.decode(query.substring(start, hasValue ? equals : end)),
                        hasValue ? Percent.decode(query.substring(equals + 1, end)) : ""));
            }
            start = end + 1;
        }
        return new QueryParameters(all);
    }

    /** The value of a name; null when it is absent. Of several, the first. */
    @Nullable String first(String name) {
        for (Parameter parameter : all) {
            if (parameter.name().equals(name)) {
                return parameter.value();
            }
        }
        return null;
    }

    /** Whether a name comes more than once. */
    boolean repeats(String name) {
        return all.stream().filter(parameter -> parameter.name().equals(name)).count() > 1;
    }

    /**
     * As they are signed: encoded anew, sorted by name and then by value.
     *
     * @param left the one that is left out, since it holds the signature
     */
    String canonical(String left) {
        StringBuilder text = new StringBuilder();
        all.stream()
                .filter(parameter -> !parameter.name().equals(left))
                .map(parameter ->
                        new Parameter(Percent.encode(parameter.name(), ""), Percent.encode(parameter.value(), "")))
                .sorted(Comparator.comparing(Parameter::name).thenComparing(Parameter::value))
                .forEach(parameter -> text.append(text.length() == 0 ? "" : "&")
                        .append(parameter.name())
                        .append('=')
                        .append(parameter.value()));
        return text.toString();
    }
}
