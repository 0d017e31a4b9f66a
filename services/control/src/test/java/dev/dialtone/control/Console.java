package dev.dialtone.control;

import dev.dialtone.core.dispatch.Fault;
import dev.dialtone.core.dispatch.Journal;
import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.Protocol;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.dispatch.Route;
import dev.dialtone.core.dispatch.Service;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.events.EventLog;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.messages.Inbox;
import dev.dialtone.core.messages.MessageWaits;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Problems;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Alarms;
import dev.dialtone.core.state.ClockMoves;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.World;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The control API over a world of its own, called through its contract as the dispatcher does it: inside no account. */
final class Console {

    static final String MINE = "111122223333";
    static final String THEIRS = "444455556666";

    final World world = new World();
    final Journal journal = new Journal();
    final Inbox inbox = new Inbox();
    final EventLog events = new EventLog();
    final Reviewed reviewed = new Reviewed();
    final Alarms alarms = new Alarms();
    final ClockMoves moves = new ClockMoves(alarms);
    final Written written = new Written();
    final Control control = new Control(
            "1.2.3",
            List.of(parrot()),
            world.accounts,
            journal,
            inbox,
            events,
            new MessageWaits(inbox, alarms),
            moves,
            () -> written,
            () -> written,
            () -> reviewed);

    private static Service parrot() {
        ServiceModel parrot = new Parrot();
        return new Service(
                parrot.identity(), Service.Role.AWS, () -> new Service.Parts(parrot, new Mute(), new ControlErrors()));
    }

    /** A service that has one operation with behaviour and one without. */
    private static final class Parrot extends ServiceModel {
        Parrot() {
            super(
                    new Identity("test#Parrot", "parrot", "Parrot", "parrot", "parrot", "parrot", "1"),
                    Entry.of("Say"),
                    Entry.of("Sing"));
        }

        @Override
        protected Operation<?, ?> make(int index, Entry entry) {
            Operation.Now<Unit, Unit> behaviour = (input, context) -> input;
            return new Operation<>(
                    entry.name(), Unit.SCHEMA, Unit.SCHEMA, null, List::of, null, index == 0 ? behaviour : null);
        }
    }

    /** The answer to a call of account {@link #MINE}, also when it comes later. */
    <O extends Shape> O call(Class<O> output, Shape input) {
        Operation<?, ?> operation = operation(input);
        if (!(operation.behaviour() instanceof Operation.Later<?, ?>)) {
            return output.cast(answer(operation, input, world.account));
        }
        try {
            return later(output, input).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof ModeledException modeled ? modeled : failure;
        }
    }

    /** The answer to a call of account {@link #MINE} that comes when it is there. */
    <O extends Shape> CompletableFuture<O> later(Class<O> output, Shape input) {
        @SuppressWarnings("unchecked") // named after its operation
        Operation<Shape, ?> operation = (Operation<Shape, ?>) operation(input);
        if (operation.behaviour() instanceof Operation.Later<Shape, ?> later) {
            return later.answer(input, context(operation, world.account))
                    .toCompletableFuture()
                    .thenApply(output::cast);
        }
        throw new IllegalArgumentException(operation.name() + " answers now");
    }

    private Operation<?, ?> operation(Shape input) {
        String name = input.schema().name().replaceAll("Input$", "");
        return Objects.requireNonNull(control.model().operation(name), name);
    }

    private RequestContext context(Operation<?, ?> operation, Account caller) {
        return new RequestContext("id", control.model().identity(), operation, new Scope(caller, "us-east-1"));
    }

    private <I extends Shape, O extends Shape> O answer(Operation<I, O> operation, Shape input, Account caller) {
        @SuppressWarnings("unchecked") // named after its operation
        I own = (I) input;
        return operation.answerNow(own, context(operation, caller));
    }

    Account theirs() {
        return world.accounts.account(THEIRS);
    }

    /** Nobody speaks to the service; it is only looked at. */
    private static final class Mute implements Protocol {
        @Override
        public @Nullable Route route(HttpRequest request) {
            return null;
        }

        @Override
        public @Nullable Shape decode(Route route, HttpRequest request, Problems problems) {
            throw new UnsupportedOperationException();
        }

        @Override
        public HttpResponse encode(Operation<?, ?> operation, Shape output) {
            throw new UnsupportedOperationException();
        }

        @Override
        public HttpResponse encode(ModeledException error) {
            throw new UnsupportedOperationException();
        }

        @Override
        public HttpResponse encode(Fault fault) {
            throw new UnsupportedOperationException();
        }
    }
}
