package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.KeywordAction;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.KeywordInformation;

/** The calls of Terraform's aws_pinpointsmsvoicev2_keyword, from plan to destruction. */
class TerraformKeywordTest {

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    private Origins origins;
    private PinpointSmsVoiceV2Client sms;

    @BeforeEach
    void connect() {
        origins = new Origins(dialtone);
        sms = origins.sms;
    }

    @Test
    @Evidence(value = CLIENT, detail = "PutKeyword makes and changes; read by name; gone is ResourceNotFoundException")
    void appliesChangesAndDestroys() {
        String number = origins.number();
        applyAndDestroy(number);
        applyAndDestroy(origins.pool(number));
    }

    private void applyAndDestroy(String identity) {
        sms.putKeyword(put -> put.originationIdentity(identity)
                .keyword("INFO")
                .keywordMessage("We are open")
                .keywordAction(KeywordAction.AUTOMATIC_RESPONSE));
        assertThat(read(identity, "INFO").keywordMessage()).isEqualTo("We are open");

        sms.putKeyword(put -> put.originationIdentity(identity)
                .keyword("INFO")
                .keywordMessage("We are closed")
                .keywordAction(KeywordAction.OPT_OUT));
        assertThat(read(identity, "INFO").keywordMessage()).isEqualTo("We are closed");
        assertThat(read(identity, "INFO").keywordAction()).isEqualTo(KeywordAction.OPT_OUT);

        sms.deleteKeyword(delete -> delete.originationIdentity(identity).keyword("INFO"));
        Errors.notFound(() -> read(identity, "INFO"), "keyword", "INFO");
        Errors.notFound(
                () -> sms.deleteKeyword(
                        delete -> delete.originationIdentity(identity).keyword("INFO")),
                "keyword",
                "INFO");
    }

    @Test
    @Evidence(value = CLIENT, detail = "HELP and STOP are managed by changing their messages")
    void managesHelpAndStop() {
        String number = origins.number();

        sms.putKeyword(put -> put.originationIdentity(number).keyword("HELP").keywordMessage("Call (206) 555-0199"));

        assertThat(read(number, "HELP").keywordMessage()).isEqualTo("Call (206) 555-0199");
        assertThat(read(number, "STOP").keywordAction()).isEqualTo(KeywordAction.OPT_OUT);
    }

    private KeywordInformation read(String identity, String keyword) {
        return sms.describeKeywords(
                        describe -> describe.originationIdentity(identity).keywords(keyword))
                .keywords()
                .get(0);
    }
}
