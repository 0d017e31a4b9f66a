package dev.dialtone.connect.routing;

import dev.dialtone.connect.model.BehaviorType;
import dev.dialtone.connect.model.Channel;
import dev.dialtone.connect.model.CrossChannelBehavior;
import dev.dialtone.connect.model.MediaConcurrency;
import dev.dialtone.connect.resource.ConnectErrors;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How many contacts of each channel agents have at once. */
final class Concurrencies {
    /** What a channel has whose behaviour nobody says; so have the profiles of new instances. */
    static final CrossChannelBehavior ALONE = new CrossChannelBehavior(BehaviorType.ROUTE_CURRENT_CHANNEL_ONLY);

    private static final int MOST_CALLS = 1;

    private Concurrencies() {}

    /** Those that a request says, with a behaviour each; an InvalidParameterException of what cannot be. */
    static List<MediaConcurrency> checked(List<MediaConcurrency> concurrencies) {
        if (concurrencies.isEmpty()) {
            throw ConnectErrors.invalidParameter("MediaConcurrencies: empty (expected: a channel at least)");
        }
        Set<Channel> channels = new HashSet<>();
        for (MediaConcurrency each : concurrencies) {
            if (!channels.add(each.channel())) {
                throw ConnectErrors.invalidParameter(
                        "MediaConcurrencies: " + each.channel() + " twice (expected: each channel once)");
            }
            if (each.channel().equals(Channel.VOICE) && each.concurrency() > MOST_CALLS) {
                throw ConnectErrors.invalidParameter("MediaConcurrencies: a concurrency of " + each.concurrency()
                        + " for " + Channel.VOICE + " (expected: " + MOST_CALLS + ")");
            }
        }
        return concurrencies.stream().map(Concurrencies::withBehavior).toList();
    }

    private static MediaConcurrency withBehavior(MediaConcurrency concurrency) {
        return concurrency.crossChannelBehavior() != null
                ? concurrency
                : new MediaConcurrency(concurrency.channel(), concurrency.concurrency(), ALONE);
    }
}
