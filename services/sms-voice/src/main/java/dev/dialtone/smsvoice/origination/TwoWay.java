package dev.dialtone.smsvoice.origination;

import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.Pool;
import dev.dialtone.smsvoice.model.RcsAgent;
import dev.dialtone.smsvoice.model.StoredPhoneNumber;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.Country;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of messages that come in: the settings of whatever can take them, and their rules.
 *
 * @param enabled whether messages are passed on
 * @param channel where to: the ARN of an SNS topic, or Connect's {@code connect.<region>.amazonaws.com}; absent when off
 * @param role the IAM role that is assumed to do it; absent: the channel's own policy lets AWS in
 * @param selfManagedOptOuts whether the customer answers STOP and HELP
 */
public record TwoWay(
        boolean enabled, @Nullable String channel, @Nullable String role, boolean selfManagedOptOuts) {
    static final TwoWay OFF = new TwoWay(false, null, null, false);

    private static final Pattern TOPIC = Pattern.compile("arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+");
    private static final String FIFO = ".fifo";
    private static final Pattern CONNECT = Pattern.compile("connect\\.[a-z0-9-]+\\.amazonaws\\.com(\\.cn)?");

    /** What a request changes; what is absent stays. */
    public record Change(
            @Nullable Boolean enabled,
            @Nullable String channel,
            @Nullable String role,
            @Nullable Boolean selfManagedOptOuts) {

        /** Whether it changes nothing. */
        public boolean isNothing() {
            return enabled == null && channel == null && role == null && selfManagedOptOuts == null;
        }
    }

    /** The settings of a phone number. */
    public static TwoWay of(StoredPhoneNumber number) {
        return new TwoWay(
                number.twoWayEnabled(),
                number.twoWayChannelArn(),
                number.twoWayChannelRole(),
                number.selfManagedOptOutsEnabled());
    }

    /** The settings of a pool. */
    public static TwoWay of(Pool pool) {
        return new TwoWay(
                pool.twoWayEnabled(),
                pool.twoWayChannelArn(),
                pool.twoWayChannelRole(),
                pool.selfManagedOptOutsEnabled());
    }

    /** The settings of an RCS agent. */
    public static TwoWay of(RcsAgent agent) {
        return new TwoWay(
                agent.twoWayEnabled(),
                agent.twoWayChannelArn(),
                agent.twoWayChannelRole(),
                agent.selfManagedOptOutsEnabled());
    }

    /** Puts these settings into an RCS agent that is being changed. */
    public RcsAgent.Builder into(RcsAgent.Builder agent) {
        return agent.twoWayEnabled(enabled)
                .twoWayChannelArn(channel)
                .twoWayChannelRole(role)
                .selfManagedOptOutsEnabled(selfManagedOptOuts);
    }

    /** Puts these settings into a number that is being changed. */
    StoredPhoneNumber.Builder into(StoredPhoneNumber.Builder number) {
        return number.twoWayEnabled(enabled)
                .twoWayChannelArn(channel)
                .twoWayChannelRole(role)
                .selfManagedOptOutsEnabled(selfManagedOptOuts);
    }

    /** Puts these settings into a pool that is being made or changed. */
    Pool.Builder into(Pool.Builder pool) {
        return pool.twoWayEnabled(enabled)
                .twoWayChannelArn(channel)
                .twoWayChannelRole(role)
                .selfManagedOptOutsEnabled(selfManagedOptOuts);
    }

    /**
     * Refuses two-way messaging for a number that cannot take messages. The country comes first, for it has a reason of its
     * own; AWS's order is not documented.
     */
    static void requireCapable(String country, List<NumberCapability> capabilities) {
        if (Country.of(country).filter(Country::twoWay).isEmpty()) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.TWO_WAY_NOT_SUPPORTED_IN_COUNTRY,
                    "twoWayEnabled",
                    "Numbers of " + country + " cannot take messages");
        }
        if (!capabilities.contains(NumberCapability.SMS)) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.INVALID_PARAMETER, "twoWayEnabled", "The number has no SMS capability");
        }
    }

    /** What a channel to Amazon Connect is called in a region. */
    static String connect(String region) {
        return "connect." + region + ".amazonaws.com";
    }

    /** Whether messages that come in go to Amazon Connect. */
    public boolean isToConnect() {
        return channel != null && CONNECT.matcher(channel).matches();
    }

    /** Whether messages that come in go the same way. */
    boolean hasChannelOf(TwoWay other) {
        return enabled == other.enabled && Objects.equals(channel, other.channel) && Objects.equals(role, other.role);
    }

    /**
     * The settings after a change, or a ValidationException that names every field which does not fit. Turned off, they
     * forget channel and role.
     */
    public TwoWay with(Change change) {
        boolean isOn = change.enabled() == null ? enabled : change.enabled();
        boolean isSelfManaged = change.selfManagedOptOuts() == null ? selfManagedOptOuts : change.selfManagedOptOuts();
        if (!isOn) {
            refuseWhenOff(change, isSelfManaged);
            return OFF;
        }
        TwoWay after = new TwoWay(
                true,
                change.channel() == null ? channel : change.channel(),
                change.role() == null ? role : change.role(),
                isSelfManaged);
        after.requireChannel();
        return after;
    }

    private static void refuseWhenOff(Change change, boolean isSelfManaged) {
        List<ValidationExceptionField> fields = new ArrayList<>();
        if (change.channel() != null) {
            fields.add(SmsVoiceErrors.field("twoWayChannelArn", "Needs two-way messaging, which is off"));
        }
        if (change.role() != null) {
            fields.add(SmsVoiceErrors.field("twoWayChannelRole", "Needs two-way messaging, which is off"));
        }
        if (isSelfManaged) {
            fields.add(SmsVoiceErrors.field("selfManagedOptOutsEnabled", "Needs two-way messaging, which is off"));
        }
        if (!fields.isEmpty()) {
            throw SmsVoiceErrors.invalid(ValidationExceptionReason.TWO_WAY_NOT_ENABLED, fields);
        }
    }

    private void requireChannel() {
        if (channel == null) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.TWO_WAY_CHANNEL_NOT_PRESENT,
                    "twoWayChannelArn",
                    "Two-way messaging needs a channel");
        }
        if (isToConnect()) {
            if (role == null) {
                throw SmsVoiceErrors.invalid(
                        ValidationExceptionReason.MISSING_PARAMETER,
                        "twoWayChannelRole",
                        "Amazon Connect as channel needs a role");
            }
        } else if (!TOPIC.matcher(channel).matches()) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.INVALID_ARN,
                    "twoWayChannelArn",
                    channel.endsWith(FIFO)
                            ? "FIFO topics are not supported"
                            : channel + " is neither the ARN of an SNS topic nor connect.<region>.amazonaws.com");
        }
    }
}
