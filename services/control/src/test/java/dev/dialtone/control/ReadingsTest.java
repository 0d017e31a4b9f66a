package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.control.model.DialtoneControl;
import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.shape.Unit;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What only shows is never taken for a change: it would be recorded for the seed of an account and in its data folder, and a
 * stream has no answer to record.
 */
class ReadingsTest {

    @ParameterizedTest
    @MethodSource
    void changeNothing(Operation<?, ?> reading) {
        assertThat(reading.mayAdd()).isFalse();
        assertThat(reading.mayChange(new Unit())).isFalse();
    }

    static Stream<Operation<?, ?>> changeNothing() {
        return DialtoneControl.builder().build().operations().stream()
                .filter(operation ->
                        Objects.requireNonNull(operation.http()).method().equals("GET"));
    }
}
