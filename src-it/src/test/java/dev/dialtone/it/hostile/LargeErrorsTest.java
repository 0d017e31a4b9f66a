package dev.dialtone.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.contract.RequestWriter;
import dev.dialtone.it.contract.Samples;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** An error is no larger than the request that it is about, and never larger than a page can show. */
class LargeErrorsTest {

    private static final int LARGEST = 64 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final DialtoneServer DIALTONE = new DialtoneServer();

    private final Client client = new Client(DIALTONE);

    @Test
    void countsAListBeforeItsElements() throws IOException, InterruptedException {
        JsonNode error = refused(client.sms("CreateOptOutList", optOutList(250_000)));

        assertThat(error.path("Fields").size()).isEqualTo(1);
        assertThat(error.path("Fields").path(0).path("Name").asString("")).isEqualTo("tags");
        assertThat(error.path("Fields").path(0).path("Message").asString(""))
                .endsWith("Member must have length less than or equal to 200");
    }

    @Test
    void tellsAHundredFindingsAndCountsTheRest() throws IOException, InterruptedException {
        JsonNode error = refused(client.sms("CreateOptOutList", optOutList(200)));

        assertThat(error.path("Fields").size()).isEqualTo(100);
        assertThat(error.path("Message").asString("")).endsWith("\" and 300 more");
    }

    @Test
    void tellsAllOfAHundredFindings() throws IOException, InterruptedException {
        JsonNode error = refused(client.sms("CreateOptOutList", optOutList(50)));

        assertThat(error.path("Fields").size()).isEqualTo(100);
        assertThat(error.path("Message").asString("")).endsWith("tags.50.member.value\"");
    }

    @Test
    void tellsNoMoreThanItHoldsOfLongFindings() throws IOException, InterruptedException {
        String number = "\"" + "\\u00e9".repeat(300) + "\"";
        String body = "{\"PhoneNumberIds\":[" + repeated(number, 50) + "]}";

        HttpResponse<String> chime = client.rest("chime", "POST", "/chime/phone-numbers?operation=batch-delete", body);

        assertThat(chime.body().length()).isLessThan(LARGEST);
    }

    @Test
    void showsTheBeginningOfALongKey() throws IOException, InterruptedException {
        String body = "{\"DestinationPhoneNumber\":\"+14255550123\",\"MessageBody\":\"Hello\",\"Context\":{\""
                + "k".repeat(49_000) + "\":\"" + "v".repeat(900_000) + "\"}}";

        assertThat(client.sms("SendTextMessage", body).body().length()).isLessThan(4_000);
    }

    @Test
    void cutsWhatTheControlApiShows() throws IOException, InterruptedException {
        String element = "{\"service\":\"" + "s".repeat(2_000) + "\",\"mode\":\"" + "m".repeat(2_000) + "\"}";
        String body = "{\"transitions\":[" + repeated(element, 200) + "]}";

        HttpResponse<String> answer = client.rest("any", "PUT", "/_dialtone/transitions", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body().length()).isLessThan(LARGEST);
    }

    @ParameterizedTest
    @FieldSource("dev.dialtone.it.hostile.Contracts#ALL")
    void echoesNoLongText(ServiceModel contract) throws IOException, InterruptedException {
        RequestWriter writer = new RequestWriter(DIALTONE.endpoint(), contract.identity());
        List<String> large = new ArrayList<>();
        for (Operation<?, ?> operation : contract.operations()) {
            for (Member member : operation.input().members()) {
                if (member.location() == Member.Location.BODY && member.type().kind() == Kind.STRING) {
                    Map<String, Object> input = Samples.smallest(operation.input());
                    input.put(member.name(), "a".repeat(200_000));
                    HttpResponse<String> answer = client.send(writer.write(operation, DIALTONE.account(), input));
                    if (answer.statusCode() >= 400 && answer.body().length() > LARGEST) {
                        large.add(operation.name() + "." + member);
                    }
                }
            }
        }
        assertThat(large).isEmpty();
    }

    private static String optOutList(int emptyTags) {
        return "{\"OptOutListName\":\"list\",\"Tags\":[" + repeated("{}", emptyTags) + "]}";
    }

    private static String repeated(String element, int times) {
        return IntStream.range(0, times).mapToObj(i -> element).collect(Collectors.joining(","));
    }

    private static JsonNode refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body().length()).isLessThan(LARGEST);
        return JSON.readTree(answer.body());
    }
}
