package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.CreateRegistrationResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.CreateRegistrationVersionResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.DeleteRegistrationResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.FieldRequirement;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.FieldType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationAssociationBehavior;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationDisassociationBehavior;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationFieldDefinition;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationFilter;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationFilterName;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationTypeDefinition;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationTypeFilter;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationTypeFilterName;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationVersionFilter;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationVersionFilterName;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationVersionInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationVersionStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SubmitRegistrationVersionResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SupportedAssociation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.Tag;

@ExtendWith(DialtoneServer.class)
class RegistrationsTest {
    @Test
    @Evidence(value = AWS_DOCS, detail = "toll-free's associations and title; the other types by their kind")
    void definesWhatTypesAskFor(PinpointSmsVoiceV2Client sms) {
        assertThat(sms
                        .describeRegistrationTypeDefinitionsPaginator(types -> types.maxResults(30))
                        .registrationTypeDefinitions()
                        .stream()
                        .map(RegistrationTypeDefinition::registrationType))
                .hasSize(95)
                .contains(RegistrationFixture.TOLL_FREE, RegistrationFixture.CAMPAIGN, "ID_SENDER_ID_REGISTRATION");
        assertThat(sms.describeRegistrationTypeDefinitions(types -> types.filters(RegistrationTypeFilter.builder()
                                .name(RegistrationTypeFilterName.SUPPORTED_ASSOCIATION_RESOURCE_TYPE)
                                .values("TOLL_FREE")
                                .build()))
                        .registrationTypeDefinitions())
                .singleElement()
                .satisfies(
                        type -> assertThat(type.displayHints().title()).isEqualTo("US toll-free number registration"));
        assertThat(sms.describeRegistrationTypeDefinitions(
                                types -> types.registrationTypes("PT_SHORT_CODE_REGISTRATION"))
                        .registrationTypeDefinitions()
                        .get(0)
                        .displayHints()
                        .shortDescription())
                .startsWith("Only the name of this type is known");
        assertThat(sms
                        .describeRegistrationSectionDefinitionsPaginator(
                                sections -> sections.registrationType(RegistrationFixture.BRAND)
                                        .maxResults(1))
                        .registrationSectionDefinitions()
                        .stream()
                        .map(section -> section.sectionPath()))
                .containsExactly("companyInfo", "contactInfo");
        assertThat(sms
                        .describeRegistrationFieldDefinitionsPaginator(
                                fields -> fields.registrationType(RegistrationFixture.TOLL_FREE)
                                        .sectionPath("contactInfo")
                                        .maxResults(3))
                        .registrationFieldDefinitions()
                        .stream()
                        .map(field -> field.fieldPath()))
                .hasSize(4)
                .contains("contactInfo.supportEmail");
        assertThat(field(sms, "companyInfo.companyName").fieldType()).isEqualTo(FieldType.TEXT);
        assertThat(field(sms, "companyInfo.companyName").fieldRequirement()).isEqualTo(FieldRequirement.REQUIRED);
        assertThat(field(sms, "companyInfo.address2").fieldRequirement()).isEqualTo(FieldRequirement.OPTIONAL);
        assertThat(field(sms, "companyInfo.taxIdAuthority").fieldType()).isEqualTo(FieldType.SELECT);
        assertThat(field(sms, "companyInfo.taxIdAuthority").fieldRequirement()).isEqualTo(FieldRequirement.CONDITIONAL);
        assertThat(field(sms, "messagingUseCase.optInImage").fieldType()).isEqualTo(FieldType.ATTACHMENT);
        Errors.invalid(
                () -> sms.describeRegistrationTypeDefinitions(types -> types.registrationTypes("NONE")),
                "UNKNOWN_REGISTRATION_TYPE",
                "registrationTypes");
        Errors.invalid(
                () -> sms.describeRegistrationSectionDefinitions(sections ->
                        sections.registrationType(RegistrationFixture.BRAND).sectionPaths("none")),
                "UNKNOWN_REGISTRATION_SECTION",
                "sectionPaths");
        Errors.invalid(
                () -> sms.describeRegistrationFieldDefinitions(fields ->
                        fields.registrationType(RegistrationFixture.BRAND).fieldPaths("companyInfo.none")),
                "UNKNOWN_REGISTRATION_FIELD",
                "fieldPaths");
        Errors.invalid(
                () -> sms.describeRegistrationTypeDefinitions(types -> types.filters(RegistrationTypeFilter.builder()
                        .name(RegistrationTypeFilterName.SUPPORTED_ASSOCIATION_ISO_COUNTRY_CODE)
                        .values("none")
                        .build())),
                "INVALID_FILTER_VALUES",
                "filters.1.member.values.1.member");
        Errors.invalid(
                () -> sms.describeRegistrationFieldDefinitions(fields ->
                        fields.registrationType(RegistrationFixture.BRAND).nextToken("nonsense")),
                "INVALID_NEXT_TOKEN",
                "nextToken");
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "toll-free numbers and brands before a submission, the numbers of a campaign after"
                    + " it, sender ids with the approval; what ends with the associations is inferred")
    void definesWhenResourcesAreAssociated(PinpointSmsVoiceV2Client sms) {
        SupportedAssociation tollFree = association(sms, RegistrationFixture.TOLL_FREE, "TOLL_FREE");
        assertThat(tollFree.associationBehavior()).isEqualTo(RegistrationAssociationBehavior.ASSOCIATE_BEFORE_SUBMIT);
        assertThat(tollFree.disassociationBehavior())
                .isEqualTo(RegistrationDisassociationBehavior.DISASSOCIATE_ALL_CLOSES_REGISTRATION);
        SupportedAssociation brand = association(sms, RegistrationFixture.CAMPAIGN, RegistrationFixture.BRAND);
        assertThat(brand.disassociationBehavior())
                .isEqualTo(RegistrationDisassociationBehavior.DELETE_REGISTRATION_DISASSOCIATES);
        SupportedAssociation tenDlc = association(sms, RegistrationFixture.CAMPAIGN, "TEN_DLC");
        assertThat(tenDlc.associationBehavior()).isEqualTo(RegistrationAssociationBehavior.ASSOCIATE_AFTER_COMPLETE);
        assertThat(tenDlc.disassociationBehavior())
                .isEqualTo(RegistrationDisassociationBehavior.DISASSOCIATE_ALL_ALLOWS_DELETE_REGISTRATION);
        assertThat(association(sms, "ID_SENDER_ID_REGISTRATION", "SENDER_ID").associationBehavior())
                .isEqualTo(RegistrationAssociationBehavior.ASSOCIATE_ON_APPROVAL);
    }

    private static SupportedAssociation association(PinpointSmsVoiceV2Client sms, String type, String resource) {
        return sms
                .describeRegistrationTypeDefinitions(types -> types.registrationTypes(type))
                .registrationTypeDefinitions()
                .get(0)
                .supportedAssociations()
                .stream()
                .filter(association -> association.resourceType().equals(resource))
                .findFirst()
                .orElseThrow();
    }

    private static RegistrationFieldDefinition field(PinpointSmsVoiceV2Client sms, String path) {
        return sms.describeRegistrationFieldDefinitions(fields ->
                        fields.registrationType(RegistrationFixture.TOLL_FREE).fieldPaths(path))
                .registrationFieldDefinitions()
                .get(0);
    }

    @Test
    @Evidence(value = MODEL, detail = "create, describe, tag, delete; the token's replay is a guess of its own")
    void livesFromCreationToDeletion(PinpointSmsVoiceV2Client sms, RegistrationFixture registrar) {
        Tag tag = Tag.builder().key("Name").value("Ours").build();
        CreateRegistrationResponse created = sms.createRegistration(create ->
                create.registrationType(RegistrationFixture.BRAND).tags(tag).clientToken("token"));
        String id = created.registrationId();

        assertThat(created.registrationStatus()).isEqualTo(RegistrationStatus.CREATED);
        assertThat(created.currentVersionNumber()).isEqualTo(1);
        assertThat(created.tags()).containsExactly(tag);
        assertThat(sms.createRegistration(create -> create.registrationType(RegistrationFixture.BRAND)
                                .tags(tag)
                                .clientToken("token"))
                        .equalsBySdkFields(created))
                .isTrue();
        assertThat(sms.listTagsForResource(tags -> tags.resourceArn(created.registrationArn()))
                        .tags())
                .containsExactly(tag);
        String other = registrar.create(RegistrationFixture.TOLL_FREE);
        assertThat(sms.describeRegistrationsPaginator(all -> all.maxResults(1)).registrations().stream()
                        .map(RegistrationInformation::registrationId))
                .containsExactly(id, other);
        assertThat(sms.describeRegistrations(some -> some.filters(
                                RegistrationFilter.builder()
                                        .name(RegistrationFilterName.REGISTRATION_TYPE)
                                        .values(RegistrationFixture.BRAND)
                                        .build(),
                                RegistrationFilter.builder()
                                        .name(RegistrationFilterName.REGISTRATION_STATUS)
                                        .values("CREATED")
                                        .build()))
                        .registrations())
                .extracting(RegistrationInformation::registrationId)
                .containsExactly(id);

        DeleteRegistrationResponse deleted =
                sms.deleteRegistration(delete -> delete.registrationId(created.registrationArn()));

        assertThat(deleted.registrationStatus()).isEqualTo(RegistrationStatus.DELETED);
        Errors.notFound(() -> sms.describeRegistrations(describe -> describe.registrationIds(id)), "registration", id);
        Errors.notFound(() -> sms.deleteRegistration(delete -> delete.registrationId(id)), "registration", id);
        Errors.notFound(
                () -> sms.listTagsForResource(tags -> tags.resourceArn(created.registrationArn())), "registration", id);
    }

    @Test
    @Evidence(value = MODEL, detail = "rules and reasons; which has which is guessed in the service's tests")
    void refusesWhatDoesNotFit(PinpointSmsVoiceV2Client sms, Dialtone dialtone, RegistrationFixture registrar) {
        dialtone.account().quotas(QuotaLevel.AWS);
        Errors.invalid(() -> registrar.create("NONE"), "UNKNOWN_REGISTRATION_TYPE", "registrationType");
        Errors.invalid(
                () -> sms.describeRegistrations(some -> some.filters(RegistrationFilter.builder()
                        .name(RegistrationFilterName.REGISTRATION_STATUS)
                        .values("DONE")
                        .build())),
                "INVALID_FILTER_VALUES",
                "filters.1.member.values.1.member");
        String id = registrar.create(RegistrationFixture.BRAND);
        Errors.conflict(
                () -> sms.createRegistrationVersion(create -> create.registrationId(id)),
                "CREATE_REGISTRATION_VERSION_NOT_ALLOWED",
                "registration",
                id);
        Errors.conflict(
                () -> sms.discardRegistrationVersion(discard -> discard.registrationId(id)),
                "DISCARD_REGISTRATION_VERSION_NOT_ALLOWED",
                "registration",
                id);
        registrar.fill(id);
        dialtone.clock().freeze();
        registrar.submit(id);
        Errors.conflict(() -> registrar.submit(id), "REGISTRATION_ALREADY_SUBMITTED", "registration", id);
        Errors.conflict(
                () -> sms.deleteRegistration(delete -> delete.registrationId(id)),
                "RESOURCE_DELETION_NOT_ALLOWED",
                "registration",
                id);
        Errors.notFound(() -> registrar.submit("registration-1"), "registration", "registration-1");
        Errors.notFound(
                () -> sms.createRegistrationVersion(create -> create.registrationId("registration-1")),
                "registration",
                "registration-1");
        Errors.notFound(
                () -> sms.discardRegistrationVersion(discard -> discard.registrationId("registration-1")),
                "registration",
                "registration-1");
        for (int i = 1; i < 25; i++) {
            registrar.create(RegistrationFixture.BRAND);
        }
        Errors.quotaExceeded(() -> registrar.create(RegistrationFixture.BRAND), "REGISTRATIONS_PER_ACCOUNT");
    }

    @Test
    @Evidence(value = MODEL, detail = "versions: submitted, new, discarded; filter, numbers and pages")
    void keepsVersions(PinpointSmsVoiceV2Client sms, RegistrationFixture registrar) {
        String id = registrar.create(RegistrationFixture.BRAND);
        registrar.fill(id);
        SubmitRegistrationVersionResponse submitted =
                sms.submitRegistrationVersion(submit -> submit.registrationId(id));
        assertThat(submitted.registrationVersionStatus()).isEqualTo(RegistrationVersionStatus.SUBMITTED);
        registrar.pass();
        CreateRegistrationVersionResponse second = sms.createRegistrationVersion(create -> create.registrationId(id));
        assertThat(second.versionNumber()).isEqualTo(2);
        assertThat(second.registrationVersionStatus()).isEqualTo(RegistrationVersionStatus.DRAFT);
        assertThat(sms.discardRegistrationVersion(discard -> discard.registrationId(id))
                        .registrationVersionStatus())
                .isEqualTo(RegistrationVersionStatus.DISCARDED);

        assertThat(sms
                        .describeRegistrationVersionsPaginator(
                                all -> all.registrationId(id).maxResults(1))
                        .registrationVersions()
                        .stream()
                        .map(RegistrationVersionInformation::registrationVersionStatusAsString))
                .containsExactly("APPROVED", "DISCARDED");
        assertThat(sms.describeRegistrationVersions(some -> some.registrationId(id)
                                .filters(RegistrationVersionFilter.builder()
                                        .name(RegistrationVersionFilterName.REGISTRATION_VERSION_STATUS)
                                        .values("APPROVED")
                                        .build()))
                        .registrationVersions())
                .singleElement()
                .satisfies(version -> {
                    assertThat(version.versionNumber()).isEqualTo(1);
                    assertThat(version.registrationVersionStatusHistory().approvedTimestamp())
                            .isNotNull();
                });
        Errors.conflict(() -> registrar.submit(id), "SUBMIT_REGISTRATION_VERSION_NOT_ALLOWED", "registration", id);
        Errors.invalid(
                () -> sms.describeRegistrationVersions(
                        some -> some.registrationId(id).versionNumbers(3L)),
                "UNKNOWN_REGISTRATION_VERSION",
                "versionNumbers");
        Errors.notFound(
                () -> sms.describeRegistrationVersions(some -> some.registrationId("registration-1")),
                "registration",
                "registration-1");
    }
}
