package dev.dialtone.smsvoice;

import dev.dialtone.smsvoice.configuration.ConfigurationStores;
import dev.dialtone.smsvoice.notify.NotifyStores;
import dev.dialtone.smsvoice.optout.OptOutStores;
import dev.dialtone.smsvoice.origination.OriginationStores;
import dev.dialtone.smsvoice.rcs.RcsStores;
import dev.dialtone.smsvoice.registration.RegistrationStores;
import dev.dialtone.smsvoice.resource.ResourceKit;
import dev.dialtone.smsvoice.sending.SendingStores;

/**
 * What the rooms keep. All of it is there from the start, so that the ARN of any resource finds its kind, whether or not the
 * room is made.
 */
final class Stores {
    final ResourceKit kit = new ResourceKit();
    final OptOutStores optOut = new OptOutStores(kit);
    final ConfigurationStores configuration = new ConfigurationStores(kit);
    final RegistrationStores registration = new RegistrationStores(kit);
    final OriginationStores origination = new OriginationStores(kit);
    final RcsStores rcs = new RcsStores(kit);
    final SendingStores sending = new SendingStores(kit);
    final NotifyStores notifications = new NotifyStores(kit);
}
