package dev.dialtone.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.DialtoneServer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that are no request, and signatures that are none. */
class BrokenHttpTest {

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    no request line             | GARBAGE\\n\\n
                    no version                  | GET /\\n\\n
                    a request line of one byte  | \\0\\n\\n
                    a header without a colon    | GET / HTTP/1.1\\nHost: x\\nGARBAGE\\n\\n
                    a space before the colon    | GET / HTTP/1.1\\nHost : x\\n\\n
                    two lengths                 | POST / HTTP/1.1\\nHost: x\\nContent-Length: 1\\nContent-Length: 2\\n\\nab
                    a list of lengths           | POST / HTTP/1.1\\nHost: x\\nContent-Length: 1, 2\\n\\nab
                    a length beyond all bounds  | POST / HTTP/1.1\\nHost: x\\nContent-Length: 99999999999999999999\\n\\n
                    a chunk of negative length  | POST / HTTP/1.1\\nHost: x\\nTransfer-Encoding: chunked\\n\\n-1\\n\\n
                    a NUL in the path           | GET /\\0 HTTP/1.1\\nHost: x\\n\\n
                    a TLS greeting              | \\x16\\x03\\x01\\x02\\0\\n\\n
                    """)
    void answersWhatIsNoRequestAndHangsUp(String name, String text) throws IOException {
        try (RawConnection connection = RawConnection.to(dialtone.endpoint())) {
            connection.send(text.replace("\\n", "\r\n")
                    .replace("\\0", "\0")
                    .replace("\\x16\\x03\\x01\\x02", "\u0016\u0003\u0001\u0002"));
            connection.sendNoMore();
            RawResponse answer = connection.read();
            assertThat(answer.status()).as(answer.body()).isBetween(400, 431);
            assertThat(answer.header("x-amzn-ErrorType")).isNotBlank();
            ImplementationTerms.assertNone(answer.body());
            assertThat(connection.readOrEnd()).isNull();
        }
        assertStillThere();
    }

    @Test
    void refusesATargetOf20KiBAnd10000Headers() throws IOException {
        RawRequest good = RawRequest.sms(dialtone.account(), "DescribePhoneNumbers", "{}");
        RawResponse longTarget = good.withTarget("/?" + "a".repeat(20 * 1024)).sendTo(dialtone.endpoint());
        assertThat(longTarget.status()).isEqualTo(414);
        assertThat(longTarget.header("x-amzn-ErrorType")).isEqualTo("RequestEntityTooLargeException");

        RawRequest many = good;
        for (int i = 0; i < 10_000; i++) {
            many = many.with("X-" + i, "1");
        }
        RawResponse manyHeaders = many.sendTo(dialtone.endpoint());
        assertThat(manyHeaders.status()).isEqualTo(431);
        assertStillThere();
    }

    @Test
    void refusesALargeBodyThatIsNotAnnounced() throws IOException {
        RawRequest chunked =
                RawRequest.sms(dialtone.account(), "DescribePhoneNumbers", "").with("Transfer-Encoding", "chunked");
        try (RawConnection connection = RawConnection.to(dialtone.endpoint())) {
            connection.send(chunked.bytes());
            String chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
            for (int i = 0; i < 17; i++) {
                connection.send(chunk);
            }
            RawResponse answer = connection.read();
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.header("x-amzn-ErrorType")).isEqualTo("RequestEntityTooLargeException");
            assertThat(answer.body()).contains("__type", "1048576");
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "garbage",
                "AWS4-HMAC-SHA256",
                "AWS4-HMAC-SHA256 Credential=",
                "AWS4-HMAC-SHA256 Credential=////",
                "AWS4-HMAC-SHA256 Credential=key/day/nowhere/no-such-service/aws4_request, SignedHeaders=, Signature=",
                "AWS4-HMAC-SHA256 Credential=key/20260101/us-east-1/sms-voice/aws4_request, SignedHeaders=host, Signature=wrong",
                "AWS4-ECDSA-P256-SHA256 Credential=key/20260101/sms-voice/aws4_request, SignedHeaders=host, Signature=0",
                "Basic dGVzdDp0ZXN0",
                "Bearer \u00ff",
            })
    void takesAnyCredentials(@Nullable String authorization) throws IOException {
        RawRequest sms = RawRequest.sms("unused", "DescribePhoneNumbers", "{}").with("Authorization", authorization);
        assertThat(sms.sendTo(dialtone.endpoint()).status()).isEqualTo(200);
        RawRequest voice = RawRequest.rest("unused", "chime", "GET", "/chime-sdk-voice/phone-numbers", "")
                .with("Authorization", authorization);
        assertThat(voice.sendTo(dialtone.endpoint()).status()).isEqualTo(200);
        RawRequest unknown = voice.withTarget("/chime-sdk-voice/no/such/path");
        RawResponse answer = unknown.sendTo(dialtone.endpoint());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("x-amzn-ErrorType")).isEqualTo("UnknownOperationException");
    }

    @ParameterizedTest
    @CsvSource({
        "/chime-sdk-voice/phone-numbers?max-results=abc, 400, SerializationException",
        "/chime-sdk-voice/phone-numbers?max-results=99999999999, 400, SerializationException",
        "/chime-sdk-voice/phone-numbers?max-results=0, 400, BadRequestException",
        "/chime-sdk-voice/phone-numbers?max-results=101, 400, BadRequestException",
        "/chime-sdk-voice/phone-numbers?next-token=bogus, 400, BadRequestException",
        "/chime-sdk-voice/phone-numbers?product-type=Pigeon, 400, BadRequestException",
        "/chime-sdk-voice/phone-numbers/%20, 400, BadRequestException",
        "/chime-sdk-voice/phone-numbers/%zz, 400, SerializationException",
        "/chime-sdk-voice/phone-numbers/%ff%fe, 400, SerializationException",
        "/chime-sdk-voice/phone-numbers/%00, 404, NotFoundException",
        "/chime-sdk-voice/search?type=pigeons, 404, UnknownOperationException",
        "/connect/instance?maxResults=0, 400, InvalidRequestException",
        "/connect/instance?maxResults=x, 400, SerializationException",
        "/connect/instance?nextToken=bogus, 400, InvalidRequestException",
        "/connect/instance/%00, 404, ResourceNotFoundException",
        "/connect/phone-numbers-summary/x?phoneNumberTypes=PIGEON, 400, InvalidParameterException",
        "/_dialtone/requests?limit=0, 400, BadRequest",
        "/_dialtone/requests?since=yesterday, 400, SerializationException",
        "/_dialtone/clock?account=1, 400, BadRequest",
    })
    void refusesABadQueryOrPath(String target, int status, String error) throws IOException {
        RawResponse answer =
                RawRequest.rest(dialtone.account(), "none", "GET", target, "").sendTo(dialtone.endpoint());
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("x-amzn-ErrorType")).isEqualTo(error);
        ImplementationTerms.assertNone(answer.body());
    }

    private void assertStillThere() throws IOException {
        RawResponse answer = RawRequest.rest(dialtone.account(), "none", "GET", "/_dialtone/health", "")
                .sendTo(dialtone.endpoint());
        assertThat(answer.status()).isEqualTo(200);
    }
}
