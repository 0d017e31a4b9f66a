package dev.dialtone.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.dispatch.Service.Role;
import dev.dialtone.core.dispatch.ServiceModel.Entry;
import dev.dialtone.core.dispatch.ServiceModel.Identity;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.signature.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of docs/request-path.md, in their order. */
final class ServiceFinderTest {

    private static final Entry NUMBERS = Entry.of("ListPhoneNumbers", "GET", "/phone-numbers", 200);

    private final ServiceFinder finder = new ServiceFinder(
            List.of(
                    model(
                                    "DialtoneControl",
                                    "dialtone",
                                    "dialtone",
                                    "dialtone",
                                    "dialtone",
                                    Entry.of("Health", "GET", "/_dialtone/health", 200))
                            .as(Role.CONTROL),
                    model(
                                    "PinpointSMSVoiceV2",
                                    "pinpoint-sms-voice-v2",
                                    "Pinpoint SMS Voice V2",
                                    "sms-voice",
                                    "sms-voice",
                                    Entry.of("DescribePhoneNumbers"))
                            .as(Role.AWS),
                    model(
                                    "UCBuzzConsoleService",
                                    "chime",
                                    "Chime",
                                    "chime",
                                    "chime",
                                    NUMBERS,
                                    Entry.of("ListAccounts", "GET", "/accounts", 200))
                            .as(Role.AWS),
                    model(
                                    "ChimeSDKTelephonyService",
                                    "chime-sdk-voice",
                                    "Chime SDK Voice",
                                    "chime",
                                    "voice-chime",
                                    NUMBERS)
                            .as(Role.AWS),
                    model("ChimeNumbers", "chime-numbers", "Chime Numbers", "chime", "chime", NUMBERS)
                            .as(Role.EITHER),
                    model(
                                    "AmazonConnectService",
                                    "connect",
                                    "Connect",
                                    "connect",
                                    "connect",
                                    Entry.of("ListInstances", "GET", "/instance", 200))
                            .as(Role.AWS)),
            OtherServices.NONE);

    @Test
    void goesByTargetFirst() {
        HttpRequest request = Requests.of(
                "POST", "/", "", "X-Amz-Target", "PinpointSMSVoiceV2.DescribePhoneNumbers", "Host", "chime.x");

        assertThat(found(request, "connect")).isEqualTo("pinpoint-sms-voice-v2 /");
    }

    @Test
    void cutsTheServiceOffThePathOfTargetedRequest() {
        HttpRequest request = Requests.of(
                "POST", "/pinpoint-sms-voice-v2/", "", "X-Amz-Target", "PinpointSMSVoiceV2.DescribePhoneNumbers");

        assertThat(found(request, "sms-voice")).isEqualTo("pinpoint-sms-voice-v2 /");
    }

    @Test
    void findsNobodyForUnknownTarget() {
        assertThat(found(Requests.of("POST", "/", "", "X-Amz-Target", "DynamoDB_20120810.ListTables"), "chime"))
                .isNull();
    }

    @Test
    void passesTargetOverThatNamesNoService() {
        assertThat(found(Requests.of("POST", "/", "", "X-Amz-Target", "ListTables"), "sms-voice"))
                .isEqualTo("pinpoint-sms-voice-v2 /");
    }

    @ParameterizedTest
    @CsvSource({
        "/chime/phone-numbers, chime /phone-numbers",
        "/chime-sdk-voice/phone-numbers, chime-sdk-voice /phone-numbers",
        "/connect, connect /",
        "/connect/, connect /",
        "/connect/phone-numbers, connect /phone-numbers",
    })
    void goesByPathPrefixBeforeTheSignatureAndCutsItOff(String path, String expected) {
        assertThat(found(Requests.get(path), "chime")).isEqualTo(expected);
        assertThat(found(Requests.get(path), null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/chime-sdk-voices/phone-numbers",
                "/CHIME/phone-numbers",
                "/dialtone/phone-numbers",
                "/chime-numbers/x"
            })
    void takesNoOtherSegmentForService(String path) {
        assertThat(found(Requests.get(path), null)).isNull();
    }

    @Test
    void findsTheControlApiByItsPathsWhoeverSigned() {
        assertThat(found(Requests.get("/_dialtone/health"), null)).isEqualTo("dialtone /_dialtone/health");
        assertThat(found(Requests.get("/_dialtone/health", "Host", "connect.x"), "chime"))
                .isEqualTo("dialtone /_dialtone/health");
        assertThat(found(Requests.get("/_dialtone/unknown"), null)).isNull();
    }

    @Test
    void goesBySigningNameBeforeTheHost() {
        assertThat(found(Requests.get("/anything", "Host", "chime.x"), "connect"))
                .isEqualTo("connect /anything");
        assertThat(found(Requests.get("/anything"), "sms-voice")).isEqualTo("pinpoint-sms-voice-v2 /anything");
    }

    @Test
    void fallsBackOnHostAndPathForSigningNameOfNobody() {
        assertThat(found(Requests.get("/instance"), "s3")).isEqualTo("connect /instance");
        assertThat(found(Requests.get("/x", "Host", "connect.x"), "s3")).isEqualTo("connect /x");
    }

    @ParameterizedTest
    @CsvSource({
        "chime.us-east-1.amazonaws.com, chime",
        "voice-chime.us-east-1.amazonaws.com, chime-sdk-voice",
        "chime-sdk-voice.localhost:4566, chime-sdk-voice",
        "CHIME.localhost:4566, chime",
        "localhost:4566, chime-numbers",
        "127.0.0.1:4566, chime-numbers",
        "chime-numbers.localhost, chime-numbers",
    })
    void tellsChimeFromVoiceByTheHost(String host, String expected) {
        assertThat(found(Requests.get("/phone-numbers", "Host", host), "chime"))
                .isEqualTo(expected + " /phone-numbers");
    }

    @ParameterizedTest
    @CsvSource({
        "aws-sdk-java/2.40.2 md/io#sync ua/2.1 api/Chime_SDK_Voice#2.40.x os/Linux lang/java#17, chime-sdk-voice",
        "aws-sdk-java/2.40.2 md/io#sync ua/2.1 api/Chime#2.40.x os/Linux lang/java#17, chime",
        "aws-sdk-js/3.900.0 ua/2.1 os/linux lang/js md/nodejs#22 api/chime-sdk-voice#3.900.0, chime-sdk-voice",
        "aws-sdk-js/3.900.0 ua/2.1 os/linux lang/js md/nodejs#22 api/chime#3.900.0 m/E, chime",
        "aws-sdk-go-v2/1.40.0 ua/2.1 os/linux lang/go#1.25 api/chimesdkvoice#1.28.0 m/E, chime-sdk-voice",
        "aws-sdk-rust/1.3.10 ua/2.1 api/chimesdkvoice/1.90.0 os/linux lang/rust/1.91.0, chime-sdk-voice",
        "api/Chime#1, chime",
        "Boto3/1.42.0 md/Botocore#1.42.0 ua/2.1 os/linux lang/python#3.13, chime-numbers",
        "aws-sdk-java/2.40.2 api/Chime_SDK_Messaging#2.40.x, chime-numbers",
        "aws-sdk-java/2.40.2 api/Connect#2.40.x, chime-numbers",
        "myapi/Chime#1, chime-numbers",
        "api/, chime-numbers",
    })
    void tellsChimeFromVoiceByTheUserAgent(String agent, String expected) {
        HttpRequest request = Requests.get("/phone-numbers", "Host", "localhost:4566", "User-Agent", agent);

        assertThat(found(request, "chime")).isEqualTo(expected + " /phone-numbers");
    }

    @Test
    void readsTheHeaderThatBrowsersSendInPlaceOfUserAgent() {
        HttpRequest request = Requests.get(
                "/phone-numbers",
                "User-Agent",
                "Mozilla/5.0",
                "x-amz-user-agent",
                "aws-sdk-js/3.9 api/chime-sdk-voice#3.9");

        assertThat(found(request, "chime")).isEqualTo("chime-sdk-voice /phone-numbers");
    }

    @Test
    void goesByHostBeforeTheUserAgent() {
        HttpRequest request = Requests.get("/phone-numbers", "Host", "chime.x", "User-Agent", "api/Chime_SDK_Voice#1");

        assertThat(found(request, "chime")).isEqualTo("chime /phone-numbers");
    }

    @Test
    void goesByHostAndThenByPathForUnsignedRequest() {
        assertThat(found(Requests.get("/instance", "Host", "voice-chime.x"), null))
                .isEqualTo("chime-sdk-voice /instance");
        assertThat(found(Requests.get("/instance", "Host", "localhost"), null)).isEqualTo("connect /instance");
        assertThat(found(Requests.get("/accounts"), null)).isEqualTo("chime /accounts");
    }

    @Test
    void answersWhatEitherAnswersWhenAnUnsignedPathIsOfBoth() {
        assertThat(found(Requests.get("/phone-numbers"), null)).isEqualTo("chime-numbers /phone-numbers");
    }

    @Test
    void findsNobodyForPathOfNobody() {
        assertThat(found(Requests.get("/nothing"), null)).isNull();
        assertThat(found(Requests.of("DELETE", "/instance", ""), null)).isNull();
        assertThat(found(Requests.get("/"), null)).isNull();
        assertThat(found(Requests.of("OPTIONS", "*", ""), null)).isNull();
    }

    /** The service and the path that it sees; null when there is none. */
    private @Nullable String found(HttpRequest request, @Nullable String signingName) {
        return finder.find(request, new Caller("000000000000", "us-east-1", signingName))
                .map(found -> found.service().name() + " " + found.request().path())
                .orElse(null);
    }

    private static SmallModel model(
            String shape, String name, String sdkId, String signingName, String endpointPrefix, Entry... entries) {
        return new SmallModel(
                new Identity("test#" + shape, name, sdkId, signingName, endpointPrefix, signingName, "1"), entries);
    }
}
