package dev.dialtone.it.connect.flow;

import static dev.dialtone.it.connect.ConnectFixture.UNKNOWN;
import static dev.dialtone.it.connect.InstanceFixture.invalidParameter;
import static dev.dialtone.it.connect.InstanceFixture.invalidRequest;
import static dev.dialtone.it.connect.InstanceFixture.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.ContactFlowState;
import software.amazon.awssdk.services.connect.model.ContactFlowStatus;
import software.amazon.awssdk.services.connect.model.ContactFlowType;
import software.amazon.awssdk.services.connect.model.FlowAssociationResourceType;
import software.amazon.awssdk.services.connect.model.FlowAssociationSummary;
import software.amazon.awssdk.services.connect.model.ListFlowAssociationResourceType;

/** What flows are associated with: numbers that are called, and what other services have. */
@ExtendWith(DialtoneServer.class)
class FlowAssociationsTest {
    private static final String SEATTLE = "+12065550100";
    private static final String SMS = "arn:aws:sms-voice:us-east-1:111122223333:phone-number/phone-1";
    private static final FlowAssociationResourceType SMS_TYPE = FlowAssociationResourceType.SMS_PHONE_NUMBER;

    private static List<FlowAssociationSummary> list(ConnectClient connect, String instance) {
        return connect.listFlowAssociations(list ->
                        list.instanceId(instance).resourceType(ListFlowAssociationResourceType.VOICE_PHONE_NUMBER))
                .flowAssociationSummaryList();
    }

    private static void associate(ConnectClient connect, String instance, String number, String flow) {
        connect.associatePhoneNumberContactFlow(
                call -> call.instanceId(instance).phoneNumberId(number).contactFlowId(flow));
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail =
                    "aws_connect_phone_number_contact_flow_association: associate, ListFlowAssociations by type, disassociate; that"
                            + " disassociating again is no error is a guess")
    void areOfNumbers(ConnectClient connect, FlowFixture fixture) {
        String instance = fixture.instance();
        String number = fixture.number(SEATTLE);
        String numberArn = connect.describePhoneNumber(describe -> describe.phoneNumberId(number))
                .claimedPhoneNumberSummary()
                .phoneNumberArn();
        String flow = fixture.flow("Welcome", ContactFlowType.CONTACT_FLOW);
        associate(connect, instance, number, fixture.flow("Other", ContactFlowType.CONTACT_FLOW));
        associate(connect, instance, numberArn, fixture.arn("contact-flow/" + flow));
        FlowAssociationSummary expected = FlowAssociationSummary.builder()
                .resourceId(numberArn)
                .flowId(fixture.arn("contact-flow/" + flow))
                .resourceType(ListFlowAssociationResourceType.VOICE_PHONE_NUMBER)
                .build();
        assertThat(list(connect, instance)).containsExactly(expected);
        assertThat(list(connect, instance).get(0).resourceType())
                .isEqualTo(ListFlowAssociationResourceType.VOICE_PHONE_NUMBER);
        assertThat(connect.batchGetFlowAssociation(
                                get -> get.instanceId(instance).resourceIds(numberArn, SMS, numberArn))
                        .flowAssociationSummaryList())
                .containsExactly(expected);
        for (int i = 0; i < 2; i++) {
            connect.disassociatePhoneNumberContactFlow(
                    call -> call.instanceId(instance).phoneNumberId(number));
            assertThat(list(connect, instance)).isEmpty();
        }
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "UpdatePhoneNumber does not move the association; that it goes with the flow is a guess")
    void goWithTheNumberAndWithTheFlow(ConnectClient connect, FlowFixture fixture) {
        String instance = fixture.instance();
        String flow = fixture.flow("Welcome", ContactFlowType.CONTACT_FLOW);
        String number = fixture.number(SEATTLE);
        associate(connect, instance, number, flow);
        connect.deleteContactFlow(delete -> delete.instanceId(instance).contactFlowId(flow));
        assertThat(list(connect, instance)).isEmpty();

        String other = fixture.flow("Welcome", ContactFlowType.CONTACT_FLOW);
        associate(connect, instance, number, other);
        String second = fixture.instance("second");
        connect.updatePhoneNumber(update -> update.phoneNumberId(number).instanceId(second));
        fixture.pass(Duration.ofSeconds(1));
        assertThat(list(connect, instance)).isEmpty();
        assertThat(list(connect, second)).isEmpty();
        notFound(() -> associate(connect, instance, number, other));
        connect.updatePhoneNumber(update -> update.phoneNumberId(number).instanceId(instance));
        fixture.pass(Duration.ofSeconds(1));
        associate(connect, instance, number, other);
        connect.releasePhoneNumber(release -> release.phoneNumberId(number));
        assertThat(list(connect, instance)).isEmpty();
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail =
                    "AssociateFlow overwrites; the other two of what is not there are 404; all types are listed together")
    void areOfWhatOtherServicesHave(ConnectClient connect, FlowFixture fixture) {
        String instance = fixture.instance();
        String flow = fixture.arn("contact-flow/" + fixture.flow("Welcome", ContactFlowType.CONTACT_FLOW));
        connect.associateFlow(call ->
                call.instanceId(instance).resourceId(SMS).resourceType(SMS_TYPE).flowId(flow));
        var found = connect.getFlowAssociation(
                get -> get.instanceId(instance).resourceId(SMS).resourceType(SMS_TYPE));
        assertThat(found.flowId()).isEqualTo(flow);
        assertThat(found.resourceId()).isEqualTo(SMS);
        assertThat(found.resourceType()).isEqualTo(SMS_TYPE);
        assertThat(connect.listFlowAssociations(list -> list.instanceId(instance))
                        .flowAssociationSummaryList())
                .extracting(FlowAssociationSummary::resourceTypeAsString)
                .containsExactly("SMS_PHONE_NUMBER");
        assertThat(list(connect, instance)).isEmpty();
        connect.disassociateFlow(
                call -> call.instanceId(instance).resourceId(SMS).resourceType(SMS_TYPE));
        notFound(() -> connect.disassociateFlow(
                call -> call.instanceId(instance).resourceId(SMS).resourceType(SMS_TYPE)));
        notFound(() -> connect.getFlowAssociation(
                get -> get.instanceId(instance).resourceId(SMS).resourceType(SMS_TYPE)));
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "a flow has to be published, ACTIVE and of the type CONTACT_FLOW; resources are named by ARN")
    void refusesWhatCannotAnswer(ConnectClient connect, FlowFixture fixture) {
        String instance = fixture.instance();
        String number = fixture.number(SEATTLE);
        String hold = fixture.flows(ContactFlowType.AGENT_HOLD).get(0).id();
        String holdArn = fixture.arn("contact-flow/" + hold);
        assertThat(invalidParameter(() -> associate(connect, instance, number, hold)))
                .contains("CONTACT_FLOW");
        assertThat(invalidParameter(() -> associate(connect, instance, number, fixture.arn("queue/" + hold))))
                .contains("/contact-flow/");
        assertThat(invalidRequest(() -> connect.associateFlow(call -> call.instanceId(instance)
                        .resourceId(SMS)
                        .resourceType(SMS_TYPE)
                        .flowId(holdArn))))
                .contains("CONTACT_FLOW");
        String saved = connect.createContactFlow(create -> create.instanceId(instance)
                        .name("Draft")
                        .type(ContactFlowType.CONTACT_FLOW)
                        .status(ContactFlowStatus.SAVED)
                        .content("{}"))
                .contactFlowId();
        assertThat(invalidParameter(() -> associate(connect, instance, number, saved)))
                .contains("not published");
        String archived = fixture.flow("Old", ContactFlowType.CONTACT_FLOW);
        connect.updateContactFlowMetadata(update ->
                update.instanceId(instance).contactFlowId(archived).contactFlowState(ContactFlowState.ARCHIVED));
        assertThat(invalidParameter(() -> associate(connect, instance, number, archived)))
                .contains("ARCHIVED");
        notFound(() -> associate(connect, instance, number, UNKNOWN));
        notFound(() -> associate(connect, instance, UNKNOWN, archived));
        notFound(() -> connect.disassociatePhoneNumberContactFlow(
                call -> call.instanceId(instance).phoneNumberId(UNKNOWN)));
        assertThat(invalidParameter(() -> connect.associateFlow(call -> call.instanceId(instance)
                        .resourceId("phone-1")
                        .resourceType(SMS_TYPE)
                        .flowId(holdArn))))
                .isEqualTo("ResourceId: phone-1 (expected: an ARN)");
        assertThat(invalidParameter(() -> connect.associateFlow(call -> call.instanceId(instance)
                        .resourceId(holdArn)
                        .resourceType(SMS_TYPE)
                        .flowId(holdArn))))
                .contains("AWS End User Messaging");
        assertThat(invalidParameter(() -> connect.associateFlow(call -> call.instanceId(instance)
                        .resourceId(SMS)
                        .resourceType(SMS_TYPE)
                        .flowId(hold))))
                .startsWith("FlowId: ");
        assertThat(invalidParameter(() -> connect.batchGetFlowAssociation(
                        get -> get.instanceId(instance).resourceIds(List.of()))))
                .contains("ResourceIds");
        invalidParameter(() ->
                connect.listFlowAssociations(list -> list.instanceId(instance).nextToken("x")));
    }
}
