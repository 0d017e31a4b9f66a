package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.EventType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.MessageFeedbackStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberCapability;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ProtectConfigurationCountryRuleSetInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ProtectConfigurationRuleOverrideAction;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ProtectStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestableNumberType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SendTextMessageRequest;
import tools.jackson.databind.JsonNode;

@ExtendWith(DialtoneServer.class)
class SendTextMessageTest {
    private static final String AMERICAN = "+12065550123";
    private static final String BRITISH = "+447400123456";
    private static final String CANADIAN = "+12045550123";
    private static final String FRENCH = "+33612345678";
    private static final String MEXICAN = "+525512345678";
    private static final String PUERTO_RICAN = "+17875550123";

    @Test
    @Evidence(value = CLIENT, detail = "a Canadian long code: SUCCESSFUL, then DELIVERED; price and fee by AWS's list")
    void sendsAndTellsWhatBecomesOfIt(PinpointSmsVoiceV2Client sms, OriginationFixture origins, OutboxFixture outbox) {
        String number = origins.number();

        String id = send(
                sms,
                CANADIAN,
                text -> text.originationIdentity(number)
                        .context(Map.of("order", "7"))
                        .messageBody("x".repeat(180)));

        JsonNode sent = outbox.message(id);
        assertThat(sent.path("channel").asString()).isEqualTo("TEXT");
        assertThat(sent.path("to").asString()).isEqualTo(CANADIAN);
        assertThat(sent.path("from").asString()).startsWith("+1");
        assertThat(sent.path("status").asString()).isEqualTo("ACCEPTED");
        assertThat(sent.path("parts").asInt()).isEqualTo(2);
        assertThat(sent.path("encoding").asString()).isEqualTo("GSM");
        assertThat(sent.path("price").asDouble()).isEqualTo(0.014);
        assertThat(sent.path("carrierFee").asDouble()).isEqualTo(0.01534);
        assertThat(sent.path("context").path("order").asString()).isEqualTo("7");
        assertThat(outbox.story(id)).containsExactly("SUCCESSFUL", "DELIVERED");
        assertThat(outbox.message(id).path("status").asString()).isEqualTo("DELIVERED");
        JsonNode last = outbox.message(id).path("events").get(1);
        assertThat(last.path("eventType").asString()).isEqualTo(EventType.TEXT_DELIVERED.toString());
        assertThat(last.path("isFinal").asBoolean()).isTrue();
        assertThat(last.path("messageId").asString()).isEqualTo(id);
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail =
                    "department-of-veterans-affairs/notification-api was refused Puerto Rico and Ontario; an account's toll-free"
                            + " number delivered to Mexico once its international sending was on")
    void leaveTheUnitedStatesWithTollFreeNumbersAlone(PinpointSmsVoiceV2Client sms, ControlClient control) {
        String tenDlc = numberReadyAtOnce(control, "TEN_DLC");
        String tollFree = numberReadyAtOnce(control, "TOLL_FREE");
        for (String abroad : List.of(PUERTO_RICAN, CANADIAN, MEXICAN)) {
            invalid(sms, abroad, tenDlc, "INVALID_IDENTITY_FOR_DESTINATION_COUNTRY", "destinationPhoneNumber");
            invalid(sms, abroad, tollFree, "INTERNATIONAL_SENDING_NOT_SUPPORTED", "destinationPhoneNumber");
        }

        sms.updatePhoneNumber(update -> update.phoneNumberId(tollFree).internationalSendingEnabled(true));
        for (String anywhere : List.of(PUERTO_RICAN, CANADIAN, MEXICAN, AMERICAN)) {
            assertThat(send(sms, anywhere, text -> text.originationIdentity(tollFree)))
                    .isNotBlank();
        }
        invalid(sms, BRITISH, tollFree, "INTERNATIONAL_SENDING_NOT_SUPPORTED", "destinationPhoneNumber");
        assertThat(send(sms, AMERICAN, text -> text.originationIdentity(tenDlc)))
                .isNotBlank();
    }

    /** The id of a number of the US. */
    private static String numberReadyAtOnce(ControlClient control, String type) {
        return control.call("POST", "/_dialtone/numbers", "{\"numberType\":\"" + type + "\"}")
                .at("/number/PhoneNumberId")
                .asString();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "no route to the US without a number, none out of a pool that does not fit")
    void refusesWhereNothingFits(PinpointSmsVoiceV2Client sms, OriginationFixture origins, OutboxFixture outbox) {
        Errors.conflict(
                () -> send(sms, AMERICAN, text -> {}), "NO_ORIGINATION_IDENTITIES_FOUND", "phone-number", AMERICAN);
        String pool = origins.pool(origins.number());

        Errors.conflict(
                () -> send(sms, BRITISH, text -> text.originationIdentity(pool)),
                "NO_ORIGINATION_IDENTITIES_FOUND",
                "pool",
                pool);

        sms.updatePool(update -> update.poolId(pool).sharedRoutesEnabled(true));
        assertThat(from(outbox, send(sms, BRITISH, text -> text.originationIdentity(pool))))
                .isEqualTo("NOTICE");
    }

    @Test
    @Evidence(value = CLIENT, detail = "what is not there is not found; the kind is inferred from the form")
    void refusesWhatIsNotThere(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        notFound(sms, "phone-0", "phone-number", "phone-0");
        notFound(sms, "+12045550199", "phone-number", "+12045550199");
        notFound(sms, "pool-0", "pool", "pool-0");
        notFound(sms, "rcs-0", "rcs-agent", "rcs-0");
        notFound(sms, origins.arn("sender-id/SHOP/GB"), "sender-id", "SHOP");
        Errors.notFound(
                () -> send(sms, BRITISH, text -> text.configurationSetName("Nowhere")), "configuration-set", "Nowhere");
        Errors.notFound(
                () -> send(sms, BRITISH, text -> text.protectConfigurationId("protect-0")),
                "protect-configuration",
                "protect-0");
        Errors.invalid(
                () -> send(sms, BRITISH, text -> text.originationIdentity(origins.arn("opt-out-list/Default"))),
                "INVALID_ARN",
                "originationIdentity");
    }

    @Test
    @Evidence(value = GUESS, detail = "the reasons are the model's; that sending gives them is inferred")
    void refusesNumbersThatCannotSend(PinpointSmsVoiceV2Client sms, OriginationFixture origins, OutboxFixture outbox) {
        origins.keepTime("phone-number", "PENDING", "ACTIVE");
        String pending = Canadian.requested(sms).phoneNumberId();
        Errors.conflict(
                () -> send(sms, CANADIAN, text -> text.originationIdentity(pending)),
                "RESOURCE_NOT_ACTIVE",
                "phone-number",
                pending);
        String mute = outbox.number(NumberCapability.VOICE);

        Errors.conflict(
                () -> send(sms, CANADIAN, text -> text.originationIdentity(mute)),
                "NUMBER_CAPABILITIES_MISMATCH",
                "phone-number",
                mute);
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail =
                    "department-of-veterans-affairs/notification-api met INVALID_IDENTITY_FOR_DESTINATION_COUNTRY; the other"
                            + " reasons are the model's")
    void refusesIdentitiesThatDoNotFitTheDestination(
            PinpointSmsVoiceV2Client sms, OriginationFixture origins, OutboxFixture outbox) {
        String number = origins.number();
        String simulator = sms.requestPhoneNumber(request ->
                        Canadian.longCode(request).isoCountryCode("US").numberType(RequestableNumberType.SIMULATOR))
                .phoneNumberId();
        origins.settle();

        invalid(sms, FRENCH, number, "INTERNATIONAL_SENDING_NOT_SUPPORTED", "destinationPhoneNumber");
        invalid(sms, CANADIAN, simulator, "INVALID_IDENTITY_FOR_DESTINATION_COUNTRY", "destinationPhoneNumber");
        invalid(sms, PUERTO_RICAN, simulator, "INVALID_IDENTITY_FOR_DESTINATION_COUNTRY", "destinationPhoneNumber");
        invalid(sms, "+5351234567", number, "DESTINATION_COUNTRY_BLOCKED", "destinationPhoneNumber");
        invalid(sms, "+10", number, "CANNOT_PARSE", "destinationPhoneNumber");
        sms.updatePhoneNumber(update -> update.phoneNumberId(number).internationalSendingEnabled(true));
        assertThat(from(outbox, send(sms, FRENCH, text -> text.originationIdentity(number))))
                .startsWith("+1");
        assertThat(from(outbox, send(sms, PUERTO_RICAN, text -> text.originationIdentity(number))))
                .startsWith("+1");
        invalid(sms, BRITISH, number, "INTERNATIONAL_SENDING_NOT_SUPPORTED", "destinationPhoneNumber");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "any sender ID where none is registered; the reasons are the model's")
    void takesSenderIdsWhereTheyAreFree(
            PinpointSmsVoiceV2Client sms, OriginationFixture origins, OutboxFixture outbox) {
        assertThat(from(outbox, send(sms, FRENCH, text -> text.originationIdentity("Dialtone"))))
                .isEqualTo("Dialtone");
        invalid(sms, AMERICAN, "Dialtone", "SENDER_ID_NOT_SUPPORTED", "originationIdentity");
        invalid(sms, "+919876543210", "Dialtone", "SENDER_ID_NOT_REGISTERED", "originationIdentity");
        String owned = origins.senderId("SHOP", "GB");
        assertThat(from(outbox, send(sms, BRITISH, text -> text.originationIdentity(owned))))
                .isEqualTo("SHOP");
        invalid(sms, FRENCH, owned, "INVALID_IDENTITY_FOR_DESTINATION_COUNTRY", "destinationPhoneNumber");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "in the sandbox, only verified numbers and simulators; the type is inferred")
    void reachesVerifiedNumbersInTheSandbox(
            PinpointSmsVoiceV2Client sms, OriginationFixture origins, OutboxFixture outbox) {
        String number = origins.number();
        outbox.account("{\"tier\":\"SANDBOX\"}");

        Errors.conflict(
                () -> send(sms, CANADIAN, text -> {}),
                "DESTINATION_PHONE_NUMBER_NOT_VERIFIED",
                "phone-number",
                CANADIAN);
        assertThat(send(sms, "+447860019066", text -> {})).isNotEmpty();
        outbox.verify(CANADIAN, number);

        assertThat(outbox.story(send(sms, CANADIAN, text -> {}))).contains("DELIVERED");
    }

    @Test
    @Evidence(value = CLIENT, detail = "who has opted out of the identity's list; type and id were seen")
    void refusesWhoHasOptedOut(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        String number = origins.number();
        sms.createOptOutList(create -> create.optOutListName("Weary"));
        sms.updatePhoneNumber(update -> update.phoneNumberId(number).optOutListName("Weary"));
        sms.putOptedOutNumber(put -> put.optOutListName("Default").optedOutNumber(CANADIAN));
        assertThat(send(sms, CANADIAN, text -> {})).isNotEmpty();

        sms.putOptedOutNumber(put -> put.optOutListName("Weary").optedOutNumber(CANADIAN));

        Errors.conflict(
                () -> send(sms, CANADIAN, text -> {}), "DESTINATION_PHONE_NUMBER_OPTED_OUT", "phone-number", CANADIAN);
    }

    @Test
    @Evidence(value = CLIENT, detail = "the conflict and its members were seen; that of numbers is the model's")
    void blocksWhatAProtectConfigurationBlocks(PinpointSmsVoiceV2Client sms) {
        String byCountry = protect(sms, "GB", ProtectStatus.BLOCK);
        sms.setAccountDefaultProtectConfiguration(set -> set.protectConfigurationId(byCountry));
        Errors.conflict(
                () -> send(sms, BRITISH, text -> {}),
                "DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION",
                "protect-configuration",
                byCountry);
        String open = protect(sms, "GB", ProtectStatus.ALLOW);
        assertThat(send(sms, BRITISH, text -> text.protectConfigurationId(open)))
                .isNotEmpty();

        sms.putProtectConfigurationRuleSetNumberOverride(put -> put.protectConfigurationId(open)
                .destinationPhoneNumber(BRITISH)
                .action(ProtectConfigurationRuleOverrideAction.BLOCK));
        sms.createConfigurationSet(create -> create.configurationSetName("Shop"));
        sms.associateProtectConfiguration(
                associate -> associate.protectConfigurationId(open).configurationSetName("Shop"));

        Errors.conflict(
                () -> send(sms, BRITISH, text -> text.configurationSetName("Shop")),
                "DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE",
                "protect-configuration",
                open);
        sms.putProtectConfigurationRuleSetNumberOverride(put -> put.protectConfigurationId(byCountry)
                .destinationPhoneNumber(BRITISH)
                .action(ProtectConfigurationRuleOverrideAction.ALLOW));
        assertThat(send(sms, BRITISH, text -> {})).isNotEmpty();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "what is filtered is answered and not delivered, and costs nothing")
    void filtersWhatIsJudgedToBeFraud(PinpointSmsVoiceV2Client sms, OutboxFixture outbox) {
        String filter = protect(sms, "GB", ProtectStatus.FILTER);
        assertThat(outbox.story(send(sms, BRITISH, text -> text.protectConfigurationId(filter))))
                .contains("DELIVERED");
        outbox.handset(BRITISH, "{\"outcome\":\"PROTECT_BLOCKED\"}");

        String id = send(sms, BRITISH, text -> text.protectConfigurationId(filter));

        assertThat(outbox.story(id)).containsExactly("PROTECT_BLOCKED");
        JsonNode event = outbox.message(id).path("events").get(0);
        assertThat(event.path("eventType").asString()).isEqualTo("TEXT_PROTECT_BLOCKED");
        assertThat(event.path("totalMessagePrice").asDouble()).isZero();
        assertThat(event.path("protectConfiguration").path("protectStatus").asString())
                .isEqualTo("FILTER");
    }

    @Test
    @Evidence(value = MODEL, detail = "a price that the request does not allow, a text of too many parts")
    void refusesWhatIsTooDearOrTooLong(PinpointSmsVoiceV2Client sms) {
        Errors.invalid(() -> send(sms, BRITISH, text -> text.maxPrice(".00001")), "PRICE_OVER_THRESHOLD", "maxPrice");
        Errors.invalid(
                () -> send(sms, BRITISH, text -> text.messageBody("я".repeat(631))),
                "MAXIMUM_SIZE_EXCEEDED",
                "messageBody");
        Errors.invalid(() -> send(sms, BRITISH, text -> text.messageBody(null)), "MISSING_PARAMETER", "messageBody");
    }

    @Test
    @Evidence(value = MODEL, detail = "the limit of the month and its reason")
    void spendsNoMoreThanTheLimitOfTheMonth(PinpointSmsVoiceV2Client sms, OutboxFixture outbox) {
        sms.setTextMessageSpendLimitOverride(set -> set.monthlyLimit(1L));
        double price =
                outbox.message(send(sms, BRITISH, text -> {})).path("price").asDouble();
        for (int sent = 1; (sent + 1) * price <= 1; sent++) {
            send(sms, BRITISH, text -> {});
        }

        Errors.quotaExceeded(() -> send(sms, BRITISH, text -> {}), "MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT");

        outbox.pass(Duration.ofDays(31));
        assertThat(send(sms, BRITISH, text -> {})).isNotEmpty();
    }

    @Test
    @Evidence(value = MODEL, detail = "what is not delivered in time expires")
    void expiresWhenItIsNotDeliveredInTime(PinpointSmsVoiceV2Client sms, OutboxFixture outbox) {
        outbox.handset(BRITISH, "{\"delay\":\"PT1H\"}");

        assertThat(outbox.story(send(sms, BRITISH, text -> text.timeToLive(30))))
                .endsWith("TTL_EXPIRED");
        assertThat(outbox.story(send(sms, BRITISH, text -> {}))).doesNotContain("TTL_EXPIRED", "DELIVERED");
    }

    @Test
    @Evidence(value = MODEL, detail = "a dry run checks everything and sends nothing; that it gives an id is inferred")
    void sendsNothingInADryRun(PinpointSmsVoiceV2Client sms, OutboxFixture outbox) {
        assertThat(send(sms, BRITISH, text -> text.dryRun(true))).hasSize(36);
        Errors.conflict(
                () -> send(sms, AMERICAN, text -> text.dryRun(true)),
                "NO_ORIGINATION_IDENTITIES_FOUND",
                "phone-number",
                AMERICAN);
        assertThat(outbox.messages()).isZero();
    }

    @Test
    @Evidence(value = MODEL, detail = "feedback of those who ask for it, FAILED after an hour; an unknown id was seen")
    void hearsHowItWas(PinpointSmsVoiceV2Client sms, OutboxFixture outbox) {
        String read = send(sms, BRITISH, text -> text.messageFeedbackEnabled(true));
        String silent = send(sms, BRITISH, text -> text.messageFeedbackEnabled(true));
        String plain = send(sms, BRITISH, text -> {});

        assertThat(sms.putMessageFeedback(
                                put -> put.messageId(read).messageFeedbackStatus(MessageFeedbackStatus.RECEIVED))
                        .messageFeedbackStatus())
                .isEqualTo(MessageFeedbackStatus.RECEIVED);

        outbox.pass(Duration.ofHours(1));
        assertThat(outbox.message(read).path("feedback").asString()).isEqualTo("RECEIVED");
        assertThat(outbox.message(silent).path("feedback").asString()).isEqualTo("FAILED");
        Errors.invalid(
                () -> sms.putMessageFeedback(
                        put -> put.messageId(plain).messageFeedbackStatus(MessageFeedbackStatus.RECEIVED)),
                "INVALID_REQUEST",
                "messageId");
        Errors.notFound(
                () -> sms.putMessageFeedback(
                        put -> put.messageId("unknown").messageFeedbackStatus(MessageFeedbackStatus.RECEIVED)),
                "message",
                "unknown");
    }

    private static void notFound(PinpointSmsVoiceV2Client sms, String identity, String type, String id) {
        Errors.notFound(() -> send(sms, BRITISH, text -> text.originationIdentity(identity)), type, id);
    }

    private static void invalid(PinpointSmsVoiceV2Client sms, String to, String identity, String reason, String field) {
        Errors.invalid(() -> send(sms, to, text -> text.originationIdentity(identity)), reason, field);
    }

    private static String from(OutboxFixture outbox, String id) {
        return outbox.message(id).path("from").asString();
    }

    /** The id of a protect configuration with this rule for texts. */
    private static String protect(PinpointSmsVoiceV2Client sms, String country, ProtectStatus status) {
        String id = sms.createProtectConfiguration(create -> {}).protectConfigurationId();
        sms.updateProtectConfigurationCountryRuleSet(update -> update.protectConfigurationId(id)
                .numberCapability(NumberCapability.SMS)
                .countryRuleSetUpdates(Map.of(
                        country,
                        ProtectConfigurationCountryRuleSetInformation.builder()
                                .protectStatus(status)
                                .build())));
        return id;
    }

    private static String send(
            PinpointSmsVoiceV2Client sms, String to, Consumer<SendTextMessageRequest.Builder> change) {
        return sms.sendTextMessage(text -> {
                    text.destinationPhoneNumber(to).messageBody("Your code is 123456.");
                    change.accept(text);
                })
                .messageId();
    }
}
