package dev.dialtone.smsvoice.sending;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static dev.dialtone.smsvoice.RcsMessageFixture.AMERICAN;
import static dev.dialtone.smsvoice.RcsMessageFixture.CANADIAN;
import static dev.dialtone.smsvoice.SmsVoiceFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.OriginationFixture;
import dev.dialtone.smsvoice.RcsMessageFixture;
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

    private final RcsMessageFixture rcsMessages = new RcsMessageFixture(world);
    private final OriginationFixture origins = new OriginationFixture(world, rcsMessages.sms);

    @Test
    @Evidence(value = AWS_DOCS, detail = "the types of RCS events; that SENT comes first is inferred")
    void arrivesEventByEvent() {
        String agent = rcsMessages.agent("CA");

        String id = rcsMessages.send(agent, CANADIAN, input -> input.context(Map.of("order", "7")));

        Message sent = rcsMessages.message(id);
        assertThat(sent.channel()).isEqualTo(Channel.RCS);
        assertThat(sent.from()).isEqualTo(agent);
        assertThat(sent.content().body()).isEqualTo("Your code is 123456.");
        assertThat(sent.sending().context()).containsEntry("order", "7");
        rcsMessages.pass(Duration.ofMillis(20));
        assertThat(rcsMessages.message(id).progress().status()).isEqualTo("SENT");
        rcsMessages.pass(Duration.ofMillis(30));
        assertThat(rcsMessages.message(id).progress().status()).isEqualTo("DELIVERED");
        assertThat(rcsMessages.events()).containsExactly("RCS_SENT", "RCS_DELIVERED");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "RCS_DELIVERED is always sent before RCS_READ")
    void isReadWhereTheHandsetReads() {
        rcsMessages.handset(CANADIAN, "READ", null);

        String id = send(rcsMessages.agent("CA"), CANADIAN);
        rcsMessages.pass(Duration.ofSeconds(1));

        assertThat(rcsMessages.message(id).progress().status()).isEqualTo("READ");
        assertThat(rcsMessages.events()).containsExactly("RCS_SENT", "RCS_DELIVERED", "RCS_READ");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "the types of RCS events")
    void failsAndExpires() {
        String agent = rcsMessages.agent("CA");
        rcsMessages.handset(CANADIAN, "FALLEN_BACK_TO_SMS", null);
        String failed = send(agent, CANADIAN);
        rcsMessages.pass(Duration.ofSeconds(1));
        rcsMessages.handset(CANADIAN, null, Duration.ofMinutes(2));
        String expired = rcsMessages.send(agent, CANADIAN, input -> input.timeToLive(60));
        rcsMessages.pass(Duration.ofSeconds(61));

        assertThat(rcsMessages.message(failed).progress().status()).isEqualTo("FAILED");
        assertThat(rcsMessages.message(expired).progress().status()).isEqualTo("TTL_EXPIRED");
        assertThat(rcsMessages.events()).containsExactly("RCS_FAILED", "RCS_SENT", "RCS_TTL_EXPIRED");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "charged on delivery only, in the United States by segments")
    void costsNothingUntilItIsDelivered() {
        rcsMessages.handset(AMERICAN, null, Duration.ofMinutes(2));
        String agent = rcsMessages.agent("US");

        String id = rcsMessages.send(
                agent, AMERICAN, input -> input.rcsMessageContent(RcsMessageFixture.text("a".repeat(161))));

        Money twice = new Money(2 * (700 + 494));
        assertThat(rcsMessages
                        .message(id)
                        .cost()
                        .price()
                        .plus(rcsMessages.message(id).cost().carrierFee()))
                .isEqualTo(twice);
        rcsMessages.pass(Duration.ofMinutes(1));
        assertThat(spent()).isZero();
        rcsMessages.pass(Duration.ofMinutes(2));
        assertThat(rcsMessages.message(id).progress().status()).isEqualTo("DELIVERED");
        assertThat(spent()).isEqualTo(twice.hundredThousandths());
        rcsMessages.handset(AMERICAN, "FAILED", null);
        send(agent, AMERICAN);
        rcsMessages.pass(Duration.ofMinutes(2));
        assertThat(spent()).isEqualTo(twice.hundredThousandths());
    }

    @Test
    @Evidence(value = MODEL, detail = "MONTHLY_SPEND_LIMIT_REACHED_FOR_RCS and PRICE_OVER_THRESHOLD")
    void refusesBeyondTheMonthlyLimitOrTheHighestPrice() {
        String agent = rcsMessages.agent("US");
        assertThat(refusal(
                                ValidationException.class,
                                () -> rcsMessages.send(agent, AMERICAN, input -> input.maxPrice(".01")))
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
    @Evidence(value = MODEL, detail = "OriginationIdentity is an agent or a pool; NO_ORIGINATION_IDENTITIES_FOUND")
    void goesFromTheAgentOfAPool() {
        String agent = rcsMessages.agent("CA");
        String pool = origins.pool(agent);

        assertThat(rcsMessages.message(send(pool, CANADIAN)).from()).isEqualTo(agent);
        ConflictException refused =
                refusal(ConflictException.class, () -> send(origins.pool(origins.number()), CANADIAN));
        assertThat(refused.reason()).isEqualTo(ConflictExceptionReason.NO_ORIGINATION_IDENTITIES_FOUND);
    }

    @Test
    @Evidence(
            value = GUESS,
            detail = "the guide says whom an agent reaches, not that others are refused at the call, nor the reason")
    void refusesRecipientsWhomTheAgentDoesNotReach() {
        String agent = rcsMessages.agent("US");
        rcsMessages.rcs.launch(agent, "CA", CountryLaunchStatus.PENDING);

        ConflictException refused = refusal(ConflictException.class, () -> send(agent, CANADIAN));

        assertThat(refused.reason()).isEqualTo(ConflictExceptionReason.RESOURCE_NOT_ACTIVE);
        assertThat(refused.resourceType()).isEqualTo(ResourceType.RCS_AGENT);
        rcsMessages.rcs.test(agent);
        verify(CANADIAN, rcsMessages.agent());
        assertThat(refusal(ConflictException.class, () -> send(agent, CANADIAN)).reason())
                .isEqualTo(ConflictExceptionReason.RESOURCE_NOT_ACTIVE);
        rcsMessages.rcs.launch(agent, "CA", CountryLaunchStatus.PARTIAL);
        assertThat(send(agent, CANADIAN)).isNotEmpty();
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "guide, testing RCS: a testing agent delivers to its verified test devices, in any country")
    void writesToTheTestersOfATestingAgent() {
        String agent = rcsMessages.agent();
        rcsMessages.rcs.test(agent);
        verify(AMERICAN, agent);
        verify(CANADIAN, agent);

        assertThat(send(agent, AMERICAN)).isNotEmpty();
        assertThat(send(agent, CANADIAN)).isNotEmpty();
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail =
                    "AWS's guide for agents sends TRANSACTIONAL or PROMOTIONAL; its API reference has five others, all reserved")
    void takesEveryTrafficTypeThatIsSeen() {
        String agent = rcsMessages.agent("CA");

        for (String type : List.of(
                "TRANSACTIONAL",
                "PROMOTIONAL",
                "AUTHENTICATION",
                "TRANSACTION",
                "PROMOTION",
                "SERVICE_REQUEST",
                "ACKNOWLEDGEMENT")) {
            assertThat(rcsMessages.send(agent, CANADIAN, input -> input.messageTrafficType(type)))
                    .as(type)
                    .isNotEmpty();
        }
    }

    @Test
    @Evidence(value = MODEL, detail = "ResourceNotFoundException names the resource")
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
        String agent = rcsMessages.agent("CA");

        assertThat(invalid(agent, input -> input.rcsMessageContent(null)).reason())
                .isEqualTo(ValidationExceptionReason.MISSING_PARAMETER);
        assertThat(invalid(agent, input -> input.messageTrafficType("GOSSIP")).fields())
                .singleElement()
                .matches(field -> field.name().equals("messageTrafficType"));
        assertThat(rcsMessages.messages()).isEmpty();
    }

    @Test
    @Evidence(value = MODEL, detail = "a dry run sends nothing")
    void sendsNothingInADryRun() {
        assertThat(rcsMessages.send(rcsMessages.agent("CA"), CANADIAN, input -> input.dryRun(true)))
                .hasSize(36);

        rcsMessages.pass(Duration.ofSeconds(1));
        assertThat(rcsMessages.messages()).isEmpty();
    }

    private String send(String from, String to) {
        return rcsMessages.send(from, to, input -> input);
    }

    private ValidationException invalid(String agent, UnaryOperator<SendRcsMessageRequest.Builder> change) {
        return refusal(ValidationException.class, () -> rcsMessages.send(agent, CANADIAN, change));
    }

    private void verify(String e164, String agent) {
        rcsMessages.sms.put(
                rcsMessages.sms.sending.verifiedDestinationNumbers,
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
        return rcsMessages
                .sms
                .configuration
                .monthlySpends()
                .find(rcsMessages.sms.scope, SpendChannel.RCS.name())
                .map(MonthlySpend::spent)
                .orElse(0L);
    }
}
