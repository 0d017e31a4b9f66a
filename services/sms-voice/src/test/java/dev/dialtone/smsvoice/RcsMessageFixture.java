package dev.dialtone.smsvoice;

import dev.dialtone.core.events.EmittedEvent;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.model.CountryLaunchStatus;
import dev.dialtone.smsvoice.model.RcsContent;
import dev.dialtone.smsvoice.model.RcsMessageContent;
import dev.dialtone.smsvoice.model.RcsTextMessage;
import dev.dialtone.smsvoice.model.SendRcsMessageRequest;
import dev.dialtone.smsvoice.rcs.RcsAgentFixture;
import dev.dialtone.telephony.handsets.HandsetSettingsStore;
import dev.dialtone.telephony.messages.Message;
import dev.dialtone.telephony.model.HandsetSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Messages from RCS agents and to the handsets of tests. */
public final class RcsMessageFixture {
    public static final String CANADIAN = "+12045550123";
    public static final String AMERICAN = "+12065550123";

    public final SmsVoiceFixture sms;
    public final RcsAgentFixture rcs;
    private final World world;

    public RcsMessageFixture(World world) {
        this.world = world;
        this.sms = new SmsVoiceFixture(world);
        this.rcs = new RcsAgentFixture(sms);
    }

    /** The id of a new agent that is launched in these countries. */
    public String agent(String... countries) {
        String id = rcs.create();
        for (String country : countries) {
            rcs.launch(id, country, CountryLaunchStatus.ACTIVE);
        }
        return id;
    }

    public static RcsMessageContent text(String body) {
        return RcsMessageContent.builder()
                .content(new RcsContent.TextMessageMember(
                        RcsTextMessage.builder().body(body).build()))
                .build();
    }

    /** The id of a rich message with a short text, or what the change makes of that. */
    public String send(String from, String to, UnaryOperator<SendRcsMessageRequest.Builder> change) {
        SendRcsMessageRequest.Builder input = SendRcsMessageRequest.builder()
                .originationIdentity(from)
                .destinationPhoneNumber(to)
                .rcsMessageContent(text("Your code is 123456."));
        return Objects.requireNonNull(
                sms.caller.sendRcsMessage(change.apply(input).build()).messageId());
    }

    /** The id of a text. */
    public String text(@Nullable String from, String to) {
        return Objects.requireNonNull(sms.caller
                .sendTextMessage(b ->
                        b.originationIdentity(from).destinationPhoneNumber(to).messageBody("Your code is 123456."))
                .messageId());
    }

    /** Lets this become of messages to a handset. */
    public void handset(String e164, @Nullable String outcome, @Nullable Duration delay) {
        HandsetSettingsStore.put(
                world.account,
                e164,
                HandsetSettings.builder()
                        .outcome(outcome)
                        .delay(delay == null ? null : delay.toString())
                        .build());
    }

    /** Lets time go by, and all happen that falls due. */
    public void pass(Duration time) {
        world.passRealTime(time);
        world.account.timeline().settle();
    }

    public Message message(String id) {
        return sms.inbox.find(world.account, id).orElseThrow();
    }

    public List<Message> messages() {
        return sms.inbox.all(world.account).toList();
    }

    /** The types of all events so far. */
    public List<String> events() {
        return sms.events
                .all(world.account)
                .map(EmittedEvent::event)
                .map(event -> String.valueOf(((Map<?, ?>) Objects.requireNonNull(event.value())).get("eventType")))
                .toList();
    }
}
