package dev.dialtone.protocol.tests;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ProtocolError;
import dev.dialtone.core.dispatch.RequestRejected;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.shape.Shape;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A contract whose every operation keeps the input that reaches it and answers {@link #RECORDED}. */
final class RecordingService extends ServiceModel {

    /** Stands for an output, which a request case does not ask for. */
    static final ProtocolError RECORDED = new ProtocolError("Recorded", 418, "The input reached behaviour.");

    private final ServiceModel contract;
    private @Nullable String operation;
    private @Nullable Shape input;

    RecordingService(ServiceModel contract) {
        super(contract.identity(), contract.entries().toArray(new Entry[0]));
        this.contract = contract;
    }

    @Override
    protected Operation<?, ?> make(int index, Entry entry) {
        return recording(contract.operation(index));
    }

    private <I extends Shape, O extends Shape> Operation<I, O> recording(Operation<I, O> silent) {
        Operation.Now<I, O> recorder = (received, context) -> {
            operation = silent.name();
            input = received;
            throw new RequestRejected(RECORDED);
        };
        return new Operation<>(
                silent.name(),
                silent.input(),
                silent.output(),
                silent.http(),
                silent.errorSchemas(),
                silent.paging(),
                recorder);
    }

    /** Forgets what was recorded. */
    void forget() {
        operation = null;
        input = null;
    }

    /** Whether any operation was called. */
    boolean wasCalled() {
        return operation != null;
    }

    /** The operation that was called. */
    String operation() {
        return Objects.requireNonNull(operation);
    }

    /** What it was given. */
    Shape input() {
        return Objects.requireNonNull(input);
    }
}
