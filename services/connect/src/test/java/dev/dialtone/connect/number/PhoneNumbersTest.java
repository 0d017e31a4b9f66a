package dev.dialtone.connect.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.ClaimedPhoneNumberSummary;
import dev.dialtone.connect.model.InvalidParameterException;
import dev.dialtone.connect.model.OutboundCallerConfig;
import dev.dialtone.connect.model.ResourceInUseException;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.connect.model.ResourceType;
import dev.dialtone.connect.model.UpdatePhoneNumberMetadataRequest;
import dev.dialtone.connect.model.UpdatePhoneNumberRequest;
import dev.dialtone.connect.model.UpdatePhoneNumberResponse;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.resource.QuotaOverrides;
import dev.dialtone.core.state.World;
import dev.dialtone.core.transition.TransitionSetting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Describing, changing and releasing a claimed number. */
final class PhoneNumbersTest {
    private static final String NUMBER = "+12065550100";

    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private String first = "";
    private String second = "";

    @BeforeEach
    void createInstances() {
        world.account.exclusivelyRun(() -> {
            first = client.instance("first");
            second = client.instance("second");
        });
    }

    private static UpdatePhoneNumberRequest.Builder update(String id) {
        return UpdatePhoneNumberRequest.builder().phoneNumberId(id);
    }

    private static UpdatePhoneNumberMetadataRequest.Builder describeAs(String id) {
        return UpdatePhoneNumberMetadataRequest.builder().phoneNumberId(id);
    }

    private String arn(String id) {
        return "arn:aws:connect:us-east-1:111122223333:phone-number/" + id;
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "the path takes an id or an ARN")
    void isFoundByIdAndArn() {
        String id = client.number(first, NUMBER);
        assertThat(client.describe(id)).isEqualTo(client.describe(arn(id)));
        assertThat(client.describe(id).tags()).isEmpty();
        assertThat(client.describe(id).phoneNumberDescription()).isNull();
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "ResourceNotFoundException; a number belongs to account and region")
    void isNotFoundByAnythingElse() {
        String id = client.number(first, NUMBER);
        for (String other : List.of(
                "12345678-90ab-cdef-1234-567890abcdef",
                NUMBER,
                "arn:aws:connect:eu-west-2:111122223333:phone-number/" + id,
                "arn:aws:connect:us-east-1:444455556666:phone-number/" + id,
                "arn:aws:connect:us-east-1:111122223333:instance/" + first + "/phone-number/" + id)) {
            assertThatExceptionOfType(ResourceNotFoundException.class)
                    .isThrownBy(() -> client.describe(other))
                    .withMessage("Phone number not found: " + other);
        }
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.in("eu-west-2").describe(id));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "to another instance of the region; IN_PROGRESS, then CLAIMED")
    void movesToOtherInstance() {
        String id = client.number(first, NUMBER);
        UpdatePhoneNumberResponse moved =
                client.caller.updatePhoneNumber(update(id).instanceId(second).build());
        assertThat(moved.phoneNumberId()).isEqualTo(id);
        assertThat(moved.phoneNumberArn()).isEqualTo(arn(id));
        assertThat(client.status(id)).isEqualTo("IN_PROGRESS");
        client.settle();
        assertThat(client.status(id)).isEqualTo("CLAIMED");
        assertThat(client.describe(id).instanceId()).isEqualTo(second);
        assertThat(client.describe(id).targetArn())
                .isEqualTo("arn:aws:connect:us-east-1:111122223333:instance/" + second);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "the target may be given as an ARN")
    void movesToTargetArn() {
        String id = client.number(first, NUMBER);
        client.caller.updatePhoneNumber(
                update(arn(id)).targetArn(client.describeInstance(second).arn()).build());
        assertThat(client.describe(id).instanceId()).isEqualTo(second);
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "UpdatePhoneNumber page: \"the API switches only the phone number to a new instance or "
                    + "traffic distribution group. It doesn't migrate the flow configuration of the phone "
                    + "number, too.\"")
    void keepsTagsAndDescriptionWhenItMoves() {
        Map<String, String> tags = Map.of("team", "voice");
        String id = Client.present(client.caller
                .claimPhoneNumber(Client.claimRequest(first, NUMBER)
                        .phoneNumberDescription("front desk")
                        .tags(tags)
                        .build())
                .phoneNumberId());
        client.settle();
        client.caller.updatePhoneNumber(update(id).instanceId(second).build());
        assertThat(client.describe(id).phoneNumberDescription()).isEqualTo("front desk");
        assertThat(client.describe(id).tags()).isEqualTo(tags);
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "nothing says that the instance must be another")
    void takesTheInstanceWhereItIs() {
        String id = client.number(first, NUMBER);
        client.caller.updatePhoneNumber(update(id).instanceId(first).build());
        assertThat(client.status(id)).isEqualTo("IN_PROGRESS");
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "InstanceId or TargetArn, of this region, that exists")
    void refusesBadTarget() {
        String id = client.number(first, NUMBER);
        String elsewhere = client.in("eu-west-2").instance("elsewhere");
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> client.caller.updatePhoneNumber(update(id).build()));
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> client.caller.updatePhoneNumber(
                        update(id).instanceId(elsewhere).build()));
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> client.caller.updatePhoneNumber(
                        update(id).instanceId("nobody").build()));
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.caller.updatePhoneNumber(update(id)
                        .instanceId("12345678-90ab-cdef-1234-567890abcdef")
                        .build()));
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.caller.updatePhoneNumber(update("12345678-90ab-cdef-1234-567890abcdef")
                        .instanceId(second)
                        .build()));
        assertThat(client.status(id)).isEqualTo("CLAIMED");
        assertThat(client.describe(id).instanceId()).isEqualTo(first);
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "Amazon Connect administrator guide, service quotas: phone numbers per instance")
    void refusesMoveToFullInstance() {
        String id = client.number(first, NUMBER);
        for (int i = 0; i < 5; i++) {
            client.claim(second, "+1206555" + (1000 + i));
        }
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> client.caller.updatePhoneNumber(
                        update(id).instanceId(second).build()))
                .withMessageContaining("allowed limit exceeded");
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "the description only; IN_PROGRESS, then CLAIMED")
    void changesDescription() {
        String id = client.number(first, NUMBER);
        client.caller.updatePhoneNumberMetadata(
                describeAs(id).phoneNumberDescription("front desk").build());
        assertThat(client.status(id)).isEqualTo("IN_PROGRESS");
        assertThat(client.describe(id).phoneNumberDescription()).isEqualTo("front desk");
        client.settle();
        assertThat(client.status(id)).isEqualTo("CLAIMED");
        client.caller.updatePhoneNumberMetadata(
                describeAs(arn(id)).phoneNumberDescription("").build());
        assertThat(client.describe(id).phoneNumberDescription()).isEmpty();
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "a description that is not given stays")
    void keepsDescriptionThatIsNotGiven() {
        String id = client.number(first, NUMBER);
        client.caller.updatePhoneNumberMetadata(
                describeAs(id).phoneNumberDescription("front desk").build());
        client.settle();
        client.caller.updatePhoneNumberMetadata(describeAs(id).build());
        assertThat(client.describe(id).phoneNumberDescription()).isEqualTo("front desk");
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "ResourceInUseException is declared; what causes it is not said")
    void refusesChangeWhileInProgress() {
        world.keepsItsTime("connect/phone-number/IN_PROGRESS-CLAIMED");
        String id = Client.present(client.claim(first, NUMBER).phoneNumberId());
        ClaimedPhoneNumberSummary before = client.describe(id);
        List<ThrowingCallable> changes = List.of(
                () -> client.caller.updatePhoneNumber(
                        update(id).instanceId(second).build()),
                () -> client.caller.updatePhoneNumberMetadata(
                        describeAs(id).phoneNumberDescription("front desk").build()),
                () -> client.release(id));
        for (ThrowingCallable change : changes) {
            assertThatExceptionOfType(ResourceInUseException.class)
                    .isThrownBy(change)
                    .satisfies(error -> {
                        assertThat(error.resourceType()).isEqualTo(ResourceType.PHONE_NUMBER);
                        assertThat(error.resourceId()).isEqualTo(arn(id));
                    })
                    .withMessage("Phone number " + NUMBER + " is being changed (status: IN_PROGRESS)");
        }
        assertThat(client.describe(id)).isEqualTo(before);
        client.settle();
        assertThatNoException().isThrownBy(changes.get(2));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "terraform-provider-aws waits for 404; any other status breaks destroy")
    void isGoneAtOnceAfterItsRelease() {
        String id = client.number(first, NUMBER);
        client.release(arn(id));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> client.describe(id));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> client.release(id));
        assertThat(client.numbers()).isEmpty();
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "up to 180 days in which nobody can claim it; Dialtone takes all of them")
    void coolsDownFor180Days() {
        client.release(client.number(first, NUMBER));
        world.account.timeline().advance(Duration.ofDays(180).minusSeconds(10));
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> client.claim(second, NUMBER))
                .withMessage("Phone number not available: " + NUMBER);
        world.account.timeline().advance(Duration.ofSeconds(10));
        assertThatNoException().isThrownBy(() -> client.claim(second, NUMBER));
    }

    @Test
    @Evidence(Source.DIALTONE)
    void isAvailableAtOnceWhenSoSet() {
        world.account.timedTransitions().set(List.of(TransitionSetting.immediately(PhoneNumbers.COOLING)));
        client.release(client.number(first, NUMBER));
        assertThatNoException().isThrownBy(() -> client.claim(first, NUMBER));
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "ResourceInUseException is declared; that a queue's outbound caller ID causes it is inferred")
    void staysWhileQueueCallsWithIt() {
        String id = client.number(first, NUMBER);
        String hours = Client.present(Client.present(client.caller
                        .listHoursOfOperations(b -> b.instanceId(first))
                        .hoursOfOperationSummaryList())
                .get(0)
                .id());
        String queue = Client.present(client.caller
                .createQueue(b -> b.instanceId(first)
                        .name("sales")
                        .hoursOfOperationId(hours)
                        .outboundCallerConfig(OutboundCallerConfig.builder()
                                .outboundCallerIdNumberId(id)
                                .build()))
                .queueId());
        for (ThrowingCallable leave : List.<ThrowingCallable>of(
                () -> client.release(id),
                () -> client.caller.updatePhoneNumber(
                        update(id).instanceId(second).build()))) {
            assertThatExceptionOfType(ResourceInUseException.class)
                    .isThrownBy(leave)
                    .withMessage("Phone number " + NUMBER + " is the outbound caller ID of the queue sales")
                    .satisfies(error -> assertThat(error.resourceId()).isEqualTo(arn(id)));
        }
        client.caller.updateQueueOutboundCallerConfig(b -> b.instanceId(first)
                .queueId(queue)
                .outboundCallerConfig(OutboundCallerConfig.builder().build()));
        assertThatNoException().isThrownBy(() -> client.release(id));
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "more claims and releases than 200 % of the quota within 180 days block claims; the text is a guess")
    void isBlockedAfterTooManyClaimsAndReleases() {
        // Numbers that move away leave their claim behind.
        for (int i = 0; i < 11; i++) {
            String id = client.number(first, "+1206555" + (1000 + i));
            new QuotaOverrides(Map.of("CONNECT_PHONE_NUMBERS_PER_INSTANCE", 100)).putTo(world.account);
            client.caller.updatePhoneNumber(update(id).instanceId(second).build());
            new QuotaOverrides(Map.of()).putTo(world.account);
            client.settle();
        }
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> client.claim(first, NUMBER))
                .withMessage("Phone number allowed limit exceeded: 11 claims and releases of the instance in the last "
                        + "180 days (expected: at most 10, 200 % of the quota)");
        world.account.timeline().advance(Duration.ofDays(180));
        assertThatNoException().isThrownBy(() -> client.claim(first, NUMBER));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "the message shows the beginning of what was sent")
    void namesUnknownNumbersShortly() {
        String id = "a".repeat(900_000);
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.describe(id))
                .withMessage("Phone number not found: " + "a".repeat(256) + "…");
    }
}
