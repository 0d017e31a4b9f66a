package dev.dialtone.smsvoice;

import dev.dialtone.core.state.Store;
import dev.dialtone.smsvoice.model.OptOutList;
import dev.dialtone.smsvoice.model.OwnedPhoneNumber;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationAttachment;
import dev.dialtone.smsvoice.model.RegistrationVersion;
import dev.dialtone.smsvoice.model.ResourceTags;

/**
 * Everything the service keeps, a region of an account apart from the others. A class per resource writes its own store;
 * the others read it where their rules look at it.
 */
final class Stores {
    /** By PhoneNumberId. */
    final Store<String, OwnedPhoneNumber> phoneNumbers = Store.perRegion("sms-voice/phone-numbers");
    /** By name. */
    final Store<String, OptOutList> optOutLists = Store.perRegion("sms-voice/opt-out-lists");
    /** By RegistrationId. */
    final Store<String, Registration> registrations = Store.perRegion("sms-voice/registrations");
    /** By RegistrationId, a slash and the version's number. */
    final Store<String, RegistrationVersion> registrationVersions = Store.perRegion("sms-voice/registration-versions");
    /** By RegistrationAttachmentId. */
    final Store<String, RegistrationAttachment> registrationAttachments =
            Store.perRegion("sms-voice/registration-attachments");
    /** By ARN; a resource without tags has no entry. */
    final Store<String, ResourceTags> tags = Store.perRegion("sms-voice/tags");
}
