package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.AccountAttribute;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.AccountLimit;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.AccountLimitName;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SpendLimit;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SpendLimitName;
import tools.jackson.databind.JsonNode;

/** What an account is and may, as its owner sees it and as the control API sets it. */
class AccountTest {
    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    private PinpointSmsVoiceV2Client sms;

    @BeforeEach
    void connect() {
        sms = dialtone.client(PinpointSmsVoiceV2Client.builder());
    }

    @Test
    @Evidence(value = MODEL, detail = "ACCOUNT_TIER; that a new account is in PRODUCTION is chosen")
    void showsTheTier() {
        assertThat(tier()).isEqualTo("PRODUCTION");

        put("{\"tier\":\"SANDBOX\"}");

        assertThat(tier()).isEqualTo("SANDBOX");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "AWS's quotas; Used is what there is, the list Default counts")
    void showsLimitsAndHoldsToThem() {
        assertThat(sms.describeAccountLimitsPaginator(describe -> describe.maxResults(3)).accountLimits().stream()
                        .map(AccountLimit::max))
                .containsExactly(25L, 25L, 25L, 25L, 200L, 25L, 25L, 10L);
        assertThat(limit(AccountLimitName.OPT_OUT_LISTS).used()).isEqualTo(1);
        assertThat(limit(AccountLimitName.PHONE_NUMBERS).used()).isZero();

        JsonNode account = put("{\"quotas\":{\"PHONE_NUMBERS_PER_ACCOUNT\":1}}");
        Canadian.requested(sms);

        assertThat(account.path("quotas").path("PHONE_NUMBERS_PER_ACCOUNT").asInt())
                .isEqualTo(1);
        assertThat(limit(AccountLimitName.PHONE_NUMBERS).used()).isEqualTo(1);
        assertThat(limit(AccountLimitName.PHONE_NUMBERS).max()).isEqualTo(1);
        Errors.quotaExceeded(() -> Canadian.requested(sms), "PHONE_NUMBERS_PER_ACCOUNT");
    }

    @Test
    @Evidence(value = MODEL, detail = "overrides of the three channels that the SDK knows")
    void overridesSpendLimits() {
        assertThat(sms.setTextMessageSpendLimitOverride(set -> set.monthlyLimit(7L))
                        .monthlyLimit())
                .isEqualTo(7);
        assertThat(sms.setVoiceMessageSpendLimitOverride(set -> set.monthlyLimit(8L))
                        .monthlyLimit())
                .isEqualTo(8);
        assertThat(sms.setMediaMessageSpendLimitOverride(set -> set.monthlyLimit(0L))
                        .monthlyLimit())
                .isZero();
        assertThat(spendLimit(SpendLimitName.TEXT_MESSAGE_MONTHLY_SPEND_LIMIT))
                .isEqualTo(limit(SpendLimitName.TEXT_MESSAGE_MONTHLY_SPEND_LIMIT, 7, 10_000, true));
        assertThat(spendLimit(SpendLimitName.VOICE_MESSAGE_MONTHLY_SPEND_LIMIT))
                .isEqualTo(limit(SpendLimitName.VOICE_MESSAGE_MONTHLY_SPEND_LIMIT, 8, 10_000, true));
        assertThat(spendLimit(SpendLimitName.MEDIA_MESSAGE_MONTHLY_SPEND_LIMIT))
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
    @Evidence(value = AWS_DOCS, detail = "1 dollar for a new account")
    void holdsASandboxToOneDollar() {
        put("{\"tier\":\"SANDBOX\"}");

        assertThat(spendLimit(SpendLimitName.TEXT_MESSAGE_MONTHLY_SPEND_LIMIT))
                .isEqualTo(limit(SpendLimitName.TEXT_MESSAGE_MONTHLY_SPEND_LIMIT, 1, 1, false));
        Errors.invalid(
                () -> sms.setTextMessageSpendLimitOverride(set -> set.monthlyLimit(2L)),
                "REQUESTED_SPEND_LIMIT_HIGHER_THAN_SERVICE_LIMIT",
                "monthlyLimit");
        put("{\"spendLimits\":{\"TEXT\":50}}");
        assertThat(sms.setTextMessageSpendLimitOverride(set -> set.monthlyLimit(50L))
                        .monthlyLimit())
                .isEqualTo(50);
    }

    @Test
    @Evidence(value = MODEL, detail = "constraints and tokens of the describing operations")
    void refusesWhatDoesNotFit() {
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

    @Test
    @Evidence(value = GUESS, detail = "Dialtone's own API: settings over HTTP, wrong ones, and their end by a reset")
    void isSetByTheControlApi() {
        JsonNode fresh = dialtone.control().call("GET", "/_dialtone/account", "");
        assertThat(fresh.path("tier").asString()).isEqualTo("PRODUCTION");
        assertThat(fresh.path("registrationReview").asString()).isEqualTo("AUTOMATIC");
        assertThat(fresh.path("quotas").isEmpty()).isTrue();
        assertThat(fresh.path("spendLimits").path("RCS").asInt()).isEqualTo(10_000);

        put("{\"tier\":\"SANDBOX\",\"registrationReview\":\"MANUAL\"}");
        assertThat(dialtone.control()
                        .call("GET", "/_dialtone/account", "")
                        .path("registrationReview")
                        .asString())
                .isEqualTo("MANUAL");

        refuses("{\"tier\":\"GOLD\"}", "tier: GOLD (expected: SANDBOX, PRODUCTION)");
        refuses("{\"registrationReview\":\"NEVER\"}", "registrationReview: NEVER (expected: AUTOMATIC, MANUAL)");
        refuses("{\"spendLimits\":{\"FAX\":1}}", "spendLimits: FAX (expected: TEXT, VOICE, MEDIA, NOTIFY, RCS)");
        refuses("{\"spendLimits\":{\"TEXT\":-1}}", "spendLimits.TEXT: -1 (expected: 0..1000000000)");
        refuses("{\"quotas\":{\"POOLS_PER_ACCOUNT\":-1}}", "quotas.POOLS_PER_ACCOUNT: -1 (expected: 0..1000000000)");
        refuses("{\"quotas\":{\"NONE\":1}}", "quotas: NONE (expected: ");

        dialtone.control().call("POST", "/_dialtone/reset", "");
        assertThat(dialtone.control().call("GET", "/_dialtone/account", "")).isEqualTo(fresh);
    }

    private JsonNode put(String json) {
        return dialtone.control().call("PUT", "/_dialtone/account", json);
    }

    private void refuses(String json, String message) {
        HttpResponse<String> answer = dialtone.control().send("PUT", "/_dialtone/account", json);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(message);
    }

    private String tier() {
        return sms.describeAccountAttributesPaginator(describe -> {}).accountAttributes().stream()
                .filter(attribute -> attribute.nameAsString().equals("ACCOUNT_TIER"))
                .map(AccountAttribute::value)
                .findFirst()
                .orElseThrow();
    }

    private AccountLimit limit(AccountLimitName name) {
        return sms.describeAccountLimits(describe -> {}).accountLimits().stream()
                .filter(limit -> limit.name() == name)
                .findFirst()
                .orElseThrow();
    }

    private SpendLimit spendLimit(SpendLimitName name) {
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
