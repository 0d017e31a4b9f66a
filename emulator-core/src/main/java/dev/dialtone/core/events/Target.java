package dev.dialtone.core.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an event goes. */
public sealed interface Target {

    /** What the log calls it: the ARN, {@code events:default} or {@code webhook}. */
    String name();

    /**
     * A topic of SNS.
     *
     * @param roleArn the role that may publish; absent: the topic's own policy allows it
     */
    record SnsTopic(String topicArn, @Nullable String roleArn) implements Target {
        @Override
        public String name() {
            return topicArn;
        }
    }

    /**
     * A stream of Firehose.
     *
     * @param roleArn the role that may write
     */
    record FirehoseStream(String streamArn, String roleArn) implements Target {
        @Override
        public String name() {
            return streamArn;
        }
    }

    /**
     * A log group of CloudWatch Logs.
     *
     * @param logGroupArn with or without the {@code :*} at its end
     * @param roleArn the role that may write
     */
    record LogGroup(String logGroupArn, String roleArn) implements Target {
        @Override
        public String name() {
            return logGroupArn;
        }
    }

    /**
     * EventBridge's default bus in the region of the event.
     *
     * @param detailType what the bus shows the event as: {@code Text Message Delivery Status Updated}
     * @param source who says so: {@code aws.sms-voice}
     * @param resources the ARNs of what the event is about
     */
    record EventBus(String detailType, String source, List<String> resources) implements Target {
        /** For an event that names no resource. */
        public EventBus(String detailType, String source) {
            this(detailType, source, List.of());
        }

        @Override
        public String name() {
            return "events:default";
        }
    }

    /** The URL that the user named for every event. */
    record Webhook() implements Target {
        @Override
        public String name() {
            return "webhook";
        }
    }
}
