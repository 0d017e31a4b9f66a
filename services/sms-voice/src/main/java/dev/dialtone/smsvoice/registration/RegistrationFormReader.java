package dev.dialtone.smsvoice.registration;

import dev.dialtone.smsvoice.model.FieldRequirement;
import dev.dialtone.smsvoice.model.FieldType;
import dev.dialtone.smsvoice.model.RegistrationAssociationBehavior;
import dev.dialtone.smsvoice.model.RegistrationDisassociationBehavior;
import dev.dialtone.smsvoice.model.RegistrationFieldDefinition;
import dev.dialtone.smsvoice.model.RegistrationFieldDisplayHints;
import dev.dialtone.smsvoice.model.RegistrationSectionDefinition;
import dev.dialtone.smsvoice.model.RegistrationSectionDisplayHints;
import dev.dialtone.smsvoice.model.RegistrationTypeDefinition;
import dev.dialtone.smsvoice.model.RegistrationTypeDisplayHints;
import dev.dialtone.smsvoice.model.SelectOptionDescription;
import dev.dialtone.smsvoice.model.SelectValidation;
import dev.dialtone.smsvoice.model.SupportedAssociation;
import dev.dialtone.smsvoice.model.TextValidation;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file of a registration type: a keyword and its value per line. What stands before the first {@code section}
 * is about the type; a {@code field} belongs to the section above it.
 *
 * <pre>
 * title US toll-free number registration
 * short Lets a toll-free number send messages
 * link https://docs.aws.amazon.com/...                 with a link comes doctitle
 * association TOLL_FREE US ASSOCIATE_BEFORE_SUBMIT DISASSOCIATE_ALL_CLOSES_REGISTRATION    any country: -
 *
 * section companyInfo
 * title Company information
 * short The company that sends
 *
 * field companyName TEXT REQUIRED
 * title Company name
 * short As it is registered
 * length 1 100                                         so when left out
 * pattern ^[A-Z].*$                                    left out: anything but blanks
 * example Example Corp
 *
 * field stockSymbol TEXT CONDITIONAL
 * when companyInfo.legalType PUBLIC_PROFIT             needed with that choice; unless &lt;path&gt;: without that value
 *
 * field companyType SELECT REQUIRED
 * choices 1 1                                          so when left out
 * option PRIVATE_PROFIT: Owned privately               what follows the colon may be left out with it
 * </pre>
 */
final class RegistrationFormReader {
    /** The pattern in AWS's own example. */
    private static final String NOT_BLANK = "^(?=\\s*\\S)[\\s\\S]+$";

    private final String type;
    private final List<SupportedAssociation> associations = new ArrayList<>();
    private final List<RegistrationSectionDefinition> sections = new ArrayList<>();
    private final Map<String, RegistrationForm.Field> fields = new LinkedHashMap<>();

    /** What the lines since the last {@code section} or {@code field} said. */
    private Map<String, String> hints = new LinkedHashMap<>();

    private List<String> options = new ArrayList<>();
    private List<String> head = List.of("type");
    private String section = "";
    private @Nullable RegistrationTypeDisplayHints typeHints;

    RegistrationFormReader(String type) {
        this.type = type;
    }

    /** Reads all lines; one that is not understood is an {@link IllegalStateException}. */
    RegistrationForm read(BufferedReader lines) throws IOException {
        String line;
        while ((line = lines.readLine()) != null) {
            if (!line.isBlank() && !line.startsWith("#")) {
                take(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
            }
        }
        finish();
        RegistrationTypeDefinition definition = RegistrationTypeDefinition.builder()
                .registrationType(type)
                .supportedAssociations(associations.isEmpty() ? null : List.copyOf(associations))
                .displayHints(Objects.requireNonNull(typeHints))
                .build();
        return new RegistrationForm(definition, List.copyOf(sections), Collections.unmodifiableMap(fields));
    }

    private void take(String keyword, String value) {
        switch (keyword) {
            case "association" -> associations.add(association(List.of(value.split(" ", -1))));
            case "section", "field" -> {
                finish();
                head = List.of((keyword + " " + value).split(" ", -1));
            }
            case "option" -> options.add(value);
            case "title",
                    "short",
                    "long",
                    "link",
                    "doctitle",
                    "length",
                    "pattern",
                    "expects",
                    "example",
                    "choices",
                    "when",
                    "unless" -> hints.put(keyword, value);
            default -> throw new IllegalStateException(type + ": " + keyword + " (expected: a keyword of the format)");
        }
    }

    private static SupportedAssociation association(List<String> words) {
        return SupportedAssociation.builder()
                .resourceType(words.get(0))
                .isoCountryCode(words.get(1).equals("-") ? null : words.get(1))
                .associationBehavior(RegistrationAssociationBehavior.of(words.get(2)))
                .disassociationBehavior(RegistrationDisassociationBehavior.of(words.get(3)))
                .build();
    }

    /** Makes what the lines so far were about. */
    private void finish() {
        switch (head.get(0)) {
            case "type" ->
                typeHints = RegistrationTypeDisplayHints.builder()
                        .title(required("title"))
                        .shortDescription(hints.get("short"))
                        .longDescription(hints.get("long"))
                        .documentationTitle(hints.get("doctitle"))
                        .documentationLink(hints.get("link"))
                        .build();
            case "section" -> {
                section = head.get(1);
                sections.add(section());
            }
            default -> {
                RegistrationFieldDefinition field = field();
                fields.put(field.fieldPath(), new RegistrationForm.Field(field, condition()));
            }
        }
        hints = new LinkedHashMap<>();
        options = new ArrayList<>();
    }

    private RegistrationSectionDefinition section() {
        return RegistrationSectionDefinition.builder()
                .sectionPath(section)
                .displayHints(RegistrationSectionDisplayHints.builder()
                        .title(required("title"))
                        .shortDescription(required("short"))
                        .longDescription(hints.get("long"))
                        .documentationTitle(hints.get("doctitle"))
                        .documentationLink(hints.get("link"))
                        .build())
                .build();
    }

    private RegistrationFieldDefinition field() {
        FieldType fieldType = FieldType.of(head.get(2));
        return RegistrationFieldDefinition.builder()
                .sectionPath(section)
                .fieldPath(section + "." + head.get(1))
                .fieldType(fieldType)
                .fieldRequirement(FieldRequirement.of(head.get(3)))
                .selectValidation(fieldType.equals(FieldType.SELECT) ? select() : null)
                .textValidation(fieldType.equals(FieldType.TEXT) ? text() : null)
                .displayHints(RegistrationFieldDisplayHints.builder()
                        .title(required("title"))
                        .shortDescription(required("short"))
                        .longDescription(hints.get("long"))
                        .documentationTitle(hints.get("doctitle"))
                        .documentationLink(hints.get("link"))
                        .selectOptionDescriptions(optionDescriptions())
                        .textValidationDescription(hints.get("expects"))
                        .exampleTextValue(hints.get("example"))
                        .build())
                .build();
    }

    private SelectValidation select() {
        List<String> choices = numbers("choices", "1 1");
        return SelectValidation.builder()
                .minChoices(Integer.parseInt(choices.get(0)))
                .maxChoices(Integer.parseInt(choices.get(1)))
                .options(options.stream().map(RegistrationFormReader::choice).toList())
                .build();
    }

    private TextValidation text() {
        List<String> length = numbers("length", "1 100");
        return TextValidation.builder()
                .minLength(Integer.parseInt(length.get(0)))
                .maxLength(Integer.parseInt(length.get(1)))
                .pattern(hints.getOrDefault("pattern", NOT_BLANK))
                .build();
    }

    private @Nullable List<SelectOptionDescription> optionDescriptions() {
        List<SelectOptionDescription> described = options.stream()
                .filter(option -> option.contains(": "))
                .map(option -> SelectOptionDescription.builder()
                        .option(choice(option))
                        .title(option.substring(option.indexOf(": ") + 2))
                        .build())
                .toList();
        return described.isEmpty() ? null : described;
    }

    private static String choice(String option) {
        int colon = option.indexOf(": ");
        return colon < 0 ? option : option.substring(0, colon);
    }

    private RegistrationForm.@Nullable Condition condition() {
        String unless = hints.get("unless");
        if (unless != null) {
            return new RegistrationForm.Condition(unless, null);
        }
        String when = hints.get("when");
        if (when == null) {
            return null;
        }
        int blank = when.indexOf(' ');
        return new RegistrationForm.Condition(when.substring(0, blank), when.substring(blank + 1));
    }

    private List<String> numbers(String keyword, String otherwise) {
        return List.of(hints.getOrDefault(keyword, otherwise).split(" ", -1));
    }

    private String required(String keyword) {
        String value = hints.get(keyword);
        if (value == null) {
            throw new IllegalStateException(
                    type + ": " + String.join(" ", head) + " (expected: a line " + keyword + ")");
        }
        return value;
    }
}
