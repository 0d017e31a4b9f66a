package dev.dialtone.smsvoice.sending;

import dev.dialtone.smsvoice.model.MessageFamily;
import dev.dialtone.smsvoice.model.RcsFallbackChannel;
import dev.dialtone.smsvoice.model.RcsFallbackConfiguration;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.SentFallback;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.rcs.RcsFieldErrors;
import dev.dialtone.smsvoice.resource.ResourceArn;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import dev.dialtone.smsvoice.sending.SenderSelector.RequestedSender;
import java.util.List;
import java.util.Set;

/** The rules of a request's fallback to SMS or MMS that its shape does not have. */
final class RcsFallbackRules {
    private static final String FIELD = "fallbackConfiguration";
    private static final String CHANNEL = FIELD + ".channel";
    private static final String BODY = FIELD + ".messageBody";
    private static final String MEDIA = FIELD + ".mediaUrls";
    private static final String ORIGIN = FIELD + ".originationIdentity";

    /** These choose by themselves, or are RCS again. */
    private static final Set<ResourceType> NO_ORIGINS = Set.of(ResourceType.POOL, ResourceType.RCS_AGENT);

    private RcsFallbackRules() {}

    /** Checks what is to be sent, and what its sender looks like. */
    static void check(RcsFieldErrors findings, RcsFallbackConfiguration asked) {
        if (asked.channel().equals(RcsFallbackChannel.SMS)) {
            if (asked.messageBody() == null) {
                findings.missing(BODY, "An SMS needs a text");
            }
            if (asked.mediaUrls() != null) {
                findings.apart(MEDIA, CHANNEL, "Only an MMS has files");
            }
        } else if (asked.messageBody() == null && asked.mediaUrls() == null) {
            findings.missing(BODY, "An MMS needs a text or a file");
            findings.missing(MEDIA, "An MMS needs a text or a file");
        }
        if (asked.originationIdentity() != null && isNoOrigin(asked.originationIdentity())) {
            findings.invalid(ORIGIN, "Must be a phone number or a sender ID");
        }
    }

    /** Refuses an SMS that is too long; one by one, since it has a reason of its own. */
    static void requireLength(RcsFallbackConfiguration asked) {
        if (asked.channel().equals(RcsFallbackChannel.SMS) && asked.messageBody() != null) {
            TextMessages.requireParts(asked.messageBody(), BODY);
        }
    }

    /** The id of the pool that an RCS message is sent through: without one, the request has to name a sender. */
    static String requirePool(RequestedSender rcs) {
        String poolId = rcs.poolId();
        if (poolId == null) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.MISSING_PARAMETER, ORIGIN, "Only a pool has others to choose from");
        }
        return poolId;
    }

    /** What is asked for, as the request names it. */
    static SentFallback asked(RcsFallbackConfiguration asked) {
        return SentFallback.builder()
                .family(asked.channel().equals(RcsFallbackChannel.SMS) ? MessageFamily.TEXT : MessageFamily.MEDIA)
                .body(asked.messageBody())
                .mediaUrls(asked.mediaUrls() == null ? List.of() : asked.mediaUrls())
                .origin(asked.originationIdentity())
                .continues(false)
                .build();
    }

    private static boolean isNoOrigin(String identity) {
        return identity.startsWith("pool-")
                || identity.startsWith("rcs-")
                || ResourceArn.parse(identity)
                        .filter(arn -> NO_ORIGINS.contains(arn.type()))
                        .isPresent();
    }
}
