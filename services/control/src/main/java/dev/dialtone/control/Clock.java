package dev.dialtone.control;

import dev.dialtone.control.model.AdvanceClockInput;
import dev.dialtone.control.model.AdvanceClockOutput;
import dev.dialtone.control.model.ClockOperations;
import dev.dialtone.control.model.ClockWasReset;
import dev.dialtone.control.model.GetClockInput;
import dev.dialtone.control.model.GetClockOutput;
import dev.dialtone.control.model.NotReady;
import dev.dialtone.control.model.PutClockInput;
import dev.dialtone.control.model.PutClockOutput;
import dev.dialtone.control.request.AccountLookup;
import dev.dialtone.control.request.ControlErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.schedule.ScheduledChange;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.ClockMoves;
import dev.dialtone.core.state.ClockMoves.Target;
import dev.dialtone.core.state.ClockMoves.TargetSelector;
import dev.dialtone.core.state.MoveInterrupted;
import dev.dialtone.core.state.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Shows and moves an account's time. What falls due on the way has happened when the answer comes. */
final class Clock implements ClockOperations {

    private static final int MOST_DUE = 100;

    private final AccountLookup accounts;
    private final ClockMoves moves;

    Clock(AccountLookup accounts, ClockMoves moves) {
        this.accounts = accounts;
        this.moves = moves;
    }

    /** Waits for nobody but who is inside the account at the moment: it is also for those who want to know how far a long move has come. */
    @Override
    public GetClockOutput getClock(GetClockInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        Timeline timeline = account.timeline();
        List<ScheduledChange> due = account.exclusively(timeline::scheduledChanges);
        return GetClockOutput.builder()
                .now(timeline.now())
                .frozen(timeline.isFrozen())
                .advancingTo(timeline.target().orElse(null))
                .due(due.stream().limit(MOST_DUE).map(Due::shown).toList())
                .dueCount(due.size())
                .build();
    }

    @Override
    public CompletionStage<PutClockOutput> putClock(PutClockInput input, RequestContext context) {
        TargetSelector target = (now, frozen) -> new Target(
                input.now() == null ? now : requireReachable("now", input.now(), now),
                Objects.requireNonNullElse(input.frozen(), frozen));
        return move(
                accounts.of(input, context),
                target,
                timeline -> PutClockOutput.builder()
                        .now(timeline.now())
                        .frozen(timeline.isFrozen())
                        .build());
    }

    @Override
    public CompletionStage<AdvanceClockOutput> advanceClock(AdvanceClockInput input, RequestContext context) {
        Duration duration = Durations.parse("duration", input.duration());
        TargetSelector target =
                (now, frozen) -> new Target(requireReachable("duration", now.plus(duration), now), frozen);
        return move(
                accounts.of(input, context),
                target,
                timeline -> AdvanceClockOutput.builder()
                        .now(timeline.now())
                        .frozen(timeline.isFrozen())
                        .build());
    }

    private <T> CompletionStage<T> move(Account account, TargetSelector target, Function<Timeline, T> answer) {
        return moves.move(account, target, answer).exceptionally(failure -> {
            throw failure instanceof MoveInterrupted interrupted
                    ? worded(interrupted.why())
                    : new CompletionException(failure);
        });
    }

    private static ModeledException worded(MoveInterrupted.Why why) {
        return switch (why) {
            case RESET ->
                ClockWasReset.builder()
                        .message("clock: the account was reset before it came to where it was sent")
                        .build();
            case STOP ->
                NotReady.builder()
                        .message("clock: the server stops before it has come to where it was sent")
                        .build();
        };
    }

    private static Instant requireReachable(String member, Instant wanted, Instant now) {
        if (wanted.isBefore(now) || wanted.isAfter(Timeline.END)) {
            throw ControlErrors.badRequest(
                    member + ": to " + wanted + " (expected: " + now + ".." + Timeline.END + ")");
        }
        return wanted;
    }
}
