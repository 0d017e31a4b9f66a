package dev.dialtone.smsvoice.registration;

import dev.dialtone.core.shape.OpenEnum;
import dev.dialtone.smsvoice.model.AttachmentStatus;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationAssociationFilter;
import dev.dialtone.smsvoice.model.RegistrationAssociationFilterName;
import dev.dialtone.smsvoice.model.RegistrationAssociationMetadata;
import dev.dialtone.smsvoice.model.RegistrationAttachment;
import dev.dialtone.smsvoice.model.RegistrationAttachmentFilter;
import dev.dialtone.smsvoice.model.RegistrationAttachmentFilterName;
import dev.dialtone.smsvoice.model.RegistrationFilter;
import dev.dialtone.smsvoice.model.RegistrationFilterName;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import dev.dialtone.smsvoice.model.RegistrationTypeDefinition;
import dev.dialtone.smsvoice.model.RegistrationTypeFilter;
import dev.dialtone.smsvoice.model.RegistrationTypeFilterName;
import dev.dialtone.smsvoice.model.RegistrationVersion;
import dev.dialtone.smsvoice.model.RegistrationVersionFilter;
import dev.dialtone.smsvoice.model.RegistrationVersionFilterName;
import dev.dialtone.smsvoice.model.RegistrationVersionStatus;
import dev.dialtone.smsvoice.model.SupportedAssociation;
import dev.dialtone.smsvoice.resource.Filter;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The filters of the operations that show registrations and what belongs to them. */
final class RegistrationFilters {
    private RegistrationFilters() {}

    static Predicate<RegistrationTypeDefinition> ofTypes(@Nullable List<RegistrationTypeFilter> filters) {
        return Filter.all(
                filters,
                () -> Map.<OpenEnum, Filter<RegistrationTypeDefinition>>of(
                        RegistrationTypeFilterName.SUPPORTED_ASSOCIATION_RESOURCE_TYPE,
                        new Filter<>(
                                text -> true,
                                type -> RegistrationForm.associations(type).stream()
                                        .map(SupportedAssociation::resourceType)
                                        .toList()),
                        RegistrationTypeFilterName.SUPPORTED_ASSOCIATION_ISO_COUNTRY_CODE,
                        Filter.ofCountries(type -> RegistrationForm.associations(type).stream()
                                .flatMap(supported -> Stream.ofNullable(supported.isoCountryCode()))
                                .toList())));
    }

    /** @param forms the types there are: another one is no value of the filter */
    static Predicate<Registration> ofRegistrations(
            @Nullable List<RegistrationFilter> filters, RegistrationForms forms) {
        return Filter.all(
                filters,
                () -> Map.<OpenEnum, Filter<Registration>>of(
                        RegistrationFilterName.REGISTRATION_TYPE,
                        new Filter<>(forms::has, registration -> List.of(registration.registrationType())),
                        RegistrationFilterName.REGISTRATION_STATUS,
                        Filter.ofEnum(RegistrationStatus.SCHEMA, Registration::registrationStatus)));
    }

    static Predicate<RegistrationVersion> ofVersions(@Nullable List<RegistrationVersionFilter> filters) {
        return Filter.all(
                filters,
                () -> Map.<OpenEnum, Filter<RegistrationVersion>>of(
                        RegistrationVersionFilterName.REGISTRATION_VERSION_STATUS,
                        Filter.ofEnum(
                                RegistrationVersionStatus.SCHEMA, RegistrationVersion::registrationVersionStatus)));
    }

    static Predicate<RegistrationAttachment> ofAttachments(@Nullable List<RegistrationAttachmentFilter> filters) {
        return Filter.all(
                filters,
                () -> Map.<OpenEnum, Filter<RegistrationAttachment>>of(
                        RegistrationAttachmentFilterName.ATTACHMENT_STATUS,
                        Filter.ofEnum(AttachmentStatus.SCHEMA, RegistrationAttachment::attachmentStatus)));
    }

    static Predicate<RegistrationAssociationMetadata> ofAssociations(
            @Nullable List<RegistrationAssociationFilter> filters) {
        return Filter.all(
                filters,
                () -> Map.<OpenEnum, Filter<RegistrationAssociationMetadata>>of(
                        RegistrationAssociationFilterName.RESOURCE_TYPE,
                        Filter.ofText(RegistrationAssociationMetadata::resourceType),
                        RegistrationAssociationFilterName.ISO_COUNTRY_CODE,
                        Filter.ofCountries(association ->
                                Stream.ofNullable(association.isoCountryCode()).toList())));
    }
}
