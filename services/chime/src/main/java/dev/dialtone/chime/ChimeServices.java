package dev.dialtone.chime;

import dev.dialtone.chime.model.ChimeNumbers;
import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.core.dispatch.ServiceErrors;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.dispatch.View;
import dev.dialtone.core.state.Changes;
import dev.dialtone.telephony.numbers.Inventory;
import java.util.List;

/**
 * Chime and Chime SDK Voice with what answers a request that may mean either. All three see the same numbers, orders and
 * settings of an account, in every region.
 */
public final class ChimeServices {

    private final ServiceModel either;
    private final ServiceModel chime;
    private final ServiceModel voice;
    private final ServiceErrors errors = new ChimeErrors();

    private ChimeServices(ServiceModel either) {
        this.either = either;
        this.chime = View.of(Chime.builder().build(), either);
        this.voice = View.of(ChimeSDKTelephonyService.builder().build(), either);
    }

    /**
     * The services of one program.
     *
     * @param changes gets what becomes of orders, deleted numbers and calling names
     * @param inventory where numbers come from and go back to
     */
    public static ChimeServices create(Changes changes, Inventory inventory) {
        HeldNumbers held = new HeldNumbers(inventory, changes);
        Orders orders = new Orders(held, changes);
        return new ChimeServices(ChimeNumbers.builder()
                .with(orders)
                .with(new PhoneNumbers(held, orders, new NumberSearch(inventory)))
                .with(new Settings())
                .build());
    }

    /** The names of the quotas that an account can set otherwise. */
    public static List<String> quotas() {
        return List.of(Quotas.CHIME_PHONE_NUMBERS);
    }

    /** Amazon Chime. */
    public ServiceModel chime() {
        return chime;
    }

    /** Amazon Chime SDK Voice. */
    public ServiceModel voice() {
        return voice;
    }

    /** What takes what either takes and answers what either answers, for a request that does not tell them apart. */
    public ServiceModel either() {
        return either;
    }

    /** How all three word failures. */
    public ServiceErrors errors() {
        return errors;
    }
}
