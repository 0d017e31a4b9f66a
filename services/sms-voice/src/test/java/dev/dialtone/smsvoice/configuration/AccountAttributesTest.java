package dev.dialtone.smsvoice.configuration;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.resource.QuotaOverrides;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.ConfigurationSetFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.AccountAttribute;
import dev.dialtone.smsvoice.model.AccountAttributeName;
import dev.dialtone.smsvoice.model.AccountLimit;
import dev.dialtone.smsvoice.model.AccountLimitName;
import dev.dialtone.smsvoice.model.DescribeAccountLimitsResult;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.telephony.account.AccountSettingsStore;
import dev.dialtone.telephony.model.AccountSettings;
import dev.dialtone.telephony.model.Tier;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountAttributesTest {
    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);

    @Test
    @Evidence(value = MODEL, detail = "ACCOUNT_TIER; that a new account is in PRODUCTION is chosen")
    void showsTheTier() {
        assertThat(attributes()).contains(tier("PRODUCTION"));

        set(Tier.SANDBOX);

        assertThat(attributes()).contains(tier("SANDBOX"));
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "AWS's quotas; the list Default counts")
    void showsWhatANewAccountMayHave() {
        assertThat(limits(null, 100).accountLimits())
                .containsExactly(
                        limit(AccountLimitName.PHONE_NUMBERS, 0, 25),
                        limit(AccountLimitName.POOLS, 0, 25),
                        limit(AccountLimitName.CONFIGURATION_SETS, 0, 25),
                        limit(AccountLimitName.OPT_OUT_LISTS, 1, 25),
                        limit(AccountLimitName.SENDER_IDS, 0, 200),
                        limit(AccountLimitName.REGISTRATIONS, 0, 25),
                        limit(AccountLimitName.REGISTRATION_ATTACHMENTS, 0, 25),
                        limit(AccountLimitName.VERIFIED_DESTINATION_NUMBERS, 0, 10));
    }

    @Test
    @Evidence(value = MODEL, detail = "Used is what there is")
    void countsWhatThereIs() {
        sms.number();
        sms.createOptOutList("A");
        new ConfigurationSetFixture(sms).create("Shop");
        new ConfigurationSetFixture(sms).create("Other");

        assertThat(limits(null, 100).accountLimits())
                .contains(
                        limit(AccountLimitName.PHONE_NUMBERS, 1, 25),
                        limit(AccountLimitName.OPT_OUT_LISTS, 2, 25),
                        limit(AccountLimitName.CONFIGURATION_SETS, 2, 25));
    }

    @Test
    @Evidence(value = MODEL, detail = "paged as every listing")
    void pagesThroughLimits() {
        DescribeAccountLimitsResult first = limits(null, 7);

        assertThat(first.accountLimits()).hasSize(7);
        assertThat(limits(first.nextToken(), 7).accountLimits())
                .extracting(AccountLimit::name)
                .containsExactly(AccountLimitName.VERIFIED_DESTINATION_NUMBERS);
    }

    @Test
    @Evidence(value = MODEL, detail = "quotas are the account's")
    void holdsToTheQuotasOfTheAccount() {
        new QuotaOverrides(Map.of("PHONE_NUMBERS_PER_ACCOUNT", 1)).putTo(world.account);
        sms.number();

        ServiceQuotaExceededException refusal =
                SmsVoiceFixture.refusal(ServiceQuotaExceededException.class, sms::number);

        assertThat(refusal.reason()).isEqualTo(ServiceQuotaExceededExceptionReason.PHONE_NUMBERS_PER_ACCOUNT);
        assertThat(limits(null, 100).accountLimits()).contains(limit(AccountLimitName.PHONE_NUMBERS, 1, 1));
    }

    private void set(Tier tier) {
        AccountSettingsStore.put(
                world.account, AccountSettings.builder().tier(tier).build());
    }

    private List<AccountAttribute> attributes() {
        return Objects.requireNonNull(sms.caller.describeAccountAttributes().accountAttributes());
    }

    private DescribeAccountLimitsResult limits(@Nullable String token, int size) {
        return sms.caller.describeAccountLimits(b -> b.maxResults(size).nextToken(token));
    }

    private static AccountAttribute tier(String value) {
        return AccountAttribute.builder()
                .name(AccountAttributeName.ACCOUNT_TIER)
                .value(value)
                .build();
    }

    private static AccountLimit limit(AccountLimitName name, long used, long max) {
        return AccountLimit.builder().name(name).used(used).max(max).build();
    }
}
