package dev.dialtone.connect.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.Contact;
import dev.dialtone.connect.model.ContactInitiationMethod;
import dev.dialtone.connect.model.Distribution;
import dev.dialtone.connect.model.InstanceAttributeType;
import dev.dialtone.connect.model.TelephonyConfig;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.World;
import dev.dialtone.telephony.calls.CallRefused;
import dev.dialtone.telephony.connect.ContactSimulation.StartedContact;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Evidence(Source.DIALTONE)
final class IncomingContactsTest {
    private static final String NUMBER = "+12065550100";
    private static final String CALLER = "+12065550142";

    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private final Client west = client.in("us-west-2");
    private String instance = "";
    private String flow = "";

    @BeforeEach
    void createInstance() {
        world.account.exclusivelyRun(() -> {
            instance = client.replicated("acme");
            flow = client.flow(instance, "Sample inbound flow (first contact experience)");
        });
    }

    private StartedContact call(String to) {
        return client.connect.contacts().call(world.scope, CALLER, to);
    }

    private void associate(String numberIdOrArn) {
        client.caller.associatePhoneNumberContactFlow(
                b -> b.phoneNumberId(numberIdOrArn).instanceId(instance).contactFlowId(flow));
    }

    private Contact describe(Client where, String id) {
        return Client.present(where.caller
                .describeContact(b -> b.instanceId(instance).contactId(id))
                .contact());
    }

    private void assertRefused(String message) {
        assertThatExceptionOfType(CallRefused.class)
                .isThrownBy(() -> call(NUMBER))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(message));
    }

    @Test
    void comesToNumberWithFlow() {
        associate(client.number(instance, NUMBER));
        StartedContact started = call(NUMBER);
        assertThat(started.instanceId()).isEqualTo(instance);
        assertThat(started.region()).isEqualTo("us-east-1");
        assertThat(started.contactFlowId()).isEqualTo(flow);
        Contact contact = describe(client, started.contactId());
        assertThat(contact.initiationMethod()).isEqualTo(ContactInitiationMethod.INBOUND);
        assertThat(Client.present(contact.customerEndpoint()).address()).isEqualTo(CALLER);
        assertThat(Client.present(contact.systemEndpoint()).address()).isEqualTo(NUMBER);
        assertThat(contact.connectedToSystemTimestamp()).isEqualTo(contact.initiationTimestamp());
        assertThat(client.connect.contacts().hangUp(world.scope, started.contactId()))
                .isTrue();
        assertThat(describe(client, started.contactId()).disconnectReason()).isEqualTo("CUSTOMER_DISCONNECT");
        assertThat(client.connect.contacts().hangUp(world.scope, "nobody")).isFalse();
    }

    @Test
    void isRefusedWhereNobodyTakesIt() {
        assertRefused("to: +12065550100 (expected: a number that is claimed to an instance of Connect)");
        String id = client.number(instance, NUMBER);
        assertRefused("to: +12065550100, which no flow is for (expected: a number with one, as by "
                + "AssociatePhoneNumberContactFlow)");
        associate(id);
        client.caller.updateInstanceAttribute(b -> b.instanceId(instance)
                .attributeType(InstanceAttributeType.INBOUND_CALLS)
                .value("false"));
        assertRefused("to: +12065550100, whose instance takes no calls (expected: INBOUND_CALLS is true)");
        client.caller.updateInstanceAttribute(b -> b.instanceId(instance)
                .attributeType(InstanceAttributeType.INBOUND_CALLS)
                .value("true"));
        for (int i = 0; i < 10; i++) {
            call(NUMBER);
        }
        assertRefused("to: +12065550100, whose instance has all the calls that its quota allows");
    }

    @Test
    void comesWhereTheGroupSendsIt() {
        String group = client.group(instance, "sales");
        String arn = Client.present(client.caller
                .claimPhoneNumber(b -> b.targetArn(group).phoneNumber(NUMBER))
                .phoneNumberArn());
        client.settle();
        associate(arn);
        assertThat(call(NUMBER).region()).isEqualTo("us-east-1");
        client.caller.updateTrafficDistribution(b -> b.id(group)
                .telephonyConfig(new TelephonyConfig(
                        List.of(new Distribution("us-east-1", 0), new Distribution("us-west-2", 100)))));
        StartedContact there = call(NUMBER);
        assertThat(there.region()).isEqualTo("us-west-2");
        assertThat(Client.present(describe(west, there.contactId()).globalResiliencyMetadata())
                        .trafficDistributionGroupId())
                .isEqualTo(group.substring(group.lastIndexOf('/') + 1));
    }
}
