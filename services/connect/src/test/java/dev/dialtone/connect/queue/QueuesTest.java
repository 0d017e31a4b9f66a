package dev.dialtone.connect.queue;

import static dev.dialtone.connect.Client.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.ContactFlowType;
import dev.dialtone.connect.model.EmailAddressConfig;
import dev.dialtone.connect.model.ListQueueQuickConnectsResponse;
import dev.dialtone.connect.model.ListQueuesResponse;
import dev.dialtone.connect.model.OutboundEmailConfig;
import dev.dialtone.connect.model.PhoneNumberQuickConnectConfig;
import dev.dialtone.connect.model.PhoneType;
import dev.dialtone.connect.model.QueueSummary;
import dev.dialtone.connect.model.QueueType;
import dev.dialtone.connect.model.QuickConnectConfig;
import dev.dialtone.connect.model.QuickConnectSummary;
import dev.dialtone.connect.model.QuickConnectType;
import dev.dialtone.connect.model.ResourceInUseException;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.connect.model.UserIdentityInfo;
import dev.dialtone.connect.model.UserPhoneConfig;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.page.InvalidPageToken;
import dev.dialtone.core.state.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class QueuesTest {
    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private String instance = "";

    @BeforeEach
    void createInstance() {
        world.account.exclusivelyRun(() -> instance = client.instance("acme"));
    }

    private String hours() {
        return present(present(client.caller
                        .listHoursOfOperations(b -> b.instanceId(instance))
                        .hoursOfOperationSummaryList())
                .get(0)
                .id());
    }

    private String create(String name) {
        return present(client.caller
                .createQueue(b -> b.instanceId(instance).name(name).hoursOfOperationId(hours()))
                .queueId());
    }

    private String user(String name) {
        String profile = present(present(client.caller
                        .listRoutingProfiles(b -> b.instanceId(instance))
                        .routingProfileSummaryList())
                .get(0)
                .id());
        String security = present(present(client.caller
                        .listSecurityProfiles(b -> b.instanceId(instance))
                        .securityProfileSummaryList())
                .get(0)
                .id());
        return present(client.caller
                .createUser(b -> b.instanceId(instance)
                        .username(name)
                        .password("Passw0rd")
                        .identityInfo(identity(name))
                        .phoneConfig(phone())
                        .routingProfileId(profile)
                        .securityProfileIds(List.of(security)))
                .userId());
    }

    private static UserIdentityInfo identity(String name) {
        return UserIdentityInfo.builder().firstName(name).lastName("Doe").build();
    }

    private static UserPhoneConfig phone() {
        return UserPhoneConfig.builder().phoneType(PhoneType.SOFT_PHONE).build();
    }

    private ListQueuesResponse list(int most, @Nullable String token, QueueType... types) {
        return client.caller.listQueues(
                b -> b.instanceId(instance).maxResults(most).nextToken(token).queueTypes(List.of(types)));
    }

    private List<QueueSummary> listed(QueueType... types) {
        List<QueueSummary> all = new ArrayList<>();
        @Nullable String token = null;
        do {
            ListQueuesResponse page = list(1, token, types);
            all.addAll(present(page.queueSummaryList()));
            token = page.nextToken();
        } while (token != null);
        return all;
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "real listings: each user has a queue without a name; behind the others is a guess")
    void areListedWithThoseOfAgents() {
        String jane = user("jane");
        create("Desk");
        String joe = user("joe");
        assertThat(listed()).extracting(QueueSummary::name).containsExactly("BasicQueue", "Desk", null, null);
        assertThat(listed(QueueType.STANDARD)).extracting(QueueSummary::name).containsExactly("BasicQueue", "Desk");
        assertThat(listed(QueueType.AGENT, QueueType.STANDARD)).hasSize(4);
        List<QueueSummary> agents = listed(QueueType.AGENT);
        assertThat(agents).extracting(QueueSummary::id).containsExactly(jane, joe);
        assertThat(agents.get(0).queueType()).isEqualTo(QueueType.AGENT);
        assertThat(agents.get(0).arn())
                .isEqualTo("arn:aws:connect:us-east-1:111122223333:instance/" + instance + "/queue/agent/" + jane);
        client.caller.deleteUser(b -> b.instanceId(instance).userId(jane));
        assertThat(listed(QueueType.AGENT)).extracting(QueueSummary::id).containsExactly(joe);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "a token is for the call that it comes from")
    void areListedByTokensOfTheSameCall() {
        create("Desk");
        @Nullable String token = list(1, null).nextToken();
        assertThatExceptionOfType(InvalidPageToken.class).isThrownBy(() -> list(1, token, QueueType.AGENT));
        assertThat(present(list(1, token).queueSummaryList()))
                .extracting(QueueSummary::name)
                .containsExactly("Desk");
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "Dialtone has no e-mail addresses, and takes any")
    void keepEmailAddresses() {
        OutboundEmailConfig outbound =
                OutboundEmailConfig.builder().outboundEmailAddressId("desk").build();
        String id = present(client.caller
                .createQueue(b -> b.instanceId(instance)
                        .name("Desk")
                        .hoursOfOperationId(hours())
                        .outboundEmailConfig(outbound)
                        .emailAddressesConfig(List.of(new EmailAddressConfig("desk"))))
                .queueId());
        assertThat(present(client.caller
                                .describeQueue(b -> b.instanceId(instance).queueId(id))
                                .queue())
                        .outboundEmailConfig())
                .isEqualTo(outbound);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "an id names a queue of the instance in the path")
    void areNotFoundInOtherInstances() {
        String id = create("Desk");
        instance = client.instance("other");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() ->
                        client.caller.describeQueue(b -> b.instanceId(instance).queueId(id)));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "what goes between two pages makes nothing be skipped")
    void areAllListedWhileOthersGo() {
        String desk = create("Desk");
        create("Front");
        user("jane");
        @Nullable String token = list(2, null).nextToken();
        client.caller.deleteQueue(b -> b.instanceId(instance).queueId(desk));
        assertThat(present(list(9, token).queueSummaryList()))
                .extracting(QueueSummary::name)
                .containsExactly("Front", null);
    }

    private String quickConnect(String name) {
        return present(client.caller
                .createQuickConnect(b -> b.instanceId(instance)
                        .name(name)
                        .quickConnectConfig(QuickConnectConfig.builder()
                                .quickConnectType(QuickConnectType.PHONE_NUMBER)
                                .phoneConfig(new PhoneNumberQuickConnectConfig("+12065550123"))
                                .build()))
                .quickConnectId());
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "what goes between two pages makes nothing be skipped")
    void listAllQuickConnectsWhileOthersAreTakenOff() {
        String desk = create("Desk");
        String first = quickConnect("First");
        String second = quickConnect("Second");
        client.caller.associateQueueQuickConnects(
                b -> b.instanceId(instance).queueId(desk).quickConnectIds(List.of(second, first)));
        ListQueueQuickConnectsResponse page = client.caller.listQueueQuickConnects(
                b -> b.instanceId(instance).queueId(desk).maxResults(1));
        assertThat(present(page.quickConnectSummaryList()))
                .extracting(QuickConnectSummary::id)
                .containsExactly(first);
        client.caller.disassociateQueueQuickConnects(
                b -> b.instanceId(instance).queueId(desk).quickConnectIds(List.of(first)));
        assertThat(present(client.caller
                        .listQueueQuickConnects(
                                b -> b.instanceId(instance).queueId(desk).nextToken(page.nextToken()))
                        .quickConnectSummaryList()))
                .extracting(QuickConnectSummary::id)
                .containsExactly(second);
    }

    private static String content(String end, String named) {
        return "{\"Version\":\"2019-10-30\",\"StartAction\":\"end\",\"Metadata\":{\"named\":\"" + named
                + "\"},\"Settings\":{},\"Actions\":[{\"Identifier\":\"end\",\"Type\":\"" + end + "\"}]}";
    }

    private void assertInUse(String queue, String what) {
        assertThatExceptionOfType(ResourceInUseException.class)
                .isThrownBy(() ->
                        client.caller.deleteQueue(b -> b.instanceId(instance).queueId(queue)))
                .withMessageStartingWith("The " + what + " arn:")
                .withMessageEndingWith(" names the queue Desk");
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "modules and versions keep queues as flows do")
    void areKeptByModulesAndVersions() {
        String desk = create("Desk");
        String end = "EndFlowModuleExecution";
        String module = present(client.caller
                .createContactFlowModule(
                        b -> b.instanceId(instance).name("Module").content(content(end, desk)))
                .id());
        assertInUse(desk, "flow module");
        client.caller.deleteContactFlowModule(b -> b.instanceId(instance).contactFlowModuleId(module));
        String flow = present(client.caller
                .createContactFlow(b -> b.instanceId(instance)
                        .name("Journey")
                        .type(ContactFlowType.CAMPAIGN)
                        .content(content("DisconnectParticipant", desk)))
                .contactFlowId());
        client.caller.createContactFlowVersion(b -> b.instanceId(instance).contactFlowId(flow));
        client.caller.updateContactFlowContent(
                b -> b.instanceId(instance).contactFlowId(flow).content(content("DisconnectParticipant", "nothing")));
        assertInUse(desk, "flow");
        client.caller.deleteContactFlow(b -> b.instanceId(instance).contactFlowId(flow));
        client.caller.deleteQueue(b -> b.instanceId(instance).queueId(desk));
    }
}
