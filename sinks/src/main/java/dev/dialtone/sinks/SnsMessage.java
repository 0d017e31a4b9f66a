package dev.dialtone.sinks;

import dev.dialtone.core.events.EventSender.Parcel;
import dev.dialtone.core.events.Target.SnsTopic;
import dev.dialtone.sinks.AwsCalls.Caller;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An event as a message of an SNS topic: {@code Publish}. */
record SnsMessage(AwsCalls calls, Parcel parcel, SnsTopic topic) implements Letter {

    @Override
    public Request request() {
        String region = Arn.region(topic.topicArn(), parcel.region());
        return calls.query(
                new Caller(parcel.accountId(), region, "sns"),
                "Action=Publish&Version=2010-03-31&TopicArn=" + encoded(topic.topicArn()) + "&Message="
                        + encoded(JsonText.of(parcel.payload())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
