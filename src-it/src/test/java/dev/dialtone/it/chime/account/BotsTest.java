package dev.dialtone.it.chime.account;

import static dev.dialtone.it.chime.account.AccountFixture.NOBODY;
import static dev.dialtone.it.chime.account.AccountFixture.badRequest;
import static dev.dialtone.it.chime.account.AccountFixture.limitExceeded;
import static dev.dialtone.it.chime.account.AccountFixture.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chime.model.Bot;
import software.amazon.awssdk.services.chime.model.BotType;
import software.amazon.awssdk.services.chime.model.CreateBotResponse;
import software.amazon.awssdk.services.chime.model.EventsConfiguration;
import software.amazon.awssdk.services.chime.model.ListBotsResponse;
import software.amazon.awssdk.services.chime.model.PutEventsConfigurationResponse;

/** Bots, and where their events would go. */
@ExtendWith(DialtoneServer.class)
class BotsTest {
    private static final String ENDPOINT = "https://bot.example.com/events";
    private static final String FUNCTION = "arn:aws:lambda:us-east-1:111122223333:function:events";

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "Developer Guide: {name}-chimebot@{domain}; the domain of an account is guessed, nobody tells it")
    void makesBots(ChimeClient chime, AccountFixture fixture) {
        String id = fixture.directory();
        CreateBotResponse created = chime.createBot(
                create -> create.accountId(id).displayName("helper").domain("acme.example"));
        Bot bot = created.bot();

        assertThat(created.sdkHttpResponse().statusCode()).isEqualTo(201);
        assertThat(bot.botId()).hasSize(36);
        assertThat(bot.userId()).hasSize(36).isNotEqualTo(bot.botId());
        assertThat(bot.displayName()).isEqualTo("helper");
        assertThat(bot.botType()).isEqualTo(BotType.CHAT_BOT);
        assertThat(bot.disabled()).isFalse();
        assertThat(bot.botEmail()).isEqualTo("helper-chimebot@acme.example");
        assertThat(bot.securityToken()).isNotBlank();
        assertThat(bot.updatedTimestamp()).isEqualTo(bot.createdTimestamp());
        assertThat(get(chime, id, bot)).isEqualTo(bot);
        assertThat(fixture.bot(id, "other").botEmail()).isEqualTo("other-chimebot@example.com");
        badRequest(() -> fixture.bot(id, "x".repeat(56)));
        badRequest(() -> chime.createBot(
                create -> create.accountId(id).displayName("helper").domain(" ")));
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "Developer Guide: a bot is disabled, never deleted; a new token ends the one before")
    void disablesBotsAndChangesTokens(ChimeClient chime, AccountFixture fixture) {
        String id = fixture.directory();
        Bot bot = fixture.bot(id, "helper");
        fixture.pass(Duration.ofHours(1));

        Bot disabled = chime.updateBot(
                        update -> update.accountId(id).botId(bot.botId()).disabled(true))
                .bot();
        assertThat(disabled.disabled()).isTrue();
        assertThat(disabled.updatedTimestamp()).isAfter(bot.updatedTimestamp());
        assertThat(chime.updateBot(update -> update.accountId(id).botId(bot.botId()))
                        .bot()
                        .disabled())
                .isTrue();
        Bot changed = chime.regenerateSecurityToken(
                        regenerate -> regenerate.accountId(id).botId(bot.botId()))
                .bot();
        assertThat(changed.securityToken()).isNotBlank().isNotEqualTo(bot.securityToken());
        assertThat(get(chime, id, bot)).isEqualTo(changed);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "ListBots page: ten a page; Developer Guide: ten an account")
    void listsTenBotsAndHasNoMore(ChimeClient chime, AccountFixture fixture) {
        String id = fixture.directory();
        List<Bot> bots = IntStream.range(0, 10)
                .mapToObj(i -> fixture.bot(id, "helper" + i))
                .toList();
        limitExceeded(() -> fixture.bot(id, "one-too-many"));
        assertThat(chime.listBots(list -> list.accountId(id)).bots()).isEqualTo(bots);
        ListBotsResponse page = chime.listBots(list -> list.accountId(id).maxResults(9));
        assertThat(page.bots()).hasSize(9);
        assertThat(chime.listBots(list -> list.accountId(id).maxResults(9).nextToken(page.nextToken()))
                        .bots())
                .containsExactly(bots.get(9));
        badRequest(() -> chime.listBots(list -> list.accountId(id).nextToken("nonsense")));
        badRequest(() -> chime.listBots(list -> list.accountId(id).maxResults(100)));
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "Developer Guide: an endpoint or a function, which is deleted before the other is set")
    void keepsWhereEventsGo(ChimeClient chime, AccountFixture fixture) {
        String id = fixture.directory();
        Bot bot = fixture.bot(id, "helper");
        notFound(() -> events(chime, id, bot));

        PutEventsConfigurationResponse put = chime.putEventsConfiguration(
                to -> to.accountId(id).botId(bot.botId()).outboundEventsHTTPSEndpoint(ENDPOINT));
        assertThat(put.sdkHttpResponse().statusCode()).isEqualTo(201);
        assertThat(put.eventsConfiguration())
                .isEqualTo(EventsConfiguration.builder()
                        .botId(bot.botId())
                        .outboundEventsHTTPSEndpoint(ENDPOINT)
                        .build());
        assertThat(events(chime, id, bot)).isEqualTo(put.eventsConfiguration());
        chime.putEventsConfiguration(
                to -> to.accountId(id).botId(bot.botId()).outboundEventsHTTPSEndpoint(ENDPOINT + "/2"));
        assertThat(events(chime, id, bot).outboundEventsHTTPSEndpoint()).isEqualTo(ENDPOINT + "/2");
        badRequest(() -> chime.putEventsConfiguration(
                to -> to.accountId(id).botId(bot.botId()).lambdaFunctionArn(FUNCTION)));

        assertThat(delete(chime, id, bot.botId())).isEqualTo(204);
        notFound(() -> events(chime, id, bot));
        chime.putEventsConfiguration(to -> to.accountId(id).botId(bot.botId()).lambdaFunctionArn(FUNCTION));
        assertThat(events(chime, id, bot).lambdaFunctionArn()).isEqualTo(FUNCTION);
        badRequest(() -> chime.putEventsConfiguration(
                to -> to.accountId(id).botId(bot.botId()).outboundEventsHTTPSEndpoint(ENDPOINT)));
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "AWS calls what it is given and fails then; here only what it looks like is checked")
    void refusesWhereEventsCannotGo(ChimeClient chime, AccountFixture fixture) {
        String id = fixture.directory();
        Bot bot = fixture.bot(id, "helper");
        badRequest(() -> chime.putEventsConfiguration(to -> to.accountId(id).botId(bot.botId())));
        badRequest(() -> chime.putEventsConfiguration(to -> to.accountId(id)
                .botId(bot.botId())
                .outboundEventsHTTPSEndpoint(ENDPOINT)
                .lambdaFunctionArn(FUNCTION)));
        for (String endpoint : List.of("", "http://bot.example.com", "https://", "bot.example.com", "https://a b")) {
            badRequest(() -> chime.putEventsConfiguration(
                    to -> to.accountId(id).botId(bot.botId()).outboundEventsHTTPSEndpoint(endpoint)));
        }
        for (String arn :
                List.of("", "events", "arn:aws:sns:us-east-1:111122223333:events", FUNCTION.replace(":aws:", ":x:"))) {
            badRequest(() -> chime.putEventsConfiguration(
                    to -> to.accountId(id).botId(bot.botId()).lambdaFunctionArn(arn)));
        }
        notFound(() -> events(chime, id, bot));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "DeleteEventsConfiguration declares no NotFoundException")
    void deletesWhatIsNotThere(ChimeClient chime, AccountFixture fixture) {
        String id = fixture.directory();
        Bot bot = fixture.bot(id, "helper");
        assertThat(delete(chime, id, bot.botId())).isEqualTo(204);
        badRequest(() -> delete(chime, id, NOBODY));
        badRequest(() -> delete(chime, NOBODY, bot.botId()));
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "Code, status and text of a 404; of a Team that of its rooms, which is guessed of bots")
    void findsNothingThatIsNotThere(ChimeClient chime, AccountFixture fixture, Dialtone dialtone) {
        calls(chime, NOBODY).forEach(AccountFixture::notFound);
        String team = fixture.team("Team");
        calls(chime, team).forEach(call -> fixture.forbidden(team, call));
        fixture.forbidden(team, () -> delete(chime, team, NOBODY));
        String id = fixture.directory();
        calls(chime, id).subList(2, 6).forEach(AccountFixture::notFound);
    }

    private static List<ThrowingCallable> calls(ChimeClient chime, String id) {
        Bot nobody = Bot.builder().botId(NOBODY).build();
        return List.of(
                () -> chime.createBot(create -> create.accountId(id).displayName("helper")),
                () -> chime.listBots(list -> list.accountId(id)),
                () -> get(chime, id, nobody),
                () -> chime.updateBot(update -> update.accountId(id).botId(NOBODY)),
                () -> chime.regenerateSecurityToken(
                        regenerate -> regenerate.accountId(id).botId(NOBODY)),
                () -> chime.putEventsConfiguration(
                        to -> to.accountId(id).botId(NOBODY).outboundEventsHTTPSEndpoint(ENDPOINT)),
                () -> events(chime, id, nobody));
    }

    private static Bot get(ChimeClient chime, String accountId, Bot bot) {
        return chime.getBot(get -> get.accountId(accountId).botId(bot.botId())).bot();
    }

    private static EventsConfiguration events(ChimeClient chime, String accountId, Bot bot) {
        return chime.getEventsConfiguration(get -> get.accountId(accountId).botId(bot.botId()))
                .eventsConfiguration();
    }

    private static int delete(ChimeClient chime, String accountId, String botId) {
        return chime.deleteEventsConfiguration(
                        delete -> delete.accountId(accountId).botId(botId))
                .sdkHttpResponse()
                .statusCode();
    }
}
