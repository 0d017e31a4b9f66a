package dev.dialtone.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.dispatch.ServiceModel.Entry;
import dev.dialtone.core.shape.Unit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class ServiceModelTest {

    private final SmallModel model = SmallModel.named(
            "parrot", Entry.of("Listen", "GET", "/words", 200), Entry.of("Say", "POST", "/words", 201));

    @Test
    void makesNoOperationThatNobodyAskedFor() {
        assertThat(model.entries()).extracting(Entry::name).containsExactly("Listen", "Say");
        assertThat(model.made()).isEmpty();

        model.operation("Say");

        assertThat(model.made()).containsExactly("Say");
    }

    @Test
    void makesEachOperationOnce() {
        assertThat(model.operation("Say"))
                .isSameAs(model.operation(1))
                .isSameAs(model.operations().get(1));
        assertThat(model.made()).containsExactly("Say", "Listen");
    }

    @Test
    void knowsNoOtherOperation() {
        assertThat(model.operation("say")).isNull();
        assertThat(model.operation("Sing")).isNull();
    }

    @Test
    void isKnownByTheNameOfItsShape() {
        assertThat(model.identity().shapeName()).isEqualTo("parrot");
    }

    @Test
    void operationFindsItsIdempotencyToken() {
        assertThat(model.operation(0).idempotencyToken()).isSameAs(Ask.SCHEMA.member("ClientToken"));
        assertThat(bare().idempotencyToken()).isNull();
    }

    @Test
    void operationNamesWhatItLacks() {
        assertThatThrownBy(() -> bare().requireHttp()).hasMessage("Bare has no @http binding");
        assertThat(Objects.requireNonNull(model.operation("Say")).requireHttp())
                .isEqualTo(new Operation.HttpBinding("POST", "/words", 201));
    }

    private static Operation<Unit, Unit> bare() {
        return new Operation<>("Bare", Unit.SCHEMA, Unit.SCHEMA, null, List::of, null, null);
    }
}
