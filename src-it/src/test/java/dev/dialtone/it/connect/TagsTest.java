package dev.dialtone.it.connect;

import static dev.dialtone.it.connect.Centre.SEATTLE;
import static dev.dialtone.it.connect.Centre.UNKNOWN;
import static dev.dialtone.it.connect.Centre.message;
import static dev.dialtone.it.connect.Centre.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.model.InvalidParameterException;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;

/** TagResource, UntagResource and ListTagsForResource. */
class TagsTest {

    @RegisterExtension
    final Centre centre = new Centre();

    private String instance = "";
    private String number = "";

    @BeforeEach
    void claimNumber() {
        instance = centre.instance("acme");
        number = centre.number(instance, SEATTLE);
    }

    private void tag(String resource, Map<String, String> tags) {
        centre.connect()
                .tagResource(tag -> tag.resourceArn(centre.arn(resource)).tags(tags));
    }

    private Map<String, String> tags(String resource) {
        return centre.connect()
                .listTagsForResource(list -> list.resourceArn(centre.arn(resource)))
                .tags();
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "instances and numbers have tags and show them when described")
    void addsReplacesAndRemoves() {
        for (String resource : new String[] {"instance/" + instance, "phone-number/" + number}) {
            tag(resource, Map.of("team", "voice", "stage", "test"));
            tag(resource, Map.of("stage", "live and well: 100+ = @/_.-"));
            centre.connect()
                    .untagResource(
                            untag -> untag.resourceArn(centre.arn(resource)).tagKeys("team", "never there"));
            assertThat(tags(resource)).isEqualTo(Map.of("stage", "live and well: 100+ = @/_.-"));
        }
        assertThat(centre.describe(number).tags()).isEqualTo(tags("phone-number/" + number));
        assertThat(centre.describeInstance(instance).tags()).isEqualTo(tags("instance/" + instance));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "the same operations through the asynchronous client")
    void answersTheAsynchronousClientAlike() {
        String arn = centre.arn("phone-number/" + number);
        try (ConnectAsyncClient connect = centre.dialtone.client(ConnectAsyncClient.builder())) {
            connect.tagResource(tag -> tag.resourceArn(arn).tags(Map.of("team", "voice")))
                    .join();
            assertThat(connect.listTagsForResource(list -> list.resourceArn(arn))
                            .join()
                            .tags())
                    .isEqualTo(Map.of("team", "voice"));
            connect.untagResource(untag -> untag.resourceArn(arn).tagKeys("team"))
                    .join();
        }
        assertThat(tags("phone-number/" + number)).isEmpty();
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "ResourceNotFoundException; the ARN of ListPhoneNumbers has no tags")
    void refusesWhatHasNoTags() {
        String legacy = "instance/" + instance + "/phone-number/" + number;
        for (String resource : new String[] {legacy, "phone-number/" + UNKNOWN, "instance/" + UNKNOWN}) {
            refused(ResourceNotFoundException.class, 404, () -> tag(resource, Map.of("team", "voice")));
            refused(ResourceNotFoundException.class, 404, () -> tags(resource));
            refused(
                    ResourceNotFoundException.class,
                    404,
                    () -> centre.connect()
                            .untagResource(untag ->
                                    untag.resourceArn(centre.arn(resource)).tagKeys("team")));
        }
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "keys do not begin with aws:; 50 tags a resource")
    void refusesTags() {
        InvalidParameterException reserved = refused(
                InvalidParameterException.class, 400, () -> tag("phone-number/" + number, Map.of("aws:team", "voice")));
        assertThat(message(reserved)).contains("aws:team");
        tag(
                "phone-number/" + number,
                IntStream.range(0, 50).boxed().collect(Collectors.toMap(i -> "key" + i, i -> "")));
        refused(InvalidParameterException.class, 400, () -> tag("phone-number/" + number, Map.of("one", "more")));
        assertThat(tags("phone-number/" + number)).hasSize(50);
        refused(
                InvalidParameterException.class,
                400,
                () -> centre.connect().listTagsForResource(list -> list.resourceArn(number)));
    }
}
