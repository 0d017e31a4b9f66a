package dev.dialtone.smsvoice.resource;

import dev.dialtone.core.resource.ResourceErrors;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;

/** The errors about resources of one type that are not there. */
record KindErrors(ResourceType type) implements ResourceErrors {

    @Override
    public ModeledException notFound(String id, String named) {
        return SmsVoiceErrors.notFound(type, id);
    }

    @Override
    public ModeledException wrongArn(String arn, String field) {
        return SmsVoiceErrors.invalid(
                ValidationExceptionReason.INVALID_ARN, field, arn + " is not the ARN of a " + type);
    }
}
