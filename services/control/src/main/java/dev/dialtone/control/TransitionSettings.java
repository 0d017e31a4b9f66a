package dev.dialtone.control;

import dev.dialtone.control.model.GetTransitionsInput;
import dev.dialtone.control.model.GetTransitionsOutput;
import dev.dialtone.control.model.PutTransitionsInput;
import dev.dialtone.control.model.PutTransitionsOutput;
import dev.dialtone.control.model.Transition;
import dev.dialtone.control.model.TransitionMode;
import dev.dialtone.control.model.TransitionOperations;
import dev.dialtone.control.request.AccountLookup;
import dev.dialtone.control.request.ControlErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.dispatch.Service;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.TimedTransitions;
import dev.dialtone.core.transition.TransitionSetting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows and sets how long an account's transitions take. */
final class TransitionSettings implements TransitionOperations {

    private final AccountLookup accounts;
    private final List<Service> services;

    /**
     * @param services whose transitions there are; all their operations are made before settings are shown or set
     */
    TransitionSettings(AccountLookup accounts, List<Service> services) {
        this.accounts = accounts;
        this.services = services;
    }

    @Override
    public GetTransitionsOutput getTransitions(GetTransitionsInput input, RequestContext context) {
        services.forEach(service -> service.model().operations());
        Account account = accounts.of(input, context);
        return account.exclusively(() -> GetTransitionsOutput.builder()
                .transitions(shown(account.timedTransitions()))
                .build());
    }

    /** Sets what is named and leaves the rest; with an unknown or impossible one among them, sets nothing. */
    @Override
    public PutTransitionsOutput putTransitions(PutTransitionsInput input, RequestContext context) {
        services.forEach(service -> service.model().operations());
        Account account = accounts.of(input, context);
        return account.exclusively(() -> {
            List<TransitionSetting> wanted = new ArrayList<>();
            for (Transition transition : input.transitions()) {
                wanted.addAll(settings(transition, account.timedTransitions().settings()));
            }
            account.timedTransitions().set(wanted);
            return PutTransitionsOutput.builder()
                    .transitions(shown(account.timedTransitions()))
                    .build();
        });
    }

    private static List<TransitionSetting> settings(Transition wanted, List<TransitionSetting> known) {
        List<TransitionSetting> meant =
                known.stream().filter(setting -> means(wanted, setting)).toList();
        if (meant.isEmpty()) {
            throw ControlErrors.notFound(Excerpt.of(describe(wanted)) + " (expected one of: "
                    + String.join(
                            ", ", known.stream().map(TransitionSetting::name).toList())
                    + ")");
        }
        dev.dialtone.core.transition.TransitionMode mode = dev.dialtone.core.transition.TransitionMode.valueOf(
                wanted.mode().value());
        Duration after = after(wanted);
        Integer reads = reads(wanted);
        return meant.stream()
                .map(setting -> new TransitionSetting(
                        setting.service(), setting.resource(), setting.from(), setting.to(), mode, after, reads))
                .toList();
    }

    private static boolean means(Transition wanted, TransitionSetting setting) {
        return wanted.service().equals(setting.service())
                && wanted.resource().equals(setting.resource())
                && (wanted.from() == null || setting.from().equals(wanted.from()))
                && (wanted.to() == null || setting.to().equals(wanted.to()));
    }

    private static String describe(Transition wanted) {
        String resource = wanted.service() + "/" + wanted.resource();
        return wanted.from() == null && wanted.to() == null
                ? resource
                : resource + "/" + Objects.requireNonNullElse(wanted.from(), "*") + "-"
                        + Objects.requireNonNullElse(wanted.to(), "*");
    }

    private static @Nullable Duration after(Transition wanted) {
        boolean needed = wanted.mode().equals(TransitionMode.AFTER);
        String after = wanted.after();
        if (needed != (after != null)) {
            throw ControlErrors.badRequest(
                    "after: " + after + " (expected: a duration with mode AFTER, and only there)");
        }
        return after == null ? null : Durations.parse("after", after);
    }

    private static @Nullable Integer reads(Transition wanted) {
        boolean needed = wanted.mode().equals(TransitionMode.READS);
        Integer reads = wanted.reads();
        if (needed != (reads != null)) {
            throw ControlErrors.badRequest("reads: " + reads + " (expected: a number with mode READS, and only there)");
        }
        return reads;
    }

    private static List<Transition> shown(TimedTransitions timedTransitions) {
        return timedTransitions.settings().stream()
                .map(setting -> Transition.builder()
                        .service(setting.service())
                        .resource(setting.resource())
                        .from(setting.from())
                        .to(setting.to())
                        .mode(TransitionMode.of(setting.mode().name()))
                        .after(setting.after() == null ? null : setting.after().toString())
                        .reads(setting.reads())
                        .build())
                .toList();
    }
}
