package dev.dialtone.smsvoice.resource;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.ListTagsForResourceResult;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.Tag;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TaggingTest {
    private static final String DEFAULT_LIST = "arn:aws:sms-voice:us-east-1:111122223333:opt-out-list/Default";

    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);

    @Test
    @Evidence(value = MODEL, detail = "a tag overwrites the one of the same key")
    void addsOverwritesAndRemoves() {
        String arn = SmsVoiceFixture.arn(sms.request(input -> input.tags(List.of(tag("a", "1"), tag("b", "2")))));

        tag(arn, tag("b", "3"), tag("c", "4"));
        assertThat(tags(arn)).containsExactly(tag("a", "1"), tag("b", "3"), tag("c", "4"));
        untag(arn, "a", "c");
        assertThat(tags(arn)).containsExactly(tag("b", "3"));
        untag(arn, "b");
        assertThat(tags(arn)).isEmpty();
    }

    @Test
    @Evidence(value = GUESS, detail = "an absent key is no error, as everywhere in AWS")
    void removesAbsentKeysWithoutError() {
        untag(DEFAULT_LIST, "nothing");
        assertThat(tags(DEFAULT_LIST)).isEmpty();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "opt-out lists have tags")
    void tagsOptOutListsTheDefaultOneIncluded() {
        String arn = Objects.requireNonNull(sms.createOptOutList("A").optOutListArn());
        tag(arn, tag("a", "1"));
        tag(DEFAULT_LIST, tag("b", "2"));

        assertThat(tags(arn)).containsExactly(tag("a", "1"));
        assertThat(tags(DEFAULT_LIST)).containsExactly(tag("b", "2"));
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "50 tags per resource, against 200 in one call by the shape")
    void refusesTheFiftyFirstTag() {
        Tag[] fifty = IntStream.range(0, 50).mapToObj(i -> tag("k" + i, "")).toArray(Tag[]::new);
        tag(DEFAULT_LIST, fifty);
        tag(DEFAULT_LIST, tag("k0", "again"));

        ServiceQuotaExceededException refusal =
                SmsVoiceFixture.refusal(ServiceQuotaExceededException.class, () -> tag(DEFAULT_LIST, tag("k50", "")));

        assertThat(refusal.reason()).isEqualTo(ServiceQuotaExceededExceptionReason.TAGS_PER_RESOURCE);
        assertThat(tags(DEFAULT_LIST)).hasSize(50);
    }

    @Test
    @Evidence(value = GUESS, detail = "AWS's own keys, refused everywhere; reason and field are not documented")
    void refusesReservedKeys() {
        ValidationException refusal = SmsVoiceFixture.refusal(
                ValidationException.class, () -> tag(DEFAULT_LIST, tag("aws:a", ""), tag("a", ""), tag("AWS:b", "")));

        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.INVALID_PARAMETER);
        assertThat(refusal.fields())
                .extracting(ValidationExceptionField::name)
                .containsExactly("tags.1.member.key", "tags.3.member.key");
        assertThat(tags(DEFAULT_LIST)).isEmpty();
    }

    @Test
    @Evidence(value = MODEL, detail = "ResourceNotFoundException, with the type of the ARN")
    void refusesResourcesThatAreNotThere() {
        ResourceNotFoundException number = SmsVoiceFixture.refusal(
                ResourceNotFoundException.class,
                () -> tags("arn:aws:sms-voice:us-east-1:111122223333:phone-number/phone-0"));
        ResourceNotFoundException list = SmsVoiceFixture.refusal(
                ResourceNotFoundException.class,
                () -> tag("arn:aws:sms-voice:us-east-1:444455556666:opt-out-list/Default", tag("a", "")));

        assertThat(number.resourceType()).isEqualTo(ResourceType.PHONE_NUMBER);
        assertThat(number.resourceId()).isEqualTo("phone-0");
        assertThat(list.resourceType()).isEqualTo(ResourceType.OPT_OUT_LIST);
    }

    @Test
    @Evidence(
            value = MODEL,
            detail =
                    "the tagging operations declare the error; that ARNs of what has none are INVALID_ARN is guessed in"
                            + " ResourcePoliciesTest")
    void refusesArnsOfWhatHasNoTags() {
        for (String arn : List.of(
                "arn:aws:sns:us-east-1:111122223333:topic",
                "arn:aws:sms-voice:us-east-1:111122223333:message/1",
                "arn:aws:sms-voice:us-east-1:111122223333:nothing/1")) {
            ValidationException refusal = SmsVoiceFixture.refusal(ValidationException.class, () -> untag(arn, "a"));
            assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.INVALID_ARN);
            assertThat(refusal.fields())
                    .extracting(ValidationExceptionField::name)
                    .containsExactly("resourceArn");
        }
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private void tag(String arn, Tag... tags) {
        sms.caller.tagResource(b -> b.resourceArn(arn).tags(List.of(tags)));
    }

    private void untag(String arn, String... keys) {
        sms.caller.untagResource(b -> b.resourceArn(arn).tagKeys(List.of(keys)));
    }

    private List<Tag> tags(String arn) {
        ListTagsForResourceResult result = sms.caller.listTagsForResource(b -> b.resourceArn(arn));
        assertThat(result.resourceArn()).isEqualTo(arn);
        return Objects.requireNonNull(result.tags());
    }
}
