package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.control.model.AccountTier;
import dev.dialtone.control.model.BadRequest;
import dev.dialtone.control.model.GetAccountOutput;
import dev.dialtone.control.model.PutAccountInput;
import dev.dialtone.control.model.PutAccountOutput;
import dev.dialtone.control.model.QuotaLevel;
import dev.dialtone.control.model.RegistrationReview;
import dev.dialtone.control.model.ReviewReason;
import dev.dialtone.control.model.ReviewRule;
import dev.dialtone.control.model.ReviewRuleDecision;
import dev.dialtone.core.resource.Quota;
import dev.dialtone.core.resource.QuotaOverrides;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.state.Account;
import dev.dialtone.telephony.account.AccountSettingsStore;
import dev.dialtone.telephony.account.SpendChannel;
import dev.dialtone.telephony.model.AccountSettings;
import dev.dialtone.telephony.model.Tier;
import dev.dialtone.telephony.registrations.RegistrationReviewer;
import dev.dialtone.telephony.registrations.RegistrationReviewer.Decision;
import dev.dialtone.telephony.registrations.StandingDecision;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AccountControlTest {

    private final ControlFixture fixture = new ControlFixture();

    @Test
    void showsTheSettingsOfANewAccount() {
        GetAccountOutput account = account(null);

        assertThat(account.tier()).isEqualTo(AccountTier.PRODUCTION);
        assertThat(account.registrationReview()).isEqualTo(RegistrationReview.AUTOMATIC);
        assertThat(account.quotaLevel()).isEqualTo(QuotaLevel.AWS);
        assertThat(account.quotas()).isEmpty();
        assertThat(account.spendLimits())
                .isEqualTo(
                        Map.of("TEXT", 10_000L, "VOICE", 10_000L, "MEDIA", 10_000L, "NOTIFY", 10_000L, "RCS", 10_000L));
    }

    @Test
    void setsWhatIsNamedAndLeavesTheRest() {
        put(input -> input.quotas(Map.of("POOLS_PER_ACCOUNT", 3)));
        put(input -> input.registrationReview(RegistrationReview.MANUAL));
        PutAccountOutput put = put(input -> input.tier(AccountTier.SANDBOX)
                .quotas(Map.of("CHIME_PHONE_NUMBERS", 5))
                .spendLimits(Map.of("VOICE", 20L)));

        assertThat(put.tier()).isEqualTo(AccountTier.SANDBOX);
        assertThat(put.registrationReview()).isEqualTo(RegistrationReview.MANUAL);
        assertThat(put.quotas())
                .containsExactly(Map.entry("CHIME_PHONE_NUMBERS", 5), Map.entry("POOLS_PER_ACCOUNT", 3));
        assertThat(put.spendLimits()).isEqualTo(Map.of("TEXT", 1L, "VOICE", 20L, "MEDIA", 1L, "NOTIFY", 1L, "RCS", 1L));
        assertThat(account(null)).isEqualTo(GetAccountOutput.builder().from(put).build());
    }

    @Test
    void decidesAboutRegistrationsByTheFirstRuleThatFits() {
        ReviewReason reason = ReviewReason.builder().reason("BRAND_MULTI_USE").build();
        ReviewRule denied = ReviewRule.builder()
                .registrationType("A_REGISTRATION")
                .decision(ReviewRuleDecision.DENY)
                .reasons(List.of(reason))
                .build();
        ReviewRule open = ReviewRule.builder()
                .registrationType("*")
                .decision(ReviewRuleDecision.LEAVE_OPEN)
                .build();
        Account account = fixture.world.account;

        assertThat(account(null).reviewRules()).isEmpty();
        assertThat(put(input -> input.reviewRules(List.of(denied, open))).reviewRules())
                .containsExactly(denied, open);

        assertThat(standing(account, "A_REGISTRATION"))
                .isEqualTo(new StandingDecision(
                        Decision.DENY, List.of(new RegistrationReviewer.Reason("BRAND_MULTI_USE", null, null))));
        assertThat(standing(account, "B_REGISTRATION").decision()).isNull();
        put(input -> input.reviewRules(List.of()));
        assertThat(standing(account, "A_REGISTRATION").decision()).isEqualTo(Decision.APPROVE);
        put(input -> input.registrationReview(RegistrationReview.MANUAL));
        assertThat(standing(account, "A_REGISTRATION").decision()).isNull();
    }

    @Test
    void refusesRulesThatDoNotFit() {
        assertThatThrownBy(() -> put(input -> input.reviewRules(List.of(ReviewRule.builder()
                        .registrationType("C_REGISTRATION")
                        .decision(ReviewRuleDecision.DENY)
                        .build()))))
                .isInstanceOf(BadRequest.class)
                .hasMessage("reviewRules.0.registrationType: C_REGISTRATION"
                        + " (expected: * or a type that DescribeRegistrationTypeDefinitions lists)");
        assertThatThrownBy(() -> put(input -> input.reviewRules(List.of(ReviewRule.builder()
                        .registrationType("*")
                        .decision(ReviewRuleDecision.APPROVE)
                        .reasons(List.of(ReviewReason.builder().reason("NO").build()))
                        .build()))))
                .isInstanceOf(BadRequest.class)
                .hasMessage("reviewRules.0.reasons: given (expected: none with APPROVE)");
        assertThat(account(null).reviewRules()).isEmpty();
    }

    private static StandingDecision standing(Account account, String type) {
        return account.exclusively(() -> StandingDecision.of(account, type));
    }

    @Test
    void tellsServicesWhatIsSet() {
        put(input -> input.tier(AccountTier.SANDBOX)
                .quotas(Map.of("POOLS_PER_ACCOUNT", 0))
                .spendLimits(Map.of("TEXT", 0L)));

        AccountSettings settings = settings(fixture.world.account);
        QuotaOverrides quotas = fixture.world.account.exclusively(() -> QuotaOverrides.of(fixture.world.account));

        assertThat(settings.tier()).isEqualTo(Tier.SANDBOX);
        assertThat(settings.registrationReview()).isEqualTo(dev.dialtone.telephony.model.RegistrationReview.AUTOMATIC);
        assertThat(quotas.limit("POOLS_PER_ACCOUNT", 25)).isZero();
        assertThat(quotas.limit("SENDER_IDS_PER_ACCOUNT", 200)).isEqualTo(200);
        assertThat(SpendChannel.TEXT.ceiling(settings)).isZero();
        assertThat(SpendChannel.RCS.ceiling(settings)).isEqualTo(1);
    }

    @Test
    void setsTheLevelOfQuotas() {
        Quotas quotas = new Quotas(() -> List.of(new Quota("POOLS_PER_ACCOUNT", 25, true, "test")));
        PutAccountOutput put = put(input -> input.quotaLevel(QuotaLevel.HIGH));

        assertThat(put.quotaLevel()).isEqualTo(QuotaLevel.HIGH);
        assertThat(limit(quotas)).isEqualTo(10_000);
        assertThat(put(input -> input.quotas(Map.of("POOLS_PER_ACCOUNT", 3))).quotaLevel())
                .isEqualTo(QuotaLevel.HIGH);
        assertThat(limit(quotas)).isEqualTo(3);
    }

    private int limit(Quotas quotas) {
        return fixture.world.account.exclusively(() -> quotas.limit(fixture.world.scope, "POOLS_PER_ACCOUNT"));
    }

    @Test
    void refusesMoreThanAwsEverGives() {
        put(input -> input.quotas(Map.of("ASSOCIATIONS_PER_REGISTRATION", 100)));
        assertThatThrownBy(() -> put(input -> input.quotas(Map.of("ASSOCIATIONS_PER_REGISTRATION", 101))))
                .isInstanceOf(BadRequest.class)
                .hasMessage(
                        "quotas: ASSOCIATIONS_PER_REGISTRATION 101 (expected: at most 100, which AWS never raises)");
    }

    @Test
    void refusesUnknownNamesAndSetsNothing() {
        assertThatThrownBy(() -> put(input -> input.tier(AccountTier.SANDBOX).spendLimits(Map.of("FAX", 1L))))
                .isInstanceOf(BadRequest.class)
                .hasMessage("spendLimits: FAX (expected: TEXT, VOICE, MEDIA, NOTIFY, RCS)");
        assertThatThrownBy(() -> put(input -> input.tier(AccountTier.SANDBOX).quotas(Map.of("POOLS", 1))))
                .isInstanceOf(BadRequest.class)
                .hasMessageStartingWith("quotas: POOLS (expected: ASSOCIATIONS_PER_REGISTRATION, ");
        assertThat(account(null).tier()).isEqualTo(AccountTier.PRODUCTION);
    }

    @Test
    void setsTheNamedAccountOnlyAndForgetsItWithAReset() {
        fixture.caller.putAccount(b -> b.account(ControlFixture.THEIRS).tier(AccountTier.SANDBOX));

        assertThat(account(null).tier()).isEqualTo(AccountTier.PRODUCTION);
        assertThat(account(ControlFixture.THEIRS).tier()).isEqualTo(AccountTier.SANDBOX);

        ControlFixture.joined(fixture.caller.reset(b -> b.account(ControlFixture.THEIRS)));

        assertThat(account(ControlFixture.THEIRS).tier()).isEqualTo(AccountTier.PRODUCTION);
    }

    private static AccountSettings settings(Account account) {
        return account.exclusively(() -> AccountSettingsStore.of(account));
    }

    private GetAccountOutput account(@Nullable String id) {
        return fixture.caller.getAccount(b -> b.account(id));
    }

    private PutAccountOutput put(UnaryOperator<PutAccountInput.Builder> change) {
        return fixture.caller.putAccount(change);
    }
}
