package dev.dialtone.client;

import dev.dialtone.client.model.DrawNumberInput;
import dev.dialtone.client.model.GivenNumber;
import dev.dialtone.client.model.NumberInformation;
import dev.dialtone.client.model.PutNumberInput;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What the account has to send from, and what is given to it at once, as if it were bought and registered. What is given is in the region of {@link
 * Dialtone#inRegion}, else in the server's default, unless the call names one.
 */
public final class Numbers {

    /** Of a short code. More of them are a number whose plus sign is missing. */
    private static final int MOST_DIGITS = 8;

    private final ControlApi api;

    Numbers(ControlApi api) {
        this.api = api;
    }

    /** What the account has of all services, in all regions: numbers and sender IDs, with what will happen to them. */
    public List<NumberInformation> all() {
        return api.listNumbers().numbers();
    }

    /** Gives a number of the United States that nobody has. */
    public GivenNumber draw() {
        return api.drawNumber();
    }

    /** Gives a number that nobody has, such as {@code draw(n -> n.isoCountryCode("CA").numberType(LONG_CODE))}. */
    public GivenNumber draw(UnaryOperator<DrawNumberInput.Builder> kind) {
        return api.drawNumber(kind);
    }

    /**
     * Gives the one that is named.
     *
     * @param identity a number in E.164, the digits of a short code, or a sender ID and its country as {@code SHOP/GB}
     */
    public GivenNumber give(String identity) {
        return give(identity, number -> number);
    }

    /** Gives the one that is named, with these settings; what the account has already is set so, and made ACTIVE. */
    public GivenNumber give(String identity, UnaryOperator<PutNumberInput.Builder> settings) {
        if (identity.length() > MOST_DIGITS && identity.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException(
                    "identity: " + identity + " (expected: E.164 such as +12045550100, a short code" + " of up to "
                            + MOST_DIGITS + " digits, or a sender ID such as SHOP/GB)");
        }
        return api.putNumber(
                settings.apply(PutNumberInput.builder()).identity(identity).build());
    }

    /** Takes away what no pool has, without the time that AWS takes. */
    public void remove(String identity) {
        api.deleteNumber(input -> input.identity(identity));
    }
}
