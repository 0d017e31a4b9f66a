package dev.dialtone.connect;

import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.model.InstancePlace;
import dev.dialtone.connect.model.StoredInstance;
import dev.dialtone.core.dispatch.ServiceErrors;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.core.state.Store;
import dev.dialtone.telephony.numbers.Inventory;
import java.util.List;

/** Amazon Connect as a service that the server can run: contract, behaviour and the wording of failures. */
public final class Connect {
    private final ServiceModel model;
    private final ServiceErrors errors = new ConnectErrors();

    private Connect(ServiceModel model) {
        this.model = model;
    }

    /**
     * Wires the service; once per program.
     *
     * @param changeHandlers gets the handlers of Connect's scheduled changes
     * @param inventory the numbers that can be claimed, shared with the other services
     */
    public static Connect create(ChangeHandlers changeHandlers, Inventory inventory) {
        Store<String, StoredInstance> instances = Store.perRegion("connect/instances");
        Store<String, InstancePlace> places = Store.perAccount("connect/instance-places");
        Quotas quotas = new Quotas();
        Targets targets = new Targets(instances, places);
        PhoneNumbers phoneNumbers =
                new PhoneNumbers(targets, new NumberSearch(inventory, targets), inventory, quotas, changeHandlers);
        return new Connect(AmazonConnectService.builder()
                .with(new Instances(instances, places, targets, phoneNumbers, quotas, changeHandlers))
                .with(phoneNumbers)
                .with(new Tags(instances, phoneNumbers))
                .build());
    }

    /** The names of the quotas that an account can set otherwise. */
    public static List<String> quotas() {
        return Quotas.NAMES;
    }

    /** The contract, bound to its behaviour. */
    public ServiceModel model() {
        return model;
    }

    /** How Connect words the failures that are found around its behaviour. */
    public ServiceErrors errors() {
        return errors;
    }
}
