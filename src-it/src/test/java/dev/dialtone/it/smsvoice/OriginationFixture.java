package dev.dialtone.it.smsvoice;

import dev.dialtone.it.ControlClient;
import dev.dialtone.it.Fixture;
import java.time.Duration;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.CreatePoolRequest;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.MessageType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PoolStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SenderIdAndCountry;

/** Numbers, sender IDs and pools to try things with. The clock stands still until {@link #settle}. */
@Fixture
final class OriginationFixture {
    private final PinpointSmsVoiceV2Client sms;
    private final ControlClient control;

    OriginationFixture(PinpointSmsVoiceV2Client sms, ControlClient control) {
        this.sms = sms;
        this.control = control;
        control.dialtone().clock().freeze();
    }

    /** Lets everything that takes AWS a while come to its end. */
    void settle() {
        control.dialtone().clock().advance(Duration.ofSeconds(1));
    }

    /** Has a transition last until {@link #settle}, whoever uses the resource. */
    void keepTime(String resource, String from, String to) {
        control.keepTime("pinpoint-sms-voice-v2", resource, from, to);
    }

    /** What the account's ARNs begin with. */
    String arn(String resource) {
        return "arn:aws:sms-voice:us-east-1:" + control.dialtone().accountId() + ":" + resource;
    }

    /** The id of a Canadian long code for SMS that is ACTIVE. */
    String number() {
        String id = Canadian.requested(sms).phoneNumberId();
        settle();
        return id;
    }

    static CreatePoolRequest.Builder from(CreatePoolRequest.Builder create, String identity) {
        return create.originationIdentity(identity).messageType(MessageType.TRANSACTIONAL);
    }

    /** The id of an active pool that begins with this number. */
    String pool(String number) {
        String id = sms.createPool(create -> from(create, number)).poolId();
        settle();
        return id;
    }

    String senderId(String id, String country) {
        return sms.requestSenderId(request -> request.senderId(id).isoCountryCode(country))
                .senderIdArn();
    }

    static SenderIdAndCountry senderIdName(String idOrArn, String country) {
        return SenderIdAndCountry.builder()
                .senderId(idOrArn)
                .isoCountryCode(country)
                .build();
    }

    NumberStatus status(String number) {
        return sms.describePhoneNumbers(describe -> describe.phoneNumberIds(number))
                .phoneNumbers()
                .get(0)
                .status();
    }

    PoolStatus poolStatus(String pool) {
        return sms.describePools(describe -> describe.poolIds(pool))
                .pools()
                .get(0)
                .status();
    }
}
