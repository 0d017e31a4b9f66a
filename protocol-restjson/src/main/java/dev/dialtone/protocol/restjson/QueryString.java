package dev.dialtone.protocol.restjson;

import org.jspecify.annotations.Nullable;

/** The query of a request, walked through without being taken apart as a whole. */
final class QueryString {

    private QueryString() {}

    /** Takes one parameter, decoded. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Takes one.
         *
         * @param value empty for a parameter without an equals sign; null when name or value cannot be decoded
         */
        void parameter(String name, @Nullable String value);
    }

    /** Gives every parameter in its order. */
    static void forEach(String query, Visitor visitor) {
        int start = 0;
        while (start < query.length()) {
            int end = query.indexOf('&', start);
            end = end < 0 ? query.length() : end;
            if (end > start) {
                int equals = query.indexOf('=', start);
                boolean bare = equals < 0 || equals > end;
                String rawName = query.substring(start, bare ? end : equals);
                String name = Percent.decode(rawName);
                String value = bare ? "" : Percent.decode(query.substring(equals + 1, end));
                visitor.parameter(name == null ? rawName : name, name == null ? null : value);
            }
            start = end + 1;
        }
    }

    /** Whether a parameter is there; a null value asks for the name alone. */
    static boolean contains(String query, String wantedName, @Nullable String wantedValue) {
        boolean[] found = {false};
        forEach(query, (name, value) -> {
            if (name.equals(wantedName) && value != null && (wantedValue == null || wantedValue.equals(value))) {
                found[0] = true;
            }
        });
        return found[0];
    }
}
