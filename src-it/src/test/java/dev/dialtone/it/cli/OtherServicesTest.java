package dev.dialtone.it.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.SdkClients;
import dev.dialtone.it.cli.Aws.Terminal;
import dev.dialtone.it.process.Command;
import dev.dialtone.it.process.Command.Outcome;
import dev.dialtone.it.process.Requirements;
import dev.dialtone.it.process.Sources;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.SnsException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import software.amazon.awssdk.services.sts.model.StsException;
import tools.jackson.databind.JsonNode;

/** Clients of services that Dialtone has not: each gets one readable error, and tries no second time. */
class OtherServicesTest {

    private static final String CODE = "UnknownServiceException";

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    static Stream<Arguments> commands() {
        return Aws.all().stream()
                .flatMap(aws -> Stream.of(
                                "sns publish --phone-number +12045550123 --message hi",
                                "ses list-identities",
                                "sesv2 list-email-identities",
                                "lambda list-functions",
                                "s3 ls",
                                "s3 ls s3://connect",
                                // Version 1 of the AWS CLI calls another host otherwise, whatever AWS_ENDPOINT_URL
                                // says.
                                "sqs list-queues --endpoint-url ENDPOINT",
                                "dynamodb list-tables",
                                "ec2 describe-regions",
                                "pinpoint get-apps",
                                "pinpoint-sms-voice create-configuration-set --configuration-set-name set",
                                "lexv2-models list-bots",
                                "chime-sdk-messaging list-channels --app-instance-arn arn:aws:chime:us-east-1:1:app --chime-bearer arn:aws:chime:us-east-1:1:me",
                                "sts get-session-token")
                        .map(command -> Arguments.of(aws, command)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    @Evidence(value = Source.CLIENT, detail = "the AWS CLI's own parser and retry rules")
    void answerTheCliWithOneError(Aws aws, String command) {
        Terminal terminal =
                aws.terminal(dialtone.endpoint().toString(), dialtone.account()).with("AWS_MAX_ATTEMPTS", "3");

        String error = terminal.refused(
                CODE,
                command.replace("ENDPOINT", dialtone.endpoint().toString()).split(" "));

        assertThat(error).contains("This is Dialtone, which has no ");
        assertThat(requests()).singleElement().asString().matches("[a-z0-9-]+ .+ 400 " + CODE);
    }

    static List<Aws> all() {
        return Aws.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    @Evidence(
            value = Source.GUESS,
            detail = "any credentials are taken; that they are the account's root user's is a choice")
    void tellTheCliWhoItIs(Aws aws) {
        Terminal terminal = aws.terminal(dialtone.endpoint().toString(), dialtone.account());

        assertThat(terminal.answer("sts", "get-caller-identity").toString())
                .isEqualTo("{\"UserId\":\"" + dialtone.account() + "\",\"Account\":\"" + dialtone.account()
                        + "\",\"Arn\":\"arn:aws:iam::" + dialtone.account() + ":root\"}");
    }

    @ParameterizedTest
    @MethodSource("all")
    @Evidence(Source.MODEL)
    void nameOperationsOfOursThatAreNotBuilt(Aws aws) {
        Terminal terminal =
                aws.terminal(dialtone.endpoint().toString(), dialtone.account()).with("AWS_MAX_ATTEMPTS", "3");

        assertThat(terminal.refused("NotImplementedException", "connect", "list-rules", "--instance-id", "i"))
                .contains("Amazon Connect: ListRules is not built in Dialtone yet.");
        assertThat(terminal.refused("NotImplementedException", "connect", "list-views", "--instance-id", "i"))
                .contains("Amazon Connect: ListViews is not built in Dialtone yet.");
        assertThat(requests())
                .containsExactly(
                        "connect ListRules 501 NotImplementedException",
                        "connect ListViews 501 NotImplementedException");
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "the AWS SDK for Java v2")
    void answerTheSdkForJava() {
        try (SnsClient sns =
                SdkClients.create(SnsClient.class, dialtone.endpoint(), dialtone.account(), Region.US_EAST_1)) {
            assertThatExceptionOfType(SnsException.class)
                    .isThrownBy(() ->
                            sns.publish(to -> to.phoneNumber("+12045550123").message("hi")))
                    .satisfies(error -> {
                        assertThat(error.awsErrorDetails().errorCode()).isEqualTo(CODE);
                        assertThat(error.statusCode()).isEqualTo(400);
                        assertThat(error.requestId()).isNotBlank();
                    })
                    .withMessageContaining("which has no Amazon SNS")
                    .withMessageContaining("aws pinpoint-sms-voice-v2 send-text-message");
        }
        try (StsClient sts =
                SdkClients.create(StsClient.class, dialtone.endpoint(), dialtone.account(), Region.US_EAST_1)) {
            GetCallerIdentityResponse identity = sts.getCallerIdentity();
            assertThat(identity.account()).isEqualTo(dialtone.account());
            assertThat(identity.arn()).isEqualTo("arn:aws:iam::" + dialtone.account() + ":root");
            assertThatExceptionOfType(StsException.class)
                    .isThrownBy(() -> sts.getSessionToken())
                    .withMessageContaining("which has no AWS STS");
        }
        assertThat(requests())
                .containsExactly(
                        "sns Publish 400 " + CODE, "sts GetCallerIdentity 200 ", "sts GetSessionToken 400 " + CODE);
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "boto3")
    void answerBoto3() {
        Requirements.orSkip(Boto3Test.hasBoto3(), "boto3 was not tested: no python3 on the PATH, or none that has it");
        Path script = Sources.root().resolve("src-it/python/other_services.py");
        Outcome ran = Command.of(
                        "python3", "-B", script.toString(), dialtone.endpoint().toString(), dialtone.account())
                .run(Duration.ofMinutes(2));
        System.out.println(ran.out());
        assertThat(ran.exitCode())
                .as("python3 ended with:%n%s%s", ran.out(), ran.err())
                .isZero();
        assertThat(ran.out().lines()).hasSizeGreaterThan(30).allMatch(line -> line.startsWith("ok "));
        assertThat(requests()).hasSize(Math.toIntExact(ran.out().lines().count()));
    }

    /** What has come, each as service, operation, status and error. */
    private List<String> requests() {
        List<String> requests = new ArrayList<>();
        for (JsonNode request :
                dialtone.control().call("GET", "/_dialtone/requests", "").at("/requests")) {
            requests.add(String.join(
                    " ",
                    request.at("/service").asString(),
                    request.at("/operation").asString(),
                    request.at("/status").asString(),
                    request.at("/error").asString("")));
        }
        return requests;
    }
}
