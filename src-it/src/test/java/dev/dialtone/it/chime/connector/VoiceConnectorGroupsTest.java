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
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.ResourceLimitExceededException;
import software.amazon.awssdk.services.chimesdkvoice.model.UpdateVoiceConnectorGroupResponse;
import software.amazon.awssdk.services.chimesdkvoice.model.VoiceConnectorGroup;
import software.amazon.awssdk.services.chimesdkvoice.model.VoiceConnectorItem;

/** Groups of voice connectors from their creation to their end. */
@ExtendWith(DialtoneServer.class)
class VoiceConnectorGroupsTest {

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail =
                    "a traced answer has a CreatedTimestamp, a Name and an id of 21 characters; statuses 201 and 202 in the "
                            + "model; that an update is in effect at once is a guess")
    void createsAndUpdatesOne(
            ChimeSdkVoiceClient voice, @InRegion("eu-west-1") ChimeSdkVoiceClient elsewhere, ConnectorFixture fixture) {
        VoiceConnectorItem first = item(fixture.connectorId(), 1);
        VoiceConnectorItem second = item(fixture.connectorId(), 1);
        var created =
                voice.createVoiceConnectorGroup(create -> create.name("Desks").voiceConnectorItems(first));
        VoiceConnectorGroup group = created.voiceConnectorGroup();

        assertThat(created.sdkHttpResponse().statusCode()).isEqualTo(201);
        assertThat(group.voiceConnectorGroupId()).matches("[a-z0-9]{21}");
        assertThat(group.voiceConnectorGroupArn()).endsWith(":vcg/" + group.voiceConnectorGroupId());
        assertThat(group.voiceConnectorItems()).containsExactly(first);
        assertThat(get(voice, group.voiceConnectorGroupId())).isEqualTo(group);
        assertThat(elsewhere.listVoiceConnectorGroups(list -> {}).voiceConnectorGroups())
                .containsExactly(group);

        fixture.pass(Duration.ofMinutes(1));
        UpdateVoiceConnectorGroupResponse updated = update(voice, group.voiceConnectorGroupId(), first, second);
        assertThat(updated.sdkHttpResponse().statusCode()).isEqualTo(202);
        assertThat(updated.voiceConnectorGroup())
                .isEqualTo(group.toBuilder()
                        .name("All desks")
                        .voiceConnectorItems(first, second)
                        .updatedTimestamp(group.updatedTimestamp().plusSeconds(60))
                        .build());
        assertThat(get(voice, group.voiceConnectorGroupId())).isEqualTo(updated.voiceConnectorGroup());
        assertThat(update(voice, group.voiceConnectorGroupId())
                        .voiceConnectorGroup()
                        .voiceConnectorItems())
                .isEmpty();
        badRequest(() -> voice.updateVoiceConnectorGroup(update ->
                update.voiceConnectorGroupId(group.voiceConnectorGroupId()).name("Desks")));
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "aws-sdk-ruby 2212: 400 with items in it; the same with numbers, and the codes, are guesses")
    void isDeletedWhenItIsEmpty(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        fixture.have(SEATTLE);
        String id = voice.createVoiceConnectorGroup(
                        create -> create.name("Desks").voiceConnectorItems(item(fixture.connectorId(), 1)))
                .voiceConnectorGroup()
                .voiceConnectorGroupId();
        voice.associatePhoneNumbersWithVoiceConnectorGroup(
                associate -> associate.voiceConnectorGroupId(id).e164PhoneNumbers(SEATTLE));
        assertThat(code(badRequest(() -> delete(voice, id)))).isEqualTo("VoiceConnectorGroupAssociationsExist");
        update(voice, id);
        assertThat(code(badRequest(() -> delete(voice, id)))).isEqualTo("PhoneNumberAssociationsExist");
        voice.disassociatePhoneNumbersFromVoiceConnectorGroup(
                end -> end.voiceConnectorGroupId(id).e164PhoneNumbers(SEATTLE));

        assertThat(voice.deleteVoiceConnectorGroup(each -> each.voiceConnectorGroupId(id))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(204);
        notFound(() -> get(voice, id));
        notFound(() -> update(voice, id));
        notFound(() -> delete(voice, id));
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail =
                    "an unknown voice connector is a bad request where NotFoundException is not declared; one twice is one, "
                            + "too")
    void refusesMembersThatCannotBe(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String connector = fixture.connectorId();
        badRequest(() ->
                voice.createVoiceConnectorGroup(create -> create.name("Desks").voiceConnectorItems(item(UNKNOWN, 1))));
        badRequest(() -> voice.createVoiceConnectorGroup(
                create -> create.name("Desks").voiceConnectorItems(item(connector, 1), item(connector, 2))));
        badRequest(() -> voice.createVoiceConnectorGroup(
                create -> create.name("Desks").voiceConnectorItems(item(connector, 100))));
        assertThat(voice.listVoiceConnectorGroups(list -> {}).voiceConnectorGroups())
                .isEmpty();
        String id = fixture.groupId();
        notFound(() -> update(voice, id, item(connector, 1), item(UNKNOWN, 2)));
        badRequest(() -> update(voice, id, item(connector, 1), item(connector, 2)));
        assertThat(get(voice, id).voiceConnectorItems()).isEmpty();
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "quotas: 3 groups, 3 voice connectors in each; that too many of them are a bad request in an update is a "
                            + "guess")
    void refusesMoreThanTheQuotas(ChimeSdkVoiceClient voice, ConnectorFixture fixture, Dialtone dialtone) {
        VoiceConnectorItem[] four = {
            item(fixture.connectorId(), 1),
            item(fixture.connectorId(), 2),
            item(fixture.connectorId(), 3),
            item(fixture.connectorId(), 4)
        };
        ResourceLimitExceededException tooMany = refused(
                ResourceLimitExceededException.class,
                400,
                () -> voice.createVoiceConnectorGroup(
                        create -> create.name("Desks").voiceConnectorItems(four)));
        assertThat(code(tooMany)).isEqualTo("ResourceLimitExceeded");
        String id = fixture.groupId();
        badRequest(() -> update(voice, id, four));
        dialtone.account().quotas(QuotaLevel.AWS);
        fixture.groupId();
        fixture.groupId();
        refused(ResourceLimitExceededException.class, 400, fixture::groupId);
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "the order of creation, and that a token of another listing is a bad request")
    void listsPageByPage(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        List<String> made = List.of(fixture.groupId(), fixture.groupId(), fixture.groupId());
        var first = voice.listVoiceConnectorGroups(list -> list.maxResults(2));
        var second = voice.listVoiceConnectorGroups(list -> list.maxResults(2).nextToken(first.nextToken()));

        assertThat(first.voiceConnectorGroups())
                .extracting(VoiceConnectorGroup::voiceConnectorGroupId)
                .isEqualTo(made.subList(0, 2));
        assertThat(second.voiceConnectorGroups())
                .extracting(VoiceConnectorGroup::voiceConnectorGroupId)
                .isEqualTo(made.subList(2, 3));
        assertThat(second.nextToken()).isNull();
        badRequest(() -> voice.listVoiceConnectorGroups(list -> list.nextToken("nonsense")));
    }

    private static VoiceConnectorItem item(String connectorId, int priority) {
        return VoiceConnectorItem.builder()
                .voiceConnectorId(connectorId)
                .priority(priority)
                .build();
    }

    private static VoiceConnectorGroup get(ChimeSdkVoiceClient voice, String id) {
        return voice.getVoiceConnectorGroup(get -> get.voiceConnectorGroupId(id))
                .voiceConnectorGroup();
    }

    private static UpdateVoiceConnectorGroupResponse update(
            ChimeSdkVoiceClient voice, String id, VoiceConnectorItem... items) {
        return voice.updateVoiceConnectorGroup(
                update -> update.voiceConnectorGroupId(id).name("All desks").voiceConnectorItems(List.of(items)));
    }

    private static void delete(ChimeSdkVoiceClient voice, String id) {
        voice.deleteVoiceConnectorGroup(delete -> delete.voiceConnectorGroupId(id));
    }
}
