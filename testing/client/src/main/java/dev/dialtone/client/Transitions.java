package dev.dialtone.client;

import dev.dialtone.client.model.Transition;
import dev.dialtone.client.model.TransitionMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How long what AWS does in seconds or minutes takes in an account. Services and resources are named as docs/transitions.md lists
 * them: {@code pinpoint-sms-voice-v2}, {@code phone-number}.
 */
public final class Transitions {

    private final ControlApi api;

    Transitions(ControlApi api) {
        this.api = api;
    }

    /** Those of all services. */
    public List<Transition> get() {
        return api.getTransitions().transitions();
    }

    /** Every change of the resource has happened when it is next looked at. */
    public List<Transition> immediate(String service, String resource) {
        return set(transition(service, resource, TransitionMode.IMMEDIATE).build());
    }

    /** Every change of the resource takes this long on the account's clock. */
    public List<Transition> after(String service, String resource, Duration duration) {
        return set(transition(service, resource, TransitionMode.AFTER)
                .after(duration)
                .build());
    }

    /** Every change of the resource has happened when it was read so often. */
    public List<Transition> reads(String service, String resource, int count) {
        return set(
                transition(service, resource, TransitionMode.READS).reads(count).build());
    }

    /**
     * Sets single changes.
     *
     * @return those of all services
     */
    public List<Transition> set(Transition... transitions) {
        return api.putTransitions(input -> input.transitions(Arrays.asList(transitions)))
                .transitions();
    }

    private static Transition.Builder transition(String service, String resource, TransitionMode mode) {
        return Transition.builder().service(service).resource(resource).mode(mode);
    }
}
