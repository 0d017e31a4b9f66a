package dev.dialtone.control;

import dev.dialtone.control.model.AdvanceClockInput;
import dev.dialtone.control.model.AdvanceClockOutput;
import dev.dialtone.control.model.ClockOperations;
import dev.dialtone.control.model.GetClockInput;
import dev.dialtone.control.model.GetClockOutput;
import dev.dialtone.control.model.PutClockInput;
import dev.dialtone.control.model.PutClockOutput;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Shows and moves an account's time. What falls due on the way has happened when the answer comes. */
final class Clock implements ClockOperations {

    private final Targets targets;

    Clock(Targets targets) {
        this.targets = targets;
    }

    @Override
    public GetClockOutput getClock(GetClockInput input, RequestContext context) {
        Timeline timeline = targets.of(input, context).timeline();
        return GetClockOutput.builder()
                .now(timeline.now())
                .frozen(timeline.isFrozen())
                .build();
    }

    @Override
    public PutClockOutput putClock(PutClockInput input, RequestContext context) {
        Account account = targets.of(input, context);
        return account.exclusively(() -> {
            Timeline timeline = account.timeline();
            boolean frozen = timeline.isFrozen();
            timeline.freeze(); // Lest it go past what was just found to be in the future.
            try {
                if (input.now() != null) {
                    timeline.set(requireReachable("now", input.now(), timeline.now()));
                }
                frozen = Objects.requireNonNullElse(input.frozen(), frozen);
            } finally {
                if (!frozen) {
                    timeline.thaw();
                }
            }
            timeline.settle();
            return PutClockOutput.builder()
                    .now(timeline.now())
                    .frozen(timeline.isFrozen())
                    .build();
        });
    }

    @Override
    public AdvanceClockOutput advanceClock(AdvanceClockInput input, RequestContext context) {
        Account account = targets.of(input, context);
        Duration duration = Durations.parse("duration", input.duration());
        return account.exclusively(() -> {
            Timeline timeline = account.timeline();
            timeline.settle();
            requireReachable("duration", timeline.now().plus(duration), timeline.now());
            timeline.advance(duration);
            return AdvanceClockOutput.builder()
                    .now(timeline.now())
                    .frozen(timeline.isFrozen())
                    .build();
        });
    }

    private static Instant requireReachable(String member, Instant wanted, Instant now) {
        if (wanted.isBefore(now) || wanted.isAfter(Timeline.END)) {
            throw ControlErrors.badRequest(
                    member + ": to " + wanted + " (expected: " + now + ".." + Timeline.END + ")");
        }
        return wanted;
    }
}
