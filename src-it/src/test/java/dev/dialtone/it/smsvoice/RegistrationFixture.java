package dev.dialtone.it.smsvoice;

import dev.dialtone.it.ControlClient;
import dev.dialtone.it.Fixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.FieldRequirement;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationFieldDefinition;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationVersionStatus;
import tools.jackson.databind.JsonNode;

/** Fills in registrations as an application would: by what their definitions ask for. */
@Fixture
public final class RegistrationFixture {
    /** Toll-free numbers of the US. */
    public static final String TOLL_FREE = "US_TOLL_FREE_REGISTRATION";

    static final String BRAND = "US_TEN_DLC_BRAND_REGISTRATION";
    static final String VETTING = "US_TEN_DLC_BRAND_VETTING";
    static final String CAMPAIGN = "US_TEN_DLC_CAMPAIGN_REGISTRATION";

    /** What EventBridge is told of a registration that is sent back once and then approved. */
    static final List<String> TOLD_OF_A_CORRECTION = List.of(
            "CREATED",
            "SUBMITTED",
            "REVIEWING",
            "REQUIRES_UPDATES",
            "SUBMITTED",
            "REVIEWING",
            "PROVISIONING",
            "COMPLETE");

    /** CONDITIONAL fields that the values of others make needed, by type. */
    private static final Map<String, Set<String>> NEEDED = Map.of(
            TOLL_FREE,
            Set.of("companyInfo.taxId", "companyInfo.taxIdAuthority", "companyInfo.taxIdCountry"),
            BRAND,
            Set.of(),
            CAMPAIGN,
            Set.of(),
            "TEST_RCS_LAUNCH_REGISTRATION",
            Set.of(),
            "ES_SENDER_ID_REGISTRATION",
            Set.of("aliasHolderInfo.surnames", "representativeInfo.surnames"));

    private static final Set<String> NO = Set.of("No", "False");

    /** What launches of RCS agents in countries need; no other type has these fields. */
    private static final Set<String> ONE_CONTACT =
            Set.of("agentDetails.contactEmailAddress", "agentDetails.contactEmailLabel");

    private final PinpointSmsVoiceV2Client sms;
    private final ControlClient control;

    RegistrationFixture(PinpointSmsVoiceV2Client sms, ControlClient control) {
        this.sms = sms;
        this.control = control;
        control.dialtone().clock().freeze(); // What is under way stays so until pass().
    }

    /** The id of a new registration. */
    public String create(String type) {
        return sms.createRegistration(create -> create.registrationType(type)).registrationId();
    }

    /** Gives every field a value that the type asks for, those included that the values of others make needed. */
    public void fill(String id) {
        String type = described(id).registrationType();
        sms
                .describeRegistrationFieldDefinitionsPaginator(fields -> fields.registrationType(type))
                .registrationFieldDefinitions()
                .stream()
                .filter(field -> field.fieldRequirement() == FieldRequirement.REQUIRED
                        || NEEDED.getOrDefault(type, ONE_CONTACT).contains(field.fieldPath()))
                .forEach(field -> fill(id, field));
    }

    private void fill(String id, RegistrationFieldDefinition field) {
        String path = field.fieldPath();
        switch (field.fieldType()) {
            case TEXT -> write(id, path, text(field));
            case SELECT -> choose(id, path, choice(field.selectValidation().options()));
            default -> {
                String attachment = attachment();
                sms.putRegistrationFieldValue(
                        put -> put.registrationId(id).fieldPath(path).registrationAttachmentId(attachment));
            }
        }
    }

    /** No or False where that is a choice: the other one makes more fields needed. */
    private static String choice(List<String> options) {
        return options.stream().filter(NO::contains).findFirst().orElse(options.get(0));
    }

    private static String text(RegistrationFieldDefinition field) {
        String example = field.displayHints().exampleTextValue();
        return example != null
                ? example
                : "Example".substring(0, Math.min(7, field.textValidation().maxLength()));
    }

    /** Gives a field a text. */
    public void write(String id, String path, String text) {
        sms.putRegistrationFieldValue(
                put -> put.registrationId(id).fieldPath(path).textValue(text));
    }

    void choose(String id, String path, String choice) {
        sms.putRegistrationFieldValue(
                put -> put.registrationId(id).fieldPath(path).selectChoices(choice));
    }

    /** The id of a file that has been uploaded. */
    String attachment() {
        String id = sms.createRegistrationAttachment(
                        create -> create.attachmentBody(SdkBytes.fromUtf8String("%PDF-1.7")))
                .registrationAttachmentId();
        pass();
        return id;
    }

    /** Lets a resource be what a registration is for. */
    public void associate(String id, String resource) {
        sms.createRegistrationAssociation(
                associate -> associate.registrationId(id).resourceId(resource));
    }

    /** Submits the newest version. */
    public void submit(String id) {
        sms.submitRegistrationVersion(submit -> submit.registrationId(id));
    }

    RegistrationInformation described(String id) {
        return sms.describeRegistrations(describe -> describe.registrationIds(id))
                .registrations()
                .get(0);
    }

    RegistrationStatus status(String id) {
        return described(id).registrationStatus();
    }

    /** The status of the newest version. */
    RegistrationVersionStatus versionStatus(String id) {
        long newest = described(id).currentVersionNumber();
        return sms.describeRegistrationVersions(
                        describe -> describe.registrationId(id).versionNumbers(newest))
                .registrationVersions()
                .get(0)
                .registrationVersionStatus();
    }

    /** The id of a complete brand. */
    String brand() {
        String id = create(BRAND);
        fill(id);
        submit(id);
        pass();
        return id;
    }

    /** Lets everything happen that is under way. */
    void pass() {
        control.dialtone().clock().advance(Duration.ofMinutes(1));
    }

    /** Decides in the place of the carriers, in the words of the control API. */
    void review(String id, String decision) {
        String region = sms.serviceClientConfiguration().region().id();
        control.call("POST", "/_dialtone/registrations/" + id + "/review?region=" + region, decision);
    }

    /** Lets nobody decide about registrations of a type but {@link #review}. */
    public void leaveOpen(String type) {
        rules("{\"registrationType\":\"" + type + "\",\"decision\":\"LEAVE_OPEN\"}");
    }

    /** Sets the account's rules, in the words of the control API. */
    void rules(String... rules) {
        control.call("PUT", "/_dialtone/account", "{\"reviewRules\":[" + String.join(",", rules) + "]}");
    }

    /** The statuses that EventBridge was told of a registration, the first one first. */
    List<String> told(String id) {
        List<String> statuses = new ArrayList<>();
        for (JsonNode logged : control.call("GET", "/_dialtone/events?destination=events:default", "")
                .path("events")) {
            JsonNode details = logged.path("event").path("detail").path("registrationDetails");
            if (details.path("registrationId").asString("").equals(id)) {
                statuses.add(details.path("currentStatus").asString());
            }
        }
        return statuses;
    }

    /** The reasons for which a version was denied, as {@code REASON: title}. */
    List<String> deniedReasons(String id, long version) {
        return sms
                .describeRegistrationVersions(
                        describe -> describe.registrationId(id).versionNumbers(version))
                .registrationVersions()
                .get(0)
                .deniedReasons()
                .stream()
                .map(reason -> reason.reason() + ": " + reason.shortDescription())
                .toList();
    }

    /** Makes a new version, and fills it in. */
    void correct(String id) {
        sms.createRegistrationVersion(create -> create.registrationId(id));
        fill(id);
    }
}
