package dev.dialtone.chime.sip;

import dev.dialtone.chime.model.PhoneNumberAssociation;
import dev.dialtone.chime.model.PhoneNumberAssociationName;
import dev.dialtone.chime.model.PhoneNumberProductType;
import dev.dialtone.chime.model.StoredPhoneNumber;
import dev.dialtone.chime.model.voice.SipRuleTriggerType;
import dev.dialtone.chime.model.voice.StoredSipRule;
import dev.dialtone.chime.number.NumberAssociations;
import dev.dialtone.chime.number.PhoneNumberLifecycle;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.resource.Names;
import dev.dialtone.chime.resource.VoiceConnectors;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.state.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What makes a rule take a call: the number that is called, or the host of the SIP request. */
final class RuleTriggers {
    private final ResourceLookup<StoredPhoneNumber> numbers;
    private final PhoneNumberLifecycle lifecycle;
    private final VoiceConnectors connectors;

    RuleTriggers(
            ResourceLookup<StoredPhoneNumber> numbers, PhoneNumberLifecycle lifecycle, VoiceConnectors connectors) {
        this.numbers = numbers;
        this.lifecycle = lifecycle;
        this.connectors = connectors;
    }

    /** A trigger as it is kept, a number in E.164; refused is what the account has not. */
    String require(Scope scope, SipRuleTriggerType type, String value) {
        if (type.equals(SipRuleTriggerType.TO_PHONE_NUMBER)) {
            String e164 = Names.e164(value);
            if (numbers.use(scope, e164).filter(PhoneNumberLifecycle::isDialIn).isEmpty()) {
                throw ChimeErrors.badRequest("TriggerValue: " + Excerpt.of(value)
                        + " (expected: a phone number of the account with the product type "
                        + PhoneNumberProductType.SIP_MEDIA_APPLICATION_DIAL_IN + ")");
            }
            return e164;
        }
        if (!connectors.hasHost(scope, value)) {
            throw ChimeErrors.badRequest("TriggerValue: " + Excerpt.of(value)
                    + " (expected: the OutboundHostName of a voice connector of the account)");
        }
        return value;
    }

    /** Has a new rule's number show the rule. */
    void associate(Scope scope, StoredSipRule rule, Instant now) {
        if (rule.triggerType().equals(SipRuleTriggerType.TO_PHONE_NUMBER)) {
            numbers.find(scope, rule.triggerValue()).ifPresent(number -> {
                List<PhoneNumberAssociation> associations = new ArrayList<>(number.associations());
                associations.add(PhoneNumberAssociation.builder()
                        .name(PhoneNumberAssociationName.SIP_RULE_ID)
                        .value(rule.sipRuleId())
                        .associatedTimestamp(now)
                        .build());
                lifecycle.associate(scope, number, associations);
            });
        }
    }

    /** Frees the number of a rule that has gone. */
    void disassociate(Scope scope, StoredSipRule rule) {
        if (rule.triggerType().equals(SipRuleTriggerType.TO_PHONE_NUMBER)) {
            numbers.find(scope, rule.triggerValue())
                    .ifPresent(number -> lifecycle.associate(
                            scope,
                            number,
                            number.associations().stream()
                                    .filter(association -> !isOf(association, rule))
                                    .toList()));
        }
    }

    private static boolean isOf(PhoneNumberAssociation association, StoredSipRule rule) {
        return NumberAssociations.names(association, PhoneNumberAssociationName.SIP_RULE_ID, rule.sipRuleId());
    }
}
