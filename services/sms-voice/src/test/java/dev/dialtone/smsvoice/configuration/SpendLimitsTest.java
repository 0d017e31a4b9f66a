package dev.dialtone.smsvoice.configuration;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.DescribeSpendLimitsRequest;
import dev.dialtone.smsvoice.model.DescribeSpendLimitsResult;
import dev.dialtone.smsvoice.model.SpendLimit;
import dev.dialtone.smsvoice.model.SpendLimitName;
import dev.dialtone.smsvoice.model.SpendLimitState;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.telephony.account.AccountSettingsStore;
import dev.dialtone.telephony.model.AccountSettings;
import dev.dialtone.telephony.model.Tier;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SpendLimitsTest {
    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "1 dollar for a new account, which AWS has in the sandbox; all five are a guess")
    void holdsASandboxToOneDollar() {
        set(Tier.SANDBOX, Map.of());

        assertThat(limits())
                .extracting(limit -> limit.name().value())
                .containsExactly(
                        "TEXT_MESSAGE_MONTHLY_SPEND_LIMIT",
                        "VOICE_MESSAGE_MONTHLY_SPEND_LIMIT",
                        "MEDIA_MESSAGE_MONTHLY_SPEND_LIMIT",
                        "NOTIFY_MESSAGE_MONTHLY_SPEND_LIMIT",
                        "RCS_MESSAGE_MONTHLY_SPEND_LIMIT");
        assertThat(limits()).allSatisfy(limit -> {
            assertThat(limit.enforcedLimit()).isEqualTo(1);
            assertThat(limit.maxLimit()).isEqualTo(1);
            assertThat(limit.overridden()).isFalse();
        });
    }

    /** Dialtone's own, so that tests have room: AWS raises the ceiling on request and leaves the limit that is in force. */
    @Test
    @Evidence(value = DIALTONE, detail = "what AWS raises on request is high by default")
    void givesProductionRoom() {
        assertThat(limits()).extracting(SpendLimit::maxLimit).containsOnly(10_000L);

        set(Tier.PRODUCTION, Map.of("VOICE", 5L));

        assertThat(limits()).contains(limit("VOICE", 5, 5, false)).contains(limit("TEXT", 10_000, 10_000, false));
    }

    @Test
    @Evidence(value = MODEL, detail = "the override is the enforced limit; deleting answers the maximum")
    void setsAndDeletesTheOverrideOfEachChannel() {
        Map<String, List<Supplier<SpendLimitState>>> calls = Map.of(
                "TEXT",
                        List.of(
                                () -> sms.caller.setTextMessageSpendLimitOverride(b -> b.monthlyLimit(7L)),
                                sms.caller::deleteTextMessageSpendLimitOverride),
                "VOICE",
                        List.of(
                                () -> sms.caller.setVoiceMessageSpendLimitOverride(b -> b.monthlyLimit(7L)),
                                sms.caller::deleteVoiceMessageSpendLimitOverride),
                "MEDIA",
                        List.of(
                                () -> sms.caller.setMediaMessageSpendLimitOverride(b -> b.monthlyLimit(7L)),
                                sms.caller::deleteMediaMessageSpendLimitOverride),
                "NOTIFY",
                        List.of(
                                () -> sms.caller.setNotifyMessageSpendLimitOverride(b -> b.monthlyLimit(7L)),
                                sms.caller::deleteNotifyMessageSpendLimitOverride),
                "RCS",
                        List.of(
                                () -> sms.caller.setRcsMessageSpendLimitOverride(b -> b.monthlyLimit(7L)),
                                sms.caller::deleteRcsMessageSpendLimitOverride));
        List<SpendLimit> before = limits();
        calls.forEach((channel, pair) -> {
            assertThat(limit(pair.get(0).get())).isEqualTo(7);
            assertThat(limits()).contains(limit(channel, 7, 10_000, true));
            assertThat(limits()).filteredOn(SpendLimit::overridden).hasSize(1);

            assertThat(limit(pair.get(1).get())).isEqualTo(10_000);
            assertThat(limits()).isEqualTo(before);
            assertThat(limit(pair.get(1).get())).isEqualTo(10_000);
        });
    }

    @Test
    @Evidence(value = MODEL, detail = "REQUESTED_SPEND_LIMIT_HIGHER_THAN_SERVICE_LIMIT; 0 is allowed")
    void refusesMoreThanTheCeiling() {
        ValidationException refusal = SmsVoiceFixture.refusal(ValidationException.class, () -> text(10_001));

        assertThat(refusal.reason())
                .isEqualTo(ValidationExceptionReason.REQUESTED_SPEND_LIMIT_HIGHER_THAN_SERVICE_LIMIT);
        assertThat(refusal.fields()).extracting(ValidationExceptionField::name).containsExactly("monthlyLimit");
        assertThat(text(10_000)).isEqualTo(10_000);
        assertThat(text(0)).isZero();
        assertThat(limits()).contains(limit("TEXT", 0, 10_000, true));
    }

    @Test
    @Evidence(value = MODEL, detail = "EnforcedLimit has to be less than or equal to MaxLimit")
    void holdsToACeilingThatWasLowered() {
        text(500);

        set(Tier.SANDBOX, Map.of());

        assertThat(limits()).contains(limit("TEXT", 1, 1, true));
    }

    @Test
    @Evidence(value = MODEL, detail = "paged as every listing")
    void pagesThroughLimits() {
        DescribeSpendLimitsResult first =
                describe(DescribeSpendLimitsRequest.builder().maxResults(4).build());

        assertThat(describe(DescribeSpendLimitsRequest.builder()
                                .maxResults(4)
                                .nextToken(first.nextToken())
                                .build())
                        .spendLimits())
                .containsExactly(limit("RCS", 10_000, 10_000, false));
    }

    private void set(Tier tier, Map<String, Long> ceilings) {
        AccountSettingsStore.put(
                world.account,
                AccountSettings.builder().tier(tier).spendLimits(ceilings).build());
    }

    private long text(long dollars) {
        return limit(sms.caller.setTextMessageSpendLimitOverride(b -> b.monthlyLimit(dollars)));
    }

    private static long limit(SpendLimitState state) {
        return Objects.requireNonNull(state.monthlyLimit());
    }

    private List<SpendLimit> limits() {
        return Objects.requireNonNull(
                describe(DescribeSpendLimitsRequest.builder().build()).spendLimits());
    }

    private DescribeSpendLimitsResult describe(DescribeSpendLimitsRequest input) {
        return sms.caller.describeSpendLimits(input);
    }

    private static SpendLimit limit(String channel, long enforced, long max, boolean overridden) {
        return SpendLimit.builder()
                .name(SpendLimitName.of(channel + "_MESSAGE_MONTHLY_SPEND_LIMIT"))
                .enforcedLimit(enforced)
                .maxLimit(max)
                .overridden(overridden)
                .build();
    }
}
