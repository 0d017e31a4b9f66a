package dev.dialtone.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.dispatch.Operation.Now;
import dev.dialtone.core.dispatch.Pieces.Piece;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import dev.dialtone.core.state.World;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ViewTest {
    private static final Schema<Piece> NARROW = Pieces.schema("Narrow", text("Name"));
    private static final Schema<Piece> WIDE = Pieces.schema("Wide", text("Extra"), text("Name"));

    private final World world = new World();

    @Test
    void answersWithTheOthersBehaviourInItsOwnShapes() {
        ServiceModel wide = new Table("wide", Map.of("Greet", operation("Greet", WIDE, (input, context) -> {
            assertThat(input).isEqualTo(Pieces.of(WIDE, null, "Ann"));
            return Pieces.of(WIDE, "left out", "Hello from " + context.service().name());
        })));
        ServiceModel view = View.of(new Table("narrow", Map.of("Greet", operation("Greet", NARROW, null))), wide);

        assertThat(call(view, "Greet", Pieces.of(NARROW, "Ann"))).isEqualTo(Pieces.of(NARROW, "Hello from narrow"));
    }

    @Test
    void keepsTheContractOfItsOwn() {
        Operation<Piece, Piece> own = operation("Greet", NARROW, null);
        ServiceModel contract = new Table("narrow", Map.of("Greet", own));
        ServiceModel view = View.of(
                contract, new Table("wide", Map.of("Greet", operation("Greet", WIDE, (input, context) -> input))));

        Operation<?, ?> bound = Objects.requireNonNull(view.operation("Greet"));
        assertThat(view.identity()).isEqualTo(contract.identity());
        assertThat(view.entries()).isEqualTo(contract.entries());
        assertThat(bound.input()).isSameAs(NARROW);
        assertThat(bound.output()).isSameAs(NARROW);
        assertThat(bound.paging()).isEqualTo(own.paging());
        assertThat(bound.http()).isEqualTo(own.http());
    }

    @Test
    void answersByItselfWhatTheOtherDoesNot() {
        ServiceModel contract = new Table(
                "narrow",
                Map.of(
                        "Own", operation("Own", NARROW, (input, context) -> input),
                        "Unbuilt", operation("Unbuilt", NARROW, null)));
        ServiceModel view = View.of(contract, new Table("wide", Map.of("Unbuilt", operation("Unbuilt", WIDE, null))));

        assertThat(call(view, "Own", Pieces.of(NARROW, "Ann"))).isEqualTo(Pieces.of(NARROW, "Ann"));
        assertThat(Objects.requireNonNull(view.operation("Unbuilt")).behaviour())
                .isNull();
    }

    @SuppressWarnings("unchecked") // every operation here takes and answers pieces
    private Shape call(ServiceModel service, String name, Piece input) {
        Operation<Piece, Piece> operation = (Operation<Piece, Piece>) Objects.requireNonNull(service.operation(name));
        RequestContext context = new RequestContext("request", service.identity(), operation, world.scope);
        return operation.answerNow(input, context);
    }

    private static Operation<Piece, Piece> operation(
            String name, Schema<Piece> shape, @Nullable Now<Piece, Piece> behaviour) {
        return new Operation<>(
                name,
                shape,
                shape,
                new Operation.HttpBinding("POST", "/" + name, 200),
                List::of,
                new Operation.Paging("NextToken", null),
                behaviour);
    }

    private static Member text(String name) {
        return Member.of(name, Type.of(Kind.STRING));
    }

    private static final class Table extends ServiceModel {
        private final Map<String, Operation<Piece, Piece>> operations;

        Table(String name, Map<String, Operation<Piece, Piece>> operations) {
            super(
                    new Identity("test#" + name, name, name, name, name, name, "1"),
                    new TreeMap<>(operations).keySet().stream().map(Entry::of).toArray(Entry[]::new));
            this.operations = operations;
        }

        @Override
        protected Operation<?, ?> make(int index, Entry entry) {
            return Objects.requireNonNull(operations.get(entry.name()));
        }
    }
}
