package dev.dialtone.smsvoice.notify;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.MessageFixture;
import dev.dialtone.smsvoice.OriginationFixture;
import dev.dialtone.smsvoice.ProtectConfigurationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CreateNotifyConfigurationRequest;
import dev.dialtone.smsvoice.model.NotifyConfigurationUseCase;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.ProtectConfigurationRuleOverrideAction;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.SendNotifyTextMessageRequest;
import dev.dialtone.smsvoice.model.SendNotifyTextMessageResult;
import dev.dialtone.smsvoice.model.SendNotifyVoiceMessageRequest;
import dev.dialtone.smsvoice.model.SendNotifyVoiceMessageResult;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.model.VoiceId;
import dev.dialtone.smsvoice.optout.OptOutLists;
import dev.dialtone.smsvoice.optout.OptOuts;
import dev.dialtone.telephony.account.SpendChannel;
import dev.dialtone.telephony.messages.Channel;
import dev.dialtone.telephony.messages.Message;
import dev.dialtone.telephony.registrations.BrandReviewer.Decision;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotifyMessagesTest {
    private static final String AMERICAN = "+12065550123";
    private static final String BRITISH = "+447400123456";
    private static final String CANADIAN = "+12045550123";
    private static final String SAMPLE = "nt-1234567890abcdef0";
    private static final String ENGLISH = "notify-code-verification-english-001";
    private static final String GERMAN = "notify-code-verification-german-001";

    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);
    private final MessageFixture outbox = new MessageFixture(world, sms);

    @Test
    @Evidence(value = AWS_DOCS, detail = "the sample template; AWS's own senders, in the US, too; a limit of its own")
    void sendsTheTextOfATemplate() {
        String shop = configuration(input -> input.defaultTemplateId(SAMPLE));

        SendNotifyTextMessageResult result = text(shop, AMERICAN, input -> input);

        String body = "Your verification code is 123456. It expires in 10 minutes.";
        assertThat(result.templateId()).isEqualTo(SAMPLE);
        assertThat(result.resolvedMessageBody()).isEqualTo(body);
        Message sent = outbox.message(id(result));
        assertThat(sent.channel()).isEqualTo(Channel.TEXT);
        assertThat(sent.from()).isEqualTo("NOTICE");
        assertThat(sent.content().body()).isEqualTo(body);
        assertThat(sent.content().codes()).containsExactly("123456");
        assertThat(sms.configuration.monthlySpends().find(sms.scope, SpendChannel.TEXT.name()))
                .isEmpty();
        assertThat(sms.configuration
                        .monthlySpends()
                        .find(sms.scope, SpendChannel.NOTIFY.name())
                        .orElseThrow()
                        .spent())
                .isEqualTo(1002);
        assertThat(outbox.story(id(result))).containsExactly("SUCCESSFUL");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "the pool's sender that supports the country, else AWS's own")
    void sendsFromThePoolWhereItFits() {
        String number = outbox.number(NumberCapability.SMS);
        String pool = new OriginationFixture(world, sms).pool(number);
        String shop = configuration(input -> input.poolId(pool).defaultTemplateId(ENGLISH));

        assertThat(outbox.message(id(text(shop, CANADIAN, input -> input))).from())
                .isEqualTo(sms.described(number).phoneNumber());
        assertThat(outbox.message(id(text(shop, BRITISH, input -> input))).from())
                .isEqualTo("NOTICE");
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "guide, sending with Notify: AWS's own senders keep no opt-out list, since each code is asked for")
    void sendsToThoseWhoHaveOptedOut() {
        new OptOuts(sms.optOut).add(sms.scope, OptOutLists.DEFAULT, CANADIAN, true);
        String shop = configuration(input -> input.defaultTemplateId(ENGLISH));

        assertThat(outbox.message(id(text(shop, CANADIAN, input -> input))).from())
                .isEqualTo("NOTICE");
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "guide, dedicated numbers with Notify: opt-out lists of the pool are respected")
    void respectsTheOptOutListOfThePool() {
        sms.createOptOutList("Weary");
        String number = outbox.number(NumberCapability.SMS);
        OriginationFixture origins = new OriginationFixture(world, sms);
        String pool = origins.pool(number);
        origins.update(pool, input -> input.optOutListName("Weary"));
        new OptOuts(sms.optOut).add(sms.scope, "Weary", CANADIAN, true);
        String shop = configuration(input -> input.poolId(pool).defaultTemplateId(ENGLISH));

        OriginationFixture.conflict(
                () -> text(shop, CANADIAN, input -> input),
                ConflictExceptionReason.DESTINATION_PHONE_NUMBER_OPTED_OUT,
                ResourceType.PHONE_NUMBER,
                CANADIAN);
    }

    @Test
    @Evidence(value = MODEL, detail = "reasons of the model; the fields are inferred")
    void refusesWhatTheConfigurationIsNotFor() {
        String shop = configuration(
                input -> input.enabledCountries(List.of("CA", "GB")).defaultTemplateId(SAMPLE));
        OriginationFixture.invalid(
                () -> text(shop, AMERICAN, input -> input),
                ValidationExceptionReason.COUNTRY_NOT_ENABLED,
                "destinationPhoneNumber");
        OriginationFixture.invalid(
                () -> call(shop, CANADIAN, input -> input),
                ValidationExceptionReason.CHANNEL_NOT_ENABLED,
                "notifyConfigurationId");
        OriginationFixture.notFound(
                () -> text("notify-0", AMERICAN, input -> input), ResourceType.NOTIFY_CONFIGURATION, "notify-0");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "guide, sending with Notify: ConflictException unless ACTIVE")
    void sendsFromActiveConfigurationsOnly() {
        String shop = configuration(input -> input.defaultTemplateId(SAMPLE));
        for (Decision decision : List.of(Decision.REJECT, Decision.REQUIRE_VERIFICATION)) {
            sms.service.brandReviewer().review(sms.scope, shop, decision, null);

            OriginationFixture.conflict(
                    () -> text(shop, CANADIAN, input -> input),
                    ConflictExceptionReason.NOTIFY_CONFIGURATION_NOT_ACTIVE,
                    ResourceType.NOTIFY_CONFIGURATION,
                    shop);
        }
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail =
                    "guide, sending with Notify: errors; no template at all fails; which reason goes with which is inferred")
    void refusesTemplatesThatDoNotFit() {
        String shop = configuration(input -> input);
        String calling = configuration(input -> input.enabledChannels(List.of(NumberCapability.VOICE)));
        OriginationFixture.invalid(
                () -> text(shop, AMERICAN, input -> input), ValidationExceptionReason.MISSING_PARAMETER, "templateId");
        OriginationFixture.notFound(
                () -> text(shop, AMERICAN, input -> input.templateId("nt-0")), ResourceType.NOTIFY_TEMPLATE, "nt-0");
        OriginationFixture.invalid(
                () -> call(calling, AMERICAN, input -> input.templateId(GERMAN)),
                ValidationExceptionReason.INVALID_PARAMETER,
                "templateId");
        OriginationFixture.invalid(
                () -> text(shop, "+33612345678", input -> input.templateId(SAMPLE)),
                ValidationExceptionReason.COUNTRY_NOT_ENABLED,
                "destinationPhoneNumber");
    }

    @Test
    @Evidence(value = MODEL, detail = "variables are declared by the template; reasons are inferred")
    void refusesVariablesThatDoNotFit() {
        String shop = configuration(input -> input.defaultTemplateId(SAMPLE));

        OriginationFixture.invalid(
                () -> text(shop, AMERICAN, input -> input.templateVariables(Map.of())),
                ValidationExceptionReason.MISSING_PARAMETER,
                "templateVariables");
        OriginationFixture.invalid(
                () -> text(shop, AMERICAN, input -> input.templateVariables(Map.of("code", "1234", "expiry", "61"))),
                ValidationExceptionReason.INVALID_PARAMETER,
                "templateVariables");
        assertThat(outbox.messages()).isZero();
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "ten to a number in a day, of all configurations together; the reason is inferred")
    void sendsTenToOneNumberInADay() {
        String shop = configuration(input -> input.defaultTemplateId(SAMPLE));
        String other = configuration(input -> input.defaultTemplateId(SAMPLE));
        text(shop, AMERICAN, input -> input.dryRun(true));
        for (int i = 0; i < 5; i++) {
            text(shop, AMERICAN, input -> input);
            text(other, AMERICAN, input -> input);
        }

        refusesForToday(() -> text(other, AMERICAN, input -> input));

        assertThat(id(text(other, CANADIAN, input -> input))).isNotEmpty();
        outbox.pass(Duration.ofHours(24));
        assertThat(id(text(other, AMERICAN, input -> input))).isNotEmpty();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "200 in a day from a configuration of the basic tier")
    void sendsSoManyFromAConfigurationInADay() {
        String shop = configuration(input -> input.defaultTemplateId(SAMPLE));
        for (int i = 0; i < 200; i++) {
            text(shop, "+120655502" + (10 + i / 10), input -> input);
        }
        refusesForToday(() -> text(shop, AMERICAN, input -> input));
        String other = configuration(input -> input.defaultTemplateId(SAMPLE));
        assertThat(id(text(other, AMERICAN, input -> input))).isNotEmpty();

        outbox.quota(ServiceQuotaExceededExceptionReason.DAILY_NOTIFY_TIER_MESSAGE_LIMIT, 201);
        assertThat(id(text(shop, AMERICAN, input -> input))).isNotEmpty();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "a protect configuration of its own, a spend limit of its own")
    void isGovernedByItsOwnProtectionAndLimit() {
        String shop = configuration(input -> input.defaultTemplateId(SAMPLE));
        String own = sms.notifications
                .notifyConfigurations
                .find(sms.scope, shop)
                .orElseThrow()
                .protectConfigurationId();
        new ProtectConfigurationFixture(sms)
                .override(own, AMERICAN, ProtectConfigurationRuleOverrideAction.BLOCK, null);
        OriginationFixture.conflict(
                () -> text(shop, AMERICAN, input -> input),
                ConflictExceptionReason.DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE,
                ResourceType.PROTECT_CONFIGURATION,
                own);

        outbox.limit(SpendChannel.NOTIFY, 0);
        assertThat(SmsVoiceFixture.refusal(
                                ServiceQuotaExceededException.class, () -> text(shop, CANADIAN, input -> input))
                        .reason())
                .isEqualTo(ServiceQuotaExceededExceptionReason.MONTHLY_SPEND_LIMIT_REACHED_FOR_NOTIFY);
    }

    @Test
    @Evidence(value = MODEL, detail = "a voice message reads a template out")
    void callsAndReadsATemplateOut() {
        String shop = configuration(
                input -> input.enabledChannels(List.of(NumberCapability.VOICE)).defaultTemplateId(ENGLISH));

        SendNotifyVoiceMessageResult result = call(shop, AMERICAN, input -> input.voiceId(VoiceId.JOANNA));

        assertThat(result.templateId()).isEqualTo(ENGLISH);
        assertThat(result.resolvedMessageBody()).isEqualTo("Your My Shop verification code is 123456.");
        String id = Objects.requireNonNull(result.messageId());
        assertThat(outbox.message(id).channel()).isEqualTo(Channel.VOICE);
        assertThat(outbox.message(id).from()).isEqualTo("NOTICE");
        assertThat(outbox.story(id)).containsExactly("INITIATED", "RINGING", "ANSWERED", "COMPLETED");
        OriginationFixture.invalid(
                () -> call(shop, AMERICAN, input -> input.voiceId(VoiceId.VICKI)),
                ValidationExceptionReason.INVALID_PARAMETER,
                "voiceId");
    }

    @Test
    @Evidence(value = CLIENT, detail = "AWS's guide for agents: 4. 8. 2. 9. 1. 3., so that digits are read one by one")
    void readsACodeOutDigitByDigit() {
        String shop = configuration(
                input -> input.enabledChannels(List.of(NumberCapability.VOICE)).defaultTemplateId(ENGLISH));

        SendNotifyVoiceMessageResult result =
                call(shop, AMERICAN, input -> input.templateVariables(Map.of("code", "4. 8. 2. 9. 1. 3.")));

        assertThat(result.resolvedMessageBody()).isEqualTo("Your My Shop verification code is 4. 8. 2. 9. 1. 3..");
        assertThat(outbox.message(Objects.requireNonNull(result.messageId()))
                        .content()
                        .codes())
                .containsExactly("482913");
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail = "AWS's guide for agents: brandName is a SYSTEM variable, filled in with the display name")
    void namesTheBrand() {
        String shop = configuration(input -> input.displayName("Cafe 24").defaultTemplateId(ENGLISH));

        assertThat(text(shop, AMERICAN, input -> input).resolvedMessageBody())
                .isEqualTo("Your Cafe 24 verification code is 123456.");
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail = "AWS's guide for agents: MessageId and ResolvedMessageBody as of a real one, nothing sent")
    void showsTheTextInADryRun() {
        String shop = configuration(input -> input.defaultTemplateId(SAMPLE));

        SendNotifyTextMessageResult result = text(shop, AMERICAN, input -> input.dryRun(true));

        assertThat(result.resolvedMessageBody()).contains("123456");
        assertThat(result.messageId()).hasSize(36);
        assertThat(outbox.messages()).isZero();
    }

    private static void refusesForToday(ThrowingCallable call) {
        assertThat(SmsVoiceFixture.refusal(ServiceQuotaExceededException.class, call)
                        .reason())
                .isEqualTo(ServiceQuotaExceededExceptionReason.DAILY_NOTIFY_TIER_MESSAGE_LIMIT);
    }

    private static String id(SendNotifyTextMessageResult result) {
        return Objects.requireNonNull(result.messageId());
    }

    private String configuration(UnaryOperator<CreateNotifyConfigurationRequest.Builder> change) {
        CreateNotifyConfigurationRequest.Builder shop = CreateNotifyConfigurationRequest.builder()
                .displayName("My Shop")
                .useCase(NotifyConfigurationUseCase.CODE_VERIFICATION)
                .enabledChannels(List.of(NumberCapability.SMS));
        String id =
                sms.caller.createNotifyConfiguration(change.apply(shop).build()).notifyConfigurationId();
        outbox.pass(Duration.ofSeconds(5));
        return id;
    }

    private SendNotifyTextMessageResult text(
            String configuration, String to, UnaryOperator<SendNotifyTextMessageRequest.Builder> change) {
        SendNotifyTextMessageRequest.Builder text = SendNotifyTextMessageRequest.builder()
                .notifyConfigurationId(configuration)
                .destinationPhoneNumber(to)
                .templateVariables(Map.of("code", "123456"));
        return sms.caller.sendNotifyTextMessage(change.apply(text).build());
    }

    private SendNotifyVoiceMessageResult call(
            String configuration, String to, UnaryOperator<SendNotifyVoiceMessageRequest.Builder> change) {
        SendNotifyVoiceMessageRequest.Builder call = SendNotifyVoiceMessageRequest.builder()
                .notifyConfigurationId(configuration)
                .destinationPhoneNumber(to)
                .templateVariables(Map.of("code", "123456"));
        return sms.caller.sendNotifyVoiceMessage(change.apply(call).build());
    }
}
