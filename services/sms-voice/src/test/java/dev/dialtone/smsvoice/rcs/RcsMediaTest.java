package dev.dialtone.smsvoice.rcs;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.UpdateRcsAgentRequest;
import dev.dialtone.smsvoice.model.UpdateRcsAgentResult;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RcsMediaTest {
    private static final String TOPIC = "arn:aws:sns:us-east-1:111122223333:inbound";
    private static final String ROLE = "arn:aws:iam::111122223333:role/media";
    private static final String UNSET = "UNSET_RCS_MEDIA_CONFIGURATION";

    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);
    private final RcsAgentFixture rcs = new RcsAgentFixture(sms);
    private String id = "";

    @BeforeEach
    void haveAnAgent() {
        world.account.exclusivelyRun(() -> id = rcs.create());
    }

    @Test
    @Evidence(value = MODEL, detail = "files and events with two-way messaging")
    void setsFilesAndEvents() {
        UpdateRcsAgentResult agent = turnOn(input -> input.twoWayMediaS3BucketName("my-bucket")
                .twoWayMediaS3KeyPrefix("in/")
                .twoWayMediaS3Role(ROLE)
                .twoWayRcsEventsEnabled(List.of("READ", "DELIVERED")));

        assertThat(agent.twoWayMediaS3BucketName()).isEqualTo("my-bucket");
        assertThat(agent.twoWayMediaS3KeyPrefix()).isEqualTo("in/");
        assertThat(agent.twoWayMediaS3Role()).isEqualTo(ROLE);
        assertThat(agent.twoWayRcsEventsEnabled()).containsExactly("READ", "DELIVERED");
        assertThat(update(input -> input).twoWayMediaS3BucketName()).isEqualTo("my-bucket");
        assertThat(rcs.described(id).twoWayRcsEventsEnabled()).containsExactly("READ", "DELIVERED");
    }

    @Test
    @Evidence(value = MODEL, detail = "the sentinel in bucket and role clears them")
    void unsetsFiles() {
        turnOn(input -> input.twoWayMediaS3BucketName("my-bucket")
                .twoWayMediaS3KeyPrefix("in/")
                .twoWayMediaS3Role(ROLE)
                .twoWayRcsEventsEnabled(List.of("ALL")));

        UpdateRcsAgentResult agent =
                update(input -> input.twoWayMediaS3BucketName(UNSET).twoWayMediaS3Role(UNSET));

        assertThat(agent.twoWayMediaS3BucketName()).isNull();
        assertThat(agent.twoWayMediaS3KeyPrefix()).isNull();
        assertThat(agent.twoWayMediaS3Role()).isNull();
        assertThat(agent.twoWayRcsEventsEnabled()).containsExactly("ALL");
    }

    @Test
    @Evidence(value = MODEL, detail = "the sentinel must be in both members; reason inferred")
    void refusesTheSentinelInOneMember() {
        turnOn(input -> input);

        refuses(
                ValidationExceptionReason.INVALID_PARAMETER,
                input -> input.twoWayMediaS3BucketName(UNSET),
                "twoWayMediaS3BucketName",
                "twoWayMediaS3Role");
        refuses(
                ValidationExceptionReason.INVALID_PARAMETER,
                input -> input.twoWayMediaS3BucketName(UNSET)
                        .twoWayMediaS3Role(UNSET)
                        .twoWayMediaS3KeyPrefix("in/"),
                "twoWayMediaS3KeyPrefix");
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "guide, receiving inbound RCS media: bucket and role are required together; reason inferred")
    void refusesHalfOfIt() {
        turnOn(input -> input);

        refuses(
                ValidationExceptionReason.MISSING_PARAMETER,
                input -> input.twoWayMediaS3BucketName("my-bucket"),
                "twoWayMediaS3Role");
        refuses(
                ValidationExceptionReason.MISSING_PARAMETER,
                input -> input.twoWayMediaS3KeyPrefix("in/"),
                "twoWayMediaS3BucketName",
                "twoWayMediaS3Role");
    }

    @Test
    @Evidence(value = MODEL, detail = "files need two-way messaging; reason, and that events do, is inferred")
    void refusesFilesAndEventsWithoutTwoWay() {
        refuses(
                ValidationExceptionReason.TWO_WAY_NOT_ENABLED,
                input -> input.twoWayMediaS3BucketName("my-bucket")
                        .twoWayMediaS3Role(ROLE)
                        .twoWayRcsEventsEnabled(List.of("ALL")),
                "twoWayMediaS3BucketName",
                "twoWayMediaS3Role",
                "twoWayRcsEventsEnabled");
        assertThat(update(input -> input.twoWayRcsEventsEnabled(List.of())
                                .twoWayMediaS3BucketName(UNSET)
                                .twoWayMediaS3Role(UNSET))
                        .twoWayEnabled())
                .isFalse();
    }

    @Test
    @Evidence(value = GUESS, detail = "turned off, two-way messaging forgets its settings, as with numbers")
    void forgetsEverythingWhenTurnedOff() {
        turnOn(input -> input.twoWayMediaS3BucketName("my-bucket")
                .twoWayMediaS3Role(ROLE)
                .twoWayRcsEventsEnabled(List.of("ALL")));

        UpdateRcsAgentResult agent = update(input -> input.twoWayEnabled(false));

        assertThat(agent.twoWayChannelArn()).isNull();
        assertThat(agent.twoWayMediaS3BucketName()).isNull();
        assertThat(agent.twoWayRcsEventsEnabled()).isNull();
    }

    @Test
    @Evidence(value = MODEL, detail = "ALL stands alone, and none turns events off; reason inferred")
    void takesAllEventsSomeOrNone() {
        turnOn(input -> input.twoWayRcsEventsEnabled(List.of("ALL")));

        refuses(
                ValidationExceptionReason.INVALID_PARAMETER,
                input -> input.twoWayRcsEventsEnabled(List.of("READ", "ALL")),
                "twoWayRcsEventsEnabled");
        assertThat(update(input -> input).twoWayRcsEventsEnabled()).containsExactly("ALL");
        assertThat(update(input -> input.twoWayRcsEventsEnabled(List.of())).twoWayRcsEventsEnabled())
                .isNull();
    }

    private UpdateRcsAgentResult turnOn(UnaryOperator<UpdateRcsAgentRequest.Builder> change) {
        return update(input -> change.apply(input.twoWayEnabled(true).twoWayChannelArn(TOPIC)));
    }

    private UpdateRcsAgentResult update(UnaryOperator<UpdateRcsAgentRequest.Builder> change) {
        return rcs.update(id, change);
    }

    private void refuses(
            ValidationExceptionReason reason, UnaryOperator<UpdateRcsAgentRequest.Builder> change, String... fields) {
        ValidationException refusal = SmsVoiceFixture.refusal(ValidationException.class, () -> update(change));
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.fields()).extracting(ValidationExceptionField::name).containsExactly(fields);
    }
}
