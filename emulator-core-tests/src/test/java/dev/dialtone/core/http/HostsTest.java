package dev.dialtone.core.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.http.netty.Echo;
import dev.dialtone.core.http.netty.InMemoryHttp;
import dev.dialtone.core.http.netty.RawClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:4566",
                "LOCALHOST:4566",
                "localhost.",
                "localhost.:4566",
                "localhost:",
                "shop.localhost:4566",
                "127.0.0.1:4566",
                "192.168.0.7",
                "0.0.0.0:4566",
                "[::1]:4566",
                "[::1]",
                "[fd00::17]:80",
                "[::ffff:127.0.0.1]:4566",
                "dialtone:4566",
                "dialtone_1:4566",
                "DIALTONE",
                "dialtone.default.svc:4566",
                "dialtone.default.svc.cluster.local:4566",
                "host.docker.internal:4566",
                "gateway.docker.internal",
                "host.containers.internal",
                "host.testcontainers.internal:4566",
                "localhost.localstack.cloud:4566",
                "sms-voice.us-east-1.localhost.localstack.cloud:4566",
                "sms-voice.us-east-1.amazonaws.com",
                "voice-chime.us-east-1.amazonaws.com:443",
                "connect.cn-north-1.amazonaws.com.cn",
                "sms-voice.eu-west-1.api.aws",
                "connect.cn-north-1.api.amazonwebservices.com.cn",
                "connect.eusc-de-east-1.amazonaws.eu",
                "connect.eusc-de-east-1.api.amazonwebservices.eu",
                "sms-voice.us-iso-east-1.c2s.ic.gov",
                "sms-voice.us-iso-east-1.api.aws.ic.gov",
                "sms-voice.us-isob-east-1.sc2s.sgov.gov",
                "sms-voice.us-isob-east-1.api.aws.scloud",
                "connect.eu-isoe-west-1.cloud.adc-e.uk",
                "connect.eu-isoe-west-1.api.cloud-aws.adc-e.uk",
                "connect.us-isof-south-1.csp.hci.ic.gov",
                "connect.us-isof-south-1.api.aws.hci.ic.gov",
                "service.chime.aws.amazon.com",
                "",
            })
    void letsUsualNamesIn(String host) {
        assertThat(Hosts.usual().allow(host)).isTrue();
        assertThat(get(HttpSettings.defaults(), host)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:4566",
                "evil.example.",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "127.0.0.1.nip.io",
                "127.1",
                "0x7f.0.0.1",
                "1.2.3.4.5",
                "1.2.3.256",
                "[::1",
                "[evil.example]",
                "[abc.def]",
                "[::1].evil.example",
                "[]",
                "::1",
                "localhost..",
                "localhost:evil.example",
                "evil.example@localhost",
                "localhost@evil.example",
                "a b",
                "lo\u00e4calhost",
                "xsvc.svcx.example",
                "xlocalstack.cloud",
                "localstack.cloud",
                "amazonaws.com",
                "evilamazonaws.com",
                "amazonaws.com.evil.example",
                "x.service.chime.aws.amazon.com",
                "chime.aws.amazon.com",
            })
    void turnsOtherNamesAway(String host) {
        assertThat(Hosts.usual().allow(host)).isFalse();
        assertThat(get(HttpSettings.defaults(), host))
                .startsWith("HTTP/1.1 403 ")
                .contains("HOST_NOT_ALLOWED");
    }

    @Test
    void turnsNamesAwayThatNoDnsHas() {
        assertThat(Hosts.usual().allow("a".repeat(300))).isFalse();
        assertThat(Hosts.usual().allow("a.".repeat(8_000) + "localhost")).isFalse();
    }

    @Test
    void letsNamedOnesInAndThoseBelow() {
        Hosts hosts = Hosts.usual().and(List.of("Dialtone.lan", "*.Example.com"));

        assertThat(hosts.allow("dialtone.LAN:4566")).isTrue();
        assertThat(hosts.allow("a.example.com")).isTrue();
        assertThat(hosts.allow("a.b.example.com.")).isTrue();
        assertThat(hosts.allow("localhost")).isTrue();
        assertThat(hosts.allow("example.com")).isFalse();
        assertThat(hosts.allow("a.dialtone.lan")).isFalse();
        assertThat(hosts.allow("aexample.com")).isFalse();
    }

    @Test
    void letsAllInForAnAsterisk() {
        Hosts any = Hosts.usual().and(List.of("*"));

        assertThat(get(HttpSettings.defaults().withHosts(any), "evil.example")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void looksAtTheHostOfTheTargetAndNotAtTheHeader() {
        assertThat(exchange(HttpSettings.defaults(), "GET http://evil.example/a HTTP/1.1\nHost: localhost\n\n"))
                .startsWith("HTTP/1.1 403 ");
        assertThat(exchange(HttpSettings.defaults(), "GET http://evil.example/a HTTP/1.0\n\n"))
                .startsWith("HTTP/1.1 403 ");
        assertThat(exchange(HttpSettings.defaults(), "GET http://localhost/a HTTP/1.1\nHost: evil.example\n\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void takesHttp10WithoutAHost() {
        assertThat(exchange(HttpSettings.defaults(), "GET /a HTTP/1.0\n\n")).startsWith("HTTP/1.1 200 ");
        assertThat(exchange(HttpSettings.defaults(), "GET /a HTTP/1.0\nHost: evil.example\n\n"))
                .startsWith("HTTP/1.1 403 ");
        assertThat(exchange(HttpSettings.defaults(), "GET /a HTTP/1.0\nHost: localhost\nHost: evil.example\n\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    /** The page and the request agree on the name, as they do after DNS rebinding. */
    @Test
    void takesNoPageForItsOwnUnderAForeignName() {
        String request = "POST / HTTP/1.1\nHost: evil.example:4566\nOrigin: http://evil.example:4566\n\n";
        HttpSettings anyPage = HttpSettings.defaults().withCors(Cors.anyOrigin());

        assertThat(exchange(HttpSettings.defaults(), request))
                .startsWith("HTTP/1.1 403 ")
                .contains("HOST_NOT_ALLOWED")
                .doesNotContain("Access-Control");
        assertThat(exchange(anyPage, request)).startsWith("HTTP/1.1 403 ").doesNotContain("Access-Control");
    }

    @Test
    void saysWhatLetsTheHostIn() {
        HttpRequest head = new HttpRequest("GET", "/", "", Headers.of("Host", "evil.example"), new byte[0]);
        HttpRequest longHead = new HttpRequest("GET", "/", "", Headers.of("Host", "e".repeat(500)), new byte[0]);

        assertThat(HttpRejection.HOST_NOT_ALLOWED.message(head, HttpLimits.defaults()))
                .startsWith("the Host evil.example is not allowed")
                .contains("--hosts", "DIALTONE_HOSTS");
        assertThat(HttpRejection.HOST_NOT_ALLOWED.message(longHead, HttpLimits.defaults()))
                .startsWith("the Host " + "e".repeat(100) + "… is");
    }

    private static String get(HttpSettings settings, String host) {
        return exchange(settings, "GET /a HTTP/1.1\nHost: " + host + "\n\n");
    }

    private static String exchange(HttpSettings settings, String request) {
        return new String(InMemoryHttp.exchange(settings, new Echo(), RawClient.bytes(request)), ISO_8859_1);
    }
}
