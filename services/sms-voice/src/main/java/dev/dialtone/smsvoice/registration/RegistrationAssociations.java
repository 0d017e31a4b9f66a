package dev.dialtone.smsvoice.registration;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CreateRegistrationAssociationRequest;
import dev.dialtone.smsvoice.model.CreateRegistrationAssociationResult;
import dev.dialtone.smsvoice.model.ListRegistrationAssociationsRequest;
import dev.dialtone.smsvoice.model.ListRegistrationAssociationsResult;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationAssociationMetadata;
import dev.dialtone.smsvoice.model.RegistrationAssociationOperations;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.Listing;
import dev.dialtone.smsvoice.resource.ResourceArn;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.util.List;
import java.util.Optional;

/** Associates registrations with what they are about. Nothing takes that back but deleting or releasing one of the two. */
final class RegistrationAssociations implements RegistrationAssociationOperations {
    private static final String FIELD = "resourceId";

    private final RegistrationAssociationRules associationRules;
    private final List<Registrable> registrable;

    RegistrationAssociations(RegistrationAssociationRules associationRules, List<Registrable> registrable) {
        this.associationRules = associationRules;
        this.registrable = registrable;
    }

    /** A resource that a request names. */
    private record Found(Registrable kind, RegistrationAssociationMetadata association) {}

    @Override
    public CreateRegistrationAssociationResult createRegistrationAssociation(
            CreateRegistrationAssociationRequest input, RequestContext context) {
        Scope scope = context.scope();
        Registration registration = associationRules.records().require(context, input.registrationId());
        Found found = require(context, input.resourceId());
        RegistrationAssociationMetadata association = found.association();
        String id = association.resourceId();
        if (RegistrationAssociationRules.has(registration, id)) {
            throw SmsVoiceErrors.conflict(
                    ConflictExceptionReason.RESOURCE_ALREADY_ASSOCIATED,
                    found.kind().type(),
                    id);
        }
        associationRules.refuseUnlessOpen(
                scope,
                registration,
                association.resourceType(),
                association.isoCountryCode(),
                association.phoneNumber() != null,
                FIELD);
        found.kind().refuseUnlessFree(scope, id, registration);
        associationRules.add(scope, registration, association);
        found.kind().associated(scope, id, registration);
        return CreateRegistrationAssociationResult.builder()
                .from(association)
                .registrationArn(registration.registrationArn())
                .registrationId(registration.registrationId())
                .registrationType(registration.registrationType())
                .build();
    }

    @Override
    public ListRegistrationAssociationsResult listRegistrationAssociations(
            ListRegistrationAssociationsRequest input, RequestContext context) {
        Registration registration = associationRules.records().require(context, input.registrationId());
        Page<RegistrationAssociationMetadata> page = Listing.pageOf(
                context, input, registration.associations(), RegistrationFilters.ofAssociations(input.filters()));
        return ListRegistrationAssociationsResult.builder()
                .registrationArn(registration.registrationArn())
                .registrationId(registration.registrationId())
                .registrationType(registration.registrationType())
                .registrationAssociations(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private Found require(RequestContext context, String idOrArn) {
        if (idOrArn.startsWith("arn:")) {
            return requireArn(context, idOrArn);
        }
        for (Registrable kind : registrable) {
            Optional<RegistrationAssociationMetadata> found = kind.find(context, idOrArn);
            if (found.isPresent()) {
                return new Found(kind, found.get());
            }
        }
        throw SmsVoiceErrors.notFound(typeOf(idOrArn), idOrArn);
    }

    /** What an unknown id looks like. */
    private static ResourceType typeOf(String id) {
        if (id.startsWith("registration-")) {
            return RegistrationRecords.TYPE;
        }
        return id.startsWith("rcs-") ? ResourceType.RCS_AGENT : ResourceType.PHONE_NUMBER;
    }

    private Found requireArn(RequestContext context, String text) {
        ResourceArn arn = ResourceArn.parse(text)
                .orElseThrow(() -> SmsVoiceErrors.invalid(
                        ValidationExceptionReason.INVALID_ARN, FIELD, text + " is not the ARN of a resource"));
        Registrable kind = registrable.stream()
                .filter(candidate -> candidate.type().equals(arn.type()))
                .findFirst()
                .orElseThrow(() -> notRegistrable(arn));
        if (arn.type().equals(ResourceType.PHONE_NUMBER) && arn.isOfOtherRegion(context)) {
            throw SmsVoiceErrors.conflict(
                    ConflictExceptionReason.PHONE_NUMBER_NOT_IN_REGISTRATION_REGION, arn.type(), arn.id());
        }
        if (!arn.isOwn(context)) {
            throw SmsVoiceErrors.notFound(arn.type(), arn.id());
        }
        return kind.find(context, arn.id())
                .map(association -> new Found(kind, association))
                .orElseThrow(() -> SmsVoiceErrors.notFound(arn.type(), arn.id()));
    }

    private static ValidationException notRegistrable(ResourceArn arn) {
        return SmsVoiceErrors.invalid(
                ValidationExceptionReason.INVALID_REGISTRATION_ASSOCIATION,
                FIELD,
                "A " + arn.type() + " cannot be associated with registrations");
    }
}
