package dev.dialtone.junit5;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an extension was asked for.
 *
 * @param settings of the server in this process other than the usual ones, by the names that they have in the environment
 * @param endpoint of a server that runs already; null: there is one in this process
 * @param region that clients are in
 * @param reset how a test is kept from what the tests before it have left
 */
record Configuration(Map<String, String> settings, @Nullable URI endpoint, String region, Reset reset) {

    static final String DEFAULT_REGION = "us-east-1";

    static Configuration of(DialtoneTest annotation) {
        return DialtoneExtension.builder()
                .transitions(annotation.transitions())
                .quotas(annotation.quotas())
                .throttle(annotation.throttle())
                .region(annotation.region())
                .reset(annotation.reset())
                .configuration();
    }

    /** What servers are told apart by. */
    Object server() {
        return endpoint == null ? settings : endpoint;
    }

    Server start() {
        return endpoint == null ? new ServerInProcess(settings) : new ServerElsewhere(endpoint);
    }
}
