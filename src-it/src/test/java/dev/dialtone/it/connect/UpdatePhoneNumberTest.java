package dev.dialtone.it.connect;

import static dev.dialtone.it.connect.Centre.SEATTLE;
import static dev.dialtone.it.connect.Centre.UNKNOWN;
import static dev.dialtone.it.connect.Centre.message;
import static dev.dialtone.it.connect.Centre.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.model.ClaimPhoneNumberRequest;
import software.amazon.awssdk.services.connect.model.ClaimedPhoneNumberSummary;
import software.amazon.awssdk.services.connect.model.IdempotencyException;
import software.amazon.awssdk.services.connect.model.InvalidParameterException;
import software.amazon.awssdk.services.connect.model.PhoneNumberStatus;
import software.amazon.awssdk.services.connect.model.PhoneNumberWorkflowStatus;
import software.amazon.awssdk.services.connect.model.ResourceInUseException;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;
import software.amazon.awssdk.services.connect.model.ResourceType;
import software.amazon.awssdk.services.connect.model.UpdatePhoneNumberRequest;
import software.amazon.awssdk.services.connect.model.UpdatePhoneNumberResponse;

/** Connect's UpdatePhoneNumber, member by member against its page in the API reference. */
class UpdatePhoneNumberTest {
    private static final String TOKEN = "0b6f9c1e-7c1b-4b5e-9a53-3d6a0f6f2b11";

    @RegisterExtension
    final Centre centre = new Centre();

    private String first = "";
    private String second = "";
    private String number = "";

    @BeforeEach
    void claimNumber() {
        first = centre.instance("first");
        second = centre.instance("second");
        number = centre.claim(ClaimPhoneNumberRequest.builder()
                .instanceId(first)
                .phoneNumber(SEATTLE)
                .phoneNumberDescription("front desk")
                .tags(Map.of("team", "voice")));
        centre.settle();
    }

    private UpdatePhoneNumberResponse update(Consumer<UpdatePhoneNumberRequest.Builder> request) {
        return centre.connect().updatePhoneNumber(request);
    }

    private void assertUnchanged() {
        assertThat(centre.describe(number).instanceId()).isEqualTo(first);
        assertThat(centre.status(number)).isEqualTo(PhoneNumberWorkflowStatus.CLAIMED);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "API reference: PhoneNumberArn, PhoneNumberId")
    void answersEveryMember() {
        UpdatePhoneNumberResponse moved =
                update(update -> update.phoneNumberId(number).instanceId(second));
        assertThat(moved.phoneNumberId()).isEqualTo(number);
        assertThat(moved.phoneNumberArn()).isEqualTo(centre.arn("phone-number/" + number));
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "API reference: DescribePhoneNumber shows the status of the update")
    void isShownByDescribePhoneNumber() {
        ClaimedPhoneNumberSummary before = centre.describe(number);
        update(update -> update.phoneNumberId(number).instanceId(second));
        assertThat(centre.status(number)).isEqualTo(PhoneNumberWorkflowStatus.IN_PROGRESS);
        centre.settle();
        // Where the number leads has changed, and nothing else has.
        assertThat(centre.describe(number))
                .isEqualTo(before.toBuilder()
                        .instanceId(second)
                        .targetArn(centre.arn("instance/" + second))
                        .phoneNumberStatus(PhoneNumberStatus.builder()
                                .status(PhoneNumberWorkflowStatus.CLAIMED)
                                .build())
                        .build());
        assertThat(centre.connect()
                        .listPhoneNumbers(list -> list.instanceId(second))
                        .phoneNumberSummaryList())
                .singleElement()
                .satisfies(summary -> assertThat(summary.arn())
                        .isEqualTo(centre.arn("instance/" + second + "/phone-number/" + number)));
        assertThat(centre.connect()
                        .listPhoneNumbers(list -> list.instanceId(first))
                        .phoneNumberSummaryList())
                .isEmpty();
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "API reference: TargetArn is the ARN of an instance, too")
    void takesTargetArn() {
        update(update -> update.phoneNumberId(number).targetArn(centre.arn("instance/" + second)));
        assertThat(centre.describe(number).instanceId()).isEqualTo(second);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "PhoneNumberId is an id or an ARN")
    void takesTheNumbersArn() {
        assertThat(update(update -> update.phoneNumberId(centre.arn("phone-number/" + number))
                                .instanceId(second))
                        .phoneNumberId())
                .isEqualTo(number);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "API reference: you must enter InstanceId or TargetArn")
    void demandsOneTarget() {
        InvalidParameterException none =
                refused(InvalidParameterException.class, 400, () -> update(update -> update.phoneNumberId(number)));
        assertThat(message(none)).contains("InstanceId", "TargetArn");
        refused(
                InvalidParameterException.class,
                400,
                () -> update(update ->
                        update.phoneNumberId(number).instanceId(second).targetArn(centre.arn("instance/" + second))));
        assertUnchanged();
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "API reference: lengths of ClientToken and InstanceId")
    void keepsTheLengthsOfItsMembers() {
        assertThat(message(refused(
                        InvalidParameterException.class,
                        400,
                        () -> update(update ->
                                update.phoneNumberId(number).instanceId(second).clientToken("x".repeat(501))))))
                .contains("'ClientToken'", "length less than or equal to 500");
        assertThat(message(refused(
                        InvalidParameterException.class,
                        400,
                        () -> update(update -> update.phoneNumberId(number).instanceId("x".repeat(101))))))
                .contains("'InstanceId'", "length less than or equal to 100");
        assertThat(message(refused(
                        InvalidParameterException.class,
                        400,
                        () -> update(update -> update.phoneNumberId(number).instanceId("")))))
                .contains("'InstanceId'", "length greater than or equal to 1");
        assertUnchanged();
        update(update -> update.phoneNumberId(number).instanceId(second).clientToken("x".repeat(500)));
        assertThat(centre.describe(number).instanceId()).isEqualTo(second);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "API reference: in the same AWS Region")
    void refusesInstanceOfOtherRegion() {
        String elsewhere = centre.instance(centre.connect(Region.EU_WEST_2), "elsewhere");
        refused(
                InvalidParameterException.class,
                400,
                () -> update(update -> update.phoneNumberId(number).instanceId(elsewhere)));
        refused(
                InvalidParameterException.class,
                400,
                () -> update(update -> update.phoneNumberId(number)
                        .targetArn(centre.arn("instance/" + elsewhere).replace("us-east-1", "eu-west-2"))));
        assertUnchanged();
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "API reference: ResourceNotFoundException")
    void refusesWhatIsNotThere() {
        refused(
                ResourceNotFoundException.class,
                404,
                () -> update(update -> update.phoneNumberId(UNKNOWN).instanceId(second)));
        refused(
                ResourceNotFoundException.class,
                404,
                () -> update(update -> update.phoneNumberId(number).instanceId(UNKNOWN)));
        refused(
                ResourceNotFoundException.class,
                404,
                () -> update(update ->
                        update.phoneNumberId(number).targetArn(centre.arn("traffic-distribution-group/" + UNKNOWN))));
        assertUnchanged();
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "ResourceInUseException is declared, its cause is not said")
    void refusesUpdateWhileOneIsInProgress() {
        update(update -> update.phoneNumberId(number).instanceId(second));
        ResourceInUseException error = refused(
                ResourceInUseException.class,
                409,
                () -> update(update -> update.phoneNumberId(number).instanceId(first)));
        assertThat(error.resourceType()).isEqualTo(ResourceType.PHONE_NUMBER);
        assertThat(error.resourceId()).isEqualTo(centre.arn("phone-number/" + number));
        centre.settle();
        assertThat(centre.describe(number).instanceId()).isEqualTo(second);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "API reference: ClientToken, IdempotencyException")
    void movesOnceForOneClientToken() {
        UpdatePhoneNumberResponse moved =
                update(update -> update.phoneNumberId(number).instanceId(second).clientToken(TOKEN));
        assertThat(update(update ->
                                update.phoneNumberId(number).instanceId(second).clientToken(TOKEN))
                        .phoneNumberArn())
                .isEqualTo(moved.phoneNumberArn());
        refused(
                IdempotencyException.class,
                409,
                () -> update(
                        update -> update.phoneNumberId(number).instanceId(first).clientToken(TOKEN)));
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "API reference")
    void answersTheAsynchronousClientAlike() {
        try (ConnectAsyncClient connect = centre.dialtone.client(ConnectAsyncClient.builder())) {
            assertThat(connect.updatePhoneNumber(
                                    update -> update.phoneNumberId(number).instanceId(second))
                            .join()
                            .phoneNumberArn())
                    .isEqualTo(centre.arn("phone-number/" + number));
            assertThat(connect.updatePhoneNumber(update -> update.phoneNumberId(number)))
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableThat()
                    .withCauseInstanceOf(InvalidParameterException.class);
        }
    }
}
