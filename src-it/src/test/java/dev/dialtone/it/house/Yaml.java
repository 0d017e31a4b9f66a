package dev.dialtone.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A value in a YAML or JSON file of the repository, found by keys and indexes.
 *
 * @param at where it stands, for messages
 * @param value a map, a list, a scalar or nothing
 */
record Yaml(String at, @Nullable Object value) {

    /** The documents of a file. */
    static List<Yaml> documents(Path file) {
        List<Yaml> documents = new ArrayList<>();
        try {
            org.yaml.snakeyaml.Yaml reader = new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions()));
            for (Object document : reader.loadAll(Files.readString(file))) {
                documents.add(new Yaml(House.root().relativize(file).toString(), document));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }

    /** The one document of a file. */
    static Yaml of(Path file) {
        List<Yaml> documents = documents(file);
        assertThat(documents).as("documents in %s", file).hasSize(1);
        return documents.get(0);
    }

    /** What stands below these keys, one below the other. */
    Yaml get(String... keys) {
        Yaml found = this;
        for (String key : keys) {
            assertThat(found.has(key)).as("%s has %s", found.at, key).isTrue();
            found = new Yaml(found.at + " " + key, found.map().get(key));
        }
        return found;
    }

    boolean has(String key) {
        return map().containsKey(key);
    }

    /** The entries of a list. */
    List<Yaml> list() {
        assertThat(value).as(at).isInstanceOf(List.class);
        List<Yaml> entries = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(entry -> entries.add(new Yaml(at + " " + entries.size(), entry)));
        }
        return entries;
    }

    /** The keys and values of a map; keys are as YAML 1.1 has them, so that {@code on} is a boolean. */
    Map<?, ?> map() {
        assertThat(value).as(at).isInstanceOf(Map.class);
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    String text() {
        return String.valueOf(value);
    }
}
