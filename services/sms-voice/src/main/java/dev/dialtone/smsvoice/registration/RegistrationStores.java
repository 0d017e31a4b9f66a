package dev.dialtone.smsvoice.registration;

import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Store;
import dev.dialtone.smsvoice.model.AttachmentCreation;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationAttachment;
import dev.dialtone.smsvoice.model.RegistrationVersion;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.resource.ResourceKit;
import java.util.List;

/** What this room keeps: its own classes change it, others look at it. */
public final class RegistrationStores {
    /** By id. */
    final ResourceKind<Registration> registrations;
    /** By the id of the registration, a slash and the version's number. */
    final Store<String, RegistrationVersion> registrationVersions;
    /** By id. */
    final ResourceKind<RegistrationAttachment> registrationAttachments;
    /** By the id of the attachment; the oldest first. */
    final Store<String, AttachmentCreation> attachmentCreations;

    /** The stores of one service. */
    public RegistrationStores(ResourceKit kit) {
        this.registrationVersions =
                kit.stores().perRegion("sms-voice/registration-versions", () -> RegistrationVersion.SCHEMA);
        this.attachmentCreations =
                kit.stores().perRegion("sms-voice/attachment-creations", () -> AttachmentCreation.SCHEMA);
        this.registrations = kit.kind(
                ResourceType.REGISTRATION,
                kit.stores().perRegion("sms-voice/registrations", () -> Registration.SCHEMA),
                Registration::registrationId,
                Registration::registrationArn,
                registrations -> registrations.transitions(RegistrationLifecycle.TRANSITIONS));
        this.registrationAttachments = kit.kind(
                ResourceType.REGISTRATION_ATTACHMENT,
                kit.stores().perRegion("sms-voice/registration-attachments", () -> RegistrationAttachment.SCHEMA),
                RegistrationAttachment::registrationAttachmentId,
                RegistrationAttachment::registrationAttachmentArn,
                attachments -> attachments
                        .transitions(List.of(RegistrationAttachments.UPLOAD))
                        .begins(RegistrationAttachments.UPLOAD));
    }

    /** Registrations, by id. */
    ResourceLookup<Registration> registrations() {
        return registrations;
    }
}
