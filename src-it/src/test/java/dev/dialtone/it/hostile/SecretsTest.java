package dev.dialtone.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.http.RawRequest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Secrets of requests are in no journal and no answer. */
class SecretsTest {

    private static final String SECRET = "c0ffee5ec4e7";

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    @Test
    void saysNothingOfAPresignedUrl() throws IOException {
        String query = "X-Amz-Credential=" + dialtone.account()
                + "%2F20260101%2Fus-east-1%2Fsms-voice%2Faws4_request&X-Amz-Security-Token=" + SECRET
                + "&X-Amz-Signature=" + SECRET;

        String unknown = answer(RawRequest.rest(dialtone.account(), "nobody", "GET", "/nothing?" + query, ""));
        String known = answer(RawRequest.rest(dialtone.account(), "connect", "GET", "/connect/nothing?" + query, ""));

        assertThat(unknown).contains("GET /nothing").doesNotContain(SECRET);
        assertThat(known).contains("GET /nothing").doesNotContain(SECRET);
        assertThat(journal()).contains("GET /nothing").doesNotContain(SECRET);
    }

    @Test
    void saysNothingOfHeaders() throws IOException {
        String answer = answer(RawRequest.sms(dialtone.account(), "Frobnicate", "{}")
                .with("X-Amz-Security-Token", SECRET)
                .with("Cookie", SECRET));

        assertThat(answer).doesNotContain(SECRET);
        assertThat(journal()).contains("Frobnicate").doesNotContain(SECRET);
    }

    @Test
    void hidesInTheJournalWhatAContractMarksSensitive() throws IOException {
        answer(RawRequest.rest(
                dialtone.account(),
                "connect",
                "PUT",
                "/connect/instance",
                "{\"InstanceAlias\":\"" + SECRET
                        + "\",\"IdentityManagementType\":\"CONNECT_MANAGED\",\"InboundCallsEnabled\":true,"
                        + "\"OutboundCallsEnabled\":true}"));

        assertThat(journal())
                .contains("\"InstanceAlias\":\"***\"", "CONNECT_MANAGED")
                .doesNotContain(SECRET);
    }

    private String answer(RawRequest request) throws IOException {
        return request.sendTo(dialtone.endpoint()).toString();
    }

    private String journal() {
        JsonNode journal = dialtone.control().call("GET", "/_dialtone/requests", "");
        return journal.toString();
    }
}
