package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.DeleteKeywordResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.KeywordAction;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.KeywordFilter;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.KeywordFilterName;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.KeywordInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PutKeywordResponse;

class KeywordsTest {
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
    @Evidence(value = CLIENT, detail = "case does not matter, upper case comes back; the id although an ARN was given")
    void livesFromMakingToDeletion() {
        String number = origins.number();
        String arn = origins.arn("phone-number/" + number);
        assertThat(keywords(number)).containsExactly("HELP", "STOP");

        PutKeywordResponse made = sms.putKeyword(put -> put.originationIdentity(arn)
                .keyword("Sale")
                .keywordMessage("Welcome")
                .keywordAction(KeywordAction.OPT_IN));

        assertThat(made.originationIdentity()).isEqualTo(number);
        assertThat(made.originationIdentityArn()).isEqualTo(arn);
        assertThat(made.keyword()).isEqualTo("SALE");
        assertThat(made.keywordMessage()).isEqualTo("Welcome");
        assertThat(made.keywordAction()).isEqualTo(KeywordAction.OPT_IN);
        assertThat(put(number, "sale").keywordAction()).isEqualTo(KeywordAction.AUTOMATIC_RESPONSE);
        assertThat(sms
                        .describeKeywordsPaginator(
                                describe -> describe.originationIdentity(arn).maxResults(1))
                        .keywords()
                        .stream()
                        .map(KeywordInformation::keyword))
                .containsExactly("HELP", "STOP", "SALE");
        assertThat(sms.describeKeywords(describe -> describe.originationIdentity(arn)
                                .filters(KeywordFilter.builder()
                                        .name(KeywordFilterName.KEYWORD_ACTION)
                                        .values("OPT_OUT")
                                        .build()))
                        .keywords())
                .extracting(KeywordInformation::keyword)
                .containsExactly("STOP");

        DeleteKeywordResponse deleted =
                sms.deleteKeyword(delete -> delete.originationIdentity(number).keyword("sALE"));

        assertThat(deleted.keyword()).isEqualTo("SALE");
        assertThat(deleted.keywordMessage()).isEqualTo("Message");
        assertThat(deleted.originationIdentityArn()).isEqualTo(arn);
        Errors.notFound(
                () -> sms.describeKeywords(
                        describe -> describe.originationIdentity(number).keywords("SALE")),
                "keyword",
                "SALE");
    }

    @Test
    @Evidence(value = GUESS, detail = "the model has the rules; reasons and resources are inferred")
    void refusesWhatDoesNotFit() {
        String number = origins.number();

        Errors.conflict(
                () -> sms.putKeyword(put -> put.originationIdentity(number)
                        .keyword("STOP")
                        .keywordMessage("Bye")
                        .keywordAction(KeywordAction.OPT_IN)),
                "RESOURCE_MODIFICATION_NOT_ALLOWED",
                "keyword",
                "STOP");
        Errors.conflict(
                () -> sms.deleteKeyword(
                        delete -> delete.originationIdentity(number).keyword("help")),
                "RESOURCE_DELETION_NOT_ALLOWED",
                "keyword",
                "HELP");
        Errors.notFound(
                () -> sms.deleteKeyword(
                        delete -> delete.originationIdentity(number).keyword("NONE")),
                "keyword",
                "NONE");
        Errors.invalid(() -> put(number, " SALE"), "INVALID_PARAMETER", "keyword");
        Errors.notFound(() -> put("phone-1", "SALE"), "phone-number", "phone-1");
        Errors.notFound(() -> keywords("pool-1"), "pool", "pool-1");
        Errors.invalid(() -> keywords(origins.arn("opt-out-list/Default")), "INVALID_ARN", "originationIdentity");
        Errors.invalid(
                () -> sms.describeKeywords(
                        describe -> describe.originationIdentity(number).nextToken("nonsense")),
                "INVALID_NEXT_TOKEN",
                "nextToken");
        Errors.invalid(
                () -> sms.describeKeywords(describe -> describe.originationIdentity(number)
                        .filters(KeywordFilter.builder()
                                .name(KeywordFilterName.KEYWORD_ACTION)
                                .values("NONE")
                                .build())),
                "INVALID_FILTER_VALUES",
                "filters.1.member.values.1.member");
        for (int i = 2; i < 30; i++) {
            put(number, "K" + i);
        }
        Errors.quotaExceeded(() -> put(number, "LAST"), "KEYWORDS_PER_PHONE_NUMBER");
    }

    @Test
    @Evidence(value = MODEL, detail = "a pool inherits keywords; that they then live in the pool is inferred")
    void livesInThePool() {
        String number = origins.number();
        put(number, "SALE");
        String pool = origins.pool(number);

        assertThat(keywords(pool)).containsExactly("HELP", "STOP", "SALE");
        Errors.conflict(() -> put(number, "JOIN"), "PHONE_NUMBER_ASSOCIATED_TO_POOL", "phone-number", number);
        assertThat(put(origins.arn("pool/" + pool), "JOIN").originationIdentity())
                .isEqualTo(pool);
        assertThat(keywords(number)).containsExactly("HELP", "STOP", "SALE", "JOIN");
        for (int i = 4; i < 30; i++) {
            put(pool, "K" + i);
        }
        Errors.quotaExceeded(() -> put(pool, "LAST"), "KEYWORDS_PER_POOL");
        sms.deletePool(delete -> delete.poolId(pool));
        origins.settle();
        assertThat(keywords(number)).hasSize(30);
        Errors.notFound(() -> keywords(pool), "pool", pool);
    }

    private PutKeywordResponse put(String identity, String keyword) {
        return sms.putKeyword(
                put -> put.originationIdentity(identity).keyword(keyword).keywordMessage("Message"));
    }

    private List<String> keywords(String identity) {
        return sms.describeKeywords(describe -> describe.originationIdentity(identity)).keywords().stream()
                .map(KeywordInformation::keyword)
                .toList();
    }
}
