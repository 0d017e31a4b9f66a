package dev.dialtone.smsvoice;

import dev.dialtone.core.dispatch.ServiceErrors;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.messages.Inbox;
import dev.dialtone.core.numbers.Inventory;
import dev.dialtone.core.state.Changes;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import java.util.List;

/** Pinpoint SMS and Voice v2: contract, behaviour and errors, for the server to wire. */
public final class SmsVoice {
    private final ServiceModel model;

    private SmsVoice(ServiceModel model) {
        this.model = model;
    }

    /**
     * Puts the service together.
     *
     * @param changes gets what happens when a wait of this service ends
     * @param inventory the numbers that can be requested
     * @param inbox gets what is sent
     */
    public static SmsVoice create(Changes changes, Inventory inventory, Inbox inbox) {
        return create(changes, inventory, inbox, new Stores());
    }

    static SmsVoice create(Changes changes, Inventory inventory, Inbox inbox, Stores stores) {
        Quotas quotas = new Quotas();
        Tags tags = new Tags(stores, quotas);
        OptOutLists optOutLists = new OptOutLists(stores, tags, quotas);
        PhoneNumbers phoneNumbers = new PhoneNumbers(stores, inventory, optOutLists, tags, quotas, changes);
        ConfigurationSets configurationSets = new ConfigurationSets(stores, tags, quotas);
        ProtectRules protectRules = new ProtectRules(stores);
        ProtectConfigurations protectConfigurations =
                new ProtectConfigurations(stores, protectRules, configurationSets, tags, quotas);
        RcsAgents rcsAgents = new RcsAgents(stores, optOutLists, tags, quotas);
        VerifiedDestinationNumbers verifiedDestinationNumbers = new VerifiedDestinationNumbers(
                stores, rcsAgents, configurationSets, new VerificationOrigins(stores, inventory), inbox, tags, quotas);
        Resources resources = new Resources(List.of(
                phoneNumbers,
                optOutLists,
                configurationSets,
                protectConfigurations,
                rcsAgents,
                verifiedDestinationNumbers));
        return new SmsVoice(PinpointSMSVoiceV2.builder()
                .with(phoneNumbers)
                .with(new AvailablePhoneNumbers(inventory))
                .with(optOutLists)
                .with(new OptedOutNumbers(stores, optOutLists, inventory))
                .with(configurationSets)
                .with(new EventDestinations(configurationSets, quotas))
                .with(protectConfigurations)
                .with(new ProtectRuleSets(stores, protectConfigurations))
                .with(new ProtectOverrides(stores, protectConfigurations, changes))
                .with(verifiedDestinationNumbers)
                .with(rcsAgents)
                .with(new ResourcePolicies(stores, resources))
                .with(new AccountAttributes(stores, protectRules, quotas))
                .with(new SpendLimits(stores))
                .with(new CarrierLookups())
                .with(new Tagging(tags, resources))
                .build());
    }

    /** The contract, bound to behaviour. */
    public ServiceModel model() {
        return model;
    }

    /** How the service words failures. */
    public ServiceErrors errors() {
        return new Findings();
    }
}
