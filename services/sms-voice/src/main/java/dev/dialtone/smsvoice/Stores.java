package dev.dialtone.smsvoice;

import dev.dialtone.core.state.Store;
import dev.dialtone.smsvoice.model.DefaultProtectConfiguration;
import dev.dialtone.smsvoice.model.NumberOverride;
import dev.dialtone.smsvoice.model.OptOutList;
import dev.dialtone.smsvoice.model.OwnedPhoneNumber;
import dev.dialtone.smsvoice.model.ProtectAssociation;
import dev.dialtone.smsvoice.model.ProtectConfiguration;
import dev.dialtone.smsvoice.model.RcsAgent;
import dev.dialtone.smsvoice.model.RcsCountryLaunch;
import dev.dialtone.smsvoice.model.ResourceTags;
import dev.dialtone.smsvoice.model.VerifiedDestinationNumber;

/**
 * Everything the service keeps, a region of an account apart from the others. A class per resource writes its own store;
 * the others read it where their rules look at it.
 */
final class Stores {
    /** By PhoneNumberId. */
    final Store<String, OwnedPhoneNumber> phoneNumbers = Store.perRegion("sms-voice/phone-numbers");
    /** By name. */
    final Store<String, OptOutList> optOutLists = Store.perRegion("sms-voice/opt-out-lists");
    /** By id. */
    final Store<String, ProtectConfiguration> protectConfigurations =
            Store.perRegion("sms-voice/protect-configurations");
    /** A part for each protect configuration, by number in E.164. */
    final Store<String, NumberOverride> numberOverrides = Store.perRegion("sms-voice/number-overrides");
    /** By name of the configuration set. */
    final Store<String, ProtectAssociation> protectAssociations = Store.perRegion("sms-voice/protect-associations");
    /** Under {@link ProtectRules#DEFAULT}, or empty. */
    final Store<String, DefaultProtectConfiguration> defaultProtectConfiguration =
            Store.perRegion("sms-voice/default-protect-configuration");
    /** By id. */
    final Store<String, VerifiedDestinationNumber> verifiedDestinationNumbers =
            Store.perRegion("sms-voice/verified-destination-numbers");
    /** By id. */
    final Store<String, RcsAgent> rcsAgents = Store.perRegion("sms-voice/rcs-agents");
    /** A part for each RCS agent, by country. */
    final Store<String, RcsCountryLaunch> rcsLaunches = Store.perRegion("sms-voice/rcs-launches");
    /** By ARN; a resource without tags has no entry. */
    final Store<String, ResourceTags> tags = Store.perRegion("sms-voice/tags");
}
