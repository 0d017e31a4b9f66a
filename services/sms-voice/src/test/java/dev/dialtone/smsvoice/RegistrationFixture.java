package dev.dialtone.smsvoice;

import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.model.CreateRegistrationAssociationResult;
import dev.dialtone.smsvoice.model.CreateRegistrationAttachmentRequest;
import dev.dialtone.smsvoice.model.CreateRegistrationAttachmentResult;
import dev.dialtone.smsvoice.model.CreateRegistrationRequest;
import dev.dialtone.smsvoice.model.CreateRegistrationResult;
import dev.dialtone.smsvoice.model.CreateRegistrationVersionResult;
import dev.dialtone.smsvoice.model.DeleteRegistrationResult;
import dev.dialtone.smsvoice.model.DescribeRegistrationVersionsRequest;
import dev.dialtone.smsvoice.model.DescribeRegistrationVersionsResult;
import dev.dialtone.smsvoice.model.DescribeRegistrationsRequest;
import dev.dialtone.smsvoice.model.DescribeRegistrationsResult;
import dev.dialtone.smsvoice.model.FieldType;
import dev.dialtone.smsvoice.model.ListRegistrationAssociationsRequest;
import dev.dialtone.smsvoice.model.ListRegistrationAssociationsResult;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.PutRegistrationFieldValueRequest;
import dev.dialtone.smsvoice.model.PutRegistrationFieldValueResult;
import dev.dialtone.smsvoice.model.RegistrationFieldDefinition;
import dev.dialtone.smsvoice.model.RegistrationInformation;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import dev.dialtone.smsvoice.model.RegistrationVersionInformation;
import dev.dialtone.smsvoice.model.RequestableNumberType;
import dev.dialtone.smsvoice.model.SubmitRegistrationVersionResult;
import dev.dialtone.smsvoice.registration.MissingFields;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Registrations without HTTP: filled in by the examples of their definitions, submitted, and waited for. */
public final class RegistrationFixture {
    public static final String TOLL_FREE = "US_TOLL_FREE_REGISTRATION";
    public static final String BRAND = "US_TEN_DLC_BRAND_REGISTRATION";
    public static final String VETTING = "US_TEN_DLC_BRAND_VETTING";
    public static final String CAMPAIGN = "US_TEN_DLC_CAMPAIGN_REGISTRATION";

    /** Longer than all of a review takes. */
    private static final Duration REVIEW = Duration.ofSeconds(1);

    public final SmsVoiceFixture sms;
    private final World world;

    public RegistrationFixture(World world) {
        this(world, new SmsVoiceFixture(world));
    }

    RegistrationFixture(World world, SmsVoiceFixture sms) {
        this.world = world;
        this.sms = sms;
    }

    public CreateRegistrationResult create(UnaryOperator<CreateRegistrationRequest.Builder> change) {
        return sms.caller.createRegistration(change);
    }

    /** The id of a new registration. */
    public String create(String type) {
        return create(input -> input.registrationType(type)).registrationId();
    }

    public DescribeRegistrationsResult describe(UnaryOperator<DescribeRegistrationsRequest.Builder> change) {
        return sms.caller.describeRegistrations(change);
    }

    public RegistrationInformation described(String id) {
        return describe(input -> input.registrationIds(List.of(id)))
                .registrations()
                .get(0);
    }

    public RegistrationStatus status(String id) {
        return described(id).registrationStatus();
    }

    public DeleteRegistrationResult delete(String id) {
        return sms.caller.deleteRegistration(b -> b.registrationId(id));
    }

    public CreateRegistrationVersionResult createVersion(String id) {
        return sms.caller.createRegistrationVersion(b -> b.registrationId(id));
    }

    public DescribeRegistrationVersionsResult versions(
            String id, UnaryOperator<DescribeRegistrationVersionsRequest.Builder> change) {
        return sms.caller.describeRegistrationVersions(b -> change.apply(b.registrationId(id)));
    }

    public RegistrationVersionInformation version(String id, long number) {
        return versions(id, input -> input.versionNumbers(List.of(number)))
                .registrationVersions()
                .get(0);
    }

    public SubmitRegistrationVersionResult submit(String id) {
        return submit(id, false);
    }

    public SubmitRegistrationVersionResult submit(String id, boolean awsReview) {
        return sms.caller.submitRegistrationVersion(b -> b.registrationId(id).awsReview(awsReview));
    }

    public PutRegistrationFieldValueResult put(
            String id, String path, UnaryOperator<PutRegistrationFieldValueRequest.Builder> change) {
        return sms.caller.putRegistrationFieldValue(
                b -> change.apply(b.registrationId(id).fieldPath(path)));
    }

    public PutRegistrationFieldValueResult write(String id, String path, String text) {
        return put(id, path, input -> input.textValue(text));
    }

    public PutRegistrationFieldValueResult choose(String id, String path, String... choices) {
        return put(id, path, input -> input.selectChoices(List.of(choices)));
    }

    public CreateRegistrationAssociationResult associate(String id, String resource) {
        return sms.caller.createRegistrationAssociation(
                b -> b.registrationId(id).resourceId(resource));
    }

    public ListRegistrationAssociationsResult associations(
            String id, UnaryOperator<ListRegistrationAssociationsRequest.Builder> change) {
        return sms.caller.listRegistrationAssociations(b -> change.apply(b.registrationId(id)));
    }

    public CreateRegistrationAttachmentResult attach(
            UnaryOperator<CreateRegistrationAttachmentRequest.Builder> change) {
        return sms.caller.createRegistrationAttachment(change);
    }

    /** The id of a file that has been uploaded. */
    public String attachment() {
        String id =
                attach(input -> input.attachmentBody(Blob.ofUtf8("%PDF-1.7"))).registrationAttachmentId();
        pass();
        return id;
    }

    /** Fills in what is still needed, the fields that others make needed included, and no more. */
    public void fill(String id) {
        String type = described(id).registrationType();
        for (RegistrationFieldDefinition field : missing(type, id)) {
            fill(id, field);
        }
        missing(type, id).forEach(field -> fill(id, field));
    }

    private List<RegistrationFieldDefinition> missing(String type, String id) {
        return MissingFields.of(
                type,
                sms.caller
                        .describeRegistrationFieldValues(
                                b -> b.registrationId(id).maxResults(100))
                        .registrationFieldValues());
    }

    private void fill(String id, RegistrationFieldDefinition field) {
        if (field.fieldType().equals(FieldType.TEXT)) {
            write(id, field.fieldPath(), MissingFields.example(field));
        } else if (field.fieldType().equals(FieldType.SELECT)) {
            choose(
                    id,
                    field.fieldPath(),
                    Objects.requireNonNull(field.selectValidation()).options().get(0));
        } else {
            String attachment = attachment();
            put(id, field.fieldPath(), input -> input.registrationAttachmentId(attachment));
        }
    }

    /** The id of a complete brand. */
    public String brand() {
        String id = create(BRAND);
        fill(id);
        submit(id);
        pass();
        return id;
    }

    /** The id of a campaign of a new brand, filled in. */
    public String campaign() {
        String id = create(CAMPAIGN);
        associate(id, brand());
        fill(id);
        return id;
    }

    /** The id of a complete campaign. */
    public String completeCampaign() {
        String id = campaign();
        submit(id);
        pass();
        return id;
    }

    /** The id of a toll-free number's registration, filled in. */
    public String tollFree(String number) {
        String id = create(TOLL_FREE);
        associate(id, number);
        fill(id);
        return id;
    }

    /** The id of a new toll-free number. */
    public String tollFreeNumber() {
        return SmsVoiceFixture.id(sms.request(input -> input.isoCountryCode("US")
                .numberType(RequestableNumberType.TOLL_FREE)
                .numberCapabilities(List.of(NumberCapability.SMS))));
    }

    /** The id of a number that was requested for a campaign. */
    public String tenDlcNumber(String campaign) {
        return SmsVoiceFixture.id(sms.request(input -> input.isoCountryCode("US")
                .numberType(RequestableNumberType.TEN_DLC)
                .registrationId(campaign)));
    }

    /** Lets everything happen that is under way. */
    public void pass() {
        world.passRealTime(REVIEW);
    }
}
