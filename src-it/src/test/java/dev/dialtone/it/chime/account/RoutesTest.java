package dev.dialtone.it.chime.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.client.model.RecordedCall;
import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.http.RawRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which of the two services, which sign alike and share paths, a request means; and that each operation is reached. */
class RoutesTest {
    private static final String CHIME = "chime";
    private static final String VOICE = "chime-sdk-voice";
    /** What the journal calls the service of a request that says nothing. */
    private static final String EITHER = "chime-numbers";

    private static final List<ServiceModel.Entry> OF_CHIME =
            Chime.builder().build().entries();
    private static final List<ServiceModel.Entry> OF_VOICE =
            ChimeSDKTelephonyService.builder().build().entries();

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    @Test
    @Evidence(value = Source.MODEL, detail = "what both contracts have")
    void has16OperationsOfBoth() {
        assertThat(both()).hasSize(16);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "the hosts of the General Reference's endpoints")
    void tellsTheServicesApartByHost() throws IOException {
        for (String host : List.of("service.chime.aws.amazon.com", "chime.us-east-1.amazonaws.com")) {
            expectAll(CHIME, request -> request.with("Host", host));
        }
        for (String region : List.of("us-east-1", "eu-central-1")) {
            expectAll(VOICE, request -> request.with("Host", "voice-chime." + region + ".amazonaws.com"));
        }
    }

    @Test
    @Evidence(value = Source.DIALTONE, detail = "a path may begin with the name of a service")
    void tellsTheServicesApartByPath() throws IOException {
        for (String service : List.of(CHIME, VOICE)) {
            expectAll(service, request -> request.withTarget("/" + service + request.target()));
        }
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "The User-Agent of the SDKs for Java and JavaScript")
    void tellsTheServicesApartByUserAgent() throws IOException {
        expectAll(CHIME, request -> request.with("User-Agent", "aws-sdk-java/2.40.2 api/Chime#2.40.2"));
        expectAll(VOICE, request -> request.with("User-Agent", "aws-sdk-java/2.40.2 api/Chime_SDK_Voice#2.40.2"));
        expectAll(CHIME, request -> request.with("User-Agent", "aws-sdk-js/3.900.0 ua/2.1 api/chime#3.900.0"));
        expectAll(
                VOICE, request -> request.with("User-Agent", "aws-sdk-js/3.900.0 ua/2.1 api/chime-sdk-voice#3.900.0"));
    }

    @Test
    @Evidence(value = Source.DIALTONE, detail = "what cannot be told is answered with what either answers")
    void answersWhatCannotBeTold() throws IOException {
        expectAll(EITHER, request -> request);
        expectAll(EITHER, request -> request.with("User-Agent", "Boto3/1.43.11 md/Botocore#1.43.11"));
        expectAll(EITHER, request -> request.with("Host", "localhost:4566").with("User-Agent", null));
    }

    @Test
    @Evidence(value = Source.DIALTONE, detail = "a request without any hint reaches what one of the two has")
    void reachesEveryOperationOfEither() throws IOException {
        for (ServiceModel.Entry operation :
                Stream.concat(OF_CHIME.stream(), OF_VOICE.stream()).toList()) {
            RecordedCall call = call(request(operation));
            assertThat(call.service()).as(operation.name()).isEqualTo(EITHER);
            assertThat(call.operation()).isEqualTo(operation.name());
            assertThat(call.status()).as(call.errorMessage()).isBetween(200, 499);
            assertThat(call.cliOperation()).as(operation.name()).isNotNull();
        }
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "an operation of one service is none of the other")
    void reachesNoOperationOfTheOther() throws IOException {
        Set<String> shared = both();
        for (ServiceModel.Entry operation : OF_CHIME) {
            if (!shared.contains(operation.name())) {
                RecordedCall call = call(request(operation).with("Host", "voice-chime.us-east-1.amazonaws.com"));
                assertThat(call.operation()).isNotEqualTo(operation.name());
                assertThat(call.status()).as(operation.name()).isBetween(400, 499);
            }
        }
    }

    private void expectAll(String service, UnaryOperator<RawRequest> hint) throws IOException {
        Set<String> shared = both();
        for (ServiceModel.Entry operation : OF_CHIME) {
            if (shared.contains(operation.name())) {
                RecordedCall call = call(hint.apply(request(operation)));
                assertThat(call.service()).as(operation.name()).isEqualTo(service);
                assertThat(call.operation()).isEqualTo(operation.name());
                assertThat(call.status()).as(operation.name()).isBetween(200, 499);
            }
        }
    }

    private RecordedCall call(RawRequest request) throws IOException {
        dialtone.control().dialtone().requests().clear();
        request.sendTo(dialtone.endpoint());
        List<RecordedCall> calls = dialtone.control().dialtone().requests().list();
        assertThat(calls).as(request.target()).hasSize(1);
        return calls.get(0);
    }

    private RawRequest request(ServiceModel.Entry operation) {
        Operation.HttpBinding http = Objects.requireNonNull(operation.http());
        String target = http.uri().replaceAll("\\{[^}]+\\}", "00000000-0000-4000-8000-000000000000");
        boolean hasBody = !http.method().equals("GET") && !http.method().equals("DELETE");
        return RawRequest.rest(dialtone.account(), "chime", http.method(), target, hasBody ? "{}" : "");
    }

    private static Set<String> both() {
        Set<String> names = new TreeSet<>();
        OF_CHIME.forEach(entry -> names.add(entry.name()));
        names.retainAll(OF_VOICE.stream().map(ServiceModel.Entry::name).toList());
        return names;
    }
}
