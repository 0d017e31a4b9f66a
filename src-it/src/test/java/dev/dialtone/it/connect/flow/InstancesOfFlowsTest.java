package dev.dialtone.it.connect.flow;

import static dev.dialtone.it.connect.ConnectFixture.UNKNOWN;
import static dev.dialtone.it.connect.InstanceFixture.invalidParameter;
import static dev.dialtone.it.connect.InstanceFixture.invalidRequest;
import static dev.dialtone.it.connect.InstanceFixture.notFound;
import static dev.dialtone.it.connect.flow.FlowFixture.GREETING;
import static dev.dialtone.it.connect.flow.FlowFixture.MODULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.connect.InstanceFixture;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.ContactFlowType;
import software.amazon.awssdk.services.connect.model.FlowAssociationResourceType;

/** Each operation on flows, modules, associations and Lambda functions, in instances where nothing can be done. */
@ExtendWith(DialtoneServer.class)
class InstancesOfFlowsTest {
    private static final String FUNCTION = "arn:aws:lambda:us-east-1:111122223333:function:find-customer";
    private static final String SMS = "arn:aws:sms-voice:us-east-1:111122223333:phone-number/phone-1";
    private static final String FLOW =
            "arn:aws:connect:us-east-1:111122223333:instance/" + UNKNOWN + "/contact-flow/" + UNKNOWN;
    private static final FlowAssociationResourceType SMS_TYPE = FlowAssociationResourceType.SMS_PHONE_NUMBER;

    /** Operations that find nothing in an instance that has nothing of what they name. */
    private static final List<BiConsumer<ConnectClient, String>> NAMING = List.of(
            (connect, id) ->
                    connect.describeContactFlow(call -> call.instanceId(id).contactFlowId(UNKNOWN)),
            (connect, id) -> connect.updateContactFlowContent(
                    call -> call.instanceId(id).contactFlowId(UNKNOWN).content(GREETING)),
            (connect, id) -> connect.updateContactFlowMetadata(
                    call -> call.instanceId(id).contactFlowId(UNKNOWN).name("Welcome")),
            (connect, id) -> connect.updateContactFlowName(
                    call -> call.instanceId(id).contactFlowId(UNKNOWN).name("Welcome")),
            (connect, id) ->
                    connect.deleteContactFlow(call -> call.instanceId(id).contactFlowId(UNKNOWN)),
            (connect, id) ->
                    connect.createContactFlowVersion(call -> call.instanceId(id).contactFlowId(UNKNOWN)),
            (connect, id) ->
                    connect.listContactFlowVersions(call -> call.instanceId(id).contactFlowId(UNKNOWN)),
            (connect, id) -> connect.deleteContactFlowVersion(
                    call -> call.instanceId(id).contactFlowId(UNKNOWN).contactFlowVersion(1L)),
            (connect, id) -> connect.describeContactFlowModule(
                    call -> call.instanceId(id).contactFlowModuleId(UNKNOWN)),
            (connect, id) -> connect.updateContactFlowModuleMetadata(
                    call -> call.instanceId(id).contactFlowModuleId(UNKNOWN).name("Ask")),
            (connect, id) ->
                    connect.deleteContactFlowModule(call -> call.instanceId(id).contactFlowModuleId(UNKNOWN)),
            (connect, id) -> connect.associateFlow(call ->
                    call.instanceId(id).resourceId(SMS).resourceType(SMS_TYPE).flowId(FLOW)),
            (connect, id) -> connect.getFlowAssociation(
                    call -> call.instanceId(id).resourceId(SMS).resourceType(SMS_TYPE)),
            (connect, id) -> connect.disassociateFlow(
                    call -> call.instanceId(id).resourceId(SMS).resourceType(SMS_TYPE)),
            (connect, id) -> connect.disassociateLambdaFunction(
                    call -> call.instanceId(id).functionArn(FUNCTION)));

    /** The other operations that tell a wrong parameter and a wrong state apart. */
    private static final List<BiConsumer<ConnectClient, String>> OTHERS = List.of(
            (connect, id) -> connect.createContactFlow(call -> call.instanceId(id)
                    .name("Welcome")
                    .type(ContactFlowType.CONTACT_FLOW)
                    .content(GREETING)),
            (connect, id) -> connect.listContactFlows(call -> call.instanceId(id)),
            (connect, id) -> connect.createContactFlowModule(
                    call -> call.instanceId(id).name("Ask").content(MODULE)),
            (connect, id) -> connect.listContactFlowModules(call -> call.instanceId(id)),
            (connect, id) ->
                    connect.batchGetFlowAssociation(call -> call.instanceId(id).resourceIds(SMS)),
            (connect, id) -> connect.listFlowAssociations(call -> call.instanceId(id)),
            (connect, id) ->
                    connect.associateLambdaFunction(call -> call.instanceId(id).functionArn(FUNCTION)),
            (connect, id) -> connect.listLambdaFunctions(call -> call.instanceId(id)),
            (connect, id) -> connect.describePrompt(call -> call.instanceId(id).promptId(UNKNOWN)),
            (connect, id) -> connect.listPrompts(call -> call.instanceId(id)));

    private static void updateModuleContent(ConnectClient connect, String id) {
        connect.updateContactFlowModuleContent(
                call -> call.instanceId(id).contactFlowModuleId(UNKNOWN).content(MODULE));
    }

    private static void associateNumber(ConnectClient connect, String id) {
        connect.associatePhoneNumberContactFlow(
                call -> call.instanceId(id).phoneNumberId(UNKNOWN).contactFlowId(UNKNOWN));
    }

    private static void disassociateNumber(ConnectClient connect, String id) {
        connect.disassociatePhoneNumberContactFlow(call -> call.instanceId(id).phoneNumberId(UNKNOWN));
    }

    private static List<BiConsumer<ConnectClient, String>> both() {
        return Stream.concat(NAMING.stream(), OTHERS.stream()).toList();
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "the text and its two blanks, seen of ListQueues with a bad instance id")
    void refusesWhatIsNoInstanceId(ConnectClient connect) {
        both().forEach(call ->
                assertThat(invalidParameter(() -> call.accept(connect, "acme"))).isEqualTo("Invalid parameter:  acme"));
        invalidParameter(() -> associateNumber(connect, "acme"));
        invalidParameter(() -> disassociateNumber(connect, "acme"));
        // It knows no other error for it.
        invalidRequest(() -> updateModuleContent(connect, "acme"));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "404 for an unknown instance")
    void findsNoUnknownInstance(ConnectClient connect) {
        both().forEach(call ->
                assertThat(notFound(() -> call.accept(connect, UNKNOWN))).isEqualTo("Instance not found"));
        notFound(() -> associateNumber(connect, UNKNOWN));
        notFound(() -> disassociateNumber(connect, UNKNOWN));
        notFound(() -> updateModuleContent(connect, UNKNOWN));
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "InvalidRequestException is the error that all declare for a wrong state, but those on numbers")
    void refusesInstancesThatAreBeingCreated(ConnectClient connect, ControlClient control) {
        String id = InstanceFixture.beingCreated(connect, control);
        both().forEach(call ->
                assertThat(invalidRequest(() -> call.accept(connect, id))).contains("CREATION_IN_PROGRESS"));
        invalidRequest(() -> updateModuleContent(connect, id));
        invalidParameter(() -> associateNumber(connect, id));
        invalidParameter(() -> disassociateNumber(connect, id));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "ResourceNotFoundException of each")
    void findsNoUnknownResource(ConnectClient connect, FlowFixture fixture) {
        NAMING.forEach(call -> assertThat(notFound(() -> call.accept(connect, fixture.instance())))
                .isEqualTo("Resource not found"));
        notFound(() -> updateModuleContent(connect, fixture.instance()));
        notFound(() -> connect.describePrompt(
                call -> call.instanceId(fixture.instance()).promptId(UNKNOWN)));
    }
}
