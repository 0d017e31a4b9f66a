package dev.dialtone.smsvoice.origination;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CreateNotifyConfigurationResult;
import dev.dialtone.smsvoice.model.CreatePoolResult;
import dev.dialtone.smsvoice.model.DeleteRcsAgentResult;
import dev.dialtone.smsvoice.model.KeywordInformation;
import dev.dialtone.smsvoice.model.ListPoolOriginationIdentitiesResult;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.NotifyConfigurationUseCase;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.RcsAgent;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PooledAgentsTest {
    private static final String TOPIC = "arn:aws:sns:us-east-1:111122223333:replies";

    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);

    @Test
    @Evidence(value = MODEL, detail = "an RCS agent is an origination identity that pools take; it has a PoolId")
    void agentFollowsItsPoolUntilThePoolGoes() {
        String agent = agent();
        String pool = pool(agent);

        sms.caller.updatePool(b -> b.poolId(pool).twoWayEnabled(true).twoWayChannelArn(TOPIC));
        assertThat(stored(agent).poolId()).isEqualTo(pool);
        assertThat(stored(agent).twoWayChannelArn()).isEqualTo(TOPIC);
        refused(ConflictExceptionReason.RCS_AGENT_ASSOCIATED_TO_POOL, () -> pool(agent));
        refused(ConflictExceptionReason.RCS_AGENT_ASSOCIATED_TO_POOL, () -> delete(agent));

        deletePool(pool);
        assertThat(stored(agent).poolId()).isNull();
        assertThat(stored(agent).twoWayChannelArn()).isEqualTo(TOPIC);
        assertThat(delete(agent).rcsAgentId()).isEqualTo(agent);
    }

    @Test
    @Evidence(value = GUESS, detail = "the contract has a country required, and agents have none")
    void isListedWithoutACountry() {
        String agent = agent();

        ListPoolOriginationIdentitiesResult listed =
                sms.caller.listPoolOriginationIdentities(b -> b.poolId(pool(agent)));

        assertThat(listed.originationIdentities()).singleElement().satisfies(identity -> {
            assertThat(identity.originationIdentity()).isEqualTo(agent);
            assertThat(identity.isoCountryCode()).isEmpty();
        });
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "CreatePool page: \"The new pool inherits its configuration … This includes keywords\"; what"
                    + " stays after it is KeywordsTest's guess")
    void agentTakesTheKeywordsOfItsPoolAlong() {
        String agent = agent();
        putKeyword(agent, "JOIN");
        String pool = pool(agent);
        refused(ConflictExceptionReason.RCS_AGENT_ASSOCIATED_TO_POOL, () -> putKeyword(agent, "INFO"));
        putKeyword(pool, "INFO");
        assertThat(keywords(agent)).contains("JOIN", "INFO");

        deletePool(pool);
        assertThat(keywords(agent)).contains("JOIN", "INFO", "HELP", "STOP");
    }

    @Test
    @Evidence(value = MODEL, detail = "POOL_ASSOCIATED_TO_NOTIFY_CONFIGURATION")
    void poolOfANotifyConfigurationStays() {
        String pool = pool(agent());
        CreateNotifyConfigurationResult configuration = sms.caller.createNotifyConfiguration(b -> b.displayName("Shop")
                .useCase(NotifyConfigurationUseCase.CODE_VERIFICATION)
                .enabledChannels(List.of(NumberCapability.SMS))
                .poolId(pool));

        assertThat(configuration.poolId()).isEqualTo(pool);
        refused(ConflictExceptionReason.POOL_ASSOCIATED_TO_NOTIFY_CONFIGURATION, () -> deletePool(pool));
    }

    private RcsAgent stored(String id) {
        return sms.rcs.rcsAgents().find(sms.scope, id).orElseThrow();
    }

    private String agent() {
        return Objects.requireNonNull(sms.caller.createRcsAgent().rcsAgentId());
    }

    private String pool(String agent) {
        CreatePoolResult pool =
                sms.caller.createPool(b -> b.originationIdentity(agent).messageType(MessageType.TRANSACTIONAL));
        world.scope.account().timeline().advance(Duration.ofMinutes(5));
        return Objects.requireNonNull(pool.poolId());
    }

    private void deletePool(String pool) {
        sms.caller.deletePool(b -> b.poolId(pool));
    }

    private DeleteRcsAgentResult delete(String agent) {
        return sms.caller.deleteRcsAgent(b -> b.rcsAgentId(agent));
    }

    private void putKeyword(String owner, String keyword) {
        sms.caller.putKeyword(b -> b.originationIdentity(owner).keyword(keyword).keywordMessage("Welcome"));
    }

    private List<String> keywords(String owner) {
        return Objects.requireNonNull(sms.caller
                        .describeKeywords(b -> b.originationIdentity(owner))
                        .keywords())
                .stream()
                .map(KeywordInformation::keyword)
                .toList();
    }

    private static void refused(ConflictExceptionReason reason, Runnable call) {
        assertThat(SmsVoiceFixture.refusal(ConflictException.class, call::run).reason())
                .isEqualTo(reason);
    }
}
