package dev.dialtone.smsvoice.registration;

import dev.dialtone.smsvoice.model.FieldRequirement;
import dev.dialtone.smsvoice.model.FieldType;
import dev.dialtone.smsvoice.model.RegistrationFieldDefinition;
import dev.dialtone.smsvoice.model.RegistrationFieldDisplayHints;
import dev.dialtone.smsvoice.model.RegistrationSectionDefinition;
import dev.dialtone.smsvoice.model.RegistrationSectionDisplayHints;
import dev.dialtone.smsvoice.model.SelectValidation;
import dev.dialtone.smsvoice.model.TextValidation;
import dev.dialtone.smsvoice.registration.RegistrationForm.PathCertainty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file of a form. A section has a line, and so has each of its fields, with what more there is to say about it
 * below, indented.
 *
 * <pre>
 * use rcs-standard launchDetails contactInfo except launchDetails.videoUrl   sections of another form
 *
 * [companyInfo] Company information                      the same section again: more of its fields
 * companyName TEXT REQUIRED 1-100 | Company name | documented: GuideCLI RS
 *   pattern ^[A-Z].*$                                    left out: anything but blanks
 *   example Example Corp
 * taxId TEXT CONDITIONAL | Tax ID | strong/documented, length inferred: Guide2
 *   required unless companyInfo.legalType is GOVERNMENT  {@link FieldRule} says how; allowed: likewise
 *   note with or without dash                            for who reads the file
 * legalType SELECT REQUIRED | Legal type | weak/documented: Guide2
 *   options PRIVATE_PROFIT; GOVERNMENT
 *   choices 1-5                                          left out: one
 * </pre>
 *
 * The last column says how certain the path is ({@link PathCertainty}), how certain title and requirement are where that
 * is another word, and from where both are. A field without a length takes what the API takes.
 */
final class RegistrationFormReader {
    /** The pattern in AWS's own example. */
    private static final String NOT_BLANK = "^(?=\\s*\\S)[\\s\\S]+$";

    /** Texts of PutRegistrationFieldValue have 1 to 2048 characters. */
    private static final String ANY_LENGTH = "1-2048";

    private final String form;
    private final Function<String, FormContent> others;
    private final List<RegistrationSectionDefinition> sections = new ArrayList<>();
    private final Map<String, Map<String, RegistrationForm.Field>> fieldsBySection = new LinkedHashMap<>();

    private String section = "";

    /** The line of a field whose details are still being read. */
    private @Nullable String head;

    private final Map<String, String> details = new HashMap<>();
    private final List<FieldRule> rules = new ArrayList<>();

    /** @param others reads another form by its name */
    RegistrationFormReader(String form, Function<String, FormContent> others) {
        this.form = form;
        this.others = others;
    }

    /** Reads all lines; one that is not understood is an {@link IllegalStateException}. */
    FormContent read(Collection<String> lines) {
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                take(line);
            }
        }
        finish();
        Map<String, RegistrationForm.Field> fields = new LinkedHashMap<>();
        fieldsBySection.values().forEach(fields::putAll);
        return new FormContent(List.copyOf(sections), Collections.unmodifiableMap(fields));
    }

    private void take(String line) {
        if (line.startsWith("  ")) {
            int blank = line.indexOf(' ', 2);
            detail(line.substring(2, blank), line.substring(blank + 1));
            return;
        }
        finish();
        if (line.startsWith("[")) {
            int end = line.indexOf("] ");
            open(section(line.substring(1, end), line.substring(end + 2)));
        } else if (line.startsWith("use ")) {
            use(List.of(line.split(" ", -1)));
        } else {
            head = line;
        }
    }

    private void detail(String keyword, String value) {
        switch (keyword) {
            case "required", "allowed" -> rules.add(FieldRule.read(keyword, value));
            case "options", "choices", "pattern", "example" -> details.put(keyword, value);
            case "note" -> {} // For who reads the file.
            default -> throw new IllegalStateException(form + ": " + keyword + " (expected: a keyword of the format)");
        }
    }

    /** Takes sections with their fields from another form. */
    private void use(List<String> words) {
        FormContent other = others.apply(words.get(1));
        int except = words.contains("except") ? words.indexOf("except") : words.size();
        List<String> wanted = words.subList(2, except);
        List<String> without = words.subList(except, words.size());
        other.sections().stream()
                .filter(candidate -> wanted.contains(candidate.sectionPath()))
                .forEach(this::open);
        other.fields().forEach((path, field) -> {
            if (wanted.contains(field.definition().sectionPath()) && !without.contains(path)) {
                put(field);
            }
        });
    }

    private void open(RegistrationSectionDefinition opened) {
        section = opened.sectionPath();
        if (fieldsBySection.putIfAbsent(section, new LinkedHashMap<>()) == null) {
            sections.add(opened);
        }
    }

    private void put(RegistrationForm.Field field) {
        RegistrationFieldDefinition definition = field.definition();
        Map<String, RegistrationForm.Field> fields = fieldsBySection.get(definition.sectionPath());
        if (fields == null) {
            throw new IllegalStateException(form + ": " + definition.fieldPath() + " (expected: below its section)");
        }
        fields.put(definition.fieldPath(), field);
    }

    /** Makes the field whose lines have been read. */
    private void finish() {
        if (head != null) {
            put(field(List.of(head.split(" \\| ", -1))));
        }
        head = null;
        details.clear();
        rules.clear();
    }

    private static RegistrationSectionDefinition section(String path, String title) {
        return RegistrationSectionDefinition.builder()
                .sectionPath(path)
                .displayHints(RegistrationSectionDisplayHints.builder()
                        .title(title)
                        .shortDescription(title)
                        .build())
                .build();
    }

    private RegistrationForm.Field field(List<String> columns) {
        List<String> words = List.of(columns.get(0).split(" ", -1));
        if (columns.size() != 3 || words.size() < 3) {
            throw new IllegalStateException(form + ": " + head
                    + " (expected: name, type and requirement | title | certainty of the path/of the rest: sources)");
        }
        PathCertainty certainty = certainty(columns.get(2));
        FieldType type = FieldType.of(words.get(1));
        RegistrationFieldDefinition definition = RegistrationFieldDefinition.builder()
                .sectionPath(section)
                .fieldPath(section + "." + words.get(0))
                .fieldType(type)
                .fieldRequirement(FieldRequirement.of(words.get(2)))
                .selectValidation(type.equals(FieldType.SELECT) ? select() : null)
                .textValidation(type.equals(FieldType.TEXT) ? text(words.size() > 3 ? words.get(3) : ANY_LENGTH) : null)
                .displayHints(RegistrationFieldDisplayHints.builder()
                        .title(columns.get(1))
                        .shortDescription(shortDescription(columns.get(1), certainty))
                        .exampleTextValue(details.get("example"))
                        .build())
                .build();
        return new RegistrationForm.Field(definition, List.copyOf(rules), certainty);
    }

    private static PathCertainty certainty(String column) {
        return PathCertainty.valueOf(column.split("[/,:]", 2)[0].toUpperCase(Locale.ROOT));
    }

    /** AWS's own texts are not published: what Dialtone knows about the field stands there. */
    private String shortDescription(String title, PathCertainty certainty) {
        StringBuilder text = new StringBuilder(title);
        rules.forEach(rule -> text.append("; ").append(rule.inWords()));
        if (certainty == PathCertainty.WEAK) {
            text.append(" (AWS's own path may differ)");
        }
        return text.toString();
    }

    private SelectValidation select() {
        List<Integer> choices = range(details.getOrDefault("choices", "1-1"));
        return SelectValidation.builder()
                .minChoices(choices.get(0))
                .maxChoices(choices.get(1))
                .options(List.of(details.getOrDefault("options", "").split("; ", -1)))
                .build();
    }

    private TextValidation text(String length) {
        List<Integer> bounds = range(length);
        return TextValidation.builder()
                .minLength(bounds.get(0))
                .maxLength(bounds.get(1))
                .pattern(details.getOrDefault("pattern", NOT_BLANK))
                .build();
    }

    private static List<Integer> range(String text) {
        int dash = text.indexOf('-');
        return List.of(Integer.valueOf(text.substring(0, dash)), Integer.valueOf(text.substring(dash + 1)));
    }
}
