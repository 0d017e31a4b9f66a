// Generated from the contract; do not edit.
package ab.b;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.shape.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

public final class B extends ServiceModel {
    public static final Identity IDENTITY = new Identity("b#B", "b", "b", "b", "b", "b", "1");
    public static final int OPERATIONS = 2;

    private final @Nullable EchoOperations echoOperations;

    private B(Builder builder) {
        super(IDENTITY,
                Entry.of("Echo", "Echo"),
                Entry.of("Ping", ""));
        this.echoOperations = builder.echoOperations;
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected Operation<?, ?> make(int index, Entry entry) {
        return switch (index) {
            case 0 ->
                new Operation<>(
                    entry.name(),
                    EchoInput.SCHEMA,
                    Unit.SCHEMA,
                    entry.http(),
                    () -> List.of(),
                    null,
                    echoOperations == null ? null : (Operation.Now<EchoInput, Unit>) echoOperations::echo);

            case 1 ->
                new Operation<>(
                    entry.name(),
                    PingInput.SCHEMA,
                    Unit.SCHEMA,
                    entry.http(),
                    () -> List.of(),
                    null,
                    null);

            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    @SuppressWarnings("overloads")
    public static final class Builder {
        private @Nullable EchoOperations echoOperations;

        private Builder() {}

        public Builder with(EchoOperations behaviour) {
            this.echoOperations = behaviour;
            return this;
        }

        public B build() {
            return new B(this);
        }
    }
}
