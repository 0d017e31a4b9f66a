package dev.dialtone.it.connect.number;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.connect.ConnectFixture.SEATTLE;
import static dev.dialtone.it.connect.ConnectFixture.UNKNOWN;
import static dev.dialtone.it.connect.ConnectFixture.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.DialtoneException;
import dev.dialtone.client.model.ConnectContact;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.client.model.StartedConnectCall;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.connect.ConnectFixture;
import dev.dialtone.junit5.InRegion;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.ConnectException;
import software.amazon.awssdk.services.connect.model.Contact;
import software.amazon.awssdk.services.connect.model.ContactNotFoundException;
import software.amazon.awssdk.services.connect.model.DestinationNotAllowedException;
import software.amazon.awssdk.services.connect.model.EndpointType;
import software.amazon.awssdk.services.connect.model.InvalidParameterException;
import software.amazon.awssdk.services.connect.model.InvalidRequestException;
import software.amazon.awssdk.services.connect.model.LimitExceededException;
import software.amazon.awssdk.services.connect.model.OutboundContactNotPermittedException;
import software.amazon.awssdk.services.connect.model.OutboundStrategyType;
import software.amazon.awssdk.services.connect.model.ResourceInUseException;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;
import software.amazon.awssdk.services.connect.model.StartOutboundVoiceContactRequest;

/** Calls that instances make, and those that come to them. */
@ExtendWith(DialtoneServer.class)
class CallsTest {
    private static final String CUSTOMER = "+12065550142";

    private static String start(
            ConnectClient connect,
            ConnectFixture fixture,
            String instance,
            Consumer<StartOutboundVoiceContactRequest.Builder> settings) {
        return connect.startOutboundVoiceContact(start -> settings.accept(start.instanceId(instance)
                        .contactFlowId(fixture.flow(instance))
                        .destinationPhoneNumber(CUSTOMER)
                        .sourcePhoneNumber(SEATTLE)))
                .contactId();
    }

    private static Contact describe(ConnectClient connect, String instance, String id) {
        return connect.describeContact(get -> get.instanceId(instance).contactId(id))
                .contact();
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "API and VOICE, both ends by number; that it goes on until it is stopped is a guess")
    void areMadeAndStopped(ConnectClient connect, ConnectFixture fixture) {
        String instance = fixture.instance("acme");
        fixture.number(instance, SEATTLE);
        String id = start(
                connect,
                fixture,
                instance,
                start -> start.outboundStrategy(strategy -> strategy.type(OutboundStrategyType.AGENT_FIRST)));
        fixture.pass(Duration.ofSeconds(2));
        Contact contact = describe(connect, instance, id);
        assertThat(contact.outboundStrategy().type()).isEqualTo(OutboundStrategyType.AGENT_FIRST);
        assertThat(contact.arn()).isEqualTo(fixture.arn("instance/" + instance + "/contact/" + id));
        assertThat(contact.initiationMethodAsString()).isEqualTo("API");
        assertThat(contact.channelAsString()).isEqualTo("VOICE");
        assertThat(contact.customerEndpoint().address()).isEqualTo(CUSTOMER);
        assertThat(contact.customerEndpoint().type()).isEqualTo(EndpointType.TELEPHONE_NUMBER);
        assertThat(contact.systemEndpoint().address()).isEqualTo(SEATTLE);
        assertThat(contact.connectedToSystemTimestamp()).isAfter(contact.initiationTimestamp());
        assertThat(contact.disconnectTimestamp()).isNull();
        connect.stopContact(stop -> stop.instanceId(instance).contactId(id));
        assertThat(describe(connect, instance, id).disconnectReason()).isEqualTo("OTHER");
        assertThat(message(refused(
                        ContactNotFoundException.class,
                        410,
                        () -> connect.stopContact(
                                stop -> stop.instanceId(instance).contactId(id)))))
                .isEqualTo("The contact with ID " + id + " is not active or does not exist");
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "permission, countries, quota; the text for what is no number from a trace")
    void areRefused(ConnectClient connect, Dialtone dialtone, ConnectFixture fixture) {
        dialtone.account().quotas(QuotaLevel.AWS);
        String instance = fixture.instance("acme");
        fixture.number(instance, SEATTLE);
        assertThat(message(refused(
                        InvalidParameterException.class,
                        400,
                        () -> start(connect, fixture, instance, start -> start.destinationPhoneNumber("12065550142")))))
                .isEqualTo("DestinationPhoneNumber not in E164 format");
        refused(
                InvalidRequestException.class,
                400,
                () -> start(connect, fixture, instance, start -> start.sourcePhoneNumber(null)));
        refused(
                ResourceNotFoundException.class,
                404,
                () -> start(connect, fixture, instance, start -> start.contactFlowId(UNKNOWN)));
        refused(
                DestinationNotAllowedException.class,
                403,
                () -> start(connect, fixture, instance, start -> start.destinationPhoneNumber("+447400123456")));
        for (int i = 0; i < 10; i++) {
            start(connect, fixture, instance, start -> {});
        }
        refused(LimitExceededException.class, 429, () -> start(connect, fixture, instance, start -> {}));
        connect.updateInstanceAttribute(update ->
                update.instanceId(instance).attributeType("OUTBOUND_CALLS").value("false"));
        refused(OutboundContactNotPermittedException.class, 403, () -> start(connect, fixture, instance, start -> {}));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "contacts are of an instance, and of one region of it")
    void areOfOneInstanceAndRegion(
            ConnectClient connect,
            @InRegion("us-west-2") ConnectClient west,
            ControlClient control,
            ConnectFixture fixture) {
        String instance = fixture.replicated("acme");
        fixture.number(instance, SEATTLE);
        String id = start(connect, fixture, instance, start -> {});
        // The SDK has no class for it yet.
        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(
                        () -> west.stopContact(stop -> stop.instanceId(instance).contactId(id)))
                .satisfies(error -> {
                    assertThat(error.statusCode()).isEqualTo(400);
                    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("InvalidActiveRegionException");
                });
        refused(
                InvalidRequestException.class,
                400,
                () -> connect.stopContact(stop ->
                        stop.instanceId(instance).contactId(id).disconnectReason(reason -> reason.code("DISCARDED"))));
        refused(ResourceNotFoundException.class, 404, () -> describe(connect, instance, UNKNOWN));
        refused(
                ResourceNotFoundException.class,
                404,
                () -> connect.stopContact(stop -> stop.instanceId(UNKNOWN).contactId(id)));
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> describe(connect, "acme", id),
                () -> connect.stopContact(stop -> stop.instanceId("acme").contactId(id)))) {
            refused(InvalidParameterException.class, 400, call);
        }
        control.keepTime("connect", "instance", "CREATION_IN_PROGRESS", "ACTIVE");
        String young = connect.createInstance(create -> create.instanceAlias("young")
                        .identityManagementType("SAML")
                        .inboundCallsEnabled(true)
                        .outboundCallsEnabled(true))
                .id();
        refused(InvalidRequestException.class, 400, () -> describe(connect, young, id));
        fixture.settle();
    }

    @Test
    @Evidence(Source.DIALTONE)
    void comeToNumbersWithFlows(ConnectClient connect, Dialtone dialtone, ConnectFixture fixture) {
        String instance = fixture.instance("acme");
        String number = fixture.number(instance, SEATTLE);
        assertThatExceptionOfType(DialtoneException.class)
                .isThrownBy(() -> dialtone.connectCalls().start(CUSTOMER, SEATTLE))
                .withMessageContaining("which no flow is for");
        connect.associatePhoneNumberContactFlow(associate ->
                associate.phoneNumberId(number).instanceId(instance).contactFlowId(fixture.flow(instance)));
        StartedConnectCall call = dialtone.connectCalls().start(CUSTOMER, SEATTLE);
        assertThat(call.instanceId()).isEqualTo(instance);
        assertThat(call.region()).isEqualTo("us-east-1");
        assertThat(call.contactFlowId()).isEqualTo(fixture.flow(instance));
        Contact contact = describe(connect, instance, call.contactId());
        assertThat(contact.initiationMethodAsString()).isEqualTo("INBOUND");
        assertThat(contact.customerEndpoint().address()).isEqualTo(CUSTOMER);
        assertThat(dialtone.connectCalls().contacts()).singleElement().satisfies(listed -> {
            assertThat(listed.contactId()).isEqualTo(call.contactId());
            assertThat(listed.initiationMethod()).isEqualTo("INBOUND");
            assertThat(listed.customer()).isEqualTo(CUSTOMER);
            assertThat(listed.system()).isEqualTo(SEATTLE);
            assertThat(listed.disconnectedAt()).isNull();
        });
        dialtone.connectCalls().end(call.contactId());
        assertThat(dialtone.connectCalls().contacts(instance))
                .extracting(ConnectContact::disconnectReason)
                .containsExactly("CUSTOMER_DISCONNECT");
        assertThat(dialtone.connectCalls().contacts(UNKNOWN)).isEmpty();
        assertThat(describe(connect, instance, call.contactId()).disconnectReason())
                .isEqualTo("CUSTOMER_DISCONNECT");
        assertThatExceptionOfType(DialtoneException.class)
                .isThrownBy(() -> dialtone.connectCalls().end(UNKNOWN));
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "ResourceInUseException is declared; that a queue's outbound caller ID causes it is inferred")
    void keepTheNumberOfAQueue(ConnectClient connect, ConnectFixture fixture) {
        String instance = fixture.instance("acme");
        String number = fixture.number(instance, SEATTLE);
        String hours = connect.listHoursOfOperations(list -> list.instanceId(instance))
                .hoursOfOperationSummaryList()
                .get(0)
                .id();
        String queue = connect.createQueue(create -> create.instanceId(instance)
                        .name("sales")
                        .hoursOfOperationId(hours)
                        .outboundCallerConfig(config -> config.outboundCallerIdNumberId(number)))
                .queueId();
        assertThat(message(refused(
                        ResourceInUseException.class,
                        409,
                        () -> connect.releasePhoneNumber(release -> release.phoneNumberId(number)))))
                .isEqualTo("Phone number " + SEATTLE + " is the outbound caller ID of the queue sales");
        assertThat(describe(
                                connect,
                                instance,
                                start(
                                        connect,
                                        fixture,
                                        instance,
                                        start -> start.sourcePhoneNumber(null).queueId(queue)))
                        .systemEndpoint()
                        .address())
                .isEqualTo(SEATTLE);
    }
}
