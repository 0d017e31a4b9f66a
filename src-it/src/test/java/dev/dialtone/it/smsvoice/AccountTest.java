package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.AccountAttribute;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.AccountAttributeName;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.AccountLimit;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.AccountLimitName;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SpendLimit;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SpendLimitName;
import tools.jackson.databind.JsonNode;

/** What an account is and may, as its owner sees it and as the control API sets it. */
@ExtendWith(DialtoneServer.class)
class AccountTest {
    @Test
    @Evidence(value = MODEL, detail = "ACCOUNT_TIER; that a new account is in PRODUCTION is chosen")
    void showsTheTier(PinpointSmsVoiceV2Client sms, ControlClient control) {
        assertThat(tier(sms)).isEqualTo("PRODUCTION");

        put(control, "{\"tier\":\"SANDBOX\"}");

        assertThat(tier(sms)).isEqualTo("SANDBOX");
        String id = sms.createProtectConfiguration(create -> {}).protectConfigurationId();
        sms.setAccountDefaultProtectConfiguration(set -> set.protectConfigurationId(id));
        assertThat(sms.describeAccountAttributes(describe -> {}).accountAttributes())
                .containsExactly(
                        attribute(AccountAttributeName.ACCOUNT_TIER, "SANDBOX"),
                        attribute(AccountAttributeName.DEFAULT_PROTECT_CONFIGURATION_ID, id));
    }

    private static AccountAttribute attribute(AccountAttributeName name, String value) {
        return AccountAttribute.builder().name(name).value(value).build();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "AWS's quotas; Used is what there is, the list Default counts")
    void showsLimitsAndHoldsToThem(PinpointSmsVoiceV2Client sms, ControlClient control) {
        assertThat(limit(sms, AccountLimitName.PHONE_NUMBERS).max()).isEqualTo(10_000);
        assertThat(limit(sms, AccountLimitName.VERIFIED_DESTINATION_NUMBERS).max())
                .isEqualTo(10);
        control.dialtone().account().quotas(QuotaLevel.AWS);
        assertThat(sms.describeAccountLimitsPaginator(describe -> describe.maxResults(3)).accountLimits().stream()
                        .map(AccountLimit::max))
                .containsExactly(25L, 25L, 25L, 25L, 200L, 25L, 25L, 10L);
        assertThat(sms.describeAccountLimits(describe -> {}).accountLimits())
                .extracting(AccountLimit::name)
                .containsExactly(
                        AccountLimitName.PHONE_NUMBERS,
                        AccountLimitName.POOLS,
                        AccountLimitName.CONFIGURATION_SETS,
                        AccountLimitName.OPT_OUT_LISTS,
                        AccountLimitName.SENDER_IDS,
                        AccountLimitName.REGISTRATIONS,
                        AccountLimitName.REGISTRATION_ATTACHMENTS,
                        AccountLimitName.VERIFIED_DESTINATION_NUMBERS);
        assertThat(limit(sms, AccountLimitName.OPT_OUT_LISTS).used()).isEqualTo(1);
        assertThat(limit(sms, AccountLimitName.PHONE_NUMBERS).used()).isZero();

        JsonNode account = put(control, "{\"quotas\":{\"PHONE_NUMBERS_PER_ACCOUNT\":1}}");
        Canadian.requested(sms);

        assertThat(account.path("quotas").path("PHONE_NUMBERS_PER_ACCOUNT").asInt())
                .isEqualTo(1);
        assertThat(limit(sms, AccountLimitName.PHONE_NUMBERS).used()).isEqualTo(1);
        assertThat(limit(sms, AccountLimitName.PHONE_NUMBERS).max()).isEqualTo(1);
        Errors.quotaExceeded(() -> Canadian.requested(sms), "PHONE_NUMBERS_PER_ACCOUNT");
    }

    @Test
    @Evidence(value = MODEL, detail = "overrides of the three channels that the SDK knows")
    void overridesSpendLimits(PinpointSmsVoiceV2Client sms) {
        assertThat(sms.setTextMessageSpendLimitOverride(set -> set.monthlyLimit(7L))
                        .monthlyLimit())
                .isEqualTo(7);
        assertThat(sms.setVoiceMessageSpendLimitOverride(set -> set.monthlyLimit(8L))
                        .monthlyLimit())
                .isEqualTo(8);
        assertThat(sms.setMediaMessageSpendLimitOverride(set -> set.monthlyLimit(0L))
                        .monthlyLimit())
                .isZero();
        assertThat(spendLimit(sms, SpendLimitName.TEXT_MESSAGE_MONTHLY_SPEND_LIMIT))
                .isEqualTo(limit(SpendLimitName.TEXT_MESSAGE_MONTHLY_SPEND_LIMIT, 7, 10_000, true));
        assertThat(spendLimit(sms, SpendLimitName.VOICE_MESSAGE_MONTHLY_SPEND_LIMIT))
                .isEqualTo(limit(SpendLimitName.VOICE_MESSAGE_MONTHLY_SPEND_LIMIT, 8, 10_000, true));
        assertThat(spendLimit(sms, SpendLimitName.MEDIA_MESSAGE_MONTHLY_SPEND_LIMIT))
                .isEqualTo(limit(SpendLimitName.MEDIA_MESSAGE_MONTHLY_SPEND_LIMIT, 0, 10_000, true));

        assertThat(sms.deleteTextMessageSpendLimitOverride(delete -> {}).monthlyLimit())
                .isEqualTo(10_000);
        assertThat(sms.deleteVoiceMessageSpendLimitOverride(delete -> {}).monthlyLimit())
                .isEqualTo(10_000);
        assertThat(sms.deleteMediaMessageSpendLimitOverride(delete -> {}).monthlyLimit())
                .isEqualTo(10_000);
        assertThat(sms.describeSpendLimitsPaginator(describe -> describe.maxResults(2)).spendLimits().stream())
                .hasSize(5)
                .noneMatch(SpendLimit::overridden);
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail =
                    "two accounts that had left the sandbox: MaxLimit was raised, EnforcedLimit stayed at 1 until there was an override")
    void goesOnEnforcingOneDollarUntilThereIsAnOverrideWhenSetSo(PinpointSmsVoiceV2Client sms, ControlClient control) {
        SpendLimitName text = SpendLimitName.TEXT_MESSAGE_MONTHLY_SPEND_LIMIT;
        put(control, "{\"spendLimits\":{\"TEXT\":50},\"enforcedSpendLimits\":{\"TEXT\":1}}");
        assertThat(spendLimit(sms, text)).isEqualTo(limit(text, 1, 50, false));

        sms.setTextMessageSpendLimitOverride(set -> set.monthlyLimit(50L));
        assertThat(spendLimit(sms, text)).isEqualTo(limit(text, 50, 50, true));
        assertThat(sms.deleteTextMessageSpendLimitOverride(delete -> {}).monthlyLimit())
                .isEqualTo(1);
        refuses(
                control,
                "{\"enforcedSpendLimits\":{\"FAX\":1}}",
                "enforcedSpendLimits: FAX (expected: TEXT, VOICE, MEDIA, NOTIFY, RCS)");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "1 dollar for a new account")
    void holdsASandboxToOneDollar(PinpointSmsVoiceV2Client sms, ControlClient control) {
        put(control, "{\"tier\":\"SANDBOX\"}");

        assertThat(spendLimit(sms, SpendLimitName.TEXT_MESSAGE_MONTHLY_SPEND_LIMIT))
                .isEqualTo(limit(SpendLimitName.TEXT_MESSAGE_MONTHLY_SPEND_LIMIT, 1, 1, false));
        Errors.invalid(
                () -> sms.setTextMessageSpendLimitOverride(set -> set.monthlyLimit(2L)),
                "REQUESTED_SPEND_LIMIT_HIGHER_THAN_SERVICE_LIMIT",
                "monthlyLimit");
        put(control, "{\"spendLimits\":{\"TEXT\":50}}");
        assertThat(sms.setTextMessageSpendLimitOverride(set -> set.monthlyLimit(50L))
                        .monthlyLimit())
                .isEqualTo(50);
    }

    @Test
    @Evidence(value = MODEL, detail = "constraints and tokens of the describing operations")
    void refusesWhatDoesNotFit(PinpointSmsVoiceV2Client sms) {
        Errors.invalid(() -> sms.setVoiceMessageSpendLimitOverride(set -> {}), "MISSING_PARAMETER", "monthlyLimit");
        Errors.invalid(
                () -> sms.setMediaMessageSpendLimitOverride(set -> set.monthlyLimit(-1L)),
                "INVALID_PARAMETER",
                "monthlyLimit");
        Errors.invalid(
                () -> sms.describeAccountAttributes(describe -> describe.nextToken("nonsense")),
                "INVALID_NEXT_TOKEN",
                "nextToken");
        Errors.invalid(
                () -> sms.describeAccountLimits(describe -> describe.nextToken("nonsense")),
                "INVALID_NEXT_TOKEN",
                "nextToken");
        Errors.invalid(
                () -> sms.describeSpendLimits(describe -> describe.nextToken("nonsense")),
                "INVALID_NEXT_TOKEN",
                "nextToken");
    }

    /** Dialtone's own: settings over HTTP, wrong ones, and their end by a reset. */
    @Test
    @Evidence(DIALTONE)
    void isSetByTheControlApi(ControlClient control) {
        JsonNode fresh = control.call("GET", "/_dialtone/account", "");
        assertThat(fresh.path("tier").asString()).isEqualTo("PRODUCTION");
        assertThat(fresh.path("registrationReview").asString()).isEqualTo("AUTOMATIC");
        assertThat(fresh.path("quotaLevel").asString()).isEqualTo("HIGH");
        assertThat(fresh.path("quotas").isEmpty()).isTrue();
        assertThat(fresh.path("spendLimits").path("RCS").asInt()).isEqualTo(10_000);

        put(control, "{\"tier\":\"SANDBOX\",\"registrationReview\":\"MANUAL\"}");
        assertThat(control.call("GET", "/_dialtone/account", "")
                        .path("registrationReview")
                        .asString())
                .isEqualTo("MANUAL");

        refuses(control, "{\"tier\":\"GOLD\"}", "tier: GOLD (expected: SANDBOX, PRODUCTION)");
        refuses(
                control,
                "{\"registrationReview\":\"NEVER\"}",
                "registrationReview: NEVER (expected: AUTOMATIC, MANUAL)");
        refuses(
                control,
                "{\"spendLimits\":{\"FAX\":1}}",
                "spendLimits: FAX (expected: TEXT, VOICE, MEDIA, NOTIFY, RCS)");
        refuses(control, "{\"spendLimits\":{\"TEXT\":-1}}", "spendLimits.TEXT: -1 (expected: 0..1000000000)");
        refuses(
                control,
                "{\"quotas\":{\"POOLS_PER_ACCOUNT\":-1}}",
                "quotas.POOLS_PER_ACCOUNT: -1 (expected: 0..1000000000)");
        refuses(control, "{\"quotas\":{\"NONE\":1}}", "quotas: NONE (expected: ");
        refuses(
                control,
                "{\"quotas\":{\"EVENT_DESTINATIONS_PER_CONFIGURATION_SET\":6}}",
                "quotas: EVENT_DESTINATIONS_PER_CONFIGURATION_SET 6 (expected: at most 5, which AWS never raises)");

        control.call("POST", "/_dialtone/reset", "");
        assertThat(control.call("GET", "/_dialtone/account", "")).isEqualTo(fresh);
    }

    private static JsonNode put(ControlClient control, String json) {
        return control.call("PUT", "/_dialtone/account", json);
    }

    private static void refuses(ControlClient control, String json, String message) {
        HttpResponse<String> answer = control.send("PUT", "/_dialtone/account", json);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(message);
    }

    private static String tier(PinpointSmsVoiceV2Client sms) {
        return sms.describeAccountAttributesPaginator(describe -> {}).accountAttributes().stream()
                .filter(attribute -> attribute.nameAsString().equals("ACCOUNT_TIER"))
                .map(AccountAttribute::value)
                .findFirst()
                .orElseThrow();
    }

    private static AccountLimit limit(PinpointSmsVoiceV2Client sms, AccountLimitName name) {
        return sms.describeAccountLimits(describe -> {}).accountLimits().stream()
                .filter(limit -> limit.name() == name)
                .findFirst()
                .orElseThrow();
    }

    private static SpendLimit spendLimit(PinpointSmsVoiceV2Client sms, SpendLimitName name) {
        return sms.describeSpendLimits(describe -> {}).spendLimits().stream()
                .filter(limit -> limit.name() == name)
                .findFirst()
                .orElseThrow();
    }

    private static SpendLimit limit(SpendLimitName name, long enforced, long max, boolean overridden) {
        return SpendLimit.builder()
                .name(name)
                .enforcedLimit(enforced)
                .maxLimit(max)
                .overridden(overridden)
                .build();
    }
}
