package dev.dialtone.it.connect.number;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.connect.ConnectFixture.SEATTLE;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.connect.ConnectFixture;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.IdempotencyException;
import software.amazon.awssdk.services.connect.model.InvalidParameterException;

/** What operations on numbers and tags refuse, whatever number is meant. */
@ExtendWith(DialtoneServer.class)
class NumbersTest {
    @Test
    @Evidence(value = Source.MODEL, detail = "constraints of the filters")
    void listNothingOfWhatIsNoInstance(ConnectClient connect) {
        refused(
                InvalidParameterException.class,
                400,
                () -> connect.listPhoneNumbers(list -> list.instanceId("a".repeat(101))));
        refused(InvalidParameterException.class, 400, () -> connect.listPhoneNumbersV2(list -> list.targetArn("acme")));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "IdempotencyException for a token that came with other parameters")
    void refuseClientTokensOfOtherCalls(ConnectClient connect, ConnectFixture fixture) {
        String instance = fixture.instance("acme");
        String other = fixture.instance("other");
        String number = fixture.number(instance, SEATTLE);
        String second = fixture.number(instance, ConnectFixture.SEATTLE_TOO);
        String token = UUID.randomUUID().toString();
        connect.updatePhoneNumber(
                update -> update.phoneNumberId(number).instanceId(other).clientToken(token));
        refused(
                IdempotencyException.class,
                409,
                () -> connect.updatePhoneNumber(update ->
                        update.phoneNumberId(number).instanceId(instance).clientToken(token)));
        fixture.settle();
        connect.updatePhoneNumberMetadata(update ->
                update.phoneNumberId(number).phoneNumberDescription("desk").clientToken(token));
        refused(
                IdempotencyException.class,
                409,
                () -> connect.updatePhoneNumberMetadata(update -> update.phoneNumberId(number)
                        .phoneNumberDescription("lobby")
                        .clientToken(token)));
        fixture.settle();
        connect.releasePhoneNumber(release -> release.phoneNumberId(number).clientToken(token));
        refused(
                IdempotencyException.class,
                409,
                () -> connect.releasePhoneNumber(
                        release -> release.phoneNumberId(second).clientToken(token)));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "an ARN of another service has no tags here")
    void haveTagsByArnsOfConnectAlone(ConnectClient connect) {
        String arn = "arn:aws:sqs:us-east-1:111122223333:orders";
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> connect.tagResource(tag -> tag.resourceArn(arn).tags(Map.of("a", "b"))),
                () -> connect.untagResource(tag -> tag.resourceArn(arn).tagKeys("a")),
                () -> connect.listTagsForResource(tag -> tag.resourceArn(arn)))) {
            refused(InvalidParameterException.class, 400, call);
        }
    }
}
