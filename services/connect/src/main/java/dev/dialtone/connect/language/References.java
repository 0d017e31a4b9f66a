package dev.dialtone.connect.language;

import java.util.List;

/** What a flow may name, in the instance that it is for. */
public interface References {

    /** The kinds of resources whose ids are looked up. */
    enum Kind {
        FLOW("contact-flow"),
        HOURS("operating-hours"),
        MODULE("flow-module"),
        QUEUE("queue"),
        USER("agent");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** What comes between the instance and the id in ARNs. */
        String type() {
            return type;
        }
    }

    /** The ARNs of the instance that ARNs have to be of: one in each of its regions. */
    List<String> instanceArns();

    /** Whether the instance has a resource of an id. */
    boolean has(Kind kind, String id);

    /**
     * Whether a flow of the instance has a version.
     *
     * @param flowId of a flow that the instance has
     * @param number digits
     */
    boolean hasVersion(String flowId, String number);

    /** Whether a number in E.164 is claimed to the instance, or to one of its traffic distribution groups. */
    boolean hasNumber(String e164);
}
