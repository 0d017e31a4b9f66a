package dev.dialtone.it.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DeclaredErrors;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every error that an operation declares has a test that shows it, or a reason why nothing documented brings it about. */
@Evidence(value = Evidence.Source.MODEL, detail = "the errors that each operation declares")
class DeclaredErrorsTest {
    private final DeclaredErrors errors =
            new DeclaredErrors(DeclaredErrorsTest.class, List.of("number", "flow", "queue", "user"));

    @Test
    void haveATestOrAReason() {
        Set<String> declared = errors.declared(AmazonConnectService.builder().build());

        assertThat(declared).hasSizeGreaterThan(350);
        assertThat(errors.told())
                .as("what the files tell of, beside what is declared")
                .isEqualTo(declared);
    }

    @Test
    void areShownByTestsThatThereAre() {
        assertThat(errors.withoutTest()).isEmpty();
    }
}
