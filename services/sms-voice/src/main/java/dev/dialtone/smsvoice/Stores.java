package dev.dialtone.smsvoice;

import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.smsvoice.configuration.ConfigurationStores;
import dev.dialtone.smsvoice.notify.NotifyStores;
import dev.dialtone.smsvoice.optout.OptOutStores;
import dev.dialtone.smsvoice.origination.OriginationStores;
import dev.dialtone.smsvoice.rcs.RcsStores;
import dev.dialtone.smsvoice.registration.RegistrationStores;
import dev.dialtone.smsvoice.resource.ResourceKit;
import dev.dialtone.smsvoice.sending.SendingStores;
import org.jspecify.annotations.Nullable;

/**
 * What the rooms keep. Stores are made when somebody looks at them, all of them when an ARN may be that of any resource, whether or
 * not the rooms are made. Written out, since a lambda for each would cost every start.
 */
final class Stores {
    private final ResourceKit kit;
    private @Nullable OptOutStores optOut;
    private @Nullable ConfigurationStores configuration;
    private @Nullable RegistrationStores registration;
    private @Nullable OriginationStores origination;
    private @Nullable RcsStores rcs;
    private @Nullable SendingStores sending;
    private @Nullable NotifyStores notifications;

    /** @param registry makes them, and knows them once it has to know all */
    Stores(StoreRegistry registry) {
        this.kit = new ResourceKit(registry, this::makeAll);
        registry.later(this::makeAll);
    }

    private void makeAll() {
        optOut();
        configuration();
        registration();
        origination();
        rcs();
        sending();
        notifications();
    }

    ResourceKit kit() {
        return kit;
    }

    synchronized OptOutStores optOut() {
        if (optOut == null) {
            optOut = new OptOutStores(kit);
        }
        return optOut;
    }

    synchronized ConfigurationStores configuration() {
        if (configuration == null) {
            configuration = new ConfigurationStores(kit);
        }
        return configuration;
    }

    synchronized RegistrationStores registration() {
        if (registration == null) {
            registration = new RegistrationStores(kit);
        }
        return registration;
    }

    synchronized OriginationStores origination() {
        if (origination == null) {
            origination = new OriginationStores(kit);
        }
        return origination;
    }

    synchronized RcsStores rcs() {
        if (rcs == null) {
            rcs = new RcsStores(kit);
        }
        return rcs;
    }

    synchronized SendingStores sending() {
        if (sending == null) {
            sending = new SendingStores(kit);
        }
        return sending;
    }

    synchronized NotifyStores notifications() {
        if (notifications == null) {
            notifications = new NotifyStores(kit);
        }
        return notifications;
    }
}
