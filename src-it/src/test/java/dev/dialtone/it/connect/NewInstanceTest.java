package dev.dialtone.it.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.Attribute;
import software.amazon.awssdk.services.connect.model.BehaviorType;
import software.amazon.awssdk.services.connect.model.ContactFlowSummary;
import software.amazon.awssdk.services.connect.model.ContactFlowType;
import software.amazon.awssdk.services.connect.model.HoursOfOperationConfig;
import software.amazon.awssdk.services.connect.model.HoursOfOperationDays;
import software.amazon.awssdk.services.connect.model.InstanceAttributeType;
import software.amazon.awssdk.services.connect.model.MediaConcurrency;

/** What an instance has that nobody has put into it. */
@ExtendWith(DialtoneServer.class)
@Evidence(
        value = Source.CLIENT,
        detail = "exports of real instances, and what Terraform's tests of aws_connect_instance read")
class NewInstanceTest {

    @Test
    void hasFlowsOfEveryType(ConnectClient connect, ConnectFixture fixture) {
        String id = fixture.instance("acme");

        assertThat(connect.listContactFlows(list -> list.instanceId(id)).contactFlowSummaryList())
                .hasSize(19)
                .extracting(ContactFlowSummary::contactFlowType)
                .containsOnly(
                        ContactFlowType.CONTACT_FLOW,
                        ContactFlowType.CUSTOMER_QUEUE,
                        ContactFlowType.CUSTOMER_HOLD,
                        ContactFlowType.CUSTOMER_WHISPER,
                        ContactFlowType.AGENT_HOLD,
                        ContactFlowType.AGENT_WHISPER,
                        ContactFlowType.AGENT_TRANSFER,
                        ContactFlowType.OUTBOUND_WHISPER,
                        ContactFlowType.QUEUE_TRANSFER);
    }

    @Test
    void isOpenAroundTheClock(ConnectClient connect, ConnectFixture fixture) {
        String id = fixture.instance("acme");
        String hours = connect.listHoursOfOperations(list -> list.instanceId(id))
                .hoursOfOperationSummaryList()
                .get(0)
                .id();

        assertThat(connect.describeHoursOfOperation(get -> get.instanceId(id).hoursOfOperationId(hours))
                        .hoursOfOperation()
                        .config())
                .extracting(HoursOfOperationConfig::day)
                .containsExactlyInAnyOrder(
                        HoursOfOperationDays.MONDAY,
                        HoursOfOperationDays.TUESDAY,
                        HoursOfOperationDays.WEDNESDAY,
                        HoursOfOperationDays.THURSDAY,
                        HoursOfOperationDays.FRIDAY,
                        HoursOfOperationDays.SATURDAY,
                        HoursOfOperationDays.SUNDAY);
    }

    @Test
    void routesOverOneChannelAtATime(ConnectClient connect, ConnectFixture fixture) {
        String id = fixture.instance("acme");
        String profile = connect.listRoutingProfiles(list -> list.instanceId(id))
                .routingProfileSummaryList()
                .get(0)
                .id();

        assertThat(connect.describeRoutingProfile(get -> get.instanceId(id).routingProfileId(profile))
                        .routingProfile()
                        .mediaConcurrencies())
                .extracting(MediaConcurrency::crossChannelBehavior)
                .allSatisfy(behavior ->
                        assertThat(behavior.behaviorType()).isEqualTo(BehaviorType.ROUTE_CURRENT_CHANNEL_ONLY));
    }

    @Test
    void hasEveryAttribute(ConnectClient connect, ConnectFixture fixture) {
        String id = fixture.instance("acme");

        assertThat(connect.listInstanceAttributesPaginator(list -> list.instanceId(id))
                        .attributes())
                .extracting(Attribute::attributeType)
                .containsExactlyInAnyOrder(
                        InstanceAttributeType.INBOUND_CALLS,
                        InstanceAttributeType.OUTBOUND_CALLS,
                        InstanceAttributeType.CONTACTFLOW_LOGS,
                        InstanceAttributeType.CONTACT_LENS,
                        InstanceAttributeType.AUTO_RESOLVE_BEST_VOICES,
                        InstanceAttributeType.USE_CUSTOM_TTS_VOICES,
                        InstanceAttributeType.EARLY_MEDIA,
                        InstanceAttributeType.MULTI_PARTY_CONFERENCE,
                        InstanceAttributeType.HIGH_VOLUME_OUTBOUND,
                        InstanceAttributeType.ENHANCED_CONTACT_MONITORING,
                        InstanceAttributeType.ENHANCED_CHAT_MONITORING,
                        InstanceAttributeType.MULTI_PARTY_CHAT_CONFERENCE,
                        InstanceAttributeType.MESSAGE_STREAMING);
    }
}
