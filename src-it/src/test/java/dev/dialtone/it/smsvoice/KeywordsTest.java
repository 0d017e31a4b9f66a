package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.DeleteKeywordResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.KeywordAction;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.KeywordFilter;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.KeywordFilterName;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.KeywordInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PutKeywordResponse;

@ExtendWith(DialtoneServer.class)
class KeywordsTest {
    @Test
    @Evidence(value = CLIENT, detail = "case does not matter, upper case comes back; the id although an ARN was given")
    void livesFromMakingToDeletion(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        String number = origins.number();
        String arn = origins.arn("phone-number/" + number);
        assertThat(keywords(sms, number)).containsExactly("HELP", "STOP");

        PutKeywordResponse made = sms.putKeyword(put -> put.originationIdentity(arn)
                .keyword("Sale")
                .keywordMessage("Welcome")
                .keywordAction(KeywordAction.OPT_IN));

        assertThat(made.originationIdentity()).isEqualTo(number);
        assertThat(made.originationIdentityArn()).isEqualTo(arn);
        assertThat(made.keyword()).isEqualTo("SALE");
        assertThat(made.keywordMessage()).isEqualTo("Welcome");
        assertThat(made.keywordAction()).isEqualTo(KeywordAction.OPT_IN);
        assertThat(put(sms, number, "sale").keywordAction()).isEqualTo(KeywordAction.AUTOMATIC_RESPONSE);
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
    @Evidence(
            value = AWS_DOCS,
            detail = "guide, keywords: length and blanks; DeleteKeyword page: HELP and STOP; the reasons are guessed"
                    + " by the service's KeywordsTest")
    void refusesWhatDoesNotFit(PinpointSmsVoiceV2Client sms, OriginationFixture origins, Dialtone dialtone) {
        dialtone.account().quotas(QuotaLevel.AWS);
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
        Errors.invalid(() -> put(sms, number, " SALE"), "INVALID_PARAMETER", "keyword");
        Errors.notFound(() -> put(sms, "phone-1", "SALE"), "phone-number", "phone-1");
        Errors.notFound(() -> keywords(sms, "pool-1"), "pool", "pool-1");
        Errors.invalid(() -> keywords(sms, origins.arn("opt-out-list/Default")), "INVALID_ARN", "originationIdentity");
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
            put(sms, number, "K" + i);
        }
        Errors.quotaExceeded(() -> put(sms, number, "LAST"), "KEYWORDS_PER_PHONE_NUMBER");
    }

    @Test
    @Evidence(value = MODEL, detail = "a pool inherits keywords; that they then live in the pool is inferred")
    void livesInThePool(PinpointSmsVoiceV2Client sms, OriginationFixture origins, Dialtone dialtone) {
        dialtone.account().quotas(QuotaLevel.AWS);
        String number = origins.number();
        put(sms, number, "SALE");
        String pool = origins.pool(number);

        assertThat(keywords(sms, pool)).containsExactly("HELP", "STOP", "SALE");
        Errors.conflict(() -> put(sms, number, "JOIN"), "PHONE_NUMBER_ASSOCIATED_TO_POOL", "phone-number", number);
        assertThat(put(sms, origins.arn("pool/" + pool), "JOIN").originationIdentity())
                .isEqualTo(pool);
        assertThat(keywords(sms, number)).containsExactly("HELP", "STOP", "SALE", "JOIN");
        for (int i = 4; i < 30; i++) {
            put(sms, pool, "K" + i);
        }
        Errors.quotaExceeded(() -> put(sms, pool, "LAST"), "KEYWORDS_PER_POOL");
        sms.deletePool(delete -> delete.poolId(pool));
        origins.settle();
        assertThat(keywords(sms, number)).hasSize(30);
        Errors.notFound(() -> keywords(sms, pool), "pool", pool);
    }

    private static PutKeywordResponse put(PinpointSmsVoiceV2Client sms, String identity, String keyword) {
        return sms.putKeyword(
                put -> put.originationIdentity(identity).keyword(keyword).keywordMessage("Message"));
    }

    private static List<String> keywords(PinpointSmsVoiceV2Client sms, String identity) {
        return sms.describeKeywords(describe -> describe.originationIdentity(identity)).keywords().stream()
                .map(KeywordInformation::keyword)
                .toList();
    }
}
