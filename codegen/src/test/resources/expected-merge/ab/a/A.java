// Generated from the contract; do not edit.
package ab.a;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.shape.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

public final class A extends ServiceModel {
    public static final Identity IDENTITY = new Identity("a#A", "a", "a", "a", "a", "a", "1");
    public static final int OPERATIONS = 2;

    private final @Nullable PingOperations pingOperations;

    private A(Builder builder) {
        super(IDENTITY,
                Entry.of("Ping", ""),
                Entry.of("Ring", "Ping"));
        this.pingOperations = builder.pingOperations;
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
                    PingInput.SCHEMA,
                    Unit.SCHEMA,
                    entry.http(),
                    () -> List.of(),
                    null,
                    null);

            case 1 ->
                new Operation<>(
                    entry.name(),
                    RingInput.SCHEMA,
                    Unit.SCHEMA,
                    entry.http(),
                    () -> List.of(),
                    null,
                    pingOperations == null ? null : (Operation.Now<RingInput, Unit>) pingOperations::ring);

            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    @SuppressWarnings("overloads")
    public static final class Builder {
        private @Nullable PingOperations pingOperations;

        private Builder() {}

        public Builder with(PingOperations behaviour) {
            this.pingOperations = behaviour;
            return this;
        }

        public A build() {
            return new A(this);
        }
    }
}
