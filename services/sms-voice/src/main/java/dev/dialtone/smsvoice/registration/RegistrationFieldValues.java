package dev.dialtone.smsvoice.registration;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.DeleteRegistrationFieldValueRequest;
import dev.dialtone.smsvoice.model.DeleteRegistrationFieldValueResult;
import dev.dialtone.smsvoice.model.DescribeRegistrationFieldValuesRequest;
import dev.dialtone.smsvoice.model.DescribeRegistrationFieldValuesResult;
import dev.dialtone.smsvoice.model.FieldRequirement;
import dev.dialtone.smsvoice.model.PutRegistrationFieldValueRequest;
import dev.dialtone.smsvoice.model.PutRegistrationFieldValueResult;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationFieldValueInformation;
import dev.dialtone.smsvoice.model.RegistrationFieldValueOperations;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import dev.dialtone.smsvoice.model.RegistrationVersion;
import dev.dialtone.smsvoice.model.RegistrationVersionStatus;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.Listing;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is filled into the versions of registrations. */
public final class RegistrationFieldValues implements RegistrationFieldValueOperations {
    private final RegistrationRecords records;
    private final RegistrationForms forms;
    private final RegistrationAttachments attachments;

    RegistrationFieldValues(RegistrationRecords records, RegistrationForms forms, RegistrationAttachments attachments) {
        this.records = records;
        this.forms = forms;
        this.attachments = attachments;
    }

    @Override
    public PutRegistrationFieldValueResult putRegistrationFieldValue(
            PutRegistrationFieldValueRequest input, RequestContext context) {
        Registration registration = records.require(context, input.registrationId());
        FieldCheck.requireOneKind(input);
        RegistrationForm.Field field = requireField(registration, input.fieldPath());
        String attachmentId = input.registrationAttachmentId() == null
                ? null
                : attachments.requireId(context, input.registrationAttachmentId());
        FieldCheck.check(field.definition(), input);
        RegistrationVersion draft = requireDraft(context.scope(), registration);
        if (attachmentId != null) {
            attachments.refuseUnlessUploaded(context.scope(), attachmentId);
        }
        RegistrationFieldValueInformation value = RegistrationFieldValueInformation.builder()
                .fieldPath(input.fieldPath())
                .selectChoices(input.selectChoices())
                .textValue(input.textValue())
                .registrationAttachmentId(attachmentId)
                .build();
        Map<String, RegistrationFieldValueInformation> values = byPath(draft);
        values.put(input.fieldPath(), value);
        replace(context.scope(), draft, values);
        return PutRegistrationFieldValueResult.builder()
                .from(value)
                .registrationAttachmentId(attachmentId)
                .registrationArn(registration.registrationArn())
                .registrationId(registration.registrationId())
                .versionNumber(draft.versionNumber())
                .build();
    }

    @Override
    public DescribeRegistrationFieldValuesResult describeRegistrationFieldValues(
            DescribeRegistrationFieldValuesRequest input, RequestContext context) {
        Registration registration = records.require(context, input.registrationId());
        long number = Objects.requireNonNullElse(input.versionNumber(), registration.currentVersionNumber());
        RegistrationVersion version = records.findVersion(context.scope(), registration, number)
                .orElseThrow(() -> RegistrationVersions.unknown(registration, number, "versionNumber"));
        Map<String, RegistrationFieldValueInformation> values = byPath(version);
        List<RegistrationFieldValueInformation> fitting =
                RegistrationDefinitions.fields(
                                forms.of(registration.registrationType()), input.sectionPath(), input.fieldPaths())
                        .stream()
                        .<RegistrationFieldValueInformation>mapMulti((field, shown) -> {
                            RegistrationFieldValueInformation value =
                                    values.get(field.definition().fieldPath());
                            if (value != null) {
                                shown.accept(value);
                            }
                        })
                        .toList();
        Page<RegistrationFieldValueInformation> page = Listing.pageOf(context, input, fitting);
        return DescribeRegistrationFieldValuesResult.builder()
                .registrationArn(registration.registrationArn())
                .registrationId(registration.registrationId())
                .versionNumber(number)
                .registrationFieldValues(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    /** The value of a field that has none can be deleted, too. */
    @Override
    public DeleteRegistrationFieldValueResult deleteRegistrationFieldValue(
            DeleteRegistrationFieldValueRequest input, RequestContext context) {
        Registration registration = records.require(context, input.registrationId());
        RegistrationForm.Field field = requireField(registration, input.fieldPath());
        if (field.definition().fieldRequirement().equals(FieldRequirement.REQUIRED)) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.REGISTRATION_FIELD_CANNOT_BE_DELETED,
                    "fieldPath",
                    input.fieldPath() + " is required");
        }
        RegistrationVersion draft = requireDraft(context.scope(), registration);
        Map<String, RegistrationFieldValueInformation> values = byPath(draft);
        RegistrationFieldValueInformation old = values.remove(input.fieldPath());
        replace(context.scope(), draft, values);
        DeleteRegistrationFieldValueResult.Builder answer = DeleteRegistrationFieldValueResult.builder()
                .fieldPath(input.fieldPath())
                .registrationArn(registration.registrationArn())
                .registrationId(registration.registrationId())
                .versionNumber(draft.versionNumber());
        return old == null
                ? answer.build()
                : answer.from(old)
                        .registrationAttachmentId(old.registrationAttachmentId())
                        .build();
    }

    /** The values of a version, in the order in which the fields were first filled in; the map can be changed. */
    public static Map<String, RegistrationFieldValueInformation> byPath(RegistrationVersion version) {
        Map<String, RegistrationFieldValueInformation> values = new LinkedHashMap<>();
        version.fieldValues().forEach(value -> values.put(value.fieldPath(), value));
        return values;
    }

    private RegistrationForm.Field requireField(Registration registration, String path) {
        String type = registration.registrationType();
        RegistrationForm.@Nullable Field field = forms.of(type).fields().get(path);
        if (field == null) {
            throw RegistrationForms.unknownField(type, path, "fieldPath");
        }
        return field;
    }

    private RegistrationVersion requireDraft(Scope scope, Registration registration) {
        RegistrationVersion version = records.current(scope, registration);
        if (!version.registrationVersionStatus().equals(RegistrationVersionStatus.DRAFT)
                || registration.registrationStatus().equals(RegistrationStatus.CLOSED)) {
            throw RegistrationRecords.conflict(
                    ConflictExceptionReason.EDIT_REGISTRATION_FIELD_VALUES_NOT_ALLOWED, registration);
        }
        return version;
    }

    private void replace(
            Scope scope, RegistrationVersion draft, Map<String, RegistrationFieldValueInformation> values) {
        records.putVersion(
                scope,
                draft.toBuilder().fieldValues(List.copyOf(values.values())).build());
    }
}
