package dev.dialtone.smsvoice.rcs;

import dev.dialtone.smsvoice.model.RcsAgent;
import dev.dialtone.smsvoice.model.UpdateRcsAgentRequest;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an RCS agent does with files and events that come in: needs two-way messaging, and is forgotten without it.
 *
 * @param bucket where files go; there together with the role, or not at all
 * @param prefix what the files' keys begin with; absent: nothing
 * @param role the IAM role that writes them
 * @param events which events are passed on; absent: none
 */
public record RcsMedia(
        @Nullable String bucket,
        @Nullable String prefix,
        @Nullable String role,
        @Nullable List<String> events) {
    static final RcsMedia OFF = new RcsMedia(null, null, null, null);

    private static final String UNSET = "UNSET_RCS_MEDIA_CONFIGURATION";
    private static final String ALL = "ALL";

    private static final String BUCKET = "twoWayMediaS3BucketName";
    private static final String PREFIX = "twoWayMediaS3KeyPrefix";
    private static final String ROLE = "twoWayMediaS3Role";
    private static final String EVENTS = "twoWayRcsEventsEnabled";

    /** The settings of an agent. */
    public static RcsMedia of(RcsAgent agent) {
        return new RcsMedia(
                agent.twoWayMediaS3BucketName(),
                agent.twoWayMediaS3KeyPrefix(),
                agent.twoWayMediaS3Role(),
                agent.twoWayRcsEventsEnabled());
    }

    /** Whether a request changes any of it. */
    static boolean isChangedBy(UpdateRcsAgentRequest input) {
        return input.twoWayMediaS3BucketName() != null
                || input.twoWayMediaS3KeyPrefix() != null
                || input.twoWayMediaS3Role() != null
                || input.twoWayRcsEventsEnabled() != null;
    }

    /**
     * The settings after a request, or a ValidationException that names every field which does not fit.
     *
     * @param isTwoWay whether two-way messaging is on after the request
     */
    RcsMedia with(UpdateRcsAgentRequest input, boolean isTwoWay) {
        boolean unsetsBucket = UNSET.equals(input.twoWayMediaS3BucketName());
        boolean unsetsRole = UNSET.equals(input.twoWayMediaS3Role());
        if (unsetsBucket != unsetsRole) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.INVALID_PARAMETER,
                    List.of(
                            SmsVoiceErrors.field(BUCKET, UNSET + " must be in both fields"),
                            SmsVoiceErrors.field(ROLE, UNSET + " must be in both fields")));
        }
        if (unsetsBucket && input.twoWayMediaS3KeyPrefix() != null) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.INVALID_PARAMETER, PREFIX, "Goes with a bucket, which is unset");
        }
        if (!isTwoWay) {
            refuseWhenOff(input, unsetsBucket);
            return OFF;
        }
        RcsMedia files = unsetsBucket ? OFF : withFiles(input);
        files.requireWhole();
        return new RcsMedia(files.bucket, files.prefix, files.role, eventsAfter(input.twoWayRcsEventsEnabled()));
    }

    private static void refuseWhenOff(UpdateRcsAgentRequest input, boolean unsetsFiles) {
        List<ValidationExceptionField> fields = new ArrayList<>();
        if (!unsetsFiles) {
            refuse(fields, BUCKET, input.twoWayMediaS3BucketName() != null);
            refuse(fields, PREFIX, input.twoWayMediaS3KeyPrefix() != null);
            refuse(fields, ROLE, input.twoWayMediaS3Role() != null);
        }
        List<String> events = input.twoWayRcsEventsEnabled();
        refuse(fields, EVENTS, events != null && !events.isEmpty());
        if (!fields.isEmpty()) {
            throw SmsVoiceErrors.invalid(ValidationExceptionReason.TWO_WAY_NOT_ENABLED, fields);
        }
    }

    private static void refuse(List<ValidationExceptionField> fields, String field, boolean isThere) {
        if (isThere) {
            fields.add(SmsVoiceErrors.field(field, "Needs two-way messaging, which is off"));
        }
    }

    private RcsMedia withFiles(UpdateRcsAgentRequest input) {
        return new RcsMedia(
                input.twoWayMediaS3BucketName() == null ? bucket : input.twoWayMediaS3BucketName(),
                input.twoWayMediaS3KeyPrefix() == null ? prefix : input.twoWayMediaS3KeyPrefix(),
                input.twoWayMediaS3Role() == null ? role : input.twoWayMediaS3Role(),
                null);
    }

    private void requireWhole() {
        boolean isAbsent = bucket == null && prefix == null && role == null;
        List<ValidationExceptionField> missing = new ArrayList<>();
        if (!isAbsent && bucket == null) {
            missing.add(SmsVoiceErrors.field(BUCKET, "Files need a bucket"));
        }
        if (!isAbsent && role == null) {
            missing.add(SmsVoiceErrors.field(ROLE, "Files need a role that writes them"));
        }
        if (!missing.isEmpty()) {
            throw SmsVoiceErrors.invalid(ValidationExceptionReason.MISSING_PARAMETER, missing);
        }
    }

    private @Nullable List<String> eventsAfter(@Nullable List<String> asked) {
        if (asked == null) {
            return events;
        }
        if (asked.contains(ALL) && asked.size() > 1) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.INVALID_PARAMETER, EVENTS, ALL + " must stand alone");
        }
        return asked.isEmpty() ? null : asked;
    }
}
