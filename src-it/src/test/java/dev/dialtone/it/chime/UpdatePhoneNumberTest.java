package dev.dialtone.it.chime;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.chime.ChimeFixture.SEATTLE;
import static dev.dialtone.it.chime.ChimeFixture.TOLL_FREE;
import static dev.dialtone.it.chime.ChimeFixture.TORONTO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chime.ChimeAsyncClient;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chime.model.BadRequestException;
import software.amazon.awssdk.services.chime.model.CallingNameStatus;
import software.amazon.awssdk.services.chime.model.ConflictException;
import software.amazon.awssdk.services.chime.model.ErrorCode;
import software.amazon.awssdk.services.chime.model.NotFoundException;
import software.amazon.awssdk.services.chime.model.PhoneNumber;
import software.amazon.awssdk.services.chime.model.PhoneNumberCapabilities;
import software.amazon.awssdk.services.chime.model.PhoneNumberProductType;
import software.amazon.awssdk.services.chime.model.PhoneNumberStatus;
import software.amazon.awssdk.services.chime.model.PhoneNumberType;

/** Chime's UpdatePhoneNumber, member by member against its page in the API reference. */
@ExtendWith(DialtoneServer.class)
class UpdatePhoneNumberTest {
    private static final PhoneNumberProductType BUSINESS_CALLING = PhoneNumberProductType.BUSINESS_CALLING;
    private static final PhoneNumberProductType VOICE_CONNECTOR = PhoneNumberProductType.VOICE_CONNECTOR;
    private static final PhoneNumberProductType DIAL_IN = PhoneNumberProductType.SIP_MEDIA_APPLICATION_DIAL_IN;

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "UpdatePhoneNumber page: \"Updates phone number details, such as product type or calling name, for the "
                            + "specified phone number ID.\" \"If the action is successful, the service sends back an HTTP 200 "
                            + "response.\" \"PhoneNumber: The updated phone number details\"")
    void answersEveryMemberAfterAChangeOfTheProductType(ChimeClient chime, Dialtone dialtone, ChimeFixture fixture) {
        dialtone.clock().freeze();
        fixture.have(VOICE_CONNECTOR, SEATTLE);
        Instant created = fixture.get(SEATTLE).createdTimestamp();
        fixture.pass(Duration.ofHours(1));

        PhoneNumber changed = chime.updatePhoneNumber(
                        update -> update.phoneNumberId(SEATTLE).productType(BUSINESS_CALLING))
                .phoneNumber();

        assertThat(changed.hasAssociations()).isTrue();
        assertThat(changed.associations()).isEmpty();
        assertThat(changed.callingName()).isNull();
        assertThat(changed.callingNameStatus()).isEqualTo(CallingNameStatus.UNASSIGNED);
        assertThat(changed.capabilities())
                .isEqualTo(PhoneNumberCapabilities.builder()
                        .inboundCall(true)
                        .inboundMMS(true)
                        .inboundSMS(true)
                        .outboundCall(true)
                        .outboundMMS(true)
                        .outboundSMS(true)
                        .build());
        assertThat(changed.country()).isEqualTo("US");
        assertThat(changed.createdTimestamp()).isEqualTo(created);
        assertThat(changed.deletionTimestamp()).isNull();
        assertThat(changed.e164PhoneNumber()).isEqualTo(SEATTLE);
        assertThat(changed.phoneNumberId()).isEqualTo("%2B12065550100");
        assertThat(changed.productType()).isEqualTo(BUSINESS_CALLING);
        assertThat(changed.status()).isEqualTo(PhoneNumberStatus.UNASSIGNED);
        assertThat(changed.type()).isEqualTo(PhoneNumberType.LOCAL);
        assertThat(changed.updatedTimestamp())
                .isEqualTo(created.plus(Duration.ofHours(1).plusSeconds(1)));
        assertThat(fixture.get(SEATTLE)).isEqualTo(changed);
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "UpdatePhoneNumber page: \"CallingName: The outbound calling name associated with the phone number.\" "
                            + "\"Updates to outbound calling names can take 72 hours to complete.\"")
    void setsTheCallingName(ChimeClient chime, ChimeFixture fixture) {
        fixture.have(BUSINESS_CALLING, SEATTLE);
        PhoneNumber changed = callingName(chime, "phonenumber2");

        assertThat(changed.callingName()).isEqualTo("phonenumber2");
        assertThat(changed.callingNameStatus()).isEqualTo(CallingNameStatus.UPDATE_IN_PROGRESS);
        assertThat(changed.productType()).isEqualTo(BUSINESS_CALLING);
        fixture.pass(Duration.ofDays(3));
        assertThat(fixture.get(SEATTLE).callingNameStatus()).isEqualTo(CallingNameStatus.UPDATE_SUCCEEDED);
        assertThat(fixture.get(SEATTLE).callingName()).isEqualTo("phonenumber2");
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "UpdatePhoneNumber page: \"Pending updates to outbound calling names must be complete before you can "
                            + "request another update.\" \"ConflictException: The request could not be processed because of "
                            + "conflict in the current state of the resource. HTTP Status Code: 409\"")
    void refusesACallingNameWhileOneIsPending(ChimeClient chime, ChimeFixture fixture) {
        fixture.have(BUSINESS_CALLING, SEATTLE);
        callingName(chime, "phonenumber1");
        fixture.pass(Duration.ofHours(71));

        ConflictException error = refused(ConflictException.class, 409, () -> callingName(chime, "phonenumber2"));
        assertThat(error.code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(fixture.get(SEATTLE).callingName()).isEqualTo("phonenumber1");
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "Chime administrator guide: every seven days; UpdatePhoneNumber page: "
                    + "\"BadRequestException: The input parameters don't match the service's restrictions.\"")
    void changesACallingNameEverySevenDays(ChimeClient chime, ChimeFixture fixture) {
        fixture.have(BUSINESS_CALLING, SEATTLE);
        callingName(chime, "phonenumber1");
        fixture.pass(Duration.ofDays(6));
        badRequest(() -> callingName(chime, "phonenumber2"));
        fixture.pass(Duration.ofDays(1));

        assertThat(callingName(chime, "").callingName()).isNull();
        assertThat(fixture.get(SEATTLE).callingNameStatus()).isEqualTo(CallingNameStatus.UNASSIGNED);
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "UpdatePhoneNumber page: \"CallingName … Pattern: ^$|^[a-zA-Z0-9 ]{2,15}$\" \"BadRequestException: The "
                            + "input parameters don't match the service's restrictions. HTTP Status Code: 400\"")
    void keepsThePatternOfTheCallingName(ChimeClient chime, ChimeFixture fixture) {
        fixture.have(BUSINESS_CALLING, SEATTLE);

        for (String name : new String[] {"x", "x".repeat(16), "under_score", "Zürich", "line\n", "two\nlines"}) {
            BadRequestException error = badRequest(() -> callingName(chime, name));
            assertThat(error.awsErrorDetails().errorMessage()).contains("CallingName");
        }
        assertThat(callingName(chime, "x".repeat(15)).callingName()).isEqualTo("x".repeat(15));
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "UpdatePhoneNumber page: \"ProductType … Valid Values: BusinessCalling | VoiceConnector | "
                    + "SipMediaApplicationDialIn\"")
    void takesKnownProductTypesOnly(ChimeClient chime, ChimeFixture fixture) {
        fixture.have(BUSINESS_CALLING, SEATTLE);

        BadRequestException error = badRequest(() ->
                chime.updatePhoneNumber(update -> update.phoneNumberId(SEATTLE).productType("Fax")));
        assertThat(error.awsErrorDetails().errorMessage())
                .contains("ProductType", "BusinessCalling, VoiceConnector, SipMediaApplicationDialIn");
        for (PhoneNumberProductType product : PhoneNumberProductType.knownValues()) {
            assertThat(productType(chime, SEATTLE, product).productType()).isEqualTo(product);
        }
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "UpdatePhoneNumber page: \"You can update one phone number detail at a time. For example, you can update "
                            + "either the product type or the calling name in one action.\" That none at all is refused is guessed")
    void takesOneDetailAtATime(ChimeClient chime, ChimeFixture fixture) {
        fixture.have(BUSINESS_CALLING, SEATTLE);
        PhoneNumber before = fixture.get(SEATTLE);

        badRequest(() -> chime.updatePhoneNumber(
                update -> update.phoneNumberId(SEATTLE).productType(DIAL_IN).callingName("phonenumber1")));
        badRequest(() -> chime.updatePhoneNumber(update -> update.phoneNumberId(SEATTLE)));
        assertThat(fixture.get(SEATTLE)).isEqualTo(before);
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "UpdatePhoneNumber page: \"For toll-free numbers, you cannot use the Amazon Chime Business Calling "
                            + "product type. For numbers outside the U.S., you must use the Amazon Chime SIP Media Application "
                            + "Dial-In product type.\"")
    void keepsTheRulesOfProductTypes(ChimeClient chime, ChimeFixture fixture) {
        fixture.have(DIAL_IN, TOLL_FREE, TORONTO);

        badRequest(() -> productType(chime, TOLL_FREE, BUSINESS_CALLING));
        badRequest(() -> productType(chime, TORONTO, BUSINESS_CALLING));
        badRequest(() -> productType(chime, TORONTO, VOICE_CONNECTOR));
        assertThat(productType(chime, TOLL_FREE, VOICE_CONNECTOR).type()).isEqualTo(PhoneNumberType.TOLL_FREE);
        assertThat(productType(chime, TORONTO, DIAL_IN).country()).isEqualTo("CA");
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "UpdatePhoneNumber page: \"phoneNumberId: The phone number ID. Required: Yes\", "
                            + "POST /phone-numbers/%2B12065550100, PhoneNumberId %2B12065550100 in the answer; \"NotFoundException: "
                            + "One or more of the resources in the request does not exist in the system. HTTP Status Code: 404\"")
    void takesEitherSpellingOfTheId(ChimeClient chime, ChimeFixture fixture) {
        fixture.have(DIAL_IN, SEATTLE);

        assertThat(productType(chime, "%2B12065550100", VOICE_CONNECTOR).phoneNumberId())
                .isEqualTo("%2B12065550100");
        assertThat(productType(chime, SEATTLE, DIAL_IN).phoneNumberId()).isEqualTo("%2B12065550100");
        NotFoundException error =
                refused(NotFoundException.class, 404, () -> productType(chime, "+12065550199", DIAL_IN));
        assertThat(error.code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(error.awsErrorDetails().errorMessage()).isEqualTo("Unable to find the requested identifier");
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "API reference")
    void answersTheAsynchronousClientAlike(ChimeAsyncClient chime, ChimeFixture fixture) {
        fixture.have(DIAL_IN, SEATTLE);
        PhoneNumber changed = chime.updatePhoneNumber(
                        update -> update.phoneNumberId(SEATTLE).productType(VOICE_CONNECTOR))
                .join()
                .phoneNumber();
        assertThat(changed).isEqualTo(fixture.get(SEATTLE));
        assertThat(changed.productType()).isEqualTo(VOICE_CONNECTOR);
        assertThat(chime.updatePhoneNumber(update -> update.phoneNumberId(SEATTLE)))
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(BadRequestException.class);
    }

    private static PhoneNumber callingName(ChimeClient chime, String name) {
        return chime.updatePhoneNumber(update -> update.phoneNumberId(SEATTLE).callingName(name))
                .phoneNumber();
    }

    private static PhoneNumber productType(ChimeClient chime, String id, PhoneNumberProductType product) {
        return chime.updatePhoneNumber(update -> update.phoneNumberId(id).productType(product))
                .phoneNumber();
    }

    private static BadRequestException badRequest(ThrowingCallable call) {
        BadRequestException error = refused(BadRequestException.class, 400, call);
        assertThat(error.code()).isEqualTo(ErrorCode.BAD_REQUEST);
        return error;
    }
}
