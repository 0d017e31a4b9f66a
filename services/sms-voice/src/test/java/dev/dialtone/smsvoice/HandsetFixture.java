package dev.dialtone.smsvoice;

import dev.dialtone.telephony.messages.InboundMessages.Inbound;
import dev.dialtone.telephony.messages.InboundMessages.PassedOn;
import dev.dialtone.telephony.messages.InboundMessages.Received;
import dev.dialtone.telephony.messages.Message;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A phone that writes to the account, and what it has got. */
public final class HandsetFixture {
    public static final String NUMBER = "+12045550123";

    private final SmsVoiceFixture sms;

    public HandsetFixture(SmsVoiceFixture sms) {
        this.sms = sms;
    }

    public Received writes(String to, String body) {
        return tries(to, body).orElseThrow();
    }

    /** Empty when nobody takes it. */
    public Optional<Received> tries(String to, String body) {
        return sms.service.inbound().receive(sms.scope, new Inbound(NUMBER, to, body, null));
    }

    public Received sendsFile(String to, String url) {
        return sms.service
                .inbound()
                .receive(sms.scope, new Inbound(NUMBER, to, null, url))
                .orElseThrow();
    }

    /** The texts of all messages that it has got, the oldest first. */
    public List<@Nullable String> texts() {
        return messages().stream().map(message -> message.content().body()).toList();
    }

    public List<Message> messages() {
        return sms.inbox
                .all(sms.scope.account())
                .filter(message -> message.to().equals(NUMBER))
                .toList();
    }

    /** The object that a message became in two-way messaging. */
    public static Map<?, ?> payload(Received received) {
        return (Map<?, ?>) Objects.requireNonNull(passedOn(received).payload().value());
    }

    public static PassedOn passedOn(Received received) {
        return Objects.requireNonNull(received.passedOn());
    }
}
