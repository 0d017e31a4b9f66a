package dev.dialtone.it.chime.connector;

import static dev.dialtone.it.chime.connector.ConnectorFixture.NOBODY;
import static dev.dialtone.it.chime.connector.ConnectorFixture.PORTLAND;
import static dev.dialtone.it.chime.connector.ConnectorFixture.SEATTLE;
import static dev.dialtone.it.chime.connector.ConnectorFixture.SEATTLE_TOO;
import static dev.dialtone.it.chime.connector.ConnectorFixture.UNKNOWN;
import static dev.dialtone.it.chime.connector.ConnectorFixture.badRequest;
import static dev.dialtone.it.chime.connector.ConnectorFixture.code;
import static dev.dialtone.it.chime.connector.ConnectorFixture.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.AssociatePhoneNumbersWithVoiceConnectorResponse;
import software.amazon.awssdk.services.chimesdkvoice.model.ErrorCode;
import software.amazon.awssdk.services.chimesdkvoice.model.ListPhoneNumbersResponse;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumber;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberAssociation;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberAssociationName;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberError;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberProductType;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberStatus;

/** Numbers of voice connectors and groups. */
@ExtendWith(DialtoneServer.class)
class ConnectorNumbersTest {
    private static final String CONNECTOR = "VoiceConnectorId";
    private static final String GROUP = "VoiceConnectorGroupId";

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "200 with PhoneNumberErrors, Associations of the number; that it is Assigned at once is a guess")
    void assignsANumberAndGivesItBack(ChimeSdkVoiceClient voice, ChimeClient chime, ConnectorFixture fixture) {
        fixture.have(SEATTLE);
        String id = fixture.connectorId();
        AssociatePhoneNumbersWithVoiceConnectorResponse answer = voice.associatePhoneNumbersWithVoiceConnector(
                associate -> associate.voiceConnectorId(id).e164PhoneNumbers(SEATTLE));

        assertThat(answer.sdkHttpResponse().statusCode()).isEqualTo(200);
        assertThat(answer.phoneNumberErrors()).isEmpty();
        PhoneNumber number = fixture.number(SEATTLE);
        assertThat(number.status()).isEqualTo(PhoneNumberStatus.ASSIGNED);
        assertThat(number.associations())
                .containsExactly(PhoneNumberAssociation.builder()
                        .name(PhoneNumberAssociationName.VOICE_CONNECTOR_ID)
                        .value(id)
                        .associatedTimestamp(number.updatedTimestamp())
                        .build());
        assertThat(fixture.listed(CONNECTOR, id)).containsExactly(SEATTLE);
        var inChime = chime.getPhoneNumber(get -> get.phoneNumberId(SEATTLE)).phoneNumber();
        assertThat(inChime.statusAsString()).isEqualTo("Assigned");
        assertThat(inChime.associations()).hasSize(1);
        assertThat(inChime.associations().get(0).value()).isEqualTo(id);
        assertThat(chime.listPhoneNumbers(list -> list.filterName(CONNECTOR).filterValue(id))
                        .phoneNumbers())
                .containsExactly(inChime);

        assertThat(voice.disassociatePhoneNumbersFromVoiceConnector(
                                end -> end.voiceConnectorId(id).e164PhoneNumbers(SEATTLE))
                        .phoneNumberErrors())
                .isEmpty();
        assertThat(fixture.number(SEATTLE).status()).isEqualTo(PhoneNumberStatus.UNASSIGNED);
        assertThat(fixture.number(SEATTLE).associations()).isEmpty();
        assertThat(fixture.listed(CONNECTOR, id)).isEmpty();
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail =
                    "the codes of the items: NotFound, BadRequest and PhoneNumberAssociationsExist; that those which are "
                            + "wrong are told and the others done is in the model")
    void tellsWhichNumbersItCannotHave(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        fixture.have(SEATTLE, SEATTLE_TOO);
        fixture.have(PhoneNumberProductType.SIP_MEDIA_APPLICATION_DIAL_IN, PORTLAND);
        String other = fixture.connectorId();
        voice.associatePhoneNumbersWithVoiceConnector(
                associate -> associate.voiceConnectorId(other).e164PhoneNumbers(SEATTLE_TOO));
        String id = fixture.connectorId();
        List<PhoneNumberError> errors = voice.associatePhoneNumbersWithVoiceConnector(associate -> associate
                        .voiceConnectorId(id)
                        .e164PhoneNumbers(SEATTLE, NOBODY, PORTLAND, SEATTLE_TOO, SEATTLE))
                .phoneNumberErrors();

        assertThat(errors).extracting(PhoneNumberError::phoneNumberId).containsExactly(NOBODY, PORTLAND, SEATTLE_TOO);
        assertThat(errors)
                .extracting(PhoneNumberError::errorCode)
                .containsExactly(ErrorCode.NOT_FOUND, ErrorCode.BAD_REQUEST, ErrorCode.PHONE_NUMBER_ASSOCIATIONS_EXIST);
        assertThat(errors).extracting(PhoneNumberError::errorMessage).doesNotContainNull();
        assertThat(fixture.listed(CONNECTOR, id)).containsExactly(SEATTLE);
        assertThat(fixture.listed(CONNECTOR, other)).containsExactly(SEATTLE_TOO);

        List<PhoneNumberError> ends = voice.disassociatePhoneNumbersFromVoiceConnector(
                        end -> end.voiceConnectorId(id).e164PhoneNumbers(SEATTLE_TOO, NOBODY, SEATTLE))
                .phoneNumberErrors();
        assertThat(ends).extracting(PhoneNumberError::phoneNumberId).containsExactly(SEATTLE_TOO, NOBODY);
        assertThat(ends)
                .extracting(PhoneNumberError::errorCode)
                .containsExactly(ErrorCode.BAD_REQUEST, ErrorCode.NOT_FOUND);
        assertThat(fixture.listed(CONNECTOR, id)).isEmpty();
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "ForceAssociate: true moves a number, false or absent leaves it where it is")
    void movesANumberWhenItIsForced(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String first = fixture.connectorWith(SEATTLE);
        String second = fixture.connectorId();
        String group = fixture.groupId();
        assertThat(voice.associatePhoneNumbersWithVoiceConnector(associate -> associate
                                .voiceConnectorId(second)
                                .e164PhoneNumbers(SEATTLE)
                                .forceAssociate(false))
                        .phoneNumberErrors())
                .hasSize(1);
        assertThat(fixture.listed(CONNECTOR, first)).containsExactly(SEATTLE);

        assertThat(voice.associatePhoneNumbersWithVoiceConnector(associate -> associate
                                .voiceConnectorId(second)
                                .e164PhoneNumbers(SEATTLE)
                                .forceAssociate(true))
                        .phoneNumberErrors())
                .isEmpty();
        assertThat(fixture.listed(CONNECTOR, first)).isEmpty();
        assertThat(fixture.listed(CONNECTOR, second)).containsExactly(SEATTLE);

        assertThat(voice.associatePhoneNumbersWithVoiceConnectorGroup(associate -> associate
                                .voiceConnectorGroupId(group)
                                .e164PhoneNumbers(SEATTLE)
                                .forceAssociate(true))
                        .phoneNumberErrors())
                .isEmpty();
        assertThat(fixture.listed(CONNECTOR, second)).isEmpty();
        assertThat(fixture.listed(GROUP, group)).containsExactly(SEATTLE);
        assertThat(fixture.number(SEATTLE).associations())
                .extracting(PhoneNumberAssociation::name)
                .containsExactly(PhoneNumberAssociationName.VOICE_CONNECTOR_GROUP_ID);
        assertThat(voice.disassociatePhoneNumbersFromVoiceConnectorGroup(
                                end -> end.voiceConnectorGroupId(group).e164PhoneNumbers(SEATTLE))
                        .phoneNumberErrors())
                .isEmpty();
        assertThat(fixture.number(SEATTLE).status()).isEqualTo(PhoneNumberStatus.UNASSIGNED);
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "NotFoundException for the whole call; one number of a group that has it is told")
    void findsNoUnknownConnectorOrGroup(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        fixture.have(SEATTLE);
        notFound(() -> voice.associatePhoneNumbersWithVoiceConnector(
                associate -> associate.voiceConnectorId(UNKNOWN).e164PhoneNumbers(SEATTLE)));
        notFound(() -> voice.disassociatePhoneNumbersFromVoiceConnector(
                end -> end.voiceConnectorId(UNKNOWN).e164PhoneNumbers(SEATTLE)));
        notFound(() -> voice.associatePhoneNumbersWithVoiceConnectorGroup(
                associate -> associate.voiceConnectorGroupId(UNKNOWN).e164PhoneNumbers(SEATTLE)));
        notFound(() -> voice.disassociatePhoneNumbersFromVoiceConnectorGroup(
                end -> end.voiceConnectorGroupId(UNKNOWN).e164PhoneNumbers(SEATTLE)));
        assertThat(fixture.number(SEATTLE).status()).isEqualTo(PhoneNumberStatus.UNASSIGNED);
        badRequest(() -> voice.associatePhoneNumbersWithVoiceConnector(
                associate -> associate.voiceConnectorId(UNKNOWN).e164PhoneNumbers("nonsense")));
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "a number with associations is not deleted, and only one that is unassigned changes its product type; "
                            + "that both are bad requests is a guess")
    void keepsAnAssignedNumberAsItIs(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorWith(SEATTLE);
        assertThat(code(badRequest(() -> voice.deletePhoneNumber(delete -> delete.phoneNumberId(SEATTLE)))))
                .isEqualTo("PhoneNumberAssociationsExist");
        badRequest(() -> voice.updatePhoneNumber(update ->
                update.phoneNumberId(SEATTLE).productType(PhoneNumberProductType.SIP_MEDIA_APPLICATION_DIAL_IN)));
        assertThat(voice.batchDeletePhoneNumber(batch -> batch.phoneNumberIds(SEATTLE))
                        .phoneNumberErrors())
                .extracting(PhoneNumberError::errorCode)
                .containsExactly(ErrorCode.PHONE_NUMBER_ASSOCIATIONS_EXIST);

        voice.updatePhoneNumber(update -> update.phoneNumberId(SEATTLE).name("Lobby"));
        voice.disassociatePhoneNumbersFromVoiceConnector(
                end -> end.voiceConnectorId(id).e164PhoneNumbers(SEATTLE));
        voice.deletePhoneNumber(delete -> delete.phoneNumberId(SEATTLE));
        assertThat(fixture.number(SEATTLE).status()).isEqualTo(PhoneNumberStatus.RELEASE_IN_PROGRESS);
        assertThat(voice.associatePhoneNumbersWithVoiceConnector(
                                associate -> associate.voiceConnectorId(id).e164PhoneNumbers(SEATTLE))
                        .phoneNumberErrors())
                .extracting(PhoneNumberError::errorCode)
                .containsExactly(ErrorCode.BAD_REQUEST);
        fixture.pass(Duration.ofDays(8));
        notFound(() -> fixture.number(SEATTLE));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "in the order in which they came to the voice connector")
    void listsThoseOfAConnectorPageByPage(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String[] five = IntStream.range(0, 5).mapToObj(i -> "+1206555011" + i).toArray(String[]::new);
        String id = fixture.connectorWith(five);
        fixture.have(SEATTLE);
        List<String> seen = new ArrayList<>();
        String token = null;
        do {
            String from = token;
            ListPhoneNumbersResponse page = voice.listPhoneNumbers(list ->
                    list.filterName(CONNECTOR).filterValue(id).maxResults(2).nextToken(from));
            page.phoneNumbers().forEach(number -> seen.add(number.e164PhoneNumber()));
            token = page.nextToken();
        } while (token != null);

        assertThat(seen).containsExactly(five);
        assertThat(fixture.listed(GROUP, id)).isEmpty();
        assertThat(fixture.listed(CONNECTOR, UNKNOWN)).isEmpty();
        assertThat(voice.listPhoneNumbers(list ->
                                list.filterName(CONNECTOR).filterValue(id).status("Unassigned"))
                        .phoneNumbers())
                .isEmpty();
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "examples have the plus sign; the pattern of E164PhoneNumber says that it may be left out")
    void takesNumbersWithoutThePlusSign(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        fixture.have(SEATTLE);
        String id = fixture.connectorId();
        voice.associatePhoneNumbersWithVoiceConnector(
                associate -> associate.voiceConnectorId(id).e164PhoneNumbers("12065550100"));
        assertThat(fixture.listed(CONNECTOR, id)).containsExactly(SEATTLE);
    }
}
