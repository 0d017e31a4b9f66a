package dev.dialtone.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The jar at work, with nothing beside it on the class path but slf4j-api. */
class StartTest {

    private Process server;
    private URI endpoint;

    @BeforeEach
    void start() throws IOException {
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        String.join(File.pathSeparator, Jars.EMBEDDED, Jars.SLF4J, "target/test-classes"),
                        Start.class.getName())
                .redirectError(Redirect.INHERIT)
                .start();
        endpoint = URI.create(server.inputReader().readLine());
    }

    @AfterEach
    void stop() {
        server.destroyForcibly();
    }

    /** A text has parts, a price and a country: it meets Netty, Jackson, libphonenumber and what it reads from files. */
    @Test
    void sendsATextMessage() throws Exception {
        String number = field("PhoneNumber", sms("RequestPhoneNumber", """
                {"IsoCountryCode":"CA","MessageType":"TRANSACTIONAL","NumberCapabilities":["SMS"],"NumberType":"LONG_CODE"}"""));
        sms("SendTextMessage", """
                {"OriginationIdentity":"%s","DestinationPhoneNumber":"+12045550123","MessageBody":"Your code is 123456."}""".formatted(number));

        assertThat(post("/_dialtone/messages/wait", "application/json", "", "{\"to\":\"+12045550123\"}"))
                .contains("\"codes\":[\"123456\"]", "\"isoCountryCode\":\"CA\"");
    }

    /** Numbers of other countries come from libphonenumber's own files. */
    @Test
    void looksANumberUp() throws Exception {
        assertThat(sms("CarrierLookup", "{\"PhoneNumber\":\"+442079460958\"}")).contains("\"IsoCountryCode\":\"GB\"");
    }

    /** A library is no place to say what others log, or how another Netty works. */
    @Test
    void setsNoPropertiesButItsOwn() throws IOException {
        assertThat(server.inputReader().readLine().split(","))
                .contains("dev.dialtone.embedded.io.netty.leakDetection.level")
                .allMatch(property -> property.startsWith("dev.dialtone.embedded."));
    }

    private String sms(String operation, String body) throws IOException, InterruptedException {
        return post("/", "application/x-amz-json-1.0", "PinpointSMSVoiceV2." + operation, body);
    }

    private String post(String path, String type, String target, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint.resolve(path))
                .header("Content-Type", type)
                .header("X-Amz-Target", target)
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String field(String name, String json) {
        Matcher field = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        assertThat(field.find()).as(json).isTrue();
        return field.group(1);
    }
}
