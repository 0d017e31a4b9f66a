package dev.dialtone.chime.sip;

import dev.dialtone.chime.model.StoredPhoneNumber;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.chime.number.PhoneNumberLifecycle;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.chime.resource.VoiceConnectors;
import dev.dialtone.chime.tag.TagStores;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.resource.ResourceLookup;

/** Wires SIP media applications and SIP rules. */
public final class SipModule {
    private final SipMediaApplications applications;
    private final SipRules rules;

    /**
     * @param numbers what rules are triggered by
     * @param lifecycle associates numbers with rules
     * @param connectors whose host names rules are triggered by
     */
    public SipModule(
            SipStores stores,
            TagStores tags,
            ResourceLookup<StoredPhoneNumber> numbers,
            PhoneNumberLifecycle lifecycle,
            VoiceConnectors connectors) {
        Quotas quotas = ServiceQuotas.create();
        this.applications = new SipMediaApplications(stores, tags, quotas);
        this.rules =
                new SipRules(stores, new RuleTriggers(numbers, lifecycle, connectors), new RuleTargets(stores), quotas);
    }

    /** Binds the operations of this room. */
    public void bind(ChimeSDKTelephonyService.Builder service) {
        service.with(applications).with(rules);
    }
}
