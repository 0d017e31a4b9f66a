package dev.dialtone.it.connect.terraform;

import dev.dialtone.client.Dialtone;
import dev.dialtone.it.Fixture;
import dev.dialtone.it.connect.InstanceFixture;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.connect.ConnectClient;

/** An instance, and what the provider asks of every kind of resource. */
@Fixture
final class TerraformFixture extends InstanceFixture {
    TerraformFixture(ConnectClient connect, Dialtone dialtone) {
        super(connect, dialtone);
    }

    /** Changes tags as the provider does: what went is untagged, what is new or other is tagged. */
    void changeTags(String arn) {
        connect.untagResource(untag -> untag.resourceArn(arn).tagKeys(List.of("shop")));
        connect.tagResource(tag -> tag.resourceArn(arn).tags(Map.of("stage", "test")));
    }
}
