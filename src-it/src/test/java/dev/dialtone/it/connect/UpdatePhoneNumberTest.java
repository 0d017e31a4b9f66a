package dev.dialtone.it.connect;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.connect.ConnectFixture.SEATTLE;
import static dev.dialtone.it.connect.ConnectFixture.UNKNOWN;
import static dev.dialtone.it.connect.ConnectFixture.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.junit5.InRegion;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.ConnectClient;
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
@ExtendWith(DialtoneServer.class)
class UpdatePhoneNumberTest {
    private static final String TOKEN = "0b6f9c1e-7c1b-4b5e-9a53-3d6a0f6f2b11";

    private String first = "";
    private String second = "";
    private String number = "";

    @BeforeEach
    void claimNumber(ConnectFixture fixture) {
        first = fixture.instance("first");
        second = fixture.instance("second");
        number = fixture.claim(ClaimPhoneNumberRequest.builder()
                .instanceId(first)
                .phoneNumber(SEATTLE)
                .phoneNumberDescription("front desk")
                .tags(Map.of("team", "voice")));
        fixture.settle();
    }

    private static UpdatePhoneNumberResponse update(
            ConnectClient connect, Consumer<UpdatePhoneNumberRequest.Builder> request) {
        return connect.updatePhoneNumber(request);
    }

    private void assertUnchanged(ConnectFixture fixture) {
        assertThat(fixture.describe(number).instanceId()).isEqualTo(first);
        assertThat(fixture.status(number)).isEqualTo(PhoneNumberWorkflowStatus.CLAIMED);
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "UpdatePhoneNumber page: \"PhoneNumberArn: The Amazon Resource Name (ARN) of the phone number.\" "
                    + "\"PhoneNumberId: A unique identifier for the phone number.\"")
    void answersEveryMember(ConnectClient connect, ConnectFixture fixture) {
        UpdatePhoneNumberResponse moved =
                update(connect, update -> update.phoneNumberId(number).instanceId(second));
        assertThat(moved.phoneNumberId()).isEqualTo(number);
        assertThat(moved.phoneNumberArn()).isEqualTo(fixture.arn("phone-number/" + number));
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "UpdatePhoneNumber page: \"Updates your claimed phone number from its current Amazon Connect instance … "
                            + "to another Amazon Connect instance\" \"You can call DescribePhoneNumber API to verify the status of "
                            + "a previous UpdatePhoneNumber operation.\" \"the API switches only the phone number\"")
    void isShownByDescribePhoneNumber(ConnectClient connect, ConnectFixture fixture) {
        ClaimedPhoneNumberSummary before = fixture.describe(number);
        update(connect, update -> update.phoneNumberId(number).instanceId(second));
        assertThat(fixture.status(number)).isEqualTo(PhoneNumberWorkflowStatus.IN_PROGRESS);
        fixture.settle();
        // Where the number leads has changed, and nothing else has.
        assertThat(fixture.describe(number))
                .isEqualTo(before.toBuilder()
                        .instanceId(second)
                        .targetArn(fixture.arn("instance/" + second))
                        .phoneNumberStatus(PhoneNumberStatus.builder()
                                .status(PhoneNumberWorkflowStatus.CLAIMED)
                                .build())
                        .build());
        assertThat(connect.listPhoneNumbers(list -> list.instanceId(second)).phoneNumberSummaryList())
                .singleElement()
                .satisfies(summary -> assertThat(summary.arn())
                        .isEqualTo(fixture.arn("instance/" + second + "/phone-number/" + number)));
        assertThat(connect.listPhoneNumbers(list -> list.instanceId(first)).phoneNumberSummaryList())
                .isEmpty();
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "UpdatePhoneNumber page: \"TargetArn: The Amazon Resource Name (ARN) for Amazon Connect instances or "
                            + "traffic distribution groups that phone number inbound traffic is routed through.\"")
    void takesTargetArn(ConnectClient connect, ConnectFixture fixture) {
        update(connect, update -> update.phoneNumberId(number).targetArn(fixture.arn("instance/" + second)));
        assertThat(fixture.describe(number).instanceId()).isEqualTo(second);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "PhoneNumberId is an id or an ARN")
    void takesTheNumbersArn(ConnectClient connect, ConnectFixture fixture) {
        assertThat(update(
                                connect,
                                update -> update.phoneNumberId(fixture.arn("phone-number/" + number))
                                        .instanceId(second))
                        .phoneNumberId())
                .isEqualTo(number);
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "UpdatePhoneNumber page: \"You must enter InstanceId or TargetArn.\" \"InvalidParameterException: One or "
                            + "more of the specified parameters are not valid. HTTP Status Code: 400\"")
    void demandsATarget(ConnectClient connect, ConnectFixture fixture) {
        InvalidParameterException none = refused(
                InvalidParameterException.class, 400, () -> update(connect, update -> update.phoneNumberId(number)));
        assertThat(message(none)).contains("InstanceId", "TargetArn");
        assertUnchanged(fixture);
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "scripts give ClaimPhoneNumber the InstanceId and its ARN as TargetArn: 200")
    void takesTheSameTargetInBothWays(ConnectClient connect, ConnectFixture fixture) {
        String arn = fixture.arn("instance/" + second);

        refused(
                InvalidParameterException.class,
                400,
                () -> update(
                        connect,
                        update -> update.phoneNumberId(number).instanceId(first).targetArn(arn)));
        assertUnchanged(fixture);
        update(
                connect,
                update -> update.phoneNumberId(number).instanceId(second).targetArn(arn));
        assertThat(fixture.describe(number).instanceId()).isEqualTo(second);
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "UpdatePhoneNumber page: \"ClientToken … Length Constraints: Maximum length of 500.\" \"InstanceId … "
                            + "Length Constraints: Minimum length of 1. Maximum length of 100.\"")
    void keepsTheLengthsOfItsMembers(ConnectClient connect, ConnectFixture fixture) {
        assertThat(message(refused(
                        InvalidParameterException.class,
                        400,
                        () -> update(
                                connect,
                                update -> update.phoneNumberId(number)
                                        .instanceId(second)
                                        .clientToken("x".repeat(501))))))
                .contains("'ClientToken'", "length less than or equal to 500");
        assertThat(message(refused(
                        InvalidParameterException.class,
                        400,
                        () -> update(
                                connect, update -> update.phoneNumberId(number).instanceId("x".repeat(101))))))
                .contains("'InstanceId'", "length less than or equal to 100");
        assertThat(message(refused(
                        InvalidParameterException.class,
                        400,
                        () -> update(
                                connect, update -> update.phoneNumberId(number).instanceId("")))))
                .contains("'InstanceId'", "length greater than or equal to 1");
        assertUnchanged(fixture);
        update(
                connect,
                update -> update.phoneNumberId(number).instanceId(second).clientToken("x".repeat(500)));
        assertThat(fixture.describe(number).instanceId()).isEqualTo(second);
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "UpdatePhoneNumber page: \"to another Amazon Connect instance or traffic distribution group in the same "
                            + "AWS Region\"")
    void refusesInstanceOfOtherRegion(
            ConnectClient connect, @InRegion("eu-west-2") ConnectClient london, ConnectFixture fixture) {
        String elsewhere = fixture.instance(london, "elsewhere");
        refused(
                InvalidParameterException.class,
                400,
                () -> update(connect, update -> update.phoneNumberId(number).instanceId(elsewhere)));
        refused(
                InvalidParameterException.class,
                400,
                () -> update(
                        connect,
                        update -> update.phoneNumberId(number)
                                .targetArn(fixture.arn("instance/" + elsewhere).replace("us-east-1", "eu-west-2"))));
        assertUnchanged(fixture);
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "UpdatePhoneNumber page: \"ResourceNotFoundException: The specified resource was not found. HTTP Status "
                            + "Code: 404\"")
    void refusesWhatIsNotThere(ConnectClient connect, ConnectFixture fixture) {
        refused(
                ResourceNotFoundException.class,
                404,
                () -> update(connect, update -> update.phoneNumberId(UNKNOWN).instanceId(second)));
        refused(
                ResourceNotFoundException.class,
                404,
                () -> update(connect, update -> update.phoneNumberId(number).instanceId(UNKNOWN)));
        refused(
                ResourceNotFoundException.class,
                404,
                () -> update(
                        connect,
                        update -> update.phoneNumberId(number)
                                .targetArn(fixture.arn("traffic-distribution-group/" + UNKNOWN))));
        assertUnchanged(fixture);
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "UpdatePhoneNumber page: \"ResourceInUseException: That resource is already in use. Please try another. "
                            + "HTTP Status Code: 409\"; that a number whose change is in progress counts as in use is inferred")
    void refusesUpdateWhileOneIsInProgress(ConnectClient connect, ConnectFixture fixture) {
        fixture.keepTimeOfNumbers();
        update(connect, update -> update.phoneNumberId(number).instanceId(second));
        ResourceInUseException error = refused(
                ResourceInUseException.class,
                409,
                () -> update(connect, update -> update.phoneNumberId(number).instanceId(first)));
        assertThat(error.resourceType()).isEqualTo(ResourceType.PHONE_NUMBER);
        assertThat(error.resourceId()).isEqualTo(fixture.arn("phone-number/" + number));
        fixture.settle();
        assertThat(fixture.describe(number).instanceId()).isEqualTo(second);
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "UpdatePhoneNumber page: \"ClientToken: A unique, case-sensitive identifier that you provide to ensure "
                            + "the idempotency of the request.\" \"IdempotencyException: An entity with the same name already "
                            + "exists. HTTP Status Code: 409\"")
    void movesOnceForOneClientToken(ConnectClient connect) {
        UpdatePhoneNumberResponse moved = update(
                connect,
                update -> update.phoneNumberId(number).instanceId(second).clientToken(TOKEN));
        assertThat(update(
                                connect,
                                update -> update.phoneNumberId(number)
                                        .instanceId(second)
                                        .clientToken(TOKEN))
                        .phoneNumberArn())
                .isEqualTo(moved.phoneNumberArn());
        refused(
                IdempotencyException.class,
                409,
                () -> update(
                        connect,
                        update -> update.phoneNumberId(number).instanceId(first).clientToken(TOKEN)));
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "API reference")
    void answersTheAsynchronousClientAlike(ConnectAsyncClient connect, ConnectFixture fixture) {
        assertThat(connect.updatePhoneNumber(
                                update -> update.phoneNumberId(number).instanceId(second))
                        .join()
                        .phoneNumberArn())
                .isEqualTo(fixture.arn("phone-number/" + number));
        assertThat(connect.updatePhoneNumber(update -> update.phoneNumberId(number)))
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(InvalidParameterException.class);
    }
}
