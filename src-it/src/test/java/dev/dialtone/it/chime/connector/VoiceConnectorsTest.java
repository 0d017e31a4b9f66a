package dev.dialtone.it.chime.connector;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.chime.connector.ConnectorFixture.SEATTLE;
import static dev.dialtone.it.chime.connector.ConnectorFixture.UNKNOWN;
import static dev.dialtone.it.chime.connector.ConnectorFixture.badRequest;
import static dev.dialtone.it.chime.connector.ConnectorFixture.code;
import static dev.dialtone.it.chime.connector.ConnectorFixture.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.junit5.InRegion;
import dev.dialtone.junit5.OtherAccount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkvoice.model.CreateVoiceConnectorResponse;
import software.amazon.awssdk.services.chimesdkvoice.model.ListVoiceConnectorsResponse;
import software.amazon.awssdk.services.chimesdkvoice.model.NetworkType;
import software.amazon.awssdk.services.chimesdkvoice.model.ResourceLimitExceededException;
import software.amazon.awssdk.services.chimesdkvoice.model.Tag;
import software.amazon.awssdk.services.chimesdkvoice.model.UpdateVoiceConnectorResponse;
import software.amazon.awssdk.services.chimesdkvoice.model.VoiceConnector;
import software.amazon.awssdk.services.chimesdkvoice.model.VoiceConnectorAwsRegion;
import software.amazon.awssdk.services.chimesdkvoice.model.VoiceConnectorIntegrationType;
import software.amazon.awssdk.services.chimesdkvoice.model.VoiceConnectorItem;

/** Voice connectors from their creation to their end. */
@ExtendWith(DialtoneServer.class)
class VoiceConnectorsTest {

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "CLI example of create-voice-connector: the host by the id, us-east-1 when no Region is named; ids of 22 "
                            + "characters as the CDK checks them; status 201 in the model")
    void createsOneThatIsShownAsItWasAnswered(ChimeSdkVoiceClient voice, ConnectorFixture fixture, Dialtone dialtone) {
        CreateVoiceConnectorResponse created =
                voice.createVoiceConnector(create -> create.name("Front desk").requireEncryption(true));
        VoiceConnector connector = created.voiceConnector();

        assertThat(created.sdkHttpResponse().statusCode()).isEqualTo(201);
        assertThat(connector.voiceConnectorId()).matches("[a-z0-9]{22}");
        assertThat(connector.outboundHostName()).isEqualTo(connector.voiceConnectorId() + ".voiceconnector.chime.aws");
        assertThat(connector.awsRegion()).isEqualTo(VoiceConnectorAwsRegion.US_EAST_1);
        assertThat(connector.voiceConnectorArn())
                .isEqualTo("arn:aws:chime:us-east-1:" + dialtone.accountId() + ":vc/" + connector.voiceConnectorId());
        assertThat(connector.name()).isEqualTo("Front desk");
        assertThat(connector.requireEncryption()).isTrue();
        assertThat(connector.updatedTimestamp()).isEqualTo(connector.createdTimestamp());
        assertThat(connector.integrationType()).isNull();
        assertThat(voice.getVoiceConnector(get -> get.voiceConnectorId(connector.voiceConnectorId()))
                        .voiceConnector())
                .isEqualTo(connector);
        assertThat(voice.listVoiceConnectors(list -> {}).voiceConnectors()).containsExactly(connector);
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "NetworkType's default and that it is shown as it was sent stand nowhere")
    void keepsNetworkAndIntegrationType(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        assertThat(fixture.connector().networkType()).isEqualTo(NetworkType.IPV4_ONLY);
        VoiceConnector analytics = voice.createVoiceConnector(create -> create.name("Analytics")
                        .requireEncryption(false)
                        .networkType(NetworkType.DUAL_STACK)
                        .integrationType(VoiceConnectorIntegrationType.CONNECT_ANALYTICS_CONNECTOR))
                .voiceConnector();
        VoiceConnector transfers = voice.createVoiceConnector(create -> create.name("Transfers")
                        .requireEncryption(false)
                        .integrationType(VoiceConnectorIntegrationType.CONNECT_CALL_TRANSFER_CONNECTOR))
                .voiceConnector();

        assertThat(analytics.networkType()).isEqualTo(NetworkType.DUAL_STACK);
        assertThat(analytics.integrationType()).isEqualTo(VoiceConnectorIntegrationType.CONNECT_ANALYTICS_CONNECTOR);
        assertThat(transfers.integrationType())
                .isEqualTo(VoiceConnectorIntegrationType.CONNECT_CALL_TRANSFER_CONNECTOR);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "VoiceConnectorAwsRegion; that the operation lists all of it is a guess")
    void listsTheRegions(ChimeSdkVoiceClient voice) {
        assertThat(voice.listAvailableVoiceConnectorRegions(list -> {}).voiceConnectorRegions())
                .containsExactlyInAnyOrder(
                        VoiceConnectorAwsRegion.US_EAST_1,
                        VoiceConnectorAwsRegion.US_WEST_2,
                        VoiceConnectorAwsRegion.CA_CENTRAL_1,
                        VoiceConnectorAwsRegion.EU_CENTRAL_1,
                        VoiceConnectorAwsRegion.EU_WEST_1,
                        VoiceConnectorAwsRegion.EU_WEST_2,
                        VoiceConnectorAwsRegion.AP_NORTHEAST_1,
                        VoiceConnectorAwsRegion.AP_NORTHEAST_2,
                        VoiceConnectorAwsRegion.AP_SOUTHEAST_1,
                        VoiceConnectorAwsRegion.AP_SOUTHEAST_2);
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "whether an endpoint lists the voice connectors of other Regions is not documented; here it does")
    void belongsToTheAccountInEveryRegion(
            ChimeSdkVoiceClient voice, @InRegion("eu-central-1") ChimeSdkVoiceClient elsewhere, Dialtone dialtone) {
        VoiceConnector connector = voice.createVoiceConnector(
                        create -> create.name("Kontor").requireEncryption(false).awsRegion("eu-central-1"))
                .voiceConnector();

        assertThat(connector.voiceConnectorArn())
                .startsWith("arn:aws:chime:eu-central-1:" + dialtone.accountId() + ":vc/");
        assertThat(elsewhere.listVoiceConnectors(list -> {}).voiceConnectors()).containsExactly(connector);
        elsewhere.deleteVoiceConnector(delete -> delete.voiceConnectorId(connector.voiceConnectorId()));
        assertThat(voice.listVoiceConnectors(list -> {}).voiceConnectors()).isEmpty();
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "An account's voice connectors are its own")
    void sharesNothingBetweenAccounts(
            ChimeSdkVoiceClient voice, @OtherAccount ChimeSdkVoiceClient other, ConnectorFixture fixture) {
        String id = fixture.connectorId();

        assertThat(other.listVoiceConnectors(list -> {}).voiceConnectors()).isEmpty();
        notFound(() -> other.getVoiceConnector(get -> get.voiceConnectorId(id)));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "Name and RequireEncryption are both required; status 200")
    void updatesBothDetails(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        VoiceConnector before = fixture.connector();
        fixture.pass(Duration.ofMinutes(1));
        UpdateVoiceConnectorResponse updated =
                voice.updateVoiceConnector(update -> update.voiceConnectorId(before.voiceConnectorId())
                        .name("Back desk")
                        .requireEncryption(true));

        assertThat(updated.sdkHttpResponse().statusCode()).isEqualTo(200);
        assertThat(updated.voiceConnector())
                .isEqualTo(before.toBuilder()
                        .name("Back desk")
                        .requireEncryption(true)
                        .updatedTimestamp(before.updatedTimestamp().plusSeconds(60))
                        .build());
        badRequest(() -> voice.updateVoiceConnector(
                update -> update.voiceConnectorId(before.voiceConnectorId()).name("Back desk")));
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "the order of creation, and that a token of another listing is a bad request")
    void listsPageByPage(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        List<String> made = List.of(fixture.connectorId(), fixture.connectorId(), fixture.connectorId());
        List<String> seen = new ArrayList<>();
        String token = null;
        do {
            String from = token;
            ListVoiceConnectorsResponse page =
                    voice.listVoiceConnectors(list -> list.maxResults(2).nextToken(from));
            page.voiceConnectors().forEach(each -> seen.add(each.voiceConnectorId()));
            token = page.nextToken();
        } while (token != null);

        assertThat(seen).isEqualTo(made);
        badRequest(() -> voice.listVoiceConnectors(list -> list.nextToken("nonsense")));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "Terraform: 204, and 404 from then on")
    void isGoneOnceItIsDeleted(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorId();

        assertThat(voice.deleteVoiceConnector(delete -> delete.voiceConnectorId(id))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(204);
        notFound(() -> voice.getVoiceConnector(get -> get.voiceConnectorId(id)));
        notFound(() -> voice.updateVoiceConnector(
                update -> update.voiceConnectorId(id).name("Desk").requireEncryption(false)));
        notFound(() -> voice.deleteVoiceConnector(delete -> delete.voiceConnectorId(id)));
        notFound(() -> voice.getVoiceConnector(get -> get.voiceConnectorId(UNKNOWN)));
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail =
                    "accounts have seen 400 BadRequestException, although the model declares ConflictException; the codes "
                            + "are those of the model that fit")
    void keepsOneThatHasNumbersOrAGroup(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorWith(SEATTLE);
        BadRequestException numbers =
                badRequest(() -> voice.deleteVoiceConnector(delete -> delete.voiceConnectorId(id)));
        assertThat(code(numbers)).isEqualTo("PhoneNumberAssociationsExist");

        voice.disassociatePhoneNumbersFromVoiceConnector(
                end -> end.voiceConnectorId(id).e164PhoneNumbers(SEATTLE));
        String group = voice.createVoiceConnectorGroup(create -> create.name("Desks")
                        .voiceConnectorItems(VoiceConnectorItem.builder()
                                .voiceConnectorId(id)
                                .priority(1)
                                .build()))
                .voiceConnectorGroup()
                .voiceConnectorGroupId();
        BadRequestException member =
                badRequest(() -> voice.deleteVoiceConnector(delete -> delete.voiceConnectorId(id)));
        assertThat(code(member)).isEqualTo("VoiceConnectorGroupAssociationsExist");

        voice.updateVoiceConnectorGroup(
                update -> update.voiceConnectorGroupId(group).name("Desks").voiceConnectorItems(List.of()));
        voice.deleteVoiceConnector(delete -> delete.voiceConnectorId(id));
        assertThat(voice.listVoiceConnectors(list -> {}).voiceConnectors()).isEmpty();
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail =
                    "a fourth one got 400 BadRequestException once, the model declares ResourceLimitExceededException, also a 400")
    void refusesMoreOfARegionThanTheQuota(ChimeSdkVoiceClient voice, ConnectorFixture fixture, Dialtone dialtone) {
        dialtone.account().quotas(QuotaLevel.AWS);
        fixture.connector();
        fixture.connector();
        fixture.connector();

        ResourceLimitExceededException error = refused(ResourceLimitExceededException.class, 400, fixture::connector);
        assertThat(code(error)).isEqualTo("ResourceLimitExceeded");
        voice.createVoiceConnector(
                create -> create.name("West").requireEncryption(false).awsRegion("us-west-2"));
        assertThat(voice.listVoiceConnectors(list -> {}).voiceConnectors()).hasSize(4);
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "AWS's own prefix, and one key twice: only the error is guessed")
    void refusesTagsThatCannotBe(ChimeSdkVoiceClient voice) {
        Tag tag = Tag.builder().key("shop").value("one").build();
        badRequest(() -> voice.createVoiceConnector(
                create -> create.name("Desk").requireEncryption(false).tags(tag, tag)));
        badRequest(() -> voice.createVoiceConnector(create -> create.name("Desk")
                .requireEncryption(false)
                .tags(tag.toBuilder().key("aws:shop").build())));
        badRequest(
                () -> voice.createVoiceConnector(create -> create.name("Desk!").requireEncryption(false)));
        badRequest(() -> voice.createVoiceConnector(
                create -> create.name("Desk").requireEncryption(false).awsRegion("us-east-2")));
        assertThat(voice.listVoiceConnectors(list -> {}).voiceConnectors()).isEmpty();
    }
}
