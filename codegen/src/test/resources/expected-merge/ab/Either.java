// Generated from the contract; do not edit.
package ab;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.shape.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

public final class Either extends ServiceModel {
    public static final Identity IDENTITY = new Identity("ab#Either", "either", "either", "either", "either", "either", "1");
    public static final int OPERATIONS = 1;

    private final @Nullable PingOperations pingOperations;

    private Either(Builder builder) {
        super(IDENTITY,
                Entry.of("Ping", "Ping"));
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
                    pingOperations == null ? null : (Operation.Now<PingInput, Unit>) pingOperations::ping);

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

        public Either build() {
            return new Either(this);
        }
    }
}
