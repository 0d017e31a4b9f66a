package dev.dialtone.connect;

import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.ServiceErrors;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.dispatch.UnbuiltModel;
import dev.dialtone.core.fault.LateFailure;
import dev.dialtone.core.limit.ApiRates;
import dev.dialtone.core.resource.Quota;
import dev.dialtone.core.seed.SeedReads;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.telephony.connect.ContactListing;
import dev.dialtone.telephony.connect.ContactSimulation;
import dev.dialtone.telephony.connect.SourceNumbers;
import dev.dialtone.telephony.numbers.Inventory;
import dev.dialtone.telephony.numbers.NumberListing;
import java.util.List;
import java.util.function.Supplier;

/** Amazon Connect as a service that the server can run: contract, behaviour and the wording of failures. */
public final class Connect {
    private final ServiceModel model;
    private final Rooms rooms;

    private Connect(Rooms rooms) {
        this.model = rooms.model();
        this.rooms = rooms;
    }

    /**
     * Wires the service; once per program.
     *
     * @param stores makes what Connect keeps
     * @param changeHandlers gets the handlers of Connect's scheduled changes
     * @param inventory the numbers that can be claimed, shared with the other services
     * @param sources the numbers that can be imported; asked when one is to be
     */
    public static Connect create(
            StoreRegistry stores, ChangeHandlers changeHandlers, Inventory inventory, Supplier<SourceNumbers> sources) {
        Rooms rooms = new Rooms(new Stores(stores), inventory, sources);
        rooms.declare(changeHandlers);
        return new Connect(rooms);
    }

    /** How often an account may call each operation, for who wants to be held to it. */
    public static ApiRates apiRates() {
        return ApiRates.read(ServiceQuotas.class, "api-rates.txt");
    }

    /** Every operation of AWS's API, with behaviour here or without. */
    public static List<ServiceModel.Entry> apiOperations() {
        return UnbuiltModel.read(Connect.class, "operations.txt");
    }

    /** What fails after it was accepted, when a fault asks for it. */
    public static List<LateFailure> lateFailures() {
        return LateFailure.read(AmazonConnectService.IDENTITY.name(), Connect.class, "late-failures.txt");
    }

    /** The quotas that an account can set otherwise. */
    public static List<Quota> quotas() {
        return ServiceQuotas.create().all();
    }

    /** The contract, bound to its behaviour. */
    public ServiceModel model() {
        return model;
    }

    /** Shows numbers, for the control API. */
    public NumberListing numbers() {
        return rooms.number().listing();
    }

    /** How seeds learn what came along with instances, for the control API. */
    public SeedReads seedReads() {
        return rooms.reads();
    }

    /** Shows contacts, for the control API. */
    public ContactListing contactListing() {
        return rooms.contact().listing();
    }

    /** Who calls and writes, for the control API and for two-way messaging. */
    public ContactSimulation contacts() {
        return rooms.contact().simulation();
    }

    /** How Connect words the failures that are found around its behaviour. */
    public ServiceErrors errors() {
        return new ConnectErrors();
    }
}
