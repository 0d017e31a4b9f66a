package dev.dialtone.it.connect;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.connect.ConnectFixture.SEATTLE;
import static dev.dialtone.it.connect.ConnectFixture.UNKNOWN;
import static dev.dialtone.it.connect.ConnectFixture.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.InvalidParameterException;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;

/** TagResource, UntagResource and ListTagsForResource. */
@ExtendWith(DialtoneServer.class)
class TagsTest {

    private String instance = "";
    private String number = "";

    @BeforeEach
    void claimNumber(ConnectFixture fixture) {
        instance = fixture.instance("acme");
        number = fixture.number(instance, SEATTLE);
    }

    private static void tag(ConnectClient connect, String arn, Map<String, String> tags) {
        connect.tagResource(tag -> tag.resourceArn(arn).tags(tags));
    }

    private static Map<String, String> tags(ConnectClient connect, String arn) {
        return connect.listTagsForResource(list -> list.resourceArn(arn)).tags();
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "instances and numbers have tags and show them when described")
    void addsReplacesAndRemoves(ConnectClient connect, ConnectFixture fixture) {
        for (String resource : new String[] {"instance/" + instance, "phone-number/" + number}) {
            tag(connect, fixture.arn(resource), Map.of("team", "voice", "stage", "test"));
            tag(connect, fixture.arn(resource), Map.of("stage", "live and well: 100+ = @/_.-"));
            connect.untagResource(
                    untag -> untag.resourceArn(fixture.arn(resource)).tagKeys("team", "never there"));
            assertThat(tags(connect, fixture.arn(resource))).isEqualTo(Map.of("stage", "live and well: 100+ = @/_.-"));
        }
        assertThat(fixture.describe(number).tags()).isEqualTo(tags(connect, fixture.arn("phone-number/" + number)));
        assertThat(fixture.describeInstance(instance).tags())
                .isEqualTo(tags(connect, fixture.arn("instance/" + instance)));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "the same operations through the asynchronous client")
    void answersTheAsynchronousClientAlike(ConnectClient connect, ConnectAsyncClient async, ConnectFixture fixture) {
        String arn = fixture.arn("phone-number/" + number);
        async.tagResource(tag -> tag.resourceArn(arn).tags(Map.of("team", "voice")))
                .join();
        assertThat(async.listTagsForResource(list -> list.resourceArn(arn))
                        .join()
                        .tags())
                .isEqualTo(Map.of("team", "voice"));
        async.untagResource(untag -> untag.resourceArn(arn).tagKeys("team")).join();
        assertThat(tags(connect, fixture.arn("phone-number/" + number))).isEmpty();
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "ResourceNotFoundException; the ARN of ListPhoneNumbers has no tags")
    void refusesWhatHasNoTags(ConnectClient connect, ConnectFixture fixture) {
        String legacy = "instance/" + instance + "/phone-number/" + number;
        for (String resource : new String[] {legacy, "phone-number/" + UNKNOWN, "instance/" + UNKNOWN}) {
            refused(
                    ResourceNotFoundException.class,
                    404,
                    () -> tag(connect, fixture.arn(resource), Map.of("team", "voice")));
            refused(ResourceNotFoundException.class, 404, () -> tags(connect, fixture.arn(resource)));
            refused(
                    ResourceNotFoundException.class,
                    404,
                    () -> connect.untagResource(
                            untag -> untag.resourceArn(fixture.arn(resource)).tagKeys("team")));
        }
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "keys do not begin with aws:; 50 tags a resource")
    void refusesTags(ConnectClient connect, ConnectFixture fixture) {
        InvalidParameterException reserved = refused(
                InvalidParameterException.class,
                400,
                () -> tag(connect, fixture.arn("phone-number/" + number), Map.of("aws:team", "voice")));
        assertThat(message(reserved)).contains("aws:team");
        tag(
                connect,
                fixture.arn("phone-number/" + number),
                IntStream.range(0, 50).boxed().collect(Collectors.toMap(i -> "key" + i, i -> "")));
        refused(
                InvalidParameterException.class,
                400,
                () -> tag(connect, fixture.arn("phone-number/" + number), Map.of("one", "more")));
        assertThat(tags(connect, fixture.arn("phone-number/" + number))).hasSize(50);
        refused(
                InvalidParameterException.class,
                400,
                () -> connect.listTagsForResource(list -> list.resourceArn(number)));
    }
}
