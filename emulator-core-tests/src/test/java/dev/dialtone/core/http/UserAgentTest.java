package dev.dialtone.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserAgentTest {

    @ParameterizedTest
    @CsvSource({
        "aws-sdk-java/2.40.2 api/Chime_SDK_Voice#2.40.2 ua/2.1, chimesdkvoice",
        "aws-sdk-js/3.9 ua/2.1 api/chime-sdk-voice#3.1, chimesdkvoice",
        "aws-sdk-go-v2/1.30 api/chimesdkvoice#1.2 m/E, chimesdkvoice",
        "api/Chime, chime",
        "api/SNS/1.0 lang/js, sns",
        "wapi/x api/ api/Connect, connect",
    })
    void namesTheServiceBehindApi(String agent, String service) {
        assertThat(UserAgent.services(request("User-Agent", agent))).containsExactly(service);
    }

    @Test
    void namesNoneWhereNoneIsSaid() {
        assertThat(UserAgent.services(request("User-Agent", "Boto3/1.43 md/Botocore#1.43")))
                .isEmpty();
        assertThat(UserAgent.services(request("Accept", "api/Chime"))).isEmpty();
    }

    @Test
    void readsTheHeaderOfBrowsers() {
        assertThat(UserAgent.services(request("User-Agent", "Mozilla/5.0", "x-amz-user-agent", "api/connect#3.9")))
                .containsExactly("connect");
    }

    private static HttpRequest request(String... headers) {
        return new HttpRequest("GET", "/", "", Headers.of(headers), new byte[0]);
    }
}
