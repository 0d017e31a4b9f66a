package dev.dialtone.smsvoice.rcs;

import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What does not fit in one RCS message, gathered so that a request hears of all of it at once. */
public final class RcsFieldErrors {
    private final List<ValidationExceptionField> fields = new ArrayList<>();
    private final Set<ValidationExceptionReason> reasons = new LinkedHashSet<>();

    /** The field is missing. */
    public void missing(String field, String message) {
        add(ValidationExceptionReason.MISSING_PARAMETER, field, message);
    }

    /** The field's value does not fit. */
    public void invalid(String field, String message) {
        add(ValidationExceptionReason.INVALID_PARAMETER, field, message);
    }

    /** The first field does not go with the value of the second. */
    public void apart(String field, String other, String message) {
        add(ValidationExceptionReason.PARAMETERS_CANNOT_BE_USED_TOGETHER, field, message);
        add(ValidationExceptionReason.PARAMETERS_CANNOT_BE_USED_TOGETHER, other, message);
    }

    /** The field has one of these words. The contract lets it have any; absent is fine. */
    public void requireOneOf(Set<String> words, String field, @Nullable String value) {
        if (value != null && !words.contains(value)) {
            invalid(field, "Must be one of " + String.join(", ", words));
        }
    }

    /** Throws what was found, if anything. Reasons that differ become INVALID_PARAMETER: an error has one. */
    public void throwAny() {
        if (fields.isEmpty()) {
            return;
        }
        throw failure();
    }

    private ValidationException failure() {
        return SmsVoiceErrors.invalid(
                reasons.size() == 1 ? reasons.iterator().next() : ValidationExceptionReason.INVALID_PARAMETER, fields);
    }

    private void add(ValidationExceptionReason reason, String field, String message) {
        reasons.add(reason);
        fields.add(SmsVoiceErrors.field(field, message));
    }
}
