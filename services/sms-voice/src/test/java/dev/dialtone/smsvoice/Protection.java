package dev.dialtone.smsvoice;

import dev.dialtone.smsvoice.model.AssociateProtectConfigurationRequest;
import dev.dialtone.smsvoice.model.AssociateProtectConfigurationResult;
import dev.dialtone.smsvoice.model.CreateConfigurationSetRequest;
import dev.dialtone.smsvoice.model.CreateConfigurationSetResult;
import dev.dialtone.smsvoice.model.CreateProtectConfigurationRequest;
import dev.dialtone.smsvoice.model.CreateProtectConfigurationResult;
import dev.dialtone.smsvoice.model.DeleteProtectConfigurationRequest;
import dev.dialtone.smsvoice.model.DeleteProtectConfigurationResult;
import dev.dialtone.smsvoice.model.DescribeProtectConfigurationsRequest;
import dev.dialtone.smsvoice.model.DescribeProtectConfigurationsResult;
import dev.dialtone.smsvoice.model.DisassociateProtectConfigurationRequest;
import dev.dialtone.smsvoice.model.DisassociateProtectConfigurationResult;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.ProtectConfigurationCountryRuleSetInformation;
import dev.dialtone.smsvoice.model.ProtectConfigurationInformation;
import dev.dialtone.smsvoice.model.ProtectConfigurationRuleOverrideAction;
import dev.dialtone.smsvoice.model.ProtectStatus;
import dev.dialtone.smsvoice.model.PutProtectConfigurationRuleSetNumberOverrideRequest;
import dev.dialtone.smsvoice.model.PutProtectConfigurationRuleSetNumberOverrideResult;
import dev.dialtone.smsvoice.model.SetAccountDefaultProtectConfigurationRequest;
import dev.dialtone.smsvoice.model.SetAccountDefaultProtectConfigurationResult;
import dev.dialtone.smsvoice.model.UpdateProtectConfigurationCountryRuleSetRequest;
import dev.dialtone.smsvoice.model.UpdateProtectConfigurationCountryRuleSetResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Calls about protect configurations. */
final class Protection {
    private final Sms sms;

    Protection(Sms sms) {
        this.sms = sms;
    }

    /** The id of a new configuration. */
    String create() {
        return create(input -> input).protectConfigurationId();
    }

    CreateProtectConfigurationResult create(UnaryOperator<CreateProtectConfigurationRequest.Builder> change) {
        return sms.call(
                "CreateProtectConfiguration",
                change.apply(CreateProtectConfigurationRequest.builder()).build(),
                CreateProtectConfigurationResult.class);
    }

    List<ProtectConfigurationInformation> describe(UnaryOperator<DescribeProtectConfigurationsRequest.Builder> change) {
        return Objects.requireNonNull(page(change).protectConfigurations());
    }

    DescribeProtectConfigurationsResult page(UnaryOperator<DescribeProtectConfigurationsRequest.Builder> change) {
        return sms.call(
                "DescribeProtectConfigurations",
                change.apply(DescribeProtectConfigurationsRequest.builder()).build(),
                DescribeProtectConfigurationsResult.class);
    }

    DeleteProtectConfigurationResult delete(String idOrArn) {
        return sms.call(
                "DeleteProtectConfiguration",
                DeleteProtectConfigurationRequest.builder()
                        .protectConfigurationId(idOrArn)
                        .build(),
                DeleteProtectConfigurationResult.class);
    }

    SetAccountDefaultProtectConfigurationResult makeDefault(String idOrArn) {
        return sms.call(
                "SetAccountDefaultProtectConfiguration",
                SetAccountDefaultProtectConfigurationRequest.builder()
                        .protectConfigurationId(idOrArn)
                        .build(),
                SetAccountDefaultProtectConfigurationResult.class);
    }

    AssociateProtectConfigurationResult associate(String idOrArn, String set) {
        return sms.call(
                "AssociateProtectConfiguration",
                AssociateProtectConfigurationRequest.builder()
                        .protectConfigurationId(idOrArn)
                        .configurationSetName(set)
                        .build(),
                AssociateProtectConfigurationResult.class);
    }

    DisassociateProtectConfigurationResult disassociate(String idOrArn, String set) {
        return sms.call(
                "DisassociateProtectConfiguration",
                DisassociateProtectConfigurationRequest.builder()
                        .protectConfigurationId(idOrArn)
                        .configurationSetName(set)
                        .build(),
                DisassociateProtectConfigurationResult.class);
    }

    /** The name of a new configuration set: the place to make one. */
    String configurationSet(String name) {
        return Objects.requireNonNull(sms.call(
                        "CreateConfigurationSet",
                        CreateConfigurationSetRequest.builder()
                                .configurationSetName(name)
                                .build(),
                        CreateConfigurationSetResult.class)
                .configurationSetName());
    }

    UpdateProtectConfigurationCountryRuleSetResult rule(
            String idOrArn, NumberCapability capability, Map<String, ProtectStatus> updates) {
        Map<String, ProtectConfigurationCountryRuleSetInformation> wire = new TreeMap<>();
        updates.forEach((country, status) -> wire.put(
                country,
                ProtectConfigurationCountryRuleSetInformation.builder()
                        .protectStatus(status)
                        .build()));
        return sms.call(
                "UpdateProtectConfigurationCountryRuleSet",
                UpdateProtectConfigurationCountryRuleSetRequest.builder()
                        .protectConfigurationId(idOrArn)
                        .numberCapability(capability)
                        .countryRuleSetUpdates(wire)
                        .build(),
                UpdateProtectConfigurationCountryRuleSetResult.class);
    }

    PutProtectConfigurationRuleSetNumberOverrideResult override(
            String idOrArn,
            String number,
            ProtectConfigurationRuleOverrideAction action,
            @Nullable Instant expiration) {
        return sms.call(
                "PutProtectConfigurationRuleSetNumberOverride",
                PutProtectConfigurationRuleSetNumberOverrideRequest.builder()
                        .protectConfigurationId(idOrArn)
                        .destinationPhoneNumber(number)
                        .action(action)
                        .expirationTimestamp(expiration)
                        .build(),
                PutProtectConfigurationRuleSetNumberOverrideResult.class);
    }
}
