package dev.dialtone.it.chime.sip;

import static dev.dialtone.it.SdkErrors.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.Address;
import software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkvoice.model.CandidateAddress;
import software.amazon.awssdk.services.chimesdkvoice.model.ForbiddenException;
import software.amazon.awssdk.services.chimesdkvoice.model.ValidateE911AddressRequest;
import software.amazon.awssdk.services.chimesdkvoice.model.ValidateE911AddressResponse;

/** Validation of addresses for emergency calls. What makes an address good is not public. */
@ExtendWith(DialtoneServer.class)
class AddressesTest {

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "202 and the results are in the model; which address gets which is not public")
    void takesAnAddressAsOnLetters(ChimeSdkVoiceClient voice, Dialtone dialtone) {
        ValidateE911AddressResponse good =
                voice.validateE911Address(of(dialtone).build());

        assertThat(good.sdkHttpResponse().statusCode()).isEqualTo(202);
        assertThat(good.validationResult()).isZero();
        assertThat(good.addressExternalId()).isNotBlank();
        assertThat(good.hasCandidateAddressList()).isFalse();
        assertThat(good.address())
                .isEqualTo(Address.builder()
                        .streetNumber("1234")
                        .preDirectional("N")
                        .streetName("MAIN")
                        .streetSuffix("ST")
                        .city("SEATTLE")
                        .state("WA")
                        .postalCode("98101")
                        .postalCodePlus4("4321")
                        .country("US")
                        .build());
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "What AWS corrects is not public")
    void correctsAnAddress(ChimeSdkVoiceClient voice, Dialtone dialtone) {
        ValidateE911AddressResponse corrected = voice.validateE911Address(of(dialtone)
                .streetInfo("Fifth Avenue  Northwest")
                .state("Washington")
                .postalCode("98101")
                .build());

        assertThat(corrected.validationResult()).isEqualTo(1);
        assertThat(corrected.addressExternalId()).isNotBlank();
        assertThat(corrected.address())
                .isEqualTo(Address.builder()
                        .streetNumber("1234")
                        .streetName("FIFTH")
                        .streetSuffix("AVE")
                        .postDirectional("NW")
                        .city("SEATTLE")
                        .state("WA")
                        .postalCode("98101")
                        .country("US")
                        .build());
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "Which candidates AWS finds is not public")
    void offersCandidates(ChimeSdkVoiceClient voice, Dialtone dialtone) {
        ValidateE911AddressResponse failed =
                voice.validateE911Address(of(dialtone).state("NY").build());
        assertThat(failed.validationResult()).isEqualTo(2);
        assertThat(failed.address()).isNull();
        assertThat(failed.addressExternalId()).isNull();
        assertThat(failed.candidateAddressList())
                .hasSize(5)
                .contains(CandidateAddress.builder()
                        .streetNumber("1234")
                        .streetInfo("N MAIN ST")
                        .city("SEATTLE")
                        .state("WA")
                        .postalCode("98101")
                        .postalCodePlus4("4321")
                        .country("US")
                        .build());
        CandidateAddress candidate = failed.candidateAddressList().get(4);
        assertThat(voice.validateE911Address(of(dialtone)
                                .streetInfo(candidate.streetInfo())
                                .state(candidate.state())
                                .build())
                        .validationResult())
                .isZero();

        for (var builder : new ValidateE911AddressRequest.Builder[] {
            of(dialtone).postalCode("9810"),
            of(dialtone).streetNumber("none"),
            of(dialtone).state("Atlantis")
        }) {
            assertThat(voice.validateE911Address(builder.build()).validationResult())
                    .isEqualTo(2);
        }
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "the text of the 403; that it is for another account's id is guessed")
    void refusesOtherAccountsAndCountries(ChimeSdkVoiceClient voice, Dialtone dialtone) {
        ForbiddenException error = refused(
                ForbiddenException.class,
                403,
                () -> voice.validateE911Address(
                        of(dialtone).awsAccountId("999999999999").build()));
        assertThat(error.awsErrorDetails().errorMessage())
                .isEqualTo("Not authorized to call Chime SDK with Account Id 999999999999");
        refused(
                BadRequestException.class,
                400,
                () -> voice.validateE911Address(of(dialtone).country("CA").build()));
        refused(
                BadRequestException.class,
                400,
                () -> voice.validateE911Address(of(dialtone).city(" ").build()));
    }

    private static ValidateE911AddressRequest.Builder of(Dialtone dialtone) {
        return ValidateE911AddressRequest.builder()
                .awsAccountId(dialtone.accountId())
                .streetNumber("1234")
                .streetInfo("N Main St")
                .city("Seattle")
                .state("WA")
                .country("US")
                .postalCode("98101-4321");
    }
}
