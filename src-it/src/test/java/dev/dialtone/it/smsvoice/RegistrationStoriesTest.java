package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.MessageType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberCapability;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PhoneNumberInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationAssociationMetadata;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationFieldValueInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationVersionStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestPhoneNumberResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestableNumberType;

/** How customers get numbers that US carriers let through. */
@ExtendWith(DialtoneServer.class)
class RegistrationStoriesTest {
    private static final String SERVICE = "pinpoint-sms-voice-v2";

    @Test
    @Evidence(value = AWS_DOCS, detail = "brand, vetting, campaign, number: the way to 10DLC of the guide")
    void comesToATenDlcNumber(PinpointSmsVoiceV2Client sms, RegistrationFixture registrar) {
        String brand = registrar.brand();
        assertThat(registrar.status(brand)).isEqualTo(RegistrationStatus.COMPLETE);

        String vetting = registrar.create(RegistrationFixture.VETTING);
        registrar.associate(vetting, brand);
        registrar.submit(vetting);
        registrar.pass();
        assertThat(registrar.status(vetting)).isEqualTo(RegistrationStatus.COMPLETE);

        String campaign = registrar.create(RegistrationFixture.CAMPAIGN);
        registrar.associate(campaign, brand);
        registrar.fill(campaign);
        Errors.conflict(() -> tenDlc(sms, campaign), "RESOURCE_NOT_ACTIVE", "registration", campaign);
        registrar.submit(campaign);
        registrar.review(
                campaign,
                "{\"decision\":\"REQUIRE_UPDATES\",\"reasons\":[{\"reason\":\"SAMPLE_MESSAGE_MISMATCH\"},"
                        + "{\"reason\":\"OPT_IN_WORKFLOW_MISSING\"}]}");
        assertThat(registrar.deniedReasons(campaign, 1))
                .containsExactly(
                        "SAMPLE_MESSAGE_MISMATCH: Sample message(s) mismatch",
                        "OPT_IN_WORKFLOW_MISSING: Opt-in workflow missing");
        registrar.correct(campaign);
        registrar.submit(campaign);
        registrar.pass();
        assertThat(registrar.status(campaign)).isEqualTo(RegistrationStatus.COMPLETE);
        assertThat(registrar.described(campaign).approvedVersionNumber()).isEqualTo(2);
        assertThat(registrar.told(campaign)).containsExactlyElementsOf(RegistrationFixture.TOLD_OF_A_CORRECTION);

        RequestPhoneNumberResponse requested = tenDlc(sms, campaign);
        assertThat(requested.numberType()).isEqualTo(RequestableNumberType.TEN_DLC);
        String number = requested.phoneNumberId();
        assertThat(number(sms, number).status()).isEqualTo(NumberStatus.PENDING);
        registrar.pass();
        assertThat(number(sms, number).status()).isEqualTo(NumberStatus.ACTIVE);
        assertThat(number(sms, number).registrationId()).isEqualTo(campaign);
        assertThat(sms
                        .listRegistrationAssociationsPaginator(
                                list -> list.registrationId(campaign).maxResults(1))
                        .registrationAssociations()
                        .stream()
                        .map(RegistrationAssociationMetadata::resourceType))
                .containsExactly(RegistrationFixture.BRAND, "TEN_DLC");

        Errors.conflict(
                () -> sms.deleteRegistration(delete -> delete.registrationId(campaign)),
                "RESOURCE_DELETION_NOT_ALLOWED",
                "registration",
                campaign);
        sms.releasePhoneNumber(release -> release.phoneNumberId(number));
        registrar.pass();
        for (String id : new String[] {campaign, vetting, brand}) {
            sms.deleteRegistration(delete -> delete.registrationId(id));
        }
        assertThat(sms.describeRegistrations(all -> {}).registrations()).isEmpty();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "Rejection troubleshooting: the campaign waits for the brand and its vetting")
    void waitsForTheBrandAndItsVetting(PinpointSmsVoiceV2Client sms, RegistrationFixture registrar) {
        String unverified = registrar.create(RegistrationFixture.BRAND);
        String campaign = registrar.create(RegistrationFixture.CAMPAIGN);
        Errors.conflict(
                () -> registrar.submit(campaign), "SUBMIT_REGISTRATION_VERSION_NOT_ALLOWED", "registration", campaign);
        registrar.associate(campaign, unverified);
        registrar.fill(campaign);
        registrar.submit(campaign);
        registrar.pass();
        assertThat(registrar.deniedReasons(campaign, 1)).containsExactly("BRAND_UNVERIFIED: Brand unverified");

        registrar.fill(unverified);
        registrar.submit(unverified);
        registrar.pass();
        String vetting = registrar.create(RegistrationFixture.VETTING);
        registrar.associate(vetting, unverified);
        registrar.leaveOpen(RegistrationFixture.VETTING);
        registrar.submit(vetting);
        registrar.correct(campaign);
        registrar.submit(campaign);
        registrar.pass();
        assertThat(registrar.status(vetting)).isEqualTo(RegistrationStatus.REVIEWING);
        assertThat(registrar.deniedReasons(campaign, 2))
                .containsExactly("WAIT_TO_RESUBMIT_REGISTRATION: Wait to resubmit registration");

        registrar.review(vetting, "{\"decision\":\"APPROVE\"}");
        registrar.correct(campaign);
        registrar.submit(campaign);
        registrar.pass();
        assertThat(registrar.status(campaign)).isEqualTo(RegistrationStatus.COMPLETE);
        assertThat(registrar.described(campaign).approvedVersionNumber()).isEqualTo(3);
    }

    @Test
    @Evidence(value = MODEL, detail = "the statuses, in the order of RegistrationVersionStatusHistory")
    void showsEachStatusOnTheWay(ControlClient control, RegistrationFixture registrar) {
        control.keepTime(SERVICE, "registration", "SUBMITTED", "REVIEWING");
        control.keepTime(SERVICE, "registration", "REQUIRES_AUTHENTICATION", "PROVISIONING");
        control.keepTime(SERVICE, "registration", "PROVISIONING", "COMPLETE");
        registrar.leaveOpen(RegistrationFixture.BRAND);
        String brand = registrar.create(RegistrationFixture.BRAND);
        registrar.fill(brand);
        registrar.choose(brand, "companyInfo.legalType", "PUBLIC_PROFIT");
        registrar.write(brand, "companyInfo.stockSymbol", "EXMP");
        registrar.choose(brand, "companyInfo.stockExchange", "NASDAQ");
        registrar.write(brand, "companyInfo.businessContactEmail", "legal@example.com");
        Duration step = Duration.ofMillis(50);

        registrar.submit(brand);
        assertThat(registrar.status(brand)).isEqualTo(RegistrationStatus.SUBMITTED);
        assertThat(registrar.versionStatus(brand)).isEqualTo(RegistrationVersionStatus.SUBMITTED);
        control.dialtone().clock().advance(step);
        assertThat(registrar.status(brand)).isEqualTo(RegistrationStatus.REVIEWING);
        assertThat(registrar.versionStatus(brand)).isEqualTo(RegistrationVersionStatus.REVIEWING);
        registrar.review(brand, "{\"decision\":\"APPROVE\"}");
        assertThat(registrar.status(brand)).isEqualTo(RegistrationStatus.REQUIRES_AUTHENTICATION);
        assertThat(registrar.versionStatus(brand)).isEqualTo(RegistrationVersionStatus.REQUIRES_AUTHENTICATION);
        registrar.review(brand, "{\"decision\":\"AUTHENTICATE\"}");
        assertThat(registrar.status(brand)).isEqualTo(RegistrationStatus.PROVISIONING);
        assertThat(registrar.versionStatus(brand)).isEqualTo(RegistrationVersionStatus.APPROVED);
        control.dialtone().clock().advance(step);
        assertThat(registrar.status(brand)).isEqualTo(RegistrationStatus.COMPLETE);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "10DLC brands: a link in an e-mail authenticates publicly traded companies")
    void authenticatesAPubliclyTradedCompany(RegistrationFixture registrar) {
        registrar.leaveOpen(RegistrationFixture.BRAND);
        String brand = registrar.create(RegistrationFixture.BRAND);
        registrar.fill(brand);
        registrar.choose(brand, "companyInfo.legalType", "PUBLIC_PROFIT");
        registrar.submit(brand);
        registrar.pass();
        assertThat(registrar.deniedReasons(brand, 1))
                .containsExactly("MISSING_CONDITIONAL_FIELD: Missing conditional field");

        registrar.correct(brand);
        registrar.choose(brand, "companyInfo.legalType", "PUBLIC_PROFIT");
        registrar.write(brand, "companyInfo.stockSymbol", "EXMP");
        registrar.choose(brand, "companyInfo.stockExchange", "NASDAQ");
        registrar.write(brand, "companyInfo.businessContactEmail", "legal@example.com");
        registrar.submit(brand);
        registrar.review(brand, "{\"decision\":\"APPROVE\"}");
        registrar.pass();
        assertThat(registrar.status(brand)).isEqualTo(RegistrationStatus.REQUIRES_AUTHENTICATION);
        registrar.review(brand, "{\"decision\":\"AUTHENTICATE\"}");
        registrar.pass();

        assertThat(registrar.status(brand)).isEqualTo(RegistrationStatus.COMPLETE);
        assertThat(registrar.told(brand))
                .containsExactly(
                        "CREATED",
                        "SUBMITTED",
                        "REQUIRES_UPDATES",
                        "SUBMITTED",
                        "REVIEWING",
                        "REQUIRES_AUTHENTICATION",
                        "PROVISIONING",
                        "COMPLETE");
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail =
                    "accounts of three projects: denied within seconds for a missing field, then filled in again as a new"
                            + " version; values of a denied version cannot be edited")
    void comesToATollFreeNumberThroughACorrection(PinpointSmsVoiceV2Client sms, RegistrationFixture registrar) {
        RequestPhoneNumberResponse requested = sms.requestPhoneNumber(request -> request.isoCountryCode("US")
                .messageType(MessageType.TRANSACTIONAL)
                .numberCapabilities(NumberCapability.SMS)
                .numberType(RequestableNumberType.TOLL_FREE));
        assertThat(requested.numberType()).isEqualTo(RequestableNumberType.TOLL_FREE);
        String number = requested.phoneNumberId();
        registrar.pass();
        assertThat(number(sms, number).status()).isEqualTo(NumberStatus.PENDING);
        String id = registrar.create(RegistrationFixture.TOLL_FREE);
        registrar.associate(id, number);
        registrar.write(id, "companyInfo.website", "example.com");
        registrar.submit(id);
        registrar.pass();

        assertThat(registrar.status(id)).isEqualTo(RegistrationStatus.REQUIRES_UPDATES);
        assertThat(registrar.described(id).latestDeniedVersionNumber()).isEqualTo(1);
        assertThat(sms.describeRegistrationVersions(describe -> describe.registrationId(id))
                        .registrationVersions())
                .singleElement()
                .satisfies(version -> {
                    assertThat(version.registrationVersionStatus()).isEqualTo(RegistrationVersionStatus.DENIED);
                    assertThat(version.deniedReasons().get(0).reason()).isEqualTo("MISSING_REQUIRED_FIELD");
                    assertThat(version.deniedReasons().get(0).longDescription()).contains("companyInfo.companyName");
                    assertThat(version.registrationVersionStatusHistory().deniedTimestamp())
                            .isNotNull();
                });
        Errors.conflict(
                () -> registrar.write(id, "companyInfo.website", "https://example.com"),
                "EDIT_REGISTRATION_FIELD_VALUES_NOT_ALLOWED",
                "registration",
                id);
        Errors.conflict(
                () -> sms.deleteRegistrationFieldValue(
                        delete -> delete.registrationId(id).fieldPath("companyInfo.address2")),
                "EDIT_REGISTRATION_FIELD_VALUES_NOT_ALLOWED",
                "registration",
                id);
        registrar.correct(id);
        registrar.submit(id);
        registrar.review(
                id,
                "{\"decision\":\"REQUIRE_UPDATES\",\"reasons\":[{\"reason\":\"INVALID_URL\","
                        + "\"fieldPath\":\"companyInfo.website\"}]}");
        assertThat(website(sms, id).deniedReason()).isEqualTo("Invalid URL");

        assertThat(sms.createRegistrationVersion(create -> create.registrationId(id))
                        .versionNumber())
                .isEqualTo(3);
        assertThat(sms.describeRegistrationFieldValues(describe -> describe.registrationId(id))
                        .registrationFieldValues())
                .isEmpty();
        registrar.fill(id);
        registrar.submit(id);
        registrar.review(id, "{\"decision\":\"APPROVE\"}");
        registrar.pass();

        assertThat(registrar.status(id)).isEqualTo(RegistrationStatus.COMPLETE);
        assertThat(registrar.described(id).approvedVersionNumber()).isEqualTo(3);
        assertThat(website(sms, id).deniedReason()).isNull();
        assertThat(number(sms, number).status()).isEqualTo(NumberStatus.ACTIVE);
        assertThat(number(sms, number).registrationId()).isEqualTo(id);

        sms.releasePhoneNumber(release -> release.phoneNumberId(number));
        registrar.pass();
        assertThat(registrar.status(id)).isEqualTo(RegistrationStatus.CLOSED);
        sms.deleteRegistration(delete -> delete.registrationId(id));
        assertThat(registrar.told(id))
                .containsExactly(
                        "CREATED",
                        "SUBMITTED",
                        "REQUIRES_UPDATES",
                        "SUBMITTED",
                        "REVIEWING",
                        "REQUIRES_UPDATES",
                        "SUBMITTED",
                        "REVIEWING",
                        "PROVISIONING",
                        "COMPLETE",
                        "CLOSED",
                        "DELETED");
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "Rejection troubleshooting: not resubmittable; what becomes of a new version is guessed in"
                    + " RegistrationReviewsTest")
    void endsWithADenialThatIsFinal(PinpointSmsVoiceV2Client sms, RegistrationFixture registrar) {
        String brand = registrar.create(RegistrationFixture.BRAND);
        registrar.fill(brand);
        registrar.submit(brand);
        registrar.review(brand, "{\"decision\":\"DENY\",\"reasons\":[{\"reason\":\"SECURITY_REVIEW_FAILED\"}]}");

        assertThat(registrar.status(brand)).isEqualTo(RegistrationStatus.REQUIRES_UPDATES);
        Errors.conflict(
                () -> sms.createRegistrationVersion(create -> create.registrationId(brand)),
                "CREATE_REGISTRATION_VERSION_NOT_ALLOWED",
                "registration",
                brand);
        sms.deleteRegistration(delete -> delete.registrationId(brand));
    }

    @Test
    @Evidence(DIALTONE)
    void tellsAReviewerWhatDoesNotFit(ControlClient control, RegistrationFixture registrar) {
        String id = registrar.create(RegistrationFixture.BRAND);

        HttpResponse<String> draft = review(control, id, "{\"decision\":\"DENY\"}");
        assertThat(draft.statusCode()).isEqualTo(400);
        assertThat(draft.body())
                .contains(id + ": CREATED (expected: SUBMITTED, AWS_REVIEWING, REVIEWING or REQUIRES_AUTHENTICATION)");
        assertThat(review(control, "registration-1", "{\"decision\":\"DENY\"}").statusCode())
                .isEqualTo(404);
        assertThat(review(control, id, "{\"decision\":\"MAYBE\"}").statusCode()).isEqualTo(400);
        assertThat(review(control, id, "{}").statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> review(ControlClient control, String id, String decision) {
        return control.send("POST", "/_dialtone/registrations/" + id + "/review", decision);
    }

    private static RequestPhoneNumberResponse tenDlc(PinpointSmsVoiceV2Client sms, String campaign) {
        return sms.requestPhoneNumber(request -> request.isoCountryCode("US")
                .messageType(MessageType.TRANSACTIONAL)
                .numberCapabilities(NumberCapability.SMS)
                .numberType(RequestableNumberType.TEN_DLC)
                .registrationId(campaign));
    }

    private static PhoneNumberInformation number(PinpointSmsVoiceV2Client sms, String id) {
        return sms.describePhoneNumbers(describe -> describe.phoneNumberIds(id))
                .phoneNumbers()
                .get(0);
    }

    private static RegistrationFieldValueInformation website(PinpointSmsVoiceV2Client sms, String id) {
        return sms.describeRegistrationFieldValues(
                        describe -> describe.registrationId(id).fieldPaths("companyInfo.website"))
                .registrationFieldValues()
                .get(0);
    }
}
