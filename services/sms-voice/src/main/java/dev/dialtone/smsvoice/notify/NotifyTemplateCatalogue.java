package dev.dialtone.smsvoice.notify;

import static dev.dialtone.smsvoice.model.NumberCapability.SMS;
import static dev.dialtone.smsvoice.model.NumberCapability.VOICE;

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

/**
 * The message templates that AWS offers, the same for every account. The first is AWS's published sample; the others are
 * Dialtone's own, named as one in AWS's guide is.
 */
final class NotifyTemplateCatalogue {
    private static final Instant CREATED = Instant.ofEpochSecond(1_767_225_600); // 2026-01-01

    private NotifyTemplateCatalogue() {}

    /** Made with the first question. */
    private static final class Loaded {
        static final Map<String, NotifyTemplateInformation> BY_ID = make();
    }

    /** All of them, in a fixed order. */
    static List<NotifyTemplateInformation> all() {
        return List.copyOf(Loaded.BY_ID.values());
    }

    /** The template of an id. */
    static Optional<NotifyTemplateInformation> find(String id) {
        return Optional.ofNullable(Loaded.BY_ID.get(id));
    }

    private static Map<String, NotifyTemplateInformation> make() {
        Map<String, NotifyTemplateInformation> byId = new LinkedHashMap<>();
        add(
                byId,
                text(
                                "nt-1234567890abcdef0",
                                "en",
                                "Your verification code is {{code}}. It expires in {{expiry}} minutes.",
                                // In the same order in each run.
                                new TreeMap<>(Map.of("code", code(), "expiry", expiry())))
                        .supportedCountries(List.of("US", "CA", "GB")));
        add(byId, text("english-001", "en", "{{code}} is your verification code."));
        add(byId, text("french-001", "fr", "Votre code de vérification est {{code}}."));
        add(byId, text("german-001", "de", "Ihr Bestätigungscode lautet {{code}}."));
        add(byId, text("portuguese-001", "pt-BR", "Seu código de verificação é {{code}}."));
        add(byId, text("spanish-001", "es", "Su código de verificación es {{code}}."));
        add(
                byId,
                call("english-voice-001", "en-US", "Your verification code is {{code}}.")
                        .supportedVoiceIds(List.of(VoiceId.JOANNA, VoiceId.MATTHEW)));
        add(
                byId,
                call("spanish-voice-001", "es", "Su código de verificación es {{code}}.")
                        .supportedVoiceIds(List.of(VoiceId.LUCIA, VoiceId.ENRIQUE)));
        return byId;
    }

    private static void add(Map<String, NotifyTemplateInformation> byId, NotifyTemplateInformation.Builder builder) {
        NotifyTemplateInformation template = builder.build();
        byId.put(template.templateId(), template);
    }

    private static NotifyTemplateInformation.Builder text(String name, String language, String content) {
        return text("notify-code-verification-" + name, language, content, Map.of("code", code()));
    }

    private static NotifyTemplateInformation.Builder text(
            String id, String language, String content, Map<String, TemplateVariableMetadata> variables) {
        return template(id, SMS, language, content, variables);
    }

    private static NotifyTemplateInformation.Builder call(String name, String language, String content) {
        return template("notify-code-verification-" + name, VOICE, language, content, Map.of("code", code()));
    }

    private static NotifyTemplateInformation.Builder template(
            String id,
            NumberCapability channel,
            String language,
            String content,
            Map<String, TemplateVariableMetadata> variables) {
        return NotifyTemplateInformation.builder()
                .templateId(id)
                .version(1)
                .templateType(NotifyTemplateType.OTP_VERIFICATION)
                .channels(List.of(channel))
                .tierAccess(List.of(NotifyConfigurationTier.BASIC, NotifyConfigurationTier.ADVANCED))
                .status(NotifyTemplateStatus.ACTIVE)
                .supportedCountries(NotifyCountries.codes())
                .languageCode(language)
                .content(content)
                .variables(variables)
                .createdTimestamp(CREATED);
    }

    private static TemplateVariableMetadata code() {
        return TemplateVariableMetadata.builder()
                .type(TemplateVariableType.STRING)
                .required(true)
                .maxLength(10)
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
}
