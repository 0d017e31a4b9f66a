package dev.dialtone.smsvoice.registration;

import dev.dialtone.smsvoice.model.RegistrationAssociationBehavior;
import dev.dialtone.smsvoice.model.RegistrationDisassociationBehavior;
import dev.dialtone.smsvoice.model.RegistrationTypeDefinition;
import dev.dialtone.smsvoice.model.RegistrationTypeDisplayHints;
import dev.dialtone.smsvoice.model.SupportedAssociation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code forms/types.txt}, which says how its lines are written. */
final class RegistrationTypes {
    private static final String FIELDS_UNKNOWN =
            "Only the name of this type is known: what it asks for is not published, so it has no fields here";

    /**
     * A line of the file.
     *
     * @param form the name of a form's file; absent: the type has no fields, or none that are known
     */
    record Entry(
            RegistrationTypeDefinition definition, @Nullable String form) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<List<String>> associations = new ArrayList<>();

    private RegistrationTypes() {}

    /** Every type by its name, in the order of the file; a line that is not understood is an {@link IllegalStateException}. */
    static Map<String, Entry> read(Collection<String> lines) {
        RegistrationTypes types = new RegistrationTypes();
        for (String line : lines) {
            types.take(line);
        }
        return Collections.unmodifiableMap(types.entries);
    }

    private void take(String line) {
        if (line.isBlank() || line.strip().startsWith("#")) {
            return;
        }
        if (line.startsWith("group")) {
            associations.clear();
        } else if (line.startsWith("associate ")) {
            associations.add(List.of(line.split(" ", -1)));
        } else {
            List<String> columns = List.of(line.split(" \\| ", -1));
            if (columns.size() != 5) {
                throw new IllegalStateException(line + " (expected: five columns)");
            }
            Entry entry = entry(columns.get(0), columns.get(1), columns.get(2));
            entries.put(columns.get(0), entry);
        }
    }

    private Entry entry(String type, String title, String form) {
        boolean isUnknown = form.equals("unknown");
        List<SupportedAssociation> supported =
                associations.stream().map(words -> association(words, type)).toList();
        RegistrationTypeDefinition definition = RegistrationTypeDefinition.builder()
                .registrationType(type)
                .supportedAssociations(supported.isEmpty() ? null : supported)
                .displayHints(RegistrationTypeDisplayHints.builder()
                        .title(title)
                        .shortDescription(isUnknown ? FIELDS_UNKNOWN : null)
                        .build())
                .build();
        return new Entry(definition, isUnknown || form.equals("-") ? null : form);
    }

    private static SupportedAssociation association(List<String> words, String type) {
        String country = words.get(2);
        return SupportedAssociation.builder()
                .resourceType(words.get(1))
                .isoCountryCode(country.equals("-") ? null : country.equals("*") ? type.substring(0, 2) : country)
                .associationBehavior(RegistrationAssociationBehavior.of(words.get(3)))
                .disassociationBehavior(RegistrationDisassociationBehavior.of(words.get(4)))
                .build();
    }
}
