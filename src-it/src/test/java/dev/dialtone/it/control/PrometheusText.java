package dev.dialtone.it.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prometheus' text format 0.0.4, read by its grammar: what a server must not get wrong lest nothing of it is taken. */
final class PrometheusText {

    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";

    private final Map<String, String> types = new LinkedHashMap<>();
    private final List<Sample> samples = new ArrayList<>();

    /** A sample, its labels in alphabetical order. */
    record Sample(String name, Map<String, String> labels, double value) {}

    private PrometheusText() {}

    static PrometheusText read(String text) {
        assertThat(text).endsWith("\n").doesNotContain("\r");
        PrometheusText read = new PrometheusText();
        String family = "";
        for (String line : text.lines().toList()) {
            String[] words = line.split(" ", 4);
            if (line.startsWith("# HELP ")) {
                assertThat(words).as(line).hasSize(4);
                assertThat(read.types).as("a family is given once").doesNotContainKey(words[2]);
                family = words[2];
                assertThat(family).matches(NAME);
                read.types.put(family, "untyped");
            } else if (line.startsWith("# TYPE ")) {
                assertThat(words[2]).as(line).isEqualTo(family);
                assertThat(words[3]).isIn("counter", "gauge", "histogram");
                read.types.put(family, words[3]);
            } else {
                Sample sample = sample(line);
                String base = "histogram".equals(read.types.get(family))
                        ? sample.name.replaceFirst("_(bucket|sum|count)$", "")
                        : sample.name;
                assertThat(base).as("a sample stands with its family: " + line).isEqualTo(family);
                read.samples.add(sample);
            }
        }
        assertThat(read.samples.stream().map(each -> each.name + each.labels)).doesNotHaveDuplicates();
        return read;
    }

    private static Sample sample(String line) {
        int at = 0;
        while (at < line.length()
                && (Character.isLetterOrDigit(line.charAt(at)) || "_:".indexOf(line.charAt(at)) >= 0)) {
            at++;
        }
        String name = line.substring(0, at);
        assertThat(name).as(line).matches(NAME);
        Map<String, String> labels = new TreeMap<>();
        if (line.charAt(at) == '{') {
            do {
                int equals = line.indexOf("=\"", at);
                String label = line.substring(at + 1, equals);
                assertThat(label).as(line).matches("[a-zA-Z_][a-zA-Z0-9_]*");
                StringBuilder value = new StringBuilder();
                at = equals + 2;
                for (; line.charAt(at) != '"'; at++) {
                    char next = line.charAt(at);
                    if (next == '\\') {
                        next = line.charAt(++at);
                        assertThat("\\\"n").as(line).contains(String.valueOf(next));
                        next = next == 'n' ? '\n' : next;
                    }
                    value.append(next);
                }
                assertThat(labels.put(label, value.toString())).as(line).isNull();
                at++;
            } while (line.charAt(at) == ',');
            assertThat(line.charAt(at++)).as(line).isEqualTo('}');
        }
        assertThat(line.charAt(at)).as(line).isEqualTo(' ');
        String value = line.substring(at + 1);
        return new Sample(name, labels, Double.parseDouble(value));
    }

    /** By family. */
    Map<String, String> types() {
        return types;
    }

    List<Sample> samples(String name) {
        return samples.stream().filter(sample -> sample.name.equals(name)).toList();
    }

    /** The value of a sample with just these labels, name, value, name, value; 0 when there is none. */
    double value(String name, String... labels) {
        Map<String, String> wanted = new TreeMap<>();
        for (int i = 0; i < labels.length; i += 2) {
            wanted.put(labels[i], labels[i + 1]);
        }
        return samples(name).stream()
                .filter(sample -> sample.labels.equals(wanted))
                .mapToDouble(Sample::value)
                .sum();
    }
}
