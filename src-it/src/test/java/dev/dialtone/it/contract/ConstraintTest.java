package dev.dialtone.it.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.shape.Constraint;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Each constraint that the contract puts on an input holds over HTTP: a request that breaks it is refused in the service's
 * words before behaviour sees it, and one at the very edge is taken. The cases come from the contract, so an operation that
 * is added is tested, too.
 */
@Evidence(Evidence.Source.MODEL)
class ConstraintTest {

    @RegisterExtension
    static final DialtoneServer DIALTONE = new DialtoneServer();

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<ServiceModel> SERVICES = List.of(
            PinpointSMSVoiceV2.builder().build(),
            Chime.builder().build(),
            ChimeSDKTelephonyService.builder().build(),
            AmazonConnectService.builder().build());

    @TestFactory
    Stream<DynamicNode> holds() {
        return SERVICES.stream()
                .map(service -> dynamicContainer(
                        service.identity().name(),
                        service.operations().stream().map(operation -> operation(service, operation))));
    }

    private static DynamicNode operation(ServiceModel service, Operation<?, ?> operation) {
        Stream<DynamicTest> smallest = Stream.of(dynamicTest(
                operation.name() + " with what it must have is taken",
                () -> taken(service, operation, Samples.smallest(operation.input()))));
        Stream<DynamicTest> probes = Probes.of(operation).probes().stream()
                .map(probe -> dynamicTest(probe.name(), () -> {
                    if (probe.taken()) {
                        taken(service, operation, probe.input());
                    } else {
                        refused(service, probe);
                    }
                }));
        return dynamicContainer(operation.name(), Stream.concat(smallest, probes));
    }

    /** Behaviour may still refuse it, for instance because there is no such number, or not be built. */
    private static void taken(ServiceModel service, Operation<?, ?> operation, Map<String, Object> input)
            throws IOException, InterruptedException {
        String account = DialtoneServer.newAccount();
        HttpResponse<String> answer = send(service, operation, account, input);

        if (answer.statusCode() == 501) {
            assertThat(answer.body()).contains("NotImplementedException", operation.name());
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
        }
        JsonNode noted = noted(account);
        assertThat(noted.path("operation").asString("")).isEqualTo(operation.name());
        assertThat(noted.has("input"))
                .as("read as an input; answered %s", answer.body())
                .isTrue();
    }

    private static void refused(ServiceModel service, Probe probe) throws IOException, InterruptedException {
        String account = DialtoneServer.newAccount();
        HttpResponse<String> answer = send(service, probe.operation(), account, probe.input());

        Refusals.check(service.identity().name(), probe, answer);
        JsonNode noted = noted(account);
        assertThat(noted.path("operation").asString(""))
                .isEqualTo(probe.operation().name());
        assertThat(noted.path("status").asInt(0)).isEqualTo(400);
        // An input is noted before behaviour runs: without one, none ran.
        assertThat(noted.has("input"))
                .as("no input, so that behaviour saw nothing")
                .isFalse();
    }

    @Test
    void hasSamplesThatFitTheirPatterns() {
        Samples.table().forEach((regex, pair) -> {
            Constraint.Matches pattern = Constraint.Matches.of(regex);
            assertThat(pattern.isMetBy(pair.taken()))
                    .as(regex + " takes " + pair.taken())
                    .isTrue();
            if (pair.refused() != null) {
                assertThat(pattern.isMetBy(pair.refused()))
                        .as(regex + " refuses " + pair.refused())
                        .isFalse();
            }
        });
    }

    @Test
    void tellsWhatNoRequestCanSay() throws IOException {
        List<String> lines = new ArrayList<>();
        int probes = 0;
        for (ServiceModel service : SERVICES) {
            for (Operation<?, ?> operation : service.operations()) {
                Probes.Found found = Probes.of(operation);
                probes += found.probes().size();
                found.inexpressible()
                        .forEach(line -> lines.add(service.identity().name() + ": " + line));
            }
        }
        Files.write(Files.createDirectories(Path.of("target")).resolve("constraints-not-broken.txt"), lines);
        System.out.printf(
                "Constraints: %d requests; %d that no request can break, see target/constraints-not-broken.txt%n",
                probes, lines.size());
        assertThat(probes).isGreaterThan(lines.size());
    }

    private static HttpResponse<String> send(
            ServiceModel service, Operation<?, ?> operation, String account, Map<String, Object> input)
            throws IOException, InterruptedException {
        RequestWriter writer = new RequestWriter(DIALTONE.endpoint(), service.identity());
        return HTTP.send(writer.write(operation, account, input), BodyHandlers.ofString());
    }

    /** The one call that an account has made. */
    private static JsonNode noted(String account) throws IOException, InterruptedException {
        URI journal = DIALTONE.endpoint().resolve("/_dialtone/requests?account=" + account);
        HttpResponse<String> answer = HTTP.send(HttpRequest.newBuilder(journal).build(), BodyHandlers.ofString());
        JsonNode requests = JSON.readTree(answer.body()).path("requests");
        assertThat(requests.size()).as(answer.body()).isEqualTo(1);
        return requests.path(0);
    }
}
