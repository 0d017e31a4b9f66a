package dev.dialtone.it.connect.terraform;

import static dev.dialtone.it.connect.InstanceFixture.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.DirectoryType;
import software.amazon.awssdk.services.connect.model.Instance;
import software.amazon.awssdk.services.connect.model.InstanceAttributeType;
import software.amazon.awssdk.services.connect.model.InstanceStatus;

/** The calls of Terraform's aws_connect_instance, which waits for the instance to be there and for nothing else. */
@ExtendWith(DialtoneServer.class)
@Evidence(value = Source.CLIENT, detail = "terraform-provider-aws, internal/service/connect/instance.go")
class TerraformConnectInstanceTest {

    private static Instance read(ConnectClient connect, String id) {
        return connect.describeInstance(get -> get.instanceId(id)).instance();
    }

    private static String attribute(ConnectClient connect, String id, InstanceAttributeType type) {
        return connect.describeInstanceAttribute(get -> get.instanceId(id).attributeType(type))
                .attribute()
                .value();
    }

    /** aws_connect_instance: each attribute is set after the creation, and read one by one. */
    @Test
    void instanceIsCreatedChangedAndDestroyed(ConnectClient connect) {
        String id = connect.createInstance(create -> create.clientToken("terraform-20260301120000000000000001")
                        .identityManagementType(DirectoryType.CONNECT_MANAGED)
                        .instanceAlias("shop")
                        .inboundCallsEnabled(true)
                        .outboundCallsEnabled(true)
                        .tags(Map.of("shop", "four")))
                .id();
        while (!read(connect, id).instanceStatus().equals(InstanceStatus.ACTIVE)) {
            Thread.onSpinWait();
        }
        Map<InstanceAttributeType, String> wanted = new LinkedHashMap<>();
        wanted.put(InstanceAttributeType.AUTO_RESOLVE_BEST_VOICES, "true");
        wanted.put(InstanceAttributeType.CONTACT_LENS, "true");
        wanted.put(InstanceAttributeType.CONTACTFLOW_LOGS, "false");
        wanted.put(InstanceAttributeType.EARLY_MEDIA, "true");
        wanted.put(InstanceAttributeType.INBOUND_CALLS, "true");
        wanted.put(InstanceAttributeType.MULTI_PARTY_CONFERENCE, "false");
        wanted.put(InstanceAttributeType.OUTBOUND_CALLS, "true");
        wanted.forEach((type, value) -> connect.updateInstanceAttribute(
                update -> update.instanceId(id).attributeType(type).value(value)));
        wanted.forEach((type, value) ->
                assertThat(attribute(connect, id, type)).as(type.toString()).isEqualTo(value));
        assertThat(connect.listTagsForResource(
                                list -> list.resourceArn(read(connect, id).arn()))
                        .tags())
                .isEqualTo(Map.of("shop", "four"));

        connect.updateInstanceAttribute(update -> update.instanceId(id)
                .attributeType(InstanceAttributeType.INBOUND_CALLS)
                .value("false"));
        assertThat(read(connect, id).inboundCallsEnabled()).isFalse();

        connect.deleteInstance(delete -> delete.instanceId(id));
        notFound(() -> read(connect, id));
    }
}
