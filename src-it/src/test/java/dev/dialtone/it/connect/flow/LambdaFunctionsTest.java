package dev.dialtone.it.connect.flow;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.connect.InstanceFixture.invalidParameter;
import static dev.dialtone.it.connect.InstanceFixture.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.ResourceConflictException;
import software.amazon.awssdk.services.connect.model.ServiceQuotaExceededException;

/** The Lambda functions that flows may invoke. */
@ExtendWith(DialtoneServer.class)
class LambdaFunctionsTest {
    private static final String FUNCTION = "arn:aws:lambda:us-east-1:111122223333:function:find-customer";

    private static void associate(ConnectClient connect, FlowFixture fixture, String arn) {
        connect.associateLambdaFunction(
                call -> call.instanceId(fixture.instance()).functionArn(arn));
    }

    private static void disassociate(ConnectClient connect, FlowFixture fixture, String arn) {
        connect.disassociateLambdaFunction(
                call -> call.instanceId(fixture.instance()).functionArn(arn));
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail =
                    "aws_connect_lambda_function_association finds its ARN by equality in ListLambdaFunctions, and takes a 404 for gone")
    void areFoundByTheArnThatWasGiven(ConnectClient connect, FlowFixture fixture) {
        associate(connect, fixture, FUNCTION);
        associate(connect, fixture, FUNCTION + ":live");
        var first = connect.listLambdaFunctions(
                list -> list.instanceId(fixture.instance()).maxResults(1));
        assertThat(first.lambdaFunctions()).containsExactly(FUNCTION);
        assertThat(connect.listLambdaFunctions(
                                list -> list.instanceId(fixture.instance()).nextToken(first.nextToken()))
                        .lambdaFunctions())
                .containsExactly(FUNCTION + ":live");
        disassociate(connect, fixture, FUNCTION);
        notFound(() -> disassociate(connect, fixture, FUNCTION));
        assertThat(connect.listLambdaFunctions(list -> list.instanceId(fixture.instance()))
                        .lambdaFunctions())
                .containsExactly(FUNCTION + ":live");
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "one that is there already is a conflict, unless it is the same call again; the quota is AWS's")
    void areThereOnceAndAreNotTooMany(ConnectClient connect, FlowFixture fixture, Dialtone dialtone) {
        for (int i = 0; i < 2; i++) {
            connect.associateLambdaFunction(call ->
                    call.instanceId(fixture.instance()).functionArn(FUNCTION).clientToken("one"));
        }
        refused(ResourceConflictException.class, 409, () -> associate(connect, fixture, FUNCTION));
        dialtone.account().quotas(QuotaLevel.AWS);
        IntStream.range(1, 50).forEach(i -> associate(connect, fixture, FUNCTION + i));
        refused(ServiceQuotaExceededException.class, 402, () -> associate(connect, fixture, FUNCTION + "50"));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "what can be no function is an InvalidParameterException")
    void refusesWhatIsNoFunction(ConnectClient connect, FlowFixture fixture) {
        assertThat(invalidParameter(() -> associate(connect, fixture, "find-customer")))
                .isEqualTo("FunctionArn: find-customer (expected: the ARN of a Lambda function)");
        invalidParameter(
                () -> associate(connect, fixture, "arn:aws:sns:us-east-1:111122223333:function:find-customer"));
        invalidParameter(() -> connect.listLambdaFunctions(
                list -> list.instanceId(fixture.instance()).nextToken("x")));
    }
}
