package dev.dialtone.sinks;

import dev.dialtone.core.events.EventSender.OutboundEvent;
import dev.dialtone.core.events.Target.SnsTopic;
import dev.dialtone.sinks.AwsCalls.Caller;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An event as a message of an SNS topic: {@code Publish}. */
record SnsMessage(AwsCalls calls, OutboundEvent event, SnsTopic topic) implements SinkRequest {

    @Override
    public Request request() {
        String region = Arn.region(topic.topicArn(), event.region());
        return calls.query(
                new Caller(event.accountId(), region, "sns"),
                "Action=Publish&Version=2010-03-31&TopicArn=" + encoded(topic.topicArn()) + "&Message="
                        + encoded(JsonText.of(event.payload())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
