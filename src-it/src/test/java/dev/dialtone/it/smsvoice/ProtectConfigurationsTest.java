package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.CreateProtectConfigurationResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberCapability;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ProtectConfigurationCountryRuleSetInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ProtectConfigurationFilter;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ProtectConfigurationFilterName;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ProtectConfigurationInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ProtectStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.Tag;

@ExtendWith(DialtoneServer.class)
class ProtectConfigurationsTest {
    @Test
    @Evidence(value = AWS_DOCS, detail = "create, describe, update, delete")
    void livesFromCreationToDeletion(PinpointSmsVoiceV2Client sms, Dialtone dialtone) {
        Tag tag = Tag.builder().key("Name").value("Shop").build();
        CreateProtectConfigurationResponse created = sms.createProtectConfiguration(create -> create.tags(tag));
        String id = created.protectConfigurationId();
        String arn = created.protectConfigurationArn();

        assertThat(arn)
                .isEqualTo("arn:aws:sms-voice:us-east-1:" + dialtone.accountId() + ":protect-configuration/" + id);
        assertThat(created.accountDefault()).isFalse();
        assertThat(created.deletionProtectionEnabled()).isFalse();
        assertThat(created.createdTimestamp()).isNotNull();
        assertThat(created.tags()).containsExactly(tag);
        assertThat(sms.listTagsForResource(tags -> tags.resourceArn(arn)).tags())
                .containsExactly(tag);
        String other = create(sms);
        assertThat(sms
                        .describeProtectConfigurationsPaginator(describe -> describe.maxResults(1))
                        .protectConfigurations()
                        .stream()
                        .map(ProtectConfigurationInformation::protectConfigurationId))
                .containsExactly(id, other);
        assertThat(sms.updateProtectConfiguration(
                                update -> update.protectConfigurationId(arn).deletionProtectionEnabled(true))
                        .deletionProtectionEnabled())
                .isTrue();
        assertThat(filtered(sms, ProtectConfigurationFilterName.DELETION_PROTECTION_ENABLED, "true"))
                .containsExactly(id);
        Errors.conflict(() -> delete(sms, id), "DELETION_PROTECTION_ENABLED", "protect-configuration", id);
        sms.updateProtectConfiguration(
                update -> update.protectConfigurationId(id).deletionProtectionEnabled(false));
        assertThat(sms.deleteProtectConfiguration(delete -> delete.protectConfigurationId(arn))
                        .protectConfigurationId())
                .isEqualTo(id);
        Errors.notFound(() -> delete(sms, id), "protect-configuration", id);
        Errors.notFound(
                () -> sms.describeProtectConfigurations(describe -> describe.protectConfigurationIds(other, arn)),
                "protect-configuration",
                id);
        Errors.notFound(
                () -> sms.updateProtectConfiguration(update -> update.protectConfigurationId(id)),
                "protect-configuration",
                id);
    }

    @Test
    @Evidence(value = MODEL, detail = "one default in a region; what the error of none says is inferred")
    void isTheAccountsDefault(PinpointSmsVoiceV2Client sms) {
        String id = create(sms);
        String other = create(sms);
        Errors.noneFound(() -> sms.deleteAccountDefaultProtectConfiguration(delete -> {}), "protect-configuration");
        Errors.notFound(
                () -> sms.setAccountDefaultProtectConfiguration(set -> set.protectConfigurationId("protect-0")),
                "protect-configuration",
                "protect-0");

        sms.setAccountDefaultProtectConfiguration(set -> set.protectConfigurationId(other));
        assertThat(sms.setAccountDefaultProtectConfiguration(set -> set.protectConfigurationId(id))
                        .defaultProtectConfigurationId())
                .isEqualTo(id);

        assertThat(filtered(sms, ProtectConfigurationFilterName.ACCOUNT_DEFAULT, "true"))
                .containsExactly(id);
        Errors.conflict(() -> delete(sms, id), "PROTECT_CONFIGURATION_IS_ACCOUNT_DEFAULT", "protect-configuration", id);
        assertThat(sms.deleteAccountDefaultProtectConfiguration(delete -> {}).defaultProtectConfigurationArn())
                .endsWith(":protect-configuration/" + id);
        delete(sms, id);
    }

    @Test
    @Evidence(value = MODEL, detail = "every country is listed; an update changes those it names")
    void rulesCountries(PinpointSmsVoiceV2Client sms) {
        String id = create(sms);

        Map<String, ProtectConfigurationCountryRuleSetInformation> updated =
                sms.updateProtectConfigurationCountryRuleSet(update -> update.protectConfigurationId(id)
                                .numberCapability(NumberCapability.SMS)
                                .countryRuleSetUpdates(Map.of("US", rule(ProtectStatus.BLOCK))))
                        .countryRuleSet();

        assertThat(updated)
                .hasSizeBetween(200, 300)
                .containsEntry("US", rule(ProtectStatus.BLOCK))
                .containsEntry("CA", rule(ProtectStatus.ALLOW));
        assertThat(ruleSet(sms, id, NumberCapability.SMS)).isEqualTo(updated);
        sms.updateProtectConfigurationCountryRuleSet(update -> update.protectConfigurationId(id)
                .numberCapability(NumberCapability.SMS)
                .countryRuleSetUpdates(Map.of("GB", rule(ProtectStatus.MONITOR))));
        assertThat(ruleSet(sms, id, NumberCapability.SMS))
                .containsEntry("GB", rule(ProtectStatus.MONITOR))
                .containsEntry("US", rule(ProtectStatus.BLOCK));
        assertThat(ruleSet(sms, id, NumberCapability.VOICE)).containsEntry("US", rule(ProtectStatus.ALLOW));
        Errors.notFound(() -> ruleSet(sms, "protect-0", NumberCapability.MMS), "protect-configuration", "protect-0");
        Errors.notFound(
                () -> sms.updateProtectConfigurationCountryRuleSet(update -> update.protectConfigurationId("protect-0")
                        .numberCapability(NumberCapability.SMS)
                        .countryRuleSetUpdates(Map.of("US", rule(ProtectStatus.BLOCK)))),
                "protect-configuration",
                "protect-0");
        Errors.invalid(
                () -> sms.updateProtectConfigurationCountryRuleSet(update -> update.protectConfigurationId(id)
                        .numberCapability(NumberCapability.SMS)
                        .countryRuleSetUpdates(Map.of("QQ", rule(ProtectStatus.BLOCK)))),
                "INVALID_PARAMETER",
                "countryRuleSetUpdates.QQ");
    }

    @Test
    @Evidence(value = MODEL, detail = "a set has one configuration at most")
    void isAssociatedWithConfigurationSets(PinpointSmsVoiceV2Client sms, Dialtone dialtone) {
        String id = create(sms);
        String other = create(sms);
        String set = configurationSet(sms, "Shop");
        sms.associateProtectConfiguration(
                associate -> associate.protectConfigurationId(other).configurationSetName(set));

        assertThat(sms.associateProtectConfiguration(associate ->
                                associate.protectConfigurationId(id).configurationSetName(set))
                        .configurationSetArn())
                .isEqualTo("arn:aws:sms-voice:us-east-1:" + dialtone.accountId() + ":configuration-set/Shop");

        Errors.notFound(
                () -> sms.associateProtectConfiguration(
                        associate -> associate.protectConfigurationId(id).configurationSetName("No")),
                "configuration-set",
                "No");
        Errors.notFound(
                () -> sms.disassociateProtectConfiguration(
                        leave -> leave.protectConfigurationId(id).configurationSetName("No")),
                "configuration-set",
                "No");
        Errors.conflict(
                () -> sms.disassociateProtectConfiguration(
                        leave -> leave.protectConfigurationId(other).configurationSetName(set)),
                "PROTECT_CONFIGURATION_NOT_ASSOCIATED_WITH_CONFIGURATION_SET",
                "protect-configuration",
                other);
        Errors.conflict(
                () -> delete(sms, id),
                "PROTECT_CONFIGURATION_ASSOCIATED_WITH_CONFIGURATION_SET",
                "protect-configuration",
                id);
        assertThat(sms.disassociateProtectConfiguration(
                                leave -> leave.protectConfigurationId(id).configurationSetName(set))
                        .configurationSetName())
                .isEqualTo("Shop");
        delete(sms, id);
    }

    @Test
    @Evidence(value = GUESS, detail = "the model has the rules; reasons and fields are inferred")
    void refusesWhatDoesNotFit(PinpointSmsVoiceV2Client sms, Dialtone dialtone) {
        String id = create(sms);
        Errors.invalid(
                () -> delete(sms, "arn:aws:sms-voice:us-east-1:" + dialtone.accountId() + ":pool/pool-0"),
                "INVALID_ARN",
                "protectConfigurationId");
        Errors.notFound(
                () -> delete(sms, "arn:aws:sms-voice:us-east-1:000000000000:protect-configuration/" + id),
                "protect-configuration",
                id);
        Errors.invalid(
                () -> filtered(sms, ProtectConfigurationFilterName.ACCOUNT_DEFAULT, "yes"),
                "INVALID_FILTER_VALUES",
                "filters.1.member.values.1.member");
        Errors.invalid(
                () -> sms.describeProtectConfigurations(describe -> describe.nextToken("nonsense")),
                "INVALID_NEXT_TOKEN",
                "nextToken");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "25 configurations; a client token answers twice the same")
    void refusesTheTwentySixthConfiguration(PinpointSmsVoiceV2Client sms, Dialtone dialtone) {
        dialtone.account().quotas(QuotaLevel.AWS);
        String first = sms.createProtectConfiguration(create -> create.clientToken("token"))
                .protectConfigurationId();
        assertThat(sms.createProtectConfiguration(create -> create.clientToken("token"))
                        .protectConfigurationId())
                .isEqualTo(first);
        for (int i = 1; i < 25; i++) {
            create(sms);
        }

        Errors.quotaExceeded(() -> create(sms), "PROTECT_CONFIGURATIONS_PER_ACCOUNT");
    }

    /** The name of a new configuration set. */
    private static String configurationSet(PinpointSmsVoiceV2Client sms, String name) {
        return sms.createConfigurationSet(create -> create.configurationSetName(name))
                .configurationSetName();
    }

    private static String create(PinpointSmsVoiceV2Client sms) {
        return sms.createProtectConfiguration(create -> {}).protectConfigurationId();
    }

    private static void delete(PinpointSmsVoiceV2Client sms, String idOrArn) {
        sms.deleteProtectConfiguration(delete -> delete.protectConfigurationId(idOrArn));
    }

    private static Map<String, ProtectConfigurationCountryRuleSetInformation> ruleSet(
            PinpointSmsVoiceV2Client sms, String id, NumberCapability capability) {
        return sms.getProtectConfigurationCountryRuleSet(
                        get -> get.protectConfigurationId(id).numberCapability(capability))
                .countryRuleSet();
    }

    private static List<String> filtered(
            PinpointSmsVoiceV2Client sms, ProtectConfigurationFilterName name, String... values) {
        return sms
                .describeProtectConfigurations(describe -> describe.filters(ProtectConfigurationFilter.builder()
                        .name(name)
                        .values(values)
                        .build()))
                .protectConfigurations()
                .stream()
                .map(ProtectConfigurationInformation::protectConfigurationId)
                .toList();
    }

    private static ProtectConfigurationCountryRuleSetInformation rule(ProtectStatus status) {
        return ProtectConfigurationCountryRuleSetInformation.builder()
                .protectStatus(status)
                .build();
    }
}
