package dev.dialtone.it.connect.flow;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.connect.ConnectFixture.UNKNOWN;
import static dev.dialtone.it.connect.InstanceFixture.invalidParameter;
import static dev.dialtone.it.connect.InstanceFixture.invalidRequest;
import static dev.dialtone.it.connect.InstanceFixture.notFound;
import static dev.dialtone.it.connect.flow.FlowFixture.MODULE;
import static dev.dialtone.it.connect.flow.FlowFixture.moduleProblems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.ContactFlowModule;
import software.amazon.awssdk.services.connect.model.ContactFlowModuleState;
import software.amazon.awssdk.services.connect.model.ContactFlowModuleStatus;
import software.amazon.awssdk.services.connect.model.DuplicateResourceException;
import software.amazon.awssdk.services.connect.model.IdempotencyException;
import software.amazon.awssdk.services.connect.model.LimitExceededException;

/** Flow modules from their creation to their end. */
@ExtendWith(DialtoneServer.class)
class FlowModulesTest {
    private static final String NO_SETTINGS = MODULE.substring(0, MODULE.indexOf(",\"Settings\"")) + "}";
    private static final String WRONG = MODULE.replace("EndFlowModuleExecution", "ReturnFromFlowModule");

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail =
                    "aws_connect_contact_flow_module: create, describe, metadata with an empty description, content, delete")
    void areCreatedChangedAndDeleted(ConnectClient connect, FlowFixture fixture) {
        String instance = fixture.instance();
        var created = connect.createContactFlowModule(create -> create.instanceId(instance)
                .name("Ask")
                .description("Asks for the customer's number")
                .content(MODULE)
                .tags(Map.of("team", "voice"))
                .externalInvocationConfiguration(external -> external.enabled(true)));
        String id = created.id();
        assertThat(created.arn()).isEqualTo(fixture.arn("flow-module/" + id));
        ContactFlowModule ask = fixture.describeModule(id);
        assertThat(ask)
                .isEqualTo(ContactFlowModule.builder()
                        .id(id)
                        .arn(created.arn())
                        .name("Ask")
                        .description("Asks for the customer's number")
                        .content(MODULE)
                        .state(ContactFlowModuleState.ACTIVE)
                        .status(ContactFlowModuleStatus.PUBLISHED)
                        .flowModuleContentSha256(ask.flowModuleContentSha256())
                        .externalInvocationConfiguration(external -> external.enabled(true))
                        .tags(Map.of("team", "voice"))
                        .build());
        assertThat(ask.flowModuleContentSha256()).matches("[0-9a-f]{64}");

        connect.updateContactFlowModuleMetadata(update -> update.instanceId(instance)
                .contactFlowModuleId(created.arn())
                .name("Zz Ask")
                .description("")
                .state(ContactFlowModuleState.ARCHIVED));
        assertThat(fixture.describeModule(id).description()).isEmpty();
        assertThat(connect.listContactFlowModules(
                                list -> list.instanceId(instance).contactFlowModuleState(ContactFlowModuleState.ACTIVE))
                        .contactFlowModulesSummaryList())
                .isEmpty();
        assertThat(connect.listContactFlowModules(list -> list.instanceId(instance))
                        .contactFlowModulesSummaryList())
                .singleElement()
                .satisfies(module -> {
                    assertThat(module.name()).isEqualTo("Zz Ask");
                    assertThat(module.state()).isEqualTo(ContactFlowModuleState.ARCHIVED);
                });
        assertThat(invalidRequest(() -> connect.updateContactFlowModuleContent(update ->
                        update.instanceId(instance).contactFlowModuleId(id).content(MODULE))))
                .contains("ARCHIVED");
        connect.deleteContactFlowModule(delete -> delete.instanceId(instance).contactFlowModuleId(id));
        notFound(() -> fixture.describeModule(id));
        notFound(() -> connect.deleteContactFlowModule(
                delete -> delete.instanceId(instance).contactFlowModuleId(id)));
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail =
                    "the text for content without settings was seen; that the member Settings does for them is a guess")
    void areChecked(ConnectClient connect, FlowFixture fixture) {
        String instance = fixture.instance();
        assertThat(invalidRequest(() -> connect.createContactFlowModule(
                        create -> create.instanceId(instance).name("Ask").content(NO_SETTINGS))))
                .isEqualTo("JSON field is missing or null for field name: settings");
        String id = connect.createContactFlowModule(create -> create.instanceId(instance)
                        .name("Ask")
                        .content(NO_SETTINGS)
                        .settings("{\"InputParameters\":[]}"))
                .id();
        assertThat(fixture.describeModule(id).settings()).isEqualTo("{\"InputParameters\":[]}");
        assertThat(moduleProblems(() -> connect.createContactFlowModule(
                        create -> create.instanceId(instance).name("Other").content(WRONG))))
                .containsExactly("Invalid Action type. Type: ReturnFromFlowModule, Path: Actions[0].Type");
        assertThat(moduleProblems(() -> connect.updateContactFlowModuleContent(update ->
                        update.instanceId(instance).contactFlowModuleId(id).content(WRONG))))
                .hasSize(1);
        assertThat(invalidRequest(() -> connect.updateContactFlowModuleContent(update ->
                        update.instanceId(instance).contactFlowModuleId(id).settings("[]"))))
                .startsWith("Settings: ");
        invalidParameter(() -> connect.createContactFlowModule(
                create -> create.instanceId(instance).name(" ").content(MODULE)));
        invalidParameter(() -> connect.updateContactFlowModuleMetadata(
                update -> update.instanceId(instance).contactFlowModuleId(id).description("   ")));
        invalidParameter(() ->
                connect.listContactFlowModules(list -> list.instanceId(instance).nextToken("x")));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "drafts as flows have them; a request that changes nothing is none")
    void haveDrafts(ConnectClient connect, FlowFixture fixture) {
        String instance = fixture.instance();
        String id = fixture.module("Ask");
        assertThat(fixture.describeModule(id + ":$SAVED").status()).isEqualTo(ContactFlowModuleStatus.PUBLISHED);
        connect.updateContactFlowModuleContent(update ->
                update.instanceId(instance).contactFlowModuleId(id + ":$SAVED").content("{"));
        assertThat(fixture.describeModule(id).content()).isEqualTo(MODULE);
        assertThat(fixture.describeModule(id + ":$SAVED").content()).isEqualTo("{");
        assertThat(fixture.describeModule(id + ":$SAVED").status()).isEqualTo(ContactFlowModuleStatus.SAVED);
        connect.updateContactFlowModuleContent(
                update -> update.instanceId(instance).contactFlowModuleId(id));
        assertThat(fixture.describeModule(id + ":$SAVED").content()).isEqualTo("{");
        connect.updateContactFlowModuleContent(
                update -> update.instanceId(instance).contactFlowModuleId(id).content(MODULE));
        assertThat(fixture.describeModule(id + ":$SAVED").content()).isEqualTo(MODULE);
        notFound(() -> fixture.describeModule(id + ":1"));
        notFound(() -> connect.updateContactFlowModuleContent(update ->
                update.instanceId(instance).contactFlowModuleId(id + ":1").content(MODULE)));
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "names are unique in an instance; a token used again with another body; the quota is the guide's")
    void haveNamesOfTheirOwnAndAreNotTooMany(ConnectClient connect, FlowFixture fixture, Dialtone dialtone) {
        String instance = fixture.instance();
        String id = connect.createContactFlowModule(create ->
                        create.instanceId(instance).name("Ask").content(MODULE).clientToken("one"))
                .id();
        assertThat(connect.createContactFlowModule(create -> create.instanceId(instance)
                                .name("Ask")
                                .content(MODULE)
                                .clientToken("one"))
                        .id())
                .isEqualTo(id);
        refused(
                IdempotencyException.class,
                409,
                () -> connect.createContactFlowModule(create -> create.instanceId(instance)
                        .name("Other")
                        .content(MODULE)
                        .clientToken("one")));
        refused(DuplicateResourceException.class, 409, () -> fixture.module("Ask"));
        fixture.module("Other");
        refused(
                DuplicateResourceException.class,
                409,
                () -> connect.updateContactFlowModuleMetadata(update ->
                        update.instanceId(instance).contactFlowModuleId(id).name("Other")));

        dialtone.account().quotas(QuotaLevel.AWS);
        IntStream.range(2, 200).forEach(i -> fixture.module("Module " + i));
        refused(LimitExceededException.class, 429, () -> fixture.module("One more"));
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "a flow that names what is not there cannot be published; the message is that of a wrong value")
    void areThereForFlowsThatInvokeThem(ConnectClient connect, FlowFixture fixture) {
        String id = fixture.module("Ask");
        String invoking =
                "{\"Version\":\"2019-10-30\",\"StartAction\":\"ask\",\"Actions\":[{\"Identifier\":\"ask\",\"Type\":"
                        + "\"InvokeFlowModule\",\"Parameters\":{\"FlowModuleId\":\"%s\"},\"Transitions\":{\"NextAction\":\"end\"}},"
                        + "{\"Identifier\":\"end\",\"Type\":\"DisconnectParticipant\"}]}";
        String flow = connect.createContactFlow(create -> create.instanceId(fixture.instance())
                        .name("Welcome")
                        .type("CONTACT_FLOW")
                        .content(String.format(invoking, id)))
                .contactFlowId();
        assertThat(FlowFixture.problems(
                        () -> connect.updateContactFlowContent(update -> update.instanceId(fixture.instance())
                                .contactFlowId(flow)
                                .content(String.format(invoking, UNKNOWN)))))
                .containsExactly("Invalid Action property value. Path: Actions[0].Parameters.FlowModuleId");
    }
}
