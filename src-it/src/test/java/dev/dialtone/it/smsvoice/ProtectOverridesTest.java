package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ProtectConfigurationRuleOverrideAction;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ProtectConfigurationRuleSetNumberOverride;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ProtectConfigurationRuleSetNumberOverrideFilterItem;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ProtectConfigurationRuleSetNumberOverrideFilterName;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PutProtectConfigurationRuleSetNumberOverrideResponse;

@ExtendWith(DialtoneServer.class)
class ProtectOverridesTest {
    private static final String AMERICAN = "+12065550100";
    private static final String BRITISH = "+447700900123";

    private String id;

    @BeforeEach
    void haveAConfiguration(PinpointSmsVoiceV2Client sms) {
        id = sms.createProtectConfiguration(create -> {}).protectConfigurationId();
    }

    @Test
    @Evidence(value = MODEL, detail = "put, list, put again, delete")
    void livesFromPutToDeletion(PinpointSmsVoiceV2Client sms) {
        PutProtectConfigurationRuleSetNumberOverrideResponse put = put(sms, AMERICAN);
        put(sms, BRITISH);

        assertThat(put.protectConfigurationId()).isEqualTo(id);
        assertThat(put.protectConfigurationArn()).endsWith(":protect-configuration/" + id);
        assertThat(put.destinationPhoneNumber()).isEqualTo(AMERICAN);
        assertThat(put.isoCountryCode()).isEqualTo("US");
        assertThat(put.action()).isEqualTo(ProtectConfigurationRuleOverrideAction.BLOCK);
        assertThat(put.createdTimestamp()).isNotNull();
        assertThat(put.expirationTimestamp()).isNull();
        put(sms, AMERICAN);
        assertThat(sms
                        .listProtectConfigurationRuleSetNumberOverridesPaginator(
                                list -> list.protectConfigurationId(id).maxResults(1))
                        .ruleSetNumberOverrides()
                        .stream()
                        .map(ProtectConfigurationRuleSetNumberOverride::destinationPhoneNumber))
                .containsExactly(AMERICAN, BRITISH);
        assertThat(delete(sms, id, "12065550100")).isEqualTo(AMERICAN);
        Errors.notFound(() -> delete(sms, id, AMERICAN), "phone-number", AMERICAN);
        assertThat(filtered(sms, ProtectConfigurationRuleSetNumberOverrideFilterName.ACTION, "BLOCK"))
                .containsExactly(BRITISH);
    }

    @Test
    @Evidence(value = MODEL, detail = "an expired override is no more")
    void expires(PinpointSmsVoiceV2Client sms, Dialtone dialtone) {
        Instant expiry = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
        PutProtectConfigurationRuleSetNumberOverrideResponse put =
                sms.putProtectConfigurationRuleSetNumberOverride(override -> override.protectConfigurationId(id)
                        .destinationPhoneNumber(AMERICAN)
                        .action(ProtectConfigurationRuleOverrideAction.ALLOW)
                        .expirationTimestamp(expiry));
        assertThat(put.action()).isEqualTo(ProtectConfigurationRuleOverrideAction.ALLOW);
        assertThat(put.expirationTimestamp()).isEqualTo(expiry);
        assertThat(filtered(
                        sms, ProtectConfigurationRuleSetNumberOverrideFilterName.EXPIRES_AFTER, "2020-01-01T00:00:00Z"))
                .containsExactly(AMERICAN);

        dialtone.clock().advance(Duration.ofHours(1));

        assertThat(filtered(sms, ProtectConfigurationRuleSetNumberOverrideFilterName.ISO_COUNTRY_CODE, "US"))
                .isEmpty();
    }

    @Test
    @Evidence(value = GUESS, detail = "the model has the rules; reasons, types and fields are inferred")
    void refusesWhatDoesNotFit(PinpointSmsVoiceV2Client sms) {
        Errors.notFound(
                () -> sms.putProtectConfigurationRuleSetNumberOverride(put -> put.protectConfigurationId("protect-0")
                        .destinationPhoneNumber(AMERICAN)
                        .action(ProtectConfigurationRuleOverrideAction.ALLOW)),
                "protect-configuration",
                "protect-0");
        Errors.notFound(
                () -> sms.listProtectConfigurationRuleSetNumberOverrides(
                        list -> list.protectConfigurationId("protect-0")),
                "protect-configuration",
                "protect-0");
        Errors.notFound(() -> delete(sms, "protect-0", AMERICAN), "protect-configuration", "protect-0");
        Errors.invalid(() -> put(sms, "+1"), "INVALID_PARAMETER", "destinationPhoneNumber");
        Errors.invalid(() -> put(sms, "+10"), "CANNOT_PARSE", "destinationPhoneNumber");
        Errors.invalid(
                () -> sms.putProtectConfigurationRuleSetNumberOverride(put -> put.protectConfigurationId(id)
                        .destinationPhoneNumber(AMERICAN)
                        .action(ProtectConfigurationRuleOverrideAction.ALLOW)
                        .expirationTimestamp(Instant.EPOCH)),
                "INVALID_PARAMETER",
                "expirationTimestamp");
        Errors.invalid(
                () -> filtered(sms, ProtectConfigurationRuleSetNumberOverrideFilterName.CREATED_AFTER, "yesterday"),
                "INVALID_FILTER_VALUES",
                "filters.1.member.values.1.member");
        Errors.invalid(
                () -> sms.listProtectConfigurationRuleSetNumberOverrides(
                        list -> list.protectConfigurationId(id).nextToken("nonsense")),
                "INVALID_NEXT_TOKEN",
                "nextToken");
    }

    private PutProtectConfigurationRuleSetNumberOverrideResponse put(PinpointSmsVoiceV2Client sms, String number) {
        return sms.putProtectConfigurationRuleSetNumberOverride(put -> put.protectConfigurationId(id)
                .destinationPhoneNumber(number)
                .action(ProtectConfigurationRuleOverrideAction.BLOCK));
    }

    private static String delete(PinpointSmsVoiceV2Client sms, String configuration, String number) {
        return sms.deleteProtectConfigurationRuleSetNumberOverride(
                        delete -> delete.protectConfigurationId(configuration).destinationPhoneNumber(number))
                .destinationPhoneNumber();
    }

    private List<String> filtered(
            PinpointSmsVoiceV2Client sms, ProtectConfigurationRuleSetNumberOverrideFilterName name, String... values) {
        return sms
                .listProtectConfigurationRuleSetNumberOverrides(list -> list.protectConfigurationId(id)
                        .filters(ProtectConfigurationRuleSetNumberOverrideFilterItem.builder()
                                .name(name)
                                .values(values)
                                .build()))
                .ruleSetNumberOverrides()
                .stream()
                .map(ProtectConfigurationRuleSetNumberOverride::destinationPhoneNumber)
                .toList();
    }
}
