package dev.dialtone.otherservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.core.dispatch.OtherServices;
import dev.dialtone.core.dispatch.ProtocolError;
import dev.dialtone.core.dispatch.RequestRejected;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Evidence(value = Source.MODEL, detail = "Smithy's definitions of the protocols, and AWS's service models")
final class AwsServicesTest {
    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";
    private static final OtherServices.Identity CALLER = new OtherServices.Identity("111122223333", "us-east-1");

    private final AwsServices services = new AwsServices();

    @ParameterizedTest
    @CsvSource({
        "DynamoDB_20120810.ListTables, dynamodb, dynamodb, ListTables",
        "AWSCognitoIdentityProviderService.ListUserPools, cognito-idp, cognito-identity-provider, ListUserPools",
        "Logs_20140328.DescribeLogGroups, logs, cloudwatch-logs, DescribeLogGroups",
        "Timestream_20181101.Query, timestream, timestream-query, Query",
        "AmazonSQS.ListQueues, , sqs, ListQueues"
    })
    void knowsServiceAndOperationByTheTarget(
            String target, @Nullable String signingName, String service, String operation) {
        OtherServices.Call call = found(request("POST", "/", "{}", "X-Amz-Target", target), signingName);

        assertThat(call.service()).isEqualTo(service);
        assertThat(call.operation()).isEqualTo(operation);
    }

    @ParameterizedTest
    @CsvSource({
        "sns, sns, Action=ListTopics&Version=2010-03-31, ListTopics",
        "ec2, ec2, Action=DescribeRegions&Version=2016-11-15, DescribeRegions",
        "ses, ses, Action=SendEmail&Version=2010-12-01, SendEmail",
        ", sts, Action=AssumeRole&Version=2011-06-15, AssumeRole",
        ", iam, Version=2010-05-08&Action=ListUsers, ListUsers"
    })
    void knowsServiceAndOperationByTheForm(
            @Nullable String signingName, String service, String body, String operation) {
        OtherServices.Call call = found(request("POST", "/", body, "Content-Type", FORM), signingName);

        assertThat(call.service()).isEqualTo(service);
        assertThat(call.operation()).isEqualTo(operation);
    }

    @ParameterizedTest
    @CsvSource({
        "lambda, GET, /2015-03-31/functions/, localhost, lambda",
        "lex, POST, /bots/, localhost, lex-models-v2",
        "mobiletargeting, GET, /v1/apps, localhost, pinpoint",
        "ses, POST, /v2/email/outbound-emails, localhost, sesv2",
        "s3, GET, /connect, localhost, s3",
        ", GET, /, my-bucket.s3.us-east-1.localhost, s3",
        ", POST, /v1/token, participant.connect.us-east-1.amazonaws.com, connectparticipant"
    })
    void knowsOthersBySignatureHostOrPath(
            @Nullable String signingName, String method, String path, String host, String service) {
        OtherServices.Call call = found(request(method, path, "", "Host", host + ":4566"), signingName);

        assertThat(call.service()).isEqualTo(service);
        assertThat(call.operation()).isEqualTo(method + " " + path);
    }

    @ParameterizedTest
    @CsvSource({
        "chime, /meetings, 'aws-sdk-java/2.40.2 api/Chime_SDK_Meetings#2.40.2', chime-sdk-meetings",
        "chime, /app-instances, none, chime-sdk-identity",
        "chime, /channels, none, chime-sdk-messaging",
        "chime, /sdk-media-capture-pipelines, none, chime-sdk-media-pipelines",
        "connect, /realtime-contact-analysis/analysis-segments, none, connect-contact-lens",
        "sms-voice, /v1/sms-voice/configuration-sets, none, pinpoint-sms-voice"
    })
    void tellsOthersFromOursOfTheSameSigningName(String signingName, String path, String userAgent, String service) {
        HttpRequest request = request("POST", path, "", "User-Agent", userAgent);

        assertThat(Objects.requireNonNull(services.find(request, signingName, true))
                        .service())
                .isEqualTo(service);
    }

    @Test
    void leavesToOursWhatDoesNotTell() {
        assertThat(services.find(request("POST", "/no/such/path", ""), "chime", true))
                .isNull();
        assertThat(services.find(request("POST", "/", "Action=Sing", "Content-Type", FORM), "sms-voice", true))
                .isNull();
        assertThat(services.find(request("GET", "/", ""), null, false)).isNull();
        assertThat(services.find(request("POST", "/", "", "X-Amz-Target", "Cat.Purr"), null, false))
                .isNull();
        assertThat(services.find(request("GET", "/", "", "Host", "."), null, false))
                .isNull();
    }

    @Test
    void answersInTheProtocolOfTheCall() {
        ProtocolError error = new ProtocolError("Some<Error", 400, "a & b \u0001");

        HttpResponse query = found(request("POST", "/", "Action=ListTopics", "Content-Type", FORM), "sns")
                .encode(error, "id-1");
        assertThat(text(query))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<ErrorResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><Error><Type>Sender</Type>"
                        + "<Code>Some&lt;Error</Code><Message>a &amp; b ?</Message></Error>"
                        + "<RequestId>id-1</RequestId></ErrorResponse>");
        HttpResponse ec2 = found(request("POST", "/", "Action=DescribeVpcs", "Content-Type", FORM), "ec2")
                .encode(error, "id-2");
        assertThat(text(ec2)).contains("<Response><Errors><Error><Code>", "<RequestID>id-2</RequestID>");
        HttpResponse bucket = found(request("GET", "/", ""), "s3").encode(error, "id-3");
        assertThat(text(bucket)).contains("<Error><Code>").doesNotContain("ErrorResponse");
        assertThat(bucket.headers().first("x-amz-request-id")).isEqualTo("id-3");
        HttpResponse rest =
                found(request("GET", "/v1/apps", ""), "mobiletargeting").encode(error, "id-4");
        assertThat(rest.headers().first("X-Amzn-ErrorType")).isEqualTo("Some<Error");
        assertThat(text(rest)).isEqualTo("{\"message\":\"a & b \\u0001\"}");
        HttpResponse json = found(
                        request(
                                "POST",
                                "/",
                                "{}",
                                "X-Amz-Target",
                                "DynamoDB_20120810.ListTables",
                                "Content-Type",
                                "application/x-amz-json-1.0"),
                        "dynamodb")
                .encode(error, "id-5");
        assertThat(json.headers().first("Content-Type")).isEqualTo("application/x-amz-json-1.0");
        assertThat(text(json)).contains("\"__type\":\"Some<Error\"");
        HttpResponse cbor = found(
                        request(
                                "POST",
                                "/service/GraniteServiceVersion20100801/operation/ListMetrics",
                                "",
                                "smithy-protocol",
                                "rpc-v2-cbor"),
                        "monitoring")
                .encode(error, "id-6");
        assertThat(cbor.headers().first("smithy-protocol")).isEqualTo("rpc-v2-cbor");
        assertThat(new String(cbor.body(), StandardCharsets.ISO_8859_1))
                .isEqualTo("\u00a2f__typejSome<ErrorgmessageGa & b \u0001".replace("G", "g"));
    }

    @Test
    @Evidence(Source.DIALTONE)
    void saysWhatThisIsAndWhatToUse() {
        OtherServices.Call text = found(
                request("POST", "/", "Action=Publish&Message=hi&PhoneNumber=%2B12045550123", "Content-Type", FORM),
                "sns");
        OtherServices.Call topic =
                found(request("POST", "/", "Action=Publish&TopicArn=t", "Content-Type", FORM), "sns");

        assertThat(refusal(text).message())
                .startsWith("This is Dialtone, which has no Amazon SNS. ")
                .contains("aws pinpoint-sms-voice-v2 send-text-message");
        assertThat(refusal(topic).message())
                .isEqualTo(
                        "This is Dialtone, which has no Amazon SNS. Another emulator may have it: AWS_ENDPOINT_URL_SNS"
                                + " tells the AWS CLI and SDKs where it is, where no --endpoint-url does.");
        assertThat(refusal(topic).status()).isEqualTo(400);
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "any credentials are taken; that they are the account's root user's is a choice")
    void knowsTheCallersIdentity() {
        OtherServices.Call call =
                found(request("POST", "/", "Action=GetCallerIdentity&Version=2011-06-15", "Content-Type", FORM), "sts");

        HttpResponse answer = call.answer(new OtherServices.Identity("111122223333", "cn-north-1"), "id-1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(text(answer))
                .contains(
                        "<Account>111122223333</Account>",
                        "<Arn>arn:aws-cn:iam::111122223333:root</Arn>",
                        "<UserId>111122223333</UserId>",
                        "<RequestId>id-1</RequestId>");
    }

    @Test
    @Evidence(Source.DIALTONE)
    void echoesNoNameThatIsNone() {
        HttpRequest strange = request("POST", "/", "Action=" + "x".repeat(100_000), "Content-Type", FORM);
        assertThat(found(strange, "sns").operation()).isEqualTo("POST /");
        HttpRequest markup = request("POST", "/", "{}", "X-Amz-Target", "DynamoDB_20120810.<script>");
        assertThat(found(markup, "dynamodb").operation()).isEqualTo("POST /");
    }

    private OtherServices.Call found(HttpRequest request, @Nullable String signingName) {
        return Objects.requireNonNull(services.find(request, signingName, false));
    }

    private static ProtocolError refusal(OtherServices.Call call) {
        return assertThatExceptionOfType(RequestRejected.class)
                .isThrownBy(() -> call.answer(CALLER, "id"))
                .actual()
                .error();
    }

    private static HttpRequest request(String method, String path, String body, String... headers) {
        return new HttpRequest(method, path, "", Headers.of(headers), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(HttpResponse answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
