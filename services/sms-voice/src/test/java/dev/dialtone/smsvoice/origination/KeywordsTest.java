package dev.dialtone.smsvoice.origination;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.core.transition.TransitionSpeed;
import dev.dialtone.smsvoice.OriginationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.DeleteKeywordResult;
import dev.dialtone.smsvoice.model.DescribeKeywordsResult;
import dev.dialtone.smsvoice.model.KeywordAction;
import dev.dialtone.smsvoice.model.KeywordFilter;
import dev.dialtone.smsvoice.model.KeywordFilterName;
import dev.dialtone.smsvoice.model.KeywordInformation;
import dev.dialtone.smsvoice.model.PutKeywordResult;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeywordsTest {
    @RegisterExtension
    final World world = new World(TransitionSpeed.REALISTIC);

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);
    private final OriginationFixture origins = new OriginationFixture(world, sms);

    @Test
    @Evidence(value = AWS_DOCS, detail = "HELP and STOP on every number and pool; their texts are not published")
    void hasHelpAndStopFromTheStart() {
        String number = origins.number();
        String pool = origins.poolOfSenderId();
        for (String owner : List.of(number, pool)) {
            List<KeywordInformation> keywords = Objects.requireNonNull(
                    origins.describeKeywords(owner, input -> input).keywords());
            assertThat(keywords).extracting(KeywordInformation::keyword).containsExactly("HELP", "STOP");
            assertThat(keywords)
                    .extracting(KeywordInformation::keywordAction)
                    .containsExactly(KeywordAction.AUTOMATIC_RESPONSE, KeywordAction.OPT_OUT);
            assertThat(keywords)
                    .extracting(KeywordInformation::keywordMessage)
                    .allSatisfy(message -> assertThat(message).isNotBlank());
            assertThat(sms.origination.keywords.part(owner).size(sms.scope)).isZero();
        }
    }

    @Test
    @Evidence(value = CLIENT, detail = "upper case comes back, and the id although an ARN was given")
    void makesAndChangesAKeyword() {
        String number = origins.number();
        String arn = OriginationFixture.ARN + "phone-number/" + number;

        PutKeywordResult made = origins.put(arn, "Sale now", "Everything must go", null);

        assertThat(made.originationIdentity()).isEqualTo(number);
        assertThat(made.originationIdentityArn()).isEqualTo(arn);
        assertThat(made.keyword()).isEqualTo("SALE NOW");
        assertThat(made.keywordMessage()).isEqualTo("Everything must go");
        assertThat(made.keywordAction()).isEqualTo(KeywordAction.AUTOMATIC_RESPONSE);
        assertThat(origins.put(number, "sale NOW", "Welcome", KeywordAction.OPT_IN)
                        .keywordAction())
                .isEqualTo(KeywordAction.OPT_IN);
        DescribeKeywordsResult described = origins.describeKeywords(arn, input -> input.keywords(List.of("sale now")));
        assertThat(described.originationIdentity()).isEqualTo(number);
        assertThat(described.originationIdentityArn()).isEqualTo(arn);
        assertThat(described.keywords())
                .containsExactly(KeywordInformation.builder()
                        .keyword("SALE NOW")
                        .keywordMessage("Welcome")
                        .keywordAction(KeywordAction.OPT_IN)
                        .build());
    }

    @Test
    @Evidence(value = GUESS, detail = "messages can be changed, as in the console; the reason for the rest is inferred")
    void changesOnlyTheMessagesOfHelpAndStop() {
        String number = origins.number();

        assertThat(origins.put(number, "stop", "Bye", null).keywordAction()).isEqualTo(KeywordAction.OPT_OUT);
        assertThat(origins.put(number, "HELP", "Call us", KeywordAction.AUTOMATIC_RESPONSE)
                        .keywordMessage())
                .isEqualTo("Call us");
        OriginationFixture.conflict(
                () -> origins.put(number, "stop", "Bye", KeywordAction.AUTOMATIC_RESPONSE),
                ConflictExceptionReason.RESOURCE_MODIFICATION_NOT_ALLOWED,
                ResourceType.KEYWORD,
                "STOP");
        for (String keyword : List.of("HELP", "STOP")) {
            OriginationFixture.conflict(
                    () -> delete(number, keyword),
                    ConflictExceptionReason.RESOURCE_DELETION_NOT_ALLOWED,
                    ResourceType.KEYWORD,
                    keyword);
        }
        assertThat(origins.keywords(number)).containsExactly("HELP", "STOP");
        assertThat(origins.describeKeywords(number, input -> input).keywords())
                .extracting(KeywordInformation::keywordMessage)
                .containsExactly("Call us", "Bye");
    }

    @Test
    @Evidence(value = GUESS, detail = "the rule is a client's, the reason inferred")
    void refusesBlanksAtTheEnds() {
        String number = origins.number();
        for (String keyword : List.of(" SALE", "SALE ", " ")) {
            OriginationFixture.invalid(
                    () -> origins.put(number, keyword, "Now", null),
                    ValidationExceptionReason.INVALID_PARAMETER,
                    "keyword");
        }
    }

    @Test
    @Evidence(value = GUESS, detail = "30 to each owner; that HELP and STOP count is inferred")
    void refusesTheThirtyFirstKeyword() {
        String number = origins.number();
        String pool = origins.poolOfSenderId();
        for (int i = 2; i < 30; i++) {
            origins.put(number, "K" + i, "Message", null);
            origins.put(pool, "K" + i, "Message", null);
        }

        assertThat(SmsVoiceFixture.refusal(
                                ServiceQuotaExceededException.class, () -> origins.put(number, "LAST", "Message", null))
                        .reason())
                .isEqualTo(ServiceQuotaExceededExceptionReason.KEYWORDS_PER_PHONE_NUMBER);
        assertThat(SmsVoiceFixture.refusal(
                                ServiceQuotaExceededException.class, () -> origins.put(pool, "LAST", "Message", null))
                        .reason())
                .isEqualTo(ServiceQuotaExceededExceptionReason.KEYWORDS_PER_POOL);
        origins.put(number, "K2", "Another", null);
        origins.put(number, "STOP", "Another", null);
        assertThat(origins.keywords(number)).hasSize(30);
    }

    @Test
    @Evidence(value = MODEL, detail = "the deleted keyword comes back; an unknown one is an error")
    void deletesAKeyword() {
        String number = origins.number();
        origins.put(number, "SALE", "Now", KeywordAction.OPT_IN);

        DeleteKeywordResult deleted = delete(number, "sale");

        assertThat(deleted.originationIdentity()).isEqualTo(number);
        assertThat(deleted.originationIdentityArn()).isEqualTo(OriginationFixture.ARN + "phone-number/" + number);
        assertThat(deleted.keyword()).isEqualTo("SALE");
        assertThat(deleted.keywordMessage()).isEqualTo("Now");
        assertThat(deleted.keywordAction()).isEqualTo(KeywordAction.OPT_IN);
        OriginationFixture.notFound(() -> delete(number, "sale"), ResourceType.KEYWORD, "SALE");
    }

    @Test
    @Evidence(value = MODEL, detail = "named keywords, pages and the filter; unknown ones are errors")
    void describesKeywords() {
        String number = origins.number();
        origins.put(number, "SALE", "Now", null);
        origins.put(number, "JOIN", "Welcome", KeywordAction.OPT_IN);

        assertThat(OriginationFixture.names(
                        origins.describeKeywords(number, input -> input.keywords(List.of("join", "HELP", "Join")))))
                .containsExactly("JOIN", "HELP");
        DescribeKeywordsResult page = origins.describeKeywords(number, input -> input.maxResults(3));
        assertThat(OriginationFixture.names(page)).containsExactly("HELP", "STOP", "SALE");
        assertThat(OriginationFixture.names(origins.describeKeywords(
                        number, input -> input.maxResults(3).nextToken(page.nextToken()))))
                .containsExactly("JOIN");
        assertThat(with(number, "AUTOMATIC_RESPONSE")).containsExactly("HELP", "SALE");
        assertThat(with(number, "OPT_IN", "OPT_OUT")).containsExactly("STOP", "JOIN");
        OriginationFixture.invalid(
                () -> with(number, "opt_in"),
                ValidationExceptionReason.INVALID_FILTER_VALUES,
                "filters.1.member.values.1.member");
        OriginationFixture.notFound(
                () -> origins.describeKeywords(number, input -> input.keywords(List.of("HELP", "gone"))),
                ResourceType.KEYWORD,
                "GONE");
    }

    @Test
    @Evidence(value = GUESS, detail = "what an unknown owner is taken for, by the form of its id")
    void refusesOwnersThatHaveNoKeywords() {
        OriginationFixture.notFound(() -> origins.keywords("phone-1"), ResourceType.PHONE_NUMBER, "phone-1");
        OriginationFixture.notFound(() -> origins.put("pool-1", "SALE", "Now", null), ResourceType.POOL, "pool-1");
        OriginationFixture.notFound(() -> delete("rcs-1", "SALE"), ResourceType.RCS_AGENT, "rcs-1");
        OriginationFixture.notFound(() -> origins.keywords("EXAMPLE"), ResourceType.PHONE_NUMBER, "EXAMPLE");
        OriginationFixture.invalid(
                () -> origins.keywords(OriginationFixture.ARN + "sender-id/EXAMPLE/GB"),
                ValidationExceptionReason.INVALID_ARN,
                "originationIdentity");
    }

    @Test
    @Evidence(
            value = GUESS,
            detail = "the model: a pool inherits keywords; that they then live in the pool is inferred")
    void followsItsPool() {
        String number = origins.number();
        origins.put(number, "SALE", "Now", null);
        String pool = origins.pool(number);

        assertThat(origins.keywords(pool)).containsExactly("HELP", "STOP", "SALE");
        assertThat(sms.origination.keywords.part(number).size(sms.scope)).isZero();
        origins.put(pool, "JOIN", "Welcome", KeywordAction.OPT_IN);
        delete(pool, "SALE");
        assertThat(origins.keywords(number)).containsExactly("HELP", "STOP", "JOIN");
        OriginationFixture.conflict(
                () -> origins.put(number, "SALE", "Now", null),
                ConflictExceptionReason.PHONE_NUMBER_ASSOCIATED_TO_POOL,
                ResourceType.PHONE_NUMBER,
                number);
        OriginationFixture.conflict(
                () -> delete(number, "JOIN"),
                ConflictExceptionReason.PHONE_NUMBER_ASSOCIATED_TO_POOL,
                ResourceType.PHONE_NUMBER,
                number);
    }

    @Test
    @Evidence(value = GUESS, detail = "numbers keep a copy when they leave, or when the pool goes")
    void staysWithNumbersThatLeaveTheirPool() {
        String first = origins.number();
        String second = origins.number();
        origins.put(first, "SALE", "Now", null);
        origins.put(second, "SALE", "Now", null);
        String pool = origins.pool(first);
        origins.associate(pool, second);

        origins.disassociate(pool, second, null);
        origins.put(pool, "JOIN", "Welcome", null);
        assertThat(origins.keywords(second)).containsExactly("HELP", "STOP", "SALE");
        origins.delete(pool);
        OriginationFixture.conflict(
                () -> origins.put(pool, "LATE", "Message", null),
                ConflictExceptionReason.RESOURCE_NOT_ACTIVE,
                ResourceType.POOL,
                pool);
        origins.settle();

        assertThat(origins.keywords(first)).containsExactly("HELP", "STOP", "SALE", "JOIN");
        origins.put(first, "OWN", "Again", null);
        OriginationFixture.notFound(() -> origins.keywords(pool), ResourceType.POOL, pool);
        assertThat(sms.origination.keywords.part(pool).size(sms.scope)).isZero();
    }

    @Test
    @Evidence(value = GUESS, detail = "keywords go with their number")
    void goesWithItsNumber() {
        String number = origins.number();
        origins.put(number, "SALE", "Now", null);
        sms.release(number);

        OriginationFixture.conflict(
                () -> origins.put(number, "LATE", "Message", null),
                ConflictExceptionReason.RESOURCE_NOT_ACTIVE,
                ResourceType.PHONE_NUMBER,
                number);
        origins.settle();
        OriginationFixture.notFound(() -> origins.keywords(number), ResourceType.PHONE_NUMBER, number);
        assertThat(sms.origination.keywords.part(number).size(sms.scope)).isZero();
    }

    private DeleteKeywordResult delete(String identity, String keyword) {
        return sms.caller.deleteKeyword(b -> b.originationIdentity(identity).keyword(keyword));
    }

    private List<String> with(String identity, String... values) {
        KeywordFilter filter = KeywordFilter.builder()
                .name(KeywordFilterName.KEYWORD_ACTION)
                .values(List.of(values))
                .build();
        return OriginationFixture.names(origins.describeKeywords(identity, input -> input.filters(List.of(filter))));
    }
}
