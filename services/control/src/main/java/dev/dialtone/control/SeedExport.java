package dev.dialtone.control;

import dev.dialtone.control.model.GetSeedOutput;
import dev.dialtone.control.model.SeedEntry;
import dev.dialtone.core.invocation.Change;
import dev.dialtone.core.invocation.Changes;
import dev.dialtone.core.seed.SeedReads;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Documents;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a seed of what was asked. A text that an earlier answer was the first to have, such as an id, an ARN or a number that was drawn,
 * becomes a reference to it, also inside a longer text. One that no answer had, since it is of what came along with something, is read
 * first.
 */
final class SeedExport {

    private static final int VERSION = 1;
    private static final String CONTROL = "dialtone";
    /** What is shorter, or has no digit, is no id. */
    private static final int SHORTEST = 6;

    private final Account account;
    private final SeedReads reads;
    private final List<Written> entries = new ArrayList<>();
    private final Map<String, Origin> origins = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private final Map<String, Integer> countsByNoun = new HashMap<>();
    /** Regions and texts of which {@link #reads} was asked: it says the same again. */
    private final Set<String> asked = new HashSet<>();
    /** What is read, by what it asks. */
    private final Map<Object, Written> readings = new HashMap<>();

    /** An entry; it gets a name when a later one refers to it. */
    private static final class Written {
        private final String service;
        private final String operation;
        private final String region;
        private final @Nullable Object input;
        private @Nullable String name;

        Written(String service, String operation, String region, @Nullable Object input) {
            this.service = service;
            this.operation = operation;
            this.region = region;
            this.input = input;
        }
    }

    /**
     * Where a text was seen first.
     *
     * @param entry whose answer it was in
     * @param path from that answer down
     */
    private record Origin(Written entry, String path) {}

    /**
     * Of no call yet.
     *
     * @param account whose calls they are
     * @param reads how ids are learnt
     */
    SeedExport(Account account, SeedReads reads) {
        this.account = account;
        this.reads = reads;
    }

    GetSeedOutput of(Changes.Known known) {
        known.changes().forEach(this::write);
        return GetSeedOutput.builder()
                .version(VERSION)
                .account(account.id())
                .complete(known.dropped() == 0)
                .dropped(known.dropped())
                .entries(entries.stream().map(SeedExport::shown).toList())
                .build();
    }

    private static SeedEntry shown(Written entry) {
        return SeedEntry.builder()
                .as(entry.name)
                .service(entry.service)
                .operation(entry.operation)
                .region(entry.region)
                .input(new Document(entry.input))
                .build();
    }

    private void write(Change change) {
        Object input = Documents.complete(change.input()).value();
        if (change.service().equals(CONTROL) && input instanceof Map<?, ?> members) {
            // The seed says it once.
            Map<Object, @Nullable Object> others = new LinkedHashMap<>(members);
            others.remove("account");
            input = others;
        }
        Written entry =
                new Written(change.service(), change.operation(), change.region(), referring(input, change.region()));
        entries.add(entry);
        noteGiven(input);
        noteOrigins(entry, Documents.complete(change.output()).value(), "");
    }

    private void noteGiven(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(this::noteGiven);
        } else if (value instanceof List<?> list) {
            list.forEach(this::noteGiven);
        } else if (value instanceof String text && isTelling(text)) {
            given.add(text);
        }
    }

    private void noteOrigins(Written entry, @Nullable Object value, String path) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> {
                String name = key.toString();
                if (name.indexOf('.') < 0 && name.indexOf('[') < 0 && name.indexOf('}') < 0) {
                    noteOrigins(entry, item, path + "." + name);
                }
            });
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                noteOrigins(entry, list.get(i), path + "[" + i + "]");
            }
        } else if (value instanceof String text && isTelling(text) && !given.contains(text)) {
            origins.putIfAbsent(text, new Origin(entry, path));
        }
    }

    private static boolean isTelling(String text) {
        return text.length() >= SHORTEST && text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private @Nullable Object referring(@Nullable Object value, String region) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> referring = new LinkedHashMap<>();
            map.forEach((name, item) -> referring.put(name, referring(item, region)));
            return referring;
        } else if (value instanceof List<?> list) {
            List<@Nullable Object> referring = new ArrayList<>();
            list.forEach(item -> referring.add(referring(item, region)));
            return referring;
        } else if (value instanceof String text) {
            String reference = reference(text, region);
            return reference == null ? inside(text, region) : reference;
        }
        return value;
    }

    private @Nullable String reference(String text, String region) {
        Origin origin = origins.get(text);
        if (origin == null && isTelling(text) && !given.contains(text) && asked.add(region + ' ' + text)) {
            origin = read(text, region);
        }
        if (origin == null) {
            return null;
        }
        Written entry = origin.entry();
        if (entry.name == null) {
            entry.name = name(entry.operation);
        }
        return "${" + entry.name + origin.path() + "}";
    }

    /** Has an id read in front of the entry that is being written, if what it is of came along with what an earlier entry has made. */
    private @Nullable Origin read(String id, String region) {
        Scope scope = new Scope(account, region);
        SeedReads.Read read = account.exclusively(() -> reads.of(scope, id)).orElse(null);
        if (read == null || !read.input().values().stream().allMatch(origins::containsKey)) {
            return null;
        }
        Object asked = List.of(read.service(), read.operation(), region, read.input());
        Written entry = readings.get(asked);
        if (entry == null) {
            entry = new Written(read.service(), read.operation(), region, referring(read.input(), region));
            readings.put(asked, entry);
            entries.add(entry);
        }
        Origin origin = new Origin(entry, read.path());
        origins.put(id, origin);
        return origin;
    }

    /** {@code phoneNumber1} for RequestPhoneNumber. */
    private String name(String operation) {
        int verb = 1;
        while (verb < operation.length() && !Character.isUpperCase(operation.charAt(verb))) {
            verb++;
        }
        String noun = verb == operation.length() ? operation : operation.substring(verb);
        String lower = noun.substring(0, 1).toLowerCase(Locale.ROOT) + noun.substring(1);
        return lower + countsByNoun.merge(lower, 1, Integer::sum);
    }

    /** A longer text with references to what of it was seen; what would be taken for a reference gets its dollar. */
    private String inside(String text, String region) {
        StringBuilder referring = new StringBuilder();
        int end = 0;
        while (end < text.length()) {
            int start = end;
            while (end < text.length() && isOfId(text.charAt(end))) {
                end++;
            }
            referring.append(word(text.substring(start, end), region));
            if (end < text.length()) {
                boolean looksLikeReference = text.startsWith("${", end);
                referring.append(looksLikeReference ? "$$" : text.substring(end, end + 1));
                end++;
            }
        }
        return referring.toString();
    }

    /** A word as it is, unless it was seen, or parts of it were: what is between slashes, as in ARNs, and in front of a colon there. */
    private String word(String word, String region) {
        if (!isTelling(word)) {
            return word;
        }
        String whole = reference(word, region);
        if (whole != null) {
            return whole;
        }
        StringBuilder parts = new StringBuilder();
        int start = 0;
        while (start <= word.length()) {
            int slash = word.indexOf('/', start);
            int end = slash < 0 ? word.length() : slash;
            parts.append(part(word.substring(start, end), region));
            if (slash >= 0) {
                parts.append('/');
            }
            start = end + 1;
        }
        return parts.toString();
    }

    private String part(String part, String region) {
        int colon = part.indexOf(':');
        String id = colon < 0 ? part : part.substring(0, colon);
        String reference = isTelling(id) ? reference(id, region) : null;
        return reference == null ? part : reference + part.substring(id.length());
    }

    /** Ids, ARNs and numbers have these characters and no others. */
    private static boolean isOfId(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-_:/+".indexOf(c) >= 0;
    }
}
