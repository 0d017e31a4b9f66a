package dev.dialtone.smsvoice.sending;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static dev.dialtone.smsvoice.SmsVoiceFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.resource.QuotaOverrides;
import dev.dialtone.core.state.Cost;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.SendTextMessageRequest;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.telephony.account.AccountSettingsStore;
import dev.dialtone.telephony.account.SpendChannel;
import dev.dialtone.telephony.handsets.HandsetSettingsStore;
import dev.dialtone.telephony.messages.Encoding;
import dev.dialtone.telephony.messages.Message;
import dev.dialtone.telephony.model.AccountSettings;
import dev.dialtone.telephony.model.HandsetSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TextMessagesTest {
    private static final String CANADIAN = "+12045550123";
    private static final String AMERICAN = "+12065550123";
    private static final String BRITISH = "+447400123456";

    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);

    @Test
    @Evidence(value = MODEL, detail = "the types of text events; that they come after tens of milliseconds is ours")
    void deliversToTheInboxEventByEvent() {
        String number = activeNumber();

        String id = send(CANADIAN, input -> input.originationIdentity(number).context(Map.of("order", "7")));

        Message sent = message(id);
        assertThat(sent.progress().status()).isEqualTo("ACCEPTED");
        assertThat(sent.from()).isEqualTo(sms.described(number).phoneNumber());
        assertThat(sent.content().encoding()).isEqualTo(Encoding.GSM);
        assertThat(sent.sending().context()).containsEntry("order", "7");
        pass(Duration.ofMillis(20));
        assertThat(message(id).progress().status()).isEqualTo("SUCCESSFUL");
        pass(Duration.ofMillis(30));
        assertThat(message(id).progress().status()).isEqualTo("DELIVERED");
        assertThat(message(id).events()).hasSize(2);
        assertThat(sms.events.all(world.account)).hasSize(2);
    }

    @Test
    @Evidence(DIALTONE)
    void keepsTenThousandOrdinaryMessages() {
        for (int i = 0; i < 10_000; i++) {
            send(BRITISH, input -> input.messageBody("x".repeat(160)));
        }
        pass(Duration.ofSeconds(10));

        assertThat(sms.inbox.all(world.account)).hasSize(10_000);
        assertThat(sms.inbox.all(world.account))
                .allMatch(message -> message.progress().status().equals("DELIVERED"));
        assertThat(sms.inbox.dropped(world.account)).isZero();
    }

    @Test
    @Evidence(DIALTONE)
    void keepsFewerMessagesWhenTheyAreLarge() {
        Map<String, String> context = Map.of("a", "x".repeat(800), "b", "x".repeat(800), "c", "x".repeat(800));
        for (int i = 0; i < 10_000; i++) {
            send(BRITISH, input -> input.messageBody("x".repeat(1_500)).context(context));
        }
        pass(Duration.ofSeconds(10));

        assertThat(sms.inbox.all(world.account).count()).isBetween(1_000L, 9_000L);
        assertThat(sms.inbox.dropped(world.account))
                .isEqualTo(10_000 - sms.inbox.all(world.account).count());
        assertThat(sms.events.dropped(world.account)).isPositive();
    }

    @Test
    @Evidence(DIALTONE)
    void waitsForNothingOfMessagesThatHaveLeft() {
        world.account.timeline().freeze();
        for (int i = 0; i < 10_500; i++) {
            send(BRITISH, input -> input.messageFeedbackEnabled(true));
        }

        assertThat(world.account.timeline().scheduledChanges()).hasSize(2 * 10_000);
    }

    @Test
    @Evidence(value = MODEL, detail = "OriginationIdentity may be left out")
    void choosesTheAccountsNumberOfTheCountry() {
        String number = activeNumber();

        assertThat(message(send(CANADIAN, input -> input)).from())
                .isEqualTo(sms.described(number).phoneNumber());
    }

    @Test
    @Evidence(DIALTONE)
    void choosesAmongManyNumbersAtTheCostOfFew() {
        double growth = Cost.growth(200, 2_000, numbers -> {
            world.accounts.reset(world.account.id());
            new QuotaOverrides(Map.of("PHONE_NUMBERS_PER_ACCOUNT", numbers)).putTo(world.account);
            for (int i = 0; i < numbers; i++) {
                sms.number();
            }
            pass(Duration.ofSeconds(1));
            return () -> {
                for (int i = 0; i < numbers; i++) {
                    send(CANADIAN, input -> input);
                }
            };
        });

        assertThat(growth).isLessThan(3);
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "guide, choosing an origination identity: shared routes show NOTICE; which countries is ours")
    void sendsOverSharedRoutesWhereThereAreSome() {
        assertThat(message(send(BRITISH, input -> input)).from()).isEqualTo("NOTICE");
        assertThat(message(send(BRITISH, input -> input.originationIdentity("Dialtone")))
                        .from())
                .isEqualTo("Dialtone");
    }

    @Test
    @Evidence(value = MODEL, detail = "NO_ORIGINATION_IDENTITIES_FOUND")
    void refusesTheUnitedStatesWithoutANumber() {
        ConflictException refused = refusal(ConflictException.class, () -> send(AMERICAN, input -> input));

        assertThat(refused.reason()).isEqualTo(ConflictExceptionReason.NO_ORIGINATION_IDENTITIES_FOUND);
    }

    @Test
    @Evidence(value = MODEL, detail = "the reasons that the contract has for identities")
    void refusesIdentitiesThatDoNotFit() {
        String number = activeNumber();

        assertThat(notFound(CANADIAN, "phone-00000000000000000000000000000000")).isEqualTo(ResourceType.PHONE_NUMBER);
        assertThat(notFound(CANADIAN, "+12045550199")).isEqualTo(ResourceType.PHONE_NUMBER);
        assertThat(notFound(CANADIAN, "pool-00000000000000000000000000000000")).isEqualTo(ResourceType.POOL);
        assertThat(invalid(BRITISH, number)).isEqualTo(ValidationExceptionReason.INTERNATIONAL_SENDING_NOT_SUPPORTED);
        assertThat(invalid(AMERICAN, "Dialtone")).isEqualTo(ValidationExceptionReason.SENDER_ID_NOT_SUPPORTED);
        assertThat(invalid("+919876543210", "Dialtone")).isEqualTo(ValidationExceptionReason.SENDER_ID_NOT_REGISTERED);
        assertThat(invalid("+5351234567", number)).isEqualTo(ValidationExceptionReason.DESTINATION_COUNTRY_BLOCKED);
    }

    @Test
    @Evidence(value = MODEL, detail = "RESOURCE_NOT_ACTIVE")
    void refusesANumberThatIsNotActiveYet() {
        world.keepsItsTime("pinpoint-sms-voice-v2/phone-number/PENDING-ACTIVE");
        String pending = sms.number();

        ConflictException refused =
                refusal(ConflictException.class, () -> send(CANADIAN, input -> input.originationIdentity(pending)));

        assertThat(refused.reason()).isEqualTo(ConflictExceptionReason.RESOURCE_NOT_ACTIVE);
        assertThat(refused.resourceId()).isEqualTo(pending);
    }

    @Test
    @Evidence(value = MODEL, detail = "MAXIMUM_SIZE_EXCEEDED, PRICE_OVER_THRESHOLD, MISSING_PARAMETER")
    void refusesWhatIsTooLongOrTooDear() {
        assertThat(refusal(ValidationException.class, () -> send(BRITISH, input -> input.messageBody("я".repeat(631))))
                        .reason())
                .isEqualTo(ValidationExceptionReason.MAXIMUM_SIZE_EXCEEDED);
        assertThat(refusal(ValidationException.class, () -> send(BRITISH, input -> input.maxPrice(".00001")))
                        .reason())
                .isEqualTo(ValidationExceptionReason.PRICE_OVER_THRESHOLD);
        assertThat(refusal(ValidationException.class, () -> send(BRITISH, input -> input.messageBody(null)))
                        .reason())
                .isEqualTo(ValidationExceptionReason.MISSING_PARAMETER);
    }

    @Test
    @Evidence(value = MODEL, detail = "MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT")
    void spendsUntilTheLimitAndAgainNextMonth() {
        limit(SpendChannel.TEXT, 0);
        ServiceQuotaExceededException refused =
                refusal(ServiceQuotaExceededException.class, () -> send(BRITISH, input -> input));
        assertThat(refused.reason())
                .isEqualTo(ServiceQuotaExceededExceptionReason.MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT);

        limit(SpendChannel.TEXT, 1);
        int sent = 0;
        while (sent < 1000) {
            try {
                send(BRITISH, input -> input);
                sent++;
            } catch (ServiceQuotaExceededException reached) {
                break;
            }
        }
        assertThat(sent).isBetween(1, 999);
        world.passRealTime(Duration.ofDays(31));
        assertThat(send(BRITISH, input -> input)).isNotEmpty();
    }

    @Test
    @Evidence(value = MODEL, detail = "a dry run sends nothing")
    void sendsNothingInADryRun() {
        String id = send(BRITISH, input -> input.dryRun(true));

        assertThat(id).hasSize(36);
        assertThat(sms.inbox.all(world.account)).isEmpty();
    }

    @Test
    @Evidence(DIALTONE)
    void followsWhatWasSetForTheHandset() {
        HandsetSettingsStore.put(
                world.account,
                BRITISH,
                HandsetSettings.builder()
                        .outcome("CARRIER_BLOCKED")
                        .repeatEvents(true)
                        .build());

        String id = send(BRITISH, input -> input);
        pass(Duration.ofSeconds(1));

        assertThat(message(id).progress().status()).isEqualTo("CARRIER_BLOCKED");
        assertThat(sms.events.all(world.account)).hasSize(2);
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail = "navapbc/template-infra and GSA/notifications-api: BLOCKED, and it costs nothing")
    void isBlockedAtTheSimulatorThatFails() {
        String id = send("+447860019067", input -> input);
        pass(Duration.ofSeconds(1));

        assertThat(message(id).progress().status()).isEqualTo("BLOCKED");
        assertThat(message(id).cost()).isEqualTo(Message.Cost.NONE);
        assertThat(sms.configuration
                        .monthlySpends()
                        .find(sms.scope, SpendChannel.TEXT.name())
                        .orElseThrow()
                        .spent())
                .isZero();
    }

    private ResourceType notFound(String to, String identity) {
        return Objects.requireNonNull(refusal(
                        ResourceNotFoundException.class, () -> send(to, input -> input.originationIdentity(identity)))
                .resourceType());
    }

    private ValidationExceptionReason invalid(String to, String identity) {
        return Objects.requireNonNull(refusal(
                        ValidationException.class, () -> send(to, input -> input.originationIdentity(identity)))
                .reason());
    }

    private void limit(SpendChannel channel, long dollars) {
        AccountSettingsStore.put(
                world.account,
                AccountSettings.builder()
                        .spendLimits(Map.of(channel.name(), dollars))
                        .build());
    }

    private String activeNumber() {
        String number = sms.number();
        pass(Duration.ofSeconds(1));
        return number;
    }

    private void pass(Duration time) {
        world.passRealTime(time);
        world.account.timeline().settle();
    }

    private Message message(String id) {
        return sms.inbox.find(world.account, id).orElseThrow();
    }

    private String send(String to, UnaryOperator<SendTextMessageRequest.Builder> change) {
        SendTextMessageRequest.Builder text =
                SendTextMessageRequest.builder().destinationPhoneNumber(to).messageBody("Your code is 123456.");
        return Objects.requireNonNull(
                sms.caller.sendTextMessage(change.apply(text).build()).messageId());
    }
}
