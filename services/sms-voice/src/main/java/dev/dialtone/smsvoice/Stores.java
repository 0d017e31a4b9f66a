package dev.dialtone.smsvoice;

import dev.dialtone.core.dispatch.Lazy;
import dev.dialtone.smsvoice.configuration.ConfigurationStores;
import dev.dialtone.smsvoice.notify.NotifyStores;
import dev.dialtone.smsvoice.optout.OptOutStores;
import dev.dialtone.smsvoice.origination.OriginationStores;
import dev.dialtone.smsvoice.rcs.RcsStores;
import dev.dialtone.smsvoice.registration.RegistrationStores;
import dev.dialtone.smsvoice.resource.ResourceKit;
import dev.dialtone.smsvoice.sending.SendingStores;
import java.util.List;

/**
 * What the rooms keep. Stores are made when somebody looks at them, all of them when an ARN may be that of any resource, whether or
 * not the rooms are made.
 */
final class Stores {
    private final ResourceKit kit = new ResourceKit(this::makeAll);
    private final Lazy<OptOutStores> optOut = new Lazy<>(() -> new OptOutStores(kit));
    private final Lazy<ConfigurationStores> configuration = new Lazy<>(() -> new ConfigurationStores(kit));
    private final Lazy<RegistrationStores> registration = new Lazy<>(() -> new RegistrationStores(kit));
    private final Lazy<OriginationStores> origination = new Lazy<>(() -> new OriginationStores(kit));
    private final Lazy<RcsStores> rcs = new Lazy<>(() -> new RcsStores(kit));
    private final Lazy<SendingStores> sending = new Lazy<>(() -> new SendingStores(kit));
    private final Lazy<NotifyStores> notifications = new Lazy<>(() -> new NotifyStores(kit));

    private void makeAll() {
        List.of(optOut, configuration, registration, origination, rcs, sending, notifications)
                .forEach(Lazy::get);
    }

    ResourceKit kit() {
        return kit;
    }

    OptOutStores optOut() {
        return optOut.get();
    }

    ConfigurationStores configuration() {
        return configuration.get();
    }

    RegistrationStores registration() {
        return registration.get();
    }

    OriginationStores origination() {
        return origination.get();
    }

    RcsStores rcs() {
        return rcs.get();
    }

    SendingStores sending() {
        return sending.get();
    }

    NotifyStores notifications() {
        return notifications.get();
    }
}
