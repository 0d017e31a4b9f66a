package dev.dialtone.it.control;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.DialtoneException;
import dev.dialtone.client.model.SeedOutcome;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.SdkClients;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.Settings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberProductType;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.ContactFlowSummary;
import software.amazon.awssdk.services.connect.model.ContactFlowType;
import software.amazon.awssdk.services.connect.model.DirectoryType;
import software.amazon.awssdk.services.connect.model.Distribution;
import software.amazon.awssdk.services.connect.model.PhoneNumberCountryCode;
import software.amazon.awssdk.services.connect.model.PhoneNumberType;
import software.amazon.awssdk.services.connect.model.QueueSummary;
import software.amazon.awssdk.services.connect.model.TelephonyConfig;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.MessageType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberCapability;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestableNumberType;

/** Seeds over HTTP: run, and written of what unmodified clients have asked. */
@Evidence(value = DIALTONE, detail = "docs/seeding.md")
class SeedingTest {

    private static final String ACCOUNT = "111122223333";
    private static final Path SHOP = Path.of("..", "examples/junit/src/test/resources/com/example/shop.yaml");

    @TempDir
    Path folder;

    private static Settings settings(Path... seeds) {
        return Settings.DEFAULTS.withAddress("127.0.0.1", 0).withState(new Settings.State(null, List.of(seeds), null));
    }

    /** A server and its clients, of one account. */
    private static final class Server implements AutoCloseable {
        private final Emulator emulator;
        private final URI endpoint;
        private final Dialtone dialtone;
        private final PinpointSmsVoiceV2Client sms;
        private final ChimeSdkVoiceClient voice;
        private final ConnectClient connect;

        Server(Settings settings) {
            emulator = Emulator.start(settings);
            endpoint = URI.create(emulator.endpoint());
            dialtone = Dialtone.at(endpoint).inAccount(ACCOUNT);
            sms = SdkClients.create(PinpointSmsVoiceV2Client.class, endpoint, ACCOUNT, Region.EU_WEST_1);
            voice = SdkClients.create(ChimeSdkVoiceClient.class, endpoint, ACCOUNT, Region.US_EAST_1);
            connect = SdkClients.create(ConnectClient.class, endpoint, ACCOUNT, Region.US_WEST_2);
        }

        /** What a shop sets up, by all services and the control API. */
        void setUp() {
            dialtone.clock().freeze(Instant.parse("2100-01-01T00:00:00Z"));
            dialtone.handset("+12045550199").replies("STOP");
            String number = sms.requestPhoneNumber(input -> input.isoCountryCode("CA")
                            .messageType(MessageType.TRANSACTIONAL)
                            .numberCapabilities(NumberCapability.SMS)
                            .numberType(RequestableNumberType.LONG_CODE))
                    .phoneNumberId();
            dialtone.clock().advance(Duration.ofMinutes(2));
            String pool = sms.createPool(input -> input.originationIdentity(number)
                            .isoCountryCode("CA")
                            .messageType(MessageType.TRANSACTIONAL))
                    .poolArn();
            sms.createConfigurationSet(input -> input.configurationSetName("orders-2100"));
            sms.sendTextMessage(input -> input.originationIdentity(pool)
                    .destinationPhoneNumber("+12045550123")
                    .configurationSetName("orders-2100")
                    .messageBody("Costs ${price}"));
            String instance = connect.createInstance(
                            input -> input.identityManagementType(DirectoryType.CONNECT_MANAGED)
                                    .instanceAlias("shop")
                                    .inboundCallsEnabled(true)
                                    .outboundCallsEnabled(true))
                    .arn();
            String found = connect.searchAvailablePhoneNumbers(input -> input.targetArn(instance)
                            .phoneNumberCountryCode(PhoneNumberCountryCode.US)
                            .phoneNumberType(PhoneNumberType.DID))
                    .availableNumbersList()
                    .get(0)
                    .phoneNumber();
            connect.claimPhoneNumber(input -> input.targetArn(instance).phoneNumber(found));
            List<String> numbers = voice.searchAvailablePhoneNumbers(
                            input -> input.areaCode("206").maxResults(2))
                    .e164PhoneNumbers();
            voice.createPhoneNumberOrder(input ->
                    input.productType(PhoneNumberProductType.VOICE_CONNECTOR).e164PhoneNumbers(numbers));
            assertThatThrownBy(() -> sms.deletePool(input -> input.poolId("pool-0123456789abcdef0123456789abcdef")))
                    .isInstanceOf(RuntimeException.class);
        }

        /** All that it shows of what was set up. */
        List<Object> shown() {
            return List.of(
                    sms.describePhoneNumbers(all -> {}).phoneNumbers(),
                    sms.describePools(all -> {}).pools(),
                    sms.describeConfigurationSets(all -> {}).configurationSets(),
                    dialtone.inbox().messages(),
                    dialtone.clock().now(),
                    dialtone.api().getDestination(input -> input.e164("+12045550199")),
                    connect.listInstances(all -> {}).instanceSummaryList(),
                    connect.listPhoneNumbersV2(all -> {}).listPhoneNumbersSummaryList(),
                    voice.listPhoneNumbers(all -> {}).phoneNumbers().stream()
                            .map(number -> number.phoneNumberId() + number.productTypeAsString())
                            .toList());
        }

        @Override
        public void close() {
            sms.close();
            voice.close();
            connect.close();
            emulator.close();
        }
    }

    @Test
    void writesASeedThatLeadsAFreshServerToTheSame() throws Exception {
        List<Object> shown;
        String seed;
        try (Server first = new Server(settings())) {
            first.dialtone.reset(7);
            first.setUp();
            shown = first.shown();
            seed = first.dialtone.seeds().export();
        }
        assertThat(seed)
                .contains("\"complete\":true,\"dropped\":0", "${phoneNumber1.PhoneNumberId}", "${pool1.PoolArn}")
                .contains("Costs $${price}", "\"AdvanceClock\"")
                .doesNotContain("DescribePools", "DeletePool");

        try (Server second = new Server(settings(Files.writeString(folder.resolve("seed.json"), seed)))) {
            assertThat(second.sms.describePools(all -> {}).pools()).hasSize(1);
            second.dialtone.api().reset(input -> input.account(ACCOUNT).seed(7L).replay(true));

            assertThat(second.shown()).isEqualTo(shown);
            assertThat(second.dialtone.seeds().export()).isEqualTo(seed);
        }
    }

    @Test
    void learnsWhatCameAlongWithAnInstance() {
        String seed;
        List<Object> shown;
        try (Server first = new Server(settings())) {
            ContactCentre centre = ContactCentre.setUp(first.connect);
            shown = centre.shown();
            seed = first.dialtone.seeds().export();
        }
        assertThat(seed)
                .contains(
                        "${queues1.QueueSummaryList[0].Id}",
                        "${contactFlows1.ContactFlowSummaryList[",
                        "instance/${instance1.Id}/queue/${queues1.QueueSummaryList[0].Id}",
                        "${trafficDistributionGroups1.TrafficDistributionGroupSummaryList[0].Id}")
                .containsOnlyOnce("\"ListQueues\"");

        try (Server second = new Server(settings())) {
            second.dialtone.seeds().run(seed);

            assertThat(ContactCentre.of(second.connect).shown()).isEqualTo(shown);
            assertThat(second.dialtone.seeds().export()).isEqualTo(seed);
        }
    }

    /** An instance in which things were made that name what came along with it. */
    private record ContactCentre(ConnectClient connect, String instance) {

        static ContactCentre of(ConnectClient connect) {
            return new ContactCentre(
                    connect,
                    connect.listInstances(all -> {})
                            .instanceSummaryList()
                            .get(0)
                            .id());
        }

        static ContactCentre setUp(ConnectClient connect) {
            connect.createInstance(input -> input.identityManagementType(DirectoryType.SAML)
                    .instanceAlias("centre")
                    .inboundCallsEnabled(true)
                    .outboundCallsEnabled(true));
            ContactCentre centre = of(connect);
            centre.fill();
            return centre;
        }

        private void fill() {
            QueueSummary queue = queues().get(0);
            connect.updateQueueName(
                    input -> input.instanceId(instance).queueId(queue.id()).name("Everybody"));
            connect.createContactFlow(input -> input.instanceId(instance)
                    .name("To everybody")
                    .type(ContactFlowType.CONTACT_FLOW)
                    .content("""
                            {"Version":"2019-10-30","StartAction":"q","Actions":[
                              {"Identifier":"q","Type":"UpdateContactTargetQueue","Parameters":{"QueueId":"%s"},
                               "Transitions":{"NextAction":"end","Errors":[{"NextAction":"end","ErrorType":"NoMatchingError"}]}},
                              {"Identifier":"end","Type":"DisconnectParticipant","Parameters":{},"Transitions":{}}]}""".formatted(queue.arn())));
            connect.updateContactFlowMetadata(input -> input.instanceId(instance)
                    .contactFlowId(flows().get(3).id())
                    .description("Changed"));
            connect.replicateInstance(input ->
                    input.instanceId(instance).replicaAlias("centre-east").replicaRegion("us-east-1"));
            String group = connect.listTrafficDistributionGroups(input -> input.instanceId(instance))
                    .trafficDistributionGroupSummaryList()
                    .get(0)
                    .id();
            connect.updateTrafficDistribution(input -> input.id(group)
                    .telephonyConfig(TelephonyConfig.builder()
                            .distributions(share("us-west-2", 30), share("us-east-1", 70))
                            .build()));
        }

        private static Distribution share(String region, int percentage) {
            return Distribution.builder().region(region).percentage(percentage).build();
        }

        private List<QueueSummary> queues() {
            return connect.listQueues(input -> input.instanceId(instance)).queueSummaryList();
        }

        private List<ContactFlowSummary> flows() {
            return connect.listContactFlows(input -> input.instanceId(instance)).contactFlowSummaryList();
        }

        /** What was made and changed, without ids. */
        List<Object> shown() {
            ContactFlowSummary flow = flows().get(flows().size() - 1);
            String content = connect.describeContactFlow(
                            input -> input.instanceId(instance).contactFlowId(flow.id()))
                    .contactFlow()
                    .content();
            assertThat(content).contains(queues().get(0).arn());
            return List.of(
                    queues().stream().map(QueueSummary::name).toList(),
                    flow.name(),
                    connect.describeContactFlow(input -> input.instanceId(instance)
                                    .contactFlowId(flows().get(3).id()))
                            .contactFlow()
                            .description(),
                    connect.getTrafficDistribution(input ->
                                    input.id(connect.listTrafficDistributionGroups(list -> list.instanceId(instance))
                                            .trafficDistributionGroupSummaryList()
                                            .get(0)
                                            .id()))
                            .telephonyConfig());
        }
    }

    @Test
    void runsTheSeedOfThePagesAndAnswersWhatItsEntriesHaveAnswered() {
        try (Server server = new Server(settings())) {
            SeedOutcome outcome = server.dialtone.inRegion("eu-west-1").seeds().run(SHOP);

            assertThat(outcome.entries()).isEqualTo(4);
            assertThat(outcome.results()).containsOnlyKeys("number", "pool");
            assertThat(server.sms.describePools(all -> {}).pools())
                    .singleElement()
                    .satisfies(
                            pool -> assertThat(outcome.results().get("pool")).containsEntry("PoolId", pool.poolId()));
            assertThat(server.dialtone.requests().list())
                    .extracting(call -> call.operation() + " " + call.seeded())
                    .containsExactly("RequestPhoneNumber true", "CreatePool true", "DescribePools null");
        }
    }

    @Test
    void stopsAtTheFirstEntryThatIsRefusedAndKeepsWhatCameBefore() {
        try (Server server = new Server(settings())) {
            assertThatThrownBy(() -> server.dialtone.seeds().run("""
                            version: 1
                            entries:
                              - {service: dialtone, operation: PutNumber, as: number, input: {identity: "+12065550100"}}
                              - {service: connect, operation: DescribePhoneNumber, input: {PhoneNumberId: "${number.identity}"}}
                            """))
                    .isInstanceOfSatisfying(
                            DialtoneException.class,
                            refused -> assertThat(refused.serverMessage())
                                    .startsWith("seed: entry 2, connect DescribePhoneNumber: "));
            assertThat(server.dialtone.requests().list()).hasSize(1);
            assertThat(server.dialtone.seeds().export()).contains("PutNumber");
        }
    }

    @Test
    void refusesWhatCannotBeReadBeforeItRunsAny() {
        try (Server server = new Server(settings())) {
            assertThatThrownBy(() -> server.dialtone.seeds().run("version: 1\nentries: [{service: [}"))
                    .isInstanceOf(DialtoneException.class)
                    .hasMessageContaining("seed: line 2, column ");
            assertThatThrownBy(() -> server.dialtone.seeds().run("""
                            {"version": 1, "entries": [
                              {"service": "dialtone", "operation": "DrawNumber"},
                              {"service": "dialtone", "operation": "DrawNumbers"}]}
                            """))
                    .isInstanceOf(DialtoneException.class)
                    .hasMessageContaining("seed: entry 2: operation: DrawNumbers is unknown (nearest: DrawNumber)");
            assertThat(server.dialtone.seeds().export()).contains("\"entries\":[]");
        }
    }
}
