package dev.dialtone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Checks what every error has that an SDK client throws. */
public final class SdkErrors {
    private SdkErrors() {}

    /** Expects an error of this type with its status, its code, a text and a request id. */
    public static <E extends AwsServiceException> E refused(Class<E> type, int status, ThrowingCallable call) {
        E error = Objects.requireNonNull(catchThrowableOfType(type, call), () -> "expected: " + type.getSimpleName());
        assertThat(error.statusCode()).isEqualTo(status);
        assertThat(error.awsErrorDetails().errorCode()).isEqualTo(type.getSimpleName());
        assertThat(error.awsErrorDetails().errorMessage()).isNotBlank();
        assertThat(error.requestId()).isNotBlank();
        return error;
    }
}
