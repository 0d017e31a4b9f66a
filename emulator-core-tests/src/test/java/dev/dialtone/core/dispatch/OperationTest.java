package dev.dialtone.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.shape.Unit;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationTest {

    @ParameterizedTest
    @CsvSource({
        "DescribePools, false, false",
        "SearchAvailablePhoneNumbers, false, false",
        "Reset, false, false",
        "ResetPersonalPIN, true, true",
        "BatchGetFlowAssociation, true, false",
        "DeletePool, false, true",
        "CreatePool, true, true"
    })
    void tellsByItsNameWhatItMayDo(String name, boolean mayAdd, boolean mayChange) {
        Operation<Unit, Unit> operation = new Operation<>(name, Unit.SCHEMA, Unit.SCHEMA, null, List::of, null, null);

        assertThat(operation.mayAdd()).isEqualTo(mayAdd);
        assertThat(operation.mayChange(new Unit())).isEqualTo(mayChange);
    }
}
