package dev.dialtone.smsvoice;

import dev.dialtone.core.dispatch.ServiceErrors;
import dev.dialtone.core.dispatch.ServiceModel;
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
     */
    public static SmsVoice create(Changes changes, Inventory inventory) {
        return create(changes, inventory, new Stores());
    }

    static SmsVoice create(Changes changes, Inventory inventory, Stores stores) {
        Quotas quotas = new Quotas();
        Tags tags = new Tags(stores, quotas);
        OptOutLists optOutLists = new OptOutLists(stores, tags, quotas);
        RegistrationForms forms = new RegistrationForms();
        RegistrationRecords records = new RegistrationRecords(stores);
        RegistrationTies ties = new RegistrationTies(records, forms, quotas);
        RegisteredNumbers registeredNumbers = new RegisteredNumbers(stores, ties);
        // Sender IDs and RCS agents join the list once Dialtone has them.
        List<Registrable> registrable = List.of(registeredNumbers, new RegisteredRegistrations(records));
        RegistrationReviews reviews = new RegistrationReviews(records, registrable, changes);
        Registrations registrations = new Registrations(stores, ties, forms, registrable, tags, quotas);
        RegistrationAttachments attachments = new RegistrationAttachments(stores, records, tags, quotas, changes);
        PhoneNumbers phoneNumbers =
                new PhoneNumbers(stores, inventory, optOutLists, registeredNumbers, tags, quotas, changes);
        ServiceModel model = PinpointSMSVoiceV2.builder()
                .with(phoneNumbers)
                .with(optOutLists)
                .with(new RegistrationDefinitions(forms))
                .with(registrations)
                .with(new RegistrationVersions(ties, forms, reviews, quotas))
                .with(new RegistrationFieldValues(records, forms, attachments))
                .with(attachments)
                .with(new RegistrationAssociations(ties, registrable))
                .with(new Tagging(tags, List.of(phoneNumbers, optOutLists, registrations, attachments)))
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
