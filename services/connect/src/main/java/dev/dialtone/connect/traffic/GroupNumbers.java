package dev.dialtone.connect.traffic;

import dev.dialtone.core.state.Scope;
import java.util.Optional;

/** What a later room knows of the phone numbers that are claimed to groups. */
@FunctionalInterface
public interface GroupNumbers {

    /** The ARN of one number that is claimed to a group; empty when none is. */
    Optional<String> arnOfOne(Scope scope, String groupId);
}
