package dev.dialtone.smsvoice.registration;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CreateRegistrationRequest;
import dev.dialtone.smsvoice.model.CreateRegistrationResult;
import dev.dialtone.smsvoice.model.DeleteRegistrationRequest;
import dev.dialtone.smsvoice.model.DeleteRegistrationResult;
import dev.dialtone.smsvoice.model.DescribeRegistrationsRequest;
import dev.dialtone.smsvoice.model.DescribeRegistrationsResult;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationAssociationMetadata;
import dev.dialtone.smsvoice.model.RegistrationInformation;
import dev.dialtone.smsvoice.model.RegistrationOperations;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.resource.Listing;
import dev.dialtone.smsvoice.resource.NewTags;
import dev.dialtone.smsvoice.resource.ResourceKit;
import java.util.List;

/** Registrations, from their creation to their deletion. */
final class Registrations implements RegistrationOperations {
    private final RegistrationStores stores;
    private final RegistrationAssociationRules associationRules;
    private final RegistrationForms forms;
    private final List<Registrable> registrable;
    private final ResourceKit kit;

    Registrations(
            RegistrationStores stores,
            RegistrationAssociationRules associationRules,
            RegistrationForms forms,
            List<Registrable> registrable,
            ResourceKit kit) {
        this.stores = stores;
        this.associationRules = associationRules;
        this.forms = forms;
        this.registrable = registrable;
        this.kit = kit;
    }

    @Override
    public CreateRegistrationResult createRegistration(CreateRegistrationRequest input, RequestContext context) {
        Scope scope = context.scope();
        NewTags tags = kit.tags().checked(scope, input.tags());
        forms.require(input.registrationType(), "registrationType");
        kit.requireQuota(scope, ServiceQuotaExceededExceptionReason.REGISTRATIONS_PER_ACCOUNT, stores.registrations);
        String id = "registration-" + context.account().ids().hex(32);
        Registration registration = associationRules
                .records()
                .create(
                        context,
                        Registration.builder()
                                .registrationArn(stores.registrations.arn(context, id))
                                .registrationId(id)
                                .registrationType(input.registrationType())
                                .registrationStatus(RegistrationStatus.CREATED)
                                .currentVersionNumber(1L)
                                .createdTimestamp(context.now())
                                .associations(List.of())
                                .build(),
                        tags.byKey());
        return CreateRegistrationResult.builder()
                .from(registration)
                .tags(tags.shown())
                .build();
    }

    @Override
    public DescribeRegistrationsResult describeRegistrations(
            DescribeRegistrationsRequest input, RequestContext context) {
        Page<RegistrationInformation> page = new Listing<>(stores.registrations, "registrationIds")
                .page(
                        context,
                        input,
                        input.registrationIds(),
                        null,
                        RegistrationFilters.ofRegistrations(input.filters(), forms))
                .map(registration ->
                        RegistrationInformation.builder().from(registration).build());
        return DescribeRegistrationsResult.builder()
                .registrations(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public DeleteRegistrationResult deleteRegistration(DeleteRegistrationRequest input, RequestContext context) {
        Scope scope = context.scope();
        Registration registration = associationRules.records().require(context, input.registrationId());
        String id = registration.registrationId();
        if (!isDeletable(registration) || isBuiltOn(scope, id)) {
            throw RegistrationRecords.conflict(ConflictExceptionReason.RESOURCE_DELETION_NOT_ALLOWED, registration);
        }
        Registration deleted = associationRules.records().remove(scope, registration);
        for (RegistrationAssociationMetadata association : registration.associations()) {
            registrable.forEach(kind -> kind.disassociated(scope, association.resourceId(), registration));
        }
        return DeleteRegistrationResult.builder().from(deleted).build();
    }

    /** One that never was submitted, or has come to its end, goes with its associations; else they have to go first. */
    private boolean isDeletable(Registration registration) {
        RegistrationStatus status = registration.registrationStatus();
        if (status.equals(RegistrationStatus.CREATED) || status.equals(RegistrationStatus.CLOSED)) {
            return true;
        }
        return !RegistrationLifecycle.isUnderReview(registration)
                && registration.associations().stream()
                        .allMatch(association -> associationRules.isLetGo(registration, association));
    }

    private boolean isBuiltOn(Scope scope, String id) {
        return stores.registrations.entries().stream(scope)
                .anyMatch(other -> RegistrationAssociationRules.has(other, id));
    }
}
