package dev.dialtone.smsvoice;

import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.smsvoice.configuration.AccountAttributes;
import dev.dialtone.smsvoice.configuration.ConfigurationSets;
import dev.dialtone.smsvoice.configuration.EventDestinations;
import dev.dialtone.smsvoice.configuration.ProtectConfigurations;
import dev.dialtone.smsvoice.configuration.ProtectOverrides;
import dev.dialtone.smsvoice.configuration.ProtectRuleSets;
import dev.dialtone.smsvoice.configuration.ProtectRules;
import dev.dialtone.smsvoice.configuration.SpendLimits;
import dev.dialtone.smsvoice.configuration.Spending;
import dev.dialtone.smsvoice.delivery.Deliveries;
import dev.dialtone.smsvoice.delivery.EventRouting;
import dev.dialtone.smsvoice.delivery.HandsetReplies;
import dev.dialtone.smsvoice.delivery.Inbound;
import dev.dialtone.smsvoice.delivery.InboundKeywords;
import dev.dialtone.smsvoice.delivery.MessageFeedback;
import dev.dialtone.smsvoice.delivery.Receivers;
import dev.dialtone.smsvoice.delivery.StickySenders;
import dev.dialtone.smsvoice.message.CarrierLookups;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import dev.dialtone.smsvoice.notify.NotifyConfigurations;
import dev.dialtone.smsvoice.notify.NotifyLimits;
import dev.dialtone.smsvoice.notify.NotifyMessages;
import dev.dialtone.smsvoice.notify.NotifyTemplates;
import dev.dialtone.smsvoice.optout.OptOuts;
import dev.dialtone.smsvoice.optout.OptedOutNumbers;
import dev.dialtone.smsvoice.origination.AvailablePhoneNumbers;
import dev.dialtone.smsvoice.origination.Keywords;
import dev.dialtone.smsvoice.origination.Pools;
import dev.dialtone.smsvoice.origination.RegisteredSenderIds;
import dev.dialtone.smsvoice.origination.SenderIds;
import dev.dialtone.smsvoice.rcs.RcsAgents;
import dev.dialtone.smsvoice.rcs.RcsLaunches;
import dev.dialtone.smsvoice.rcs.RcsReach;
import dev.dialtone.smsvoice.rcs.RegisteredRcsAgents;
import dev.dialtone.smsvoice.registration.RegisteredRegistrations;
import dev.dialtone.smsvoice.registration.Registrable;
import dev.dialtone.smsvoice.registration.RegistrationAssociations;
import dev.dialtone.smsvoice.registration.RegistrationAttachments;
import dev.dialtone.smsvoice.registration.RegistrationDefinitions;
import dev.dialtone.smsvoice.registration.RegistrationFieldValues;
import dev.dialtone.smsvoice.registration.RegistrationReviews;
import dev.dialtone.smsvoice.registration.RegistrationVersions;
import dev.dialtone.smsvoice.registration.Registrations;
import dev.dialtone.smsvoice.resource.Quotas;
import dev.dialtone.smsvoice.resource.ResourcePolicies;
import dev.dialtone.smsvoice.resource.Resources;
import dev.dialtone.smsvoice.resource.Stores;
import dev.dialtone.smsvoice.resource.Tagging;
import dev.dialtone.smsvoice.resource.Tags;
import dev.dialtone.smsvoice.sending.CallSandbox;
import dev.dialtone.smsvoice.sending.DailyCounts;
import dev.dialtone.smsvoice.sending.MediaMessages;
import dev.dialtone.smsvoice.sending.RcsFallbacks;
import dev.dialtone.smsvoice.sending.RcsMessages;
import dev.dialtone.smsvoice.sending.Senders;
import dev.dialtone.smsvoice.sending.Sending;
import dev.dialtone.smsvoice.sending.TextMessages;
import dev.dialtone.smsvoice.sending.VerificationMessages;
import dev.dialtone.smsvoice.sending.VerifiedDestinationNumbers;
import dev.dialtone.smsvoice.sending.VoiceMessages;
import dev.dialtone.telephony.messages.InboundMessages;
import dev.dialtone.telephony.messages.MessageOutcomes;
import dev.dialtone.telephony.registrations.RegistrationReviewer;
import java.util.List;

/** All that is made when one of its operations is first called. */
final class SecondStage {
    private final ServiceModel model;
    private final RegistrationReviews reviews;
    private final Deliveries deliveries;
    private final Inbound inbound;

    SecondStage(FirstStage first) {
        Stores stores = first.stores;
        Tags tags = first.tags;
        Quotas quotas = first.quotas;

        RegisteredSenderIds registeredSenderIds = new RegisteredSenderIds(stores, first.ties, first.forms);
        RegisteredRcsAgents registeredAgents =
                new RegisteredRcsAgents(stores, first.ties, first.forms, new RcsLaunches(stores));
        List<Registrable> registrable = List.of(
                first.registeredNumbers,
                registeredSenderIds,
                registeredAgents,
                new RegisteredRegistrations(first.records));
        reviews = new RegistrationReviews(first.records, registrable, first.changeHandlers);
        Registrations registrations = new Registrations(stores, first.ties, first.forms, registrable, tags, quotas);
        RegistrationAttachments attachments =
                new RegistrationAttachments(stores, first.records, tags, quotas, first.changeHandlers);

        ConfigurationSets configurationSets = new ConfigurationSets(stores, tags, quotas);
        ProtectRules protectRules = new ProtectRules(stores);
        ProtectConfigurations protectConfigurations =
                new ProtectConfigurations(stores, protectRules, configurationSets, tags, quotas);
        Pools pools = new Pools(
                stores, first.poolMembers, first.optOutLists, first.keywords, tags, quotas, first.changeHandlers);
        SenderIds senderIds = new SenderIds(stores, tags, quotas, first.poolMembers, registeredSenderIds);
        RcsAgents rcsAgents = new RcsAgents(stores, registeredAgents, first.optOutLists, first.keywords, tags, quotas);
        NotifyTemplates notifyTemplates = new NotifyTemplates();
        NotifyConfigurations notifyConfigurations =
                new NotifyConfigurations(stores, notifyTemplates, protectConfigurations, pools, tags, quotas);
        SpendLimits spendLimits = new SpendLimits(stores);
        Spending spending = new Spending(stores, spendLimits);
        StickySenders sticky = new StickySenders();
        EventRouting routing = new EventRouting(stores, first.events);
        OptOuts optOuts = new OptOuts(stores);
        deliveries = new Deliveries(first.inbox, routing, spending, sticky, first.changeHandlers);
        inbound = new Inbound(
                new Receivers(stores, first.inventory),
                new InboundKeywords(first.poolMembers, first.keywords),
                optOuts,
                deliveries,
                routing,
                first.inbox);
        new HandsetReplies(deliveries, inbound).register(first.changeHandlers);
        RcsReach rcsReach = new RcsReach(stores);
        Senders senders = new Senders(stores, first.identities, first.poolMembers, rcsReach, sticky);
        Sending sending = new Sending(
                stores,
                configurationSets,
                protectConfigurations,
                protectRules,
                optOuts,
                senders,
                rcsReach,
                spending,
                deliveries);
        RcsFallbacks rcsFallbacks = new RcsFallbacks(stores, senders, sending, deliveries, first.changeHandlers);
        DailyCounts counts = new DailyCounts(stores, first.changeHandlers);
        VerifiedDestinationNumbers verifiedDestinationNumbers =
                new VerifiedDestinationNumbers(stores, rcsAgents, new VerificationMessages(sending), tags, quotas);
        Resources resources = new Resources(List.of(
                first.phoneNumbers,
                first.optOutLists,
                configurationSets,
                registrations,
                attachments,
                protectConfigurations,
                rcsAgents,
                verifiedDestinationNumbers,
                pools,
                senderIds,
                notifyConfigurations));
        model = PinpointSMSVoiceV2.builder()
                .with(new AvailablePhoneNumbers(first.inventory, first.records))
                .with(first.optOutLists)
                .with(new OptedOutNumbers(stores, optOuts, first.optOutLists, first.inventory))
                .with(configurationSets)
                .with(new EventDestinations(configurationSets, quotas))
                .with(new RegistrationDefinitions(first.forms))
                .with(registrations)
                .with(new RegistrationVersions(first.ties, first.forms, reviews, quotas))
                .with(new RegistrationFieldValues(first.records, first.forms, attachments))
                .with(attachments)
                .with(new RegistrationAssociations(first.ties, registrable))
                .with(protectConfigurations)
                .with(new ProtectRuleSets(stores, protectConfigurations))
                .with(new ProtectOverrides(stores, protectConfigurations, first.changeHandlers))
                .with(verifiedDestinationNumbers)
                .with(rcsAgents)
                .with(notifyConfigurations)
                .with(notifyTemplates)
                .with(new ResourcePolicies(stores, resources))
                .with(new AccountAttributes(stores, protectRules, quotas))
                .with(spendLimits)
                .with(new CarrierLookups())
                .with(pools)
                .with(senderIds)
                .with(new Keywords(stores, first.identities, first.poolMembers, first.keywords, quotas))
                .with(new TextMessages(sending))
                .with(new MediaMessages(sending))
                .with(new VoiceMessages(sending, new CallSandbox(counts, quotas)))
                .with(new NotifyMessages(
                        stores, notifyConfigurations, notifyTemplates, new NotifyLimits(counts, quotas), sending))
                .with(new RcsMessages(sending, rcsFallbacks))
                .with(new MessageFeedback(deliveries, first.changeHandlers))
                .with(new Tagging(tags, resources))
                .build();
    }

    /** The contract, bound to all behaviour but that of phone numbers. */
    ServiceModel model() {
        return model;
    }

    /** Decides about registrations. */
    RegistrationReviewer reviewer() {
        return reviews;
    }

    /** Takes what handsets write. */
    InboundMessages inbound() {
        return inbound;
    }

    /** Decides what becomes of messages. */
    MessageOutcomes outcomes() {
        return deliveries;
    }
}
