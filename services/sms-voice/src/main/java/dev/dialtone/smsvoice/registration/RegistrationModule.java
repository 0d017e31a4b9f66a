package dev.dialtone.smsvoice.registration;

import dev.dialtone.core.dispatch.Lazy;
import dev.dialtone.core.events.Events;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import dev.dialtone.smsvoice.resource.ResourceKit;
import dev.dialtone.telephony.registrations.RegistrationListing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Wires registrations, their versions, field values, attachments and associations, and their review. */
public final class RegistrationModule {
    private final ResourceKit kit;
    private final RegistrationStores stores;
    private final RegistrationForms forms = new RegistrationForms();
    private final RegistrationRecords records;
    private final RegistrationAssociationRules associationRules;
    private final Lazy<List<Registrable>> registrable;
    private final Lazy<RegistrationReviews> reviews;
    private final Lazy<RegistrationAttachments> attachments;

    /**
     * Makes what the room shows to others.
     *
     * @param registrable what registrations are associated with besides registrations; asked for when one is reviewed
     * @param follower hears of all of them
     * @param events gets what becomes of them
     */
    public RegistrationModule(
            ResourceKit kit,
            RegistrationStores stores,
            Supplier<List<Registrable>> registrable,
            RegistrationFollower follower,
            Events events) {
        this.kit = kit;
        this.stores = stores;
        this.records = new RegistrationRecords(stores, new RegistrationEvents(events));
        this.associationRules = new RegistrationAssociationRules(records, forms, kit.quotas());
        this.registrable = new Lazy<>(() -> {
            List<Registrable> all = new ArrayList<>(registrable.get());
            all.add(new ParentRegistrationAssociation(records));
            return List.copyOf(all);
        });
        this.reviews = new Lazy<>(() -> new RegistrationReviews(records, forms, this.registrable.get(), follower));
        this.attachments = new Lazy<>(() -> new RegistrationAttachments(stores, records, kit));
    }

    /** Says what happens when something of this room falls due, whether or not the room is made by then. */
    public static void declare(ChangeHandlers handlers, Supplier<RegistrationModule> room) {
        handlers.on(
                RegistrationLifecycle.TAKEN_BY_AWS,
                (scope, id) -> room.get().reviews().takeByAws(scope, id));
        handlers.on(
                RegistrationLifecycle.TAKEN, (scope, id) -> room.get().reviews().take(scope, id));
        handlers.on(
                RegistrationLifecycle.PASSED_ON_BY_AWS,
                (scope, id) -> room.get().reviews().take(scope, id));
        handlers.on(
                RegistrationLifecycle.MACHINE_DENIAL,
                (scope, id) -> room.get().reviews().denyByMachine(scope, id));
        handlers.on(
                RegistrationLifecycle.APPROVAL,
                (scope, id) -> room.get().reviews().decideByItself(scope, id));
        handlers.on(
                RegistrationLifecycle.DENIAL,
                (scope, id) -> room.get().reviews().decideByItself(scope, id));
        handlers.on(
                RegistrationLifecycle.AUTHENTICATION,
                (scope, id) -> room.get().reviews().authenticateByItself(scope, id));
        handlers.on(
                RegistrationLifecycle.COMPLETION,
                (scope, id) -> room.get().reviews().complete(scope, id));
        handlers.on(
                RegistrationAttachments.UPLOAD,
                (scope, id) -> room.get().attachments.get().finish(scope, id));
    }

    /** The forms of registrations. */
    public RegistrationForms forms() {
        return forms;
    }

    /** Registrations and their versions. */
    public RegistrationRecords records() {
        return records;
    }

    /** What a registration may be associated with. */
    public RegistrationAssociationRules associationRules() {
        return associationRules;
    }

    /** Decides about registrations. */
    public RegistrationReviews reviews() {
        return reviews.get();
    }

    /** Shows registrations. */
    public RegistrationListing listing() {
        return new KnownRegistrations(records);
    }

    /** Binds the operations of this room. */
    public void bind(PinpointSMSVoiceV2.Builder service) {
        service.with(new RegistrationDefinitions(forms))
                .with(new Registrations(stores, associationRules, forms, registrable.get(), kit))
                .with(new RegistrationVersions(associationRules, reviews(), kit.quotas()))
                .with(new RegistrationFieldValues(records, forms, attachments.get()))
                .with(attachments.get())
                .with(new RegistrationAssociations(associationRules, registrable.get()));
    }
}
