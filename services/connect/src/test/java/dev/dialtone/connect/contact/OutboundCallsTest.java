package dev.dialtone.connect.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.AnswerMachineDetectionConfig;
import dev.dialtone.connect.model.Campaign;
import dev.dialtone.connect.model.Channel;
import dev.dialtone.connect.model.Contact;
import dev.dialtone.connect.model.ContactFlowType;
import dev.dialtone.connect.model.ContactInitiationMethod;
import dev.dialtone.connect.model.DestinationNotAllowedException;
import dev.dialtone.connect.model.EndpointInfo;
import dev.dialtone.connect.model.EndpointType;
import dev.dialtone.connect.model.InstanceAttributeType;
import dev.dialtone.connect.model.InvalidParameterException;
import dev.dialtone.connect.model.InvalidRequestException;
import dev.dialtone.connect.model.LimitExceededException;
import dev.dialtone.connect.model.OutboundCallerConfig;
import dev.dialtone.connect.model.OutboundContactNotPermittedException;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.connect.model.StartOutboundVoiceContactRequest;
import dev.dialtone.connect.model.TrafficType;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class OutboundCallsTest {
    private static final String NUMBER = "+12065550100";
    private static final String CUSTOMER = "+12065550142";
    private static final String UNKNOWN = "12345678-90ab-cdef-1234-567890abcdef";

    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private String instance = "";
    private String flow = "";
    private String number = "";

    @BeforeEach
    void claimNumber() {
        world.account.exclusivelyRun(() -> {
            instance = Client.present(client.caller
                    .createInstance(Client.instanceRequest("acme")
                            .outboundCallsEnabled(true)
                            .build())
                    .id());
            client.settle();
            flow = client.flow(instance, "Sample inbound flow (first contact experience)");
            number = client.number(instance, NUMBER);
        });
    }

    private String start(Consumer<StartOutboundVoiceContactRequest.Builder> settings) {
        return Client.present(client.caller
                .startOutboundVoiceContact(b -> {
                    b.instanceId(instance)
                            .contactFlowId(flow)
                            .destinationPhoneNumber(CUSTOMER)
                            .sourcePhoneNumber(NUMBER);
                    settings.accept(b);
                    return b;
                })
                .contactId());
    }

    private Contact describe(String id) {
        return Client.present(client.caller
                .describeContact(b -> b.instanceId(instance).contactId(id))
                .contact());
    }

    private static EndpointInfo telephone(String e164) {
        return EndpointInfo.builder()
                .type(EndpointType.TELEPHONE_NUMBER)
                .address(e164)
                .build();
    }

    private String queue(String numberId) {
        String hours = Client.present(Client.present(client.caller
                        .listHoursOfOperations(b -> b.instanceId(instance))
                        .hoursOfOperationSummaryList())
                .get(0)
                .id());
        return Client.present(client.caller
                .createQueue(b -> b.instanceId(instance)
                        .name("queue " + numberId)
                        .hoursOfOperationId(hours)
                        .outboundCallerConfig(
                                numberId.isEmpty()
                                        ? null
                                        : OutboundCallerConfig.builder()
                                                .outboundCallerIdNumberId(numberId)
                                                .build()))
                .queueId());
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "InitiationMethod API; which members appear when is a guess")
    void ringsAndIsConnected() {
        String id = start(b -> b.name("reminder").description("of the visit").attributes(Map.of("visit", "monday")));
        Contact ringing = describe(id);
        assertThat(ringing.arn())
                .isEqualTo("arn:aws:connect:us-east-1:111122223333:instance/" + instance + "/contact/" + id);
        assertThat(ringing.initiationMethod()).isEqualTo(ContactInitiationMethod.API);
        assertThat(ringing.channel()).isEqualTo(Channel.VOICE);
        assertThat(ringing.name()).isEqualTo("reminder");
        assertThat(ringing.description()).isEqualTo("of the visit");
        assertThat(ringing.attributes()).containsExactly(Map.entry("visit", "monday"));
        assertThat(ringing.customerEndpoint()).isEqualTo(telephone(CUSTOMER));
        assertThat(ringing.systemEndpoint()).isEqualTo(telephone(NUMBER));
        assertThat(ringing.initiationTimestamp())
                .isEqualTo(world.account.timeline().now());
        assertThat(ringing.connectedToSystemTimestamp()).isNull();
        assertThat(ringing.disconnectTimestamp()).isNull();
        assertThat(ringing.initialContactId()).isNull();
        assertThat(ringing.globalResiliencyMetadata()).isNull();
        world.account.timeline().advance(Duration.ofSeconds(2));
        Contact connected = describe(id);
        assertThat(connected.connectedToSystemTimestamp()).isNotNull();
        assertThat(connected.lastUpdateTimestamp()).isEqualTo(connected.connectedToSystemTimestamp());
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "the queue gives the number when the call does not; the number wins by guess")
    void callsWithNumberOfTheQueue() {
        String queue = queue(number);
        String id = start(b -> b.sourcePhoneNumber(null).queueId(queue));
        assertThat(describe(id).systemEndpoint()).isEqualTo(telephone(NUMBER));
        assertThat(Client.present(describe(id).queueInfo()).id()).isEqualTo(queue);
        String other = client.number(instance, "+12065550101");
        assertThat(client.describe(other).phoneNumber()).isEqualTo("+12065550101");
        String both = start(b -> b.sourcePhoneNumber("+12065550101").queueId(queue));
        assertThat(describe(both).systemEndpoint()).isEqualTo(telephone("+12065550101"));
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "the queue of the flow gives the number; that the first one counts is a guess")
    void callsWithNumberOfTheFlowsQueue() {
        String queue = queue(number);
        String withQueue = Client.present(client.caller
                .createContactFlow(b -> b.instanceId(instance)
                        .name("with queue")
                        .type(ContactFlowType.CONTACT_FLOW)
                        .content("""
                                {"Version": "2019-10-30", "StartAction": "queue", "Actions": [
                                 {"Identifier": "queue", "Type": "UpdateContactTargetQueue",
                                  "Parameters": {"QueueId": "%s"},
                                  "Transitions": {"NextAction": "end", "Errors": [
                                   {"ErrorType": "NoMatchingError", "NextAction": "end"}]}},
                                 {"Identifier": "end", "Type": "DisconnectParticipant", "Parameters": {}, "Transitions": {}}]}
                                """.formatted(queue)))
                .contactFlowId());
        String id = start(b -> b.sourcePhoneNumber(null).contactFlowId(withQueue));
        assertThat(describe(id).systemEndpoint()).isEqualTo(telephone(NUMBER));
        assertThat(Client.present(describe(id).queueInfo()).id()).isEqualTo(queue);
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "a call that comes from nowhere is an InvalidRequestException")
    void needsNumberToCallWith() {
        String without = queue("");
        for (Consumer<StartOutboundVoiceContactRequest.Builder> origin :
                List.<Consumer<StartOutboundVoiceContactRequest.Builder>>of(
                        b -> b.sourcePhoneNumber(null),
                        b -> b.sourcePhoneNumber(null).queueId(without),
                        b -> b.sourcePhoneNumber("+12065550199"))) {
            assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> start(origin));
        }
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> start(b -> b.queueId(UNKNOWN)));
        String elsewhere = client.instance("elsewhere");
        client.number(elsewhere, "+12065550101");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> start(b -> b.sourcePhoneNumber("+12065550101")))
                .withMessage("SourcePhoneNumber: +12065550101 (expected: a number that is claimed to the instance)");
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "the service's text, from a trace")
    void refusesDestinationThatIsNoNumber() {
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> start(b -> b.destinationPhoneNumber("+1206555")))
                .withMessage("DestinationPhoneNumber not in E164 format");
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "OutboundContactNotPermittedException: the instance may not call")
    void needsOutboundCalls() {
        client.caller.updateInstanceAttribute(b -> b.instanceId(instance)
                .attributeType(InstanceAttributeType.OUTBOUND_CALLS)
                .value("false"));
        assertThatExceptionOfType(OutboundContactNotPermittedException.class)
                .isThrownBy(() -> start(b -> {}))
                .withMessage("The instance " + instance + " may not call (OUTBOUND_CALLS: false)");
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "administrator guide: countries that can be called by default, by region, and blocked prefixes")
    void callsCountriesOfItsRegion() {
        for (String allowed : List.of("+16135550123", "+525512345678", "+442071234567", "+17875550123")) {
            assertThatNoException().isThrownBy(() -> start(b -> b.destinationPhoneNumber(allowed)));
        }
        for (String refused : List.of("+33123456789", "+447400123456", "+819012345678", "+61212345678")) {
            assertThatExceptionOfType(DestinationNotAllowedException.class)
                    .isThrownBy(() -> start(b -> b.destinationPhoneNumber(refused)))
                    .withMessage("Outbound calls to " + refused + " cannot be placed from us-east-1");
        }
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "which flows can take a call, and which error says so")
    void needsPublishedFlowThatTakesCalls() {
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> start(b -> b.contactFlowId(UNKNOWN)));
        String whisper = client.flow(instance, "Default agent whisper");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> start(b -> b.contactFlowId(whisper)))
                .withMessage("The flow " + whisper + " is of type AGENT_WHISPER (expected: CONTACT_FLOW or CAMPAIGN)");
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "detection of answering machines is for campaigns; attributes have keys and bytes")
    void refusesParametersThatDoNotFit() {
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> start(b -> b.answerMachineDetectionConfig(AnswerMachineDetectionConfig.builder()
                        .enableAnswerMachineDetection(true)
                        .build())))
                .withMessage("AnswerMachineDetectionConfig.EnableAnswerMachineDetection: true (expected: only with "
                        + "TrafficType CAMPAIGN)");
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> start(b -> b.campaignId("summer")))
                .withMessage("CampaignId: given (expected: only with TrafficType CAMPAIGN)");
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> start(b -> b.attributes(Map.of("a b", "c"))))
                .withMessage("Attributes: a b (expected: keys of letters, digits, dashes and underscores)");
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> start(b -> b.attributes(Map.of("a", "b".repeat(32_767), "c", "d"))))
                .withMessage("Attributes: 32770 bytes (expected: at most 32768)");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> start(b -> b.relatedContactId(UNKNOWN)));
        String campaign = start(b -> b.trafficType(TrafficType.CAMPAIGN)
                .campaignId("summer")
                .answerMachineDetectionConfig(AnswerMachineDetectionConfig.builder()
                        .enableAnswerMachineDetection(true)
                        .build()));
        assertThat(describe(campaign).campaign()).isEqualTo(new Campaign("summer"));
        assertThat(describe(start(b -> b.relatedContactId(campaign))).relatedContactId())
                .isEqualTo(campaign);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "10 concurrent calls per instance")
    void refusesEleventhCall() {
        String first = start(b -> {});
        for (int i = 1; i < 10; i++) {
            start(b -> {});
        }
        assertThatExceptionOfType(LimitExceededException.class)
                .isThrownBy(() -> start(b -> {}))
                .withMessage("Concurrent calls of the instance: 10 (expected: fewer than 10, the quota)");
        client.caller.stopContact(b -> b.instanceId(instance).contactId(first));
        assertThatNoException().isThrownBy(() -> start(b -> {}));
    }
}
