package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.KeywordAction;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.KeywordInformation;

/** The calls of Terraform's aws_pinpointsmsvoicev2_keyword, from plan to destruction. */
@ExtendWith(DialtoneServer.class)
class TerraformKeywordTest {

    @Test
    @Evidence(value = CLIENT, detail = "PutKeyword makes and changes; read by name; gone is ResourceNotFoundException")
    void appliesChangesAndDestroys(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        String number = origins.number();
        applyAndDestroy(sms, number);
        applyAndDestroy(sms, origins.pool(number));
    }

    private static void applyAndDestroy(PinpointSmsVoiceV2Client sms, String identity) {
        sms.putKeyword(put -> put.originationIdentity(identity)
                .keyword("INFO")
                .keywordMessage("We are open")
                .keywordAction(KeywordAction.AUTOMATIC_RESPONSE));
        assertThat(read(sms, identity, "INFO").keywordMessage()).isEqualTo("We are open");

        sms.putKeyword(put -> put.originationIdentity(identity)
                .keyword("INFO")
                .keywordMessage("We are closed")
                .keywordAction(KeywordAction.OPT_OUT));
        assertThat(read(sms, identity, "INFO").keywordMessage()).isEqualTo("We are closed");
        assertThat(read(sms, identity, "INFO").keywordAction()).isEqualTo(KeywordAction.OPT_OUT);

        sms.deleteKeyword(delete -> delete.originationIdentity(identity).keyword("INFO"));
        Errors.notFound(() -> read(sms, identity, "INFO"), "keyword", "INFO");
        Errors.notFound(
                () -> sms.deleteKeyword(
                        delete -> delete.originationIdentity(identity).keyword("INFO")),
                "keyword",
                "INFO");
    }

    @Test
    @Evidence(value = CLIENT, detail = "HELP and STOP are managed by changing their messages")
    void managesHelpAndStop(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        String number = origins.number();

        sms.putKeyword(put -> put.originationIdentity(number).keyword("HELP").keywordMessage("Call (206) 555-0199"));

        assertThat(read(sms, number, "HELP").keywordMessage()).isEqualTo("Call (206) 555-0199");
        assertThat(read(sms, number, "STOP").keywordAction()).isEqualTo(KeywordAction.OPT_OUT);
    }

    private static KeywordInformation read(PinpointSmsVoiceV2Client sms, String identity, String keyword) {
        return sms.describeKeywords(
                        describe -> describe.originationIdentity(identity).keywords(keyword))
                .keywords()
                .get(0);
    }
}
