package dev.dialtone.telephony.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NumberingPlanFileTest {
    /** Has no factor in common with 10, so that every digit gets its turn at every place. */
    private static final int STRIDE = 431;

    @Test
    void isWhatTheLibrarySays() throws IOException {
        assertThat(resource("numbering-plan.txt")).isEqualTo(NumberingPlanFile.plan(STRIDE));
    }

    @Test
    void hasTheCitiesOfTheGeocoder() throws IOException {
        assertThat(resource("cities.txt")).isEqualTo(NumberingPlanFile.cities());
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(NumberingPlanFile.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
