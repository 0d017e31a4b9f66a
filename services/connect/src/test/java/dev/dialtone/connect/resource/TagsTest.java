package dev.dialtone.connect.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.InvalidParameterException;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TagsTest {
    private static final String ARN = "arn:aws:connect:us-east-1:111122223333:";

    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private String instance = "";
    private String number = "";

    @BeforeEach
    void claimNumber() {
        world.account.exclusivelyRun(() -> {
            instance = client.instance("acme");
            number = client.number(instance, "+12065550100");
        });
    }

    private void tag(String arn, Map<String, String> tags) {
        client.caller.tagResource(b -> b.resourceArn(arn).tags(tags));
    }

    private void untag(String arn, String... keys) {
        client.caller.untagResource(b -> b.resourceArn(arn).tagKeys(List.of(keys)));
    }

    private Map<String, String> tags(String arn) {
        return Client.present(
                client.caller.listTagsForResource(b -> b.resourceArn(arn)).tags());
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "a replica has a synchronised copy of the configuration; that tags belong to it is a guess")
    void areTheSameInBothRegionsOfAReplicatedInstance() {
        String id = client.replicated("twins");
        String path = "instance/" + id + "/prompt/"
                + Client.present(Client.present(
                                client.caller.listPrompts(b -> b.instanceId(id)).promptSummaryList())
                        .get(0)
                        .id());
        Client west = client.in("us-west-2");
        String there = "arn:aws:connect:us-west-2:111122223333:" + path;

        tag(ARN + path, Map.of("team", "voice", "stage", "test"));
        west.caller.untagResource(b -> b.resourceArn(there).tagKeys(List.of("stage")));

        assertThat(tags(ARN + path)).isEqualTo(Map.of("team", "voice"));
        assertThat(west.caller.listTagsForResource(b -> b.resourceArn(there)).tags())
                .isEqualTo(Map.of("team", "voice"));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "instances and phone numbers have tags, and show them when described")
    void addsReplacesAndRemoves() {
        for (String arn : List.of(ARN + "instance/" + instance, ARN + "phone-number/" + number)) {
            assertThat(tags(arn)).isEmpty();
            tag(arn, Map.of("team", "voice", "stage", "test"));
            tag(arn, Map.of("stage", "live"));
            assertThat(tags(arn)).containsOnly(Map.entry("team", "voice"), Map.entry("stage", "live"));
            untag(arn, "team", "never there");
            assertThat(tags(arn)).containsOnly(Map.entry("stage", "live"));
        }
        assertThat(client.describe(number).tags()).containsOnly(Map.entry("stage", "live"));
        assertThat(client.describeInstance(instance).tags()).containsOnly(Map.entry("stage", "live"));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "the ARN of ListPhoneNumbers has no tags")
    void doesNotKnowLegacyArn() {
        String legacy = ARN + "instance/" + instance + "/phone-number/" + number;
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> tag(legacy, Map.of("team", "voice")))
                .withMessage("Resource not found: " + legacy);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "ResourceNotFoundException is declared by all three")
    void doesNotKnowOtherResources() {
        for (String arn : List.of(
                ARN + "phone-number/" + instance,
                ARN + "instance/" + number,
                ARN + "queue/1",
                "arn:aws:connect:eu-west-2:111122223333:phone-number/" + number,
                "arn:aws:connect:us-east-1:444455556666:phone-number/" + number)) {
            assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> tags(arn));
            assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> untag(arn, "team"));
        }
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "\"InvalidParameterException: One or more of the specified parameters are not valid.\" "
                    + "A text that is no ARN of Connect's cannot be valid")
    void refusesWhatIsNoArn() {
        for (String arn : List.of(number, "arn:aws:sns:us-east-1:111122223333:topic")) {
            assertThatExceptionOfType(InvalidParameterException.class)
                    .isThrownBy(() -> tags(arn))
                    .withMessage("resourceArn: " + arn + " (expected: the ARN of a Connect resource)");
        }
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "50 tags a resource")
    void refusesMoreThanFiftyTags() {
        String arn = ARN + "phone-number/" + number;
        Map<String, String> fifty = new HashMap<>();
        for (int i = 0; i < 50; i++) {
            fifty.put("key" + i, "");
        }
        tag(arn, fifty);
        tag(arn, Map.of("key0", "again"));
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> tag(arn, Map.of("one", "more")))
                .withMessage("tags: 51 with those there are (expected: at most 50)");
        assertThat(tags(arn)).hasSize(50);
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "the message shows the beginning of what was sent")
    void namesUnknownResourcesShortly() {
        String arn = "arn:aws:connect:us-east-1:111122223333:instance/" + "a".repeat(900_000);
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.caller.listTagsForResource(b -> b.resourceArn(arn)))
                .withMessage("Resource not found: " + arn.substring(0, 256) + "…");
    }
}
