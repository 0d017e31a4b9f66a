package dev.dialtone.connect;

import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.model.InstanceLocation;
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
        Store<String, StoredInstance> instances = Store.perRegion("connect/instances", () -> StoredInstance.SCHEMA);
        Store<String, InstanceLocation> locations =
                Store.perAccount("connect/instance-places", () -> InstanceLocation.SCHEMA);
        Quotas quotas = new Quotas();
        InstanceLookup lookup = new InstanceLookup(instances, locations);
        PhoneNumbers phoneNumbers =
                new PhoneNumbers(lookup, new NumberSearch(inventory, lookup), inventory, quotas, changeHandlers);
        return new Connect(AmazonConnectService.builder()
                .with(new Instances(instances, locations, lookup, phoneNumbers, quotas, changeHandlers))
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
