package dev.dialtone.smsvoice;

import dev.dialtone.smsvoice.model.AssociateProtectConfigurationResult;
import dev.dialtone.smsvoice.model.CreateProtectConfigurationRequest;
import dev.dialtone.smsvoice.model.CreateProtectConfigurationResult;
import dev.dialtone.smsvoice.model.DeleteProtectConfigurationResult;
import dev.dialtone.smsvoice.model.DescribeProtectConfigurationsRequest;
import dev.dialtone.smsvoice.model.DescribeProtectConfigurationsResult;
import dev.dialtone.smsvoice.model.DisassociateProtectConfigurationResult;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.ProtectConfigurationCountryRuleSetInformation;
import dev.dialtone.smsvoice.model.ProtectConfigurationInformation;
import dev.dialtone.smsvoice.model.ProtectConfigurationRuleOverrideAction;
import dev.dialtone.smsvoice.model.ProtectStatus;
import dev.dialtone.smsvoice.model.PutProtectConfigurationRuleSetNumberOverrideResult;
import dev.dialtone.smsvoice.model.SetAccountDefaultProtectConfigurationResult;
import dev.dialtone.smsvoice.model.UpdateProtectConfigurationCountryRuleSetResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Calls about protect configurations. */
public final class ProtectConfigurationFixture {
    private final SmsVoiceFixture sms;

    public ProtectConfigurationFixture(SmsVoiceFixture sms) {
        this.sms = sms;
    }

    /** The id of a new configuration. */
    public String create() {
        return create(input -> input).protectConfigurationId();
    }

    public CreateProtectConfigurationResult create(UnaryOperator<CreateProtectConfigurationRequest.Builder> change) {
        return sms.caller.createProtectConfiguration(change);
    }

    public List<ProtectConfigurationInformation> describe(
            UnaryOperator<DescribeProtectConfigurationsRequest.Builder> change) {
        return Objects.requireNonNull(page(change).protectConfigurations());
    }

    public DescribeProtectConfigurationsResult page(
            UnaryOperator<DescribeProtectConfigurationsRequest.Builder> change) {
        return sms.caller.describeProtectConfigurations(change);
    }

    public DeleteProtectConfigurationResult delete(String idOrArn) {
        return sms.caller.deleteProtectConfiguration(b -> b.protectConfigurationId(idOrArn));
    }

    public SetAccountDefaultProtectConfigurationResult makeDefault(String idOrArn) {
        return sms.caller.setAccountDefaultProtectConfiguration(b -> b.protectConfigurationId(idOrArn));
    }

    public AssociateProtectConfigurationResult associate(String idOrArn, String set) {
        return sms.caller.associateProtectConfiguration(
                b -> b.protectConfigurationId(idOrArn).configurationSetName(set));
    }

    public DisassociateProtectConfigurationResult disassociate(String idOrArn, String set) {
        return sms.caller.disassociateProtectConfiguration(
                b -> b.protectConfigurationId(idOrArn).configurationSetName(set));
    }

    /** The name of a new configuration set: the place to make one. */
    public String configurationSet(String name) {
        return Objects.requireNonNull(sms.caller
                .createConfigurationSet(b -> b.configurationSetName(name))
                .configurationSetName());
    }

    public UpdateProtectConfigurationCountryRuleSetResult rule(
            String idOrArn, NumberCapability capability, Map<String, ProtectStatus> updates) {
        Map<String, ProtectConfigurationCountryRuleSetInformation> wire = new TreeMap<>();
        updates.forEach((country, status) -> wire.put(
                country,
                ProtectConfigurationCountryRuleSetInformation.builder()
                        .protectStatus(status)
                        .build()));
        return sms.caller.updateProtectConfigurationCountryRuleSet(b ->
                b.protectConfigurationId(idOrArn).numberCapability(capability).countryRuleSetUpdates(wire));
    }

    public PutProtectConfigurationRuleSetNumberOverrideResult override(
            String idOrArn,
            String number,
            ProtectConfigurationRuleOverrideAction action,
            @Nullable Instant expiration) {
        return sms.caller.putProtectConfigurationRuleSetNumberOverride(b -> b.protectConfigurationId(idOrArn)
                .destinationPhoneNumber(number)
                .action(action)
                .expirationTimestamp(expiration));
    }
}
