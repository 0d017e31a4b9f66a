package dev.dialtone.it.connect.flow;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.connect.InstanceFixture.invalidParameter;
import static dev.dialtone.it.connect.InstanceFixture.invalidRequest;
import static dev.dialtone.it.connect.InstanceFixture.notFound;
import static dev.dialtone.it.connect.flow.FlowFixture.GREETING;
import static dev.dialtone.it.connect.flow.FlowFixture.greeting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.ContactFlow;
import software.amazon.awssdk.services.connect.model.ContactFlowStatus;
import software.amazon.awssdk.services.connect.model.ContactFlowType;
import software.amazon.awssdk.services.connect.model.ContactFlowVersionSummary;
import software.amazon.awssdk.services.connect.model.CreateContactFlowVersionResponse;
import software.amazon.awssdk.services.connect.model.LimitExceededException;

/** Versions of flows of campaigns. */
@ExtendWith(DialtoneServer.class)
class FlowVersionsTest {

    private static CreateContactFlowVersionResponse version(ConnectClient connect, FlowFixture fixture, String flow) {
        return connect.createContactFlowVersion(create ->
                create.instanceId(fixture.instance()).contactFlowId(flow).description("As it was"));
    }

    private static void publish(ConnectClient connect, FlowFixture fixture, String flow, String text) {
        connect.updateContactFlowContent(update ->
                update.instanceId(fixture.instance()).contactFlowId(flow).content(greeting(text)));
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail =
                    "numbers grow and are not given again; the form of ARNs is CloudFormation's; that the same content makes no"
                            + " other version stood in the model of 2025")
    void keepWhatWasPublished(ConnectClient connect, FlowFixture fixture) {
        String flow = fixture.flow("Journey", ContactFlowType.CAMPAIGN);
        String arn = fixture.arn("contact-flow/" + flow);
        CreateContactFlowVersionResponse first = version(connect, fixture, flow);
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.contactFlowArn()).isEqualTo(arn + ":1");
        assertThat(version(connect, fixture, arn).version()).isEqualTo(1);
        publish(connect, fixture, flow, "Again");
        assertThat(version(connect, fixture, flow).version()).isEqualTo(2);

        ContactFlow described = fixture.describe(flow + ":1");
        assertThat(described.content()).isEqualTo(GREETING);
        assertThat(described.version()).isEqualTo(1);
        assertThat(described.versionDescription()).isEqualTo("As it was");
        assertThat(described.status()).isEqualTo(ContactFlowStatus.PUBLISHED);
        assertThat(fixture.describe(arn + ":2").content()).isEqualTo(greeting("Again"));
        assertThat(connect.listContactFlowVersions(
                                list -> list.instanceId(fixture.instance()).contactFlowId(flow))
                        .contactFlowVersionSummaryList())
                .extracting(ContactFlowVersionSummary::arn)
                .containsExactly(arn + ":1", arn + ":2");

        connect.deleteContactFlowVersion(delete ->
                delete.instanceId(fixture.instance()).contactFlowId(flow).contactFlowVersion(2L));
        notFound(() -> connect.deleteContactFlowVersion(delete ->
                delete.instanceId(fixture.instance()).contactFlowId(flow).contactFlowVersion(2L)));
        notFound(() -> fixture.describe(flow + ":2"));
        notFound(() -> fixture.describe(flow + ":x"));
        assertThat(version(connect, fixture, flow).version()).isEqualTo(3);
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "only flows of campaigns have versions; the checksum has to be that of what is published")
    void areOfWhatIsPublished(ConnectClient connect, FlowFixture fixture) {
        String inbound = fixture.flow("Welcome", ContactFlowType.CONTACT_FLOW);
        assertThat(invalidRequest(() -> version(connect, fixture, inbound))).contains("CAMPAIGN");
        String journey = fixture.flow("Journey", ContactFlowType.CAMPAIGN);
        String checksum = fixture.describe(journey).flowContentSha256();
        assertThat(invalidRequest(() -> connect.createContactFlowVersion(create -> create.instanceId(fixture.instance())
                        .contactFlowId(journey)
                        .flowContentSha256("0".repeat(64)))))
                .contains(checksum);
        assertThat(connect.createContactFlowVersion(create -> create.instanceId(fixture.instance())
                                .contactFlowId(journey)
                                .flowContentSha256(checksum))
                        .version())
                .isEqualTo(1);
        String saved = connect.createContactFlow(create -> create.instanceId(fixture.instance())
                        .name("Draft")
                        .type(ContactFlowType.CAMPAIGN)
                        .status(ContactFlowStatus.SAVED)
                        .content("{}"))
                .contactFlowId();
        assertThat(invalidRequest(() -> version(connect, fixture, saved))).contains("published");
        assertThat(invalidRequest(() -> version(connect, fixture, journey + ":1")))
                .contains(":1");
        assertThat(invalidRequest(() -> connect.listContactFlowVersions(
                        list -> list.instanceId(fixture.instance()).contactFlowId(journey + ":$SAVED"))))
                .contains("$SAVED");
        assertThat(invalidRequest(() -> connect.deleteContactFlowVersion(delete -> delete.instanceId(fixture.instance())
                        .contactFlowId(journey + ":1")
                        .contactFlowVersion(1L))))
                .contains(":1");
        assertThat(invalidRequest(() -> connect.updateContactFlowContent(update -> update.instanceId(fixture.instance())
                        .contactFlowId(journey + ":1")
                        .content(GREETING))))
                .contains("version");
        invalidParameter(() -> connect.listContactFlowVersions(list ->
                list.instanceId(fixture.instance()).contactFlowId(journey).nextToken("x")));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "the reference says that there is a limit, and not which; here it is 100")
    void areNotTooMany(ConnectClient connect, FlowFixture fixture, Dialtone dialtone) {
        dialtone.account().quotas(QuotaLevel.AWS);
        String flow = fixture.flow("Journey", ContactFlowType.CAMPAIGN);
        for (int i = 0; i < 100; i++) {
            publish(connect, fixture, flow, "Text " + i);
            version(connect, fixture, flow);
        }
        publish(connect, fixture, flow, "One more");
        refused(LimitExceededException.class, 429, () -> version(connect, fixture, flow));
    }
}
