package dev.dialtone.smsvoice.notify;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.delivery.ApprovedMessage;
import dev.dialtone.smsvoice.message.MessageKind;
import dev.dialtone.smsvoice.message.MessageParts;
import dev.dialtone.smsvoice.message.Recipient;
import dev.dialtone.smsvoice.message.SendOrder;
import dev.dialtone.smsvoice.message.SendOrder.Payment;
import dev.dialtone.smsvoice.message.SendRules;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.NotifyConfiguration;
import dev.dialtone.smsvoice.model.NotifyConfigurationStatus;
import dev.dialtone.smsvoice.model.NotifyMessageOperations;
import dev.dialtone.smsvoice.model.NotifyTemplateInformation;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.Pool;
import dev.dialtone.smsvoice.model.PoolStatus;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.SendInput;
import dev.dialtone.smsvoice.model.SendNotifyTextMessageRequest;
import dev.dialtone.smsvoice.model.SendNotifyTextMessageResult;
import dev.dialtone.smsvoice.model.SendNotifyVoiceMessageRequest;
import dev.dialtone.smsvoice.model.SendNotifyVoiceMessageResult;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.model.VoiceId;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import dev.dialtone.smsvoice.sending.Sending;
import dev.dialtone.smsvoice.sending.Speech;
import dev.dialtone.smsvoice.sending.TextMessages;
import dev.dialtone.telephony.account.SpendChannel;
import dev.dialtone.telephony.messages.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notifications: the text of a template, from a sender of the configuration's pool that fits, else from one of AWS's. They
 * are sent under the configuration's own protect configuration, and paid from a limit of their own. AWS's fee for the
 * service, which comes on top of the message's price, is not published, and left out.
 */
final class NotifyMessages implements NotifyMessageOperations {
    private static final String VARIABLES = "templateVariables";
    private static final String TEMPLATE = "templateId";

    private final NotifyStores stores;
    private final ResourceLookup<Pool> pools;
    private final NotifyTemplates templates;
    private final NotifyLimits limits;
    private final Sending sending;

    NotifyMessages(
            NotifyStores stores,
            ResourceLookup<Pool> pools,
            NotifyTemplates templates,
            NotifyLimits limits,
            Sending sending) {
        this.stores = stores;
        this.pools = pools;
        this.templates = templates;
        this.limits = limits;
        this.sending = sending;
    }

    /** What is sent to whom: a template that fits, and its text. */
    private record Notification(
            NotifyConfiguration configuration, Recipient recipient, NotifyTemplateInformation template, String body) {}

    @Override
    public SendNotifyTextMessageResult sendNotifyTextMessage(
            SendNotifyTextMessageRequest input, RequestContext context) {
        Notification notification = notification(
                context,
                input,
                input.notifyConfigurationId(),
                MessageKind.TEXT.capability(),
                input.templateId(),
                input.templateVariables());
        MessageParts parts = TextMessages.requireParts(notification.body(), VARIABLES);
        Content content = new Content(notification.body(), List.of(), parts.parts(), parts.encoding());
        Payment payment = Payment.of(SpendChannel.NOTIFY, parts.parts(), null);
        SendOrder order = order(context, input, notification, MessageKind.TEXT, content, payment, input.timeToLive());
        return SendNotifyTextMessageResult.builder()
                .messageId(send(context, notification, order))
                .templateId(notification.template().templateId())
                .resolvedMessageBody(notification.body())
                .build();
    }

    @Override
    public SendNotifyVoiceMessageResult sendNotifyVoiceMessage(
            SendNotifyVoiceMessageRequest input, RequestContext context) {
        Notification notification = notification(
                context,
                input,
                input.notifyConfigurationId(),
                MessageKind.VOICE.capability(),
                input.templateId(),
                input.templateVariables());
        requireVoice(notification.template(), input.voiceId());
        Speech speech = Speech.ofText(notification.body());
        SendOrder order = order(
                context,
                input,
                notification,
                MessageKind.VOICE,
                speech.content(),
                Payment.ofCall(SpendChannel.NOTIFY, speech.minutes(), speech.seconds(), null),
                input.timeToLive());
        return SendNotifyVoiceMessageResult.builder()
                .messageId(send(context, notification, order))
                .templateId(notification.template().templateId())
                .resolvedMessageBody(notification.body())
                .build();
    }

    private Notification notification(
            RequestContext context,
            SendInput input,
            String configurationId,
            NumberCapability channel,
            @Nullable String templateId,
            Map<String, String> variables) {
        NotifyConfiguration configuration =
                stores.notifyConfigurations.require(context, configurationId, "notifyConfigurationId");
        Recipient recipient = Recipient.of(context.account(), input.destinationPhoneNumber());
        requireEnabled(configuration, recipient, channel);
        NotifyTemplateInformation template = template(configuration, templateId);
        requireFits(template, recipient, channel);
        List<NotifyTexts.Finding> findings =
                NotifyTexts.findings(template, variables, channel.equals(MessageKind.VOICE.capability()));
        if (!findings.isEmpty()) {
            throw NotifyTexts.refusal(findings);
        }
        Map<String, String> values = new HashMap<>(variables);
        values.put(NotifyTemplateCatalogue.BRAND_NAME, configuration.displayName());
        return new Notification(configuration, recipient, template, NotifyTexts.resolve(template, values));
    }

    private static void requireEnabled(
            NotifyConfiguration configuration, Recipient recipient, NumberCapability channel) {
        if (!configuration.status().equals(NotifyConfigurationStatus.ACTIVE)) {
            throw SmsVoiceErrors.conflict(
                    ConflictExceptionReason.NOTIFY_CONFIGURATION_NOT_ACTIVE,
                    ResourceType.NOTIFY_CONFIGURATION,
                    configuration.notifyConfigurationId());
        }
        requireCountry(NotifyConfigurations.countries(configuration), recipient, "The configuration");
        if (!configuration.enabledChannels().contains(channel)) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.CHANNEL_NOT_ENABLED,
                    "notifyConfigurationId",
                    "The configuration is not for " + channel);
        }
    }

    private static void requireCountry(List<String> countries, Recipient recipient, String what) {
        if (!countries.contains(recipient.countryOrNone())) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.COUNTRY_NOT_ENABLED,
                    "destinationPhoneNumber",
                    what + " is not for " + recipient.countryOrNone());
        }
    }

    /** The template that the request names, else the configuration's. */
    private NotifyTemplateInformation template(NotifyConfiguration configuration, @Nullable String asked) {
        String id = asked == null || asked.isEmpty() ? configuration.defaultTemplateId() : asked;
        if (id == null) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.MISSING_PARAMETER,
                    TEMPLATE,
                    "The configuration has no template that holds where none is named");
        }
        return templates.require(id);
    }

    private static void requireFits(NotifyTemplateInformation template, Recipient recipient, NumberCapability channel) {
        if (!template.channels().contains(channel)) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.INVALID_PARAMETER,
                    TEMPLATE,
                    template.templateId() + " is not for " + channel);
        }
        if (template.supportedCountries() != null) {
            requireCountry(template.supportedCountries(), recipient, template.templateId());
        }
    }

    private static void requireVoice(NotifyTemplateInformation template, @Nullable VoiceId asked) {
        if (asked != null
                && template.supportedVoiceIds() != null
                && !template.supportedVoiceIds().contains(asked)) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.INVALID_PARAMETER,
                    "voiceId",
                    template.templateId() + " is read by " + template.supportedVoiceIds());
        }
    }

    private SendOrder order(
            RequestContext context,
            SendInput input,
            Notification notification,
            MessageKind kind,
            Content content,
            Payment payment,
            @Nullable Integer timeToLive) {
        NotifyConfiguration configuration = notification.configuration();
        return new SendOrder(
                kind,
                input,
                new SendOrder.Choice(
                        pool(context.scope(), configuration).orElse(null),
                        configuration.protectConfigurationId(),
                        null),
                content,
                payment,
                SendOrder.timeToLive(timeToLive),
                null,
                SendRules.NOTIFICATION);
    }

    /** The id of the configuration's pool, when it can be sent from. */
    private Optional<String> pool(Scope scope, NotifyConfiguration configuration) {
        return Optional.ofNullable(configuration.poolId())
                .filter(id -> pools.find(scope, id)
                        .filter(pool -> Objects.equals(pool.status(), PoolStatus.ACTIVE))
                        .isPresent());
    }

    private String send(RequestContext context, Notification notification, SendOrder order) {
        Scope scope = context.scope();
        ApprovedMessage approved = sending.check(context, order);
        limits.require(scope, notification.configuration(), notification.recipient());
        String id = sending.dispatch(context, approved);
        if (!order.input().dryRun()) {
            limits.count(scope, notification.configuration(), notification.recipient());
        }
        return id;
    }
}
