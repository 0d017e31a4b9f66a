package dev.dialtone.chime;

import dev.dialtone.chime.model.ChimeNumbers;
import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.core.dispatch.CombinedModel;
import dev.dialtone.core.dispatch.ServiceErrors;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.dispatch.View;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.telephony.numbers.Inventory;
import java.util.List;

/**
 * Chime and Chime SDK Voice with what answers a request that may mean either. All three see the same numbers, orders and
 * settings of an account, in every region.
 */
public final class ChimeServices {

    private final ServiceModel chime;
    private final ServiceModel voice;
    private final ServiceModel either;
    private final ServiceErrors errors = new ChimeErrors();

    private ChimeServices(ServiceModel shared, ServiceModel chimeOnly, ServiceModel voiceOnly) {
        this.chime = View.of(chimeOnly, shared);
        this.voice = View.of(voiceOnly, shared);
        this.either = CombinedModel.of(shared, chime, voice);
    }

    /**
     * The services of one program.
     *
     * @param changeHandlers gets the handlers of orders, deleted numbers and calling names
     * @param inventory where numbers come from and go back to
     */
    public static ChimeServices create(ChangeHandlers changeHandlers, Inventory inventory) {
        StoredPhoneNumbers numbers = new StoredPhoneNumbers(inventory, changeHandlers);
        Orders orders = new Orders(numbers, changeHandlers);
        ServiceModel shared = ChimeNumbers.builder()
                .with(orders)
                .with(new PhoneNumbers(numbers, orders, new NumberSearch(inventory)))
                .with(new Settings())
                .build();
        return new ChimeServices(
                shared,
                Chime.builder().build(),
                ChimeSDKTelephonyService.builder().build());
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

    /**
     * Every operation of both, for a request that does not tell them apart: one that both have takes what either takes
     * and answers what either answers.
     */
    public ServiceModel either() {
        return either;
    }

    /** How all three word failures. */
    public ServiceErrors errors() {
        return errors;
    }
}
