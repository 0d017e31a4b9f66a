package dev.dialtone.control.introspection;

import java.util.Locale;

/**
 * Prometheus' text format 0.0.4: families of samples, each with what it means and its type. All samples of a family are given one
 * after the other.
 */
final class MetricsText {

    private final StringBuilder text = new StringBuilder();

    /** Begins a family. */
    void family(String name, String type, String meaning) {
        text.append("# HELP ").append(name).append(' ').append(meaning).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    /** Adds a sample that is a whole number. */
    void sample(String name, long value, String... labels) {
        begin(name, labels);
        text.append(value).append('\n');
    }

    /**
     * Adds a sample in seconds.
     *
     * @param labels name, value, name, value, and so on
     */
    void seconds(String name, long micros, String... labels) {
        begin(name, labels);
        text.append(inSeconds(micros)).append('\n');
    }

    /** Microseconds in seconds, as a value or a bound: {@code 0.00025}, {@code 30}. */
    static String inSeconds(long micros) {
        String exact = String.format(Locale.ROOT, "%d.%06d", micros / 1_000_000, micros % 1_000_000);
        int end = exact.length();
        while (exact.charAt(end - 1) == '0') {
            end--;
        }
        return exact.substring(0, exact.charAt(end - 1) == '.' ? end - 1 : end);
    }

    private void begin(String name, String... labels) {
        text.append(name);
        for (int i = 0; i < labels.length; i += 2) {
            text.append(i == 0 ? '{' : ',').append(labels[i]).append("=\"");
            appendEscaped(labels[i + 1]);
            text.append('"');
        }
        text.append(labels.length == 0 ? " " : "} ");
    }

    private void appendEscaped(String value) {
        for (int i = 0; i < value.length(); i++) {
            char next = value.charAt(i);
            switch (next) {
                case '\\' -> text.append("\\\\");
                case '"' -> text.append("\\\"");
                case '\n' -> text.append("\\n");
                default -> text.append(next);
            }
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
