package dev.dialtone.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.SdkClients;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ValidationException;
import tools.jackson.databind.JsonNode;

/** What is kept is bounded in bytes, and the journal says what it has cut short. */
class BudgetsTest {

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    @Test
    void cutsALargeInputShortInTheJournalAndSaysSo(PinpointSmsVoiceV2Client sms) {
        byte[] file = new byte[600_000];
        assertThat(catchThrowable(() ->
                        sms.createRegistrationAttachment(call -> call.attachmentBody(SdkBytes.fromByteArray(file)))))
                .isInstanceOf(ValidationException.class);
        sms.describePhoneNumbers(call -> {});

        JsonNode answer = dialtone.control().call("GET", "/_dialtone/requests", "");
        JsonNode large = answer.get("requests").get(0);
        JsonNode small = answer.get("requests").get(1);
        assertThat(large.get("truncated").asBoolean()).isTrue();
        String shown = large.get("input").get("AttachmentBody").asString();
        assertThat(shown).hasSizeLessThan(2_000).endsWith("\u2026(600000 bytes)");
        assertThat(Base64.getDecoder().decode(shown.substring(0, shown.indexOf('\u2026'))))
                .containsOnly(0);
        assertThat(small.has("truncated")).isFalse();
        assertThat(answer.get("dropped").asLong()).isZero();
    }

    @Test
    void refusesTheHundredAndFirstRegionClearly() {
        for (int i = 0; i < 100; i++) {
            create("region-" + i);
        }

        assertThat(catchThrowable(() -> create("region-100")))
                .hasMessageContaining("100 regions")
                .hasMessageContaining("/_dialtone/reset?account=" + dialtone.account());
        create("region-42");
    }

    private void create(String region) {
        try (PinpointSmsVoiceV2Client sms = SdkClients.create(
                PinpointSmsVoiceV2Client.class, dialtone.endpoint(), dialtone.account(), Region.of(region))) {
            sms.createOptOutList(call -> call.optOutListName("list" + System.nanoTime()));
        }
    }
}
