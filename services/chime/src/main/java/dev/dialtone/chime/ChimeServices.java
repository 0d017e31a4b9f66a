package dev.dialtone.chime;

import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.CombinedModel;
import dev.dialtone.core.dispatch.ServiceErrors;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.dispatch.UnbuiltModel;
import dev.dialtone.core.dispatch.View;
import dev.dialtone.core.fault.LateFailure;
import dev.dialtone.core.limit.ApiRates;
import dev.dialtone.core.resource.Quota;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.telephony.chime.CallSimulation;
import dev.dialtone.telephony.chime.ChimeAdministration;
import dev.dialtone.telephony.chime.ConnectorPings;
import dev.dialtone.telephony.numbers.Inventory;
import dev.dialtone.telephony.numbers.NumberListing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chime and Chime SDK Voice with what answers a request that may mean either. All three see the same numbers, orders and
 * settings of an account, in every region.
 */
public final class ChimeServices {

    private final ServiceModel chime;
    private final ServiceModel voice;
    private final ServiceModel either;
    private final ServiceErrors errors = new ChimeErrors();
    private final Rooms rooms;

    private ChimeServices(Rooms rooms) {
        this.rooms = rooms;
        ServiceModel shared = rooms.shared();
        this.chime = View.of(rooms.chimeOnly(), shared);
        this.voice = View.of(rooms.voiceOnly(), shared);
        this.either = CombinedModel.of(shared, chime, voice);
    }

    /**
     * The services of one program.
     *
     * @param stores makes what these services keep
     * @param changeHandlers gets what happens when something of these services falls due
     * @param inventory where numbers come from and go back to
     */
    public static ChimeServices create(StoreRegistry stores, ChangeHandlers changeHandlers, Inventory inventory) {
        Rooms rooms = new Rooms(new Stores(stores), inventory);
        rooms.declare(changeHandlers);
        return new ChimeServices(rooms);
    }

    /** How often an account may call each operation, for who wants to be held to it. */
    public static ApiRates apiRates() {
        return ApiRates.read(ServiceQuotas.class, "api-rates.txt");
    }

    /** Every operation of Amazon Chime's API, with behaviour here or without. */
    public static List<ServiceModel.Entry> chimeApiOperations() {
        return UnbuiltModel.read(ChimeServices.class, "chime-operations.txt");
    }

    /** Every operation of Amazon Chime SDK Voice's API, with behaviour here or without. */
    public static List<ServiceModel.Entry> voiceApiOperations() {
        return UnbuiltModel.read(ChimeServices.class, "voice-operations.txt");
    }

    /** What Amazon Chime says to those who call operations that moved to Chime SDK's own APIs; empty for all other calls. */
    public static Optional<ModeledException> retired(String path, String accountId) {
        return RetiredCalls.error(path, accountId);
    }

    /** What fails after it was accepted, when a fault asks for it. */
    public static List<LateFailure> lateFailures() {
        return Stream.of(Chime.IDENTITY, ChimeSDKTelephonyService.IDENTITY)
                .flatMap(service -> LateFailure.read(service.name(), ChimeServices.class, "late-failures.txt").stream())
                .toList();
    }

    /** The quotas that an account can set otherwise. */
    public static List<Quota> quotas() {
        return ServiceQuotas.create().all();
    }

    /** Amazon Chime. */
    public ServiceModel chime() {
        return chime;
    }

    /** Amazon Chime SDK Voice. */
    public ServiceModel voice() {
        return voice;
    }

    /**
     * Every operation of both, for a request that does not tell them apart: one that both have takes what either takes
     * and answers what either answers.
     */
    public ServiceModel either() {
        return either;
    }

    /** Shows numbers, for the control API. */
    public NumberListing numbers() {
        return rooms.number().listing();
    }

    /** Has OPTIONS pings come to voice connectors. */
    public ConnectorPings connectorPings() {
        return rooms.connector().pings();
    }

    /** Callers, who have calls come and end, and say what is heard in them. */
    public CallSimulation calls() {
        return new Calls(rooms);
    }

    /** Does what AWS's console, or somebody who was invited, does. */
    public ChimeAdministration administration() {
        return new Administration(rooms);
    }

    /** How all three word failures. */
    public ServiceErrors errors() {
        return errors;
    }
}
