package dev.dialtone.connect.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.Attribute;
import dev.dialtone.connect.model.InstanceAttributeType;
import dev.dialtone.connect.model.InvalidParameterException;
import dev.dialtone.connect.model.InvalidRequestException;
import dev.dialtone.connect.model.ListInstanceAttributesResponse;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class InstanceAttributesTest {
    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);

    private String value(String instanceId, InstanceAttributeType type) {
        Attribute attribute = Client.present(client.caller
                .describeInstanceAttribute(b -> b.instanceId(instanceId).attributeType(type))
                .attribute());
        assertThat(attribute.attributeType()).isEqualTo(type);
        return Client.present(attribute.value());
    }

    private void set(String instanceId, InstanceAttributeType type, String value) {
        client.caller.updateInstanceAttribute(
                b -> b.instanceId(instanceId).attributeType(type).value(value));
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "terraform-provider-aws reads these from new instances; those it does not know are off by guess")
    void listsAllAttributesOfNewInstanceInPagesOfSeven() {
        String id = client.instance("acme");
        List<String> all = new ArrayList<>();
        String token = null;
        do {
            String from = token;
            ListInstanceAttributesResponse page =
                    client.caller.listInstanceAttributes(b -> b.instanceId(id).nextToken(from));
            assertThat(page.attributes()).hasSizeBetween(1, 7);
            Client.present(page.attributes()).forEach(each -> all.add(each.attributeType() + " " + each.value()));
            token = page.nextToken();
        } while (token != null);
        assertThat(all)
                .containsExactly(
                        "INBOUND_CALLS true",
                        "OUTBOUND_CALLS false",
                        "CONTACTFLOW_LOGS false",
                        "CONTACT_LENS true",
                        "AUTO_RESOLVE_BEST_VOICES true",
                        "USE_CUSTOM_TTS_VOICES false",
                        "EARLY_MEDIA true",
                        "MULTI_PARTY_CONFERENCE false",
                        "HIGH_VOLUME_OUTBOUND false",
                        "ENHANCED_CONTACT_MONITORING false",
                        "ENHANCED_CHAT_MONITORING false",
                        "MULTI_PARTY_CHAT_CONFERENCE false",
                        "MESSAGE_STREAMING false");
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "terraform-provider-aws updates each attribute after the creation")
    void changesEachAttribute() {
        String id = client.instance("acme");
        for (InstanceAttributeType type : List.of(
                InstanceAttributeType.CONTACT_LENS,
                InstanceAttributeType.EARLY_MEDIA,
                InstanceAttributeType.USE_CUSTOM_TTS_VOICES)) {
            String other = value(id, type).equals("true") ? "false" : "true";
            set(id, type, other);
            assertThat(value(id, type)).isEqualTo(other);
        }
        assertThat(value(id, InstanceAttributeType.CONTACTFLOW_LOGS)).isEqualTo("false");
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "calls that are switched here are so in DescribeInstance, as Terraform reads it")
    void switchesCallsOfTheInstance() {
        String id = client.instance("acme");
        set(id, InstanceAttributeType.INBOUND_CALLS, "false");
        set(id, InstanceAttributeType.OUTBOUND_CALLS, "true");
        assertThat(client.describeInstance(id).inboundCallsEnabled()).isFalse();
        assertThat(client.describeInstance(id).outboundCallsEnabled()).isTrue();
        assertThat(value(id, InstanceAttributeType.OUTBOUND_CALLS)).isEqualTo("true");
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "values are true and false in lower case; nothing says what others do")
    void refusesOtherValues() {
        String id = client.instance("acme");
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> set(id, InstanceAttributeType.EARLY_MEDIA, "TRUE"))
                .withMessage("Value: TRUE (expected: true or false)");
        assertThat(value(id, InstanceAttributeType.EARLY_MEDIA)).isEqualTo("true");
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "an instance that is being created has nothing to describe yet")
    void needsActiveInstance() {
        world.keepsItsTime("connect/instance/CREATION_IN_PROGRESS-ACTIVE");
        String id = Client.present(client.create("acme").id());
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> value(id, InstanceAttributeType.EARLY_MEDIA))
                .withMessage("The instance " + id + " is CREATION_IN_PROGRESS (expected: ACTIVE)");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> value("12345678-90ab-cdef-1234-567890abcdef", InstanceAttributeType.EARLY_MEDIA));
    }
}
