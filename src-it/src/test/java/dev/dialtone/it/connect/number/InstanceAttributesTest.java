package dev.dialtone.it.connect.number;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.connect.ConnectFixture.UNKNOWN;
import static dev.dialtone.it.connect.ConnectFixture.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.connect.ConnectFixture;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.Attribute;
import software.amazon.awssdk.services.connect.model.InstanceAttributeType;
import software.amazon.awssdk.services.connect.model.InvalidParameterException;
import software.amazon.awssdk.services.connect.model.InvalidRequestException;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;

@ExtendWith(DialtoneServer.class)
class InstanceAttributesTest {

    private static List<ThrowingCallable> calls(ConnectClient connect, String id) {
        return List.of(
                () -> connect.describeInstanceAttribute(
                        get -> get.instanceId(id).attributeType(InstanceAttributeType.EARLY_MEDIA)),
                () -> connect.listInstanceAttributes(list -> list.instanceId(id)),
                () -> connect.updateInstanceAttribute(update -> update.instanceId(id)
                        .attributeType(InstanceAttributeType.EARLY_MEDIA)
                        .value("false")));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "aws_connect_instance updates every attribute, and reads every one")
    void areSwitchedOneByOneAndRead(ConnectClient connect, ConnectFixture fixture) {
        String id = fixture.instance("acme");
        for (InstanceAttributeType type : InstanceAttributeType.knownValues()) {
            connect.updateInstanceAttribute(
                    update -> update.instanceId(id).attributeType(type).value("true"));
            assertThat(connect.describeInstanceAttribute(
                                    get -> get.instanceId(id).attributeType(type))
                            .attribute()
                            .value())
                    .isEqualTo("true");
        }
        Map<String, String> all =
                connect.listInstanceAttributesPaginator(list -> list.instanceId(id)).attributes().stream()
                        .collect(Collectors.toMap(Attribute::attributeTypeAsString, Attribute::value));
        assertThat(all)
                .hasSize(InstanceAttributeType.knownValues().size())
                .allSatisfy((type, value) -> assertThat(value).isEqualTo("true"));
        assertThat(fixture.describeInstance(id).outboundCallsEnabled()).isTrue();
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "values are true and false in lower case; a malformed instance id is a bad parameter")
    void refuseWhatIsNoValueAndNoInstanceId(ConnectClient connect, ConnectFixture fixture) {
        String id = fixture.instance("acme");
        InvalidParameterException noValue = refused(
                InvalidParameterException.class,
                400,
                () -> connect.updateInstanceAttribute(update -> update.instanceId(id)
                        .attributeType(InstanceAttributeType.EARLY_MEDIA)
                        .value("yes")));
        assertThat(message(noValue)).isEqualTo("Value: yes (expected: true or false)");
        for (ThrowingCallable call : calls(connect, "acme")) {
            InvalidParameterException noId = refused(InvalidParameterException.class, 400, call);
            assertThat(message(noId)).isEqualTo("Invalid parameter:  acme");
        }
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "nothing of an instance is ready while it is being created")
    void needAnActiveInstance(ConnectClient connect, ControlClient control, ConnectFixture fixture) {
        control.keepTime("connect", "instance", "CREATION_IN_PROGRESS", "ACTIVE");
        String id = connect.createInstance(create -> create.instanceAlias("acme")
                        .identityManagementType("SAML")
                        .inboundCallsEnabled(true)
                        .outboundCallsEnabled(true))
                .id();
        for (ThrowingCallable call : calls(connect, id)) {
            refused(InvalidRequestException.class, 400, call);
        }
        refused(InvalidRequestException.class, 400, () -> connect.deleteInstance(delete -> delete.instanceId(id)));
        fixture.settle();
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "ResourceNotFoundException")
    void areOfNoUnknownInstance(ConnectClient connect) {
        for (ThrowingCallable call : calls(connect, UNKNOWN)) {
            assertThat(message(refused(ResourceNotFoundException.class, 404, call)))
                    .isEqualTo("Instance not found");
        }
    }
}
