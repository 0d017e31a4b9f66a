package dev.dialtone.connect.security;

import dev.dialtone.core.data.DataLines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The security profiles that an instance comes with: {@code default-profiles.txt} and {@code default-permissions.txt}. */
final class DefaultProfiles {
    private static final char OR = '/';

    /**
     * One of them.
     *
     * @param permissions in the order in which they are listed
     */
    record DefaultProfile(String name, String description, List<String> permissions) {}

    private DefaultProfiles() {}

    /** All of them. */
    static List<DefaultProfile> read() {
        Map<String, List<String>> permissions = new LinkedHashMap<>();
        for (List<String> line : DataLines.words(DefaultProfiles.class, "default-permissions.txt")) {
            List<String> names = permissions.computeIfAbsent(line.get(0), profile -> new ArrayList<>());
            line.stream().skip(1).forEach(word -> names.addAll(spelledOut(word)));
        }
        return DataLines.cells(DefaultProfiles.class, "default-profiles.txt").stream()
                .map(line -> new DefaultProfile(
                        line.get(0), line.get(1), List.copyOf(permissions.getOrDefault(line.get(0), List.of()))))
                .toList();
    }

    /** {@code Users.Edit/View} as Users.Edit and Users.View. */
    private static List<String> spelledOut(String word) {
        int last = word.indexOf(OR);
        if (last < 0) {
            return List.of(word);
        }
        String family = word.substring(0, word.lastIndexOf('.', last) + 1);
        List<String> names = new ArrayList<>();
        int begin = family.length();
        for (int end = last; end >= 0; end = word.indexOf(OR, begin)) {
            names.add(family + word.substring(begin, end));
            begin = end + 1;
        }
        names.add(family + word.substring(begin));
        return names;
    }
}
