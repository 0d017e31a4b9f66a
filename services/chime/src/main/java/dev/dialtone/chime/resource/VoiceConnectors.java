package dev.dialtone.chime.resource;

import dev.dialtone.core.state.Scope;
import java.util.Optional;

/** Voice connectors, as those see them that calls on connectors matter to. */
@FunctionalInterface
public interface VoiceConnectors {

    /** What connectors' host names end in, behind the id. */
    String HOST_SUFFIX = ".voiceconnector.chime.aws";

    /**
     * A connector.
     *
     * @param analyzesCalls whether it streams, with voice analytics configured and enabled
     */
    record Connector(boolean analyzesCalls) {}

    /** The connector of an id; empty when the account has none. */
    Optional<Connector> find(Scope scope, String voiceConnectorId);

    /** Whether an account has a connector whose outbound host name this is. */
    default boolean hasHost(Scope scope, String hostName) {
        return hostName.endsWith(HOST_SUFFIX)
                && find(scope, hostName.substring(0, hostName.length() - HOST_SUFFIX.length()))
                        .isPresent();
    }
}
