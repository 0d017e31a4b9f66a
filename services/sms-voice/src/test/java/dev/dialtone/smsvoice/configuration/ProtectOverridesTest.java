package dev.dialtone.smsvoice.configuration;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static dev.dialtone.smsvoice.model.ProtectConfigurationRuleOverrideAction.ALLOW;
import static dev.dialtone.smsvoice.model.ProtectConfigurationRuleOverrideAction.BLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.ProtectConfigurationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.DeleteProtectConfigurationRuleSetNumberOverrideResult;
import dev.dialtone.smsvoice.model.ListProtectConfigurationRuleSetNumberOverridesRequest;
import dev.dialtone.smsvoice.model.ListProtectConfigurationRuleSetNumberOverridesResult;
import dev.dialtone.smsvoice.model.ProtectConfigurationRuleSetNumberOverride;
import dev.dialtone.smsvoice.model.ProtectConfigurationRuleSetNumberOverrideFilterItem;
import dev.dialtone.smsvoice.model.ProtectConfigurationRuleSetNumberOverrideFilterName;
import dev.dialtone.smsvoice.model.PutProtectConfigurationRuleSetNumberOverrideResult;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProtectOverridesTest {
    private static final String AMERICAN = "+12065550100";
    private static final String BRITISH = "+447700900123";

    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);
    private final ProtectConfigurationFixture protection = new ProtectConfigurationFixture(sms);

    @Test
    @Evidence(
            value = MODEL,
            detail = "the pattern takes numbers without a plus sign; IsoCountryCode is answered and never asked for")
    void putsAnOverride() {
        String id = protection.create();

        PutProtectConfigurationRuleSetNumberOverrideResult put = protection.override(id, "12065550100", BLOCK, null);

        assertThat(put.protectConfigurationId()).isEqualTo(id);
        assertThat(put.protectConfigurationArn()).endsWith(":protect-configuration/" + id);
        assertThat(put.destinationPhoneNumber()).isEqualTo(AMERICAN);
        assertThat(put.action()).isEqualTo(BLOCK);
        assertThat(put.createdTimestamp()).isEqualTo(World.START);
        assertThat(put.isoCountryCode()).isEqualTo("US");
        assertThat(put.expirationTimestamp()).isNull();
    }

    @Test
    @Evidence(value = MODEL, detail = "put creates or updates; CreatedTimestamp is when the rule was created")
    void putsAnOverrideInThePlaceOfTheFormer() {
        String id = protection.create();
        protection.override(id, AMERICAN, BLOCK, World.START.plusSeconds(60));
        world.passRealTime(Duration.ofSeconds(30));

        protection.override(id, AMERICAN, ALLOW, null);
        world.passRealTime(Duration.ofSeconds(30));

        assertThat(list(id, input -> input)).singleElement().satisfies(override -> {
            assertThat(override.action()).isEqualTo(ALLOW);
            assertThat(override.createdTimestamp()).isEqualTo(World.START);
            assertThat(override.expirationTimestamp()).isNull();
        });
    }

    @Test
    @Evidence(value = MODEL, detail = "an override may expire; that it is listed no more then is inferred")
    void forgetsAnOverrideWhenItExpires() {
        String id = protection.create();
        protection.override(id, AMERICAN, BLOCK, World.START.plusSeconds(60));
        world.passRealTime(Duration.ofSeconds(59));
        assertThat(numbers(id)).containsExactly(AMERICAN);

        world.passRealTime(Duration.ofSeconds(1));

        assertThat(numbers(id)).isEmpty();
    }

    @Test
    @Evidence(value = GUESS, detail = "a time that has passed makes no sense; the reason is inferred")
    void refusesAnExpiryThatHasPassed() {
        String id = protection.create();

        ValidationException refusal = SmsVoiceFixture.refusal(
                ValidationException.class, () -> protection.override(id, AMERICAN, BLOCK, World.START));

        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.INVALID_PARAMETER);
        assertThat(refusal.fields()).extracting(ValidationExceptionField::name).containsExactly("expirationTimestamp");
        assertThat(numbers(id)).isEmpty();
    }

    @Test
    @Evidence(value = GUESS, detail = "the reason by its name")
    void refusesWhatIsNoNumber() {
        String id = protection.create();

        ValidationException refusal =
                SmsVoiceFixture.refusal(ValidationException.class, () -> protection.override(id, "+1", BLOCK, null));

        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.CANNOT_PARSE);
    }

    @Test
    @Evidence(value = MODEL, detail = "deletes, or not found, which is declared; the type of the resource is inferred")
    void deletesAnOverride() {
        String id = protection.create();
        protection.override(id, AMERICAN, BLOCK, null);

        DeleteProtectConfigurationRuleSetNumberOverrideResult deleted = delete(id, "12065550100");

        assertThat(deleted.destinationPhoneNumber()).isEqualTo(AMERICAN);
        assertThat(deleted.action()).isEqualTo(BLOCK);
        assertThat(numbers(id)).isEmpty();
        ResourceNotFoundException refusal =
                SmsVoiceFixture.refusal(ResourceNotFoundException.class, () -> delete(id, AMERICAN));
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.PHONE_NUMBER);
        assertThat(refusal.resourceId()).isEqualTo(AMERICAN);
    }

    @Test
    @Evidence(value = MODEL, detail = "overrides are those of one configuration, and go with it")
    void keepsConfigurationsApart() {
        String first = protection.create();
        String second = protection.create();
        protection.override(first, AMERICAN, BLOCK, World.START.plusSeconds(60));
        protection.override(second, BRITISH, BLOCK, null);

        protection.delete(first);
        world.passRealTime(Duration.ofSeconds(60));

        assertThat(numbers(second)).containsExactly(BRITISH);
        ResourceNotFoundException refusal =
                SmsVoiceFixture.refusal(ResourceNotFoundException.class, () -> numbers(first));
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.PROTECT_CONFIGURATION);
        assertThat(refusal.resourceId()).isEqualTo(first);
    }

    @Test
    @Evidence(value = MODEL, detail = "paged as every listing")
    void pagesThroughOverrides() {
        String id = protection.create();
        protection.override(id, AMERICAN, BLOCK, null);
        protection.override(id, BRITISH, BLOCK, null);

        ListProtectConfigurationRuleSetNumberOverridesResult page = page(id, input -> input.maxResults(1));

        assertThat(Objects.requireNonNull(page.ruleSetNumberOverrides())).hasSize(1);
        assertThat(list(id, input -> input.maxResults(1).nextToken(page.nextToken())))
                .extracting(ProtectConfigurationRuleSetNumberOverride::destinationPhoneNumber)
                .containsExactly(BRITISH);
    }

    @Test
    @Evidence(value = MODEL, detail = "the seven names of the contract")
    void knowsEveryFilter() {
        assertThat(ProtectOverrideFilters.names())
                .containsExactlyInAnyOrderElementsOf(ProtectConfigurationRuleSetNumberOverrideFilterName.values());
    }

    @Test
    @Evidence(value = GUESS, detail = "times as ISO-8601 or seconds since 1970; the form is not documented")
    void comparesWhatTheFilterSays() {
        String id = protection.create();
        protection.override(id, AMERICAN, BLOCK, World.START.plusSeconds(3600));
        world.passRealTime(Duration.ofSeconds(60));
        protection.override(id, BRITISH, ALLOW, null);
        String between = World.START.plusSeconds(30).toString();

        assertThat(filtered(id, "iso-country-code", "US", "FR")).containsExactly(AMERICAN);
        assertThat(filtered(id, "destination-phone-number-begins-with", "+4477"))
                .containsExactly(BRITISH);
        assertThat(filtered(id, "destination-phone-number-begins-with", "1206")).containsExactly(AMERICAN);
        assertThat(filtered(id, "action", "ALLOW")).containsExactly(BRITISH);
        assertThat(filtered(id, "created-before", between)).containsExactly(AMERICAN);
        assertThat(filtered(id, "created-after", between)).containsExactly(BRITISH);
        assertThat(filtered(id, "created-after", "0")).containsExactly(AMERICAN, BRITISH);
        assertThat(filtered(id, "expires-after", between)).containsExactly(AMERICAN);
        assertThat(filtered(id, "expires-before", "2026-03-01T15:00:00+02:00")).isEmpty();
        assertThat(filtered(id, "expires-before", between, "1772373600.5")).containsExactly(AMERICAN);
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail =
                    "the skill aws-sms-voice: INVALID_FILTER_VALUES for a value of another spelling, there of Notify templates")
    void refusesValuesThatAFilterCannotHave() {
        String id = protection.create();
        for (String[] bad : new String[][] {
            {"iso-country-code", "USA"},
            {"destination-phone-number-begins-with", "abc"},
            {"action", "block"},
            {"created-before", "yesterday"},
            {"expires-after", "2026-03-01"}
        }) {
            ValidationException refusal =
                    SmsVoiceFixture.refusal(ValidationException.class, () -> filtered(id, bad[0], bad[1]));
            assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.INVALID_FILTER_VALUES);
        }
    }

    private List<String> filtered(String id, String name, String... values) {
        return list(
                        id,
                        input -> input.filters(List.of(ProtectConfigurationRuleSetNumberOverrideFilterItem.builder()
                                .name(ProtectConfigurationRuleSetNumberOverrideFilterName.of(name))
                                .values(List.of(values))
                                .build())))
                .stream()
                .map(ProtectConfigurationRuleSetNumberOverride::destinationPhoneNumber)
                .toList();
    }

    private List<String> numbers(String id) {
        return list(id, input -> input).stream()
                .map(ProtectConfigurationRuleSetNumberOverride::destinationPhoneNumber)
                .toList();
    }

    private List<ProtectConfigurationRuleSetNumberOverride> list(
            String id, UnaryOperator<ListProtectConfigurationRuleSetNumberOverridesRequest.Builder> change) {
        return Objects.requireNonNull(page(id, change).ruleSetNumberOverrides());
    }

    private ListProtectConfigurationRuleSetNumberOverridesResult page(
            String id, UnaryOperator<ListProtectConfigurationRuleSetNumberOverridesRequest.Builder> change) {
        return sms.caller.listProtectConfigurationRuleSetNumberOverrides(
                b -> change.apply(b.protectConfigurationId(id)));
    }

    private DeleteProtectConfigurationRuleSetNumberOverrideResult delete(String id, String number) {
        return sms.caller.deleteProtectConfigurationRuleSetNumberOverride(
                b -> b.protectConfigurationId(id).destinationPhoneNumber(number));
    }
}
