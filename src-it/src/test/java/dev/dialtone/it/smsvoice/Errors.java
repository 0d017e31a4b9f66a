package dev.dialtone.it.smsvoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.SdkErrors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ConflictException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PinpointSmsVoiceV2Exception;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ResourceNotFoundException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ValidationException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ValidationExceptionField;

/** Checks errors whole: type, code, status, request id, text, reason, resource and fields. */
final class Errors {
    private Errors() {}

    static void conflict(ThrowingCallable call, String reason, String resourceType, String resourceId) {
        ConflictException error = caught(ConflictException.class, call);
        assertThat(error.reasonAsString()).isEqualTo(reason);
        assertThat(error.resourceTypeAsString()).isEqualTo(resourceType);
        assertThat(error.resourceId()).isEqualTo(resourceId);
        assertThat(error.awsErrorDetails().errorMessage())
                .isEqualTo("Conflict Occurred - Reason=\"" + reason + "\" ResourceType=\"" + resourceType
                        + "\" ResourceId=\"" + resourceId + "\"");
    }

    static void notFound(ThrowingCallable call, String resourceType, String resourceId) {
        ResourceNotFoundException error = caught(ResourceNotFoundException.class, call);
        assertThat(error.resourceTypeAsString()).isEqualTo(resourceType);
        assertThat(error.resourceId()).isEqualTo(resourceId);
        assertThat(error.awsErrorDetails().errorMessage())
                .isEqualTo(
                        "Resource Not Found - ResourceType=\"" + resourceType + "\" ResourceId=\"" + resourceId + "\"");
    }

    /** There is no number of the kind that was asked for, so the error names none. */
    static void nothingForSale(ThrowingCallable call) {
        noneFound(call, "phone-number");
    }

    /** There is no resource of the type, so the error names none. */
    static void noneFound(ThrowingCallable call, String resourceType) {
        ResourceNotFoundException error = caught(ResourceNotFoundException.class, call);
        assertThat(error.resourceTypeAsString()).isEqualTo(resourceType);
        assertThat(error.resourceId()).isNull();
    }

    static void quotaExceeded(ThrowingCallable call, String reason) {
        ServiceQuotaExceededException error = caught(ServiceQuotaExceededException.class, call);
        assertThat(error.reasonAsString()).isEqualTo(reason);
        assertThat(error.awsErrorDetails().errorMessage()).contains("Reason=\"" + reason + "\"");
    }

    static void invalid(ThrowingCallable call, String reason, String... fields) {
        ValidationException error = caught(ValidationException.class, call);
        assertThat(error.reasonAsString()).isEqualTo(reason);
        assertThat(error.fields()).extracting(ValidationExceptionField::name).containsExactly(fields);
        assertThat(error.fields())
                .extracting(ValidationExceptionField::message)
                .allSatisfy(message -> assertThat(message).isNotBlank());
        assertThat(error.awsErrorDetails().errorMessage())
                .isEqualTo(
                        "Validation Exception - Reason=\"" + reason + "\" Fields=\"" + String.join(",", fields) + "\"");
    }

    private static <E extends PinpointSmsVoiceV2Exception> E caught(Class<E> type, ThrowingCallable call) {
        return SdkErrors.refused(type, 400, call);
    }
}
