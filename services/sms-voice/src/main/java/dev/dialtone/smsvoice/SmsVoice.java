package dev.dialtone.smsvoice;

import dev.dialtone.core.dispatch.ServiceErrors;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.messages.Inbox;
import dev.dialtone.core.numbers.Inventory;
import dev.dialtone.core.registrations.RegistrationReviewer;
import dev.dialtone.core.state.Changes;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import java.util.List;

/** Pinpoint SMS and Voice v2: contract, behaviour and errors, for the server to wire. */
public final class SmsVoice {
    private final ServiceModel model;
    private final RegistrationReviewer reviewer;

    private SmsVoice(ServiceModel model, RegistrationReviewer reviewer) {
        this.model = model;
        this.reviewer = reviewer;
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

        RegistrationForms forms = new RegistrationForms();
        RegistrationRecords records = new RegistrationRecords(stores);
        RegistrationTies ties = new RegistrationTies(records, forms, quotas);
        RegisteredNumbers registeredNumbers = new RegisteredNumbers(stores, ties);
        RegisteredSenderIds registeredSenderIds = new RegisteredSenderIds(stores, ties, forms);
        RegisteredRcsAgents registeredAgents = new RegisteredRcsAgents(stores, ties, new RcsLaunches(stores));
        List<Registrable> registrable =
                List.of(registeredNumbers, registeredSenderIds, registeredAgents, new RegisteredRegistrations(records));
        RegistrationReviews reviews = new RegistrationReviews(records, registrable, changes);
        Registrations registrations = new Registrations(stores, ties, forms, registrable, tags, quotas);
        RegistrationAttachments attachments = new RegistrationAttachments(stores, records, tags, quotas, changes);

        ConfigurationSets configurationSets = new ConfigurationSets(stores, tags, quotas);
        ProtectRules protectRules = new ProtectRules(stores);
        ProtectConfigurations protectConfigurations =
                new ProtectConfigurations(stores, protectRules, configurationSets, tags, quotas);
        KeywordSets keywords = new KeywordSets(stores);
        OriginationIdentities identities = new OriginationIdentities(stores);
        PooledNumbers pooled = new PooledNumbers(stores, changes);
        PoolMembers poolMembers =
                new PoolMembers(stores, identities, pooled, new PooledAgents(stores), keywords, quotas);
        PhoneNumbers phoneNumbers = new PhoneNumbers(
                stores,
                inventory,
                optOutLists,
                registeredNumbers,
                pooled,
                poolMembers,
                keywords,
                tags,
                quotas,
                changes);
        Pools pools = new Pools(stores, poolMembers, optOutLists, keywords, tags, quotas, changes);
        SenderIds senderIds = new SenderIds(stores, tags, quotas, poolMembers, registeredSenderIds);
        RcsAgents rcsAgents = new RcsAgents(stores, registeredAgents, optOutLists, keywords, tags, quotas);
        NotifyTemplates notifyTemplates = new NotifyTemplates();
        NotifyConfigurations notifyConfigurations =
                new NotifyConfigurations(stores, notifyTemplates, protectConfigurations, pools, tags, quotas);
        VerifiedDestinationNumbers verifiedDestinationNumbers = new VerifiedDestinationNumbers(
                stores, rcsAgents, configurationSets, new VerificationOrigins(stores, inventory), inbox, tags, quotas);
        Resources resources = new Resources(List.of(
                phoneNumbers,
                optOutLists,
                configurationSets,
                registrations,
                attachments,
                protectConfigurations,
                rcsAgents,
                verifiedDestinationNumbers,
                pools,
                senderIds,
                notifyConfigurations));
        ServiceModel model = PinpointSMSVoiceV2.builder()
                .with(phoneNumbers)
                .with(new AvailablePhoneNumbers(inventory, records))
                .with(optOutLists)
                .with(new OptedOutNumbers(stores, optOutLists, inventory))
                .with(configurationSets)
                .with(new EventDestinations(configurationSets, quotas))
                .with(new RegistrationDefinitions(forms))
                .with(registrations)
                .with(new RegistrationVersions(ties, forms, reviews, quotas))
                .with(new RegistrationFieldValues(records, forms, attachments))
                .with(attachments)
                .with(new RegistrationAssociations(ties, registrable))
                .with(protectConfigurations)
                .with(new ProtectRuleSets(stores, protectConfigurations))
                .with(new ProtectOverrides(stores, protectConfigurations, changes))
                .with(verifiedDestinationNumbers)
                .with(rcsAgents)
                .with(notifyConfigurations)
                .with(notifyTemplates)
                .with(new ResourcePolicies(stores, resources))
                .with(new AccountAttributes(stores, protectRules, quotas))
                .with(new SpendLimits(stores))
                .with(new CarrierLookups())
                .with(pools)
                .with(senderIds)
                .with(new Keywords(stores, identities, poolMembers, keywords, quotas))
                .with(new Tagging(tags, resources))
                .build();
        return new SmsVoice(model, reviews);
    }

    /** The contract, bound to behaviour. */
    public ServiceModel model() {
        return model;
    }

    /** Decides about registrations, for the control API. */
    public RegistrationReviewer registrationReviewer() {
        return reviewer;
    }

    /** How the service words failures. */
    public ServiceErrors errors() {
        return new Findings();
    }
}
