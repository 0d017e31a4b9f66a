package dev.dialtone.it.connect.flow;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.connect.InstanceFixture.invalidParameter;
import static dev.dialtone.it.connect.InstanceFixture.invalidRequest;
import static dev.dialtone.it.connect.InstanceFixture.notFound;
import static dev.dialtone.it.connect.flow.FlowFixture.GREETING;
import static dev.dialtone.it.connect.flow.FlowFixture.greeting;
import static dev.dialtone.it.connect.flow.FlowFixture.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.client.model.RecordedCall;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.connect.ConnectFixture;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.ContactFlow;
import software.amazon.awssdk.services.connect.model.ContactFlowNotPublishedException;
import software.amazon.awssdk.services.connect.model.ContactFlowState;
import software.amazon.awssdk.services.connect.model.ContactFlowStatus;
import software.amazon.awssdk.services.connect.model.ContactFlowSummary;
import software.amazon.awssdk.services.connect.model.ContactFlowType;
import software.amazon.awssdk.services.connect.model.DuplicateResourceException;
import software.amazon.awssdk.services.connect.model.LimitExceededException;

/** Contact flows from their creation to their end. */
@ExtendWith(DialtoneServer.class)
class ContactFlowsTest {
    private static final String NO_TYPE = greeting("x").replace("MessageParticipant", "PlayPrompt");

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "names and types in exports of real instances; each of the 19 passes when it is published again")
    void areThereInANewInstance(ConnectClient connect, FlowFixture fixture) {
        assertThat(fixture.flows()).hasSize(19).allSatisfy(flow -> {
            assertThat(flow.contactFlowStatus()).isEqualTo(ContactFlowStatus.PUBLISHED);
            assertThat(flow.contactFlowState()).isEqualTo(ContactFlowState.ACTIVE);
            String content = fixture.describe(flow.id()).content();
            connect.updateContactFlowContent(update -> update.instanceId(fixture.instance())
                    .contactFlowId(flow.id())
                    .content(content));
        });
        assertThat(fixture.flows(ContactFlowType.AGENT_HOLD, ContactFlowType.OUTBOUND_WHISPER))
                .extracting(ContactFlowSummary::name)
                .containsExactly("Default agent hold", "Default outbound");
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "aws_connect_contact_flow: create, describe, metadata, content, delete, describe is 404")
    void areCreatedChangedAndDeleted(ConnectClient connect, FlowFixture fixture) {
        String instance = fixture.instance();
        var created = connect.createContactFlow(create -> create.instanceId(instance)
                .name("Welcome")
                .description("Says hello")
                .type(ContactFlowType.CONTACT_FLOW)
                .content(GREETING)
                .tags(Map.of("team", "voice")));
        String id = created.contactFlowId();
        assertThat(created.contactFlowArn()).isEqualTo(fixture.arn("contact-flow/" + id));
        assertThat(created.flowContentSha256()).matches("[0-9a-f]{64}");
        ContactFlow welcome = fixture.describe(id);
        assertThat(welcome)
                .isEqualTo(ContactFlow.builder()
                        .id(id)
                        .arn(created.contactFlowArn())
                        .name("Welcome")
                        .description("Says hello")
                        .type(ContactFlowType.CONTACT_FLOW)
                        .state(ContactFlowState.ACTIVE)
                        .status(ContactFlowStatus.PUBLISHED)
                        .content(GREETING)
                        .flowContentSha256(created.flowContentSha256())
                        .tags(Map.of("team", "voice"))
                        .lastModifiedTime(fixture.now())
                        .lastModifiedRegion("us-east-1")
                        .build());

        fixture.pass(Duration.ofMinutes(1));
        connect.updateContactFlowMetadata(update -> update.instanceId(instance)
                .contactFlowId(id)
                .name("Hello")
                .description("")
                .contactFlowState(ContactFlowState.ARCHIVED));
        ContactFlow archived = fixture.describe(created.contactFlowArn());
        assertThat(archived.name()).isEqualTo("Hello");
        assertThat(archived.description()).isEmpty();
        assertThat(archived.state()).isEqualTo(ContactFlowState.ARCHIVED);
        assertThat(archived.lastModifiedTime()).isEqualTo(fixture.now());
        assertThat(invalidRequest(() -> connect.updateContactFlowContent(
                        update -> update.instanceId(instance).contactFlowId(id).content(GREETING))))
                .contains("ARCHIVED");
        connect.updateContactFlowMetadata(
                update -> update.instanceId(instance).contactFlowId(id).contactFlowState(ContactFlowState.ACTIVE));
        connect.updateContactFlowName(update ->
                update.instanceId(instance).contactFlowId(id).name("Welcome").description("Again"));
        connect.updateContactFlowContent(
                update -> update.instanceId(instance).contactFlowId(id).content(greeting("Hi")));
        assertThat(fixture.describe(id).content()).isEqualTo(greeting("Hi"));
        assertThat(fixture.describe(id).description()).isEqualTo("Again");

        connect.deleteContactFlow(delete -> delete.instanceId(instance).contactFlowId(id));
        notFound(() -> fixture.describe(id));
        notFound(() ->
                connect.deleteContactFlow(delete -> delete.instanceId(instance).contactFlowId(id)));
        assertThat(fixture.flows()).hasSize(19);
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail =
                    "SAVED skips validation; a flow never published is ContactFlowNotPublishedException, its draft :$SAVED")
    void haveDrafts(ConnectClient connect, FlowFixture fixture) {
        String instance = fixture.instance();
        var created = connect.createContactFlow(create -> create.instanceId(instance)
                .name("Draft")
                .type(ContactFlowType.CONTACT_FLOW)
                .status(ContactFlowStatus.SAVED)
                .content("not yet"));
        String id = created.contactFlowId();
        assertThat(created.flowContentSha256()).isNull();
        refused(ContactFlowNotPublishedException.class, 404, () -> fixture.describe(id));
        assertThat(fixture.describe(id + ":$SAVED").content()).isEqualTo("not yet");
        assertThat(fixture.describe(created.contactFlowArn() + ":$SAVED").status())
                .isEqualTo(ContactFlowStatus.SAVED);
        assertThat(fixture.flows().get(19).contactFlowStatus()).isEqualTo(ContactFlowStatus.SAVED);

        connect.updateContactFlowContent(
                update -> update.instanceId(instance).contactFlowId(id).content(GREETING));
        assertThat(fixture.describe(id).content()).isEqualTo(GREETING);
        connect.updateContactFlowContent(update ->
                update.instanceId(instance).contactFlowId(id + ":$SAVED").content("{"));
        assertThat(fixture.describe(id).content()).isEqualTo(GREETING);
        assertThat(fixture.describe(id + ":$SAVED").content()).isEqualTo("{");
        assertThat(fixture.flows().get(19).contactFlowStatus()).isEqualTo(ContactFlowStatus.PUBLISHED);
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail =
                    "status, error type and problems of real refusals; JSON field is missing was seen of modules, and is a guess here")
    void areCheckedWhenTheyArePublished(ConnectClient connect, FlowFixture fixture, Dialtone dialtone) {
        String instance = fixture.instance();
        assertThat(problems(() -> connect.createContactFlow(create -> create.instanceId(instance)
                        .name("Wrong")
                        .type(ContactFlowType.CONTACT_FLOW)
                        .content(NO_TYPE))))
                .containsExactly("Invalid Action type. Type: PlayPrompt, Path: Actions[0].Type");
        assertThat(dialtone.requests().list())
                .as("the journal tells what clients do not print")
                .extracting(RecordedCall::errorMessage)
                .contains("Invalid Action type. Type: PlayPrompt, Path: Actions[0].Type");
        String id = fixture.flow("Welcome", ContactFlowType.CONTACT_FLOW);
        assertThat(problems(() -> connect.updateContactFlowContent(
                        update -> update.instanceId(instance).contactFlowId(id).content(NO_TYPE))))
                .hasSize(1);
        assertThat(invalidRequest(() -> connect.createContactFlow(create -> create.instanceId(instance)
                        .name("Wrong")
                        .type(ContactFlowType.CONTACT_FLOW)
                        .content("{}"))))
                .isEqualTo("JSON field is missing or null for field name: version");
        assertThat(fixture.describe(id).content()).isEqualTo(GREETING);
        assertThat(fixture.flows()).hasSize(20);
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "names are compared as they are; the quota counts the flows that the instance came with")
    void haveNamesOfTheirOwnAndAreNotTooMany(ConnectClient connect, FlowFixture fixture, Dialtone dialtone) {
        String instance = fixture.instance();
        String id = fixture.flow("Welcome", ContactFlowType.CONTACT_FLOW);
        refused(DuplicateResourceException.class, 409, () -> fixture.flow("Welcome", ContactFlowType.CONTACT_FLOW));
        refused(
                DuplicateResourceException.class,
                409,
                () -> connect.updateContactFlowName(
                        update -> update.instanceId(instance).contactFlowId(id).name("Default outbound")));
        refused(
                DuplicateResourceException.class,
                409,
                () -> connect.updateContactFlowMetadata(
                        update -> update.instanceId(instance).contactFlowId(id).name("Default outbound")));
        connect.updateContactFlowName(
                update -> update.instanceId(instance).contactFlowId(id).name("Welcome"));

        dialtone.account().quotas(QuotaLevel.AWS);
        IntStream.range(20, 100).forEach(i -> fixture.flow("Flow " + i, ContactFlowType.CONTACT_FLOW));
        refused(LimitExceededException.class, 429, () -> fixture.flow("One more", ContactFlowType.CONTACT_FLOW));
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "clean-up tools skip default flows as undeletable; with which error is not known")
    void refusesWhatCannotBe(ConnectClient connect, FlowFixture fixture) {
        String instance = fixture.instance();
        String hold = fixture.flows(ContactFlowType.AGENT_HOLD).get(0).id();
        assertThat(invalidRequest(() -> connect.deleteContactFlow(
                        delete -> delete.instanceId(instance).contactFlowId(hold))))
                .contains("Default agent hold");
        assertThat(invalidRequest(() -> connect.updateContactFlowName(update -> update.instanceId(instance)
                        .contactFlowId(hold + ":$SAVED")
                        .name("Hold"))))
                .contains("$SAVED");
        assertThat(invalidRequest(() -> fixture.describe(fixture.arn("queue/" + ConnectFixture.UNKNOWN))))
                .contains("/contact-flow/");
        assertThat(invalidParameter(() -> connect.updateContactFlowContent(update ->
                        update.instanceId(instance).contactFlowId(hold).content("x".repeat(256_001)))))
                .isEqualTo("Content: 256001 characters (expected: 1..256000)");
        assertThat(invalidParameter(() -> connect.createContactFlow(create -> create.instanceId(instance)
                        .name("Empty")
                        .type(ContactFlowType.CONTACT_FLOW)
                        .content(""))))
                .isEqualTo("Content: 0 characters (expected: 1..256000)");
        invalidParameter(
                () -> connect.listContactFlows(list -> list.instanceId(instance).nextToken("x")));
    }
}
