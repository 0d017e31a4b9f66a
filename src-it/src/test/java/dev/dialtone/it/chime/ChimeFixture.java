package dev.dialtone.it.chime;

import dev.dialtone.client.Dialtone;
import dev.dialtone.it.Fixture;
import java.time.Duration;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chime.model.PhoneNumber;
import software.amazon.awssdk.services.chime.model.PhoneNumberProductType;

/** The calls that most tests of Chime begin with. */
@Fixture
final class ChimeFixture {
    static final String SEATTLE = "+12065550100";
    static final String SEATTLE_TOO = "+12065550101";
    static final String TOLL_FREE = "+18005550100";
    static final String TORONTO = "+14165550100";

    private final ChimeClient chime;
    private final Dialtone dialtone;

    ChimeFixture(ChimeClient chime, Dialtone dialtone) {
        this.chime = chime;
        this.dialtone = dialtone;
    }

    /** Lets the account's time pass, and what falls due happen. */
    void pass(Duration time) {
        dialtone.clock().advance(time);
    }

    /** Orders numbers through Chime and waits until they are there. */
    void have(PhoneNumberProductType product, String... e164s) {
        chime.createPhoneNumberOrder(order -> order.productType(product).e164PhoneNumbers(e164s));
        pass(Duration.ofSeconds(1));
    }

    PhoneNumber get(String id) {
        return chime.getPhoneNumber(number -> number.phoneNumberId(id)).phoneNumber();
    }
}
