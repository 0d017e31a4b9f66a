package dev.dialtone.smsvoice.notify;

import dev.dialtone.core.data.DataLines;
import dev.dialtone.smsvoice.model.NotifyConfigurationTier;
import dev.dialtone.smsvoice.model.NotifyTemplateInformation;
import dev.dialtone.smsvoice.model.NotifyTemplateStatus;
import dev.dialtone.smsvoice.model.NotifyTemplateType;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.TemplateVariableMetadata;
import dev.dialtone.smsvoice.model.TemplateVariableSource;
import dev.dialtone.smsvoice.model.TemplateVariableType;
import dev.dialtone.smsvoice.model.VoiceId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The message templates that AWS offers, from {@code templates.txt}, which says what of them is known. */
final class NotifyTemplateCatalogue {
    /** The variable that AWS fills in with the configuration's display name. */
    static final String BRAND_NAME = "brandName";

    private static final Instant CREATED = Instant.ofEpochSecond(1_767_225_600); // 2026-01-01

    private NotifyTemplateCatalogue() {}

    /** Read with the first question. */
    private static final class Loaded {
        static final Map<String, NotifyTemplateInformation> BY_ID = read();
    }

    /** All of them, in the order of the file. */
    static List<NotifyTemplateInformation> all() {
        return List.copyOf(Loaded.BY_ID.values());
    }

    /** The template of an id. */
    static Optional<NotifyTemplateInformation> find(String id) {
        return Optional.ofNullable(Loaded.BY_ID.get(id));
    }

    private static Map<String, NotifyTemplateInformation> read() {
        Map<String, NotifyTemplateInformation> byId = new LinkedHashMap<>();
        for (List<String> words : DataLines.words(NotifyTemplateCatalogue.class, "templates.txt")) {
            NotifyTemplateInformation template = template(words);
            byId.put(template.templateId(), template);
        }
        return byId;
    }

    private static NotifyTemplateInformation template(List<String> words) {
        String content = String.join(" ", words.subList(5, words.size()));
        return NotifyTemplateInformation.builder()
                .templateId(words.get(0))
                .version(1)
                .templateType(NotifyTemplateType.OTP_VERIFICATION)
                .channels(list(words.get(2)).map(NumberCapability::of).toList())
                .tierAccess(List.of(NotifyConfigurationTier.BASIC, NotifyConfigurationTier.ADVANCED))
                .status(NotifyTemplateStatus.ACTIVE)
                .supportedCountries(
                        words.get(4).equals("all")
                                ? NotifyCountries.codes()
                                : list(words.get(4)).toList())
                .languageCode(words.get(1))
                .content(content)
                .variables(variables(content))
                .supportedVoiceIds(
                        words.get(3).equals("-")
                                ? null
                                : list(words.get(3)).map(VoiceId::of).toList())
                .createdTimestamp(CREATED)
                .build();
    }

    private static Stream<String> list(String word) {
        return Stream.of(word.split(",", -1));
    }

    /** Those that the content has, in the same order in each run. */
    private static Map<String, TemplateVariableMetadata> variables(String content) {
        Map<String, TemplateVariableMetadata> variables = new TreeMap<>();
        Map.of("code", code(), "expiry", expiry(), BRAND_NAME, brandName()).forEach((name, variable) -> {
            if (content.contains("{{" + name + "}}")) {
                variables.put(name, variable);
            }
        });
        return variables;
    }

    private static TemplateVariableMetadata code() {
        return TemplateVariableMetadata.builder()
                .type(TemplateVariableType.STRING)
                .required(true)
                .maxLength(10)
                .pattern("^\\d{4,8}$")
                .sample("123456")
                .source(TemplateVariableSource.CUSTOMER)
                .build();
    }

    private static TemplateVariableMetadata expiry() {
        return TemplateVariableMetadata.builder()
                .type(TemplateVariableType.INTEGER)
                .required(false)
                .defaultValue("10")
                .minValue(1)
                .maxValue(60)
                .source(TemplateVariableSource.CUSTOMER)
                .build();
    }

    private static TemplateVariableMetadata brandName() {
        return TemplateVariableMetadata.builder()
                .type(TemplateVariableType.STRING)
                .required(true)
                .source(TemplateVariableSource.SYSTEM)
                .build();
    }
}
