package dev.dialtone.smsvoice.sending;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.smsvoice.Sms.refusal;
import static dev.dialtone.smsvoice.Texting.AMERICAN;
import static dev.dialtone.smsvoice.Texting.CANADIAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.Origins;
import dev.dialtone.smsvoice.Texting;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CountryLaunchStatus;
import dev.dialtone.smsvoice.model.MonthlySpend;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.SendRcsMessageRequest;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.model.VerificationStatus;
import dev.dialtone.smsvoice.model.VerifiedDestinationNumber;
import dev.dialtone.telephony.account.AccountSettingsStore;
import dev.dialtone.telephony.account.SpendChannel;
import dev.dialtone.telephony.messages.Channel;
import dev.dialtone.telephony.messages.Message;
import dev.dialtone.telephony.messages.Money;
import dev.dialtone.telephony.model.AccountSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RcsMessagesTest {
    @RegisterExtension
    final World world = new World();

    private final Texting texting = new Texting(world);
    private final Origins origins = new Origins(world, texting.sms);

    @Test
    @Evidence(value = AWS_DOCS, detail = "the types of RCS events; that SENT comes first is inferred")
    void arrivesEventByEvent() {
        String agent = texting.agent("CA");

        String id = texting.send(agent, CANADIAN, input -> input.context(Map.of("order", "7")));

        Message sent = texting.message(id);
        assertThat(sent.channel()).isEqualTo(Channel.RCS);
        assertThat(sent.from()).isEqualTo(agent);
        assertThat(sent.content().body()).isEqualTo("Your code is 123456.");
        assertThat(sent.sending().context()).containsEntry("order", "7");
        texting.pass(Duration.ofMillis(20));
        assertThat(texting.message(id).progress().status()).isEqualTo("SENT");
        texting.pass(Duration.ofMillis(30));
        assertThat(texting.message(id).progress().status()).isEqualTo("DELIVERED");
        assertThat(texting.events()).containsExactly("RCS_SENT", "RCS_DELIVERED");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "RCS_DELIVERED is always sent before RCS_READ")
    void isReadWhereTheHandsetReads() {
        texting.handset(CANADIAN, "READ", null);

        String id = send(texting.agent("CA"), CANADIAN);
        texting.pass(Duration.ofSeconds(1));

        assertThat(texting.message(id).progress().status()).isEqualTo("READ");
        assertThat(texting.events()).containsExactly("RCS_SENT", "RCS_DELIVERED", "RCS_READ");
    }

    @Test
    void failsAndExpires() {
        String agent = texting.agent("CA");
        texting.handset(CANADIAN, "FALLEN_BACK_TO_SMS", null);
        String failed = send(agent, CANADIAN);
        texting.pass(Duration.ofSeconds(1));
        texting.handset(CANADIAN, null, Duration.ofMinutes(2));
        String expired = texting.send(agent, CANADIAN, input -> input.timeToLive(60));
        texting.pass(Duration.ofSeconds(61));

        assertThat(texting.message(failed).progress().status()).isEqualTo("FAILED");
        assertThat(texting.message(expired).progress().status()).isEqualTo("TTL_EXPIRED");
        assertThat(texting.events()).containsExactly("RCS_FAILED", "RCS_SENT", "RCS_TTL_EXPIRED");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "charged on delivery only, in the United States by segments")
    void costsNothingUntilItIsDelivered() {
        texting.handset(AMERICAN, null, Duration.ofMinutes(2));
        String agent = texting.agent("US");

        String id = texting.send(agent, AMERICAN, input -> input.rcsMessageContent(Texting.text("a".repeat(161))));

        Money twice = new Money(2 * (700 + 494));
        assertThat(texting.message(id)
                        .cost()
                        .price()
                        .plus(texting.message(id).cost().carrierFee()))
                .isEqualTo(twice);
        texting.pass(Duration.ofMinutes(1));
        assertThat(spent()).isZero();
        texting.pass(Duration.ofMinutes(2));
        assertThat(texting.message(id).progress().status()).isEqualTo("DELIVERED");
        assertThat(spent()).isEqualTo(twice.hundredThousandths());
        texting.handset(AMERICAN, "FAILED", null);
        send(agent, AMERICAN);
        texting.pass(Duration.ofMinutes(2));
        assertThat(spent()).isEqualTo(twice.hundredThousandths());
    }

    @Test
    void refusesBeyondTheMonthlyLimitOrTheHighestPrice() {
        String agent = texting.agent("US");
        assertThat(refusal(
                                ValidationException.class,
                                () -> texting.send(agent, AMERICAN, input -> input.maxPrice(".01")))
                        .reason())
                .isEqualTo(ValidationExceptionReason.PRICE_OVER_THRESHOLD);

        AccountSettingsStore.put(
                world.account,
                AccountSettings.builder().spendLimits(Map.of("RCS", 0L)).build());

        assertThat(refusal(ServiceQuotaExceededException.class, () -> send(agent, AMERICAN))
                        .reason())
                .isEqualTo(ServiceQuotaExceededExceptionReason.MONTHLY_SPEND_LIMIT_REACHED_FOR_RCS);
    }

    @Test
    void goesFromTheAgentOfAPool() {
        String agent = texting.agent("CA");
        String pool = origins.pool(agent);

        assertThat(texting.message(send(pool, CANADIAN)).from()).isEqualTo(agent);
        ConflictException refused =
                refusal(ConflictException.class, () -> send(origins.pool(origins.number()), CANADIAN));
        assertThat(refused.reason()).isEqualTo(ConflictExceptionReason.NO_ORIGINATION_IDENTITIES_FOUND);
    }

    @Test
    @Evidence(value = GUESS, detail = "the guide asks for an active agent; the reason is inferred")
    void refusesAgentsThatAreNotLaunchedWhereTheRecipientIs() {
        String agent = texting.agent("US");
        texting.rcs.launch(agent, "CA", CountryLaunchStatus.PENDING);

        ConflictException refused = refusal(ConflictException.class, () -> send(agent, CANADIAN));

        assertThat(refused.reason()).isEqualTo(ConflictExceptionReason.RESOURCE_NOT_ACTIVE);
        assertThat(refused.resourceType()).isEqualTo(ResourceType.RCS_AGENT);
        texting.rcs.launch(agent, "CA", CountryLaunchStatus.PARTIAL);
        assertThat(send(agent, CANADIAN)).isNotEmpty();
    }

    @Test
    @Evidence(value = GUESS, detail = "verified testers get messages of a testing agent; the reason is inferred")
    void writesToTheTestersOfATestingAgentOnly() {
        String agent = texting.agent();
        texting.rcs.test(agent);
        verify(AMERICAN, agent);
        verify(CANADIAN, texting.agent());

        assertThat(send(agent, AMERICAN)).isNotEmpty();
        assertThat(refusal(ConflictException.class, () -> send(agent, CANADIAN)).reason())
                .isEqualTo(ConflictExceptionReason.RESOURCE_NOT_ACTIVE);
    }

    @Test
    void refusesUnknownIdentitiesAndNumbers() {
        String number = origins.number();
        String unknown = "rcs-00000000000000000000000000000000";

        assertThat(refusal(ResourceNotFoundException.class, () -> send(unknown, CANADIAN))
                        .resourceType())
                .isEqualTo(ResourceType.RCS_AGENT);
        assertThat(refusal(ResourceNotFoundException.class, () -> send(number, CANADIAN))
                        .resourceId())
                .isEqualTo(number);
    }

    @Test
    @Evidence(value = GUESS, detail = "the guide gives values and conditions; reasons and fields are inferred")
    void refusesWhatTheShapeLetsPass() {
        String agent = texting.agent("CA");

        assertThat(invalid(agent, input -> input.rcsMessageContent(null)).reason())
                .isEqualTo(ValidationExceptionReason.MISSING_PARAMETER);
        assertThat(invalid(agent, input -> input.messageTrafficType("GOSSIP")).fields())
                .singleElement()
                .matches(field -> field.name().equals("messageTrafficType"));
        assertThat(texting.messages()).isEmpty();
    }

    @Test
    void sendsNothingInADryRun() {
        assertThat(texting.send(texting.agent("CA"), CANADIAN, input -> input.dryRun(true)))
                .hasSize(36);

        texting.pass(Duration.ofSeconds(1));
        assertThat(texting.messages()).isEmpty();
    }

    private String send(String from, String to) {
        return texting.send(from, to, input -> input);
    }

    private ValidationException invalid(String agent, UnaryOperator<SendRcsMessageRequest.Builder> change) {
        return refusal(ValidationException.class, () -> texting.send(agent, CANADIAN, change));
    }

    private void verify(String e164, String agent) {
        texting.sms.put(
                texting.sms.sending.verifiedDestinationNumbers,
                VerifiedDestinationNumber.builder()
                        .verifiedDestinationNumberArn("arn")
                        .verifiedDestinationNumberId("vdn-" + e164)
                        .destinationPhoneNumber(e164)
                        .createdTimestamp(World.START)
                        .status(VerificationStatus.VERIFIED)
                        .rcsAgentId(agent)
                        .attemptTimestamps(List.of())
                        .build());
    }

    /** In hundred-thousandths of a dollar. */
    private long spent() {
        return texting.sms
                .configuration
                .monthlySpends()
                .find(texting.sms.scope, SpendChannel.RCS.name())
                .map(MonthlySpend::spent)
                .orElse(0L);
    }
}
