package dev.dialtone.smsvoice.message;

import dev.dialtone.smsvoice.model.MessageFamily;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.telephony.account.SpendChannel;
import dev.dialtone.telephony.messages.Channel;
import java.util.Set;

/** The kinds of messages that can be sent, and what each goes by elsewhere. */
public enum MessageKind {
    TEXT(Channel.TEXT, SpendChannel.TEXT),
    MEDIA(Channel.MEDIA, SpendChannel.MEDIA),
    VOICE(Channel.VOICE, SpendChannel.VOICE),
    RCS(Channel.RCS, SpendChannel.RCS);

    private final Channel channel;
    private final SpendChannel spendChannel;

    MessageKind(Channel channel, SpendChannel spendChannel) {
        this.channel = channel;
        this.spendChannel = spendChannel;
    }

    /** The kind whose events are of this family. */
    public static MessageKind of(MessageFamily family) {
        return valueOf(family.value());
    }

    /** What the inbox calls it. */
    public Channel channel() {
        return channel;
    }

    /** Whose monthly limit it counts for, unless it is sent from a Notify configuration. */
    public SpendChannel spendChannel() {
        return spendChannel;
    }

    /** What its events begin with. */
    public MessageFamily family() {
        return switch (this) {
            case TEXT -> MessageFamily.TEXT;
            case MEDIA -> MessageFamily.MEDIA;
            case VOICE -> MessageFamily.VOICE;
            case RCS -> MessageFamily.RCS;
        };
    }

    /** What its sender has to be capable of; prices and protect configurations go by it, too. */
    public NumberCapability capability() {
        return switch (this) {
            case TEXT -> NumberCapability.SMS;
            case MEDIA -> NumberCapability.MMS;
            case VOICE -> NumberCapability.VOICE;
            case RCS -> NumberCapability.RCS;
        };
    }

    /** What it can be sent from. */
    public Set<ResourceType> origins() {
        return switch (this) {
            case TEXT -> Origins.TEXT;
            case MEDIA, VOICE -> Origins.NUMBERS;
            case RCS -> Origins.AGENTS;
        };
    }

    private static final class Origins {
        static final Set<ResourceType> NUMBERS = Set.of(ResourceType.PHONE_NUMBER, ResourceType.POOL);
        static final Set<ResourceType> AGENTS = Set.of(ResourceType.RCS_AGENT, ResourceType.POOL);
        static final Set<ResourceType> TEXT =
                Set.of(ResourceType.PHONE_NUMBER, ResourceType.SENDER_ID, ResourceType.POOL, ResourceType.RCS_AGENT);
    }
}
