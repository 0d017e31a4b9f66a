package dev.dialtone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a Dialtone knows without calling the server. */
class DialtoneTest {

    private static final Dialtone DIALTONE = Dialtone.at(URI.create("http://localhost:4566/"));

    @Test
    void isOfTheFirstAccountUnlessToldOtherwise() {
        assertThat(DIALTONE.endpoint()).isEqualTo(URI.create("http://localhost:4566"));
        assertThat(DIALTONE.accountId()).isEqualTo("000000000000");
        assertThat(DIALTONE.region()).isEqualTo("us-east-1");
        assertThat(DIALTONE).hasToString("http://localhost:4566, account 000000000000");
    }

    @Test
    void isAnotherOneInAnotherAccountOrRegion() {
        Dialtone other = DIALTONE.inAccount("111122223333").inRegion("eu-west-1");
        assertThat(other.accountId()).isEqualTo("111122223333");
        assertThat(other.region()).isEqualTo("eu-west-1");
        assertThat(other.endpoint()).isEqualTo(DIALTONE.endpoint());
        assertThat(DIALTONE.accountId()).isEqualTo("000000000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:4566",
                "/",
                "ftp://localhost",
                "http:///",
                "http://localhost/_dialtone",
                "http://localhost?a=b"
            })
    void refusesWhatIsNoAddressOfAServer(String endpoint) {
        assertThatThrownBy(() -> Dialtone.at(URI.create(endpoint)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("endpoint: " + endpoint + " (expected: such as http://localhost:4566)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "test", "1234567890123", "11112222333a", "١١١١٢٢٢٢٣٣٣٣"})
    void refusesWhatIsNoAccount(String account) {
        assertThatThrownBy(() -> DIALTONE.inAccount(account))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("accountId: " + account + " (expected: 12 digits)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EU-WEST-1", "eu west", "eu/west"})
    void refusesWhatIsNoRegion(String region) {
        assertThatThrownBy(() -> DIALTONE.inRegion(region))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("region: " + region + " (expected: such as eu-west-1)");
    }
}
