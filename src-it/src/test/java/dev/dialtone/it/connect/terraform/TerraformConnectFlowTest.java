package dev.dialtone.it.connect.terraform;

import static dev.dialtone.it.connect.InstanceFixture.notFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.ContactFlow;
import software.amazon.awssdk.services.connect.model.ContactFlowModule;
import software.amazon.awssdk.services.connect.model.ContactFlowStatus;
import software.amazon.awssdk.services.connect.model.ContactFlowType;
import software.amazon.awssdk.services.connect.model.FlowAssociationSummary;
import software.amazon.awssdk.services.connect.model.ListFlowAssociationResourceType;
import software.amazon.awssdk.services.connect.model.PromptSummary;

/** The calls of Terraform's resources of flows, and of what leads to them and from them. Nothing is waited for. */
@ExtendWith(DialtoneServer.class)
@Evidence(value = Source.CLIENT, detail = "terraform-provider-aws, the functions of each resource")
class TerraformConnectFlowTest {
    private static final String FUNCTION = "arn:aws:lambda:us-east-1:111122223333:function:desk";

    private static String says(String text) {
        return """
                {"Version":"2019-10-30","StartAction":"hello","Metadata":{},"Actions":[
                {"Identifier":"hello","Type":"MessageParticipant","Parameters":{"Text":"%s"},
                "Transitions":{"NextAction":"end","Errors":[{"NextAction":"end","ErrorType":"NoMatchingError"}],"Conditions":[]}},
                {"Identifier":"end","Type":"DisconnectParticipant","Parameters":{},"Transitions":{}}]}""".formatted(text);
    }

    private static String does(String text) {
        return """
                {"Version":"2019-10-30","StartAction":"hello","Metadata":{},"Actions":[
                {"Identifier":"hello","Type":"MessageParticipant","Parameters":{"Text":"%s"},
                "Transitions":{"NextAction":"end","Errors":[{"NextAction":"end","ErrorType":"NoMatchingError"}],"Conditions":[]}},
                {"Identifier":"end","Type":"EndFlowModuleExecution","Parameters":{},"Transitions":{}}],
                "Settings":{"InputParameters":[],"OutputParameters":[],"Transitions":[
                {"DisplayName":"Success","ReferenceName":"Success","Description":""},
                {"DisplayName":"Error","ReferenceName":"Error","Description":""}]}}""".formatted(text);
    }

    private static String flow(ConnectClient connect, TerraformFixture fixture) {
        return connect.createContactFlow(create -> create.instanceId(fixture.instance())
                        .name("Desk")
                        .description("Where calls come to")
                        .type(ContactFlowType.CONTACT_FLOW)
                        .content(says("Hello"))
                        .tags(Map.of("shop", "four")))
                .contactFlowId();
    }

    private static ContactFlow read(ConnectClient connect, TerraformFixture fixture, String id) {
        return connect.describeContactFlow(
                        get -> get.instanceId(fixture.instance()).contactFlowId(id))
                .contactFlow();
    }

    /** aws_connect_contact_flow: no status is ever sent. */
    @Test
    void flowIsCreatedChangedAndDestroyed(ConnectClient connect, TerraformFixture fixture) {
        String id = flow(connect, fixture);
        ContactFlow created = read(connect, fixture, id);
        assertThat(created.status()).isEqualTo(ContactFlowStatus.PUBLISHED);
        assertThat(created.content()).isEqualTo(says("Hello"));
        connect.updateContactFlowMetadata(update -> update.instanceId(fixture.instance())
                .contactFlowId(id)
                .name("Front desk")
                .description("Where calls come to"));
        connect.updateContactFlowContent(update ->
                update.instanceId(fixture.instance()).contactFlowId(id).content(says("Good day")));
        fixture.changeTags(created.arn());
        ContactFlow changed = read(connect, fixture, id);
        assertThat(changed.name()).isEqualTo("Front desk");
        assertThat(changed.content()).isEqualTo(says("Good day"));
        assertThat(changed.tags()).isEqualTo(Map.of("stage", "test"));
        connect.deleteContactFlow(
                delete -> delete.instanceId(fixture.instance()).contactFlowId(id));
        notFound(() -> read(connect, fixture, id));
    }

    private static ContactFlowModule readModule(ConnectClient connect, TerraformFixture fixture, String id) {
        return connect.describeContactFlowModule(
                        get -> get.instanceId(fixture.instance()).contactFlowModuleId(id))
                .contactFlowModule();
    }

    /** aws_connect_contact_flow_module: name and description are always sent together, the description even when empty. */
    @Test
    void moduleIsCreatedChangedAndDestroyed(ConnectClient connect, TerraformFixture fixture) {
        String id = connect.createContactFlowModule(create -> create.instanceId(fixture.instance())
                        .name("Greeting")
                        .description("Says hello")
                        .content(does("Hello"))
                        .tags(Map.of("shop", "four")))
                .id();
        ContactFlowModule created = readModule(connect, fixture, id);
        assertThat(created.content()).isEqualTo(does("Hello"));
        connect.updateContactFlowModuleMetadata(update -> update.instanceId(fixture.instance())
                .contactFlowModuleId(id)
                .name("Welcome")
                .description(""));
        connect.updateContactFlowModuleContent(update ->
                update.instanceId(fixture.instance()).contactFlowModuleId(id).content(does("Welcome")));
        fixture.changeTags(created.arn());
        ContactFlowModule changed = readModule(connect, fixture, id);
        assertThat(changed.name()).isEqualTo("Welcome");
        assertThat(changed.content()).isEqualTo(does("Welcome"));
        assertThat(changed.tags()).isEqualTo(Map.of("stage", "test"));
        connect.deleteContactFlowModule(
                delete -> delete.instanceId(fixture.instance()).contactFlowModuleId(id));
        notFound(() -> readModule(connect, fixture, id));
    }

    /** The data source aws_connect_prompt: by its name in the list. */
    @Test
    void promptIsFoundByItsName(ConnectClient connect, TerraformFixture fixture) {
        assertThat(connect
                        .listPromptsPaginator(
                                list -> list.instanceId(fixture.instance()).maxResults(60))
                        .promptSummaryList()
                        .stream()
                        .filter(prompt -> prompt.name().equals("Beep.wav"))
                        .map(PromptSummary::arn))
                .singleElement()
                .asString()
                .startsWith(fixture.arn("prompt/"));
    }

    /** aws_connect_lambda_function_association. */
    @Test
    void functionIsAssociatedAndDisassociated(ConnectClient connect, TerraformFixture fixture) {
        connect.associateLambdaFunction(
                associate -> associate.instanceId(fixture.instance()).functionArn(FUNCTION));
        assertThat(connect
                        .listLambdaFunctionsPaginator(
                                list -> list.instanceId(fixture.instance()).maxResults(25))
                        .lambdaFunctions()
                        .stream())
                .containsExactly(FUNCTION);
        connect.disassociateLambdaFunction(
                disassociate -> disassociate.instanceId(fixture.instance()).functionArn(FUNCTION));
        assertThat(connect.listLambdaFunctions(list -> list.instanceId(fixture.instance()))
                        .lambdaFunctions())
                .isEmpty();
    }

    /** aws_connect_phone_number_contact_flow_association: read from the list of associations. */
    @Test
    void numberIsAssociatedWithAFlow(ConnectClient connect, TerraformFixture fixture) {
        String flow = flow(connect, fixture);
        String number = connect.claimPhoneNumber(claim -> claim.targetArn(
                                connect.describeInstance(get -> get.instanceId(fixture.instance()))
                                        .instance()
                                        .arn())
                        .phoneNumber("+12065550100"))
                .phoneNumberId();
        fixture.pass(Duration.ofSeconds(1));
        String arn = connect.describePhoneNumber(get -> get.phoneNumberId(number))
                .claimedPhoneNumberSummary()
                .phoneNumberArn();
        assertThat(read(connect, fixture, flow).id()).isEqualTo(flow);
        connect.associatePhoneNumberContactFlow(associate ->
                associate.instanceId(fixture.instance()).phoneNumberId(number).contactFlowId(flow));
        assertThat(associations(connect, fixture))
                .extracting(FlowAssociationSummary::resourceId, FlowAssociationSummary::flowId)
                .containsExactly(tuple(arn, read(connect, fixture, flow).arn()));
        connect.disassociatePhoneNumberContactFlow(
                disassociate -> disassociate.instanceId(fixture.instance()).phoneNumberId(number));
        assertThat(associations(connect, fixture)).isEmpty();
    }

    private static List<FlowAssociationSummary> associations(ConnectClient connect, TerraformFixture fixture) {
        return connect
                .listFlowAssociationsPaginator(list -> list.instanceId(fixture.instance())
                        .resourceType(ListFlowAssociationResourceType.VOICE_PHONE_NUMBER))
                .flowAssociationSummaryList()
                .stream()
                .toList();
    }
}
